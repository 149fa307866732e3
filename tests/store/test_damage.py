"""A file whose own description of its tables was damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.domain import errors
from checkin.store.verifying import verify
from tests.kit import Clock, make, open_file


@pytest.mark.parametrize("name", [b"\n  signature", b"TABLE commits", b"\n  envelope", b"TABLE delegates"])
def test_a_flipped_bit_in_a_definition_is_damage(tmp_path: Path, name: bytes) -> None:
    path = make(tmp_path, Clock())
    raw = bytearray(path.read_bytes())
    place = raw.index(name) + len(name) - 1
    raw[place] ^= 0x01
    path.write_bytes(raw)
    with pytest.raises(errors.FileCorrupt), open_file(path) as file:
        verify(file)

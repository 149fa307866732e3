"""Files that give no code say why, and nothing else about themselves."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.devices.sources import read_codes
from checkin.domain.errors import (
    CheckinError,
    FileEmpty,
    FileForbidden,
    FileIsDirectory,
    FileMissing,
    FileProblem,
    SourceUnreadable,
    SourceWithoutCode,
)

from .printed import digits, encoded, noisy, on_table, pages_tiff, printed, saved

TEXT = digits(7)
SCENE = on_table(printed(TEXT))


def test_the_system_s_faults(tmp_path: Path) -> None:
    plain = saved(tmp_path, b"x")
    cases: list[tuple[Path, type[CheckinError]]] = [
        (tmp_path / "no such file.png", FileMissing),
        (plain / "below a file.png", FileMissing),
        (tmp_path / "nul\0.png", FileMissing),
        (tmp_path, FileIsDirectory),
        (saved(tmp_path, b"", "empty"), FileEmpty),
        (tmp_path / ("long" * 200), FileProblem),
    ]
    for path, fault in cases:
        with pytest.raises(fault) as caught:
            list(read_codes(path))
        assert type(caught.value) is fault
        assert caught.value.facts()["path"] == str(path)


def test_a_forbidden_file(unprivileged: Path) -> None:
    path = saved(unprivileged, encoded(SCENE, ".png"))
    path.chmod(0)
    with pytest.raises(FileForbidden):
        list(read_codes(path))


class _Forbidden(type(Path())):  # type: ignore[misc]
    """A file that the system does not open for this user, whoever runs the tests."""

    def open(self, *args: object, **kwargs: object) -> object:
        raise PermissionError(13, "Permission denied", str(self))


def test_a_file_the_system_does_not_open(tmp_path: Path) -> None:
    with pytest.raises(FileForbidden):
        list(read_codes(_Forbidden(saved(tmp_path, encoded(SCENE, ".png")))))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SourceUnreadable):
        list(read_codes(tmp_path / "pipe"))


def png_of(width: int, height: int) -> bytes:
    """Return a PNG file whose header promises this size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = chunk(b"IDAT", zlib.compress(bytes(height * (width + 1)) if width * height < 10**6 else b"0" * 99))
    return b"\x89PNG\r\n\x1a\n" + header + rows + chunk(b"IEND", b"")


def test_damaged_and_foreign_files(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """They are refused, and no library talks about them on standard error."""
    whole = encoded(SCENE, ".png")
    damaged = whole[:200] + b"\xff" * 50 + whole[250:]
    files = [b"a", b"name,delegation\nAn,VN\n", bytes(5000), whole[: len(whole) // 2], damaged]
    files += [encoded(SCENE, suffix)[:300] for suffix in (".jpg", ".webp", ".bmp", ".tiff")]
    files += [png_of(0, 0), png_of(2**31 - 1, 2**31 - 1), png_of(10_001, 10_000)]
    for data in files:
        with pytest.raises(SourceUnreadable):
            list(read_codes(saved(tmp_path, data)))
    assert capfd.readouterr() == ("", "")


def test_a_file_too_large_for_a_picture_is_not_read(tmp_path: Path) -> None:
    path = saved(tmp_path, b"RIFF")
    os.truncate(path, 400_000_000)
    with pytest.raises(SourceUnreadable):
        list(read_codes(path))


def test_pictures_without_a_code(tmp_path: Path) -> None:
    blank, speckled = np.full_like(SCENE, 255), noisy(np.full_like(SCENE, 128), 60)
    files = [encoded(blank, ".png"), encoded(speckled, ".jpg"), png_of(1, 1)]
    files.append(pages_tiff(blank, blank))
    for data in files:
        with pytest.raises(SourceWithoutCode):
            list(read_codes(saved(tmp_path, data)))


STARTS = st.sampled_from(
    [
        b"",
        b"%PDF-1.7\n",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"II*\0",
        b"MM\0*",
        b"BM",
        b"RIFF\0\0\0\0WEBP",
        b"GIF89a",
        b"P5\n9 9\n255\n",
    ]
)


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(start=STARTS, rest=st.binary(max_size=400))
def test_any_bytes_are_survived(tmp_path: Path, start: bytes, rest: bytes) -> None:
    with pytest.raises(CheckinError):
        list(read_codes(saved(tmp_path, start + rest)))


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    suffix=st.sampled_from([".png", ".jpg", ".webp", ".bmp", ".tiff"]),
    changes=st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=20
    ),
)
def test_damage_gives_the_code_or_a_fault(
    tmp_path: Path, suffix: str, changes: list[tuple[float, int]]
) -> None:
    """Never another text, and never a foreign exception."""
    data = bytearray(encoded(printed(TEXT), suffix))
    for where, value in changes:
        data[int(where * len(data))] = value
    try:
        readings = list(read_codes(saved(tmp_path, bytes(data))))
    except CheckinError:
        return
    assert [reading.texts for reading in readings] == [[TEXT]]

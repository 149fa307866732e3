"""How much is read of a roster at most, so that no file can fill the memory or never end."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from checkin.domain.errors import RosterBroken, RosterTooLarge, RosterTooLong
from checkin.roster.files import system_faults

TEXT: Final = 256 << 20
"""Bytes of a text file; a list of a million people needs less."""
PACKED: Final = 128 << 20
"""Bytes of a workbook as it lies on the disk."""
UNPACKED: Final = 512 << 20
"""Bytes that a workbook may unpack to, by its own directory."""
ROWS: Final = 1_048_576
"""Rows of a sheet (ECMA-376, part 1), and lines of a text file."""
COLUMNS: Final = 16_384
"""Columns of a sheet (ECMA-376, part 1)."""
LINE: Final = 1 << 20
"""Bytes of one line of a text file."""


def check_size(path: Path, most: int) -> None:
    """Raise ``RosterTooLarge`` for a file of more than ``most`` bytes."""
    with system_faults(path):
        if path.stat().st_size > most:
            raise RosterTooLarge(str(path), most >> 20)


def check_text(path: Path) -> None:
    """Look through a text file for its lines, one piece in memory at a time.

    Raises ``RosterTooLarge``, ``RosterTooLong``, and ``RosterBroken`` for a line without an end.
    """
    check_size(path, TEXT)
    lines, rest = 0, 0
    with system_faults(path), path.open("rb") as file:
        while chunk := file.read(LINE):
            # A line ends with either or both; UTF-16 has these bytes too.
            first = min((at for mark in b"\n\r" if (at := chunk.find(mark)) >= 0), default=-1)
            if rest + (first if first >= 0 else len(chunk)) > LINE:
                raise RosterBroken(str(path), lines + 1)
            lines += max(chunk.count(b"\n"), chunk.count(b"\r"))
            if lines > ROWS:
                raise RosterTooLong(str(path), ROWS)
            last = max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
            rest = rest + len(chunk) if last < 0 else len(chunk) - last

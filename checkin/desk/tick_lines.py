"""Ticks that were typed into a table: the code of a row and the time in the first two columns."""

from __future__ import annotations

from pathlib import Path

from checkin.domain import errors
from checkin.roster.csvfile import SAMPLE, read_csv
from checkin.roster.files import head_of
from checkin.roster.kinds import kind_of

_HEADINGS = 1


def lines_of(path: Path) -> list[tuple[str, str]]:
    """Return (row code, time) of every filled line of a CSV file; headings are passed over.

    Raises:
        FileFault, RosterFault: it cannot be read.
    """
    head = head_of(path, SAMPLE)
    if kind_of(path, head) != "text":
        raise errors.RosterUnreadable(str(path))
    sheet, _ = read_csv(path, head)
    lines = []
    for number, cells in sheet.records():
        row, time = (*(cell.strip() for cell in cells[:2]), "", "")[:2]
        heading = number == _HEADINGS and not any(letter.isdigit() for letter in row)
        if (row or time) and not heading:
            lines.append((row, time))
    return lines

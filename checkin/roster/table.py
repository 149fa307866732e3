"""A roster as headings and rows of text, whatever file it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from checkin.roster.headings import as_heading, recognised

Record = tuple[int, tuple[str, ...]]
"""Row number as a person sees it in the file, counted from 1, and the row's cells."""

HEADING_DEPTH: Final = 30
"""How many rows from the top may hold titles before the headings come."""


@dataclass(frozen=True, slots=True)
class Table:
    """One list of people: its headings and the rows below them."""

    path: str
    sheet: str | None
    heading_row: int
    headings: tuple[str, ...]
    """Tidied; empty where a column inside the table has none."""
    rows: Iterable[Record]
    """The rows below, blank ones left out, at least as wide as ``headings``: wider only where
    a cell beyond them is filled. Each iteration reads the file again and may raise a
    ``RosterFault`` or ``FileFault``."""


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """Where the headings stand; ``known`` counts those recognised, 0 without a name."""

    row: int
    headings: tuple[str, ...]
    known: int


def find_headings(records: Iterable[Record]) -> HeadingRow | None:
    """Choose the row with the most recognised headings, one for the name among them.

    Without such a row the first that is not blank is taken; None if all are blank.
    ``records`` are the rows from the top, of which the caller gives ``HEADING_DEPTH``.
    """
    best: HeadingRow | None = None
    for row, cells in records:
        if not any(cell.strip() for cell in cells):
            continue
        known = recognised(cells)
        if best is None or known > best.known:
            best = HeadingRow(row, trim([as_heading(cell) for cell in cells]), known)
    return best


def trim(cells: Sequence[str]) -> tuple[str, ...]:
    """Return ``cells`` without the empty ones at the end."""
    width = len(cells)
    while width and not cells[width - 1].strip():
        width -= 1
    return tuple(cells[:width])


def below(records: Iterable[Record], heading_row: int, width: int) -> Iterator[Record]:
    """Yield the filled rows after ``heading_row``, brought to ``width`` cells if they can be."""
    for row, cells in records:
        if row <= heading_row:
            continue
        if len(cells) != width:
            cells = trim(cells)
            cells += ("",) * (width - len(cells))
        whole = "".join(cells)
        if whole and not whole.isspace():
            yield row, cells

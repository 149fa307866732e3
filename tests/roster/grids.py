"""Sheets as grids written by hand."""

from __future__ import annotations

from collections.abc import Iterable

from checkin.roster.layout import find_layout
from checkin.roster.sheet import Merge, Sheet
from checkin.roster.table import Table, table_of


def grid(text: str, merges: Iterable[tuple[int, int, int, int]] = (), hidden: Iterable[int] = ()) -> Sheet:
    """Lines of cells divided by ``|``; merges as (top, left, bottom, right)."""
    rows = [
        (number, tuple(cell.strip() for cell in line.split("|")))
        for number, line in enumerate(text.strip("\n").splitlines(), 1)
    ]
    return Sheet(None, rows, None, tuple(Merge(*one) for one in merges), frozenset(hidden))


def table(text: str, merges: Iterable[tuple[int, int, int, int]] = ()) -> Table:
    """The table of a grid."""
    sheet = grid(text, merges)
    layout = find_layout(sheet)
    assert layout is not None
    found = table_of("list", sheet, layout)
    assert found is not None
    return found

"""A roster as headings and rows of text, whatever file it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from checkin.roster.headings import readable
from checkin.roster.layout import Layout
from checkin.roster.own_mark import OWN_HEADING
from checkin.roster.sheet import Record, Sheet


class Notice(msgspec.Struct, frozen=True, omit_defaults=True):
    """What whoever imports should know of a row, a column or a sheet; nobody is refused for it.

    ``code`` has words in the table ``notice``; ``row`` is 0 for what concerns no single row.
    """

    code: str
    row: int = 0
    column: str = ""
    value: str = ""
    sheet: str = ""
    guess: str = ""
    """The field that was guessed; ``value`` is then what it was guessed of."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The filled rows below the headings; read from the file again where it is large."""

    source: Sheet
    heading_row: int
    width: int

    def __iter__(self) -> Iterator[Record]:
        return below(self.source.records(), self.heading_row, self.width)


@dataclass(frozen=True, slots=True)
class Table:
    """One list of people: its headings and the rows below them."""

    path: str
    sheet: str | None
    heading_row: int
    """The row of the headings, the last where they take several."""
    headings: tuple[str, ...]
    """Tidied; empty where a column inside the table has none."""
    rows: Iterable[Record]
    """The rows below, blank ones left out, at least as wide as ``headings``: wider only where
    a cell beyond them is filled. Each iteration of a large file reads it again and may raise a
    ``RosterFault`` or ``FileFault``."""
    source: Sheet
    first_heading_row: int

    @property
    def judged(self) -> Iterator[Record]:
        """The rows by which columns are judged: all, or the first of a large file."""
        return below(self.source.head, self.heading_row, len(self.headings))

    @property
    def unseen(self) -> Iterator[Notice]:
        """Columns that the file hides, and what is not known of a large sheet."""
        sheet = self.sheet or ""
        if self.source.unseen:
            yield Notice("marks_unseen", sheet=sheet)
        for column, heading in enumerate(self.headings):
            if heading and heading != OWN_HEADING and column in self.source.hidden_columns:
                yield Notice("hidden_column", column=heading, sheet=sheet)

    @property
    def titles(self) -> Iterator[Notice]:
        """What stands above the headings."""
        for row, cells in self.source.head:
            if row >= self.first_heading_row:
                return
            text = next((" ".join(readable(cell).split()) for cell in cells if cell.strip()), "")
            if text:
                yield Notice("title_row", row, value=text[:120], sheet=self.sheet or "")


def table_of(path: str, source: Sheet, layout: Layout) -> Table | None:
    """Return the table below these headings, None if no row is filled."""
    width = len(layout.headings)
    rows = Rows(source, layout.row, width)
    # A large file is opened again only if its first rows leave it open.
    if next(below(source.head, layout.row, width), None) is None and next(iter(rows), None) is None:
        return None
    return Table(path, source.title, layout.row, layout.headings, rows, source, layout.first)


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

"""What ``content.xml`` of an OpenDocument spreadsheet says (ODF 1.2, part 1, chapter 9), as rows."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple

from checkin.domain.errors import RosterSuspicious, RosterTooLong, RosterTooWide
from checkin.roster.limits import COLUMNS, ROWS
from checkin.roster.sheet import LARGE, Merge

_REPEATED: Final = 1_000_000
"""Filled cells that one element may stand for; a sheet of people does not repeat them."""
_LONGEST: Final = 1 << 20
"""Characters of one cell."""
_TABLE: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_TEXT: Final = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_STYLE: Final = "urn:oasis:names:tc:opendocument:xmlns:style:1.0 "
_CELL_TAGS: Final = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_WHOLE: Final = re.compile(r"(-?\d{1,15})(?:\.0*)?")


class Rows(NamedTuple):
    """The same cells in rows that follow each other."""

    first: int
    times: int
    cells: tuple[str, ...]


class Table:
    """What is known of one sheet; ``rows`` are those not yet taken from it."""

    def __init__(self, title: str, *, visible: bool) -> None:
        """Begin without rows."""
        self.title, self.visible = title, visible
        self.rows: list[Rows] = []
        self.merges: list[Merge] = []
        self.hidden: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.uncalculated: set[tuple[int, int]] = set()


class Document:
    """Collects tables while expat reads; its faults name ``path``."""

    def __init__(self, path: Path) -> None:
        """Begin before the first table."""
        self.tables: list[Table] = []
        self._path = str(path)
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._in_table = 0
        self._note = 0
        self._parts: list[str] | None = None
        self._length = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take note of an element's beginning."""
        if self._note or tag == f"{_OFFICE}annotation":
            # What a comment says is not the cell's text.
            self._note += 1
        elif tag == f"{_TABLE}table":
            self._begin_table(attributes)
        elif tag == f"{_TABLE}table-column" and self._in_table == 1:
            self._begin_column(attributes)
        elif tag == f"{_TABLE}table-row" and self._in_table == 1:
            self._begin_row(attributes)
        elif tag in _CELL_TAGS and self._in_table == 1:
            self._begin_cell(attributes)
        elif tag == f"{_TEXT}p" and self._parts is not None:
            self._parts.append("\n" if self._parts else "")
        elif tag == f"{_TEXT}s" and self._parts is not None:
            self._parts.append(" " * min(_count(attributes, f"{_TEXT}c"), 100))
        elif tag in (f"{_TEXT}line-break", f"{_TEXT}tab") and self._parts is not None:
            self._parts.append("\n" if tag.endswith("break") else "\t")
        elif tag == f"{_STYLE}style":
            self._style = attributes.get(f"{_STYLE}name", "")
        elif tag == f"{_STYLE}table-properties" and attributes.get(f"{_TABLE}display") == "false":
            self._hidden_styles.add(self._style)

    def end(self, tag: str) -> None:
        """Take note of an element's end."""
        if self._note:
            self._note -= 1
        elif tag in _CELL_TAGS and self._in_table == 1:
            self._end_cell()
        elif tag == f"{_TABLE}table-row" and self._in_table == 1:
            self._end_row()
        elif tag == f"{_TABLE}table":
            self._in_table -= 1

    def text(self, text: str) -> None:
        """Take the text of a cell; raises ``RosterSuspicious`` where it does not end."""
        if self._parts is not None and not self._note:
            self._length += len(text)
            if self._length > _LONGEST:
                raise RosterSuspicious(self._path)
            self._parts.append(text)

    def _begin_table(self, attributes: dict[str, str]) -> None:
        self._in_table += 1
        if self._in_table == 1:
            visible = attributes.get(f"{_TABLE}style-name", "") not in self._hidden_styles
            self._table = Table(attributes.get(f"{_TABLE}name", ""), visible=visible)
            self.tables.append(self._table)
            self._row = self._column = 0

    def _begin_column(self, attributes: dict[str, str]) -> None:
        first = self._column
        self._column += _count(attributes, f"{_TABLE}number-columns-repeated")
        if attributes.get(f"{_TABLE}visibility", "visible") != "visible":
            self._table.hidden_columns.update(range(first, min(self._column, COLUMNS)))

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._cells: list[str] = []
        self._blank = 0
        self._repeat_row = _count(attributes, f"{_TABLE}number-rows-repeated")
        self._shown = attributes.get(f"{_TABLE}visibility", "visible") == "visible"

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._parts, self._length = [], 0
        self._cell = attributes
        rows, columns = (_count(attributes, f"{_TABLE}number-{axis}-spanned") for axis in ("rows", "columns"))
        if (rows > 1 or columns > 1) and len(self._table.merges) < LARGE:
            top, left = self._row + 1, len(self._cells) + self._blank
            self._table.merges.append(Merge(top, left, top + rows - 1, left + columns - 1))

    def _end_cell(self) -> None:
        text = _shown(self._cell, "".join(self._parts or ()))
        self._parts = None
        times = _count(self._cell, f"{_TABLE}number-columns-repeated")
        if not text.strip():
            if f"{_TABLE}formula" in self._cell and f"{_OFFICE}value-type" not in self._cell:
                self._table.uncalculated.add((self._row + 1, len(self._cells) + self._blank))
            self._blank += times
            return
        if len(self._cells) + self._blank + times > COLUMNS:
            raise RosterTooWide(self._path, COLUMNS)
        self._cells += [""] * self._blank + [text] * times
        self._blank = 0

    def _end_row(self) -> None:
        first, times = self._row + 1, self._repeat_row
        self._row += times
        if not self._cells:
            return
        if self._row > ROWS:
            raise RosterTooLong(self._path, ROWS)
        if times * len(self._cells) > _REPEATED:
            raise RosterSuspicious(self._path)
        self._table.rows.append(Rows(first, times, tuple(self._cells)))
        if not self._shown:
            self._table.hidden.update(range(first, first + times))


def _shown(cell: dict[str, str], text: str) -> str:
    """Return what a cell holds: numbers and dates as they are, not as they are formatted."""
    kind = cell.get(f"{_OFFICE}value-type")
    if kind == "float" and (whole := _WHOLE.fullmatch(cell.get(f"{_OFFICE}value", ""))):
        return text if text.startswith(("#", "Err:")) else whole[1]
    if kind == "date":
        return cell.get(f"{_OFFICE}date-value", text).removesuffix("T00:00:00")
    if kind == "boolean":
        return cell.get(f"{_OFFICE}boolean-value", text)
    return text


def _count(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return max(1, int(text)) if text.isdecimal() and len(text) < 10 else 1

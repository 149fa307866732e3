"""OpenDocument spreadsheets (.ods): their sheets, each cell as the text it shows.

Read from ``content.xml`` itself (ODF 1.2, part 1, chapter 9), which tells merged cells, hidden
and filtered rows and formulas without a result; no library kept tells all of them.
"""

from __future__ import annotations

import errno
import re
import zipfile
import zlib
from pathlib import Path
from typing import IO, Final
from xml.parsers import expat

from checkin.domain.errors import RosterUnreadable
from checkin.roster.files import system_faults
from checkin.roster.sheet import LARGE, Merge, Record, Sheet

LARGEST: Final = 512 << 20
"""Bytes that ``content.xml`` may unpack to."""

_CHUNK: Final = 1 << 18
_WIDEST: Final = 1024
_MOST_ROWS: Final = 1_048_576
_TABLE: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_TEXT: Final = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_STYLE: Final = "urn:oasis:names:tc:opendocument:xmlns:style:1.0 "
_CELLS: Final = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_WHOLE: Final = re.compile(r"(-?\d{1,15})(?:\.0*)?")


class _Damaged(Exception):
    """The document is none, or hostile."""


class _Book:
    """Collects sheets while expat reads."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._in_table = 0
        self._note = 0
        self._parts: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._note or tag == f"{_OFFICE}annotation":
            # What a comment says is not the cell's text.
            self._note += 1
        elif tag == f"{_TABLE}table":
            self._begin_table(attributes)
        elif tag == f"{_TABLE}table-row":
            self._begin_row(attributes)
        elif tag in _CELLS:
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
        if self._note:
            self._note -= 1
        elif tag in _CELLS and self._in_table == 1:
            self._end_cell()
        elif tag == f"{_TABLE}table-row" and self._in_table == 1:
            self._end_row()
        elif tag == f"{_TABLE}table":
            if self._in_table == 1:
                self._end_table()
            self._in_table -= 1

    def text(self, text: str) -> None:
        if self._parts is not None and not self._note:
            self._parts.append(text)

    def _begin_table(self, attributes: dict[str, str]) -> None:
        self._in_table += 1
        if self._in_table > 1:
            return
        self._title = attributes.get(f"{_TABLE}name", "")
        self._visible = attributes.get(f"{_TABLE}style-name", "") not in self._hidden_styles
        self._row = 0
        self._rows: list[Record] = []
        self._merges: list[Merge] = []
        self._hidden: set[int] = set()
        self._uncalculated: set[tuple[int, int]] = set()

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._cells: list[str] = []
        self._repeat_row = _count(attributes, f"{_TABLE}number-rows-repeated")
        self._shown = attributes.get(f"{_TABLE}visibility", "visible") == "visible"

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._parts = []
        self._cell = attributes
        rows, columns = (_count(attributes, f"{_TABLE}number-{axis}-spanned") for axis in ("rows", "columns"))
        if (rows > 1 or columns > 1) and len(self._merges) < LARGE:
            top, left = self._row + 1, len(self._cells)
            self._merges.append(Merge(top, left, top + rows - 1, left + columns - 1))

    def _end_cell(self) -> None:
        text = _shown(self._cell, "".join(self._parts or ()))
        self._parts = None
        if not text and f"{_TABLE}formula" in self._cell and f"{_OFFICE}value-type" not in self._cell:
            self._uncalculated.add((self._row + 1, len(self._cells)))
        times = _count(self._cell, f"{_TABLE}number-columns-repeated")
        self._cells += [text] * min(times, _WIDEST - len(self._cells))

    def _end_row(self) -> None:
        cells = self._cells
        while cells and not cells[-1].strip():
            cells.pop()
        filled = tuple(cells)
        if self._row + self._repeat_row > _MOST_ROWS and filled:
            raise _Damaged
        for number in range(self._row + 1, self._row + (self._repeat_row if filled else 0) + 1):
            self._rows.append((number, filled))
            if not self._shown:
                self._hidden.add(number)
        self._row += self._repeat_row

    def _end_table(self) -> None:
        if self._rows:
            sheet = Sheet(
                self._title,
                self._rows,
                None,
                tuple(self._merges),
                frozenset(self._hidden),
                frozenset(self._uncalculated),
                visible=self._visible,
            )
            self.sheets.append(sheet)


def read_ods(path: Path) -> list[Sheet]:
    """Read the sheets that hold anything, in their order. Raises ``RosterUnreadable``."""
    book = _Book()
    with system_faults(path), path.open("rb") as file:
        try:
            with zipfile.ZipFile(file) as archive:
                if archive.getinfo("content.xml").file_size > LARGEST:
                    raise RosterUnreadable(str(path))
                with archive.open("content.xml") as part:
                    _read(part, book)
        except (zipfile.BadZipFile, zlib.error, expat.ExpatError) as fault:
            raise RosterUnreadable(str(path)) from fault
        except (KeyError, ValueError, EOFError, RuntimeError, NotImplementedError, _Damaged) as fault:
            raise RosterUnreadable(str(path)) from fault
        except OSError as fault:
            if fault.errno not in (None, errno.EINVAL):
                raise
            raise RosterUnreadable(str(path)) from fault
    return book.sheets


def _read(part: IO[bytes], book: _Book) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = book.start
    parser.EndElementHandler = book.end
    parser.CharacterDataHandler = book.text
    parser.StartDoctypeDeclHandler = _refuse
    while chunk := part.read(_CHUNK):
        parser.Parse(chunk)
    parser.Parse(b"", True)


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


def _refuse(*_: object) -> None:
    raise _Damaged

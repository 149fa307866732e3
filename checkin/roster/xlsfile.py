"""Workbooks of before 2007 (.xls): their sheets, each cell as the text it shows."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import TYPE_CHECKING, Final

from checkin.domain.errors import CheckinError, RosterDamaged, RosterForeign, RosterProtected
from checkin.roster.cells import text_of
from checkin.roster.files import system_faults
from checkin.roster.judging import SURE, judge
from checkin.roster.limits import check_size
from checkin.roster.sheet import LARGE, Merge, Record, Sheet

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet as Source

LARGEST: Final = 48 << 20
"""Bytes; a full sheet of this format has 65,536 rows, and xlrd keeps it all in memory."""

_OLE: Final = b"\xd0\xcf\x11\xe0"
_UNICODE: Final = 80
"""The version of the format (BIFF 8) from which texts are Unicode."""
_GUESSED: Final = ("cp1258", "cp1252", "iso-8859-1")


def read_xls(path: Path) -> list[Sheet]:
    """Read the sheets that hold anything, in their order.

    Formulas come as the results the file keeps. Raises ``RosterProtected``, ``RosterForeign``,
    ``RosterTooLarge`` and ``RosterDamaged``.
    """
    check_size(path, LARGEST)
    with system_faults(path), path.open("rb") as file:
        content = file.read()
    # Only those who read such a workbook wait for the import.
    from xlrd.biffh import XLRDError

    try:
        if content.startswith(_OLE):
            _look_inside(path, content)
        sheets, version, encoding = _sheets(content)
        if version < _UNICODE and (better := _encoding(sheets, encoding)):
            sheets, _, _ = _sheets(content, better)
    except (CheckinError, MemoryError):
        raise
    except XLRDError as fault:
        if "encrypted" in str(fault).casefold():
            raise RosterProtected(str(path)) from fault
        raise RosterDamaged(str(path)) from fault
    except Exception as fault:
        # On damaged files xlrd raises whatever its arithmetic comes to.
        raise RosterDamaged(str(path)) from fault
    return sheets


def _look_inside(path: Path, content: bytes) -> None:
    """Tell an encrypted XLSX and a Word document, kept in the same container, from a workbook."""
    from xlrd.compdoc import CompDoc

    container = CompDoc(content, logfile=io.StringIO())
    names = {entry.name for entry in container.dirlist}
    if "EncryptedPackage" in names:
        raise RosterProtected(str(path))
    if names.isdisjoint(("Workbook", "Book", "WORKBOOK", "BOOK")):
        raise RosterForeign(str(path), "Word (DOC)" if "WordDocument" in names else "OLE")


def _sheets(content: bytes, encoding: str | None = None) -> tuple[list[Sheet], int, str]:
    """Return the sheets, the version of the format, and the encoding of its texts."""
    import xlrd

    override = encoding
    for guess in (encoding, *_GUESSED):
        override = guess
        try:
            book = xlrd.open_workbook(
                file_contents=content,
                logfile=io.StringIO(),
                formatting_info=True,
                on_demand=True,
                ragged_rows=True,
                encoding_override=override,
            )
            with book:
                found = []
                for number in range(book.nsheets):
                    if sheet := _sheet(book, book.sheet_by_index(number)):
                        found.append(sheet)
                    book.unload_sheet(number)
                return found, book.biff_version, book.encoding or ""
        except (UnicodeDecodeError, LookupError):
            # The file names a code page it was not written in.
            continue
    raise struct.error


def _sheet(book: Book, source: Source) -> Sheet | None:
    rows: list[Record] = []
    for number in range(source.nrows):
        types, values = source.row_types(number), source.row_values(number)
        cells = [_text(book, kind, value) for kind, value in zip(types, values, strict=True)]
        while cells and not cells[-1].strip():
            cells.pop()
        rows.append((number + 1, tuple(cells)))
    if not any(cells for _, cells in rows):
        return None
    return Sheet(
        source.name,
        rows,
        merges=tuple(
            Merge(top + 1, left, bottom, right - 1)
            for top, bottom, left, right in source.merged_cells[:LARGE]
        ),
        hidden=frozenset(number + 1 for number, row in source.rowinfo_map.items() if row.hidden),
        visible=source.visibility == 0,
        hidden_columns=frozenset(number for number, column in source.colinfo_map.items() if column.hidden),
    )


def _text(book: Book, kind: int, value: object) -> str:
    """Return a cell as text; ``kind`` is xlrd's type of cell."""
    from xlrd import biffh, xldate

    if kind == biffh.XL_CELL_DATE and isinstance(value, float):
        try:
            moment = xldate.xldate_as_datetime(value, book.datemode)
        except (ValueError, OverflowError):
            return text_of(value)
        return text_of(moment.time() if 0 <= value < 1 else moment)
    if kind == biffh.XL_CELL_BOOLEAN:
        return "true" if value else "false"
    if kind == biffh.XL_CELL_ERROR and isinstance(value, int):
        return biffh.error_text_from_code.get(value, "#N/A")
    return text_of(value)


def _encoding(sheets: list[Sheet], named: str) -> str | None:
    """Return the encoding that the texts are in where it surely is another than the one named.

    Vietnamese programs of that time left Windows-1252 in the file and wrote Windows-1258.
    """
    lines = "\n".join("\t".join(cells) for sheet in sheets for _, cells in sheet.head)
    try:
        judgement = judge(lines.encode(named))
    except (UnicodeEncodeError, LookupError):
        return None
    codec = judgement.encoding.codec
    return codec if judgement.confidence >= SURE and codec == "cp1258" != named else None

"""A roster with remarks in its cells, to send back to whoever made it."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from checkin.desk.importing.comments import comment_of, save
from checkin.desk.importing.remark import COLOURS, SEVERITIES, Remark, Say
from checkin.desk.importing.remark_list import list_remarks
from checkin.desk.outfile import check_target, into_place
from checkin.desk.spreadsheet import looks_like_formula, xml_text
from checkin.domain import errors
from checkin.roster import Roster, read_roster

WHOLE_ROWS: Final = 20_000
"""A sheet with more rows comes back with only those that have a remark."""
WHOLE_BYTES: Final = 32 << 20
"""So does a workbook that unpacks to more."""
MOST: Final = 10_000
"""Remarks with a comment and a link; the others stand in the list. Excel takes 65,530 links a sheet."""

_TITLE: Final = 31
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def remarked(path: Path, remarks: Sequence[Remark], out: Path, say: Say, *, encoding: str = "") -> None:
    """Write the roster at ``path`` with its remarks to ``out``, a workbook.

    An .xlsx comes back as it is, formats and formulas kept and macros left out; any other file as a
    new workbook with the same cells at the same places. Of a large one (``WHOLE_ROWS``) only the
    headings and the rows with remarks come back, at their own row numbers, the others hidden.

    Raises:
        FileExists: ``out`` is the roster itself.
        RosterFault, FileFault: nothing was half-written.
    """
    check_target(out)
    if out.exists() and out.samefile(path):
        raise errors.FileExists(str(out))
    roster = read_roster(path, encoding)
    book = (_copy(path) if _is_small(path, roster) else None) or _made(roster, remarks)
    titles = _titles(book, roster)
    ordered = sorted(
        remarks, key=lambda one: (one.row == 0, titles.get(one.sheet, ""), one.row, one.column or 0)
    )
    _mark(book, ordered[:MOST], titles)
    list_remarks(book, ordered, titles, say, linked=MOST)
    with into_place(out) as file:
        save(book, file)


def _is_small(path: Path, roster: Roster) -> bool:
    if any(table.source.stream is not None or len(table.source.head) > WHOLE_ROWS for table in roster.tables):
        return False
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        return sum(entry.file_size for entry in archive.infolist()) <= WHOLE_BYTES


def _copy(path: Path) -> Any:
    """Return their own workbook, None where it is none or openpyxl cannot keep it."""
    from openpyxl import load_workbook

    with warnings.catch_warnings(), path.open("rb") as file:
        warnings.simplefilter("ignore")
        try:
            return load_workbook(file, keep_vba=False, keep_links=False)
        except Exception:
            # Its cells could be read; odd styles, which raise a dozen types, are not worth a failure.
            return None


def _made(roster: Roster, remarks: Iterable[Remark]) -> Any:
    """Return a new workbook with the cells at their places."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    wanted: dict[str, set[int]] = {}
    for one in remarks:
        wanted.setdefault(one.sheet, set()).add(one.row)
    for table in roster.tables:
        name = (table.sheet or Path(table.path).stem).translate(_FORBIDDEN).strip()[:_TITLE]
        sheet = book.create_sheet(name or "1")
        whole = table.source.stream is None and len(table.source.head) <= WHOLE_ROWS
        rows = wanted.get(table.sheet or "", set()) | (wanted.get("", set()))
        for row, cells in table.source.records():
            if whole or row in rows or table.first_heading_row <= row <= table.heading_row:
                _fill(sheet, row, cells)
                if not whole:
                    sheet.row_dimensions[row].height = 15
        # Rows that are not written are not shown (ECMA-376, part 1, 18.3.1.81).
        sheet.sheet_format.zeroHeight = None if whole else True
        sheet.freeze_panes = sheet.cell(table.heading_row + 1, 1)
    return book


def _fill(sheet: Any, row: int, cells: Sequence[str]) -> None:
    for column, text in enumerate(cells, 1):
        if text:
            set_text(sheet.cell(row, column), text)


def set_text(cell: Any, text: str) -> None:
    """Write a text that stays one, whatever it looks like."""
    cell.value = xml_text(text)
    cell.data_type = "s"
    cell.quotePrefix = looks_like_formula(text)


def _titles(book: Any, roster: Roster) -> dict[str, str]:
    """Return the titles in the workbook by the names that remarks give sheets."""
    known = {sheet.title: sheet.title for sheet in book.worksheets}
    for index, table in enumerate(roster.tables):
        name = table.sheet or ""
        if name not in known:
            known[name] = book.worksheets[min(index, len(book.worksheets) - 1)].title
    known.setdefault("", known[roster.tables[0].sheet or ""])
    return known


def _mark(book: Any, remarks: Iterable[Remark], titles: Mapping[str, str]) -> None:
    """Colour the cells and write the comments; several remarks on one cell share a comment."""
    from openpyxl.styles import PatternFill

    fills = {severity: PatternFill("solid", fgColor=colour) for severity, colour in COLOURS.items()}
    places: dict[tuple[str, int, int], list[Remark]] = {}
    for one in remarks:
        if one.row and one.sheet in titles:
            places.setdefault((titles[one.sheet], one.row, (one.column or 0) + 1), []).append(one)
    merged = {sheet.title: _covered(sheet) for sheet in book.worksheets}
    for (title, row, column), ones in places.items():
        at = merged[title].get((row, column), (row, column))
        cell = book[title].cell(*at)
        cell.fill = fills[min((one.severity for one in ones), key=SEVERITIES.index)]
        cell.comment = comment_of([one.comment for one in ones], cell.comment)


def _covered(sheet: Any) -> dict[tuple[int, int], tuple[int, int]]:
    """Return for each merged cell the one that shows."""
    return {
        place: (one.min_row, one.min_col)
        for one in sheet.merged_cells.ranges
        for row in one.rows
        for place in row
    }

"""The first sheet of a roster with remarks: all of them, each with a link to its cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from checkin.desk.importing.remark import COLOURS, Remark, Say
from checkin.desk.spreadsheet import FONT, FONT_SIZE, HEADER_FILL, looks_like_formula, xml_text

HEADINGS: Final = ("severity", "sheet", "row", "cell", "content", "found", "wish")
_WIDTHS: Final = (14, 20, 8, 10, 34, 52, 52)
_TOP: Final = 4
_TITLE: Final = 31
_SHOWN: Final = 200


def list_remarks(
    book: Any, remarks: Sequence[Remark], titles: Mapping[str, str], say: Say, *, linked: int
) -> None:
    """Put a sheet with all remarks first; the first ``linked`` of them lead to their cells."""
    from openpyxl.styles import Alignment, Font

    sheet = book.create_sheet(_free_title(book, say("title")), 0)
    for other in book.worksheets:
        # Two sheets chosen at once would both take whatever is typed.
        other.sheet_view.tabSelected = other is sheet
    book.active = 0
    counts = Counter(one.severity for one in remarks)
    _text(sheet.cell(1, 1), say("heading")).font = Font(name=FONT, size=14, bold=True)
    intro = say("intro", **{name: counts[name] for name in ("error", "warning", "information")})
    _text(sheet.cell(2, 1), intro).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.merge_cells(start_row=2, start_column=1, end_row=2, end_column=len(HEADINGS))
    sheet.row_dimensions[2].height = 48
    if len(remarks) > linked:
        _text(sheet.cell(3, 1), say("most", most=linked))
    _head(sheet, say)
    for row, one in enumerate(remarks, _TOP + 1):
        _write(book, sheet, row, one, titles, say, linked=row - _TOP <= linked)
    sheet.freeze_panes = sheet.cell(_TOP + 1, 1)
    sheet.auto_filter.ref = f"A{_TOP}:{chr(64 + len(HEADINGS))}{_TOP + len(remarks)}"
    sheet.print_title_rows = f"{_TOP}:{_TOP}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _head(sheet: Any, say: Say) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for column, (name, width) in enumerate(zip(HEADINGS, _WIDTHS, strict=True), 1):
        cell = _text(sheet.cell(_TOP, column), say(f"column_{name}"))
        cell.font = Font(name=FONT, size=FONT_SIZE, bold=True)
        cell.fill = PatternFill("solid", fgColor=HEADER_FILL)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(column)].width = width


def _write(
    book: Any,
    sheet: Any,
    row: int,
    one: Remark,
    titles: Mapping[str, str],
    say: Say,
    *,
    linked: bool,
) -> None:
    from openpyxl.styles import Alignment, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.hyperlink import Hyperlink

    title = titles.get(one.sheet, one.sheet)
    place, content = "", ""
    if one.row:
        place = f"{get_column_letter((one.column or 0) + 1)}{one.row}"
        known = book[title] if title in book.sheetnames else None
        value = known.cell(one.row, one.column + 1).value if known and one.column is not None else None
        content = "" if value is None else str(value)
    texts = (say(one.severity), title, one.row or None, place, content[:_SHOWN], one.text, one.wish)
    for column, text in enumerate(texts, 1):
        cell = sheet.cell(row, column)
        if isinstance(text, str):
            _text(cell, text)
        else:
            cell.value = text
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.cell(row, 1).fill = PatternFill("solid", fgColor=COLOURS[one.severity])
    if place and linked:
        cell = sheet.cell(row, HEADINGS.index("cell") + 1)
        quoted = title.replace("'", "''")
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{place}", display=place)
        cell.style = "Hyperlink"


def _text(cell: Any, text: str) -> Any:
    cell.value = xml_text(text) or None
    if text:
        cell.data_type = "s"
    cell.quotePrefix = looks_like_formula(text)
    return cell


def _free_title(book: Any, wanted: str) -> str:
    taken = {title.casefold() for title in book.sheetnames}
    title, number = wanted[:_TITLE], 2
    while title.casefold() in taken:
        title = f"{wanted[: _TITLE - 4]} ({number})"
        number += 1
    return title

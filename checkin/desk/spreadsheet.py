"""Tables as files that spreadsheets open: texts stay texts, whatever they look like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO, Final

Cell = str | int | None

_RISKY: Final = ("=", "+", "-", "@", "\t", "\r")
# A telephone number is arithmetic at worst; with an apostrophe no other program would dial it.
_NUMBER: Final = re.compile(r"[+-][\d .()/-]+")
# XML 1.0 cannot hold these; spreadsheets write them by their codes (ECMA-376, part 1, 22.9.2.19).
_UNSPEAKABLE: Final = re.compile("[\\x00-\\x08\\x0b-\\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_WIDEST: Final = 50
_NARROWEST: Final = 8
_A4: Final = 9
HEADER_FILL: Final = "DCE6F1"
_FADED: Final = "808080"
FONT: Final = "Calibri"
FONT_SIZE: Final = 11


def looks_like_formula(text: str) -> bool:
    """Tell whether a spreadsheet that is given ``text`` may take it for a formula."""
    return text.startswith(_RISKY)


def csv_text(text: str) -> str:
    """Return a text as a CSV file may hold it: what would become a formula behind an apostrophe."""
    risky = looks_like_formula(text) and not _NUMBER.fullmatch(text)
    return f"'{text}" if risky or text.startswith("'") else text


def xml_text(text: str) -> str:
    """Return a text with the characters that XML cannot hold as ``_x000D_``."""
    return _UNSPEAKABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def width_for(heading: str, longest: int) -> int:
    """Return a column's width, in characters, that shows the heading beside its filter's arrow."""
    return max(_NARROWEST, len(heading) + 4, min(_WIDEST, longest + 2))


class Workbook:
    """A workbook of one sheet, written row by row in memory that does not grow with them.

    The headings stay in view, repeat on every printed page (A4, landscape) and filter.
    """

    def __init__(
        self, title: str, headings: Sequence[str], widths: Sequence[int], *, hidden: str = ""
    ) -> None:
        """``hidden`` heads one more column, at the end, that is not shown."""
        # Half a second to import: only those who write a workbook wait for it.
        import openpyxl

        self._book = openpyxl.Workbook(write_only=True)
        self._book.properties.creator = "Check-in"
        self._sheet: Any = self._book.create_sheet(title)
        self._rows = 0
        self._columns = len(headings) + bool(hidden)
        self._shown = len(headings)
        self._styles = {
            (quoted, faded): self._style(quoted=quoted, faded=faded)
            for quoted in (False, True)
            for faded in (False, True)
        }
        self._lay_out(widths, hidden=bool(hidden))
        self._sheet.append([self._heading(text) for text in (*headings, *([hidden] if hidden else ()))])
        self._rows = 1

    def append(self, cells: Iterable[Cell], *, faded: bool = False) -> None:
        """Add a row; ``faded`` for what no longer counts. Empty texts leave their cells empty."""
        self._sheet.append(cell for cell in self._cells(cells, faded))
        self._rows += 1

    def save(self, file: BinaryIO) -> None:
        """Write the workbook."""
        from openpyxl.utils import get_column_letter

        self._sheet.auto_filter.ref = f"A1:{get_column_letter(self._shown)}{self._rows}"
        self._book.save(file)

    def _cells(self, cells: Iterable[Cell], faded: bool) -> Iterable[Any]:
        for value in cells:
            if value is None or value == "":
                yield None
            elif isinstance(value, str):
                # openpyxl writes each cell before it asks for the next, so one does for all.
                cell = self._styles[looks_like_formula(value), faded]
                cell.value = xml_text(value)
                cell.data_type = "s"
                yield cell
            else:
                yield value

    def _style(self, *, quoted: bool, faded: bool) -> Any:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font

        cell = WriteOnlyCell(self._sheet)
        # As text, a number that is corrected in the spreadsheet keeps its zeros.
        cell.number_format = "@"
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        # Keeps a text a text also when somebody edits the cell.
        cell.quotePrefix = quoted
        if faded:
            cell.font = Font(name=FONT, size=FONT_SIZE, color=_FADED)
        return cell

    def _heading(self, text: str) -> Any:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        cell = WriteOnlyCell(self._sheet, xml_text(text))
        cell.data_type = "s"
        cell.font = Font(name=FONT, size=FONT_SIZE, bold=True)
        cell.fill = PatternFill("solid", fgColor=HEADER_FILL)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        cell.border = Border(bottom=Side("thin"))
        return cell

    def _lay_out(self, widths: Sequence[int], *, hidden: bool) -> None:
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.properties import PageSetupProperties

        sheet = self._sheet
        for index, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(index)].width = width
        if hidden:
            sheet.column_dimensions[get_column_letter(self._columns)].hidden = True
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _A4
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.oddFooter.center.text = "&P / &N"

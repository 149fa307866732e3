"""One table of a workbook, written row by row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape

from checkin.desk.cells import As, Column, Formula, Kind, Look, Value, xml_text
from checkin.domain.csv_cells import looks_like_formula
from checkin.domain.errors import SheetTooLong

if TYPE_CHECKING:
    from checkin.desk.sheets import Book

LAST_ROW: Final = 1_048_576
"""The most that a sheet has in any spreadsheet program."""
_A4: Final = 9
_NO_ROWS: Final = re.compile(b"<sheetData(?:/>|></sheetData>)")
_ROWS: Final = b"<sheetData>"
_END: Final = b"</sheetData>"


class Sheet:
    """A table of one workbook."""

    def __init__(
        self,
        book: Book,
        sheet: Any,
        columns: Sequence[Column],
        hidden: str,
        above: Sequence[Sequence[Value | As]],
        *,
        upright: bool,
    ) -> None:
        """See ``Book.sheet``."""
        from openpyxl.utils import get_column_letter

        self._book, self._sheet = book, sheet
        self._shown = len(columns)
        every = [*columns, *([Column(hidden, 8)] if hidden else ())]
        self.letters = [get_column_letter(place) for place in range(1, len(every) + 1)]
        self.head = len(above) + 1 if any(one.heading for one in every) else 0
        """The row of the headings, from 1; 0 where there are none."""
        self.rows = 0
        """All that are written."""
        self._looks = [Look(one.kind) for one in every]
        self._lay_out([one.width for one in columns], hidden=bool(hidden), upright=upright)
        self._draft = book.draft()
        self._finished = False
        for values in above:
            self.line(values, strong=True)
        if self.head:
            self._line([one.heading for one in every], Look(head=True))

    @property
    def title(self) -> str:
        """Its name."""
        return str(self._sheet.title)

    def column(self, place: int, rows: int) -> str:
        """Return a reference from other sheets to a column (from 0) of ``rows`` rows of data."""
        letter, first = self.letters[place], self.head + 1
        name = self.title.replace("'", "''")
        return f"'{name}'!${letter}${first}:${letter}${first + max(rows, 1) - 1}"

    @staticmethod
    def down(letter: str, head: int) -> str:
        """Return a reference to all below a heading in row ``head``, for formulas above it."""
        return f"{letter}{head + 1}:{letter}{LAST_ROW}"

    def append(self, values: Iterable[Value], *, faded: bool = False) -> None:
        """Add a row; ``faded`` for what no longer counts. Empty texts leave their cells empty."""
        row = self.rows + 1
        cells = []
        for letter, look, value in zip(self.letters, self._looks, values, strict=False):
            if value is not None and value != "":
                cells.append(self._cell(f"{letter}{row}", look, value, faded))
        self._write(cells)

    def line(self, values: Iterable[Value | As], *, strong: bool = False) -> None:
        """Add a row of what is no data: what stands above the headings, or instead of a table."""
        self._line(values, Look(strong=strong))

    def finish(self) -> None:
        """Set the filter over all rows and put the sheet into the workbook; nothing may follow."""
        if self._finished:
            return
        if self.head:
            last = max(self.rows, self.head)
            self._sheet.auto_filter.ref = f"A{self.head}:{self.letters[self._shown - 1]}{last}"
        before, after = self._around()
        self._book.take(self._sheet, before, self._draft, after)
        self.drop()

    def drop(self) -> None:
        """Give up the rows that wait; a full disk, which may be the reason, is no reason not to."""
        self._finished = True
        with suppress(OSError):
            self._draft.close()

    def _line(self, values: Iterable[Value | As], look: Look) -> None:
        row = self.rows + 1
        cells = []
        for letter, own, value in zip(self.letters, self._looks, values, strict=False):
            if value is None or value == "":
                continue
            kind = own.kind if isinstance(value, Formula) else Kind.TEXT
            if isinstance(value, As):
                value, kind = value
            kind = Kind.NUMBER if kind is Kind.FLAG else kind
            cells.append(self._cell(f"{letter}{row}", look._replace(kind=kind), value, faded=False))
        self._write(cells)

    def _cell(self, where: str, look: Look, value: str | float | Formula, faded: bool) -> str:
        if faded:
            look = look._replace(faded=True)
        if isinstance(value, str):
            if look.kind is not Kind.TEXT:
                look = look._replace(kind=Kind.TEXT)
            if looks_like_formula(value):
                look = look._replace(quoted=True)
            space = ' xml:space="preserve"' if value != value.strip() else ""
            text = escape(xml_text(value))
            number = self._book.style(look)
            return f'<c r="{where}" s="{number}" t="inlineStr"><is><t{space}>{text}</t></is></c>'
        if look.kind is Kind.TEXT:
            look = look._replace(kind=Kind.NUMBER)
        number = self._book.style(look)
        if isinstance(value, Formula):
            kind = ' t="str"' if isinstance(value.value, str) else ""
            shown = escape(str(value.value))
            return f'<c r="{where}" s="{number}"{kind}><f>{escape(value.text)}</f><v>{shown}</v></c>'
        return f'<c r="{where}" s="{number}"><v>{value}</v></c>'

    def _write(self, cells: list[str]) -> None:
        if self.rows == LAST_ROW:
            raise SheetTooLong(LAST_ROW)
        self.rows += 1
        self._draft.write(f'<row r="{self.rows}">{"".join(cells)}</row>'.encode())

    def _around(self) -> tuple[bytes, bytes]:
        """Return what openpyxl writes before the rows and after them.

        It would make an object of every cell, cannot write a formula with its value, and takes twice the
        time.
        """
        from openpyxl.worksheet._writer import WorksheetWriter

        out = BytesIO()
        writer = self._sheet._writer = WorksheetWriter(self._sheet, out)
        writer.write_top()
        with writer.xf.send(True).element("sheetData"):
            pass
        writer.xf.send(None)
        writer.write_tail()
        writer.close()
        before, after = _NO_ROWS.split(out.getvalue(), maxsplit=1)
        return before + _ROWS, _END + after

    def _lay_out(self, widths: Sequence[float], *, hidden: bool, upright: bool) -> None:
        from openpyxl.worksheet.properties import PageSetupProperties

        sheet = self._sheet
        for letter, width in zip(self.letters, widths, strict=False):
            sheet.column_dimensions[letter].width = width
        if hidden:
            sheet.column_dimensions[self.letters[-1]].hidden = True
        if self.head:
            sheet.freeze_panes = f"A{self.head + 1}"
            sheet.print_title_rows = f"{self.head}:{self.head}"
        sheet.page_setup.orientation = "portrait" if upright else "landscape"
        sheet.page_setup.paperSize = _A4
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.oddFooter.center.text = "&P / &N"

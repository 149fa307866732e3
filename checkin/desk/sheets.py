"""Workbooks of many sheets, written row by row in memory that does not grow with them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, BinaryIO, Final, Self
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from checkin.desk.cells import FADED, FONT, FONT_SIZE, HEADER_FILL, Formats, Look, xml_text
from checkin.desk.cells import As as As
from checkin.desk.cells import Column as Column
from checkin.desk.cells import Formula as Formula
from checkin.desk.cells import Kind as Kind
from checkin.desk.cells import Value as Value
from checkin.desk.sheet import LAST_ROW as LAST_ROW
from checkin.desk.sheet import Sheet as Sheet

_AT_ONCE: Final = 1 << 20
"""Bytes that are copied at a time."""


class Book:
    """A workbook that is written into a file; its sheets are finished by ``save``.

    Rows wait in a file without a name beside the workbook until their sheet is finished, so that a disk
    that is full is the one that was asked for. Left by an exception, a ``with`` gives all of them up.
    """

    def __init__(self, file: BinaryIO, formats: Formats | None = None, *, title: str = "") -> None:
        """No sheet yet; nobody's name belongs into ``title``."""
        # Half a second to import: only those who write a workbook wait for it.
        import openpyxl

        self._book: Any = openpyxl.Workbook(write_only=True)
        self._book.properties.creator = "Check-in"
        self._book.properties.title = xml_text(title) or None
        self._formats = formats or Formats()
        self._styles: dict[Look, int] = {}
        self.sheets: list[Sheet] = []
        self._archive = ZipFile(file, "w", ZIP_DEFLATED)
        name = getattr(file, "name", None)
        self.folder = Path(name).parent if isinstance(name, str) else None
        """Where rows wait; None for where the system has temporary files."""
        self._drafts = ExitStack()
        self._saved = False

    def sheet(
        self,
        title: str,
        columns: Sequence[Column],
        *,
        hidden: str = "",
        above: Sequence[Sequence[Value | As]] = (),
        upright: bool = False,
    ) -> Sheet:
        """Begin a sheet whose headings stay in view, repeat on every printed page (A4) and filter.

        ``title`` is legal and unique (``exports.sheet_names``). ``hidden`` heads one more column, at the
        end, that is not shown; ``above`` are rows above the headings. Without any heading there is only
        what ``line`` adds.
        """
        sheet = self._book.create_sheet(title)
        sheet._id = len(self.sheets) + 1
        made = Sheet(self, sheet, columns, hidden, above, upright=upright)
        self.sheets.append(made)
        return made

    def draft(self) -> IO[bytes]:
        """Open a file without a name, so that nothing of it is left whatever ends this program."""
        return self._drafts.enter_context(tempfile.TemporaryFile(dir=self.folder))

    def take(self, sheet: Any, before: bytes, rows: IO[bytes], after: bytes) -> None:
        """Put a sheet into the file as soon as all its rows are there: many need not be open at once."""
        entry = ZipInfo(sheet.path[1:])
        entry.compress_type = ZIP_DEFLATED
        # Excel takes the marks of sizes beyond 4 GB for damage where they are not needed.
        entry.file_size = len(before) + rows.tell() + len(after)
        rows.seek(0)
        with self._archive.open(entry, "w") as target:
            target.write(before)
            shutil.copyfileobj(rows, target, _AT_ONCE)
            target.write(after)

    def save(self) -> None:
        """Write what is left of the workbook."""
        from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
        from openpyxl.writer.excel import ExcelWriter

        class Writer(ExcelWriter):  # type: ignore[misc]
            def write_worksheet(self, ws: Any) -> None:
                ws._drawing = SpreadsheetDrawing()
                ws._rels = ws._writer._rels
                self.manifest.append(ws)

        for sheet in self.sheets:
            sheet.finish()
        self._book.properties.modified = datetime.now(tz=UTC).replace(tzinfo=None)
        Writer(self._book, self._archive).save()
        self._saved = True

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Delete what was not saved."""
        if not self._saved:
            for sheet in self.sheets:
                sheet.drop()
            self._drafts.close()
            with suppress(OSError):
                self._archive.close()

    def style(self, look: Look) -> int:
        """Return the number of a look in the styles of the workbook."""
        if look not in self._styles:
            self._styles[look] = self._made(look)
        return self._styles[look]

    def _made(self, look: Look) -> int:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        cell = WriteOnlyCell(self._book.worksheets[0])
        cell.number_format = self._format(look.kind)
        cell.quotePrefix = look.quoted
        cell.alignment = Alignment(
            vertical="center" if look.head else "top",
            wrap_text=look.head or look.kind is Kind.TEXT,
            horizontal="center" if look.kind is Kind.FLAG else None,
        )
        if look.head or look.strong:
            cell.font = Font(name=FONT, size=FONT_SIZE, bold=True)
        elif look.faded:
            cell.font = Font(name=FONT, size=FONT_SIZE, color=FADED)
        if look.head:
            cell.fill = PatternFill("solid", fgColor=HEADER_FILL)
            cell.border = Border(bottom=Side("thin"))
        return int(cell.style_id)

    def _format(self, kind: Kind) -> str:
        formats = self._formats
        yes, no = (one.replace('"', '""') for one in (formats.yes, formats.no))
        return {
            # As text, a number that is corrected in the spreadsheet keeps its zeros.
            Kind.TEXT: "@",
            Kind.NUMBER: "#,##0",
            Kind.FLAG: f'"{yes}";"{yes}";"{no}"',
            Kind.MOMENT: formats.moment,
            Kind.DAY: formats.day,
            Kind.PERCENT: "0%",
        }[kind]

"""Writes pages away while they are drawn, so that memory does not grow with their number.

reportlab keeps every page until the end and joins the whole file in memory. Here each finished
page, with the pictures that came with it, becomes bytes at once; only where they lie is kept.
"""

from __future__ import annotations

from array import array
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from reportlab.pdfbase.pdfdoc import (
    PDFImageXObject,
    PDFIndirectObject,
    PDFPage,
    PDFPages,
    PDFStream,
    PDFTrailer,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_HEAD = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
_IN_MEMORY = 4 << 20
"""More than this, some thousand badges without photos, goes to a file that has no name."""


class Spool:
    """The file of one canvas, which must not be saved in any other way."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._document: Any = canvas._doc
        self._document.Pages = self._document.Catalog.Pages = self._pages = _Pages()
        self._file = cast("BinaryIO", SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115 - close() does
        self._file.write(_HEAD)
        self._offsets = array("Q", [0])
        """Where each object lies, by its number; 0 for those that are not written yet."""

    def settle(self) -> None:
        """Write what the page that just ended has brought; call it after each."""
        # Writing a page registers its contents, which are the next.
        while len(self._offsets) <= self._document.objectcounter:
            self._settle(len(self._offsets))
        self._pages.pages.clear()

    def _settle(self, number: int) -> None:
        document = self._document
        name = document.numberToId[number]
        made = document.idToObject[name]
        self._offsets.append(0)
        if isinstance(made, PDFPage | PDFStream):
            if isinstance(made, PDFPage):
                self._pages.numbers.append(number)
            self._write(number)
            del document.idToObject[name], document.numberToId[number]
            del document.idToObjectNumberAndVersion[name]
        elif isinstance(made, PDFImageXObject):
            self._write(number)
            # Drawn once more it is only referred to, and for that only its size has to be known.
            made.streamContent = b""

    def save(self, out: BinaryIO) -> None:
        """Write the file to ``out``; nothing may follow but ``close``."""
        document = self._document
        for font in document.delayedFonts:
            font.addObjects(document)
        document.info.invariant = document.invariant
        document.info.digest(document.signature)
        root, about = document.Reference(document.Catalog), document.Reference(document.info)
        document.Outlines.prepare(document, self._canvas)
        if document.Outlines.ready < 0:
            document.Catalog.Outlines = None
        # Fonts register their parts while they are written.
        number = 0
        while (number := number + 1) <= document.objectcounter:
            if number == len(self._offsets):
                self._offsets.append(0)
            if not self._offsets[number]:
                self._write(number)
        table = self._file.tell()
        self._file.write(b"xref\n0 %d\n0000000000 65535 f \n" % len(self._offsets))
        self._file.writelines(b"%010d 00000 n \n" % offset for offset in self._offsets[1:])
        trailer = PDFTrailer(table, Size=len(self._offsets), Root=root, Info=about, ID=document.ID())
        self._file.write(trailer.format(document))
        self._file.seek(0)
        copyfileobj(self._file, out)

    def close(self) -> None:
        """Forget the file."""
        self._file.close()

    def _write(self, number: int) -> None:
        document = self._document
        name = document.numberToId[number]
        self._offsets[number] = self._file.tell()
        self._file.write(PDFIndirectObject(name, document.idToObject[name]).format(document))


class _Pages(PDFPages):  # type: ignore[misc]
    """The list of pages, by their numbers alone."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers = array("L")

    def check_format(self, document: object) -> None:
        """Say what the list holds; called when it is written."""
        self.Count = len(self.numbers)
        self.Kids = "[" + " ".join([f"{number} 0 R" for number in self.numbers]) + "]"

"""Letters on a page and where their ink is, as pdfium sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pypdfium2

if TYPE_CHECKING:
    from .conftest import Pdf

_MM = 25.4 / 72


class Glyph(NamedTuple):
    """A letter and its ink, mm from the top left of the page."""

    text: str
    left: float
    top: float
    right: float
    foot: float


def glyphs(pdf: Pdf, page: int) -> list[Glyph]:
    """Return the letters of page ``page``, from 1, in the order of the file; spaces left out."""
    document = pypdfium2.PdfDocument(pdf.path)
    try:
        sheet = document[page - 1]
        height = sheet.get_height()
        text = sheet.get_textpage()
        found = []
        for at in range(text.count_chars()):
            letter = text.get_text_range(at, 1)
            if letter.strip():
                left, bottom, right, top = text.get_charbox(at)
                found.append(
                    Glyph(letter, left * _MM, (height - top) * _MM, right * _MM, (height - bottom) * _MM)
                )
        return found
    finally:
        document.close()

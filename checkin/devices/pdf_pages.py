"""Pages of PDFs that this program made, as pictures: to be looked at, and to be printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import pypdfium2
from pypdfium2 import raw

from checkin.devices.pdfium import LOCK, opened, page_total, turned_to
from checkin.domain.printing import PagePicture

if TYPE_CHECKING:
    import numpy.typing as npt

    Pixels = npt.NDArray[np.uint8]

_POINTS: Final = 72.0
_WHITE: Final = (255, 255, 255, 255)
_BAND_PIXELS: Final = 8_000_000
"""A4 at 1200 dpi would take half a gigabyte in one piece."""


def page_picture(pdf: bytes, page: int, width: int) -> PagePicture:
    """Return a page, counted from 0, ``width`` pixels wide.

    Raises:
        IndexError: there is no such page.
    """
    with opened(pdf) as document:
        count = page_total(document)
        if not 0 <= page < count:
            raise IndexError(page)
        with turned_to(document, page) as found:
            across, along = _size(found)
            height = max(round(width * along / across), 1)
            pixels = _render(found, width, height, (width / across, height / along), 0, raw.FPDFBitmap_BGR)
    return PagePicture(width, height, count, pixels.tobytes())


def page_count(pdf: Path) -> int:
    """Return how many pages a file has."""
    with opened(pdf) as document:
        return page_total(document)


def bands(pdf: Path, page: int, dpi: int) -> Iterator[tuple[int, Pixels]]:
    """Yield a page at exactly ``dpi``, in bands from the top: first row and uint8 rows×width×4.

    The four are blue, green, red and nothing. The scale is exact and the size rounded up, so that
    what was drawn in whole dots stays in whole dots.
    """
    scale = dpi / _POINTS
    with opened(pdf) as document, turned_to(document, page) as found:
        # What is a whole number of dots but for the rounding of points gets no further column.
        width, height = (max(int(np.ceil(side * scale - 0.05)), 1) for side in _size(found))
        rows = max(_BAND_PIXELS // width, 1)
        for top in range(0, height, rows):
            some = min(rows, height - top)
            yield top, _render(found, width, some, (scale, scale), top, raw.FPDFBitmap_BGRx)


def _size(page: pypdfium2.PdfPage) -> tuple[float, float]:
    """Return width and height, points."""
    with LOCK:
        width, height = page.get_size()
    return float(width), float(height)


def _render(
    page: pypdfium2.PdfPage, width: int, height: int, scale: tuple[float, float], top: int, kind: int
) -> Pixels:
    """Return the rows from ``top`` of a page at ``scale`` dots a point; three colours are RGB."""
    three = kind == raw.FPDFBitmap_BGR
    with LOCK:
        bitmap = pypdfium2.PdfBitmap.new_native(width, height, kind, rev_byteorder=three)
        try:
            bitmap.fill_rect(_WHITE, 0, 0, width, height)
            matrix = raw.FS_MATRIX(scale[0], 0, 0, scale[1], 0, -top)
            whole = raw.FS_RECTF(0, 0, width, height)
            flags = raw.FPDF_ANNOT | (raw.FPDF_REVERSE_BYTE_ORDER if three else raw.FPDF_PRINTING)
            raw.FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, whole, flags)
            # A copy, because the bitmap's memory goes with the bitmap.
            return np.array(bitmap.to_numpy(), dtype=np.uint8)
        finally:
            bitmap.close()

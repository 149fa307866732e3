"""Painting a PDF's pages in a printer's own dots, one to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pypdfium2
from PySide6.QtCore import QMarginsF, QPoint, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from checkin.devices.pdf_pages import bands, page_count
from checkin.domain.errors import PrintFailed
from checkin.domain.printing import PrintRequest

_TOLERANCE: Final = 0.5
"""mm, as for CUPS."""


def paint(request: PrintRequest, printer: QPrinter, sizes: Sequence[QPageSize] = ()) -> None:
    """Paint all pages; ``sizes`` are those the printer names.

    Raises:
        PrintFailed: the file is no PDF, or the system refused.
    """
    printer.setFullPage(True)
    printer.setPageLayout(_layout(request.width, request.height, sizes))
    try:
        count = page_count(request.pdf)
    except (OSError, pypdfium2.PdfiumError) as error:
        raise PrintFailed(request.printer, str(error)) from error
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintFailed(request.printer, printer.printerState().name)
    # A code's modules must not become a JPEG's.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        for page in range(count):
            if page and not printer.newPage():
                raise PrintFailed(request.printer, printer.printerState().name)
            for top, pixels in bands(request.pdf, page, printer.resolution()):
                rows, width = pixels.shape[:2]
                image = QImage(pixels.data, width, rows, width * 4, QImage.Format.Format_RGB32)
                painter.drawImage(QPoint(0, top), image)
        if not painter.end():
            raise PrintFailed(request.printer, printer.printerState().name)
    except PrintFailed:
        printer.abort()
        raise


def _layout(width: float, height: float, sizes: Sequence[QPageSize]) -> QPageLayout:
    """Return the page: the printer's own size where it has one, lying if need be, else an exact one."""
    wanted = QPageSize(
        QSizeF(width, height), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch
    )
    size, turned = wanted, False
    for lying, sides in ((False, (width, height)), (True, (height, width))):
        nearest = min(sizes, key=lambda one: _apart(one, sides), default=None)
        if nearest is not None and _apart(nearest, sides) <= _TOLERANCE:
            size, turned = nearest, lying
            break
    orientation = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    return QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)


def _apart(one: QPageSize, sides: tuple[float, float]) -> float:
    size = one.size(QPageSize.Unit.Millimeter)
    return max(abs(size.width() - sides[0]), abs(size.height() - sides[1]))

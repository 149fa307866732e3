"""The recovery code on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from checkin.domain.errors import FileProblem
from checkin.ui.look.fonts import font

_DPI = 144
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def write_sheet(path: Path, lines: list[tuple[float, str]]) -> None:
    """Write one A4 page: each line has its height in points and its text.

    Raises:
        FileProblem: it cannot be written.
    """
    try:
        with path.open("ab"):
            pass
    except OSError as error:
        raise FileProblem(str(path), error.strerror or str(error)) from error
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(20, 20, 20, 20),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter(writer)
    y, width = 0.0, float(writer.width())
    for points, text in lines:
        weight = QFont.Weight.Bold if points > 14 else QFont.Weight.Normal
        painter.setFont(font(points * _DPI / 72, weight))
        room = painter.boundingRect(QRectF(0, y, width, float(writer.height())), int(_WRAP), text)
        painter.drawText(room, int(_WRAP), text)
        y = room.bottom() + points * _DPI / 72
    painter.end()

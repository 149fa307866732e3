"""What a chart says about the place under the pointer, on a small card beside it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from checkin.ui.charts.measuring import chart_font, measure
from checkin.ui.look.fonts import LEADING
from checkin.ui.look.tokens import GAP, Palette, Size

_AWAY: Final = 14
"""Pixels from the pointer."""
_REGULAR: Final = 400
_STRONG: Final = 600


def paint_hint(painter: QPainter, text: str, pointer: QPointF, within: QRectF, palette: Palette) -> None:
    """Paint a card with lines of text, the first of them strong, beside the pointer and inside ``within``."""
    lines = [(line, _REGULAR if i else _STRONG) for i, line in enumerate(text.split("\n"))]
    pitch = Size.CAPTION * LEADING
    wide = max(measure(line, Size.CAPTION, weight) for line, weight in lines) + 3 * GAP
    high = len(lines) * pitch + 2 * GAP
    left = pointer.x() + _AWAY
    if left + wide > within.right():
        left = pointer.x() - _AWAY - wide
    top = min(pointer.y() + _AWAY, within.bottom() - high)
    card = QRectF(max(left, within.left()), max(top, within.top()), wide, high)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette.border), 1))
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), GAP, GAP)
    painter.setPen(QColor(palette.text))
    for i, (line, weight) in enumerate(lines):
        painter.setFont(chart_font(Size.CAPTION, weight))
        base = card.top() + GAP + pitch * i + Size.CAPTION
        painter.drawText(QPointF(card.left() + 1.5 * GAP, base), line)

"""The sign of how doors stand: a shape of its own each, told without its colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from checkin.domain.hours import SessionState
from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.tokens import Look, Palette

LOOKS: Final = {
    SessionState.OPEN: Look.ACCEPT,
    SessionState.ALWAYS: Look.ACCEPT,
    SessionState.CLOSING: Look.DUPLICATE,
    SessionState.CLOSED: Look.DENIED,
}
"""What has no look here, doors that open later, is shown as a clock."""


def draw_state(painter: QPainter, state: SessionState, box: QRectF, palette: Palette, *, faint: bool) -> None:
    """Draw the sign into a square; ``faint`` for what is over."""
    look = LOOKS.get(state)
    if look is None:
        _draw_clock(painter, box, QColor(palette.muted if faint else palette.text))
        return
    fill = QColor(palette.muted if faint else palette.states[look].icon)
    draw_shape(painter, look, box, fill, QColor(palette.surface))


def ink(state: SessionState, palette: Palette) -> QColor:
    """Return the colour in which it is said how doors stand."""
    look = LOOKS.get(state)
    return QColor(palette.states[look].icon if look is not None else palette.text)


def pixmap(state: SessionState, side: int, palette: Palette, ratio: float) -> QPixmap:
    """Return the sign as a picture of ``side`` logical pixels."""
    picture = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_state(painter, state, QRectF(0, 0, side, side), palette, faint=False)
    painter.end()
    return picture


def _draw_clock(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = box.width() * 0.085
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    face = box.adjusted(width, width, -width, -width)
    painter.drawEllipse(face)
    middle, radius = face.center(), face.width() / 2
    painter.drawLine(middle, QPointF(middle.x(), middle.y() - radius * 0.58))
    painter.drawLine(middle, QPointF(middle.x() + radius * 0.42, middle.y() + radius * 0.24))
    painter.restore()

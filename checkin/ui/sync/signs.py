"""The signs of the pill, each a shape of its own: it is told without its colour."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.tokens import Look
from checkin.ui.sync.standing import Case

_LOOKS: Final = {
    Case.SAFE: Look.ACCEPT,
    Case.LATE: Look.DENIED,
    Case.NEVER: Look.UNKNOWN,
    Case.REVOKED: Look.REVOKED,
    Case.UNCERTIFIED: Look.REVOKED,
}
"""What the verdicts' shapes say already."""
_TICK: Final = ([(0.30, 0.52), (0.44, 0.66), (0.71, 0.36)],)
_UP: Final = ([(0.5, 0.72), (0.5, 0.28)], [(0.32, 0.46), (0.5, 0.28), (0.68, 0.46)])
_DOWN: Final = (
    [(0.5, 0.24), (0.5, 0.58)],
    [(0.34, 0.43), (0.5, 0.58), (0.66, 0.43)],
    [(0.36, 0.74), (0.64, 0.74)],
)
_LINES: Final = {Case.WAITING: _UP, Case.UPDATE: _DOWN, Case.OUTDATED: _DOWN}


def sign(case: Case, side: int, ink: QColor, ground: QColor, ratio: float) -> QPixmap:
    """Return a sign of ``side`` logical pixels, ``ink`` on ``ground``; ``ratio`` is the screen's."""
    picture = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    box = QRectF(0, 0, side, side)
    if case in _LOOKS:
        draw_shape(painter, _LOOKS[case], box, ink, ground)
    else:
        _draw(painter, case, box, ink)
    painter.end()
    return picture


def _draw(painter: QPainter, case: Case, box: QRectF, ink: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = box.width()
    pen = QPen(ink, side * 0.1)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    middle = box.center()
    if case is Case.HOST:
        # A point in the middle that three others hang on.
        painter.setBrush(ink)
        for i in range(3):
            turn = -pi / 2 + i * 2 * pi / 3
            end = QPointF(middle.x() + cos(turn) * side * 0.36, middle.y() + sin(turn) * side * 0.36)
            painter.drawLine(middle, end)
            painter.drawEllipse(end, side * 0.08, side * 0.08)
        painter.drawEllipse(middle, side * 0.12, side * 0.12)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06))
    path = QPainterPath()
    for (x, y), *further in _LINES.get(case, _TICK):
        path.moveTo(x * side, y * side)
        for x, y in further:
            path.lineTo(x * side, y * side)
    painter.drawPath(path)

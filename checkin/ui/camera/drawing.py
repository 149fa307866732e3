"""The target a badge is held into, and the signs of a camera and a scanner."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_TARGET = 0.72
"""Side of the target as a share of the room it has."""
_ARM = 0.2
"""Length of a bracket's arm as a share of the target's side."""


def draw_target(painter: QPainter, room: QRectF) -> None:
    """Draw four corner brackets in the middle of ``room``, white with a dark edge."""
    side = _TARGET * min(room.width(), room.height())
    box = QRectF(0, 0, side, side)
    box.moveCenter(room.center())
    arm = _ARM * side
    path = QPainterPath()
    for corner, x, y in (
        (box.topLeft(), 1, 1),
        (box.topRight(), -1, 1),
        (box.bottomRight(), -1, -1),
        (box.bottomLeft(), 1, -1),
    ):
        path.moveTo(corner + QPointF(0, y * arm))
        path.lineTo(corner)
        path.lineTo(corner + QPointF(x * arm, 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor(0, 0, 0, 110), 8.0), (QColor(255, 255, 255), 4.0)):
        painter.setPen(_pen(colour, width))
        painter.drawPath(path)


def draw_camera(painter: QPainter, box: QRectF, ink: QColor, *, struck: bool) -> None:
    """Draw a camera into a square, struck through if it gives nothing."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(ink, box.width() * 0.07))
    painter.drawRoundedRect(_part(box, 0.06, 0.24, 0.62, 0.52), box.width() * 0.1, box.width() * 0.1)
    lens = QPainterPath(_at(box, 0.68, 0.46))
    lens.lineTo(_at(box, 0.94, 0.30))
    lens.lineTo(_at(box, 0.94, 0.70))
    lens.lineTo(_at(box, 0.68, 0.54))
    painter.drawPath(lens)
    if struck:
        painter.drawLine(_at(box, 0.12, 0.90), _at(box, 0.84, 0.10))


def draw_scanner(painter: QPainter, box: QRectF, ink: QColor) -> None:
    """Draw a code between brackets into a square."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(ink, box.width() * 0.07))
    frame = QPainterPath()
    for x, y in ((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94)):
        inward_x, inward_y = (0.2 if x < 0.5 else -0.2), (0.2 if y < 0.5 else -0.2)
        frame.moveTo(_at(box, x, y + inward_y))
        frame.lineTo(_at(box, x, y))
        frame.lineTo(_at(box, x + inward_x, y))
    painter.drawPath(frame)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for x, y in ((0.26, 0.26), (0.54, 0.26), (0.26, 0.54)):
        painter.drawRoundedRect(_part(box, x, y, 0.2, 0.2), 2, 2)
    for x, y in ((0.54, 0.54), (0.66, 0.66), (0.54, 0.66)):
        painter.drawRect(_part(box, x, y, 0.08, 0.08))


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.x() + x * box.width(), box.y() + y * box.height())


def _part(box: QRectF, x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(_at(box, x, y), _at(box, x + width, y + height))

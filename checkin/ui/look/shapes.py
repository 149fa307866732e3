"""The five shapes, drawn so that each can be told without its colour."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from checkin.ui.look.tokens import Look


def draw_shape(painter: QPainter, look: Look, box: QRectF, fill: QColor, sign: QColor) -> None:
    """Draw a look's shape into a square: ``fill`` is the shape, ``sign`` what stands in it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPath(_outline(look, box))
    pen = QPen(sign, box.width() * 0.085)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_sign(look, box))
    if look in (Look.DUPLICATE, Look.UNKNOWN):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(sign)
        y = 0.78 if look is Look.DUPLICATE else 0.73
        painter.drawEllipse(_at(box, 0.5, y), box.width() * 0.055, box.width() * 0.055)
    painter.restore()


def pixmap(look: Look, side: int, fill: QColor, sign: QColor, ratio: float) -> QPixmap:
    """Return a shape as a picture of ``side`` logical pixels for a screen of pixel ratio ``ratio``."""
    picture = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_shape(painter, look, QRectF(0, 0, side, side), fill, sign)
    painter.end()
    return picture


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.x() + x * box.width(), box.y() + y * box.height())


def _outline(look: Look, box: QRectF) -> QPainterPath:
    path = QPainterPath()
    if look is Look.ACCEPT:
        path.addEllipse(box)
    elif look is Look.REVOKED:
        path.addRoundedRect(
            box.adjusted(box.width() * 0.04, box.width() * 0.04, -box.width() * 0.04, -box.width() * 0.04),
            box.width() * 0.1,
            box.width() * 0.1,
        )
    else:
        if look is Look.DUPLICATE:
            points = [_at(box, 0.5, 0.03), _at(box, 1.0, 0.93), _at(box, 0.0, 0.93)]
        elif look is Look.UNKNOWN:
            points = [_at(box, 0.5, 0.0), _at(box, 1.0, 0.5), _at(box, 0.5, 1.0), _at(box, 0.0, 0.5)]
        else:
            points = [
                _at(box, 0.5 + 0.53 * cos(pi / 8 + i * pi / 4), 0.5 + 0.53 * sin(pi / 8 + i * pi / 4))
                for i in range(8)
            ]
        path.addPolygon(QPolygonF([*points, points[0]]))
    return path


def _sign(look: Look, box: QRectF) -> QPainterPath:
    path = QPainterPath()
    if look is Look.ACCEPT:
        path.moveTo(_at(box, 0.30, 0.52))
        path.lineTo(_at(box, 0.44, 0.66))
        path.lineTo(_at(box, 0.71, 0.36))
    elif look is Look.DUPLICATE:
        path.moveTo(_at(box, 0.5, 0.37))
        path.lineTo(_at(box, 0.5, 0.62))
    elif look is Look.DENIED:
        path.moveTo(_at(box, 0.28, 0.5))
        path.lineTo(_at(box, 0.72, 0.5))
    elif look is Look.REVOKED:
        for x, y in ((0.33, 0.33), (0.67, 0.33)):
            path.moveTo(_at(box, x, y))
            path.lineTo(_at(box, 1 - x, 1 - y))
    else:
        path.moveTo(_at(box, 0.385, 0.40))
        path.cubicTo(_at(box, 0.385, 0.24), _at(box, 0.62, 0.24), _at(box, 0.62, 0.40))
        path.cubicTo(_at(box, 0.62, 0.50), _at(box, 0.50, 0.49), _at(box, 0.50, 0.60))
    return path

"""The signs of the board, told apart by shape: who somebody is, and how complete a delegation."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from math import cos, pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.tokens import Look, Palette

if TYPE_CHECKING:
    from checkin.desk.board import BoardPerson

_FULL: Final = 360 * 16
"""A circle as Qt counts angles."""


class Mark(StrEnum):
    """Who somebody is."""

    HEAD = "head"
    SIGNATORY = "signatory"
    PROTOCOL = "protocol"


def marks_of(person: BoardPerson) -> Iterator[Mark]:
    """Yield the marks of a person."""
    for mark, has in (
        (Mark.HEAD, person.head),
        (Mark.SIGNATORY, person.signatory),
        (Mark.PROTOCOL, person.protocol),
    ):
        if has:
            yield mark


def draw_mark(painter: QPainter, mark: Mark, box: QRectF, colour: QColor) -> None:
    """Draw a mark into a square: a star, a pen, a rosette."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    into = QTransform.fromTranslate(box.x(), box.y()).scale(box.width(), box.height())
    painter.drawPath(into.map(_OUTLINES[mark]))
    painter.restore()


def draw_state(painter: QPainter, part: float, box: QRectF, palette: Palette, *, complete: bool) -> None:
    """Draw how much of a delegation has come: an empty ring, a ring that fills, a disc with a tick."""
    if complete:
        state = palette.states[Look.ACCEPT]
        draw_shape(painter, Look.ACCEPT, box, QColor(state.icon), QColor(palette.surface))
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = box.width() * 0.1
    ring = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    ink = QColor(palette.accent if part > 0 else palette.muted)
    if part > 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPie(ring, _FULL // 4, -round(part * _FULL))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, width))
    painter.drawEllipse(ring)
    painter.restore()


def _star() -> QPainterPath:
    points = []
    for corner in range(10):
        far = 0.5 if corner % 2 == 0 else 0.21
        angle = corner * pi / 5 - pi / 2
        points.append(QPointF(0.5 + far * cos(angle), 0.53 + far * sin(angle)))
    return _polygon(*points)


def _pen() -> QPainterPath:
    """Return a fountain pen that writes to the lower left."""
    path = _polygon(QPointF(0.06, 0.94), QPointF(0.16, 0.62), QPointF(0.38, 0.84))
    path.addPath(_polygon(QPointF(0.21, 0.57), QPointF(0.66, 0.12), QPointF(0.88, 0.34), QPointF(0.43, 0.79)))
    path.addPath(_polygon(QPointF(0.71, 0.07), QPointF(0.80, 0.0), QPointF(1.0, 0.20), QPointF(0.93, 0.29)))
    return path


def _rosette() -> QPainterPath:
    disc = QPainterPath()
    disc.addEllipse(QPointF(0.5, 0.36), 0.33, 0.33)
    hole = QPainterPath()
    hole.addEllipse(QPointF(0.5, 0.36), 0.15, 0.15)
    tails = _polygon(
        QPointF(0.27, 0.58), QPointF(0.16, 1.0), QPointF(0.5, 0.86), QPointF(0.84, 1.0), QPointF(0.73, 0.58)
    )
    return disc.united(tails).subtracted(hole)


def _polygon(*points: QPointF) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(list(points)))
    path.closeSubpath()
    return path


_OUTLINES: Final = {Mark.HEAD: _star(), Mark.SIGNATORY: _pen(), Mark.PROTOCOL: _rosette()}

"""Marks of a chart painted by Qt, on a screen or into a file."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from checkin.domain.charts.markers import corners
from checkin.domain.charts.model import Anchor, Line, Mark, Marker, Rect, Text
from checkin.ui.charts.measuring import chart_font, measure
from checkin.ui.charts.palette import Colours


def paint(
    painter: QPainter,
    marks: Iterable[Mark],
    colours: Colours,
    *,
    pixels: bool = False,
    outlines: bool = False,
    exposed: QRectF | None = None,
) -> None:
    """Paint marks in their order.

    Args:
        painter: where; its transformation is kept.
        marks: what.
        colours: what each role looks like.
        pixels: whether edges of rectangles are moved to those of pixels, so that they are sharp.
        outlines: whether texts become shapes.
        exposed: marks without width in this part may be left out; None for all of them.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for mark in marks:
        if exposed is not None and not _reaches(mark, exposed):
            continue
        if isinstance(mark, Rect):
            _rect(painter, mark, colours, pixels=pixels)
        elif isinstance(mark, Line):
            _line(painter, mark, colours)
        elif isinstance(mark, Marker):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours[mark.role])
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners(mark)]))
        else:
            _text(painter, mark, colours, outlines=outlines)
    painter.restore()


def _reaches(mark: Mark, exposed: QRectF) -> bool:
    """Whether a mark may be seen: only what there can be thousands of is looked at."""
    if isinstance(mark, Rect):
        return mark.y <= exposed.bottom() and mark.y + mark.height >= exposed.top()
    if isinstance(mark, Text):
        return exposed.top() - mark.size <= mark.y <= exposed.bottom() + 2 * mark.size
    return True


def _rect(painter: QPainter, mark: Rect, colours: Colours, *, pixels: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours[mark.role])
    box = QRectF(mark.x, mark.y, mark.width, mark.height)
    if mark.radius > 0:
        painter.drawRoundedRect(box, mark.radius, mark.radius)
    else:
        painter.drawRect(_sharp(painter, box) if pixels else box)


def _sharp(painter: QPainter, box: QRectF) -> QRectF:
    """Return a rectangle whose edges are those of pixels, at least one wide and high."""
    there = painter.deviceTransform()
    on_pixels = there.mapRect(box)
    left, top = round(on_pixels.left()), round(on_pixels.top())
    wide = max(round(on_pixels.right()) - left, 1)
    high = max(round(on_pixels.bottom()) - top, 1)
    back, possible = there.inverted()
    return back.mapRect(QRectF(left, top, wide, high)) if possible else box


def _line(painter: QPainter, mark: Line, colours: Colours) -> None:
    pen = QPen(colours[mark.role], mark.width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if mark.dash:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([length / mark.width for length in mark.dash])
    else:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in mark.points]))


def _text(painter: QPainter, mark: Text, colours: Colours, *, outlines: bool) -> None:
    wide = measure(mark.text, mark.size, mark.weight)
    part = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[mark.anchor]
    at, type_ = QPointF(mark.x - wide * part, mark.y), chart_font(mark.size, mark.weight)
    if outlines:
        path = QPainterPath()
        path.addText(at, type_, mark.text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours[mark.role])
        painter.drawPath(path)
    else:
        painter.setPen(colours[mark.role])
        painter.setFont(type_)
        painter.drawText(at, mark.text)

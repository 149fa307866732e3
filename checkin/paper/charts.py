"""Marks of a chart drawn on a page. Lengths are points; a page's y grows upwards, a picture's downwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.colors import HexColor

from checkin.domain.charts.hues import ON_LIGHT
from checkin.domain.charts.markers import corners
from checkin.domain.charts.model import (
    BOLD,
    SERIES,
    STRONG,
    Anchor,
    Line,
    Marker,
    Measure,
    Picture,
    Rect,
    Role,
    Text,
)

if TYPE_CHECKING:
    from checkin.domain.charts.model import Mark
    from checkin.paper.fonts import Font, Fonts

_ROUND: Final = 1
_FLAT: Final = 0

_PLAIN: Final = {
    Role.TEXT: "#14202B",
    Role.MUTED: "#55636F",
    Role.GRID: "#D5DBE1",
    Role.TRACK: "#E1E6EA",
    Role.BAR: "#0B5C8A",
    Role.GOOD: "#0B6B47",
    Role.GROUND: "#FFFFFF",
}
COLOURS: Final = _PLAIN | dict(zip(SERIES, ON_LIGHT, strict=True))
"""The colours of the screen's light theme."""
GREYS: Final = {
    Role.TEXT: "#1A1A1A",
    Role.MUTED: "#5A5A5A",
    Role.GRID: "#D6D6D6",
    Role.TRACK: "#E2E2E2",
    Role.BAR: "#4A4A4A",
    Role.GOOD: "#1A1A1A",
    Role.GROUND: "#FFFFFF",
} | dict.fromkeys(SERIES, "#1A1A1A")
"""For printers without colours: lines are told by their dashes and signs alone, as dark as can be."""


def measure_for(fonts: Fonts) -> Measure:
    """Return how wide texts are on paper."""

    def measure(text: str, size: float, weight: int) -> float:
        return _font(fonts, weight).width(fonts.shown(text)) * size

    return measure


def draw(canvas: Any, picture: Picture, x: float, y: float, fonts: Fonts, *, grey: bool = False) -> None:
    """Draw a chart that was measured with ``measure_for(fonts)``.

    Args:
        canvas: reportlab's, whose state is left as it was.
        picture: the chart.
        x: left edge on the page.
        y: upper edge on the page, from which the chart reaches ``picture.height`` down.
        fonts: the typeface.
        grey: draw without colours.
    """
    colours = GREYS if grey else COLOURS
    canvas.saveState()
    canvas.translate(x, y)
    for mark in picture.marks:
        _mark(canvas, mark, colours, fonts)
    canvas.restoreState()


def _mark(canvas: Any, mark: Mark, colours: dict[Role, str], fonts: Fonts) -> None:
    colour = HexColor(colours[mark.role])
    canvas.setFillColor(colour)
    if isinstance(mark, Rect):
        _rect(canvas, mark)
    elif isinstance(mark, Line):
        canvas.setStrokeColor(colour)
        _line(canvas, mark)
    elif isinstance(mark, Marker):
        path = canvas.beginPath()
        first, *others = corners(mark)
        path.moveTo(first[0], -first[1])
        for corner in others:
            path.lineTo(corner[0], -corner[1])
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
    else:
        _text(canvas, mark, fonts)


def _rect(canvas: Any, mark: Rect) -> None:
    box = (mark.x, -mark.y - mark.height, mark.width, mark.height)
    if mark.radius > 0:
        canvas.roundRect(*box, mark.radius, stroke=0, fill=1)
    else:
        canvas.rect(*box, stroke=0, fill=1)


def _line(canvas: Any, mark: Line) -> None:
    canvas.setLineWidth(mark.width)
    canvas.setLineJoin(_ROUND)
    canvas.setLineCap(_FLAT if mark.dash else _ROUND)
    canvas.setDash(list(mark.dash))
    path = canvas.beginPath()
    (x, y), *others = mark.points
    path.moveTo(x, -y)
    for x, y in others:
        path.lineTo(x, -y)
    canvas.drawPath(path, stroke=1, fill=0)


def _text(canvas: Any, mark: Text, fonts: Fonts) -> None:
    canvas.setFont(_font(fonts, mark.weight).name, mark.size)
    write = {
        Anchor.START: canvas.drawString,
        Anchor.MIDDLE: canvas.drawCentredString,
        Anchor.END: canvas.drawRightString,
    }[mark.anchor]
    write(mark.x, -mark.y, fonts.shown(mark.text))


def _font(fonts: Fonts, weight: int) -> Font:
    if weight >= BOLD:
        return fonts.bold
    return fonts.semibold if weight >= STRONG else fonts.regular

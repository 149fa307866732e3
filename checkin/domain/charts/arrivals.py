"""Arrivals over time: how many had come, one line for each session or door."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final
from zoneinfo import ZoneInfo

from checkin.domain.charts.axes import MINUTE_MS
from checkin.domain.charts.counting import Coming, coming, moment, span_of, spoken_span, steps
from checkin.domain.charts.endings import HANGING, Ending, ending_marks, endings_width, look_of
from checkin.domain.charts.frame import Plot, framed, hairline, rows
from checkin.domain.charts.markers import dash_of
from checkin.domain.charts.model import (
    SCREEN,
    Line,
    Mark,
    Marker,
    Measure,
    Picture,
    Point,
    Reading,
    Series,
    Shape,
    Style,
)
from checkin.domain.charts.sheet import Canvas, nothing_picture, sentence, title_height

_THICK: Final = 1 / 6
"""Width of a line over the height of type."""


def arrivals_chart(
    title: str,
    series: Sequence[Series],
    zone: ZoneInfo,
    width: float,
    height: float,
    measure: Measure,
    *,
    others: str = "others",
    nothing: str = "",
    span: tuple[int, int] | None = None,
    style: Style = SCREEN,
) -> Picture:
    """Lay out how many had come at each moment.

    Args:
        title: what the chart shows; empty for none.
        series: one for each line; of more than eight the smallest are added up.
        zone: the event's time zone, in which times are written.
        width: of the picture.
        height: of the picture.
        measure: how wide texts are.
        others: the name of those added up.
        nothing: a sentence for the middle where nobody has come.
        span: the first and the last moment shown, Unix ms; those who came before or after are counted at
            its ends. From the first to the last arrival if not given.
        style: size of type, numbers and days.
    """
    canvas = Canvas(max(width, 0.0), max(height, 0.0), measure, style)
    found = coming(series, others)
    if not any(one.total for one in found):
        return nothing_picture(title, nothing, canvas)
    shown = span_of(found, span)
    said = [(one.label, style.number(one.total)) for one in found]
    told = ", ".join(f"{label} {value}".strip() for label, value in said)
    description = sentence(title, spoken_span(*shown, zone, style), told)
    if canvas.too_small:
        return Picture(canvas.width, canvas.height, (), description)
    top = max(one.total for one in found)
    frame = framed(canvas, title, shown, zone, top, endings_width(said, canvas))
    plot, high = frame.plot, frame.axis.high

    def y(value: float) -> float:
        return plot.bottom - (plot.bottom - plot.top) * value / high

    marks: list[Mark] = [*frame.marks, *rows(plot, plot.bottom, plot.top, frame.axis, canvas)]
    endings = []
    for i, one in reversed(list(enumerate(found))):
        role, shape = look_of(i, others=one.others)
        thick = style.size * _THICK
        points = [(plot.x(ms), y(many)) for ms, many in steps(one, *shown, int(plot.right - plot.left) + 1)]
        marks.append(Line(_straightened(points), thick, role, dash_of(i, thick)))
        endings.append(Ending(one.label, said[i][1], y(one.total), role, shape))
    lower, upper = plot.bottom + style.size * HANGING, title_height(title, style)
    marks += ending_marks(endings[::-1], plot, lower, upper, canvas)
    return Picture(
        canvas.width,
        canvas.height,
        tuple(marks),
        description,
        _reader(found, plot, high, shown, zone, style),
    )


def _straightened(points: list[Point]) -> tuple[Point, ...]:
    """Return a line without the points in the middle of level stretches, which only cost."""
    kept = points[:2]
    for x, y in points[2:]:
        if kept[-2][1] == kept[-1][1] == y:
            kept[-1] = (x, y)
        else:
            kept.append((x, y))
    return tuple(kept)


def _reader(
    found: list[Coming], plot: Plot, high: float, span: tuple[int, int], zone: ZoneInfo, style: Style
) -> Callable[[float, float], Reading | None]:
    """Return what says how many had come when the minute under the pointer began."""

    def read(x: float, y: float) -> Reading | None:
        if not plot.covers(x, y):
            return None
        ms = (plot.ms(x) + MINUTE_MS // 2) // MINUTE_MS * MINUTE_MS
        lines = [moment(ms, span, zone, style)]
        marks: list[Mark] = [hairline(plot, plot.x(ms), style.size)]
        for i, one in enumerate(found):
            role, _ = look_of(i, others=one.others)
            many = one.total if ms >= span[1] else one.before(ms - MINUTE_MS)
            lines.append(f"{one.label} {style.number(many)}".strip())
            at = plot.bottom - (plot.bottom - plot.top) * many / high
            marks.append(Marker(plot.x(ms), at, style.size * 0.5, Shape.CIRCLE, role))
        return Reading("\n".join(lines), tuple(marks))

    return read

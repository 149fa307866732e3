"""How fast people came: columns of people per minute, one strip for each session or door.

Strips one below the other share their scale and their time. Columns on top of each other would not: only
the lowest would stand on a line that heights can be compared by, and without colours none could be told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, time
from math import ceil
from typing import Final
from zoneinfo import ZoneInfo

from checkin.domain.charts.axes import MINUTE_MS
from checkin.domain.charts.counting import MOST, Coming, coming, moment, span_of, spoken_span
from checkin.domain.charts.endings import HANGING, Ending, ending_marks, endings_width, look_of
from checkin.domain.charts.frame import Plot, framed, hairline, rows, strip_height
from checkin.domain.charts.model import (
    SCREEN,
    Measure,
    Picture,
    Reading,
    Rect,
    Series,
    Style,
)
from checkin.domain.charts.sheet import Canvas, nothing_picture, sentence, title_height
from checkin.domain.programme import local_time

MOST_COLUMNS: Final = 120
_NARROWEST: Final = 0.27
"""Width of a column over the height of type, its gap included."""
_AROUND: Final = 2.5
"""Height that titles and times leave no strip, over the height of type."""
_STRIP: Final = 2.8
"""Least height of a strip with what is between two; smaller ones are added up."""
_AXIS: Final = 4.0
"""What the axis of counts takes of the width at most, over the height of type."""
_BUCKETS: Final = (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440)
"""Minutes that a column stands for; beyond, whole days."""
_GAP: Final = 0.15
"""Between two columns, over what both take."""


def rate_chart(
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
    """Lay out how many people a minute came; see ``arrivals_chart`` for the arguments.

    A column stands for as many minutes as there must be for at most ``MOST_COLUMNS`` of them, and is as
    high as their mean. Where there is no height for a strip of each series, the smallest are added up.
    """
    canvas = Canvas(max(width, 0.0), max(height, 0.0), measure, style)
    room = canvas.height - title_height(title, style) - _AROUND * style.size
    found = coming(series, others, min(max(int(room / (_STRIP * style.size)), 2), MOST))
    if not any(one.total for one in found):
        return nothing_picture(title, nothing, canvas)
    shown = span_of(found, span)
    said = [(one.label, style.number(one.total)) for one in found]
    told = ", ".join(f"{label} {value}".strip() for label, value in said)
    description = sentence(title, spoken_span(*shown, zone, style), told)
    if canvas.too_small:
        return Picture(canvas.width, canvas.height, (), description)
    wide = endings_width(said, canvas) if len(found) > 1 else 0.0
    minutes = _bucket(shown, canvas.width - wide - _AXIS * style.size, style.size)
    begins = _beginning(shown[0], minutes, zone)
    number = -((begins - shown[1]) // (minutes * MINUTE_MS))
    shown = begins, begins + number * minutes * MINUTE_MS
    counts = [_counted(one, begins, minutes, number) for one in found]
    top = max(max(count.values(), default=0) for count in counts) / minutes
    frame = framed(canvas, title, shown, zone, top, wide, whole=False, strips=len(found))
    strips = _strips(frame.plot, len(found), style.size)
    between = strips[1].top - strips[0].bottom if len(strips) > 1 else 0.0
    marks = list(frame.marks)
    for i, (one, strip) in enumerate(zip(found, strips, strict=True)):
        role, shape = look_of(i, others=one.others)
        marks += rows(strip, strip.bottom, strip.top, frame.axis, canvas)
        for number in sorted(counts[i]):
            left, right = _sides(strip, begins, minutes, number)
            tall = (strip.bottom - strip.top) * counts[i][number] / minutes / frame.axis.high
            marks.append(Rect(left, strip.bottom - tall, right - left, tall, 0.0, role))
        if len(found) > 1:
            ending = Ending(*said[i], (strip.top + strip.bottom) / 2, role, shape)
            beyond = min(style.size * HANGING, between / 2)
            marks += ending_marks([ending], strip, strip.bottom + beyond, strip.top - beyond, canvas)
    return Picture(
        canvas.width,
        canvas.height,
        tuple(marks),
        description,
        _reader(found, counts, strips, (begins, minutes), shown, zone, style),
    )


def _bucket(span: tuple[int, int], room: float, size: float) -> int:
    """Return how many minutes a column stands for."""
    most = min(max(int(room / (size * _NARROWEST)), 1), MOST_COLUMNS - 1)
    least = (span[1] - span[0]) / MINUTE_MS / most
    fits = next((minutes for minutes in _BUCKETS if minutes >= least), 0)
    return fits or ceil(least / _BUCKETS[-1]) * _BUCKETS[-1]


def _beginning(ms: int, minutes: int, zone: ZoneInfo) -> int:
    """Return where the column that ``ms`` lies in begins: counted from midnight."""
    midnight = datetime.combine(local_time(ms, zone).date(), time(), zone)
    zero = int(midnight.timestamp() * 1000)
    return zero + (ms - zero) // (minutes * MINUTE_MS) * (minutes * MINUTE_MS)


def _counted(one: Coming, begins: int, minutes: int, columns: int) -> dict[int, int]:
    """Return how many came in each column in which anybody came, those outside at the first and the last."""
    counts, before = dict[int, int](), 0
    for number in range(columns):
        ends = begins + (number + 1) * minutes * MINUTE_MS
        total = one.total if number == columns - 1 else one.before(ends - 1)
        if total > before:
            counts[number] = total - before
        before = total
    return counts


def _strips(plot: Plot, count: int, size: float) -> list[Plot]:
    """Return the plots that stand one below the other."""
    tall = strip_height(plot.bottom - plot.top, count, size)
    step = (plot.bottom - plot.top - tall) / max(count - 1, 1)
    tops = [plot.top + i * step for i in range(count)]
    return [plot._replace(top=top, bottom=top + tall) for top in tops]


def _sides(plot: Plot, begins: int, minutes: int, number: int) -> tuple[float, float]:
    """Return the left and right side of a column."""
    ms = begins + number * minutes * MINUTE_MS
    left, right = plot.x(ms), plot.x(ms + minutes * MINUTE_MS)
    gap = (right - left) * _GAP / 2
    return left + gap, right - gap


def _reader(
    found: list[Coming],
    counts: list[dict[int, int]],
    strips: list[Plot],
    columns: tuple[int, int],
    span: tuple[int, int],
    zone: ZoneInfo,
    style: Style,
) -> Callable[[float, float], Reading | None]:
    """Return what says how many people a minute came in the column under the pointer."""
    begins, minutes = columns
    top, bottom = strips[0], strips[-1]

    def read(x: float, y: float) -> Reading | None:
        whole = top._replace(bottom=bottom.bottom)
        if not whole.covers(x, y):
            return None
        number = (whole.ms(x) - begins) // (minutes * MINUTE_MS)
        first = begins + number * minutes * MINUTE_MS
        last = first + minutes * MINUTE_MS
        same = local_time(first, zone).date() == local_time(last, zone).date()
        until = f"{local_time(last, zone):%H:%M}" if same else moment(last, span, zone, style)
        lines = [f"{moment(first, span, zone, style)}–{until}"]
        for one, count in zip(found, counts, strict=True):
            lines.append(f"{one.label} {style.number(count.get(number, 0) / minutes)}".strip())
        left, right = _sides(whole, begins, minutes, number)
        return Reading("\n".join(lines), (hairline(whole, (left + right) / 2, style.size),))

    return read

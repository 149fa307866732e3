"""What charts over time share: axes, and the plot between them."""

from __future__ import annotations

from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from checkin.domain.charts.axes import Counts, Tick, count_axis, time_ticks
from checkin.domain.charts.model import (
    REGULAR,
    Anchor,
    Line,
    Mark,
    Rect,
    Role,
    Text,
)
from checkin.domain.charts.sheet import Canvas, title_height, title_marks
from checkin.domain.charts.texts import ASCENT, DESCENT, DUST, LEADING, baseline

SMALL: Final = 0.93
"""Height of the type at axes over that of labels."""
STRIP_GAP: Final = 1.5
"""Between plots one below the other, in heights of type: their labels do not meet."""
_LEAST: Final = (6.0, 2.0)
"""Width and height a plot must have, in heights of type, before anything is written beside it."""
_TICK_GAP: Final = 4.4
"""Least distance of two counts, in heights of type."""
_BELOW: Final = 1.5
"""From a plot to the baseline of its times, in heights of type: free of the 0 beside the plot."""
HAIR: Final = 1 / 15
"""Width of a grid's lines over the height of type."""


class Plot(NamedTuple):
    """Where values are drawn, and the times from its left to its right edge."""

    left: float
    top: float
    right: float
    bottom: float
    first_ms: int
    last_ms: int

    def x(self, ms: float) -> float:
        """Return where a moment is, moments outside at the edge."""
        part = (ms - self.first_ms) / (self.last_ms - self.first_ms)
        return self.left + (self.right - self.left) * min(max(part, 0.0), 1.0)

    def ms(self, x: float) -> int:
        """Return the moment of a place."""
        part = (x - self.left) / (self.right - self.left)
        return round(self.first_ms + (self.last_ms - self.first_ms) * part)

    def covers(self, x: float, y: float) -> bool:
        """Whether a place is in the plot."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


class Frame(NamedTuple):
    """A plot, its axis of counts, and the marks around it: title and axis of time."""

    plot: Plot
    axis: Counts
    marks: list[Mark]


def framed(
    canvas: Canvas,
    title: str,
    span: tuple[int, int],
    zone: ZoneInfo,
    top_value: float,
    labels_wide: float,
    *,
    whole: bool = True,
    strips: int = 1,
) -> Frame:
    """Return the plot that is left by title, axes and labels; each of them only if there is room.

    Args:
        canvas: the room.
        title: what stands above.
        span: the first and the last moment shown.
        zone: the event's time zone.
        top_value: the largest value shown.
        labels_wide: room that labels at the right would take.
        whole: whether only whole numbers mean something.
        strips: how many plots stand one below the other, ``STRIP_GAP`` apart.
    """
    size = canvas.style.size
    top, bottom = title_height(title, canvas.style) + size * 0.7, size * (_BELOW + 0.3)
    narrow = canvas.height - top - bottom < _LEAST[1] * size
    if narrow:
        top = bottom = min(size * 0.5, canvas.height / 4)
    room = strip_height(canvas.height - top - bottom, strips, size)
    axis = count_axis(top_value, room, size * _TICK_GAP, whole=whole)
    half = canvas.measure("00:00", size * SMALL, REGULAR) / 2
    left, right = max(_counts_width(axis, canvas), half), max(labels_wide, half)
    edge = min(size * 0.5, canvas.width / 4)
    if canvas.width - left - right < _LEAST[0] * size:
        right = edge
    if canvas.width - left - right < _LEAST[0] * size:
        left = edge
    wide = canvas.width - left - right
    ticks = [] if narrow else time_ticks(*span, zone, wide, canvas.measure, canvas.style)
    if any(tick.day for tick in ticks) and room > size * (_LEAST[1] + LEADING) * strips:
        bottom += size * LEADING
    plot = Plot(left, top, canvas.width - right, canvas.height - bottom, *span)
    marks = [] if narrow else [*title_marks(title, canvas), *_hours(plot, ticks, canvas)]
    return Frame(plot, axis, marks)


def strip_height(room: float, strips: int, size: float) -> float:
    """Return the height of each of some plots that stand one below the other in a room."""
    return max((room - (strips - 1) * size * STRIP_GAP) / strips, 1e-3)


def rows(plot: Plot, low: float, high: float, axis: Counts, canvas: Canvas) -> list[Mark]:
    """Return the grid of an axis of counts that runs from ``low`` up to ``high``, and its labels."""
    size, hair = canvas.style.size, canvas.style.size * HAIR
    written = plot.left > size and low - high > size * LEADING
    small = size * SMALL
    marks: list[Mark] = []
    for tick in axis.ticks:
        y = low - (low - high) * tick / axis.high
        top = min(max(y - hair / 2, 0.0), canvas.height - hair)
        marks.append(Rect(plot.left, top, plot.right - plot.left, hair, 0.0, Role.GRID))
        base = baseline(y, small)
        said = canvas.style.number(tick)
        room = plot.left - size * 0.6
        clear = base >= small * ASCENT and base + small * DESCENT <= canvas.height
        if written and clear and canvas.measure(said, small, REGULAR) <= room + DUST:
            marks.append(Text(room, base, said, small, REGULAR, Role.MUTED, Anchor.END))
    return marks


def _counts_width(axis: Counts, canvas: Canvas) -> float:
    size, style = canvas.style.size, canvas.style
    widest = max(canvas.measure(style.number(tick), size * SMALL, REGULAR) for tick in axis.ticks)
    return widest + size * 0.6


def _hours(plot: Plot, ticks: list[Tick], canvas: Canvas) -> list[Mark]:
    """Return the labels of the axis of time below a plot, none on another, none cut."""
    base, size = plot.bottom + canvas.style.size * _BELOW, canvas.style.size * SMALL
    marks = _row([(plot.x(tick.ms), tick.label) for tick in ticks], base, canvas, Role.MUTED)
    base += canvas.style.size * LEADING
    if base + size * DESCENT <= canvas.height:
        marks += _row([(plot.x(tick.ms), tick.day) for tick in ticks if tick.day], base, canvas, Role.TEXT)
    return marks


def _row(labels: list[tuple[float, str]], base: float, canvas: Canvas, role: Role) -> list[Mark]:
    marks: list[Mark] = []
    free, size = 0.0, canvas.style.size * SMALL
    for x, label in labels:
        half = canvas.measure(label, size, REGULAR) / 2
        if x - half >= free and x + half <= canvas.width:
            marks.append(Text(x, base, label, size, REGULAR, role, Anchor.MIDDLE))
            free = x + half + size * 0.6
    return marks


def hairline(plot: Plot, x: float, size: float) -> Line:
    """Return the line that shows which moment is read."""
    return Line(((x, plot.top), (x, plot.bottom)), size * HAIR, Role.MUTED)

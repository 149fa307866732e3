"""Names at the ends of lines, pushed apart where they would stand on each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from checkin.domain.charts.frame import HAIR, SMALL, Plot
from checkin.domain.charts.markers import SHAPES
from checkin.domain.charts.model import (
    REGULAR,
    SERIES,
    STRONG,
    Line,
    Mark,
    Marker,
    Role,
    Shape,
    Text,
)
from checkin.domain.charts.sheet import Canvas
from checkin.domain.charts.texts import LEADING, baseline, shortened

HANGING: Final = 0.65
"""How far names may hang below a plot, in heights of type, and not meet the times."""
_HEADROOM: Final = 0.2
"""Above names at the upper edge of a picture, for the marks of capitals."""
_MARKER: Final = 0.6
"""Side of a marker over the height of type."""
_PLAIN: Final = 0.75
"""From the plot to a name beside its line, over the height of type."""
_LED: Final = 1.9
"""From the plot to a name that a fine line leads to."""
_MOVED: Final = 0.7
"""How far a name may be from the end of its line without one."""
_WIDEST: Final = 0.3
"""How much of a chart's width labels take at most."""


class Ending(NamedTuple):
    """The end of a line."""

    label: str
    said: str
    """The value, as it is written."""
    y: float
    role: Role
    shape: Shape


def look_of(index: int, *, others: bool) -> tuple[Role, Shape]:
    """Return the role and sign of a series, from 0; ``others`` is what is added up."""
    return (Role.MUTED if others else SERIES[index]), SHAPES[index]


def endings_width(labels: Sequence[tuple[str, str]], canvas: Canvas) -> float:
    """Return the room that (label, value) take at the right of a plot; 0 for none."""
    size = canvas.style.size
    widths = [
        max(canvas.measure(label, size, STRONG), canvas.measure(said, size * SMALL, REGULAR))
        for label, said in labels
    ]
    return min(max(widths) + size * _LED, canvas.width * _WIDEST) if widths else 0.0


def ending_marks(
    endings: Sequence[Ending], plot: Plot, low: float, high: float, canvas: Canvas
) -> list[Mark]:
    """Return markers and labels at the right of a plot, between ``low`` and ``high``.

    Names have their value below if there is room for that, else behind; where there is not even room for
    a line each, those that came first in ``endings`` are named. Where names had to be pushed apart, the
    markers stand at the names, and fine lines lead to them.
    """
    size = canvas.style.size
    low, high = min(low, canvas.height), max(high, size * _HEADROOM)
    pitch = 2 * size * LEADING
    double = len(endings) * pitch <= low - high
    if not double:
        pitch = size * LEADING
    written = canvas.width - plot.right > _LED * size + size
    named = endings[: max(int((low - high) / pitch + 1e-9), 0)] if written else ()
    middles = apart([one.y for one in named], pitch, high, low)
    led = any(abs(middle - one.y) > size * _MOVED for one, middle in zip(named, middles, strict=True))
    side = size * _MARKER
    at = plot.right + size * (_LED - 0.55) if led else plot.right
    marks: list[Mark] = []
    for one, middle in zip(named, middles, strict=True):
        marks += _label(one, middle, plot.right + size * (_LED if led else _PLAIN), canvas, double=double)
        if led:
            bend = ((plot.right, one.y), (plot.right + size * 0.15, one.y), (at - size * 0.2, middle))
            marks.append(Line(bend, size * HAIR, one.role))
    for i, one in reversed(list(enumerate(endings))):
        x, y = (at, middles[i]) if i < len(named) and led else (plot.right, one.y)
        y = min(max(y, side / 2), canvas.height - side / 2)
        marks.append(Marker(x, y, side, one.shape, one.role))
    return marks


def _label(one: Ending, middle: float, x: float, canvas: Canvas, *, double: bool) -> list[Mark]:
    size, small = canvas.style.size, canvas.style.size * SMALL
    room = canvas.width - x
    marks: list[Mark] = []
    if double:
        lines = ((one.label, size, STRONG, -0.46), (one.said, small, REGULAR, 0.46))
        for text, height, weight, row in lines:
            said = shortened(text, room, height, weight, canvas.measure)
            base = baseline(middle + row * size * LEADING, height)
            if said:
                marks.append(Text(x, base, said, height, weight, one.role))
        return marks
    base = baseline(middle, size)
    behind = canvas.measure(one.said, small, REGULAR) + size * 0.4
    name = shortened(one.label, room - behind, size, STRONG, canvas.measure)
    if not name:
        behind, name = 0.0, shortened(one.label, room, size, STRONG, canvas.measure)
    if name:
        marks.append(Text(x, base, name, size, STRONG, one.role))
    if behind:
        after = x + canvas.measure(name, size, STRONG) + size * 0.4
        marks.append(Text(after, base, one.said, small, REGULAR, one.role))
    return marks


def apart(wanted: Sequence[float], pitch: float, high: float, low: float) -> list[float]:
    """Return places as near to ``wanted`` as they can be, ``pitch`` apart, ``high + pitch / 2`` at least.

    Isotonic regression by pooling neighbours, the least sum of squares; equal ones keep their order.
    ``wanted`` has at most (low - high) / pitch places.
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    pools: list[tuple[float, int]] = []
    for rank, i in enumerate(order):
        mean, count = wanted[i] - rank * pitch, 1
        while pools and pools[-1][0] > mean:
            other, many = pools.pop()
            mean, count = (mean * count + other * many) / (count + many), count + many
        pools.append((mean, count))
    least, most = high + pitch / 2, low - pitch / 2 - (len(wanted) - 1) * pitch
    placed = [min(max(mean, least), max(most, least)) for mean, count in pools for _ in range(count)]
    found = [0.0] * len(wanted)
    for rank, i in enumerate(order):
        found[i] = placed[rank] + rank * pitch
    return found

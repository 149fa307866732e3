"""The signs at the ends of lines, and the dashes: each line is told without its colour."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from checkin.domain.charts.model import Marker, Point, Shape

SHAPES: Final = tuple(Shape)
"""In the order of the series."""

DASHES: Final[tuple[tuple[float, ...], ...]] = (
    (),
    (5.0, 2.2),
    (1.2, 1.6),
    (6.0, 1.8, 1.2, 1.8),
    (11.0, 2.6),
    (2.6, 1.8),
    (9.0, 1.8, 1.2, 1.8, 1.2, 1.8),
    (1.2, 3.4),
)
"""In the order of the series, in widths of the line."""

_ARM: Final = 0.18
"""Half the width of an arm of plus and cross, over their side."""


def dash_of(index: int, width: float) -> tuple[float, ...]:
    """Return the strokes and gaps of the line of a series, from 0, drawn ``width`` wide."""
    return tuple(length * width for length in DASHES[index % len(DASHES)])


def corners(marker: Marker) -> tuple[Point, ...]:
    """Return the polygon of a marker, within its square."""
    return tuple((marker.x + x * marker.size, marker.y + y * marker.size) for x, y in _OUTLINES[marker.shape])


def _ring(count: int, *radii: float, turn: float = 0.0) -> tuple[Point, ...]:
    """Corners around the middle, clockwise from the top, at each of ``radii`` in turn."""
    made = []
    for i in range(count):
        angle, far = 2 * pi * i / count + turn, radii[i % len(radii)]
        made.append((far * sin(angle), -far * cos(angle)))
    return tuple(made)


_PLUS: Final = tuple(
    point
    for x, y in ((1, 1), (-1, 1), (-1, -1), (1, -1))
    for point in (
        ((_ARM * x, 0.5 * y), (_ARM * x, _ARM * y), (0.5 * x, _ARM * y))
        if x * y < 0
        else ((0.5 * x, _ARM * y), (_ARM * x, _ARM * y), (_ARM * x, 0.5 * y))
    )
)
_TURNED: Final = tuple(((x - y) * 0.72, (x + y) * 0.72) for x, y in _PLUS)

_OUTLINES: Final[dict[Shape, tuple[Point, ...]]] = {
    Shape.CIRCLE: _ring(48, 0.5),
    Shape.SQUARE: ((-0.44, -0.44), (0.44, -0.44), (0.44, 0.44), (-0.44, 0.44)),
    Shape.TRIANGLE: ((0, -0.48), (0.5, 0.42), (-0.5, 0.42)),
    Shape.DIAMOND: _ring(4, 0.5),
    Shape.POINTING_DOWN: ((-0.5, -0.42), (0.5, -0.42), (0, 0.48)),
    Shape.PLUS: _PLUS,
    Shape.CROSS: _TURNED,
    Shape.STAR: _ring(10, 0.5, 0.24),
}

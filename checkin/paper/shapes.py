"""The shapes that mark categories, as outlines to fill."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final, NamedTuple


class Move(NamedTuple):
    """Begin an outline here."""

    x: float
    y: float


class Line(NamedTuple):
    """A straight line to here."""

    x: float
    y: float


class Curve(NamedTuple):
    """A cubic Bézier curve by two control points to (x, y)."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


class Close(NamedTuple):
    """Back to where the outline began."""


Step = Move | Line | Curve | Close
Outline = tuple[Step, ...]

_ROUND: Final = 4 / 3 * (2**0.5 - 1)
"""Where the control points of a quarter of a circle lie, over its radius."""


def _polygon(*points: tuple[float, float]) -> Outline:
    first, *others = points
    return (Move(*first), *(Line(*point) for point in others), Close())


def _ring(corners: int, radius: float, y: float, inner: float = 0.0) -> Outline:
    """Corners on a circle from its top on, every second one at ``inner`` if that is given."""
    points = []
    for i in range(corners):
        angle = 2 * pi * i / corners
        far = inner if inner and i % 2 else radius
        points.append((0.5 + far * sin(angle), y - far * cos(angle)))
    return _polygon(*points)


def _circle(radius: float) -> Outline:
    low, high, far = 0.5 - radius, 0.5 + radius, radius * _ROUND
    return (
        Move(0.5, low),
        Curve(0.5 + far, low, high, 0.5 - far, high, 0.5),
        Curve(high, 0.5 + far, 0.5 + far, high, 0.5, high),
        Curve(0.5 - far, high, low, 0.5 + far, low, 0.5),
        Curve(low, 0.5 - far, 0.5 - far, low, 0.5, low),
        Close(),
    )


def _square(side: float) -> Outline:
    low, high = 0.5 - side / 2, 0.5 + side / 2
    return _polygon((low, low), (high, low), (high, high), (low, high))


def _cross(length: float, arm: float) -> Outline:
    near, far = arm / 2, length / 2
    quarter = ((-near, -far), (near, -far), (near, -near))
    turned = [point for turn in range(4) for point in (_turned(at, turn) for at in quarter)]
    return _polygon(*((0.5 + x, 0.5 + y) for x, y in turned))


def _turned(point: tuple[float, float], quarters: int) -> tuple[float, float]:
    x, y = point
    for _ in range(quarters):
        x, y = -y, x
    return x, y


def _drop(radius: float) -> Outline:
    """A round foot that touches the bottom and narrows to a tip at the top."""
    y, far, left, right = 1 - radius, radius * _ROUND, 0.5 - radius, 0.5 + radius
    return (
        Move(0.5, 0.0),
        Curve(0.58, 0.2, right, y - 1.35 * far, right, y),
        Curve(right, y + far, 0.5 + far, 1, 0.5, 1),
        Curve(0.5 - far, 1, left, y + far, left, y),
        Curve(left, y - 1.35 * far, 0.42, 0.2, 0.5, 0.0),
        Close(),
    )


OUTLINES: Final[dict[str, Outline]] = {
    "circle": _circle(0.44),
    "square": _square(0.78),
    "triangle": _polygon((0.5, 0.02), (1, 0.9), (0, 0.9)),
    "diamond": _polygon((0.5, 0), (0.94, 0.5), (0.5, 1), (0.06, 0.5)),
    "hexagon": _ring(6, 0.49, 0.5),
    "star": _ring(10, 0.525, 0.55, 0.255),
    "cross": _cross(0.92, 0.38),
    "drop": _drop(0.36),
}
"""``faces.SHAPES`` in a square of side 1, ``y`` from its top down, each as heavy to the eye as the others."""

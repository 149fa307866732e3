"""What a chart is given, and the marks it is made of.

Lengths are the units of whoever paints, pixels on screen and points on paper; x grows to the right, y
downwards. Nothing reaches beyond ``Picture.width`` and ``Picture.height``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Final

import msgspec

Point = tuple[float, float]
Measure = Callable[[str, float, int], float]
"""The width of a text in one line, of its size (height of type) and its weight (400, 600, 700)."""

REGULAR: Final = 400
STRONG: Final = 600
BOLD: Final = 700


class Role(StrEnum):
    """What a mark stands for; who paints it knows the colour."""

    TEXT = "text"
    MUTED = "muted"
    GRID = "grid"
    TRACK = "track"
    """What is missing behind a bar."""
    BAR = "bar"
    GOOD = "good"
    """A bar that is complete."""
    GROUND = "ground"
    """Drawn into a bar, in the colour of what lies behind the chart."""
    S1 = "s1"
    S2 = "s2"
    S3 = "s3"
    S4 = "s4"
    S5 = "s5"
    S6 = "s6"
    S7 = "s7"
    S8 = "s8"


SERIES: Final = (Role.S1, Role.S2, Role.S3, Role.S4, Role.S5, Role.S6, Role.S7, Role.S8)
"""The roles of series, in their order."""


class Anchor(StrEnum):
    """Which part of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Shape(StrEnum):
    """Signs that tell lines apart without their colours."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    POINTING_DOWN = "pointing-down"
    PLUS = "plus"
    CROSS = "cross"
    STAR = "star"


class Line(msgspec.Struct, frozen=True):
    """An open line through points, with round joins and, undashed, round ends."""

    points: tuple[Point, ...]
    width: float
    role: Role
    dash: tuple[float, ...] = ()
    """Lengths of strokes and gaps in turn; empty for a line without gaps."""


class Rect(msgspec.Struct, frozen=True):
    """A filled rectangle; ``x`` and ``y`` are its top left corner."""

    x: float
    y: float
    width: float
    height: float
    radius: float
    role: Role


class Marker(msgspec.Struct, frozen=True):
    """A filled sign around its middle; ``size`` is the side of the square it lies in."""

    x: float
    y: float
    size: float
    shape: Shape
    role: Role


class Text(msgspec.Struct, frozen=True):
    """One line of text; ``y`` is its baseline, ``size`` the height of its type."""

    x: float
    y: float
    text: str
    size: float
    weight: int
    role: Role
    anchor: Anchor = Anchor.START


Mark = Line | Rect | Marker | Text


class Reading(msgspec.Struct, frozen=True):
    """What a chart says about one place, in lines of text, and the marks that show the place."""

    text: str
    marks: tuple[Mark, ...] = ()


def _unread(x: float, y: float) -> Reading | None:
    return None


class Picture(msgspec.Struct, frozen=True):
    """A chart that is laid out; marks are painted in their order."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    description: str
    """What the chart shows, in words, for those who do not see it."""
    read: Callable[[float, float], Reading | None] = _unread
    """What stands at a place; None where nothing does."""


class Series(msgspec.Struct, frozen=True):
    """What one line shows: how many came, moment by moment."""

    label: str
    points: Sequence[tuple[int, int]]
    """(beginning of a minute in Unix milliseconds, how many people came in it)."""


class Bar(msgspec.Struct, frozen=True):
    """How many of how many; without ``of`` there is only a number, drawn against the largest."""

    label: str
    value: int
    of: int | None = None


def plain(value: float) -> str:
    """Return a number without grouping and without needless decimals."""
    return str(round(value)) if value == round(value) else f"{value:.3g}"


def _day_month(day: date) -> str:
    return f"{day:%d/%m}"


class Style(msgspec.Struct, frozen=True):
    """How large a chart's type is, everything else in proportion, and how it writes numbers and days."""

    size: float = 15
    """Height of the type of labels, in the units of the picture."""
    number: Callable[[float], str] = plain
    day: Callable[[date], str] = _day_month


SCREEN: Final = Style()
PAPER: Final = Style(size=8)

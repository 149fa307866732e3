"""Where badges stand on a sheet, how far they bleed, where crop marks tell where to cut.

Lengths are millimetres; ``x`` counts from the left edge of the sheet, ``y`` from its top down.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from checkin.paper.bleed import Bleed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checkin.paper.layout.model import LoadedSheet

_INCH = 25.4
_EXACT = 0.01
"""Lengths in files are rounded."""
_CLEAR = 1.0
"""Between a mark and whatever is printed."""
_LONGEST = 5.0
"""Of a mark."""
_SHORTEST = 2.0
"""Less is not seen beside the first cut: where there is no room for this, there is no mark."""


_POINT = _INCH / 72
_OVER = Bleed(_POINT, _POINT, _POINT, _POINT)


class Place(NamedTuple):
    """Where a badge stands: the top left corner of its trimmed page."""

    x: float
    y: float
    bleed: Bleed
    turned: bool = False
    """Whether it stands on its head."""


class Mark(NamedTuple):
    """A line from one point to another."""

    x: float
    y: float
    to_x: float
    to_y: float


class Imposed(NamedTuple):
    """A sheet full of badges, all ``badge_width`` by ``badge_height``."""

    width: float
    height: float
    badge_width: float
    badge_height: float
    places: tuple[Place, ...]
    """In rows from the top left."""
    marks: tuple[Mark, ...]


class _Span(NamedTuple):
    """A row or a column: what is white before and behind it, and how much of that is bled into."""

    start: float
    end: float
    before: float
    after: float


def impose(loaded: LoadedSheet, dpi: int) -> Imposed:
    """Place the badges of a sheet in its middle.

    Every badge begins on a whole printer dot, so that it prints dot for dot as it would alone, at
    most half a dot from the exact middle. It bleeds to the end of a margin and to the middle of a
    gap, as far as its layout wishes: one cut through the gap then leaves no white, and nothing
    reaches a neighbour. Crop marks continue the edges of the badges in margins and gaps, a
    millimetre clear of the bleed. They are shorter where there is less room, and left out where
    there is too little.

    Raises ValueError if the badges do not fit the sheet.
    """
    how, page = loaded.imposition, loaded.layout.layout
    dot = _INCH / dpi
    columns = _spans(how.columns, page.width, how.gap_x, how.width, page.bleed, dot)
    rows = _spans(how.rows, page.height, how.gap_y, how.height, page.bleed, dot)
    places = tuple(
        Place(column.start, row.start, Bleed(column.before, row.before, column.after, row.after))
        for row in rows
        for column in columns
    )
    marks: tuple[Mark, ...] = ()
    if how.marks:
        across = [
            Mark(x, y, to_x, y) for x, to_x in _free(columns, how.width) for y in _cuts(rows, how.height, dot)
        ]
        down = [
            Mark(x, y, x, to_y) for y, to_y in _free(rows, how.height) for x in _cuts(columns, how.width, dot)
        ]
        marks = (*across, *down)
    return Imposed(how.width, how.height, page.width, page.height, places, marks)


def alone(width: float, height: float) -> Imposed:
    """Return the page of a badge that is printed for itself.

    What touches its edges goes a point beyond them: pages are not whole dots, and a dot that is filled
    in part would be a hairline of white.
    """
    return Imposed(width, height, width, height, (Place(0, 0, _OVER),), ())


def behind(sheet: Imposed, flip: str) -> tuple[Place, ...]:
    """Return the place of each badge's back on the page that follows, in the order of the fronts.

    A printer that flips "on the long edge" prints the second page so that the sheet reads like a
    book bound along its long edge; "on the short edge", along its short one. Both pages are
    upright for whoever turns the sheet over that edge. On a portrait page the long edge is at the
    side: turning changes left and right, and what is printed at ``x`` shows through at ``width - x``.
    The short edge is on top: the sheet turns as in a calendar on the wall, top and bottom change,
    ``y`` shows through at ``height - y``. On a landscape page it is the long edge that is on top,
    so all this is the other way round; a square counts as portrait.

    A badge on its cord, though, turns about the cord: left and right change, top stays on top.
    Over an edge at the side that is what the page does too, so columns are mirrored and backs are
    upright. Over an edge on top the rows are mirrored, and the back has to be turned by half a
    turn: top to bottom by the calendar, once more by the half turn, and it is upright on the cord.
    Either way the back's own left lies behind the front's right, and so does its bleed.
    """
    at_the_side = (flip == "long") == (sheet.height >= sheet.width)
    return tuple(
        Place(
            sheet.width - place.x - sheet.badge_width if at_the_side else place.x,
            place.y if at_the_side else sheet.height - place.y - sheet.badge_height,
            place.bleed._replace(left=place.bleed.right, right=place.bleed.left),
            turned=not at_the_side,
        )
        for place in sheet.places
    )


def _spans(count: int, length: float, gap: float, sheet: float, bleed: float, dot: float) -> list[_Span]:
    """Return the rows, or the columns, in the middle of a sheet."""
    room = sheet - count * length - (count - 1) * gap
    if room < -_EXACT:
        raise ValueError(f"{count} badges of {length} mm and their gaps are longer than {sheet} mm")
    exact = [max(room, 0.0) / 2 + at * (length + gap) for at in range(count)]
    starts = [round(start / dot) * dot for start in exact]
    edges = [0.0, *(edge for start in starts for edge in (start, start + length)), sheet]
    white = [to - at for at, to in zip(edges[::2], edges[1::2], strict=True)]
    # The two badges beside a gap share it; a margin belongs to one. Less than a dot is no room.
    bled = [
        min(bleed, room if at in (0, count) else room / 2) if room > dot else 0.0
        for at, room in enumerate(white)
    ]
    return [_Span(start, start + length, bled[at], bled[at + 1]) for at, start in enumerate(starts)]


def _free(spans: Sequence[_Span], sheet: float) -> Iterator[tuple[float, float]]:
    """Yield where marks may stand along one axis: margins and gaps without the bleed."""
    first, last = spans[0], spans[-1]
    foot = first.start - first.before - _CLEAR
    if foot >= _SHORTEST:
        yield max(foot - _LONGEST, 0.0), foot
    for one, other in pairwise(spans):
        start, end = one.end + one.after + _CLEAR, other.start - other.before - _CLEAR
        if end - start >= _SHORTEST:
            yield start, end
    head = last.end + last.after + _CLEAR
    if sheet - head >= _SHORTEST:
        yield head, min(head + _LONGEST, sheet)


def _cuts(spans: Sequence[_Span], sheet: float, dot: float) -> list[float]:
    """Return where to cut: once between badges that touch, not at the edge of the sheet."""
    edges: list[float] = []
    for edge in sorted(edge for span in spans for edge in (span.start, span.end)):
        if edges and edge - edges[-1] <= dot:
            edges[-1] = (edges[-1] + edge) / 2
        else:
            edges.append(edge)
    return [edge for edge in edges if dot < edge < sheet - dot]

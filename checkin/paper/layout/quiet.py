"""Room for the code: large enough to be read, and white around it."""

from __future__ import annotations

from math import ceil, sqrt
from typing import Final, NamedTuple

from checkin.domain import errors
from checkin.paper.layout.model import Box, Code, Fill, Layout
from checkin.paper.layout.source import Source

MODULES: Final = 37
"""Along a side of the code."""
QUIET: Final = 4
"""Modules of white on each side of it."""
DOT: Final = 25.4 / 300
"""Of the printer that sizes are checked for, mm."""
SMALL_PAGE: Final = 60.0
"""Where the shorter side of the page is shorter than this, a smaller code is borne, mm."""
_DOTS: Final = {True: 7, False: 8}
"""Printer dots a module on small pages (21.9 mm) and others (25.1 mm)."""
_SLACK: Final = 0.005
_CORNER: Final = 1 - 1 / sqrt(2)
"""How far a rounded corner draws back from its square, in each direction, as part of the radius."""
_PLACES: Final = {"left": 0.0, "centre": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}


class Area(NamedTuple):
    """A rectangle on the page, mm."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Area:
        """Return it with ``by`` more on every side."""
        return Area(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: Area) -> bool:
        """Whether they share more than an edge."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > _SLACK and down > _SLACK

    def holds(self, other: Area) -> bool:
        """Whether all of ``other`` lies within."""
        inside = self.grown(_SLACK)
        return (
            inside.left <= other.left
            and inside.top <= other.top
            and inside.right >= other.right
            and inside.bottom >= other.bottom
        )


def least_side(layout: Layout) -> float:
    """Return how large the code must be at least on such a page, mm."""
    small = min(layout.layout.width, layout.layout.height) < SMALL_PAGE
    return _DOTS[small] * MODULES * DOT


def check_resolution(name: str, layout: Layout, dpi: int) -> None:
    """Check that the code of layout ``name`` is large enough in whole dots of a printer of ``dpi``.

    Raises:
        ResolutionUnfit.
    """
    code = next(box for box in layout.box if isinstance(box, Code))
    dot, least = 25.4 / dpi, least_side(layout)
    side = int(min(code.width, code.height) / (MODULES * dot) + 1e-6) * MODULES * dot
    if side < least - _SLACK:
        needed = ceil(least / (MODULES * dot) - 1e-6) * MODULES * dot
        raise errors.ResolutionUnfit(name, dpi, side, needed + _SLACK)


def code_area(code: Code) -> Area:
    """Return the largest square that the code may fill; at no resolution does it leave this."""
    side = min(code.width, code.height)
    left = code.x + (code.width - side) * _PLACES[code.align]
    top = code.y + (code.height - side) * _PLACES[code.place]
    return Area(left, top, left + side, top + side)


def check_code(source: Source, layout: Layout, number: int, code: Code) -> None:
    """Check box ``number``, the code: its size, and that nothing comes near it.

    Raises:
        LayoutCodeWhen, LayoutCodeSmall, LayoutQuietEdge, LayoutQuietBox.
    """
    if code.when:
        raise source.fault(errors.LayoutCodeWhen, ("box", number, "when"))
    side, least = min(code.width, code.height), least_side(layout)
    if side < least - _SLACK:
        key = "width" if code.width <= code.height else "height"
        # Rounded up, or the number told would itself be refused.
        raise source.fault(errors.LayoutCodeSmall, ("box", number, key), side, least + 0.005)
    area = code_area(code)
    zone = area.grown(QUIET * side / MODULES)
    if not Area(0, 0, layout.layout.width, layout.layout.height).holds(zone):
        raise source.fault(errors.LayoutQuietEdge, ("box", number), *zone)
    for other in _above_the_last_ground(layout, number, zone):
        box = layout.box[other]
        # White may come near a code, but not be laid over it.
        near = area if _white(box) else zone
        covers = other > number or not _white(box)
        if other != number and covers and _area(box).meets(near):
            raise source.fault(errors.LayoutQuietBox, ("box", other), *zone)


def _above_the_last_ground(layout: Layout, number: int, zone: Area) -> range:
    """Return the boxes that a white ground under the code, if there is one, does not hide."""
    grounds = [
        other
        for other, box in enumerate(layout.box[:number])
        if isinstance(box, Fill) and _white(box) and not box.when and _ground(box).holds(zone)
    ]
    return range(grounds[-1] if grounds else 0, len(layout.box))


def _white(box: Box) -> bool:
    return isinstance(box, Fill) and box.colour.lower() in ("white", "#ffffff")


def _area(box: Box) -> Area:
    return Area(box.x, box.y, box.x + box.width, box.y + box.height)


def _ground(box: Fill) -> Area:
    return _area(box).grown(-_CORNER * min(box.corner, box.width / 2, box.height / 2))

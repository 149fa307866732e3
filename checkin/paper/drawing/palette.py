"""The colours a layout may name."""

from __future__ import annotations

from typing import Final, NamedTuple

from checkin.paper.colour import BLACK, WHITE, Colour, colour, readable_on

INK: Final = Colour(0.078, 0.125, 0.169)
"""Nearly black; on white it is softer than black and prints as one."""


class Palette(NamedTuple):
    """The colours of one badge."""

    category: Colour
    on_category: Colour

    def of(self, name: str) -> Colour:
        """Return the colour a layout calls ``name``; raises ValueError for one it cannot name."""
        known = {
            "category": self.category,
            "on-category": self.on_category,
            "ink": INK,
            "white": WHITE,
            "black": BLACK,
        }
        return known.get(name) or colour(name)


def palette(category: str) -> Palette:
    """Return the colours of a badge whose category is ``#RRGGBB``; raises ValueError for anything else."""
    ground = colour(category)
    return Palette(ground, readable_on(ground))


NO_CATEGORY: Final = Palette(INK, WHITE)
"""For what is no one's: backs."""

"""Colour and shape of each category's badges: the same on every desk, told apart as far as they suffice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from checkin.domain.badge import category_hint
from checkin.domain.faces import SHAPES
from checkin.domain.programme import Category

NO_COLOUR: Final = "#31393F"
"""Of badges without a category."""
_PALETTE: Final = (
    "#0B5C8A",
    "#8A3B12",
    "#1B6B3A",
    "#6B2C91",
    "#9B1C3D",
    "#0F6E75",
    "#5A5200",
    "#3C4A99",
    "#7A4B00",
    "#444F58",
)


def colour(category: Category | None, key: str) -> str:
    """Return the colour of a category's badges, ``#RRGGBB``; ``key`` is its id, known or not."""
    if category and category.colour:
        return category.colour
    return _PALETTE[category_hint(key)[0] % len(_PALETTE)] if key else NO_COLOUR


def shapes(categories: Mapping[str, Category]) -> dict[str, str]:
    """Return the shape of every category by its id.

    What the programme says holds. The others take, in the order of their ids, the shape their id falls
    on or, where one is used less, the next of those: so a new category changes few of the rest.
    """
    given = {key: one.shape for key, one in categories.items() if one.shape in SHAPES}
    used = Counter(given.values())
    found = dict(given)
    for key in sorted(categories.keys() - given.keys()):
        at = category_hint(key)[1]
        turned = [SHAPES[(at + step) % len(SHAPES)] for step in range(len(SHAPES))]
        found[key] = min(turned, key=lambda shape: used[shape])
        used[found[key]] += 1
    return found


def shape(known: Mapping[str, str], key: str) -> str:
    """Return the shape of a category that may be none of the event's (``shapes``)."""
    return known.get(key) or (SHAPES[category_hint(key)[1] % len(SHAPES)] if key else SHAPES[0])

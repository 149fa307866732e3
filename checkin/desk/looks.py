"""Colour and shape of each category's badges: the same on every desk, whatever other categories come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

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
    if category and (category.colour or category.auto_colour):
        return category.colour or category.auto_colour
    return _PALETTE[_colour_of(key)] if key else NO_COLOUR


def shape(category: Category | None, key: str) -> str:
    """Return the shape of a category's badges; ``key`` is its id, known or not."""
    for chosen in (category.shape, category.auto_shape) if category else ():
        if chosen in SHAPES:
            return chosen
    return SHAPES[_shape_of(key)] if key else SHAPES[0]


def choose(known: Mapping[str, Category], new: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    """Return fields for new categories, by id, that give each a colour and a shape of its own.

    Each takes what its id falls on or, where others use that more, the next: told apart as far as there
    are enough. What ``new`` says of its own is left out; two desks that know the same choose the same.
    """
    colours = Counter(colour(one, key) for key, one in known.items())
    shapes = Counter(shape(one, key) for key, one in known.items())
    colours.update(str(fields["colour"]) for fields in new.values() if fields.get("colour"))
    shapes.update(str(fields["shape"]) for fields in new.values() if fields.get("shape"))
    found: dict[str, dict[str, str]] = {}
    for key in sorted(new):
        looks = found[key] = {}
        if not new[key].get("colour"):
            looks["auto_colour"] = _least_used(_PALETTE, _colour_of(key), colours)
        if not new[key].get("shape"):
            looks["auto_shape"] = _least_used(SHAPES, _shape_of(key), shapes)
    return found


def _least_used(choices: Sequence[str], first: int, used: Counter[str]) -> str:
    found = min((*choices[first:], *choices[:first]), key=lambda one: used[one])
    used[found] += 1
    return found


def _colour_of(key: str) -> int:
    return category_hint(key)[0] % len(_PALETTE)


def _shape_of(key: str) -> int:
    return category_hint(key)[1] % len(SHAPES)

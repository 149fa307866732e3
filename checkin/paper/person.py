"""Honorific, name, post and organisation: one column that shares its height."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checkin.paper.wrap import LEGIBLE, Block, Fit, Word, fit, words

if TYPE_CHECKING:
    from checkin.domain.faces import BadgeFace
    from checkin.paper.fonts import Font, Fonts

NAME_LEAST = 14.0
"""The smallest a name is set as long as everything else fits at ``LEGIBLE``."""

_NAME = Fit(40, (30, 20, NAME_LEAST), hyphens=True)
_SMALL_FLOORS = (10.5, 9.5, 8.5, LEGIBLE)
_GAP = 3.0

# The size of the small texts, and how large the name has to be for them to keep it.
_STEPS = ((11.5, 22), (10, 22), (9, 22), (8, 20), (7, 16), (LEGIBLE, NAME_LEAST))
_LAST_STEPS = ((6, 9), (5.5, LEGIBLE), (5, 5), (4.5, 4), (4, 0))


def person(fonts: Fonts, face: BadgeFace, width: float, height: float) -> list[tuple[Block, float]]:
    """Set the texts about a person in a column; returns blocks and the gap above each.

    The name gets what the others leave. Should that be little, the others shrink to
    ``LEGIBLE``; only where four texts of several hundred characters meet, further.
    """
    name = _name(fonts, face)
    small = tuple(fonts.shown(text) for text in (face.honorific, face.post, face.organisation))
    best = fit(name, width, height, _NAME).size if name else 0.0
    for cap, wanted in (*_STEPS, *_LAST_STEPS):
        honorific = _small(small[0], fonts.regular, width, height, cap)
        post = _small(small[1], fonts.regular, width, height, cap)
        organisation = _small(small[2], fonts.semibold, width, height, cap)
        column = [(honorific, 0.0), (post, _GAP), (organisation, _GAP)]
        left = height - sum(block.height + gap for block, gap in column if block.lines)
        block = fit(name, width, max(left, 0.0), _NAME)
        if left > 0 and (not name or block.size >= min(wanted, 0.98 * best)):
            break
    column.insert(1, (block, 0.0))
    return [(block, gap) for block, gap in column if block.lines]


@lru_cache(maxsize=4096)
def _small(text: str, font: Font, width: float, height: float, cap: float) -> Block:
    """Set one of the small texts; posts and organisations recur from badge to badge."""
    floors = tuple(min(cap, floor) for floor in _SMALL_FLOORS)
    return fit(words(text, font), width, height, Fit(cap, floors))


def _name(fonts: Fonts, face: BadgeFace) -> list[Word]:
    """Return the words of the name, the family name in bold if it is known."""
    name = fonts.shown(face.name)
    family = fonts.shown(face.family_name).split()
    parts = name.split()
    for start in range(len(parts) - len(family) + 1) if family else ():
        if [part.casefold() for part in parts[start : start + len(family)]] == [
            part.casefold() for part in family
        ]:
            end = start + len(family)
            return [
                *words(" ".join(parts[:start]), fonts.semibold),
                *words(" ".join(parts[start:end]), fonts.bold),
                *words(" ".join(parts[end:]), fonts.semibold),
            ]
    return words(name, fonts.bold)

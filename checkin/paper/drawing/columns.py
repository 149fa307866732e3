"""Texts that flow down a column in one size: what backs are made of. Lengths are points."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checkin.paper.wrap import LEADING, Block, filled, letters, line_width, tied

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from checkin.domain.programme import Names
    from checkin.paper.sheet import Sheet
    from checkin.paper.wrap import Line, Word

LEAST: Final = 5.5
"""The smallest size that a back is set in: what telephone books were."""
MARKS: Final = 0.15
"""How far the marks of Vietnamese capitals rise above a line, over its size."""
_STEP: Final = 0.1
"""Sizes are tried by this."""


def tongues(names: Names, languages: Iterable[str]) -> list[str]:
    """Return a name in each of ``languages`` that it has, none twice; in any other if it has none of them."""
    found = list(dict.fromkeys(names[one] for one in languages if names.get(one, "").strip()))
    return found or [text for text in names.values() if text.strip()][:1]


def flowed(text: Sequence[Word], width: float, size: float) -> tuple[Line, ...]:
    """Fill lines of ``width``; what is tied is parted, and a word broken, only if it is wider alone."""
    return _flowed(tuple(text), width / size) if text else ()


def evened(text: Sequence[Word], width: float, size: float) -> tuple[Line, ...]:
    """Return as many lines as ``flowed`` does, about as long as each other."""
    lines = flowed(text, width, size)
    low, high = width / 2, width
    while len(lines) > 1 and high - low > 0.01 * width:
        middle = (low + high) / 2
        tried = flowed(text, middle, size)
        if len(tried) <= len(lines):
            lines, high = tried, middle
        else:
            low = middle
    return lines


@lru_cache(maxsize=4096)
def _flowed(text: tuple[Word, ...], width: float) -> tuple[Line, ...]:
    units: list[Line] = []
    for unit in tied(text):
        if line_width(unit) <= width:
            units.append(unit)
            continue
        for word in unit:
            units += [(word,)] if word.width <= width else [(letter,) for letter in letters((word,))]
    return filled(units, width)


def fit_column(height_at: Callable[[float], float], height: float, least: float, most: float) -> float:
    """Return the largest size from ``least`` to ``most`` at which a column is not too high; 0 if none.

    ``height_at`` gives its height in a size.
    """
    low, high = 0, max(round((most - least) / _STEP), 0)
    if height_at(least) > height:
        return 0.0
    while low < high:
        middle = (low + high + 1) // 2
        if height_at(least + middle * _STEP) <= height:
            low = middle
        else:
            high = middle - 1
    return min(least + low * _STEP, max(most, least))


def draw_lines(sheet: Sheet, lines: tuple[Line, ...], size: float, x: float, y: float) -> float:
    """Write lines from ``y`` on and return where they end."""
    sheet.block(Block(size, lines), x, y)
    return y + len(lines) * LEADING * size

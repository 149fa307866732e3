"""Sizes of paper: what a printer has, and what it is to be asked for.

CUPS makes Letter of a size a printer does not have and says nothing, so we ask beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from checkin.domain.errors import MediumUnknown
from checkin.domain.printing import Medium

_MM: Final = {"mm": 1.0, "in": 25.4}
_NAME: Final = re.compile(r"_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$")
"""The end of a self-describing name, ``iso_a6_105x148mm`` (PWG 5101.1)."""
CUSTOM: Final = "Custom."
"""How CUPS's names of sizes begin that a printer has no name for."""
_TOLERANCE: Final = 0.5
"""mm by which a printer's size may differ: names are rounded to points, and in inches."""


class Paper(msgspec.Struct, frozen=True):
    """What sizes a printer takes."""

    media: tuple[Medium, ...] = ()
    smallest: Medium | None = None
    largest: Medium | None = None
    """Between the two it takes any size."""

    @property
    def any_size(self) -> bool:
        """Whether it takes sizes it does not name, or does not say what it takes."""
        return self.largest is not None or not self.media

    def name(self, width: float, height: float) -> str | None:
        """Return what to call a page of this size, in mm, at the printer; None where it has none.

        Paper that lies the other way will do: CUPS turns the page.
        """
        upright, lying = (width, height), (height, width)
        for size in (upright, lying):
            nearest = min(self.media, key=lambda one: _apart(one, size), default=None)
            if nearest is not None and _apart(nearest, size) <= _TOLERANCE:
                return nearest.id
        if not self.any_size:
            return None
        if self._takes(upright):
            return _custom(upright)
        return _custom(lying) if self._takes(lying) else None

    def _takes(self, size: tuple[float, float]) -> bool:
        if self.largest is None:
            return True
        least = self.smallest or Medium("", 0, 0)
        return (
            least.width - _TOLERANCE <= size[0] <= self.largest.width + _TOLERANCE
            and least.height - _TOLERANCE <= size[1] <= self.largest.height + _TOLERANCE
        )


def fault(printer: str, paper: Paper, width: float, height: float) -> MediumUnknown:
    """Return that a printer has no paper for a page of ``width`` × ``height`` mm."""
    media = [f"{one.width:g} × {one.height:g}" for one in paper.media]
    return MediumUnknown(printer, f"{round(width, 2):g}", f"{round(height, 2):g}", media)


def read_media(names: Iterable[str]) -> Paper:
    """Return what a printer's list of self-describing names tells; other names are left out."""
    found = [medium for medium in map(_medium, names) if medium is not None]
    ends = {
        end: next((one for one in found if one.id.startswith(f"custom_{end}_")), None)
        for end in ("min", "max")
    }
    named: Sequence[Medium] = [one for one in found if one not in ends.values()]
    return Paper(tuple(dict.fromkeys(named)), ends["min"], ends["max"])


def _medium(name: str) -> Medium | None:
    match = _NAME.search(name)
    if match is None:
        return None
    factor = _MM[match[3]]
    return Medium(name, round(float(match[1]) * factor, 2), round(float(match[2]) * factor, 2))


def _custom(size: tuple[float, float]) -> str:
    width, height = (f"{round(side, 3):g}" for side in size)
    return f"{CUSTOM}{width}x{height}mm"


def _apart(medium: Medium, size: tuple[float, float]) -> float:
    return max(abs(medium.width - size[0]), abs(medium.height - size[1]))

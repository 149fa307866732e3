"""The text of a layout file, and mistakes told with the line they stand in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any, Final

from rapidfuzz import fuzz, process

from checkin.domain.errors import LayoutFault
from checkin.paper.layout.parsing import parse, shorten
from checkin.paper.layout.places import Path, Place, find, places

NONE: Final = "–"
_ALIKE: Final = 50
"""Percent from which on a word may have been meant."""


class Source:
    """One layout file; places are looked for only once there is a mistake."""

    def __init__(self, text: str, path: str) -> None:
        """Raise what ``parse`` raises; texts become NFC, as they are to stand in a PDF."""
        self.path = path
        self._text = unicodedata.normalize("NFC", text).replace("\r\n", "\n")
        self.data: dict[str, Any] = parse(self._text, path)
        self._places: dict[Path, Place] | None = None

    def fault(self, kind: type[LayoutFault], where: Path, *facts: object) -> LayoutFault:
        """Return a mistake at ``where`` with the facts that its kind adds."""
        return kind(self.path, self._place(where).line, label(where), *map(_short, facts))

    def found(self, where: Path) -> str:
        """Return the value at ``where`` as it was written."""
        return shorten(self._place(where).source)

    def _place(self, where: Path) -> Place:
        if self._places is None:
            self._places = places(self._text)
        return find(self._places, where)


def _short(fact: object) -> object:
    """Return a length as one would write it, to a hundredth."""
    if not isinstance(fact, float):
        return fact
    rounded = round(fact, 2)
    return int(rounded) if rounded.is_integer() else rounded


def label(where: Path) -> str:
    """Return ``box 3 width`` for the width of the third box."""
    return shorten(" ".join(str(part + 1) if isinstance(part, int) else part or '""' for part in where), 80)


def nearest(text: str, known: Iterable[str]) -> str:
    """Return the one of ``known`` most like ``text``; a dash where none is."""
    best = process.extractOne(text[:100].casefold(), list(known), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return str(best[0]) if best else NONE

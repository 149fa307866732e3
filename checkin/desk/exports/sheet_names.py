"""Names of sheets as Excel takes them: 31 characters, without some, and no two alike."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LONGEST: Final = 31
_FORBIDDEN: Final = re.compile(r"[\x00-\x1f\[\]:*?/\\\ufffe\uffff]+")
_RESERVED: Final = frozenset({"history"})
"""Excel keeps this one for itself."""


class SheetNames:
    """Gives names that no other sheet of the workbook has."""

    def __init__(self) -> None:
        """None is given yet."""
        self._given: set[str] = set(_RESERVED)

    def name(self, wanted: str, otherwise: str = "1") -> str:
        """Return the nearest name to ``wanted``; to ``otherwise`` where nothing of it can stand."""
        plain = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", wanted))
        plain = " ".join(plain.split()).strip("' ") or otherwise
        number = 1
        name = _cut(plain, LONGEST)
        while name.casefold() in self._given:
            number += 1
            ending = f" ({number})"
            name = _cut(plain, LONGEST - len(ending)) + ending
        self._given.add(name.casefold())
        return name


def _cut(text: str, size: int) -> str:
    """Shorten to so many units of UTF-16, which is how Excel counts, at no half character."""
    while len(text.encode("utf-16-le")) // 2 > size:
        text = text[:-1]
    return text.rstrip("' ")

"""Spellings of one Vietnamese syllable: Sỹ and Sĩ, Lý and Lí, Quý and Quí are one name.

Only where i or y is all there is of vowels and both are in use. Thi and Thy are different names as
a rule (half of all women are Thị), Mai and May or Thúy and Thúi always.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_ONSETS: Final = ("h", "k", "l", "m", "qu", "s", "t", "v")
_OTHER: Final = {
    one: other for onset in _ONSETS for one, other in ((f"{onset}y", f"{onset}i"), (f"{onset}i", f"{onset}y"))
}
_FIRST: Final = {one: f"{one[:-1]}i" for one in _OTHER}


def other_spelling(word: str) -> str:
    """Return the other spelling of a folded word, empty where it has none: ``"ly"`` gives ``"li"``."""
    return _OTHER.get(word, "")


def one_spelling(words: Iterable[str]) -> list[str]:
    """Return folded words in one spelling each, for comparing."""
    return [_FIRST.get(word, word) for word in words]

"""Whether two names are likely to be one person's, written by two people in a hurry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

MIN_SLIPPED: Final = 4
"""A word shorter than this with another letter is another word: Thị and Thu, Hoa and Hoan."""
_SHORTENED: Final = 100
_MAX_SLIPS: Final = 5
"""With more slips than this it is another name; to pair many words would also take long."""


def likeness(one: Sequence[str], other: Sequence[str]) -> int | None:
    """Return how far apart two names are, given as their folded words; None where they are two people's.

    0 is the same words in any order; then as many as there are words with a slip, one letter each;
    last come names of the same first and last word, the family and the given name in either order,
    where one only leaves out or shortens what the other has between them: Nguyễn Hòa may be Nguyễn
    Thị Hòa, Nguyễn Thị Hòa is not Nguyễn Thu Hòa.
    """
    if len(one) == len(other):
        slips = _slips(list(one), list(other))
        if slips is not None:
            return slips
    if len(one) < 2 or len(other) < 2:
        return None
    if sorted((one[0], one[-1])) != sorted((other[0], other[-1])):
        return None
    short, long = sorted((one[1:-1], other[1:-1]), key=len)
    return _SHORTENED if _left_out(list(short), list(long)) else None


def _slips(words: list[str], others: list[str]) -> int | None:
    """Return how many words differ by a slip when each is paired with one of the other name."""
    for word in list(words):
        if word in others:
            words.remove(word)
            others.remove(word)
    return _pair(words, others) if len(words) <= _MAX_SLIPS else None


def _pair(words: list[str], others: list[str]) -> int | None:
    if not words:
        return 0
    first, *rest = words
    for i, other in enumerate(others):
        if _one_slip(first, other):
            found = _pair(rest, others[:i] + others[i + 1 :])
            if found is not None:
                return found + 1
    return None


def _one_slip(word: str, other: str) -> bool:
    if min(len(word), len(other)) < MIN_SLIPPED and sorted(word) != sorted(other):
        return False
    return DamerauLevenshtein.distance(word, other, score_cutoff=1) <= 1


def _left_out(short: list[str], long: list[str]) -> bool:
    """Whether ``long`` has every word of ``short``, or its initial."""
    for word in short:
        found = next((i for i, known in enumerate(long) if _same_or_initial(word, known)), None)
        if found is None:
            return False
        del long[found]
    return True


def _same_or_initial(word: str, known: str) -> bool:
    return word == known or (1 in (len(word), len(known)) and word[0] == known[0])

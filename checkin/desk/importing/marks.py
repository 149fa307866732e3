"""Whether marks alone tell two people apart: Hùng is not Hưng, though both fold to ``hung``."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from checkin.domain.name_words import name_of
from checkin.domain.vietnamese import looks_vietnamese
from checkin.roster.syllables import could_be_syllable


def differ(one: str, other: str) -> bool:
    """Whether two names of the same letters are two people's by their marks.

    A name wholly without marks is any of them, and in other languages than Vietnamese marks come
    and go. Where only one word lacks its marks, that is a slip unless it is the given name: Hai is
    not Hải. False where the letters differ too.
    """
    if one == other or one.isascii() or other.isascii():
        return False
    mine, others = name_of(one), name_of(other)
    if mine.words == others.words or mine.plain != others.plain:
        return False
    if not (looks_vietnamese(one) or looks_vietnamese(other) or all(map(could_be_syllable, mine.plain))):
        return False
    if all(map(str.isascii, mine.words)) or all(map(str.isascii, others.words)):
        return False
    last = len(mine.words) - 1
    return any(
        at == last or not (a.isascii() or b.isascii())
        for at, (a, b) in enumerate(zip(mine.words, others.words, strict=True))
        if a != b
    )


def surely_same(one: str, other: str) -> bool:
    """Whether two names of the same letters are one even where others differ from them by marks.

    Without its marks Hung may be either of Hùng and Hưng.
    """
    if one.casefold() == other.casefold():
        return True
    return not (one.isascii() or other.isascii() or differ(one, other))


def several(names: Iterable[str]) -> bool:
    """Whether these names of the same letters are those of more than one person."""
    return any(differ(one, other) for one, other in combinations(sorted(set(names)), 2))

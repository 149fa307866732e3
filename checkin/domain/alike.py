"""Whether two names are likely to be one person's, written by two people in a hurry.

``likeness`` serves the door, where a name is typed without its marks. ``resemblance`` compares what
two lists have written down: there a mark or an ordinal may be all that tells two people apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal, NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from checkin.domain.name_words import Name
from checkin.domain.text import fold

Code = Literal[
    "same_name", "accents", "tones", "word_order", "spacing", "slip", "initial", "left_out", "part"
]
"""How two names differ. ``tones``: other marks on the same letters; ``part``: some words in common."""

MIN_SLIPPED: Final = 4
"""A word shorter than this with another letter is another word: Thị and Thu, Hoa and Hoan."""
_SHORT: Final = 3
_LONG: Final = 8
"""Two slips are forgiven in words this long, as transliterations have them."""
_SHORTENED: Final = 100
_MAX_SLIPS: Final = 5
"""With more slips than this it is another name; to pair many words would also take long."""


class Resemblance(NamedTuple):
    """How two names differ, and in which words."""

    codes: tuple[Code, ...]
    slipped: tuple[tuple[str, str], ...] = ()
    """The words that differ by marks or by a slip."""
    ends: bool = True
    """Whether both begin and end with the same words, in either order."""


def resemblance(one: Name, other: Name) -> Resemblance | None:
    """Say how two names differ, ordinals aside; None where they share no word."""
    if one.plain == other.plain:
        marks = _marks(one.words, other.words)
        return Resemblance((marks or "same_name",), _unlike(one.words, other.words))
    if sorted(one.plain) == sorted(other.plain):
        mine, others = sorted(one.words, key=fold), sorted(other.words, key=fold)
        marks = _marks(mine, others)
        return Resemblance(("word_order", marks) if marks else ("word_order",), _unlike(mine, others))
    if "".join(one.plain) == "".join(other.plain):
        return Resemblance(("spacing",))
    mine, others = _without_common(one.plain, other.plain)
    common = len(one.plain) - len(mine)
    if len(mine) == len(others) <= _MAX_SLIPS and (pairs := _paired(mine, others, _slipped)) is not None:
        return Resemblance(("slip",), tuple(pairs))
    if (shortened := _shortened(one.plain, other.plain)) is not None:
        return shortened
    return Resemblance(("part",)) if common else None


def likeness(one: Sequence[str], other: Sequence[str]) -> int | None:
    """Return how far apart two names are, given as their folded words; None where they are two people's.

    0 is the same words in any order; then as many as there are words with a slip, one letter each;
    last come names of the same first and last word, the family and the given name in either order,
    where one only leaves out or shortens what the other has between them: Nguyễn Hòa may be Nguyễn
    Thị Hòa, Nguyễn Thị Hòa is not Nguyễn Thu Hòa.
    """
    if len(one) == len(other):
        words, others = _without_common(one, other)
        pairs = _paired(words, others, _one_slip) if len(words) <= _MAX_SLIPS else None
        if pairs is not None:
            return len(pairs)
    if len(one) < 2 or len(other) < 2:
        return None
    if sorted((one[0], one[-1])) != sorted((other[0], other[-1])):
        return None
    short, long = sorted((one[1:-1], other[1:-1]), key=len)
    return _SHORTENED if _left_out(list(short), list(long)) else None


def _marks(words: Sequence[str], others: Sequence[str]) -> Code | None:
    """Say how the marks differ: only who drops them all has dropped them, Lan is not Lân."""
    if words == others:
        return None
    bare = all(map(str.isascii, words)) or all(map(str.isascii, others))
    return "accents" if bare else "tones"


def _unlike(words: Sequence[str], others: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((a, b) for a, b in zip(words, others, strict=True) if a != b)


def _without_common(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[str]]:
    words, others = list(one), list(other)
    for word in one:
        if word in others:
            words.remove(word)
            others.remove(word)
    return words, others


def _paired(
    words: list[str], others: list[str], alike: Callable[[str, str], bool]
) -> list[tuple[str, str]] | None:
    """Pair each word with one of the other name that it may be a slip of."""
    if not words:
        return []
    first, *rest = words
    for i, other in enumerate(others):
        if alike(first, other):
            found = _paired(rest, others[:i] + others[i + 1 :], alike)
            if found is not None:
                return [(first, other), *found]
    return None


def _one_slip(word: str, other: str) -> bool:
    if min(len(word), len(other)) < MIN_SLIPPED and sorted(word) != sorted(other):
        return False
    return DamerauLevenshtein.distance(word, other, score_cutoff=1) <= 1


def _slipped(word: str, other: str) -> bool:
    shorter = min(len(word), len(other))
    if shorter < _SHORT and sorted(word) != sorted(other):
        return False
    most = 1 if shorter < _LONG else 2
    return DamerauLevenshtein.distance(word, other, score_cutoff=most) <= most


def _shortened(one: tuple[str, ...], other: tuple[str, ...]) -> Resemblance | None:
    """Recognise a name that only leaves out or shortens words of the other, two being whole in both.

    Where none is left out one may be enough: J. Martin may be Jean Martin.
    """
    short, long = sorted((one, other), key=len)
    if not _left_out(list(short), list(long)):
        return None
    whole = sum(len(word) > 1 and word in long for word in short)
    if whole < 2 and not (whole == 1 and len(short) == len(long) > 1):
        return None
    codes: tuple[Code, ...] = ("initial",) if len(short) == len(long) else ("left_out",)
    ends = all(
        _same_or_initial(a, b)
        for a, b in zip(sorted((short[0], short[-1])), sorted((long[0], long[-1])), strict=True)
    )
    return Resemblance(codes, ends=ends)


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

"""Slips of the pen among many texts: one letter wrong, missing, too many, or two swapped."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from rapidfuzz.distance import OSA

_WORD: Final = 5
_WORD_OF_KNOWN: Final = 4
_TEXT: Final = 8
_MOST: Final = 80
"""Letters; what is longer is a sentence, and its shapes would cost their square."""


def slips(texts: Sequence[str], targets: Sequence[str], sure: Collection[str]) -> dict[str, list[str]]:
    """Return, by folded text, the targets that it may be a slip for.

    A slip is one letter within a long word; in short words, numbers and letters that number
    things a letter tells different things apart. ``sure`` are targets known to be right, for which
    somewhat shorter words will do. Texts one slip apart share a form with one letter left out, so
    that the work grows with the texts and not with their pairs.
    """
    shapes = {text: _shapes(text) for text in (*targets, *texts)}
    alone: dict[int, str] = {}
    shared: dict[int, list[str]] = {}
    for target in dict.fromkeys(targets):
        for shape in shapes[target]:
            first = alone.setdefault(shape, target)
            if first is not target:
                shared.setdefault(shape, [first]).append(target)
    found: dict[str, list[str]] = {}
    for text in dict.fromkeys(texts):
        near: set[str] = set()
        for shape in shapes[text] & alone.keys():
            near.update(shared.get(shape) or (alone[shape],))
        fitting = [other for other in near if other != text and _is_slip(text, other, other in sure)]
        if fitting:
            found[text] = sorted(fitting)
    return found


def _shapes(text: str) -> set[int]:
    """Return hashes of the text without spaces, whole and with each letter left out once."""
    letters = text.replace(" ", "")
    if not _WORD <= len(letters) <= _MOST:
        return set()
    return {hash(letters), *(hash(letters[:i] + letters[i + 1 :]) for i in range(len(letters)))}


def _is_slip(text: str, other: str, sure: bool) -> bool:
    if OSA.distance(text.replace(" ", ""), other.replace(" ", ""), score_cutoff=1) > 1:
        return False
    if [ch for ch in text if ch.isdigit()] != [ch for ch in other if ch.isdigit()]:
        return False
    ours, theirs = text.split(), other.split()
    if len(ours) != len(theirs):
        return len(text) >= _TEXT and OSA.distance(text, other) <= 1
    least = _WORD_OF_KNOWN if sure and min(len(text), len(other)) >= _TEXT else _WORD
    pairs = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return len(pairs) == 1 and min(len(pairs[0][0]), len(pairs[0][1])) >= least

"""Spellings that become one delegation though their marks say two: customs and navy, Tân An and Tân Ân."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checkin.domain.text import fold
from checkin.roster.table import Notice


def told_apart_by_marks(texts: Mapping[str, Sequence[tuple[str, int]]]) -> Iterator[Notice]:
    """Yield a notice for each spelling whose marks contradict those of the one it is taken for.

    ``texts`` are spellings with the places (sheet, row) where they stand. Marks left out altogether
    contradict nothing, and where a tone stands in its syllable (hoà, hòa) does not matter.
    """
    groups: dict[str, list[str]] = {}
    for text in texts:
        if not text.isascii():
            groups.setdefault(fold(text), []).append(text)
    for group in groups.values():
        if len(group) < 2:
            continue
        group.sort(key=lambda text: (-len(texts[text]), text))
        first = group[0]
        for other in group[1:]:
            if _marks(other) != _marks(first):
                sheet, row = min(texts[other], key=lambda place: place[1])
                yield Notice("delegation_alike", row, value=f"{other} = {first}", sheet=sheet)


def _marks(text: str) -> list[list[str]]:
    """Return the letters and marks of each word, in no order within it."""
    plain = unicodedata.normalize("NFD", text.casefold())
    words: Iterable[str] = "".join(
        ch if ch.isalnum() or unicodedata.combining(ch) else " " for ch in plain
    ).split()
    return [sorted(word) for word in words]

"""Columns of marks under sessions, lunches and the gala: which session each heading means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from checkin.domain.programme import Session
from checkin.domain.text import fold
from checkin.roster.values import flag_of

MOSTLY_MARKS: Final = 0.8
"""A column of so many marks is one of marks, whatever its heading."""
SOME_MARKS: Final = 0.5
"""Enough where the heading names a session."""

_SAME: Final = tuple(
    (re.compile(rf"\b(?:{words})\b"), concept)
    for words, concept in (
        ("khai mac|ouverture|opening|inauguration|inaugurale", "1opening"),
        ("be mac|cloture|closing", "1closing"),
        ("toan the|plenieres?|plenary|plen", "1plenary"),
        ("an trua|tiec trua|com trua|dejeuner|lunch(?:eon)?", "1lunch"),
        ("an sang|petit dejeuner|breakfast", "1breakfast"),
        ("da tiec|tiec gala|diner de gala|gala dinner|gala", "1gala"),
        ("an toi|tiec toi|com toi|diner|dinner", "1dinner"),
        ("chieu dai|cocktail|reception|tiec chao mung", "1reception"),
        ("giai lao|pause cafe|coffee break|tea break|tiec tra", "1break"),
        ("ban tron|table ronde|round table", "1roundtable"),
        ("hoi thao|atelier|workshop", "1workshop"),
        ("tham quan|excursion|visite|visit|tour", "1visit"),
    )
)
_GENERIC: Final = frozenset(
    "phien seance session tiec du tham le buoi de la les des d l ceremony ceremonie the of and et va"
    " ngay jour day hop dem soiree a au".split()
)
_DATE: Final = re.compile(r"\b(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{2,4}))?\b")


def session_of(heading: str, sessions: Sequence[Session]) -> str | None:
    """Return the one session that a heading means, its tones and abbreviations forgiven."""
    wanted = fold(heading)
    exact = {s.id for s in sessions for name in (s.id, *s.name.values()) if fold(name) == wanted}
    if len(exact) == 1:
        return exact.pop()
    dated = _DATE.search(heading)
    left = [s for s in sessions if dated is None or s.date[5:] == f"{int(dated[2]):02}-{int(dated[1]):02}"]
    text = _DATE.sub(" ", heading)
    for same in (_words_in, _begins, _initials):
        hits = {s.id for s in left if any(same(text, name) for name in (s.id, *s.name.values()))}
        if len(hits) == 1:
            return hits.pop()
        if hits:
            return None
    return None


def marked_share(cells: Iterable[str], heading: str) -> float:
    """Return how much of what a column holds are marks, yes or no; 0 without a single yes."""
    yes = filled = known = 0
    for cell in cells:
        if cell.strip():
            filled += 1
            flag = flag_of(cell, heading)
            known += flag is not None
            yes += bool(flag)
    return known / filled if yes else 0.0


def _concepts(text: str) -> frozenset[str]:
    folded = fold(text)
    for pattern, concept in _SAME:
        folded = pattern.sub(concept, folded)
    return frozenset(folded.split()) - _GENERIC


def _words_in(heading: str, name: str) -> bool:
    wanted, known = _concepts(heading), _concepts(name)
    return bool(wanted and known) and (wanted <= known or known <= wanted)


def _begins(heading: str, name: str) -> bool:
    """``"Plén. ouv."`` for ``"Plénière d'ouverture"``: each word begins one of the name's, in order."""
    words = iter(fold(name).split())
    wanted = fold(heading).split()
    return bool(wanted) and all(
        len(part) > 2 and any(word.startswith(part) for word in words) for part in wanted
    )


def _initials(heading: str, name: str) -> bool:
    """``"PTT"`` for ``"Phiên toàn thể"``."""
    wanted = fold(heading)
    return len(wanted) > 1 and wanted == "".join(word[0] for word in fold(name).split())

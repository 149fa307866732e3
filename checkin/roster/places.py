"""What a roster's words for a delegation mean, so that spellings of one share a key.

Only what cannot be told apart by any reader shares ``key``: the same words in another spelling,
with the word for the level of a place left out, abbreviated or in another language. What may be
meant by two texts, and is for a person to say, shares one of the ``hints``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from checkin.domain.text import fold
from checkin.roster.meanings import Canonical, Hint
from checkin.roster.place_index import Place, departement, find, plain
from checkin.roster.place_words import (
    ACRONYM,
    ANY_DELEGATION,
    AT,
    BODIES,
    CAPITALS,
    CITY,
    COUNTRY,
    DELEGATION,
    LEVELS,
    MISSIONS,
    NATIONS,
    SHORT,
)

_LONGEST: Final = 8
"""Words in the name of a place, with those for its level."""
_AFTER: Final = frozenset("province city ville region department departement".split())
"""Words for a level that follow the name."""


@lru_cache(maxsize=16384)
def canonical(text: str) -> Canonical:
    """Take a text for a delegation apart.

    >>> canonical("TP. HCM").key == canonical("Ho Chi Minh City").key
    True
    >>> canonical("UBND tỉnh Hà Nam").key == canonical("Tỉnh Hà Nam").key
    False
    """
    bare, acronym = _acronym(text)
    flat = plain(bare)
    words = " ".join(SHORT.get(word, word) for word in flat.split())
    short = words != flat
    words = DELEGATION.sub("", words, count=1) if DELEGATION.match(words) else words
    rest = ANY_DELEGATION.sub("", words, count=1) if ANY_DELEGATION.match(words) else words
    country = _without_country(bare)
    for tried in dict.fromkeys((words, rest, country)):
        found = tried and (_mission(tried, short) or _place(tried, short))
        if found:
            return found
    body, level, core = _body(words)
    own = _of_place(words)
    if body or level not in ("", "city"):
        key = f"{core}@{level}@{body}"
    else:
        key = f"{own[0]}@{own[1].name}@{own[2]}" if own and core == words else core
    hints = [Hint("language", f"{own[0]}@{own[1].id}", "")] if own and core == words else []
    if level != "metropolis" and body != "assembly":
        hints.append(Hint("body", core, "" if level == "city" else level))
    if acronym:
        hints.append(Hint("abbreviation", acronym, "both"))
    elif " " not in words and len(words) > 1 and text.isupper():
        hints.append(Hint("abbreviation", words, "alone"))
    return Canonical(key, tuple(hints), words, own[1].id if own else "", False, short)


def _acronym(text: str) -> tuple[str, str]:
    """Part a name from its own acronym in brackets: ``"Agence … (AFD)"``."""
    match = ACRONYM.match(text)
    if match:
        letters = iter(word[0] for word in fold(match[1].replace("-", " ")).split())
        acronym = fold(match[2])
        if all(letter in letters for letter in acronym):
            return match[1], acronym
    return text, ""


def _without_country(text: str) -> str:
    """Return a place's name without the country that it lies in: ``"Bretagne (France)"``."""
    match = COUNTRY.match(text)
    if not match:
        return ""
    first, second = plain(match[1]), plain(match[2] or match[3])
    if second.endswith(" of"):  # Iran (Islamic Republic of)
        return f"{second} {first}"
    for country, name in ((second, first), (first, second)):
        where = find(country)
        place = _leveled(name)[0]
        if where and place and not where.levels and place.id.startswith(f"{where.id}-"):
            return name
    return ""


def _place(words: str, short: bool) -> Canonical | None:
    """Understand the words for a place, or for the body that governs it."""
    body, level, core = _body(words)
    place, at = _leveled(core, level)
    if place is None:
        return None
    at = at if place.several else ""
    hints = [Hint("language", f"{place.id}@{at}@{body}", "")]
    if body != "assembly":
        hints.append(Hint("body", f"@{place.id}", at))
    return Canonical(f"{place.name}@{at}@{body}", tuple(hints), words, place.id, True, short)


def _leveled(words: str, level: str = "") -> tuple[Place | None, str]:
    """Find a place with a word for its level, which must be one it has; return both."""
    place = find(words)
    if place is None and level == "department":
        place = departement(words)
    if place is None:
        inner, core = _level(words)
        if not inner and (city := CITY.fullmatch(words)):
            inner, core = "city", city[1]
        if inner and not (level and inner != level):
            level = inner
            place = find(core) or (departement(core) if level == "department" else None)
    return (place, level) if place and (not level or level in place.levels) else (None, "")


def _level(words: str) -> tuple[str, str]:
    for level, pattern in LEVELS:
        if match := pattern.fullmatch(words):
            return level, next(filter(None, match.groups()))
    return "", words


def _body(words: str) -> tuple[str, str, str]:
    """Return which body of a place, its level, and the words for the place."""
    for body, level, pattern in BODIES:
        if match := pattern.fullmatch(words):
            inner, core = _level(match[1])
            return body, level or inner, core if not level or inner == level else match[1]
    return "", *_level(words)


def _mission(words: str, short: bool) -> Canonical | None:
    """Understand an embassy or a consulate-general: whose, and where."""
    for kind, pattern in MISSIONS:
        match = pattern.fullmatch(words)
        if match is None:
            continue
        for whose, where in _splits(match[1] or match[2], match[3] or ""):
            sender = find(whose)
            code, name = (sender.id, sender.name) if sender else (NATIONS.get(whose, ""), whose)
            host = _leveled(where)[0] if where else None
            if not code or (where and host is None) or (sender and sender.levels):
                continue
            at = CAPITALS.get(host.id, host.id) if host and kind == "embassy" else host.id if host else ""
            key = f"{kind}@{name}@{host.name if host else ''}"
            hints = (Hint("language", f"{kind}@{code}@{at}", ""), Hint("fuller", f"{kind}@{code}", at))
            return Canonical(key, hints, words, f"{kind}@{code}", True, short)
    return None


def _splits(words: str, where: str) -> list[tuple[str, str]]:
    return [(words, where)] + [
        (words[: m.start()], words[m.end() :]) for m in AT.finditer(words) if not where
    ]


def _of_place(words: str) -> tuple[str, Place, str] | None:
    """Part a body's own words from the place that it is named for: ``("so y te", Hà Nam, "")``."""
    parts = words.split()
    begins = range(max(1, len(parts) - _LONGEST), len(parts))
    if parts[-1:] and parts[-1] in _AFTER:
        first = len(parts)
    else:
        # Names are looked up at once; only those found are tried with the words before them.
        first = next((i for i in begins if find(" ".join(parts[i:]))), 0)
        begins = range(max(1, first - 3), first + 1) if first else range(0)
    for i in begins:
        place, at = _leveled(" ".join(parts[i:]))
        if place is not None:
            return " ".join(parts[:i]), place, at if place.several else ""
    return None

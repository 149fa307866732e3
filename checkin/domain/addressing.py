"""How to call a delegate at the door: Ông Thanh, M. Dupont."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from checkin.domain.names import Parts, parts_in

_VIETNAMESE: Final = re.compile(
    r"(?:ông|bà|cô|chị|anh|đồng chí|đ/c)\b|(?:PGS|GS|TSKH|TS|ThS|BS|LS|KTS|KS|NGND|NGƯT|NSND|NSƯT)(?![^\W_])",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(r"(?:ông|bà|cô|chị|anh|đồng chí)\b", re.IGNORECASE)
_WESTERN: Final = re.compile(
    r"(?:.*\s)?(?:M|Mr|Mrs|Ms|Miss|Mme|Mlle|Me|Dr|Pr|Prof|Monsieur|Madame|Mademoiselle|Maître|Docteur|"
    r"Doctor|Professeur|Professor|Mgr|S\. ?E\. ?M|S\. ?E\. ?Mme|H\. ?E\. ?Mr?s?)\.?",
    re.IGNORECASE,
)
_TRUNK: Final = re.compile(r"(?<![^\W\d_])(Mc|Mac|Fitz|)([^\W\d_]{2,})")
_ELIDED: Final = re.compile(r"D['’][^\W\d_a-z]{2}")
_SMALL: Final = frozenset({"DE", "DU", "DES"})


def called(fields: Mapping[str, Any]) -> str:
    """Return how the delegate is addressed, from ``honorific`` and the parts of the name.

    With a Vietnamese honorific by the given name, with a French or English one by the family name,
    else, or where the parts are not known, by the whole name.
    """
    name, honorific = str(fields.get("name") or ""), str(fields.get("honorific") or "").strip()
    parts = parts_in(fields) if honorific else None
    if parts is None:
        return name
    if _VIETNAMESE.match(honorific):
        if not parts.vietnamese or not parts.given:
            return name
        person = _PERSON.match(honorific)
        return f"{person.group() if person else honorific} {_given(parts)}"
    if _WESTERN.fullmatch(honorific) and parts.family:
        return f"{honorific} {_proper(parts.family)}"
    return name


def short_name(fields: Mapping[str, Any]) -> str:
    """Return the name that stands behind an honorific; empty where its parts are not known."""
    parts = parts_in(fields)
    if parts is None:
        return ""
    if parts.vietnamese:
        return _given(parts) if parts.given else ""
    return _proper(parts.family)


def _given(parts: Parts) -> str:
    """Return the name a Vietnamese is called by; Y Thử keeps the Y that makes it a man's."""
    words = parts.given.split()
    return parts.given if words[0] in ("Y", "H") and not parts.family_first else words[-1]


def _proper(family: str) -> str:
    """Take off capitals that only mark the family name: ``DE LA TOUR`` is addressed as de La Tour."""
    words = family.split()
    small = len(words) > 1 and family.isupper()
    return " ".join(word.lower() if small and word in _SMALL else _capitalised(word) for word in words)


def _capitalised(word: str) -> str:
    found = _TRUNK.sub(
        lambda part: f"{part[1]}{part[2].capitalize()}" if part[2].isupper() else part[0], word
    )
    return f"d{found[1:]}" if _ELIDED.match(word) else found

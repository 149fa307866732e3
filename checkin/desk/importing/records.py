"""What is compared of people to tell whether two records are one person's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec
from rapidfuzz.distance import DamerauLevenshtein

from checkin.domain.name_words import Name, name_of
from checkin.domain.text import fold
from checkin.roster.cultures import looks_vietnamese

_MALE: Final = frozenset("ong anh mr m monsieur messrs".split())
_FEMALE: Final = frozenset("ba co chi mrs ms miss mme mlle madame mademoiselle".split())
_MISTYPED: Final = 2
"""E-mail addresses that differ by as few letters do not speak against one person."""
_SHORTEST: Final = 6
"""Fewer digits, or one again and again, are no telephone."""
_DIGITS: Final = 9
"""The last digits of a telephone: without the zero or the country's prefix in front of them."""


class Record(msgspec.Struct):
    """What is compared of a person, made ready once."""

    text: str
    name: Name
    delegation: str
    post: str
    organisation: str
    email: str
    phone: str
    reference: str
    sex: str
    pool: bool

    @property
    def vietnamese(self) -> bool:
        """Whether the name is Vietnamese as it stands."""
        return looks_vietnamese(self.text)


def record_of(fields: Mapping[str, Any], delegation: str | None = None) -> Record:
    """Make a person's fields ready; ``delegation`` stands for the one in the fields."""
    honorific = fold(str(fields.get("honorific") or "")).split()
    sex = "m" * any(one in _MALE for one in honorific) + "f" * any(one in _FEMALE for one in honorific)
    text = str(fields.get("name") or "")
    return Record(
        text,
        name_of(text),
        str(fields.get("delegation") or "") if delegation is None else delegation,
        fold(str(fields.get("post") or "")),
        fold(str(fields.get("organisation") or "")),
        email_of(fields),
        phone_of(fields),
        str(fields.get("reference") or ""),
        sex if len(sex) == 1 else "",
        fields.get("pool") is True,
    )


def email_of(fields: Mapping[str, Any]) -> str:
    """Return the e-mail address as it is compared, empty where there is none."""
    text = fields.get("email")
    email = str(text).casefold() if text else ""
    # What stands in for an address, "không có" or "TBC", is nobody's.
    return email if "." in email.partition("@")[2] else ""


def mistyped(email: str, other: str) -> bool:
    """Whether two addresses may be one with a slip; u1@ and u2@ are two people's."""
    if DamerauLevenshtein.distance(email, other, score_cutoff=_MISTYPED) > _MISTYPED:
        return False
    return "".join(filter(str.isdigit, email)) == "".join(filter(str.isdigit, other))


def phone_of(fields: Mapping[str, Any]) -> str:
    """Return the telephone as it is compared, empty where there is none."""
    text = fields.get("phone")
    if not text:
        return ""
    digits = str(text)
    digits = digits if digits.isdigit() else "".join(filter(str.isdigit, digits))
    return digits[-_DIGITS:] if len(digits) >= _SHORTEST and len(set(digits)) > 1 else ""


def shared_contacts(people: Iterable[Mapping[str, Any]], most: int = 1) -> frozenset[str]:
    """Return the e-mail addresses and telephones that more than ``most`` of these people have."""
    times = Counter(text for one in people for text in (email_of(one), phone_of(one)) if text)
    return frozenset(text for text, count in times.items() if count > most)

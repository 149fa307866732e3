"""The order in which people are handed out and listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checkin.domain.text import fold
from checkin.store.queries import Person


def sorted_people(people: Iterable[Person], delegation_name: Callable[[str], str]) -> list[Person]:
    """Sort by delegation, its head first, then by the name people are looked up by."""

    def key(person: Person) -> tuple[str, bool, str, str, bytes]:
        fields = person.fields
        delegation = fold(delegation_name(str(fields.get("delegation", ""))))
        return delegation, fields.get("head") is not True, call_name(person), fold(person.name), person.id

    return sorted(people, key=key)


def call_name(person: Person) -> str:
    """Return the folded name a person is looked up by.

    A Vietnamese name is looked up by its last word; elsewhere the family name leads, if known.
    """
    words = person.name.split()
    last = fold(words[-1]) if words else ""
    language, country = person.fields.get("language"), person.fields.get("country")
    if language == "vi" or country in ("VN", "VNM"):
        return last
    family = person.fields.get("family_name")
    return fold(str(family)) if family else last

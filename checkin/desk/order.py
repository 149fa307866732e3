"""The order in which people are handed out and listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checkin.domain.sorting import Key, sort_key, text_key
from checkin.store.queries import Person

Place = tuple[bool, tuple[str, str]]


def place_of(delegation: str, name: str) -> Place:
    """Return what a delegation (its id and name) sorts by: those who belong to none come last."""
    return not delegation, text_key(name)


def sorted_people(people: Iterable[Person], delegation_name: Callable[[str], str]) -> list[Person]:
    """Sort by delegation, its head first, then by name as the person's culture orders names.

    Who belongs to no delegation comes last.
    """
    places: dict[str, Place] = {}

    def key(person: Person) -> tuple[Place, bool, Key, bytes]:
        fields = person.fields
        delegation = str(fields.get("delegation", ""))
        place = places.get(delegation)
        if place is None:
            place = places[delegation] = place_of(delegation, delegation_name(delegation))
        return place, fields.get("head") is not True, sort_key(fields), person.id

    return sorted(people, key=key)


def by_name(people: Iterable[Person]) -> list[Person]:
    """Sort by name alone."""
    return sorted(people, key=lambda person: (sort_key(person.fields), person.id))

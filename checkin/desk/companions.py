"""Who came with whom: a companion's record holds the id of the delegate, in hexadecimal."""

from __future__ import annotations

from checkin.desk.desk import Desk
from checkin.desk.order import sorted_people
from checkin.domain import errors
from checkin.domain.text import fold
from checkin.store import queries
from checkin.store.queries import Person


def companions_of(desk: Desk, delegate: bytes) -> list[Person]:
    """Return the companions of a delegate."""
    with desk.file.reading() as connection:
        person = queries.person(connection, delegate)
        if person is None:
            return []
        found = queries.companions(connection, _called(person))
        hits = [one for one in found if (main := companion_of(desk, one)) and main.id == delegate]
    return sorted_people(hits, desk.delegation_name)


def companion_of(desk: Desk, person: Person) -> Person | None:
    """Return whose companion a delegate is; None where nobody is named, or not clearly.

    Other programs may have written a reference or a whole name instead of an id.
    """
    text = str(person.fields.get("companion_of") or "")
    if not text:
        return None
    try:
        found = desk.find_delegate(text)
    except (errors.DelegateUnknown, errors.DelegateAmbiguous):
        return None
    return found if found.id != person.id and fold(text) in _called(found) else None


def _called(person: Person) -> set[str]:
    reference = str(person.fields.get("reference") or "")
    return {person.id.hex(), fold(reference), fold(person.name)} - {""}

"""Who came with whom: a companion's record holds the id of the delegate, in hexadecimal."""

from __future__ import annotations

from checkin.desk.desk import MANY, Desk
from checkin.desk.order import sorted_people
from checkin.domain.text import fold
from checkin.store import queries, search
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
    """Return whose companion a delegate is; None where nobody is named, or not clearly."""
    found = main_of(desk, str(person.fields.get("companion_of") or ""))
    return found if found and found.id != person.id else None


def main_of(desk: Desk, text: str) -> Person | None:
    """Return the delegate whom the records of companions name so; None if there is none, or several.

    Other programs may have written a reference or a whole name instead of an id.
    """
    if not text:
        return None
    with desk.file.reading() as connection:
        found = queries.people_named(connection, text)
        if not found:
            seqs = search.same_words(connection, text, MANY)
            found = [one for one in queries.by_seq(connection, seqs) if fold(one.name) == fold(text)]
    return found[0] if len(found) == 1 else None


def _called(person: Person) -> set[str]:
    reference = str(person.fields.get("reference") or "")
    return {person.id.hex(), fold(reference), fold(person.name)} - {""}

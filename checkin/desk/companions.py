"""Who came with whom."""

from __future__ import annotations

from checkin.desk.desk import Desk
from checkin.desk.order import sorted_people
from checkin.domain import errors
from checkin.domain.text import fold
from checkin.store import queries
from checkin.store.queries import Person


def companions_of(desk: Desk, delegate: bytes) -> list[Person]:
    """Return the companions of a delegate.

    Only people who are somebody's companion are read, from an index of their own. A roster names
    the delegate by reference or name; at a desk the id is written.
    """
    with desk.file.reading() as connection:
        person = queries.person(connection, delegate)
        if person is None:
            return []
        reference = str(person.fields.get("reference", ""))
        named = {delegate.hex(), reference} - {""}
        hits = [
            one
            for one in queries.companions(connection)
            if one.id != delegate and _means(str(one.fields["companion_of"]), named, fold(person.name))
        ]
    return sorted_people(hits, desk.delegation_name)


def companion_of(desk: Desk, person: Person) -> Person | None:
    """Return whose companion a delegate is; None where nobody is named, or not clearly."""
    text = str(person.fields.get("companion_of", ""))
    if not text:
        return None
    try:
        found = desk.find_delegate(text)
    except (errors.DelegateUnknown, errors.DelegateAmbiguous):
        return None
    return found if found.id != person.id else None


def _means(text: str, named: set[str], name: str) -> bool:
    return text in named or bool(name and fold(text) == name)

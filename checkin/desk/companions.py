"""Who came with whom: a companion's record holds the id of the delegate, in hexadecimal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from checkin.desk.desk import Desk
from checkin.desk.importing.matching import Known, Row
from checkin.desk.order import sorted_people
from checkin.domain import errors
from checkin.domain.text import fold
from checkin.roster.honorifics import split_honorific
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


def settle_companions(
    rows: Sequence[tuple[Row, bytes, Mapping[str, Any]]], known: Iterable[Known]
) -> list[tuple[Row, str]]:
    """Replace what rows of a roster say in ``companion_of`` by the id of the delegate who is meant.

    Rows come with their delegate and what the roster gave before, which stays where nobody or more
    than one is meant; these are returned with what they say. No name goes into somebody else's
    record, where it would outlast the erasure of who bears it.
    """
    asking = [one for one in rows if one[0].fields.get("companion_of")]
    if not asking:
        return []
    directory = _Directory()
    for row, delegate, _ in rows:
        directory.add(delegate, row.fields)
    for one in known:
        directory.add(one.person.id, one.person.fields)
    unclear: list[tuple[Row, str]] = []
    for row, delegate, before in asking:
        text = str(row.fields["companion_of"])
        meant = directory.meant(text) - {delegate}
        if len(meant) == 1:
            row.fields["companion_of"] = meant.pop().hex()
        else:
            unclear.append((row, text))
            row.fields["companion_of"] = before.get("companion_of")
    return unclear


class _Directory:
    """Delegates by what a roster calls them."""

    def __init__(self) -> None:
        self._by_id: dict[str, set[bytes]] = {}
        self._by_reference: defaultdict[str, set[bytes]] = defaultdict(set)
        self._by_name: defaultdict[str, set[bytes]] = defaultdict(set)

    def add(self, delegate: bytes, fields: Mapping[str, Any]) -> None:
        self._by_id[delegate.hex()] = {delegate}
        self._by_reference[str(fields.get("reference") or "")].add(delegate)
        self._by_name[fold(str(fields.get("name") or ""))].add(delegate)

    def meant(self, text: str) -> set[bytes]:
        _, name = split_honorific(text)
        hits = self._by_reference.get(text) or self._by_id.get(text) or self._by_name.get(fold(text))
        return set(hits or self._by_name.get(fold(name)) or ())

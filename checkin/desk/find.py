"""Finding people by name, and everything that happened to one of them."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from checkin.desk.badges import newest
from checkin.desk.desk import Desk
from checkin.domain import badge as codes
from checkin.domain.fold import Item
from checkin.domain.kinds import BadgeIssued, BadgeRevoked, Scan, Undo, Write
from checkin.store import queries, search
from checkin.store.queries import Person
from checkin.store.reading import items_of

LIMIT: Final = 50


class Found(msgspec.Struct):
    """A delegate in a list of hits."""

    person: Person
    delegation: str
    category: str
    badge: str
    """Short number of the badge to wear; empty without one."""
    badge_valid: bool
    present: list[str]
    """Names of the sessions the delegate has been admitted to."""


class Happening(msgspec.Struct):
    """One entry of the log about a delegate."""

    at_ms: int
    err_ms: int | None
    desk: str
    kind: str
    session: str = ""
    door: str = ""
    verdict: str = ""
    out: bool = False
    again: bool = False
    undone: bool = False
    badge: str = ""
    reason: str = ""
    fields: dict[str, Any] = {}


class History(msgspec.Struct):
    """A delegate and what happened, oldest first."""

    person: Person
    events: list[Happening]


def find(desk: Desk, text: str, limit: int = LIMIT) -> list[Found]:
    """Return up to ``limit`` delegates by name, reference or badge number; no ranking."""
    with desk.file.reading() as connection:
        hits = queries.by_reference(connection, text.strip())
        if not hits:
            hits = queries.by_badge_number(connection, text)
        if not hits:
            hits = queries.by_seq(connection, search.search(connection, text, limit))
        return [_found(desk, person) for person in hits]


def history(desk: Desk, delegate: str) -> History:
    """Return everything the log says of one delegate.

    Raises:
        DelegateUnknown, DelegateAmbiguous.
    """
    person = desk.find_delegate(delegate)
    with desk.file.reading() as connection:
        items = sorted(items_of(connection, person.id), key=lambda item: item[:6])
    undone = {item.payload.commit for item in items if isinstance(item.payload, Undo)}
    return History(person, [_happening(desk, item, undone) for item in items])


def _found(desk: Desk, person: Person) -> Found:
    connection = desk.file.connection
    badge = newest(queries.badges_of(connection, person.id))
    return Found(
        person=person,
        delegation=desk.delegation_name(str(person.fields.get("delegation", ""))),
        category=desk.category_name(str(person.fields.get("category", ""))),
        badge=codes.number_of(badge.badge) if badge else "",
        badge_valid=bool(badge and badge.valid),
        present=[desk.session_name(session) for session in queries.presence_of(connection, person.id)],
    )


def _happening(desk: Desk, item: Item, undone: set[bytes]) -> Happening:
    event = Happening(item.at_ms, item.err_ms, desk.desk_name(item.key), item.kind)
    payload = item.payload
    if isinstance(payload, Scan):
        event.session, event.door = desk.session_name(payload.session), payload.door
        event.verdict, event.out, event.again = payload.verdict, payload.out, payload.again
        event.undone = item.commit in undone
        event.badge = codes.number_of(payload.badge) if payload.badge else ""
    elif isinstance(payload, BadgeIssued):
        event.badge = codes.number_of(codes.take_apart(payload.code).badge)
        event.reason = payload.reason
    elif isinstance(payload, BadgeRevoked):
        event.badge, event.reason = codes.number_of(payload.badge), payload.reason
    elif isinstance(payload, Write):
        event.fields, event.reason = payload.fields, payload.reason
    return event

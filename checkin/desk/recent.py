"""What this desk answered last."""

from __future__ import annotations

import msgspec

from checkin.desk.desk import Desk
from checkin.domain.ids import badge_subject
from checkin.domain.items import Item
from checkin.domain.kinds import Scan, Undo
from checkin.domain.presence import verdict_shown
from checkin.store import queries
from checkin.store.queries import Person
from checkin.store.reading import own_scans


class Recent(msgspec.Struct):
    """One answer at this desk's doors."""

    at_ms: int
    verdict: str
    out: bool
    again: bool
    undone: bool
    by_hand: bool
    override: str
    """The verdict that was overruled; empty where none was."""
    session: str
    """Id of the session."""
    door: str
    person: bytes
    """Id of the delegate; empty where nobody is known."""
    name: str
    delegation: str
    """Name of the delegation."""


def recent(desk: Desk, limit: int = 30) -> list[Recent]:
    """Return the last answers of this desk, newest first; refusals and foreign codes too."""
    found: list[Recent] = []
    undone: set[bytes] = set()
    with desk.file.reading() as connection:
        if limit < 1:
            return found
        for _, subject, item in own_scans(connection, desk.file.key):
            if isinstance(item.payload, Undo):
                undone.add(item.payload.commit)
            elif isinstance(item.payload, Scan):
                found.append(_recent(desk, subject, item, item.payload, undone=item.commit in undone))
                if len(found) == limit:
                    break
    return found


def _recent(desk: Desk, subject: bytes, item: Item, scan: Scan, *, undone: bool) -> Recent:
    person = who(desk, subject, scan)
    fields = person.fields if person else {}
    return Recent(
        at_ms=item.at_ms,
        verdict=verdict_shown(scan),
        out=scan.out,
        again=scan.again,
        undone=undone,
        by_hand=scan.by_hand,
        override=scan.override,
        session=desk.session_id(scan.session),
        door=desk.door_name(scan.door, item.key),
        person=person.id if person else b"",
        name=person.name if person else "",
        delegation=desk.delegation_name(str(fields.get("delegation", ""))),
    )


def who(desk: Desk, subject: bytes, scan: Scan) -> Person | None:
    """Return whom a scan is about; of a badge that was not on the list yet, whose it has proved to be."""
    connection = desk.file.connection
    found = queries.person(connection, subject)
    if found is None and subject == badge_subject(desk.file.event, scan.badge):
        found = next((person for person, _ in queries.wearers(connection, scan.badge)), None)
    return found

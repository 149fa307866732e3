"""What this desk answered last."""

from __future__ import annotations

import msgspec

from checkin.desk.desk import Desk
from checkin.domain.fold import Item
from checkin.domain.kinds import Scan, Undo
from checkin.store import queries
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
    person = queries.person(desk.file.connection, subject)
    fields = person.fields if person else {}
    return Recent(
        at_ms=item.at_ms,
        verdict=scan.verdict,
        out=scan.out,
        again=scan.again,
        undone=undone,
        by_hand=scan.by_hand,
        override=scan.override,
        session=desk.session_id(scan.session),
        door=desk.door_name(scan.door, item.key),
        person=subject if person else b"",
        name=person.name if person else "",
        delegation=desk.delegation_name(str(fields.get("delegation", ""))),
    )

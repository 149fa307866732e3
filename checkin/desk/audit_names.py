"""What the lines of the history are about, by the names of today."""

from __future__ import annotations

from checkin.desk.desk import Desk
from checkin.desk.recent import who
from checkin.domain.happenings import Audited
from checkin.domain.items import Item
from checkin.domain.kinds import (
    CATEGORY,
    CERTIFICATE,
    DELEGATION,
    DESK,
    HOURS,
    HUB,
    KEY_RETIRED,
    KEY_REVOKED,
    OPERATOR,
    PEOPLE_KINDS,
    SESSION,
    SUPERVISOR,
    Scan,
)
from checkin.store import auditing, queries
from checkin.store.queries import Person


class AuditNames:
    """Looks names up, each once."""

    def __init__(self, desk: Desk) -> None:
        """Nothing is looked up yet."""
        self._desk = desk
        self._people: dict[bytes, tuple[Person | None, bool]] = {}

    def name(self, line: Audited, kind: str, subject: bytes, item: Item | None) -> None:
        """Write into a line what it is about."""
        if kind not in PEOPLE_KINDS:
            line.name = self._thing(kind, subject, item)
            return
        scan = item.payload if item is not None and isinstance(item.payload, Scan) else None
        if scan is not None and scan.session == subject:
            return
        person, line.erased = self._person(subject, scan)
        # Of an event that was closed nobody is left, and no list of them either.
        line.erased = line.erased or (item is not None and item.payload is None)
        if person is not None:
            line.person, line.name = person.id, person.name
            line.delegation = self._desk.delegation_name(str(person.fields.get("delegation", "")))

    def _person(self, subject: bytes, scan: Scan | None) -> tuple[Person | None, bool]:
        if subject not in self._people:
            connection = self._desk.file.connection
            person = queries.person(connection, subject)
            if person is None and scan is not None:
                person = who(self._desk, subject, scan)
            erased = person is None and auditing.is_erased(connection, subject)
            self._people[subject] = person, erased
        return self._people[subject]

    def _thing(self, kind: str, subject: bytes, item: Item | None) -> str:
        desk = self._desk
        if kind in (SESSION, HOURS):
            return desk.session_name(subject)
        if kind in (DESK, HUB):
            return desk.desk_names.get(subject, "")
        if kind in (CERTIFICATE, KEY_REVOKED, KEY_RETIRED):
            key = getattr(item.payload, "key", b"") if item is not None else b""
            return desk.desk_name(key) if key else ""
        if kind in (OPERATOR, SUPERVISOR):
            return desk.staff_name(kind, subject)
        if kind in (CATEGORY, DELEGATION):
            fields = queries.things(desk.file.connection, kind).get(subject, {})
            name = fields.get("name")
            return (desk.named(name) if isinstance(name, dict) else "") or str(fields.get("id", ""))
        return ""

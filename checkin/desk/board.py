"""The arrival board: how many of each delegation have come, and who of those somebody waits for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

import msgspec

from checkin.desk.absent import is_marked
from checkin.desk.attendance import Group, session_attendance, whole_event
from checkin.desk.by_hand import check_in
from checkin.desk.counting import crowd
from checkin.desk.desk import Desk
from checkin.desk.find import find
from checkin.desk.order import by_name, place_of
from checkin.desk.scan import Outcome
from checkin.domain.addressing import called
from checkin.domain.countries import country_key
from checkin.domain.people import group_of
from checkin.domain.programme import LANGUAGES, Session, local_time, may_enter
from checkin.store import attendance as came
from checkin.store import marked, queries
from checkin.store.marked import First
from checkin.store.queries import Person

MOST_PEOPLE: Final = 50
"""Listed of one delegation: a board of hundreds of names a card is read by nobody."""


class BoardPerson(msgspec.Struct, frozen=True):
    """Somebody whose arrival is waited for."""

    id: bytes
    name: str
    honorific: str
    called: str
    """How they are addressed."""
    post: str
    head: bool
    """Of the delegation."""
    signatory: bool
    protocol: bool
    arrived_ms: int | None = None
    """When they were first admitted, Unix milliseconds; None while they have not come."""
    door: str = ""
    """Where that was."""


class BoardRow(msgspec.Struct, frozen=True):
    """A delegation."""

    id: str
    name: str
    """In the desk's language; empty for people of no delegation."""
    second: str
    """In the next language in which it is called otherwise; empty where there is none."""
    country: str
    """Two letters, or empty."""
    expected: int
    present: int
    missing: int
    """People expected who have not come, whoever has come unexpected."""
    people: list[BoardPerson]
    """Heads of delegation, then signatories, then protocol persons, each by name."""
    more: int = 0
    """How many of them beyond ``MOST_PEOPLE`` are not listed."""

    @property
    def complete(self) -> bool:
        """Whether everybody expected has come."""
        return self.expected > 0 and not self.missing


class Board(msgspec.Struct, frozen=True):
    """The board of a session, or of the whole event where ``session`` is empty."""

    event: str
    session: str
    name: str
    """Of the session."""
    as_of_ms: int
    timezone: str
    desks: list[str]
    arrived: int
    expected: int
    rows: list[BoardRow]
    """By name; who belongs to no delegation comes last."""


class _Known(msgspec.Struct, frozen=True):
    """Somebody with a mark, whatever became of them."""

    shown: BoardPerson
    person: Person


def board(desk: Desk, session: Session | None = None) -> Board:
    """Return who has come to a session; of None, to any session at all.

    Cheap enough to be asked after every scan, however many delegates there are: who has a mark is read
    again only after people may have changed, when they came is looked up by key, and groups are kept
    counted. Delegations of which nobody is expected and nobody has come are left out, and of the
    people those who may not enter the session, unless they did.
    """
    with desk.file.snapshot() as connection:
        now = desk.clock()
        today = local_time(now, desk.event.zone).date()
        whole = session is None
        counted = whole_event(desk) if session is None else session_attendance(desk, session, today)
        known = desk.file.remember("board", lambda _: _marked(desk))
        subject = came.ANYWHERE if session is None else session.subject
        everyone = (one.person.id for people in known.values() for one in people)
        seen = marked.first_admissions(connection, everyone, subject)
        groups = {group.id: group for group in counted.by_delegation}
        rows = []
        for key in dict.fromkeys((*groups, *known)):
            listed = list(_listed(desk, known.get(key, ()), seen, session, today))
            group = groups.get(key) or Group(key, desk.delegation_name(key))
            if group.expected > 0 or group.present > 0 or listed:
                rows.append(_row(desk, group, listed))
        return Board(
            event=desk.named(desk.event.name),
            session="" if whole else counted.session,
            name="" if whole else counted.name,
            as_of_ms=now,
            timezone=desk.event.timezone,
            desks=sorted(desk.desk_names.values()),
            arrived=counted.present,
            expected=counted.expected,
            rows=sorted(rows, key=lambda row: place_of(row.id, row.name)),
        )


class Hit(msgspec.Struct, frozen=True):
    """Somebody found by name who need have no mark."""

    delegation: str
    """Name of the delegation."""
    person: BoardPerson


def look_for(desk: Desk, text: str, session: Session | None = None, limit: int = 20) -> list[Hit]:
    """Return whom a text may mean (see ``find``), each with when they came to a session, or to any."""
    found = find(desk, text, limit)
    subject = came.ANYWHERE if session is None else session.subject
    with desk.file.reading() as connection:
        seen = marked.first_admissions(connection, (one.person.id for one in found), subject)
    return [Hit(one.delegation, _came(desk, _shown(desk, one.person), seen)) for one in found]


def mark_arrived(desk: Desk, delegate: bytes, session: Session, *, door: str = "") -> Outcome | None:
    """Admit somebody who was seen to arrive; None, and nothing recorded, if they had come already.

    The answer is the verdict of the door and may be a refusal. An admission is this desk's last one,
    which ``undo`` takes back.

    Raises:
        DelegateUnknown: there is no such delegate (any more).
        FileFault: the answer could not be recorded, so nobody was admitted.
    """
    with desk.file.reading() as connection:
        here = queries.presence_of(connection, delegate).get(session.subject)
    if here is not None and here.entries:
        return None
    return check_in(desk, delegate, session, door=door)


def _row(desk: Desk, group: Group, people: list[BoardPerson]) -> BoardRow:
    known = desk.delegations.get(group.id)
    names = [known.name.get(language, "") for language in LANGUAGES] if known else []
    return BoardRow(
        id=group.id,
        name=group.name,
        second=next((name for name in names if name and name != group.name), ""),
        country=country_key(known.country) if known else "",
        expected=group.expected,
        present=group.present,
        missing=group.missing,
        people=people[:MOST_PEOPLE],
        more=max(0, len(people) - MOST_PEOPLE),
    )


def _listed(
    desk: Desk,
    people: list[_Known] | tuple[()],
    seen: dict[bytes, First],
    session: Session | None,
    today: date,
) -> Iterator[BoardPerson]:
    for one in people:
        expected = session is None or may_enter(session, one.person.fields, one.person.id, today)
        if expected or one.person.id in seen:
            yield _came(desk, one.shown, seen)


def _came(desk: Desk, person: BoardPerson, seen: dict[bytes, First]) -> BoardPerson:
    first = seen.get(person.id)
    if first is None:
        return person
    door = desk.door_name(first.door, first.key)
    return msgspec.structs.replace(person, arrived_ms=first.at_ms, door=door)


def _marked(desk: Desk) -> dict[str, list[_Known]]:
    """Return who has a mark by delegation, in the order in which they are shown."""
    groups = {
        (one.delegation, one.category)
        for one in crowd(desk).groups
        if one.category in desk.categories and desk.categories[one.category].protocol
    }
    connection = desk.file.connection
    people = {one.id: one for one in marked.flagged(connection)}
    people |= {one.id: one for one in marked.of_groups(connection, groups)}
    found: dict[str, list[_Known]] = {}
    for person in by_name(one for one in people.values() if is_marked(desk, one)):
        shown = _shown(desk, person)
        found.setdefault(group_of(person.fields).delegation, []).append(_Known(shown, person))
    for listed in found.values():
        listed.sort(key=lambda one: (not one.shown.head, not one.shown.signatory))
    return found


def _shown(desk: Desk, person: Person) -> BoardPerson:
    fields = person.fields
    return BoardPerson(
        id=person.id,
        name=person.name,
        honorific=str(fields.get("honorific") or ""),
        called=called(fields),
        post=str(fields.get("post") or ""),
        head=fields.get("head") is True,
        signatory=fields.get("signatory") is True,
        protocol=desk.protocol(person),
    )

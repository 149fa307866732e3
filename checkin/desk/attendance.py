"""Who is expected, who has come, who is inside: people are counted, never scans."""

from __future__ import annotations

from datetime import date

import msgspec

from checkin.desk.counting import Crowd, crowd, expected
from checkin.desk.desk import Desk
from checkin.domain.programme import Session, local_time
from checkin.domain.sorting import text_key
from checkin.store import queries


class Group(msgspec.Struct):
    """Figures of a delegation or category."""

    id: str
    name: str
    expected: int = 0
    present: int = 0
    inside: int = 0


class SessionAttendance(msgspec.Struct):
    """Figures of one session."""

    session: str
    name: str
    expected: int = 0
    present: int = 0
    inside: int = 0
    by_delegation: list[Group] = []
    by_category: list[Group] = []


class Attendance(msgspec.Struct):
    """Figures as of a moment; times in Unix milliseconds."""

    event: str
    as_of_ms: int
    timezone: str
    desks: list[str]
    people: int
    """Delegates who have not withdrawn."""
    sessions: list[SessionAttendance]


def attendance(desk: Desk, only: Session | None = None) -> Attendance:
    """Count every session, or one."""
    with desk.file.reading():
        now = desk.clock()
        today = local_time(now, desk.event.zone).date()
        everybody = crowd(desk)
        sessions = [one for one in desk.sessions if only is None or one.subject == only.subject]
        return Attendance(
            event=desk.named(desk.event.name),
            as_of_ms=now,
            timezone=desk.event.timezone,
            desks=sorted(desk.desk_names.values()),
            people=sum(count for *_, count in everybody.groups),
            sessions=[_session(desk, one, everybody, today) for one in sessions],
        )


class _Tally:
    """Adds up people by delegation and category."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.delegations: dict[str, Group] = {}
        self.categories: dict[str, Group] = {}

    def add(
        self, delegation: str, category: str, *, expected: int = 0, present: int = 0, inside: int = 0
    ) -> None:
        for groups, key, name in (
            (self.delegations, delegation, self._desk.delegation_name),
            (self.categories, category, self._desk.category_name),
        ):
            if key not in groups:
                groups[key] = Group(key, name(key))
            group = groups[key]
            group.expected += expected
            group.present += present
            group.inside += inside


def _session(desk: Desk, session: Session, everybody: Crowd, today: date) -> SessionAttendance:
    tally = _Tally(desk)
    for delegation, category, count in expected(session, everybody, today):
        tally.add(delegation, category, expected=count)
    for delegation, category, present, inside in queries.present_by_group(
        desk.file.connection, session.subject
    ):
        tally.add(delegation, category, present=present, inside=inside)
    by_category = sorted(tally.categories.values(), key=lambda group: text_key(group.name))
    return SessionAttendance(
        session=session.id,
        name=desk.named(session.name) or session.id,
        expected=sum(group.expected for group in by_category),
        present=sum(group.present for group in by_category),
        inside=sum(group.inside for group in by_category),
        by_delegation=sorted(tally.delegations.values(), key=lambda group: text_key(group.name)),
        by_category=by_category,
    )

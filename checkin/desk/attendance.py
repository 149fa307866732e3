"""Who is expected, who has come, who is inside: people are counted, never scans."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import msgspec

from checkin.desk.counting import Crowd, crowd, expected
from checkin.desk.desk import Desk
from checkin.domain.programme import Session, local_time
from checkin.domain.sorting import text_key
from checkin.store import attendance as came


class Group(msgspec.Struct):
    """Figures of a delegation, category or country."""

    id: str
    name: str
    """A country goes by its code."""
    expected: int = 0
    present: int = 0
    inside: int = 0


class SessionAttendance(msgspec.Struct):
    """Figures of one session, or of the whole event where ``session`` is empty."""

    session: str
    name: str
    expected: int = 0
    present: int = 0
    """People admitted at least once."""
    inside: int = 0
    by_delegation: list[Group] = []
    by_category: list[Group] = []
    by_country: list[Group] = []
    """By the country of the delegation; empty for who belongs to none that has one."""
    capacity: int | None = None
    hall: str = ""
    date: str = ""


class Attendance(msgspec.Struct):
    """Figures as of a moment; times in Unix milliseconds."""

    event: str
    as_of_ms: int
    timezone: str
    desks: list[str]
    people: int
    """Delegates who have not withdrawn."""
    whole: SessionAttendance
    """Who came at all: to any session."""
    sessions: list[SessionAttendance]


def attendance(desk: Desk, only: Session | None = None) -> Attendance:
    """Count every session, or one, and the event as a whole.

    Cheap enough to be asked after every scan: who is expected is counted again only after people or
    programme may have changed, and who came is kept counted by group.
    """
    with desk.file.reading():
        now = desk.clock()
        today = local_time(now, desk.event.zone).date()
        sessions = [one for one in desk.sessions if only is None or one.subject == only.subject]
        return Attendance(
            event=desk.named(desk.event.name),
            as_of_ms=now,
            timezone=desk.event.timezone,
            desks=sorted(desk.desk_names.values()),
            people=sum(count for *_, count in _crowd(desk).groups),
            whole=whole_event(desk),
            sessions=[session_attendance(desk, one, today) for one in sessions],
        )


def whole_event(desk: Desk) -> SessionAttendance:
    """Count who came at all."""
    whole = SessionAttendance("", "", date="")
    return _counted(desk, whole, _crowd(desk).groups, came.ANYWHERE)


def session_attendance(desk: Desk, session: Session, today: date) -> SessionAttendance:
    """Count one session; ``today`` is whose day passes matter where it has no date."""
    awaited = desk.file.remember(
        f"awaited:{session.subject.hex()}:{today}", lambda _: list(expected(session, _crowd(desk), today))
    )
    made = SessionAttendance(
        session=session.id,
        name=desk.named(session.name) or session.id,
        capacity=session.capacity,
        hall=session.hall,
        date=session.date or session.starts[:10],
    )
    return _counted(desk, made, awaited, session.subject)


def _crowd(desk: Desk) -> Crowd:
    return desk.file.remember("crowd", lambda _: crowd(desk))


def _counted(
    desk: Desk, made: SessionAttendance, awaited: Iterable[tuple[str, str, int]], session: bytes
) -> SessionAttendance:
    tally = _Tally(desk)
    for delegation, category, count in awaited:
        tally.add(delegation, category, count, 0, 0)
    for delegation, category, present, inside in came.present_by_group(desk.file.connection, session):
        tally.add(delegation, category, 0, present, inside)
    made.by_delegation, made.by_category, made.by_country = map(_sorted, tally.groups)
    made.expected = sum(group.expected for group in made.by_category)
    made.present = sum(group.present for group in made.by_category)
    made.inside = sum(group.inside for group in made.by_category)
    return made


def _sorted(groups: dict[str, Group]) -> list[Group]:
    return sorted(groups.values(), key=lambda group: text_key(group.name))


class _Tally:
    """Adds up people by delegation, category and country."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.groups: tuple[dict[str, Group], ...] = ({}, {}, {})
        self._names: tuple[Callable[[str], str], ...] = (desk.delegation_name, desk.category_name, str)

    def add(self, delegation: str, category: str, expected: int, present: int, inside: int) -> None:
        known = self._desk.delegations.get(delegation)
        keys = delegation, category, known.country if known else ""
        for groups, key, name in zip(self.groups, keys, self._names, strict=True):
            if key not in groups:
                groups[key] = Group(key, name(key))
            group = groups[key]
            group.expected += expected
            group.present += present
            group.inside += inside

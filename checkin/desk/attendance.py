"""Who is expected, who has come, who is inside: people are counted, never scans."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import msgspec

from checkin.desk.counting import Expected, arrived, country_of, everybody, expected
from checkin.desk.desk import Desk
from checkin.desk.halls import scans_out
from checkin.domain.people import Group as CountedAs
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
    """People admitted at least once, also those who were not expected or have withdrawn since."""
    inside: int = 0
    missing: int = 0
    """People expected who have not come."""

    @property
    def complete(self) -> bool:
        """Whether everybody expected has come."""
        return self.expected > 0 and not self.missing


class SessionAttendance(msgspec.Struct):
    """Figures of one session, or of the whole event where ``session`` is empty."""

    session: str
    name: str
    expected: int = 0
    present: int = 0
    """People admitted at least once, also those who were not expected or have withdrawn since."""
    inside: int = 0
    """Admitted and not left since. Of the whole event: seen last in some session, on whichever day."""
    by_delegation: list[Group] = []
    by_category: list[Group] = []
    by_country: list[Group] = []
    """By the country of the delegation, else the person's own; empty for neither."""
    missing: int = 0
    """People expected who have not come."""
    capacity: int | None = None
    hall: str = ""
    date: str = ""
    exits: bool = False
    """People are scanned out too, so that ``inside`` is who is there."""


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
    closed: bool = False
    """The event was closed at ``as_of_ms``: these figures are what it has kept."""


def attendance(desk: Desk, only: Session | None = None) -> Attendance:
    """Count every session, or one, and the event as a whole.

    Cheap enough to be asked after every scan: who is expected is counted again only after people or
    programme may have changed, and who came is kept counted by group.
    """
    from checkin.desk.kept import attendance_kept

    with desk.file.snapshot():
        if (kept := attendance_kept(desk, only)) is not None:
            return kept
        now = desk.clock()
        today = local_time(now, desk.event.zone).date()
        sessions = [one for one in desk.sessions if only is None or one.subject == only.subject]
        return Attendance(
            event=desk.named(desk.event.name),
            as_of_ms=now,
            timezone=desk.event.timezone,
            desks=sorted(desk.desk_names.values()),
            people=everybody(desk).people,
            whole=whole_event(desk),
            sessions=[session_attendance(desk, one, today) for one in sessions],
        )


def whole_event(desk: Desk) -> SessionAttendance:
    """Count who came at all; of a closed event return what it has kept."""
    from checkin.desk.kept import report_kept

    if (kept := report_kept(desk, None)) is not None:
        return kept.whole
    return _counted(desk, SessionAttendance("", ""), came.ANYWHERE, "", everybody(desk))


def session_attendance(desk: Desk, session: Session, today: date) -> SessionAttendance:
    """Count one session; ``today`` is whose day passes matter where it has no date.

    Of a closed event return what it has kept.
    """
    from checkin.desk.kept import report_kept

    if (kept := report_kept(desk, session)) is not None and kept.sessions:
        return kept.sessions[0]
    made = uncounted(desk, session)
    return _counted(desk, made, session.subject, str(today), expected(desk, session, today))


def uncounted(desk: Desk, session: Session) -> SessionAttendance:
    """Return what is known of a session before anybody is counted."""
    return SessionAttendance(
        session=session.id,
        name=desk.named(session.name) or session.id,
        capacity=session.capacity,
        hall=session.hall,
        date=session.day,
        exits=scans_out(session),
    )


def _counted(
    desk: Desk, made: SessionAttendance, session: bytes, day: str, awaited: Expected
) -> SessionAttendance:
    with desk.file.snapshot() as connection:
        tally = desk.file.remember(
            f"tally:{desk.language}:{session.hex()}:{day}", lambda _: _Tally(desk, awaited)
        )
        present = list(came.present_by_group(connection, session))
        arrivals = list(arrived(desk, session, awaited, present))
    made.by_delegation, made.by_category, made.by_country = tally.with_people(desk, present, arrivals)
    made.expected = awaited.people
    made.present = sum(people for _, people, _ in present)
    made.inside = sum(inside for _, _, inside in present)
    made.missing = awaited.people - sum(people for _, people in arrivals)
    return made


class _Tally:
    """People expected by delegation, category and country, in order of name."""

    def __init__(self, desk: Desk, awaited: Expected) -> None:
        self._known: dict[CountedAs, tuple[str, str, str]] = {}
        known: tuple[dict[str, Group], ...] = ({}, {}, {})
        for one, people in awaited.groups.items():
            for found, key, name in zip(known, self._keys(desk, one), _names(desk), strict=True):
                group = found.get(key)
                if group is None:
                    group = found[key] = Group(key, name(key))
                group.expected += people
        self._groups = [_sorted(found.values()) for found in known]

    def with_people(
        self, desk: Desk, present: list[tuple[CountedAs, int, int]], arrivals: list[tuple[CountedAs, int]]
    ) -> list[list[Group]]:
        """Return the groups with who came, and inside; and how many of those expected (``arrivals``) came."""
        counted: list[dict[str, list[int]]] = [{}, {}, {}]
        movements = [(one, (people, inside, 0)) for one, people, inside in present]
        movements += [(one, (0, 0, people)) for one, people in arrivals]
        for one, more in movements:
            for found, key in zip(counted, self._keys(desk, one), strict=True):
                figures = found.setdefault(key, [0, 0, 0])
                for place, people in enumerate(more):
                    figures[place] += people
        made: list[list[Group]] = []
        for groups, found, name in zip(self._groups, counted, _names(desk), strict=True):
            shown = [_with(one, *found.pop(one.id, (0, 0, 0))) for one in groups]
            unexpected = [_with(Group(key, name(key)), *figures) for key, figures in found.items()]
            made.append(_sorted(shown + unexpected) if unexpected else shown)
        return made

    def _keys(self, desk: Desk, one: CountedAs) -> tuple[str, str, str]:
        keys = self._known.get(one)
        if keys is None:
            country = country_of(desk, one.delegation, one.country)
            keys = self._known[one] = one.delegation, one.category, country
        return keys


def _with(group: Group, present: int, inside: int, arrived: int) -> Group:
    return Group(group.id, group.name, group.expected, present, inside, group.expected - arrived)


def _names(desk: Desk) -> tuple[Callable[[str], str], ...]:
    return desk.delegation_name, desk.category_name, str


def _sorted(groups: Iterable[Group]) -> list[Group]:
    return sorted(groups, key=lambda group: text_key(group.name))

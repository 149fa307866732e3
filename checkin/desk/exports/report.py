"""Making what is exported: counted once, within one look at the event file."""

from __future__ import annotations

from checkin.desk.arrivals import arrivals
from checkin.desk.attendance import Group, SessionAttendance, uncounted
from checkin.desk.desk import Desk
from checkin.desk.desks import desks
from checkin.desk.exports.census import Census, Step, added
from checkin.desk.exports.model import DeskHeard, Kind, Report, Tally
from checkin.domain.programme import Session
from checkin.domain.sorting import text_key


def unheard(_done: int, _of: int) -> None:
    """Nobody listens."""


def make_report(
    desk: Desk, only: Session | None = None, *, people: bool = False, progress: Step = unheard
) -> Report:
    """Count the event, or one session; with ``people`` keep who they are.

    Reads everybody once. ``progress`` may raise to end that.

    Raises:
        RoleTooLow: names of everybody go to an organiser only.
        FileFault: the store failed.
    """
    if people:
        desk.must_be_organiser()
    from checkin.desk.kept import report_kept

    with desk.file.snapshot():
        if (kept := report_kept(desk, only)) is not None:
            return kept
        now = desk.clock()
        sessions = [one for one in desk.sessions if only is None or one.subject == only.subject]
        census = Census(desk, sessions, now, only=only is not None, listing=people)
        census.run(progress)
        return Report(
            event=desk.named(desk.event.name),
            session=only.id if only else "",
            as_of_ms=now,
            timezone=desk.event.timezone,
            desks=[DeskHeard(one.name, one.own, one.written_ms) for one in desks(desk)],
            people=census.people,
            whole=counted(desk, census.tallies[0], None),
            sessions=[
                counted(desk, tally, one) for one, tally in zip(sessions, census.tallies[1:], strict=True)
            ],
            days=census.days,
            arrivals=arrivals(desk, sessions),
            tallies=census.tallies,
            by_day=census.by_day,
            listed=census.listed,
        )


def counted(desk: Desk, tallies: dict[Kind, Tally], session: Session | None) -> SessionAttendance:
    """Return the figures of a session, or of the whole event, by group."""
    made = SessionAttendance("", "") if session is None else uncounted(desk, session)
    made.by_delegation, made.by_category, made.by_country = (
        _groups(added((kind[place], tally) for kind, tally in tallies.items()), name)
        for place, name in enumerate((desk.delegation_name, desk.category_name, str))
    )
    made.expected = sum(one.expected for one in tallies.values())
    made.present = sum(one.present for one in tallies.values())
    made.inside = sum(one.inside for one in tallies.values())
    made.missing = sum(one.expected - one.arrived for one in tallies.values())
    return made


def _groups(found: dict[str, Tally], name: object) -> list[Group]:
    assert callable(name)
    groups = [
        Group(key, name(key), one.expected, one.present, one.inside, one.expected - one.arrived)
        for key, one in found.items()
    ]
    return sorted(groups, key=lambda one: (text_key(one.name), one.id))

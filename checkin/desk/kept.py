"""The figures that an event keeps when it is closed: counts of groups, and nobody's name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import msgspec

from checkin.desk.arrivals import Arrivals
from checkin.desk.attendance import Attendance
from checkin.desk.desk import Desk
from checkin.desk.exports.model import DayAttendance, DeskHeard, Kind, Report, Tally
from checkin.desk.exports.report import counted
from checkin.domain.closing import FIGURES
from checkin.domain.log import MAX_MS
from checkin.domain.programme import Session
from checkin.store import closing, queries

Count = tuple[str, str, str, int, int, int, int]
"""Delegation, category and country, then how many were expected, present, inside, present as expected."""
DayCount = tuple[str, str, str, int, int]
"""The same of a day: expected, present."""


_LATEST_MS: Final = MAX_MS - 86_400_000
"""A day before the last that there is: every zone's time of it exists."""
_MOST: Final = 10**9


class Kept(msgspec.Struct, omit_defaults=True):
    """Figures as of the moment the event was closed (Unix milliseconds)."""

    at_ms: int = 0
    people: int = 0
    desks: list[DeskHeard] = []
    sessions: list[str] = []
    """Ids."""
    tallies: list[list[Count]] = []
    """Of the whole event first, then of each session."""
    days: list[DayAttendance] = []
    by_day: list[list[DayCount]] = []
    arrivals: list[Arrivals] = []


def figures_of(report: Report) -> str:
    """Return what is kept of a report, as JSON."""
    kept = Kept(
        report.as_of_ms,
        report.people,
        report.desks,
        [one.session for one in report.sessions],
        [_counts(tallies) for tallies in report.tallies],
        report.days,
        [[(*kind, *figures) for kind, figures in day.items()] for day in report.by_day],
        report.arrivals,
    )
    return msgspec.json.encode(kept).decode()


def kept(desk: Desk) -> Kept | None:
    """Return the figures that the event has kept; None while it goes on."""
    fields = desk.file.remember("closed-fields", lambda connection: closing.said(connection, desk.file.event))
    if fields is None:
        return None
    return desk.file.remember("kept", lambda _: _read(fields))


def attendance_kept(desk: Desk, only: Session | None) -> Attendance | None:
    """Return attendance as it was when the event was closed; None while it goes on."""
    report = report_kept(desk, only)
    if report is None:
        return None
    return Attendance(
        event=report.event,
        as_of_ms=report.as_of_ms,
        timezone=report.timezone,
        desks=sorted(one.desk for one in report.desks),
        people=report.people,
        whole=report.whole,
        sessions=report.sessions,
        closed=True,
    )


def report_kept(desk: Desk, only: Session | None) -> Report | None:
    """Return what was exported when the event was closed; None while it goes on."""
    figures = kept(desk)
    if figures is None:
        return None
    name = f"kept:{desk.language}:{only.id if only else ''}"
    return desk.file.remember(name, lambda connection: _report(desk, figures, only))


def _read(fields: dict[str, Any]) -> Kept:
    try:
        figures = msgspec.json.decode(str(fields.get(FIGURES, "")), type=Kept)
        if _can_be(figures):
            return figures
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        # A newer program's figures, or an organiser's nonsense, however deep: it is closed all the same.
        pass
    at_ms = fields.get("at_ms")
    return Kept(at_ms if isinstance(at_ms, int) and 0 <= at_ms <= _LATEST_MS else 0)


def _can_be(figures: Kept) -> bool:
    """Whether these may be figures of an event: whoever shows them counts on times and numbers that exist."""
    times = [figures.at_ms, *(one.last_ms for one in figures.desks if one.last_ms is not None)]
    times += [minute for one in figures.arrivals for minute, _ in one.minutes]
    numbers = [figures.people]
    numbers += [number for counts in figures.tallies for one in counts for number in one[3:]]
    numbers += [number for counts in figures.by_day for one in counts for number in one[3:]]
    numbers += [number for day in figures.days for number in (day.expected, day.present)]
    numbers += [people for one in figures.arrivals for _, people in one.minutes]
    return all(0 <= ms <= _LATEST_MS for ms in times) and all(0 <= number <= _MOST for number in numbers)


def _report(desk: Desk, figures: Kept, only: Session | None) -> Report:
    every = {one.id: one for one in desk.file.remember("all-sessions", queries.all_sessions)}
    tallies = [_tallies(counts) for counts in figures.tallies] or [{}]
    listed = [
        (every.get(name) or Session(name), tally)
        for name, tally in zip(figures.sessions, tallies[1:], strict=False)
        if only is None or name == only.id
    ]
    whole = tallies[0] if only is None else listed[0][1] if listed else {}
    days = [one for one in figures.days if only is None or only.id in one.sessions]
    return Report(
        event=desk.named(desk.event.name),
        session=only.id if only else "",
        as_of_ms=figures.at_ms,
        timezone=desk.event.timezone,
        desks=figures.desks,
        people=figures.people,
        whole=counted(desk, whole, None),
        sessions=[counted(desk, tally, session) for session, tally in listed],
        days=days,
        arrivals=[one for one in figures.arrivals if only is None or one.session == only.id],
        tallies=[whole, *(tally for _, tally in listed)],
        by_day=[
            {Kind(*one[:3]): one[3:] for one in counts}
            for day, counts in zip(figures.days, figures.by_day, strict=False)
            if day in days
        ],
        closed=True,
    )


def _counts(tallies: dict[Kind, Tally]) -> list[Count]:
    return [(*kind, one.expected, one.present, one.inside, one.arrived) for kind, one in tallies.items()]


def _tallies(counts: Iterable[Count]) -> dict[Kind, Tally]:
    return {Kind(*one[:3]): Tally(*one[3:]) for one in counts}

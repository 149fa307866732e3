"""Figures and arrivals of a scope as of one moment, read in a lane."""

from __future__ import annotations

import msgspec

from checkin.desk.arrivals import Arrivals, arrivals
from checkin.desk.attendance import SessionAttendance, session_attendance, whole_event
from checkin.desk.closed import closed_since
from checkin.desk.desk import Desk
from checkin.desk.halls import Level, halls, level, scans_out
from checkin.domain.programme import Session, local_time


class Reading(msgspec.Struct):
    """What the figures tab shows."""

    as_of_ms: int
    figures: SessionAttendance
    arrivals: list[Arrivals]
    """By door for a session, by session for the whole event."""
    span: tuple[int, int] | None
    """First and last moment of the chart; None where nobody has come."""
    level: Level
    exits: bool
    """People are scanned out too, so that those inside are known."""
    here: int | None
    """People inside, or where nobody is scanned out, seen here last; None where the day, or all, is over."""


def read(desk: Desk, session: Session | None) -> Reading:
    """Read a session, or the whole event.

    Of the whole event the chart shows one day: today, or the last on which somebody came.
    """
    with desk.file.snapshot():
        closed = closed_since(desk)
        now = desk.clock() if closed is None else closed
        today = local_time(now, desk.event.zone).date()
        if session is None:
            figures = whole_event(desk)
            came = _of_one_day(desk, today.isoformat())
        else:
            figures = session_attendance(desk, session, today)
            came = arrivals(desk, [session], by_door=True)
    return Reading(
        as_of_ms=now,
        figures=figures,
        arrivals=came,
        span=_span(desk, came, now),
        level=level(figures.inside, figures.capacity),
        exits=session is not None and scans_out(session),
        here=_here(desk, session) if closed is None else None,
    )


def _here(desk: Desk, session: Session | None) -> int | None:
    today = [one for hall in halls(desk) for one in hall.sessions if session is None or one.id == session.id]
    if not today:
        return None
    return sum(one.inside if session is not None and one.exits else one.here for one in today)


def _of_one_day(desk: Desk, today: str) -> list[Arrivals]:
    days = sorted({one.day for one in desk.sessions} - {""}, reverse=True)
    for day in [
        today,
        *(one for one in days if one < today),
        *reversed([one for one in days if one > today]),
    ]:
        found = arrivals(desk, [one for one in desk.sessions if (one.day or today) == day])
        if found:
            return found
    return []


def _span(desk: Desk, came: list[Arrivals], now: int) -> tuple[int, int] | None:
    """Return the time from the first arrival to the last, or to now while people may still come."""
    minutes = [minute for one in came for minute, _ in one.minutes]
    if not minutes:
        return None
    first, last = min(minutes), max(minutes) + 60_000
    zone = desk.event.zone
    same = local_time(last, zone).date() == local_time(now, zone).date()
    return first, max(last, now) if same else last

"""When a tick was made: paper says the time, the session and the sheet say the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from checkin.desk.tick_report import Problem
from checkin.domain.programme import Session, local_time

_MINUTE: Final = 60_000
_EARLY: Final = timedelta(hours=4)
"""So long before its time the doors of a session just after midnight may open, on the day before."""


def moment_of(
    minute: int, session: Session, day: date | None, zone: ZoneInfo, printed_ms: int, now: int
) -> int | Problem:
    """Return when a tick with this minute of the day was made, in Unix milliseconds, or what is wrong.

    ``day`` is the day where somebody has said it. Else it is that on which the time lies nearest to the
    session's hours, so that a dinner may go on past midnight and doors may open before; a session without
    a date has that of the day its sheet was printed.
    """
    clock = time(minute // 60, minute % 60)
    likely = [datetime.combine(day, clock)] if day else _likely(clock, session, local_time(printed_ms, zone))
    moments = [one for local in likely for one in _instants(local, zone)]
    # Nobody notes the seconds.
    first = printed_ms - printed_ms % _MINUTE
    nearest = min(moments, key=lambda one: max(first - one, one - now, 0))
    if nearest > now:
        return Problem.FUTURE
    return nearest if nearest >= first else Problem.TOO_EARLY


def _likely(clock: time, session: Session, printed: datetime) -> list[datetime]:
    """Return the moments that are equally likely; more than one in sessions longer than a day."""
    begins = session.starts or session.opens
    if not begins:
        return [datetime.combine(date.fromisoformat(session.date) if session.date else printed.date(), clock)]
    begin = datetime.fromisoformat(begins)
    end = max(begin, datetime.fromisoformat(session.ends or session.closes or begins))
    far = {one: _far(one, begin, end) for one in _moments(clock, begin, end)}
    least = min(far.values())
    return [one for one, distance in far.items() if distance == least]


def _moments(clock: time, begin: datetime, end: datetime) -> Iterator[datetime]:
    for days in range(-1, (end.date() - begin.date()).days + 2):
        one = datetime.combine(begin.date() + timedelta(days), clock)
        if days >= 0 or begin - one <= _EARLY:
            yield one


def _far(one: datetime, begin: datetime, end: datetime) -> timedelta:
    return max(begin - one, one - end, timedelta())


def _instants(local: datetime, zone: ZoneInfo) -> list[int]:
    """Return a local time in Unix milliseconds: two in the hour that is repeated when clocks are set back."""
    one, two = (int(local.replace(tzinfo=zone, fold=fold).timestamp() * 1000) for fold in (0, 1))
    return [one, two] if one < two else [one]

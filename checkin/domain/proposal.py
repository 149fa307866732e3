"""Which session a door should be on by the programme's time.

Nothing here keeps anybody out or changes a door by itself: it is asked when a proposal may be
shown. When in doubt it proposes nothing, because a wrong proposal accepted by habit counts people
into the wrong session.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from checkin.domain.programme import Session, local_ms

LEAD_MS: Final = 45 * 60_000
"""People come this long before a session starts, where it does not say when its doors open."""
_ALWAYS: Final = 1 << 60


class _Span(NamedTuple):
    """When a door may be on a session; Unix milliseconds."""

    session: Session
    timed: bool
    start: int
    due: int
    """When its doors open, else its start: from then on it may take over from another."""
    first: int
    """From when on it may be proposed."""
    last: int


def propose(
    sessions: Iterable[Session], now_ms: int, zone: ZoneInfo, current: Session | None
) -> Session | None:
    """Return the session to propose to a door that is on ``current``, None where that is right.

    A session is proposed from 45 minutes before ``starts``, or from ``opens``, until ``closes`` or
    ``ends``. As long as the current session has not ended, only a later one of the same hall
    whose own time has come takes its place. After that the same hall comes first; a session of
    another hall must begin later than the current one did, and be the only one. A session that was
    taken off the programme leaves nothing but its hall.
    """
    spans = [_span(one, zone) for one in sessions if not one.removed]
    fitting = [one for one in spans if one.first <= now_ms < one.last]
    here = next((one for one in spans if current and one.session.subject == current.subject), None)
    others = [one for one in fitting if one is not here]
    same = [one for one in others if current and one.session.hall == current.hall]
    if here is None:
        return _nearest(same or others, now_ms)
    if now_ms < here.last:
        return _only_best([one for one in same if here.start < one.start and one.due <= now_ms], now_ms)
    return _only_best(same or [one for one in others if here.start < one.start], now_ms)


def _nearest(fitting: list[_Span], now_ms: int) -> Session | None:
    """A door that is on nothing yet: the session whose start is nearest; None where two are alike."""
    return _first(fitting, lambda one: (not one.timed, abs(one.start - now_ms)))


def _only_best(spans: list[_Span], now_ms: int) -> Session | None:
    """Return the latest that has begun, else the first to come; None where two are alike."""
    return _first(spans, lambda one: _rank(one, now_ms))


def _first(spans: list[_Span], rank: Callable[[_Span], tuple[int, ...]]) -> Session | None:
    ranked = sorted(spans, key=rank)
    if not ranked or (len(ranked) > 1 and rank(ranked[0]) == rank(ranked[1])):
        return None
    return ranked[0].session


def _rank(span: _Span, now_ms: int) -> tuple[bool, bool, int]:
    coming = span.due > now_ms
    return not span.timed, coming, span.start if coming else -span.start


def _span(session: Session, zone: ZoneInfo) -> _Span:
    starts, ends, opens, closes = (
        local_ms(text, zone) for text in (session.starts, session.ends, session.opens, session.closes)
    )
    start = starts if starts is not None else opens
    last = closes if closes is not None else ends
    day = session.starts or session.opens or session.ends or session.closes or session.date
    midnight, next_midnight = _midnights(day[:10], zone)
    due = opens if opens is not None else start
    if opens is None and starts is not None:
        first = starts - LEAD_MS
    else:
        first = opens if opens is not None else midnight
    return _Span(
        session,
        start is not None or last is not None,
        start if start is not None else midnight,
        due if due is not None else midnight,
        first,
        last if last is not None else next_midnight,
    )


def _midnights(day: str, zone: ZoneInfo) -> tuple[int, int]:
    """Return when a day begins and ends; without a day, always."""
    if not day:
        return -_ALWAYS, _ALWAYS
    one = date.fromisoformat(day)
    begins = _midnight(one, zone)
    return begins, _midnight(one + timedelta(days=1), zone) if one < date.max else _ALWAYS


def _midnight(day: date, zone: ZoneInfo) -> int:
    return int(datetime.combine(day, time.min, zone).timestamp() * 1000)

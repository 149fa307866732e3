"""Times that are typed: of an event, by its clocks."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from checkin.domain import errors
from checkin.domain.programme import local_time


def typed_moment(text: str, zone: ZoneInfo, now_ms: int, *, last: bool = False) -> int:
    """Return a local time as Unix milliseconds, the ``last`` of its day, minute or second where asked.

    An hour that clocks show twice is taken whole.

    Raises:
        TimeInvalid: it is neither an ISO 8601 day or time nor a time of today.
    """
    step = timedelta(minutes=1)
    try:
        if len(text) <= len("08:30:00") and ":" in text:
            moment = datetime.combine(local_time(now_ms, zone).date(), time.fromisoformat(text))
        else:
            moment = datetime.fromisoformat(text)
            with suppress(ValueError):
                # The last of a day is not 24 hours after its first where clocks are set.
                moment, step = datetime.combine(date.fromisoformat(text), time.min), timedelta(days=1)
        if moment.second or moment.microsecond:
            step = timedelta(seconds=1)
        if last:
            moment += step
        known = [moment] if moment.tzinfo else [moment.replace(tzinfo=zone, fold=fold) for fold in (0, 1)]
        seconds = [one.timestamp() for one in known]
        return int(max(seconds) * 1000) - 1 if last else int(min(seconds) * 1000)
    except (ValueError, OverflowError):
        raise errors.TimeInvalid(text) from None

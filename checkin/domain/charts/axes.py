"""Where ticks stand: round counts, and times round on the clock of the event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from math import ceil, floor, gcd, log10
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from checkin.domain.charts.model import REGULAR, Measure, Style
from checkin.domain.programme import local_time

MINUTE_MS: Final = 60_000
_STEPS: Final = (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720)
"""Minutes between ticks within a day; each divides it."""
_DAY: Final = 1440
_YEARS: Final = 300
"""Days from which on a day is not told without its year."""
_NEAR: Final = 0.35
"""What is missing to the next tick, over the step, that an axis is prolonged by."""


_FINE: Final = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
"""What stands at the end of an axis that has no other tick, × 10ⁿ."""


class Counts(NamedTuple):
    """The axis of counts: from 0 to ``high``, with ticks."""

    high: float
    ticks: tuple[float, ...]


def count_axis(top: float, room: float, gap: float, *, whole: bool = True) -> Counts:
    """Return ticks of 1, 2 or 5 × 10ⁿ, at least ``gap`` apart on a length of ``room``.

    Where there is room for one tick only, it is the round number next to ``top``.

    Args:
        top: the largest value shown, 0 or more.
        room: length of the axis.
        gap: least length between two ticks.
        whole: whether only whole numbers mean something.
    """
    top = max(top, 1.0) if whole else top or 1.0
    step = _round_up(top * min(gap / room, 1.0) if room > 0 else top)
    if whole:
        step = max(step, 1.0)
    count = floor(top / step + 1e-9)
    high = top
    longer = (count + 1) * step
    if count == 0:
        only = _round_up(top, _FINE)
        only = float(ceil(only)) if whole else only
        return Counts(only, (0.0, only))
    if longer - top <= step * _NEAR and room * step >= gap * longer:
        count, high = count + 1, longer
    return Counts(high, tuple(_times(i, step) for i in range(count + 1)))


def _round_up(least: float, factors: tuple[float, ...] = (1, 2, 5, 10)) -> float:
    """Return the smallest of some factors × 10ⁿ that is not less than ``least``."""
    power = floor(log10(least))
    up, down = float(10 ** max(power, 0)), float(10 ** max(-power, 0))
    return next(factor * up / down for factor in factors if factor * up / down >= least * (1 - 1e-9))


def _times(count: int, step: float) -> float:
    """Multiply without the dust that decimal fractions leave: 3 × 0.1 is 0.3."""
    return count * step if step >= 1 else count / round(1 / step)


class Tick(NamedTuple):
    """A moment on the axis of time."""

    ms: int
    label: str
    day: str = ""
    """The date, where hours alone would not tell which day begins here."""


def time_ticks(
    first_ms: int, last_ms: int, zone: ZoneInfo, room: float, measure: Measure, style: Style
) -> list[Tick]:
    """Return ticks from ``first_ms`` to ``last_ms``, as near as labels may stand on a length of ``room``.

    Where clocks are put back a time stands twice, where they are put forward one is left out.
    """
    gap = style.size * 1.2
    span = max(last_ms - first_ms, 1)
    wide = measure("00:00", style.size, REGULAR) + gap
    for step in _STEPS:
        if room * step * MINUTE_MS >= wide * span:
            return _hours(first_ms, last_ms, zone, step, style)
    return _days(first_ms, last_ms, zone, room, measure, style)


def _hours(first_ms: int, last_ms: int, zone: ZoneInfo, step: int, style: Style) -> list[Tick]:
    dated = local_time(first_ms, zone).date() != local_time(max(last_ms - 1, first_ms), zone).date()
    found: list[Tick] = []
    seen: date | None = None
    for ms, at in _moments(first_ms, last_ms, zone, gcd(step, 15)):
        if (at.hour * 60 + at.minute) % step == 0:
            day = style.day(at.date()) if dated and at.date() != seen else ""
            seen = at.date()
            found.append(Tick(ms, f"{at:%H:%M}", day))
    return found


def _moments(first_ms: int, last_ms: int, zone: ZoneInfo, every: int) -> Iterator[tuple[int, datetime]]:
    """Yield what the local clock shows every few minutes, themselves a part of a quarter of an hour."""
    begins = local_time(first_ms, zone)
    past = (begins.minute % every) * MINUTE_MS + begins.second * 1000 + begins.microsecond // 1000
    ms = first_ms - past
    while ms <= last_ms:
        if ms >= first_ms:
            yield ms, local_time(ms, zone)
        ms += every * MINUTE_MS


def _days(
    first_ms: int, last_ms: int, zone: ZoneInfo, room: float, measure: Measure, style: Style
) -> list[Tick]:
    first, last = local_time(first_ms, zone).date(), local_time(last_ms, zone).date()
    days = (last_ms - first_ms) / (_DAY * MINUTE_MS)

    def label(day: date) -> str:
        return f"{day:%m}/{day.year}" if days > _YEARS else style.day(day)

    wide = max(measure(label(day), style.size, REGULAR) for day in (first, last)) + style.size * 1.2
    step = max(round(_round_up(max(days * wide / max(room, 1.0), 1.0))), 1)
    found: list[Tick] = []
    begins = first.toordinal() + (local_time(first_ms, zone).time() > time())
    for number in range(begins, last.toordinal() + 1, step):
        day = date.fromordinal(number)
        ms = int(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp() * 1000)
        if first_ms <= ms <= last_ms:
            found.append(Tick(ms, label(day)))
    return found

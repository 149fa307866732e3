"""Adding up arrivals: totals over time, the smallest series together, and no more points than are seen."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from checkin.domain.charts.axes import MINUTE_MS
from checkin.domain.charts.model import Point, Series, Style
from checkin.domain.programme import local_time

MOST: Final = 8
"""Lines that can be told apart, the one of all others included."""
_LEAST_MINUTES: Final = 10
"""The shortest time shown: all who came in one minute stand in its middle."""


class Coming(NamedTuple):
    """How people came, in order of time."""

    label: str
    times: list[int]
    """Beginnings of minutes, Unix ms."""
    people: list[int]
    """Who came in each."""
    totals: list[int]
    """Who had come at the end of each."""
    others: bool
    """Whether this is what was added up."""

    @property
    def total(self) -> int:
        """How many came in all."""
        return self.totals[-1] if self.totals else 0

    def before(self, ms: int) -> int:
        """Return how many had come before the minute that ``ms`` is in was over."""
        at = bisect_right(self.times, ms)
        return self.totals[at - 1] if at else 0


def coming(series: Sequence[Series], others: str, most: int = MOST) -> list[Coming]:
    """Return each series added up; those beyond ``most``, the smallest, as one named ``others``."""
    if len(series) <= most:
        return [_added_up(one.label, one.points) for one in series]
    sums = [sum(people for _, people in one.points) for one in series]
    largest = sorted(range(len(series)), key=lambda i: -sums[i])
    kept = set(largest[: most - 1])
    rest: Counter[int] = Counter()
    for i in largest[most - 1 :]:
        for ms, people in series[i].points:
            rest[ms] += people
    found = [_added_up(one.label, one.points) for i, one in enumerate(series) if i in kept]
    return [*found, _added_up(others, list(rest.items()), others=True)]


def _added_up(label: str, points: Sequence[tuple[int, int]], *, others: bool = False) -> Coming:
    points = sorted(points)
    people = [many for _, many in points]
    return Coming(label, [ms for ms, _ in points], people, list(accumulate(people)), others)


def span_of(found: Sequence[Coming], wanted: tuple[int, int] | None) -> tuple[int, int]:
    """Return the time to be shown: the one wanted, else from first to last, at least ten minutes.

    At least one series has a point where none is wanted.
    """
    if wanted is None:
        first = min(one.times[0] for one in found if one.times)
        last = max(one.times[-1] for one in found if one.times) + MINUTE_MS
    else:
        first, last = min(wanted), max(wanted)
    lacking = _LEAST_MINUTES * MINUTE_MS - (last - first)
    if lacking > 0:
        first -= lacking // (2 * MINUTE_MS) * MINUTE_MS
        last = first + _LEAST_MINUTES * MINUTE_MS
    return first, last


def steps(one: Coming, first_ms: int, last_ms: int, pixels: int) -> list[Point]:
    """Return (Unix ms, how many had come) from ``first_ms`` to ``last_ms``, rising within each minute.

    Not more than two points for each of ``pixels`` equal parts of that time: no more can be seen.
    """
    if len(one.times) > 2 * pixels:
        return _sampled(one, first_ms, last_ms, pixels)
    points: list[Point] = [(first_ms, 0)]
    total, at = 0, float(first_ms)
    for ms, after in zip(one.times, one.totals, strict=True):
        begins = min(max(ms, first_ms), last_ms)
        ends = min(max(ms + MINUTE_MS, first_ms), last_ms)
        if begins > at:
            points.append((begins, total))
        points.append((ends, after))
        total, at = after, ends
    if at < last_ms:
        points.append((last_ms, total))
    return points


def _sampled(one: Coming, first_ms: int, last_ms: int, pixels: int) -> list[Point]:
    """Return the total at the edges of pixels, and once between them."""
    parts = 2 * pixels - 1
    points: list[Point] = []
    for i in range(parts):
        ms = first_ms + (last_ms - first_ms) * i / parts
        points.append((ms, one.before(int(ms) - MINUTE_MS)))
    points.append((last_ms, one.total))
    return points


def spoken_span(first_ms: int, last_ms: int, zone: ZoneInfo, style: Style) -> str:
    """Return a time in words that no language writes otherwise: 07:00–10:00, with days if they differ."""
    first, last = local_time(first_ms, zone), local_time(last_ms, zone)
    if first.date() == last.date():
        return f"{first:%H:%M}–{last:%H:%M}"
    return f"{style.day(first.date())} {first:%H:%M} – {style.day(last.date())} {last:%H:%M}"


def moment(ms: int, span: tuple[int, int], zone: ZoneInfo, style: Style) -> str:
    """Return a moment of a span: the time, with the day if the span has several."""
    at = local_time(ms, zone)
    same = local_time(span[0], zone).date() == local_time(span[1] - 1, zone).date()
    return f"{at:%H:%M}" if same else f"{style.day(at.date())} {at:%H:%M}"

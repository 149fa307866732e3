"""Ticks are round, near enough to be of use, and far enough apart to be read."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise
from math import floor, log10
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.charts.axes import count_axis, time_ticks
from checkin.domain.charts.model import REGULAR, SCREEN
from checkin.domain.log import MAX_MS
from checkin.domain.programme import local_time
from tests.domain.charts.drawn import HANOI, MINUTE, MORNING, ZONES, measure

HOUR = 60 * MINUTE
STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720)


@given(st.integers(0, 10_000_000), st.floats(1, 3000), st.floats(5, 100))
def test_counts_are_round_and_apart(top: int, room: float, gap: float) -> None:
    axis = count_axis(top, room, gap)
    assert axis.high >= max(top, 1)
    assert axis.ticks[0] == 0
    assert len(axis.ticks) >= 2
    assert axis.ticks[-1] <= axis.high
    step = axis.ticks[1]
    assert step == round(step)
    if len(axis.ticks) > 2:
        assert round(step / 10 ** floor(log10(step) + 1e-9), 6) in (1, 2, 5)
    for one, next_ in pairwise(axis.ticks):
        assert next_ - one == pytest.approx(step)
    if gap <= room:
        assert room * step / axis.high >= gap * (1 - 1e-6) or len(axis.ticks) == 2
    assert axis.high <= max(top, 1) * 1.5


@given(st.floats(0.001, 1000), st.floats(20, 600))
def test_rates_may_have_decimals_but_no_dust(top: float, room: float) -> None:
    axis = count_axis(top, room, 45, whole=False)
    assert axis.high >= top
    assert all(len(f"{tick!r}") <= 8 for tick in axis.ticks)


def test_counts_of_the_example() -> None:
    assert count_axis(300, 240, 54).ticks == (0, 100, 200, 300)
    assert count_axis(0, 240, 54).ticks == (0, 1)
    assert count_axis(1, 240, 54).ticks == (0, 1)
    assert count_axis(300, 40, 54).ticks == (0, 300)
    assert count_axis(11, 40, 54).ticks == (0, 12)
    assert count_axis(290, 240, 54) == count_axis(300, 240, 54)


@given(st.integers(0, 12_000), st.integers(1, 6_000), st.sampled_from(ZONES), st.floats(1, 3000))
def test_times_are_round_on_the_local_clock_and_never_meet(
    first: int, long: int, zone: ZoneInfo, room: float
) -> None:
    begins, ends = MORNING + first * MINUTE, MORNING + (first + long) * MINUTE
    ticks = time_ticks(begins, ends, zone, room, measure, SCREEN)
    for tick in ticks:
        assert begins <= tick.ms <= ends
        at = local_time(tick.ms, zone)
        if ":" in tick.label:
            assert tick.label == f"{at:%H:%M}"
        else:
            assert tick.label == f"{at:%d/%m}"
            assert (at.hour, at.minute) in ((0, 0), (1, 0))
    minutes = [local_time(tick.ms, zone).hour * 60 + local_time(tick.ms, zone).minute for tick in ticks]
    if ticks and ":" in ticks[0].label:
        assert any(all(minute % step == 0 for minute in minutes) for step in STEPS)
    for one, next_ in pairwise(ticks):
        apart = (next_.ms - one.ms) / (ends - begins) * room
        wide = (measure(one.label, SCREEN.size, REGULAR) + measure(next_.label, SCREEN.size, REGULAR)) / 2
        # An hour is missing when clocks are put forward; what draws the labels leaves one out there.
        assert apart > wide * 0.45


def test_a_morning_has_half_hours() -> None:
    ticks = time_ticks(MORNING, MORNING + 3 * HOUR, HANOI, 470, measure, SCREEN)
    assert [tick.label for tick in ticks] == ["07:00", "07:30", "08:00", "08:30", "09:00", "09:30", "10:00"]
    assert not any(tick.day for tick in ticks)


def test_several_days_are_dated_once_each() -> None:
    ticks = time_ticks(MORNING, MORNING + 50 * HOUR, HANOI, 900, measure, SCREEN)
    assert [tick.day for tick in ticks if tick.day] == ["15/01", "16/01", "17/01"]
    days = time_ticks(MORNING, MORNING + 20 * 24 * HOUR, HANOI, 300, measure, SCREEN)
    assert [tick.label for tick in days] == ["16/01", "21/01", "26/01", "31/01"]


def test_until_midnight_is_one_day() -> None:
    ticks = time_ticks(MORNING, MORNING + 17 * HOUR, HANOI, 900, measure, SCREEN)
    assert not any(tick.day for tick in ticks)


def test_an_hour_that_comes_twice_is_written_twice() -> None:
    paris = ZoneInfo("Europe/Paris")
    begins = int(datetime(2026, 10, 25, 0, 0, tzinfo=paris).timestamp() * 1000)
    ticks = time_ticks(begins, begins + 5 * HOUR, paris, 600, measure, SCREEN)
    hours = [tick.label for tick in ticks if tick.label.endswith(":00")]
    assert hours == ["00:00", "01:00", "02:00", "02:00", "03:00", "04:00"]


def test_an_hour_that_is_skipped_is_not_written() -> None:
    paris = ZoneInfo("Europe/Paris")
    begins = int(datetime(2026, 3, 29, 0, 0, tzinfo=paris).timestamp() * 1000)
    ticks = time_ticks(begins, begins + 4 * HOUR, paris, 600, measure, SCREEN)
    hours = [tick.label for tick in ticks if tick.label.endswith(":00")]
    assert hours == ["00:00", "01:00", "03:00", "04:00", "05:00"]


def test_the_end_of_time_costs_no_more() -> None:
    ticks = time_ticks(0, MAX_MS, HANOI, 600, measure, SCREEN)
    assert 2 <= len(ticks) <= 8
    assert all(tick.label[3:].isdigit() for tick in ticks)

"""Times that are typed, also on the days when clocks are set."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from checkin.cli.times import typed_moment
from checkin.domain import errors
from checkin.domain.programme import local_time

PARIS = ZoneInfo("Europe/Paris")
NOW = 1_792_900_000_000
"""25 October 2026."""


def told(text: str, *, last: bool = False) -> str:
    return local_time(typed_moment(text, PARIS, NOW, last=last), PARIS).isoformat(timespec="milliseconds")


@pytest.mark.parametrize("day", ["2026-10-25", "2026-03-29", "2026-10-26"])
def test_a_day_ends_at_the_next_midnight(day: str) -> None:
    for text in (day, day.replace("-", "")):
        assert told(text).startswith(f"{day}T00:00:00.000")
        assert told(text, last=True).startswith(f"{day}T23:59:59.999")


def test_a_minute_a_second_and_an_hour_that_comes_twice() -> None:
    assert told("08:30", last=True) == "2026-10-25T08:30:59.999+01:00"
    assert told("2026-10-25T08:30:15", last=True) == "2026-10-25T08:30:15.999+01:00"
    assert told("2026-10-25T02:30") == "2026-10-25T02:30:00.000+02:00"
    assert told("2026-10-25T02:30", last=True) == "2026-10-25T02:30:59.999+01:00"
    assert told("2026-10-25T02:30+00:00") == "2026-10-25T03:30:00.000+01:00"


@pytest.mark.parametrize("text", ["noon", "", "2026-13-01", "25:00"])
def test_what_is_no_time(text: str) -> None:
    with pytest.raises(errors.TimeInvalid):
        typed_moment(text, PARIS, NOW)

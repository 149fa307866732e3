"""The day of a tick: paper has only the time."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from checkin.desk.tick_report import Problem
from checkin.desk.tick_times import moment_of
from checkin.domain.programme import Session
from checkin.domain.ticks import minute_of

HANOI, PARIS = ZoneInfo("Asia/Ho_Chi_Minh"), ZoneInfo("Europe/Paris")


def ms(text: str, zone: ZoneInfo = HANOI, fold: int = 0) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold).timestamp() * 1000)


def session(starts: str = "", ends: str = "", opens: str = "", day: str = "2027-01-15") -> Session:
    return Session("x", date=day, starts=starts, ends=ends, opens=opens)


DINNER = session("2027-01-15T20:00:00", "2027-01-16T01:00:00")
PARTY = session("2027-01-16T00:30:00", "2027-01-16T03:00:00", day="2027-01-16")
DAYS = session("2027-01-15T08:00:00", "2027-01-17T18:00:00")


@pytest.mark.parametrize(
    ("one", "clock", "told"),
    [
        (DINNER, "19:45", "2027-01-15T19:45"),
        (DINNER, "20:00", "2027-01-15T20:00"),
        (DINNER, "23:59", "2027-01-15T23:59"),
        (DINNER, "00:30", "2027-01-16T00:30"),
        (DINNER, "01:00", "2027-01-16T01:00"),
        (DINNER, "01:20", "2027-01-16T01:20"),
        (DINNER, "15:00", "2027-01-15T15:00"),
        (PARTY, "23:50", "2027-01-15T23:50"),
        (PARTY, "00:40", "2027-01-16T00:40"),
        (PARTY, "09:00", "2027-01-16T09:00"),
        (session("2027-01-15T20:00:00"), "19:30", "2027-01-15T19:30"),
        (session("2027-01-15T20:00:00"), "00:30", "2027-01-16T00:30"),
        (session("2027-01-15T08:00:00"), "20:30", "2027-01-15T20:30"),
        (session(opens="2027-01-15T21:00:00"), "00:10", "2027-01-16T00:10"),
        (session("2027-01-15T08:00:00", "2027-01-15T11:00:00"), "07:30", "2027-01-15T07:30"),
        (session("2027-01-15T08:00:00", "2027-01-15T11:00:00"), "21:00", "2027-01-15T21:00"),
        (session(), "20:30", "2027-01-15T20:30"),
        (session(ends="2027-01-15T17:00:00"), "07:30", "2027-01-15T07:30"),
        (session(day=""), "20:30", "2027-01-14T20:30"),
        (session("2027-01-15T20:00:00", day=""), "20:10", "2027-01-15T20:10"),
        (DAYS, "09:00", "2027-01-15T09:00"),
    ],
)
def test_the_day_is_that_of_the_session(one: Session, clock: str, told: str) -> None:
    minute = minute_of(clock)
    assert minute is not None
    found = moment_of(minute, one, None, HANOI, ms("2027-01-14T20:00"), ms("2027-01-20T12:00"))
    assert found == ms(told)


def test_in_sessions_of_days_the_first_day_after_the_sheet_was_printed() -> None:
    found = moment_of(540, DAYS, None, HANOI, ms("2027-01-16T07:00:59"), ms("2027-01-16T12:00"))
    assert found == ms("2027-01-16T09:00")


def test_a_day_that_is_given_is_the_day() -> None:
    day = date(2027, 1, 16)
    printed, now = ms("2027-01-15T17:00"), ms("2027-01-20T12:00")
    assert moment_of(1185, DINNER, day, HANOI, printed, now) == ms("2027-01-16T19:45")
    assert moment_of(30, DINNER, day, HANOI, printed, now) == ms("2027-01-16T00:30")


def test_what_cannot_be() -> None:
    printed, now = ms("2027-01-15T19:40:30"), ms("2027-01-15T23:00")
    assert moment_of(19 * 60 + 40, DINNER, None, HANOI, printed, now) == ms("2027-01-15T19:40")
    assert moment_of(19 * 60 + 39, DINNER, None, HANOI, printed, now) is Problem.TOO_EARLY
    assert moment_of(23 * 60 + 1, DINNER, None, HANOI, printed, now) is Problem.FUTURE
    assert moment_of(30, DINNER, None, HANOI, printed, now) is Problem.FUTURE


def test_the_hour_that_clocks_repeat() -> None:
    """On 25 October 2026 in Paris the hour from 02:00 comes twice."""
    ball = session("2026-10-24T20:00:00", "2026-10-25T04:00:00", day="2026-10-24")
    printed, now = ms("2026-10-25T02:10", PARIS, 1), ms("2026-10-25T02:40", PARIS, 1)
    assert moment_of(140, ball, None, PARIS, printed, now) == ms("2026-10-25T02:20", PARIS, 1)
    assert moment_of(120, ball, None, PARIS, printed, now) is Problem.TOO_EARLY
    assert moment_of(140, ball, None, PARIS, ms("2026-10-25T01:00", PARIS), now) == ms(
        "2026-10-25T02:20", PARIS
    )
    assert moment_of(170, ball, None, PARIS, printed, now) is Problem.FUTURE

"""Names, times and access rules of a programme."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from checkin.domain.log import MAX_MS
from checkin.domain.programme import Event, Session, local_ms, local_time, may_enter, named

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("names", "language", "shown"),
    [
        ({"vi": "Ăn trưa", "fr": "Déjeuner", "en": "Lunch"}, "fr", "Déjeuner"),
        ({"vi": "Ăn trưa", "en": "Lunch"}, "fr", "Lunch"),
        ({"vi": "Ăn trưa"}, "fr", "Ăn trưa"),
        ({"und": "Déjeuner"}, "vi", "Déjeuner"),
        ({"fr": "", "en": "Lunch"}, "fr", "Lunch"),
        ({}, "fr", ""),
    ],
)
def test_a_name_in_a_language_or_the_next_best(names: dict[str, str], language: str, shown: str) -> None:
    assert named(names, language) == shown


@pytest.mark.parametrize("zone", [HANOI, PARIS, ZoneInfo("UTC")])
def test_local_time_and_back(zone: ZoneInfo) -> None:
    ms = local_ms("2027-01-15T12:34:56", zone)
    assert ms is not None
    assert local_time(ms, zone).isoformat(timespec="seconds")[:19] == "2027-01-15T12:34:56"


def test_local_time_is_that_of_the_zone() -> None:
    assert local_ms("2027-01-15T12:00:00", PARIS) == 1_800_010_800_000
    assert local_ms("2027-01-15T18:00:00", HANOI) == 1_800_010_800_000
    assert local_ms("2027-07-15T12:00:00", PARIS) == 1_815_645_600_000  # summer time


def test_no_time_is_none() -> None:
    assert local_ms("", HANOI) is None


def test_an_event_has_a_zone() -> None:
    assert Event(timezone="Asia/Ho_Chi_Minh").zone == HANOI
    assert Event().zone == ZoneInfo("UTC")


@pytest.mark.parametrize(
    ("session", "restricted"),
    [
        (Session("s"), False),
        (Session("s", capacity=3, opens="2027-01-15T08:00:00"), False),
        (Session("s", categories=["staff"]), True),
        (Session("s", delegations=["hue"]), True),
        (Session("s", people=["D1"]), True),
    ],
)
def test_a_session_with_an_access_rule_is_restricted(session: Session, restricted: bool) -> None:
    assert session.restricted is restricted


def test_nobody_matches_a_rule_by_having_no_value() -> None:
    """People without category, delegation or reference match no rule on them."""
    session = Session("s", categories=["staff"], delegations=["hue"], people=["D1"])
    assert not may_enter(session, {}, b"x" * 16, date(2027, 1, 15))


def test_the_date_of_the_session_and_not_today_decides_on_a_day_pass() -> None:
    session = Session("s", date="2027-01-16")
    assert may_enter(session, {"days": ["2027-01-16"]}, b"", date(2027, 1, 15))
    assert not may_enter(session, {"days": ["2027-01-15"]}, b"", date(2027, 1, 15))


@pytest.mark.parametrize("zone", [HANOI, ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Pacific/Pago_Pago")])
@pytest.mark.parametrize("ms", [MAX_MS, 2**62, 2**64, -1, -(2**62)])
def test_every_number_is_shown_as_some_time(ms: int, zone: ZoneInfo) -> None:
    """A desk may have dated its commits at the end of the calendar; the days beside it are asked for too."""
    shown = local_time(ms, zone)
    assert shown.isoformat()
    assert shown - timedelta(days=1) < shown < shown + timedelta(days=1)

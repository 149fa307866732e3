"""How the doors of a session stand, and times to the minute."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.hours import MINUTE_MS, SessionState, longer, minute_after, minute_before, state
from checkin.domain.programme import Session, are_hours, local_ms

HANOI, PARIS = ZoneInfo("Asia/Ho_Chi_Minh"), ZoneInfo("Europe/Paris")
ZONES = [ZoneInfo(name) for name in ("UTC", "Asia/Ho_Chi_Minh", "Europe/Paris", "Australia/Lord_Howe")]
ms = st.integers(min_value=0, max_value=4_102_444_800_000)


def at(text: str) -> int:
    found = local_ms(f"2027-01-15T{text}", HANOI)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("opens", "closes", "now", "expected"),
    [
        ("", "", "10:00", SessionState.ALWAYS),
        ("10:00", "", "09:59:59", SessionState.NOT_OPEN),
        ("10:00", "", "10:00", SessionState.OPEN),
        ("", "12:00", "11:49:59", SessionState.OPEN),
        ("", "12:00", "11:50", SessionState.CLOSING),
        ("", "12:00", "11:59:59", SessionState.CLOSING),
        ("", "12:00", "12:00", SessionState.CLOSED),
        ("10:00", "12:00", "09:00", SessionState.NOT_OPEN),
        ("10:00", "10:05", "10:00", SessionState.CLOSING),
        ("10:00", "09:00", "08:00", SessionState.NOT_OPEN),
        ("10:00", "09:00", "09:30", SessionState.CLOSED),
        ("10:00", "09:00", "11:00", SessionState.CLOSED),
    ],
)
def test_state(opens: str, closes: str, now: str, expected: SessionState) -> None:
    session = Session(
        "s",
        opens=f"2027-01-15T{opens}" if opens else "",
        closes=f"2027-01-15T{closes}" if closes else "",
    )
    assert state(session, at(now), HANOI) is expected


@given(ms, st.sampled_from(ZONES))
def test_minutes_before_and_after(now: int, zone: ZoneInfo) -> None:
    """What is written is never on the wrong side of the moment, whatever clocks are put forward or back."""
    before, after = minute_before(now, zone), minute_after(now, zone)
    assert are_hours({"opens": before, "closes": after})
    early, late = local_ms(before, zone), local_ms(after, zone)
    assert early is not None
    assert late is not None
    assert early <= now <= late
    assert late - now < 61 * MINUTE_MS
    assert now - early < 61 * MINUTE_MS


@given(st.lists(ms, max_size=3), st.integers(min_value=1, max_value=1440), ms, st.sampled_from(ZONES))
def test_longer_is_never_shorter(closing: list[int], minutes: int, now: int, zone: ZoneInfo) -> None:
    until = local_ms(longer(closing, minutes, now, zone), zone)
    assert until is not None
    assert until >= max([now, *closing]) + minutes * MINUTE_MS


def test_the_hour_that_exists_twice() -> None:
    first = datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    second = first + timedelta(hours=1)
    assert minute_after(int(first.timestamp() * 1000), PARIS) == "2027-10-31T02:30"
    assert minute_after(int(second.timestamp() * 1000), PARIS) == "2027-10-31T03:00"

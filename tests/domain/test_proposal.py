"""Which session a door is proposed, over the sample's days and over programmes that say little."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from checkin.domain.programme import Session
from checkin.domain.proposal import propose
from checkin.roster.programme_file import read_programme
from tests.kit import RESOURCES

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
FIRST = date(2027, 1, 15)
FIELDS = ("id", "date", "starts", "ends", "opens", "closes", "hall")


def sample() -> list[Session]:
    tables = read_programme(RESOURCES / "sample" / "programme.toml", FIRST).sessions
    found = [
        Session(**{name: fields[name] for name in FIELDS}, subject=key.encode())
        for key, fields in tables.items()
    ]
    return sorted(found, key=lambda one: (one.date, one.starts, one.id))


SAMPLE = sample()


def moment(text: str, day: int = 1) -> int:
    when = datetime.fromisoformat(f"2027-01-{14 + day:02d}T{text}").replace(tzinfo=ZONE)
    return int(when.timestamp() * 1000)


def proposed(sessions: list[Session], text: str, current: str | None, day: int = 1) -> str | None:
    now = next((one for one in sessions if one.id == current), None)
    assert (now is None) == (current is None)
    found = propose(sessions, moment(text, day), ZONE, now)
    return found.id if found else None


def session(key: str, **fields: str) -> Session:
    return Session(id=key, subject=key.encode(), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "text", "current", "expected"),
    [
        # The first morning, a door that is on nothing yet.
        (1, "06:44", None, None),
        (1, "06:45", None, "salon"),
        (1, "07:15", None, "salon"),
        (1, "07:50", None, "exhibition-1"),
        (1, "08:20", None, "plenary"),
        # As long as the session runs, or has yet to begin, the door is right.
        (1, "07:00", "plenary", None),
        (1, "08:30", "plenary", None),
        (1, "11:29", "plenary", None),
        (1, "11:29", "salon", None),
        (1, "12:00", "exhibition-1", None),
        # The plenary ends, lunch begins in another hall; the exhibition began earlier, so it is not next.
        (1, "11:30", "plenary", "lunch-1"),
        (1, "13:00", "plenary", "lunch-1"),
        (1, "13:29", "lunch-1", None),
        # Four workshops at once in four halls: nothing says which door goes where.
        (1, "13:30", "lunch-1", None),
        (1, "14:10", "lunch-1", None),
        (1, "14:10", "theme-water", None),
        # Between the last workshop and the gala, which opens at 18:00.
        (1, "17:00", "theme-water", None),
        (1, "17:59", "theme-water", None),
        (1, "18:00", "theme-water", "gala"),
        (1, "18:00", "salon", "gala"),
        (1, "21:29", "theme-water", "gala"),
        (1, "21:30", "theme-water", None),
        (1, "23:59", "gala", None),
        # The next day: the same hall first, else what begins.
        (2, "07:14", "exhibition-1", None),
        (2, "07:15", "exhibition-1", "exhibition-2"),
        (2, "07:15", "gala", "exhibition-2"),
        (2, "08:30", "gala", "forum"),
        (2, "11:30", "forum", "lunch-2"),
        (2, "10:50", "lunch-1", "lunch-2"),
        (2, "13:44", "plenary", "exhibition-2"),
        (2, "13:45", "plenary", "signing"),
        (2, "15:30", "signing", "press-conference"),
        # The third: the plenary's hall again, and a festival that goes on the day after.
        (3, "08:14", "signing", "exhibition-3"),
        (3, "08:15", "signing", "closing"),
        (3, "11:00", "closing", "festival-1"),
        (3, "20:59", "festival-1", None),
        (4, "09:14", "festival-1", None),
        (4, "09:15", "festival-1", "festival-2"),
        (4, "20:00", "festival-2", None),
        (5, "09:00", "festival-2", None),
    ],
)
def test_the_sample(day: int, text: str, current: str | None, expected: str | None) -> None:
    assert proposed(SAMPLE, text, current, day) == expected


def test_whatever_is_proposed_is_never_what_the_door_is_on_and_is_due() -> None:
    for day in (1, 2, 3, 4):
        for hour in range(24):
            for minute in (0, 14, 15, 29, 30, 45, 59):
                now = moment(f"{hour:02d}:{minute:02d}", day)
                for current in (None, *SAMPLE):
                    found = propose(SAMPLE, now, ZONE, current)
                    assert found is None or (found is not current and found.date == f"2027-01-{14 + day}")


def test_the_same_hall_waits_for_its_own_time() -> None:
    halls = [
        session("one", starts="2027-01-15T09:00:00", ends="2027-01-15T10:30:00", hall="A"),
        session("two", starts="2027-01-15T10:30:00", ends="2027-01-15T12:00:00", hall="A"),
        session("else", starts="2027-01-15T10:00:00", ends="2027-01-15T12:00:00", hall="B"),
    ]
    assert [proposed(halls, text, "one") for text in ("09:50", "10:15", "10:29", "10:30")] == [
        None,
        None,
        None,
        "two",
    ]


def test_a_session_that_runs_late_gives_way_where_the_next_has_opened() -> None:
    halls = [
        session("one", starts="2027-01-15T09:00:00", ends="2027-01-15T11:00:00", hall="A"),
        session("two", starts="2027-01-15T11:00:00", opens="2027-01-15T10:40:00", hall="A"),
    ]
    assert [proposed(halls, text, "one") for text in ("10:39", "10:40", "23:59")] == [None, "two", "two"]
    # A door that was set early is not called back.
    assert proposed(halls, "10:00", "two") is None


def test_a_night_that_goes_past_midnight() -> None:
    night = [
        session("gala", starts="2027-01-15T20:00:00", ends="2027-01-16T01:00:00", hall="A"),
        session("open", starts="2027-01-16T09:00:00", hall="B"),
    ]
    assert proposed(night, "00:30", "gala", day=2) is None
    assert proposed(night, "08:15", "gala", day=2) == "open"
    assert proposed(night, "23:59", "open", day=2) is None


def test_sessions_with_a_day_and_no_times_change_at_midnight() -> None:
    days = [session("first", date="2027-01-15", hall="A"), session("second", date="2027-01-16", hall="A")]
    assert proposed(days, "23:59", "first") is None
    assert proposed(days, "00:00", "first", day=2) == "second"
    assert proposed(days, "12:00", None, day=2) == "second"
    assert proposed(days, "12:00", None, day=3) is None


def test_a_session_without_any_time_is_always_right() -> None:
    every = [session("entry"), session("talk", starts="2027-01-15T09:00:00", hall="A")]
    assert proposed(every, "03:00", None) == "entry"
    assert proposed(every, "08:30", None) == "talk"
    assert proposed(every, "09:30", "entry") is None
    # Without halls there is one place, and what begins there takes over.
    one_place = [session("entry"), session("talk", starts="2027-01-15T09:00:00")]
    assert proposed(one_place, "08:30", "entry") is None
    assert proposed(one_place, "09:00", "entry") == "talk"


def test_a_session_that_left_the_programme_binds_nobody() -> None:
    here = session("gone", starts="2027-01-15T09:00:00", ends="2027-01-15T12:00:00", hall="A")
    other = session("other", starts="2027-01-15T09:00:00", ends="2027-01-15T12:00:00", hall="B")
    removed = Session(id="gone", subject=b"gone", starts=here.starts, ends=here.ends, hall="A", removed=True)
    assert propose([removed, other], moment("10:00"), ZONE, here) is other
    assert propose([other], moment("10:00"), ZONE, here) is other
    assert propose([], moment("10:00"), ZONE, here) is None


def test_only_an_end_or_a_closing_time() -> None:
    ends = [
        session("ends", ends="2027-01-15T12:00:00"),
        session("closes", closes="2027-01-15T14:00:00", hall="B"),
    ]
    assert proposed(ends, "11:00", "ends") is None
    assert proposed(ends, "13:00", None) == "closes"
    assert proposed(ends, "15:00", None) is None


def test_a_door_that_is_on_nothing_is_told_nothing_in_doubt() -> None:
    twins = [
        session(key, starts="2027-01-15T09:00:00", ends="2027-01-15T10:00:00", hall=key) for key in ("A", "B")
    ]
    assert proposed(twins, "08:50", None) is None
    removed = Session(id="gone", subject=b"gone", hall="B", date="2027-01-15", removed=True)
    found = propose([*twins, removed], moment("08:50"), ZONE, removed)
    assert found is twins[1], "the hall stays"
    elsewhere = Session(id="gone", subject=b"gone", hall="C", date="2027-01-15", removed=True)
    assert propose([*twins, elsewhere], moment("08:50"), ZONE, elsewhere) is None


def test_a_session_that_is_closed_is_not_proposed() -> None:
    closed = [session("early", ends="2027-01-15T11:00:00", closes="2027-01-15T09:30:00")]
    assert [proposed(closed, text, None) for text in ("09:29", "09:30", "10:00")] == ["early", None, None]
    late = [session("late", ends="2027-01-15T11:00:00", closes="2027-01-15T11:30:00")]
    assert [proposed(late, text, None) for text in ("11:29", "11:30")] == ["late", None]


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "America/Lima"])
def test_the_first_and_last_day_of_the_calendar(day: str, zone: str) -> None:
    assert propose([session("odd", date=day)], moment("10:00"), ZoneInfo(zone), None) is None

"""A supervisor opens, extends and closes a session for all desks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from checkin.desk.check import check
from checkin.desk.close import close_event
from checkin.desk.conflicts import conflicts, settle
from checkin.desk.desk import Desk
from checkin.desk.hours import HoursSet, close_session, extend_session, open_session
from checkin.desk.programme import set_programme
from checkin.desk.revoke import revoke
from checkin.desk.scan import scan
from checkin.domain import errors
from checkin.domain.hours import SessionState
from checkin.domain.kinds import HOURS, KINDS, SESSION, Write, encode
from checkin.domain.log import NewEntry
from checkin.domain.proposal import propose
from checkin.domain.verdict import Verdict
from checkin.store.reading import items_of
from tests.kit import MINUTE, Clock, commits_of, craft, dump, empty_replica, enrol, give

from .scene import HOA, PROGRAMME, at, badge, commits

# The clock begins at 15:00:00 on 15 January 2027.


@pytest.fixture
def other(desk: Desk, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """A second desk, of no organiser, that knows all the first one knows."""
    with enrol(desk.file, tmp_path, "second", clock) as file:
        give(commits_of(file), desk.file)
        yield Desk(file, clock)


def meet(one: Desk, two: Desk) -> None:
    give(commits_of(one.file), two.file)
    give(commits_of(two.file), one.file)
    assert dump(one.file.connection) == dump(two.file.connection)
    assert check(one).ok


def hours(desk: Desk, session: str) -> tuple[str, str]:
    found = desk.find_session(session)
    return found.opens, found.closes


def local(time: str) -> str:
    return f"2027-01-15T{time}"


def written(desk: Desk, session: str) -> list[Write]:
    with desk.file.reading() as connection:
        items = items_of(connection, desk.find_session(session).subject)
    return [item.payload for item in items if item.kind == HOURS]


def take(desk: Desk, text: str, folder: Path) -> list[str]:
    path = folder / "again.toml"
    path.write_text(text, encoding="utf-8")
    return set_programme(desk, path).kept


def test_open_now(other: Desk, clock: Clock) -> None:
    clock.pass_(40_000)
    before = commits(other)
    done = open_session(other, "evening", b"s" * 16, "guests have come")
    assert done == HoursSet("evening", local("15:00"), "", SessionState.OPEN)
    assert hours(other, "evening") == (local("15:00"), "")
    (entry,) = written(other, "evening")
    assert (entry.supervisor, entry.reason) == (b"s" * 16, "guests have come")
    assert list(entry.replaces) == ["opens"]
    assert commits(other) == before + 1


def test_open_again_changes_nothing(other: Desk) -> None:
    first = open_session(other, "evening")
    before = commits(other)
    assert open_session(other, "evening") == HoursSet("evening", first.opens, "", first.state, written=False)
    assert open_session(other, "plenary") == HoursSet("plenary", "", "", SessionState.ALWAYS, written=False)
    assert commits(other) == before


def test_a_closed_session_opens_without_an_end_or_until_the_programmes(other: Desk, clock: Clock) -> None:
    """“morning” closed at noon by the programme; what was closed by mistake closes when it would have."""
    assert open_session(other, "morning") == HoursSet("morning", "", "", SessionState.ALWAYS)
    clock.now -= 4 * 60 * MINUTE
    assert close_session(other, "morning").closes == local("11:00")
    clock.pass_(MINUTE)
    assert open_session(other, "morning") == HoursSet("morning", "", local("12:00"), SessionState.OPEN)


def test_closed_at_once_in_the_middle_of_a_minute(other: Desk, clock: Clock) -> None:
    clock.pass_(59_000)
    assert close_session(other, "plenary") == HoursSet("plenary", "", local("15:00"), SessionState.CLOSED)
    assert close_session(other, "plenary").written is False


def test_what_was_not_open_yet_stays_closed(other: Desk, clock: Clock, desk: Desk) -> None:
    code = badge(desk, HOA)
    give(commits_of(desk.file), other.file)
    assert close_session(other, "evening").state is SessionState.CLOSED
    outcome = at(other, "evening", code)
    assert (outcome.verdict, outcome.closed, outcome.opens) == (Verdict.NOT_OPEN, local("15:00"), "")
    clock.pass_(5 * 60 * MINUTE)
    assert at(other, "evening", code).verdict is Verdict.NOT_OPEN
    assert open_session(other, "evening").state is SessionState.OPEN
    assert at(other, "evening", code).verdict is Verdict.ADMITTED


def test_longer_from_the_later_of_the_end_and_now(other: Desk, clock: Clock) -> None:
    clock.pass_(10_000)
    assert extend_session(other, "morning", 30) == HoursSet("morning", "", local("15:31"), SessionState.OPEN)
    assert extend_session(other, "morning", 15).closes == local("15:46")
    clock.pass_(38 * MINUTE)
    assert extend_session(other, "morning", 1).state is SessionState.CLOSING
    assert hours(other, "morning") == ("", local("15:47"))


def test_nothing_to_extend(other: Desk) -> None:
    before = commits(other)
    with pytest.raises(errors.NeverCloses) as told:
        extend_session(other, "plenary", 15)
    assert told.value.facts() == {"session": "Plenary"}
    assert commits(other) == before


@pytest.mark.parametrize("minutes", [0, -5, 1441, 10**30])
def test_silly_minutes(other: Desk, minutes: int) -> None:
    with pytest.raises(errors.ValueInvalid):
        extend_session(other, "morning", minutes)


def test_beyond_the_calendar(desk: Desk, tmp_path: Path) -> None:
    take(desk, PROGRAMME.replace("closes = 12:00:00", "closes = 9999-12-31T23:50:00"), tmp_path)
    with pytest.raises(errors.ValueInvalid):
        extend_session(desk, "morning", 15)


@pytest.mark.parametrize("act", [open_session, close_session, partial(extend_session, minutes=5)])
def test_a_session_that_is_not_there(desk: Desk, tmp_path: Path, act: Callable[..., HoursSet]) -> None:
    take(desk, PROGRAMME.replace('id = "morning"', 'id = "noon"'), tmp_path)
    for name in ("nowhere", "morning", "Plenary"):
        with pytest.raises(errors.SessionUnknown):
            act(desk, name)


def test_scans_obey_at_once_and_to_the_minute(desk: Desk, other: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    door = desk.find_session("morning")
    assert at(desk, "morning", code).verdict is Verdict.NOT_OPEN
    extend_session(other, "morning", 10)
    meet(desk, other)
    # The door still holds the session as it was when it was chosen.
    assert scan(desk, code, door).verdict is Verdict.ADMITTED
    clock.pass_(10 * MINUTE - 1)
    assert scan(desk, code, door).verdict is Verdict.ADMITTED
    clock.pass_(1)
    assert scan(desk, code, door).verdict is Verdict.NOT_OPEN


def test_proposals_follow(desk: Desk, clock: Clock) -> None:
    zone = desk.event.zone
    evening = [desk.find_session("evening")]
    assert propose(evening, clock(), zone, None) is None
    open_session(desk, "evening")
    assert propose([desk.find_session("evening")], clock(), zone, None) is not None
    close_session(desk, "evening")
    assert propose([desk.find_session("evening")], clock(), zone, None) is None


def test_two_desks_extend_at_once(desk: Desk, other: Desk) -> None:
    """Everybody sees the same time and the other one beside it; whoever extends again loses neither."""
    extend_session(desk, "morning", 30)
    extend_session(other, "morning", 15)
    meet(desk, other)
    assert hours(desk, "morning") == hours(other, "morning")
    (one,) = conflicts(other)
    assert (one.what, one.field, one.thing, one.grave) == (SESSION, "closes", "Morning", True)
    assert {side.value for side in one.sides} == {local("15:30"), local("15:15")}
    assert extend_session(other, "morning", 5).closes == local("15:35")
    meet(desk, other)
    assert conflicts(desk) == conflicts(other) == []
    assert hours(desk, "morning") == ("", local("15:35"))


def test_the_same_at_once_is_no_conflict(desk: Desk, other: Desk) -> None:
    extend_session(desk, "morning", 15)
    extend_session(other, "morning", 15)
    meet(desk, other)
    assert conflicts(desk) == []
    assert hours(other, "morning") == ("", local("15:15"))


def test_any_desk_settles_hours(desk: Desk, other: Desk) -> None:
    extend_session(desk, "morning", 30)
    extend_session(other, "morning", 15)
    meet(desk, other)
    (one,) = conflicts(other)
    loser = one.sides[1]
    settle(other, one.id, "keep", value=loser.commit)
    meet(desk, other)
    assert conflicts(desk) == []
    assert hours(desk, "morning") == ("", loser.value)


def test_an_import_meanwhile_is_a_conflict_that_an_organiser_may_settle_too(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    close_session(other, "morning")
    extend_session(other, "morning", 30)
    take(desk, PROGRAMME.replace("closes = 12:00:00", "closes = 17:00:00"), tmp_path)
    meet(desk, other)
    (one,) = conflicts(desk)
    programmes = next(side for side in one.sides if side.value == local("17:00:00"))
    settle(desk, one.id, "keep", value=programmes.commit)
    meet(desk, other)
    assert hours(other, "morning") == ("", local("17:00"))


def test_hours_stay_when_the_same_programme_comes_again(desk: Desk, other: Desk, tmp_path: Path) -> None:
    extend_session(other, "morning", 30)
    open_session(other, "evening")
    meet(desk, other)
    before = commits(desk)
    assert take(desk, PROGRAMME, tmp_path) == ["evening", "morning"]
    assert commits(desk) == before
    kept = take(desk, PROGRAMME.replace('name = "Boat"', 'name = "River boat"'), tmp_path)
    assert sorted(kept) == ["evening", "morning"]
    assert hours(desk, "morning") == ("", local("15:30"))
    assert hours(desk, "evening") == (local("15:00"), "")


def test_the_programme_prevails_where_it_says_something_new(desk: Desk, tmp_path: Path) -> None:
    extend_session(desk, "morning", 30)
    kept = take(desk, PROGRAMME.replace("closes = 12:00:00", "closes = 17:00:00"), tmp_path)
    assert (kept, hours(desk, "morning")) == ([], ("", local("17:00:00")))
    assert conflicts(desk) == []
    extend_session(desk, "morning", 30)
    assert hours(desk, "morning") == ("", local("17:30"))


def test_another_day_takes_no_hours_along(desk: Desk, tmp_path: Path) -> None:
    close_session(desk, "plenary")
    tomorrow = PROGRAMME.replace(
        'name = { vi = "Phiên toàn thể", fr = "Plénière", en = "Plenary" }\nday = 1',
        'name = { vi = "Phiên toàn thể", fr = "Plénière", en = "Plenary" }\nday = 2',
    )
    assert tomorrow != PROGRAMME
    take(desk, tomorrow, tmp_path)
    assert hours(desk, "plenary") == ("", "")


@pytest.mark.parametrize(
    "fields",
    [
        {"closes": "2027-01-15T15:00", "capacity": 1},
        {"closes": "2027-01-15T15:00:30"},
        {"closes": "15:00"},
        {"closes": "yesterday"},
        {"closes": "1969-01-15T15:00"},
        {"closes": "9999-01-15T15:00"},
        {"closes": "2027-01-15T15:00+07:00"},
        {"closes": 5},
        {"closes": ["2027-01-15T15:00"]},
        {"name": {"en": "Mine"}},
        {"removed": True},
        {},
    ],
)
def test_a_lying_desk_writes_nothing_else(desk: Desk, other: Desk, fields: dict[str, object]) -> None:
    session = desk.find_session("plenary")
    payload = Write(fields)  # type: ignore[arg-type]
    entry = NewEntry(HOURS, session.subject, encode(payload), payload, critical=True)
    give([craft(other.file, [entry])], desk.file)
    assert desk.find_session("plenary") == session
    assert conflicts(desk) == []
    assert check(desk).ok
    assert close_session(desk, "plenary").written


def test_a_lying_desk_makes_no_session(desk: Desk, other: Desk) -> None:
    before = [one.id for one in desk.sessions]
    payload = Write({"closes": local("15:00")})
    entry = NewEntry(HOURS, b"n" * 16, encode(payload), payload, critical=True)
    give([craft(other.file, [entry])], desk.file)
    assert [one.id for one in desk.sessions] == before
    assert check(desk).ok


def test_a_desk_does_not_reach_the_session_itself(desk: Desk, other: Desk) -> None:
    session = desk.find_session("morning")
    payload = Write({"closes": None, "hall": "mine"})
    give([craft(other.file, [NewEntry(SESSION, session.subject, encode(payload), payload)])], desk.file)
    assert desk.find_session("morning") == session


def test_what_a_revoked_desk_sets_does_not_count(desk: Desk, other: Desk) -> None:
    extend_session(other, "morning", 30)
    meet(desk, other)
    revoke(desk, other.file.key.hex())
    close_session(other, "plenary")
    close_session(other, "morning")
    give(commits_of(other.file), desk.file)
    assert hours(desk, "plenary") == ("", "")
    assert hours(desk, "morning") == ("", local("15:30"))
    assert check(desk).ok


def test_an_older_desk_says_that_it_must_be_updated(
    desk: Desk, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    extend_session(desk, "morning", 30)
    with empty_replica(desk.file, tmp_path, "old") as file:
        with monkeypatch.context() as older:
            older.delitem(KINDS, HOURS)
            give(commits_of(desk.file), file)
            known = Desk(file, clock).find_session("morning")
            assert (known.closes, known.update_needed) == (local("12:00:00"), True)
        assert commits_of(file) == commits_of(desk.file)


def test_a_closed_event_is_left_as_it_is(desk: Desk) -> None:
    close_event(desk)
    before = commits(desk)
    longer = partial(extend_session, minutes=5)
    for act, session in ((open_session, "evening"), (close_session, "plenary"), (longer, "morning")):
        with pytest.raises(errors.EventClosed):
            act(desk, session)
    assert commits(desk) == before


def test_never_earlier_where_clocks_are_put_back(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    """In Paris 02:50 is followed by 02:00 on 31 October 2027; a local time means the first of the two."""
    paris = PROGRAMME.replace("Asia/Ho_Chi_Minh", "Europe/Paris")
    take(desk, paris.replace("closes = 12:00:00", "closes = 2027-10-31T02:50:00"), tmp_path)
    assert extend_session(desk, "morning", 30).closes == "2027-10-31T03:00"
    assert extend_session(desk, "morning", 15).closes == "2027-10-31T03:15"

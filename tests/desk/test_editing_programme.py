"""An organiser changes single sessions of the programme."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from checkin.desk.conflicts import conflicts
from checkin.desk.desk import Desk
from checkin.desk.editing_programme import add_session, edit_session, look_at, remove_session
from checkin.desk.hours import close_session, extend_session
from checkin.domain import errors
from checkin.domain.programme import Session
from checkin.domain.verdict import Verdict
from checkin.store import queries
from tests.kit import Clock, commits_of, dump, enrol, give

from .scene import HOA, PROGRAMME, at, badge, commits, take_programme
from .test_hours import hours


def change(desk: Desk, session: str, **changes: Any) -> list[str]:
    return edit_session(desk, look_at(desk, session), changes)


@pytest.fixture
def other(desk: Desk, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """A second desk, of no organiser."""
    with enrol(desk.file, tmp_path, "second", clock) as file:
        yield Desk(file, clock)


def test_every_field(desk: Desk) -> None:
    before = commits(desk)
    done = change(
        desk,
        "plenary",
        name={"vi": " Phiên  toàn thể ", "fr": "Plénière", "en": "Opening plenary"},
        date=date(2027, 1, 16),
        starts=time(8, 30),
        ends=time(11, 0),
        opens=time(7, 45),
        closes=time(10, 30),
        hall="Hội trường lớn",
        capacity=400,
        reentry="in-out",
        categories=["guest"],
        delegations=["hue"],
    )
    assert commits(desk) == before + 1
    assert set(done) >= {"name", "date", "starts", "hall", "capacity", "reentry", "categories"}
    found = desk.find_session("plenary")
    assert found == Session(
        id="plenary",
        name={"vi": "Phiên toàn thể", "fr": "Plénière", "en": "Opening plenary"},
        date="2027-01-16",
        starts="2027-01-16T08:30:00",
        ends="2027-01-16T11:00:00",
        opens="2027-01-16T07:45:00",
        closes="2027-01-16T10:30:00",
        hall="Hội trường lớn",
        capacity=400,
        reentry="in-out",
        categories=["guest"],
        delegations=["hue"],
        subject=found.subject,
    )


def test_the_same_again_changes_nothing(desk: Desk) -> None:
    change(desk, "evening", hall="B", capacity=10, starts=time(19, 30))
    before = commits(desk)
    assert change(desk, "evening", hall="B", capacity=10, starts=time(19, 30), opens=time(19, 0)) == []
    assert commits(desk) == before


def test_none_empties_a_field(desk: Desk) -> None:
    assert change(desk, "boat", capacity=None) == ["capacity"]
    assert change(desk, "morning", closes=None) == ["closes"]
    assert desk.find_session("boat").capacity is None
    assert hours(desk, "morning") == ("", "")


def test_an_end_before_the_start_is_of_the_night_after(desk: Desk) -> None:
    change(desk, "gala", starts=time(21, 0), ends=time(1, 30))
    assert desk.find_session("gala").ends == "2027-01-16T01:30:00"


def test_another_day_takes_the_times_along(desk: Desk) -> None:
    change(desk, "gala", starts=time(21, 0), ends=time(1, 30), closes=time(23, 0))
    extend_session(desk, "gala", 30)
    change(desk, "gala", date=date(2027, 1, 18))
    found = desk.find_session("gala")
    assert (found.date, found.starts) == ("2027-01-18", "2027-01-18T21:00:00")
    assert (found.ends, found.closes) == ("2027-01-19T01:30:00", "2027-01-18T23:30:00")


def test_hours_that_make_no_sense_do_not_stop_another_change(desk: Desk) -> None:
    close_session(desk, "evening")
    assert change(desk, "evening", hall="C") == ["hall"]
    assert hours(desk, "evening") == ("2027-01-15T19:00:00", "2027-01-15T15:00")
    with pytest.raises(errors.ValueInvalid) as told:
        change(
            desk,
            "evening",
            opens=datetime.fromisoformat("2027-01-15T20:00"),
            closes=datetime.fromisoformat("2027-01-15T15:00"),
        )
    assert told.value.field == "closes"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", {"en": " "}),
        ("name", {}),
        ("name", {"de": "Plenum"}),
        ("name", None),
        ("name", {"en": "x" * 501}),
        ("capacity", 0),
        ("capacity", -1),
        ("capacity", 10**9),
        ("capacity", "many"),
        ("capacity", True),
        ("reentry", "sometimes"),
        ("pictogram", "elephant"),
        ("date", "tomorrow"),
        ("starts", "8:30"),
        ("hall", "x" * 501),
        ("hall", ["A"]),
        ("categories", "guest"),
        ("delegations", [5]),
    ],
)
def test_values_a_field_cannot_hold(desk: Desk, field: str, value: Any) -> None:
    before = commits(desk)
    with pytest.raises(errors.ValueInvalid) as told:
        change(desk, "boat", **{field: value})
    assert told.value.field == field
    assert commits(desk) == before


@pytest.mark.parametrize("field", ["id", "removed", "subject", "colour"])
def test_fields_that_nobody_changes(desk: Desk, field: str) -> None:
    with pytest.raises(errors.FieldUnknown):
        change(desk, "boat", **{field: "x"})


def test_a_time_without_a_day(desk: Desk) -> None:
    change(desk, "boat", date=None)
    with pytest.raises(errors.ValueInvalid) as told:
        change(desk, "boat", starts=time(9, 0))
    assert told.value.field == "date"


def test_only_organisers(desk: Desk, other: Desk) -> None:
    seen, before = look_at(other, "boat"), commits(other)
    for act in (
        lambda: edit_session(other, seen, {"hall": "B"}),
        lambda: add_session(other, {"name": "Walk"}),
        lambda: remove_session(other, "boat"),
    ):
        with pytest.raises(errors.RoleTooLow):
            act()
    assert commits(other) == before


def test_two_organisers_at_once(desk: Desk) -> None:
    """What somebody wrote since a session was looked at is never replaced unseen."""
    seen = look_at(desk, "boat")
    change(desk, "boat", hall="Pier 2")
    assert edit_session(desk, seen, {"hall": "Pier 3", "capacity": 30}) == ["hall", "capacity"]
    (one,) = conflicts(desk)
    assert (one.field, {side.value for side in one.sides}) == ("hall", {"Pier 2", "Pier 3"})
    change(desk, "boat", hall="Pier 4")
    assert conflicts(desk) == []
    assert (desk.find_session("boat").hall, desk.find_session("boat").capacity) == ("Pier 4", 30)


def test_gone_meanwhile(desk: Desk) -> None:
    seen = look_at(desk, "boat")
    remove_session(desk, "boat")
    with pytest.raises(errors.SessionUnknown):
        edit_session(desk, seen, {"hall": "Pier 3"})


def test_add_and_remove(desk: Desk, other: Desk) -> None:
    code = badge(desk, HOA)
    before = commits(desk)
    made = add_session(desk, {"name": {"en": "Closing café", "vi": "Cà phê"}, "date": date(2027, 1, 15)})
    assert (made, commits(desk)) == ("closing-cafe", before + 1)
    assert at(desk, made, code).verdict is Verdict.ADMITTED
    assert add_session(desk, {"name": {"en": "Closing café"}}) == "closing-cafe-2"
    assert remove_session(desk, made) == made
    with pytest.raises(errors.SessionUnknown):
        remove_session(desk, made)
    # Not again the id of one that was: its history is another's.
    assert add_session(desk, {"name": "Closing café"}) == "closing-cafe-3"
    assert add_session(desk, {"name": {"vi": "!!!"}}) == "session"
    give(commits_of(desk.file), other.file)
    assert dump(desk.file.connection) == dump(other.file.connection)


@pytest.mark.parametrize("id", ["plenary", "Not An Id", "-x", "x" * 3 + "é"])
def test_ids_that_cannot_be(desk: Desk, id: str) -> None:
    with pytest.raises(errors.ValueInvalid) as told:
        add_session(desk, {"name": "Walk"}, id)
    assert told.value.field == "id"


def test_a_session_needs_a_name(desk: Desk) -> None:
    for values in ({}, {"name": None}, {"hall": "B"}):
        with pytest.raises(errors.ValueInvalid) as told:
            add_session(desk, values)
        assert told.value.field == "name"


def test_nobody_is_named_who_is_not_there(desk: Desk) -> None:
    before = commits(desk)
    unknown = "00" * 16
    for values in ({"people": ["NO-1"]}, {"people": [unknown]}):
        with pytest.raises(errors.ValueInvalid) as told:
            change(desk, "plenary", **values)
        assert (told.value.field, told.value.value) == ("people", values["people"][0])
        with pytest.raises(errors.ValueInvalid):
            add_session(desk, {"name": "Walk", **values})
    assert commits(desk) == before
    somebody = queries.by_reference(desk.file.connection, HOA)[0]
    assert change(desk, "plenary", people=[HOA, somebody.id.hex()]) == ["people"]
    # A file that was taken over before its roster names somebody who may still come.
    text = PROGRAMME.replace('id = "plenary"', 'id = "plenary"\npeople = ["NO-1"]', 1)
    take_programme(desk, Path(desk.file.path).parent, text)
    assert desk.find_session("plenary").people == ["NO-1"]
    assert change(desk, "plenary", people=["NO-1", HOA]) == ["people"]


def test_the_last_session_stays(empty: Desk) -> None:
    before = commits(empty)
    with pytest.raises(errors.OnlySession):
        remove_session(empty, empty.sessions[0].id)
    assert commits(empty) == before

"""The figures above a door, against a count that looks at everyone each time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import apsw
import pytest

from checkin.desk.by_hand import check_in, override
from checkin.desk.desk import Desk
from checkin.desk.figures import figures
from checkin.desk.people import edit, erase, walk_in, withdraw
from checkin.desk.undo import undo
from checkin.domain.people import Group
from checkin.domain.programme import local_time, may_enter
from checkin.domain.verdict import Verdict
from checkin.store import attendance as came
from checkin.store import queries
from tests.kit import MINUTE, Clock, commits_of, enrol, give, open_desk

from .scene import AN, HOA, MARCHAND, at, badge

SESSIONS = ("plenary", "audience", "gala", "boat", "north", "south", "tomorrow")


def recount(desk: Desk, session: str) -> tuple[int, int, int]:
    """Look at every delegate and where each has been."""
    one = desk.find_session(session)
    today: date = local_time(desk.clock(), desk.event.zone).date()
    present = inside = expected = 0
    with desk.file.reading() as connection:
        for person in queries.people(connection):
            here = queries.presence_of(connection, person.id).get(one.subject)
            present += here is not None and here.entries > 0
            inside += here is not None and here.inside
            wanted = person.fields.get("withdrawn") is not True
            expected += wanted and may_enter(one, person.fields, person.id, today)
    return present, inside, expected


def agree(desk: Desk) -> None:
    for session in SESSIONS:
        found = figures(desk, desk.find_session(session))
        assert (found.present, found.inside, found.expected) == recount(desk, session), session


def test_after_everything_that_changes_them(desk: Desk, clock: Clock) -> None:
    agree(desk)
    walked = walk_in(desk, {"name": "Mai Văn Tới", "category": "minister"}).person.id.hex()
    agree(desk)
    edit(desk, HOA, {"sessions": "audience"})
    agree(desk)
    edit(desk, AN, {"days": "2027-01-16"})
    agree(desk)
    withdraw(desk, MARCHAND)
    agree(desk)
    at(desk, "plenary", badge(desk, HOA))
    agree(desk)
    refused = check_in(desk, desk.find_delegate(AN).id, desk.find_session("audience"))
    override(desk, refused, desk.find_session("audience"), reason="asked for")
    agree(desk)
    undo(desk)
    agree(desk)
    erase(desk, walked)
    agree(desk)
    clock.pass_(24 * 60 * MINUTE)
    agree(desk)


def test_a_random_afternoon(desk: Desk, clock: Clock) -> None:
    source = random.Random(5)
    people = [walk_in(desk, {"name": f"Người {n}", "category": "guest"}).person.id for n in range(12)]
    for _ in range(80):
        clock.pass_(source.choice((1, 30, 200)) * 1_000)
        session = desk.find_session(source.choice(SESSIONS))
        outcome = check_in(desk, source.choice(people), session, out=source.random() < 0.2)
        if outcome.verdict is not Verdict.ADMITTED and source.random() < 0.5:
            override(desk, outcome, session, reason="let in")
        elif outcome.verdict is Verdict.ADMITTED and source.random() < 0.2 and not outcome.out:
            undo(desk)
        agree(desk)


def test_what_another_desk_writes_counts_too(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    figures(desk, desk.find_session("plenary"))
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        walk_in(second, {"name": "Mai Văn Tới"})
        at(second, "plenary", badge(second, HOA))
        give(commits_of(file), desk.file)
    agree(desk)
    # The rate is this desk's alone.
    assert figures(desk, desk.find_session("plenary")).rate == 0


def test_another_process_changes_the_programme_of_people(desk: Desk, clock: Clock) -> None:
    before = figures(desk, desk.find_session("plenary"))
    other = open_desk(desk.file.path, clock, seed=7)
    with other.file:
        walk_in(other, {"name": "Mai Văn Tới"})
        assert figures(desk, desk.find_session("plenary")).expected == before.expected + 1


def test_a_scan_does_not_count_everyone_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    session = desk.find_session("plenary")
    codes = [badge(desk, one) for one in (HOA, AN)]
    figures(desk, session)
    times = 0
    whole = came.expected_by_group

    def watched(connection: apsw.Connection) -> Iterator[tuple[Group, int]]:
        nonlocal times
        times += 1
        return whole(connection)

    monkeypatch.setattr(came, "expected_by_group", watched)
    for code in codes:
        at(desk, "plenary", code)
        figures(desk, session)
    assert times == 0
    walk_in(desk, {"name": "Mai Văn Tới"})
    assert figures(desk, session).present == 2
    assert times == 1


def test_seats(desk: Desk) -> None:
    assert figures(desk, desk.find_session("boat")).capacity == 2
    assert figures(desk, desk.find_session("plenary")).capacity is None


def test_the_rate_is_that_of_the_last_five_minutes(desk: Desk, clock: Clock) -> None:
    people = [walk_in(desk, {"name": f"Người {n}"}).person.id for n in range(10)]
    plenary = desk.find_session("plenary")

    def rate(door: str = "") -> float:
        return figures(desk, plenary, door).rate

    assert rate() == 0
    for n, one in enumerate(people):
        check_in(desk, one, plenary, door="A" if n % 2 else "B")
        clock.pass_(1_000)
        if n == 4:
            assert rate() == 1
    assert (rate(), rate("A"), rate("B"), rate("C")) == (2, 1, 1, 0)
    undo(desk)
    assert rate() == 1.8
    at(desk, "plenary", "12345")
    check_in(desk, people[0], desk.find_session("gala"), out=True)
    assert rate() == 1.8
    # What clears every memory does not change it.
    walk_in(desk, {"name": "Mai Văn Tới"})
    assert rate() == 1.8
    clock.pass_(4 * MINUTE + 55_000)
    assert rate() == 0.6
    clock.pass_(MINUTE)
    assert rate() == 0


def test_the_rate_after_the_clock_was_wrong(desk: Desk, clock: Clock) -> None:
    people = [walk_in(desk, {"name": f"Người {n}"}).person.id for n in range(6)]
    plenary = desk.find_session("plenary")
    for one in people[:3]:
        check_in(desk, one, plenary)
    clock.pass_(-60 * MINUTE)
    check_in(desk, people[3], plenary)
    clock.pass_(60 * MINUTE + 1_000)
    assert figures(desk, plenary).rate == 0.6
    walk_in(desk, {"name": "Mai Văn Tới"})
    assert figures(desk, plenary).rate == 0.6
    # A clock that was ahead: what seemed old then is not.
    clock.pass_(60 * MINUTE)
    assert figures(desk, plenary).rate == 0
    check_in(desk, people[4], plenary)
    assert figures(desk, plenary).rate == 0.2
    clock.pass_(-60 * MINUTE)
    assert figures(desk, plenary).rate == 0.6

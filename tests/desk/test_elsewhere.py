"""Badges given out at another desk: known as genuine before their records arrive, completed when they do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.desk.attendance import attendance
from checkin.desk.by_hand import override
from checkin.desk.conflicts import conflicts, settle
from checkin.desk.desk import Desk
from checkin.desk.detail import detail
from checkin.desk.figures import figures
from checkin.desk.find import history
from checkin.desk.naming_desk import rename_desk
from checkin.desk.people import walk_in
from checkin.desk.recent import recent
from checkin.desk.replacing import replace
from checkin.desk.revoke import revoke
from checkin.desk.scan import Outcome
from checkin.desk.undo import undo
from checkin.domain.clock import Measure
from checkin.domain.verdict import Verdict
from checkin.store import attendance as came
from checkin.store import queries
from checkin.store.verifying import verify
from tests.kit import MINUTE, Clock, commits_of, dump, enrol, give
from tests.presses import typed

from .scene import HOA, at, badge, lines

NAME = "Trần Quốc Bảo"


@pytest.fixture
def second(desk: Desk, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """Another desk of the event, which calls itself ``Cửa B``."""
    with enrol(desk.file, tmp_path, "second", clock) as file:
        other = Desk(file, clock)
        rename_desk(other, "Cửa B")
        give(commits_of(file), desk.file)
        yield other


def met(one: Desk, other: Desk) -> None:
    """Both come to hold what either has, and show the same."""
    give(commits_of(one.file), other.file)
    give(commits_of(other.file), one.file)
    assert dump(one.file.connection) == dump(other.file.connection)
    for desk in (one, other):
        assert verify(desk.file).problems == []


def let_in(desk: Desk, refused: Outcome, session: str = "plenary") -> Outcome:
    return override(desk, refused, desk.find_session(session), reason="seen on the list of the other desk")


def counted(desk: Desk, session: str = "plenary") -> tuple[int, int]:
    found = came.counts(desk.file.connection, desk.find_session(session).subject)
    return found.present, found.inside


def scans(desk: Desk, name: str) -> list[tuple[str, str, bool]]:
    return [
        (one.verdict, one.override, one.undone) for one in history(desk, name).events if one.kind == "scan"
    ]


def test_who_issued_it_is_told(desk: Desk, second: Desk) -> None:
    walked = walk_in(second, {"name": NAME, "category": "guest"}).person
    refused = at(desk, "plenary", badge(second, walked.id.hex()))
    assert (refused.verdict, refused.issued_by) == (Verdict.GENUINE_UNLISTED, "Cửa B")
    assert let_in(desk, refused).issued_by == "Cửa B"
    met(desk, second)
    known = at(desk, "plenary", badge(second, walked.id.hex()))
    assert (known.verdict, known.issued_by) == (Verdict.ADMITTED, "")


def test_a_refusal_is_in_the_history_and_nobody_was_there(desk: Desk, second: Desk) -> None:
    walked = walk_in(second, {"name": NAME}).person
    at(desk, "plenary", badge(second, walked.id.hex()))
    assert recent(desk)[0].name == ""
    met(desk, second)
    assert scans(desk, NAME) == [("genuine_unlisted", "", False)]
    assert (counted(desk), queries.presence_of(desk.file.connection, walked.id)) == ((0, 0), {})
    assert (recent(desk)[0].name, recent(desk)[0].person) == (NAME, walked.id)
    assert at(desk, "plenary", badge(second, walked.id.hex())).again is False


def test_let_in_before_the_record_came(desk: Desk, second: Desk, clock: Clock) -> None:
    walked = walk_in(second, {"name": NAME, "category": "guest", "delegation": "hue"}).person
    code = badge(second, walked.id.hex())
    clock.pass_(MINUTE)
    shown = let_in(desk, at(desk, "plenary", code))
    assert (counted(desk), shown.person) == ((0, 0), None)
    came = clock.now
    clock.pass_(MINUTE)
    met(desk, second)
    for here in (desk, second):
        assert counted(here) == (1, 1)
        assert figures(here, here.find_session("plenary")).present == 1
        assert detail(here, walked.id).present == ["Plenary"]
        assert [one.verdict for one in detail(here, walked.id).history if one.kind == "scan"] == [
            "admitted",
            "genuine_unlisted",
        ]
        (presence,) = queries.presence_of(here.file.connection, walked.id).values()
        assert (presence.entries, presence.first_ms, presence.first_key) == (1, came, desk.file.key)
    assert recent(desk)[0].name == NAME
    again = at(desk, "plenary", code)
    assert (again.verdict, again.again) == (Verdict.ADMITTED, True)
    lent = at(second, "plenary", code)
    assert lent.verdict is Verdict.ALREADY_IN
    assert lent.first is not None
    assert (lent.first.at_ms, lent.first.desk) == (came, "desk")
    met(desk, second)
    assert (counted(desk), conflicts(desk)) == ((1, 1), [])


def test_once_means_once_also_for_who_was_not_known(desk: Desk, second: Desk) -> None:
    """The second showing at the same desk, before and after the record has come."""
    walked = walk_in(second, {"name": NAME}).person
    code = badge(second, walked.id.hex())
    let_in(desk, at(desk, "lunch", code), "lunch")
    met(desk, second)
    assert at(desk, "lunch", code).verdict is Verdict.ALREADY_IN
    assert at(second, "lunch", code).verdict is Verdict.ALREADY_IN


def test_let_in_at_both_desks(desk: Desk, second: Desk) -> None:
    """Neither knew of the other's admission: one person, and a conflict."""
    walked = walk_in(second, {"name": NAME}).person
    code = badge(second, walked.id.hex())
    assert at(second, "lunch", code).verdict is Verdict.ADMITTED
    let_in(desk, at(desk, "lunch", code), "lunch")
    met(desk, second)
    for here in (desk, second):
        assert counted(here, "lunch") == (1, 1)
        (found,) = conflicts(here)
        assert (found.what, found.session, found.person and found.person.name) == (
            "admissions",
            "lunch",
            NAME,
        )
        assert {one.override for one in found.sides} == {"", "genuine_unlisted"}
        assert {one.desk for one in found.sides} == {"desk", "Cửa B"}


def test_an_admission_that_was_a_mistake(desk: Desk, second: Desk) -> None:
    """Somebody else wore that badge here: settled, the wearer came in once, at the other desk."""
    walked = walk_in(second, {"name": NAME}).person
    code = badge(second, walked.id.hex())
    at(second, "lunch", code)
    let_in(desk, at(desk, "lunch", code), "lunch")
    met(desk, second)
    (found,) = conflicts(desk)
    mine = next(one for one in found.sides if one.ours)
    settle(desk, found.id, "mistake", value=mine.commit)
    met(desk, second)
    for here in (desk, second):
        assert (counted(here, "lunch"), conflicts(here)) == ((1, 1), [])
        (presence,) = queries.presence_of(here.file.connection, walked.id).values()
        assert (presence.entries, presence.first_key) == (1, second.file.key)
    assert recent(desk)[0].undone


def test_taken_back_after_the_record_came(desk: Desk, second: Desk) -> None:
    walked = walk_in(second, {"name": NAME}).person
    let_in(desk, at(desk, "plenary", badge(second, walked.id.hex())))
    met(desk, second)
    assert undo(desk).name == NAME
    assert counted(desk) == (0, 0)
    met(desk, second)
    assert (counted(second), scans(second, NAME)[-1]) == (
        (0, 0),
        ("admitted", "genuine_unlisted", True),
    )
    assert recent(desk)[0].undone


def test_out_and_in_again_before_the_record_came(desk: Desk, second: Desk, clock: Clock) -> None:
    walked = walk_in(second, {"name": NAME}).person
    code = badge(second, walked.id.hex())
    for out in (False, True, False, True):
        clock.pass_(MINUTE)
        let_in(desk, at(desk, "gala", code, out=out), "gala")
    met(desk, second)
    for here in (desk, second):
        assert counted(here, "gala") == (1, 0)
        assert conflicts(here) == []


def test_a_badge_of_a_lost_desk_completes_nobody(desk: Desk, second: Desk) -> None:
    """Its issuer was revoked before the record came: nobody knows that it was given out in earnest."""
    walked = walk_in(second, {"name": NAME}).person
    code = badge(second, walked.id.hex())
    refused = at(desk, "plenary", code)
    let_in(desk, refused)
    revoke(desk, second.file.key.hex(), "stolen")
    told = at(desk, "plenary", code)
    assert (told.verdict, told.issued_by) == (Verdict.ISSUER_REVOKED, "Cửa B")
    met(desk, second)
    assert counted(desk) == (0, 0)
    assert queries.person(desk.file.connection, walked.id) is None


def test_replaced_at_another_desk(desk: Desk, second: Desk, tmp_path: Path, clock: Clock) -> None:
    """The old badge opens this door until the news arrive; then people are asked."""
    old = badge(desk, HOA)
    met(desk, second)
    for one in (desk, second):
        # Both have met a hub: their clocks can be compared.
        one.time.keep(Measure(0, 10, clock(), clock()))
    clock.pass_(MINUTE)
    replace(second, typed, tmp_path / "new.txt", HOA, "lost")
    new = lines(tmp_path / "new.txt")[0][0]
    clock.pass_(MINUTE)
    assert at(desk, "plenary", old).verdict is Verdict.ADMITTED
    assert at(desk, "plenary", new).verdict is Verdict.GENUINE_UNLISTED
    assert conflicts(desk) == []
    met(desk, second)
    for here in (desk, second):
        (found,) = conflicts(here)
        assert (found.what, found.person and found.person.name) == ("ended_badge", "Đặng Thị Hòa")
        assert counted(here) == (1, 1)
    assert at(desk, "plenary", old).verdict is Verdict.REPLACED
    known = at(desk, "plenary", new)
    assert (known.verdict, known.again) == (Verdict.ADMITTED, True)
    met(desk, second)


def test_both_badges_of_one_person_shown_here(desk: Desk, second: Desk, tmp_path: Path) -> None:
    """A walk-in whose first badge was replaced at once, none of which is known here: one person."""
    walked = walk_in(second, {"name": NAME}).person
    old = badge(second, walked.id.hex())
    replace(second, typed, tmp_path / "new.txt", walked.id.hex(), "lost")
    new = lines(tmp_path / "new.txt")[0][0]
    for code in (old, new):
        let_in(desk, at(desk, "plenary", code))
    assert counted(desk) == (0, 0)
    met(desk, second)
    assert (counted(desk), counted(second)) == ((1, 1), (1, 1))


def test_attendance_counts_who_was_let_in_before_the_record_came(desk: Desk, second: Desk) -> None:
    walked = walk_in(second, {"name": NAME, "delegation": "hue"}).person
    let_in(desk, at(desk, "plenary", badge(second, walked.id.hex())))
    met(desk, second)
    (plenary,) = [one for one in attendance(desk).sessions if one.session == "plenary"]
    assert plenary.present == 1


def test_the_pace_of_a_door_counts_them_at_once(desk: Desk, second: Desk) -> None:
    walked = walk_in(second, {"name": NAME}).person
    refused = at(desk, "plenary", badge(second, walked.id.hex()))
    before = figures(desk, desk.find_session("plenary"))
    let_in(desk, refused)
    after = figures(desk, desk.find_session("plenary"))
    assert after.rate > before.rate

"""Two desks that were apart: what is open on both of them alike, and what people decide about it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.desk.by_hand import check_in, override
from checkin.desk.check import check
from checkin.desk.conflicts import (
    Conflict,
    conflict,
    conflict_count,
    conflicts,
    grave_count,
    settle,
    settle_light,
)
from checkin.desk.desk import Desk
from checkin.desk.issuing import issue
from checkin.desk.naming_desk import rename_desk
from checkin.desk.new import new
from checkin.desk.people import edit, erase
from checkin.desk.programme import set_programme
from checkin.desk.revoke import revoke
from checkin.desk.shift import take_over
from checkin.desk.undo import undo
from checkin.desk.writing import record_of, write
from checkin.domain import badge as codes
from checkin.domain import errors
from checkin.domain.clock import Measure
from checkin.domain.kinds import SESSION, Role
from checkin.domain.verdict import Verdict
from checkin.store import attendance as came
from checkin.store import queries
from checkin.store.creating import unseal_root
from tests.kit import MINUTE, Clock, commits_of, dump, enrol, give, open_desk, seeded

from .scene import AN, HOA, MARCHAND, OEUVRARD, PROGRAMME, at, badge

LATER = 10 * MINUTE


@pytest.fixture
def other(desk: Desk, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """A second desk that knows all the first one knows."""
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        rename_desk(second, "Cửa Đông")
        give(commits_of(file), desk.file)
        yield second


def meet(one: Desk, two: Desk) -> None:
    """Let each hold what the other holds; then both show the same, and so does a rebuilt file."""
    give(commits_of(one.file), two.file)
    give(commits_of(two.file), one.file)
    assert dump(one.file.connection) == dump(two.file.connection)
    assert check(one).ok


def twice(desk: Desk, other: Desk, session: str, clock: Clock, gap: int = LATER, who: str = HOA) -> Conflict:
    """Let somebody in at both desks, and let them meet."""
    code = badge(desk, who)
    give(commits_of(desk.file), other.file)
    assert at(desk, session, code).verdict is Verdict.ADMITTED
    clock.pass_(gap)
    assert at(other, session, code).verdict is Verdict.ADMITTED
    meet(desk, other)
    return only(desk)


def only(desk: Desk) -> Conflict:
    (one,) = conflicts(desk)
    assert conflict(desk, one.id) == one
    assert conflict_count(desk) == 1
    assert grave_count(desk) == one.grave
    return one


def worn(desk: Desk, who: str) -> str:
    """Return the code of somebody's latest badge."""
    return codes.digits(queries.badges_of(desk.file.connection, desk.find_delegate(who).id)[-1].code)


def inside(desk: Desk, session: str) -> int:
    return came.counts(desk.file.connection, desk.find_session(session).subject).inside


def refused(desk: Desk, one: Conflict, choice: str, value: str = "") -> type[errors.CheckinError]:
    """Return the error of a decision that writes nothing."""
    before = commits_of(desk.file)
    with pytest.raises(errors.CheckinError) as told:
        settle(desk, one.id, choice, value=value)
    assert commits_of(desk.file) == before
    return type(told.value)


def test_both_sides_by_each_other(desk: Desk, other: Desk, clock: Clock) -> None:
    other.operator = take_over(other, "Lan").id
    one = twice(desk, other, "plenary", clock)
    assert (one.what, one.session, one.grave) == ("admissions", "plenary", False)
    assert one.person is not None
    assert one.person.name == "Đặng Thị Hòa"
    first, second = one.sides
    assert (first.desk, first.ours, first.operator) == ("desk", True, "")
    assert (second.desk, second.ours, second.operator) == ("Cửa Đông", False, "Lan")
    assert second.door == "Cửa Đông"
    assert second.at_ms - first.at_ms == LATER
    assert first.number == second.number != ""
    assert [side.ours for side in only(other).sides] == [False, True]
    assert only(other).id == one.id


@pytest.mark.parametrize(("err", "known"), [(MINUTE, True), (LATER // 2, False), (None, False)])
def test_the_order_is_known_where_the_clocks_are(
    desk: Desk, other: Desk, clock: Clock, err: int | None, known: bool
) -> None:
    if err is not None:
        for each in (desk, other):
            each.time.keep(Measure(0, err, clock(), clock()))
    one = twice(desk, other, "plenary", clock)
    assert [side.err_ms is None for side in one.sides] == [err is None] * 2
    assert one.order_known is known


@pytest.mark.parametrize(
    ("session", "gap", "left", "grave"),
    [
        ("plenary", LATER, False, False),
        ("plenary", 2 * MINUTE, False, True),
        ("plenary", 3 * MINUTE, False, False),
        ("plenary", 2 * MINUTE, True, False),
        ("lunch", LATER, False, True),
        ("lunch", LATER, True, True),
        ("gala", LATER, False, True),
        ("gala", LATER, True, False),
    ],
)
def test_what_makes_it_grave(
    desk: Desk, other: Desk, clock: Clock, session: str, gap: int, left: bool, grave: bool
) -> None:
    """Twice to what may be entered once, in without having left, or too fast for one person."""
    code = badge(desk, HOA)
    give(commits_of(desk.file), other.file)
    at(desk, session, code)
    if left:
        clock.pass_(MINUTE)
        at(desk, session, code, out=True)
        gap -= MINUTE
    clock.pass_(gap)
    at(other, session, code)
    meet(desk, other)
    assert only(desk).grave is grave


def test_one_more_scan_can_make_it_grave(desk: Desk, other: Desk, clock: Clock) -> None:
    """What a door writes last, without refolding, is a conflict's business too."""
    one = twice(other, desk, "plenary", clock)
    assert not one.grave
    clock.pass_(MINUTE)
    outcome = at(other, "plenary", worn(other, HOA))
    assert outcome.verdict is Verdict.ALREADY_IN
    override(other, outcome, other.find_session("plenary"), reason="known")
    assert only(other).grave
    meet(desk, other)
    assert only(desk).grave


def test_the_rule_of_the_session_as_it_is_now(desk: Desk, other: Desk, clock: Clock, tmp_path: Path) -> None:
    assert not twice(desk, other, "plenary", clock).grave
    path = tmp_path / "strict.toml"
    path.write_text(PROGRAMME.replace('id = "plenary"', 'id = "plenary"\nreentry = "once"'), "utf-8")
    set_programme(desk, path)
    assert only(desk).grave


def test_a_session_that_left_the_programme(desk: Desk, other: Desk, clock: Clock, tmp_path: Path) -> None:
    one = twice(desk, other, "lunch", clock)
    path = tmp_path / "without.toml"
    path.write_text(PROGRAMME.replace('id = "lunch"', 'id = "late"'), encoding="utf-8")
    set_programme(desk, path)
    assert "lunch" not in [session.id for session in desk.sessions]
    assert (only(desk).session, only(desk).grave) == ("lunch", True)
    settle(desk, one.id, "same_person")
    assert conflicts(desk) == []


def test_the_same_person(desk: Desk, other: Desk, clock: Clock) -> None:
    one = twice(desk, other, "plenary", clock)
    assert one.choices == ["same_person", "copied_badge", "mistake"]
    settle(other, one.id, "same_person", "came by the garden")
    assert conflicts(other) == []
    meet(desk, other)
    assert conflicts(desk) == []
    assert inside(desk, "plenary") == 1


def test_a_copied_badge_stops_working_everywhere(desk: Desk, other: Desk, clock: Clock) -> None:
    one = twice(desk, other, "gala", clock)
    settle(desk, one.id, "copied_badge", "two faces")
    meet(desk, other)
    assert conflicts(other) == []
    for each in (desk, other):
        assert at(each, "plenary", worn(each, HOA)).verdict is Verdict.REVOKED


@pytest.mark.parametrize("own", [True, False])
def test_a_mistake_is_taken_back_by_who_made_it(desk: Desk, other: Desk, clock: Clock, own: bool) -> None:
    one = twice(desk, other, "plenary", clock)
    wrong = next(side for side in one.sides if side.ours is own)
    settle(desk, one.id, "mistake", "wrong badge in the hand", wrong.commit)
    meet(desk, other)
    assert conflicts(desk) == []
    here = queries.presence_of(desk.file.connection, desk.find_delegate(HOA).id)
    assert here[desk.find_session("plenary").subject].entries == (1 if own else 2)


def test_of_three_the_other_two_stay_open(desk: Desk, other: Desk, clock: Clock, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    with enrol(desk.file, tmp_path, "third", clock) as file:
        third = Desk(file, clock)
        give(commits_of(desk.file), other.file)
        for each in (desk, other, third):
            clock.pass_(LATER)
            at(each, "plenary", code)
        meet(other, third)
        meet(desk, third)
        one = only(desk)
        assert len(one.sides) == 3
        settle(desk, one.id, "mistake", value=one.sides[0].commit)
        assert len(only(desk).sides) == 2


def test_undone_meanwhile(desk: Desk, other: Desk, clock: Clock) -> None:
    one = twice(desk, other, "plenary", clock)
    undo(other)
    meet(desk, other)
    assert conflicts(desk) == []
    assert refused(desk, one, "same_person") is errors.ConflictSettled


def test_settled_meanwhile(desk: Desk, other: Desk, clock: Clock) -> None:
    one = twice(desk, other, "plenary", clock)
    settle(desk, one.id, "same_person")
    assert refused(desk, one, "same_person") is errors.ConflictSettled
    with pytest.raises(errors.ConflictSettled):
        conflict(desk, one.id)
    settle(other, one.id, "copied_badge")
    meet(desk, other)
    assert conflicts(desk) == []


def test_another_side_meanwhile(desk: Desk, other: Desk, clock: Clock, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    with enrol(desk.file, tmp_path, "third", clock) as file:
        third = Desk(file, clock)
        one = twice(desk, other, "plenary", clock)
        clock.pass_(LATER)
        at(third, "plenary", code)
        meet(desk, third)
        assert refused(desk, one, "same_person") is errors.ConflictChanged
        with pytest.raises(errors.ConflictChanged):
            conflict(desk, one.id)
        now = only(desk)
        assert now.id.split("-")[0] == one.id.split("-")[0]
        settle(desk, now.id, "same_person")
        assert conflicts(desk) == []


def test_settled_and_one_more_opens_it_again(desk: Desk, other: Desk, clock: Clock, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    with enrol(desk.file, tmp_path, "third", clock) as file:
        third = Desk(file, clock)
        settle(desk, twice(desk, other, "plenary", clock).id, "same_person")
        clock.pass_(LATER)
        at(desk, "plenary", code)
        assert conflicts(desk) == [], "who knows of the first records the next as one again"
        at(third, "plenary", code)
        meet(desk, third)
        assert len(only(desk).sides) == 3


@pytest.mark.parametrize(
    "text", ["", "x", "0123456789", "0123456789-0123456789", "'; DROP TABLE conflicts", "é" * 18]
)
def test_no_conflict_s_name(desk: Desk, text: str) -> None:
    with pytest.raises(errors.ConflictUnknown):
        settle(desk, text, "same_person")


def test_choices_and_sides_that_there_are_not(desk: Desk, other: Desk, clock: Clock) -> None:
    one = twice(desk, other, "plenary", clock)
    assert refused(desk, one, "both_stay") is errors.ChoiceUnknown
    assert refused(desk, one, "") is errors.ChoiceUnknown
    assert refused(desk, one, "mistake") is errors.SideUnknown
    assert refused(desk, one, "mistake", "zz") is errors.SideUnknown
    assert refused(desk, one, "mistake", "00" * 32) is errors.SideUnknown


def test_by_hand_there_is_no_badge_to_revoke(desk: Desk, other: Desk, clock: Clock) -> None:
    for each in (desk, other):
        check_in(each, each.find_delegate(AN).id, each.find_session("plenary"))
        clock.pass_(LATER)
    meet(desk, other)
    assert only(desk).choices == ["same_person", "mistake"]


def doubled(desk: Desk, other: Desk) -> Conflict:
    """Let two desks each issue a badge to somebody."""
    for each in (desk, other):
        with each.file.writing() as work:
            work.append([issue(each, each.find_delegate(OEUVRARD), None, "", b"")], each.stamp())
    meet(desk, other)
    return only(desk)


def test_one_of_two_badges_is_kept(desk: Desk, other: Desk) -> None:
    one = doubled(desk, other)
    assert (one.what, one.grave, one.choices) == ("badges", True, ["keep", "both_stay"])
    assert refused(desk, one, "keep") is errors.SideUnknown
    settle(desk, one.id, "keep", "the other is in the drawer", one.sides[1].badge)
    meet(desk, other)
    assert conflicts(other) == []
    valid = [b for b in queries.badges_of(other.file.connection, other.find_delegate(OEUVRARD).id) if b.valid]
    assert [b.badge.hex() for b in valid] == [one.sides[1].badge]


def test_both_badges_stay(desk: Desk, other: Desk) -> None:
    settle(other, doubled(desk, other).id, "both_stay")
    meet(desk, other)
    assert conflicts(desk) == []
    assert all(b.valid for b in queries.badges_of(desk.file.connection, desk.find_delegate(OEUVRARD).id))


@pytest.mark.parametrize("choice", ["known", "called_security"])
def test_let_in_with_a_badge_that_had_ended(desk: Desk, other: Desk, clock: Clock, choice: str) -> None:
    code = badge(desk, HOA)
    for each in (desk, other):
        each.time.keep(Measure(0, 10, clock(), clock()))
    give(commits_of(desk.file), other.file)
    revoke(desk, code, "lost")
    clock.pass_(MINUTE)
    at(other, "plenary", code)
    meet(desk, other)
    one = only(desk)
    assert (one.what, one.grave, one.order_known) == ("ended_badge", True, True)
    assert (one.sides[0].ended, one.sides[0].reason, one.sides[1].desk) == ("revoked", "lost", "Cửa Đông")
    settle(desk, one.id, choice)
    meet(desk, other)
    assert conflicts(other) == []


def test_two_values_of_a_field(desk: Desk, other: Desk) -> None:
    for each, post in ((desk, "Vụ trưởng"), (other, "Phó Vụ trưởng")):
        edit(each, AN, {"post": post})
    meet(desk, other)
    one = only(desk)
    assert (one.what, one.field, one.grave, one.choices) == ("fields", "post", False, ["keep"])
    shown = desk.find_delegate(AN).fields["post"]
    assert one.sides[0].value == shown
    assert refused(desk, one, "keep") is errors.SideUnknown
    settle(other, one.id, "keep", value=one.sides[1].commit)
    meet(desk, other)
    assert conflicts(desk) == []
    assert desk.find_delegate(AN).fields["post"] == one.sides[1].value != shown


def test_an_edit_of_the_field_settles_it_too(desk: Desk, other: Desk) -> None:
    for each, post in ((desk, "Vụ trưởng"), (other, "Phó Vụ trưởng")):
        edit(each, AN, {"post": post})
    meet(desk, other)
    edit(desk, AN, {"post": str(desk.find_delegate(AN).fields["post"])})
    assert conflicts(desk) == []


def test_what_an_organiser_wrote_only_an_organiser_settles(tmp_path: Path, clock: Clock) -> None:
    made = new(
        tmp_path / "first.checkin",
        None,
        state=tmp_path / "state",
        clock=clock,
        random=seeded(1),
        name="Test conference",
        timezone="Asia/Ho_Chi_Minh",
        desk="first",
    )
    one = open_desk(tmp_path / "first.checkin", clock)
    with one.file, enrol(one.file, tmp_path, "desk", clock) as plain:
        root = unseal_root(one.file.connection, one.file.event, made.recovery_code)
        with enrol(one.file, tmp_path, "organiser", clock, Role.ORGANISER, root) as file:
            two, third = Desk(file, clock), Desk(plain, clock)
            for each, hall in ((one, "A"), (two, "B")):
                subject = each.sessions[0].subject
                with each.file.writing() as work:
                    record = record_of(work, subject, {SESSION})
                    work.append([write(SESSION, subject, {"hall": hall}, record)], each.stamp())
            meet(one, two)
            meet(one, third)
            seen = only(third)
            assert (seen.what, seen.field, seen.grave, seen.choices) == ("session", "hall", True, [])
            assert refused(third, seen, "keep", seen.sides[0].commit) is errors.RoleTooLow
            settle(two, only(two).id, "keep", value=seen.sides[1].commit)
            meet(one, two)
            assert conflicts(one) == []
            assert one.sessions[0].hall == seen.sides[1].value


def test_who_is_erased_is_in_no_conflict(desk: Desk, other: Desk, clock: Clock) -> None:
    one = twice(desk, other, "plenary", clock)
    erase(desk, HOA)
    assert conflicts(desk) == []
    assert refused(desk, one, "same_person") is errors.ConflictSettled


def test_what_a_revoked_desk_wrote_is_no_side(desk: Desk, other: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    give(commits_of(desk.file), other.file)
    at(desk, "plenary", code)
    revoke(desk, other.file.key.hex(), "left in a taxi")
    clock.pass_(LATER)
    at(other, "plenary", code)
    give(commits_of(other.file), desk.file)
    assert conflicts(desk) == []


def test_all_light_ones_of_a_session_at_once(desk: Desk, other: Desk, clock: Clock) -> None:
    shown = {who: badge(desk, who) for who in (HOA, AN, OEUVRARD, MARCHAND)}
    give(commits_of(desk.file), other.file)
    for who in (HOA, AN):
        at(desk, "plenary", shown[who])
    at(desk, "south", shown[MARCHAND])
    clock.pass_(LATER)
    for who in (HOA, AN):
        at(other, "plenary", shown[who])
    at(other, "south", shown[MARCHAND])
    at(desk, "plenary", shown[OEUVRARD])
    at(other, "plenary", shown[OEUVRARD])
    meet(desk, other)
    listed = conflicts(desk)
    assert [one.grave for one in listed] == [True, False, False, False]
    assert [one.at_ms for one in listed[1:]] == sorted((one.at_ms for one in listed[1:]), reverse=True)
    assert [conflicts(desk, 1, i)[0].id for i in range(4)] == [one.id for one in listed]
    before = len(commits_of(desk.file))
    assert settle_light(desk, "plenary") == 2
    assert len(commits_of(desk.file)) == before + 1
    meet(desk, other)
    names = {one.person.name for one in conflicts(other) if one.person}
    assert names == {"Jean-Luc Œuvrard", "Élodie Marchand-Roux"}
    assert settle_light(desk, "plenary") == 0
    with pytest.raises(errors.SessionUnknown):
        settle_light(desk, "nowhere")

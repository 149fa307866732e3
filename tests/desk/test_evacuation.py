"""Who has to be looked for: after real scans, moves between halls, exits, a night, an erasure."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.by_hand import check_in, override
from checkin.desk.desk import Desk
from checkin.desk.evacuation import evacuation
from checkin.desk.halls import Level, day_begins, halls, level
from checkin.desk.people import edit, erase, withdraw
from checkin.desk.programme import set_programme
from checkin.desk.undo import undo
from checkin.domain import errors
from checkin.domain.needs import needs_help
from checkin.domain.verdict import Verdict
from tests.kit import MINUTE, Clock, commits_of, enrol, give

from .scene import AN, HOA, MARCHAND, OEUVRARD, PROGRAMME, at, badge, take_programme

HOUR = 60 * MINUTE
HALLS = {
    "plenary": "Thăng Long",
    "lunch": "Ban Mai",
    "gala": "Hoa Sen",
    "north": "Hồng Hà",
    "south": "Seine",
    "boat": "",
    "tomorrow": "Seine",
}


@pytest.fixture
def house(desk: Desk, tmp_path: Path) -> Desk:
    """The desk with halls in its programme."""
    text = PROGRAMME
    for session, hall in HALLS.items():
        text = text.replace(f'id = "{session}"\n', f'id = "{session}"\nhall = "{hall}"\n')
    take_programme(desk, tmp_path, text)
    return desk


def names(desk: Desk, hall: str | None = None) -> list[str]:
    return [one.person.name for one in evacuation(desk, hall).people]


def test_who_moved_to_a_parallel_session_is_in_the_new_hall_only(house: Desk, clock: Clock) -> None:
    code = badge(house, HOA)
    at(house, "north", code, door="Cửa A")
    clock.pass_(10 * MINUTE)
    assert at(house, "south", code, door="Cửa B").verdict is Verdict.ADMITTED
    assert names(house, "Hồng Hà") == []
    (one,) = evacuation(house, "Seine").people
    assert (one.person.name, one.door, one.session) == ("Đặng Thị Hòa", "Cửa B", "Workshop South")
    assert (one.at_ms, one.exits) == (clock.now, False)
    assert names(house) == ["Đặng Thị Hòa"]


def test_who_was_scanned_out_is_listed_nowhere(house: Desk, clock: Clock) -> None:
    code = badge(house, HOA)
    at(house, "gala", code)
    (one,) = evacuation(house, "Hoa Sen").people
    assert one.exits
    clock.pass_(10 * MINUTE)
    at(house, "gala", code, out=True)
    assert names(house) == []


def test_a_voucher_for_lunch_counts_as_last_seen(house: Desk, clock: Clock) -> None:
    code = badge(house, AN)
    at(house, "plenary", code)
    clock.pass_(HOUR)
    at(house, "lunch", code)
    assert names(house, "Thăng Long") == []
    (one,) = evacuation(house, "Ban Mai").people
    assert (one.session, one.exits) == ("Lunch", False)
    # Shown again at lunch it is refused, which is no sign of life in the list.
    clock.pass_(HOUR)
    assert at(house, "lunch", code).verdict is Verdict.ALREADY_IN
    assert evacuation(house, "Ban Mai").people[0].at_ms == one.at_ms


def test_who_left_a_hall_by_its_exit_is_not_back_in_the_one_before(house: Desk, clock: Clock) -> None:
    code = badge(house, AN)
    at(house, "plenary", code)
    clock.pass_(HOUR)
    at(house, "gala", code)
    clock.pass_(MINUTE)
    at(house, "gala", code, out=True)
    assert names(house) == []
    at(house, "plenary", code)
    assert names(house, "Thăng Long") == ["Lê Văn An"]


def test_a_new_day_begins_at_four(house: Desk, clock: Clock) -> None:
    code = badge(house, HOA)
    clock.now = day_begins(house, clock.now) + 19 * HOUR
    at(house, "gala", code)
    clock.pass_(4 * HOUR)
    assert names(house) == ["Đặng Thị Hòa"]
    clock.pass_(HOUR + MINUTE)
    assert names(house) == []


def test_a_door_that_stands_at_the_wrong_day_counts_all_the_same(house: Desk) -> None:
    at(house, "tomorrow", badge(house, HOA))
    assert names(house, "Seine") == ["Đặng Thị Hòa"]


def test_a_session_taken_out_of_the_programme_keeps_its_people(house: Desk, tmp_path: Path) -> None:
    at(house, "plenary", badge(house, HOA))
    set_programme(house, tmp_path / "programme.toml")
    less = (tmp_path / "programme.toml").read_text(encoding="utf-8")
    start = less.index('[[session]]\nid = "plenary"')
    end = less.index("[[session]]", start + 5)
    (tmp_path / "programme.toml").write_text(less[:start] + less[end:], encoding="utf-8")
    set_programme(house, tmp_path / "programme.toml")
    assert "plenary" not in [one.id for one in house.sessions]
    assert names(house, "Thăng Long") == ["Đặng Thị Hòa"]


def test_erased_and_undone_are_gone_withdrawn_are_not(house: Desk, clock: Clock) -> None:
    for one in (HOA, AN, OEUVRARD):
        at(house, "plenary", badge(house, one))
        clock.pass_(MINUTE)
    undo(house)
    erase(house, HOA)
    withdraw(house, AN)
    assert names(house) == ["Lê Văn An"]


def test_who_may_need_help_comes_first_then_by_name(house: Desk) -> None:
    for one in (HOA, AN, OEUVRARD, MARCHAND):
        check_in(house, house.find_delegate(one).id, house.find_session("plenary"))
    edit(house, OEUVRARD, {"notes": "Fauteuil roulant", "phone": "+33 1 00 00 00 00"})
    edit(house, HOA, {"notes": "Ăn chay"})
    found = evacuation(house, "Thăng Long").people
    assert [one.person.name for one in found] == [
        "Jean-Luc Œuvrard",
        "Lê Văn An",
        "Đặng Thị Hòa",
        "Élodie Marchand-Roux",
    ]
    assert [one.needs_help for one in found] == [True, False, False, False]
    assert [one.letter for one in found] == ["O", "A", "H", "M"]
    assert (found[0].phone, found[2].notes, found[2].delegation) == (
        "+33 1 00 00 00 00",
        "Ăn chay",
        "Hue City",
    )


@pytest.mark.parametrize(
    ("notes", "help_"),
    [
        ("Xe lăn", True),
        ("Dùng xe lăn, cần chỗ ngồi cạnh lối đi.", True),
        ("Cao tuổi, cần người dẫn đường.", True),
        ("Mang thai, ưu tiên chỗ ngồi gần cửa.", True),
        ("Khiếm thị", True),
        ("MALVOYANTE, accompagnée", True),
        ("se déplace avec des béquilles", True),
        ("Wheelchair, lift needed", True),
        ("", False),
        ("Ăn chay trường.", False),
        ("Khẩu phần halal.", False),
        ("Ký biên bản ghi nhớ: mời lên hàng ghế đầu.", False),
        ("Discours à 9 h", False),
        ("Village d’artisans", False),
    ],
)
def test_notes_that_speak_of_help(notes: str, help_: bool) -> None:
    assert needs_help(notes) is help_


def test_badges_on_no_list_are_counted_until_their_owner_is_known(
    house: Desk, clock: Clock, tmp_path: Path
) -> None:
    with enrol(house.file, tmp_path, "door", clock) as file:
        there = Desk(file, clock, "en")
        code = badge(house, HOA)
        outcome = at(there, "plenary", code)
        assert outcome.verdict is Verdict.GENUINE_UNLISTED
        assert evacuation(there).unlisted == {}
        override(there, outcome, there.find_session("plenary"), reason="Vouched for")
        at(there, "plenary", "not a badge")
        assert evacuation(there).unlisted == {"Thăng Long": 1}
        assert evacuation(there, "Seine").unlisted == {}
        assert evacuation(there).halls() == ["Thăng Long"]
        clock.pass_(24 * HOUR)
        assert evacuation(there).unlisted == {}
        clock.pass_(-24 * HOUR)
        give(commits_of(house.file), file)
        assert evacuation(there).unlisted == {}
        assert names(there) == ["Đặng Thị Hòa"]


def test_scans_of_all_desks_count(house: Desk, clock: Clock, tmp_path: Path) -> None:
    code = badge(house, HOA)
    with enrol(house.file, tmp_path, "door", clock) as file:
        there = Desk(file, clock, "en")
        at(there, "south", code, door="Cửa B")
        give(commits_of(file), house.file)
    (one,) = evacuation(house).people
    assert (one.hall, one.door) == ("Seine", "Cửa B")
    told = evacuation(house)
    assert (told.timezone, told.as_of_ms, told.desks) == ("Asia/Ho_Chi_Minh", clock.now, ["desk"])


def test_halls_and_lists_say_the_same(house: Desk, clock: Clock) -> None:
    for one, session in ((HOA, "north"), (AN, "south"), (OEUVRARD, "south"), (MARCHAND, "gala")):
        at(house, session, badge(house, one))
        clock.pass_(MINUTE)
    counted = {hall.name: hall.here for hall in halls(house) if hall.here}
    assert counted == {"Seine": 2, "Hồng Hà": 1, "Hoa Sen": 1}
    assert {hall: len(names(house, hall)) for hall in counted} == counted
    rates = {hall.name: hall.rate for hall in halls(house)}
    assert rates["Seine"] == pytest.approx(0.4)
    clock.pass_(10 * MINUTE)
    assert not any(hall.rate for hall in halls(house))


def test_levels() -> None:
    assert [level(n, 10) for n in (0, 8, 9, 10, 11)] == [
        Level.FREE,
        Level.FREE,
        Level.NEAR,
        Level.FULL,
        Level.FULL,
    ]
    assert level(99, 110) is Level.NEAR
    assert level(98, 110) is Level.FREE
    assert level(1_000_000, None) is Level.FREE
    assert level(0, 0) is Level.FULL


def test_a_full_hall_has_room_again_when_somebody_leaves(house: Desk, clock: Clock) -> None:
    codes = [badge(house, one) for one in (HOA, AN, OEUVRARD)]
    found = []
    for code in codes:
        found.append(at(house, "boat", code).verdict)
        clock.pass_(MINUTE)
    assert found == [Verdict.ADMITTED, Verdict.ADMITTED, Verdict.FULL]

    def boat() -> Level:
        return next(one for hall in halls(house) for one in hall.sessions if one.id == "boat").level

    assert boat() is Level.FULL
    at(house, "boat", codes[0], out=True)
    assert boat() is Level.FREE
    assert at(house, "boat", codes[2]).verdict is Verdict.ADMITTED


def test_nobody_at_all(house: Desk) -> None:
    told = evacuation(house)
    assert (told.people, told.unlisted, told.halls()) == ([], {}, [])
    with pytest.raises(errors.SessionUnknown):
        house.find_session("nowhere")


def test_a_clock_that_is_ahead_hides_nobody(house: Desk, tmp_path: Path) -> None:
    """In and out at a desk an hour ahead, then in at another: that comes last, whatever the clocks say."""
    ahead = Clock(house.clock() + HOUR)
    with enrol(house.file, tmp_path, "second", ahead) as file:
        second = Desk(file, ahead)
        who = house.find_delegate(HOA).id
        gala = second.find_session("gala")
        for out in (False, True):
            assert check_in(second, who, gala, out=out).verdict is Verdict.ADMITTED
            ahead.pass_(10 * MINUTE)
        give(commits_of(file), house.file)
        assert check_in(house, who, house.find_session("plenary")).verdict is Verdict.ADMITTED
        give(commits_of(house.file), file)
        for desk in (house, second):
            assert names(desk, "Thăng Long") == names(desk) == ["Đặng Thị Hòa"]
            assert sum(one.here for one in halls(desk)) == 1


def test_desks_apart_let_nobody_go_whom_the_clocks_see_coming_later(house: Desk, tmp_path: Path) -> None:
    """The order of the fold says nothing of desks that had not met: a busy one's scans come later."""
    clock = Clock(house.clock())
    with enrol(house.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        who = house.find_delegate(HOA).id
        for _ in range(5):
            check_in(second, second.find_delegate(AN).id, second.find_session("plenary"))
        for out in (False, True):
            check_in(second, who, second.find_session("gala"), out=out)
            clock.pass_(10 * MINUTE)
        there = Desk(house.file, clock)
        assert check_in(there, who, there.find_session("lunch")).verdict is Verdict.ADMITTED
        give(commits_of(file), house.file)
        assert names(there, "Ban Mai") == ["Đặng Thị Hòa"]

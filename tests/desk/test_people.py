"""Walk-ins, corrections, withdrawals, erasure; finding people and their history."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.attendance import attendance
from checkin.desk.desk import Desk
from checkin.desk.find import find, history
from checkin.desk.people import edit, erase, walk_in, withdraw
from checkin.domain import errors
from checkin.domain.verdict import Verdict
from tests.kit import MINUTE, START_MS, Clock, enrol

from .scene import AN, HOA, at, badge, commits, people, take_programme, take_roster


def named(desk: Desk, text: str) -> list[str]:
    return [one.person.name for one in find(desk, text)]


# Walk-ins


def test_a_walk_in_is_registered_found_and_admitted(desk: Desk) -> None:
    walked = walk_in(
        desk,
        {"name": " Trần  Quốc\tBảo ", "delegation": "Thành phố Huế", "category": "INVITE", "honorific": ""},
    )
    assert walked.person.fields == {"name": "Trần Quốc Bảo", "delegation": "hue", "category": "guest"}
    assert walked.similar == []
    assert named(desk, "bao tran") == ["Trần Quốc Bảo"]
    assert at(desk, "plenary", badge(desk, walked.person.id.hex())).verdict is Verdict.ADMITTED


def test_a_walk_in_of_a_known_name_is_another_person_and_said_so(desk: Desk) -> None:
    walked = walk_in(desk, {"name": "LE VAN AN"})
    assert walked.similar == ["Lê Văn An · Hue City · D2"]
    assert named(desk, "le van an") == ["LE VAN AN", "Lê Văn An"]


def test_a_longer_name_is_not_similar(desk: Desk) -> None:
    assert walk_in(desk, {"name": "Lê Văn"}).similar == []
    assert walk_in(desk, {"name": "Lê Văn An Bình"}).similar == []


def test_the_same_walk_in_at_two_desks_is_two_people(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    with enrol(desk.file, tmp_path, "second", clock) as file:
        one = walk_in(desk, {"name": "Trần Bảo"}).person
        two = walk_in(Desk(file, clock), {"name": "Trần Bảo"}).person
    assert one.id != two.id


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"name": ""}, errors.ValueInvalid),
        ({"name": " \u200b "}, errors.ValueInvalid),
        ({"name": "x" * 501}, errors.ValueInvalid),
        ({"name": "Ok", "shoes": "43"}, errors.FieldUnknown),
        ({"name": "Ok", "delegation": "Atlantis"}, errors.DelegationUnknown),
        ({"name": "Ok", "category": "Wizard"}, errors.CategoryUnknown),
        ({"name": "Ok", "days": "tomorrow"}, errors.ValueInvalid),
        ({"name": "Ok", "sessions": "gala, séance"}, errors.SessionUnknown),
        ({"name": "Ok", "head": "maybe"}, errors.ValueInvalid),
    ],
)
def test_values_that_cannot_be(desk: Desk, fields: dict[str, str], fault: type[errors.CheckinError]) -> None:
    before = commits(desk)
    with pytest.raises(fault):
        walk_in(desk, fields)
    if fields["name"] == "Ok":
        with pytest.raises(fault):
            edit(desk, HOA, {name: value for name, value in fields.items() if name != "name"})
    assert commits(desk) == before


# Corrections


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("post", "  Phó   Giám đốc ", "Phó Giám đốc"),
        ("delegation", "ville de sceaux", "ville-de-sceaux"),
        ("category", "Ministre", "minister"),
        ("head", "có", True),
        ("protocol", "OUI", True),
        ("days", "2027-01-16; 2027-01-15", ["2027-01-16", "2027-01-15"]),
        ("sessions", "Phiên toàn thể, gala", ["plenary", "gala"]),
        ("notes", "végétarienne", "végétarienne"),
        ("name", "Đặng Thị Hoà", "Đặng Thị Hoà"),
    ],
)
def test_a_correction(desk: Desk, field: str, text: str, value: object) -> None:
    assert edit(desk, HOA, {field: text}).fields[field] == value
    assert desk.find_delegate(HOA).fields[field] == value


@pytest.mark.parametrize(("field", "text"), [("post", ""), ("head", "no"), ("days", ""), ("sessions", " ")])
def test_an_empty_value_clears_a_field(desk: Desk, field: str, text: str) -> None:
    edit(desk, HOA, {"post": "Giám đốc", "head": "yes", "days": "2027-01-15", "sessions": "gala"})
    assert field not in edit(desk, HOA, {field: text}).fields


def test_a_name_cannot_be_cleared(desk: Desk) -> None:
    with pytest.raises(errors.ValueInvalid):
        edit(desk, HOA, {"name": "  "})


def test_a_correction_that_changes_nothing_writes_nothing(desk: Desk) -> None:
    edit(desk, HOA, {"post": "Vụ trưởng"})
    before = commits(desk)
    edit(desk, HOA, {"post": "Vụ trưởng", "head": "no"})
    assert commits(desk) == before


def test_a_corrected_name_is_found_and_the_old_one_is_not(desk: Desk) -> None:
    edit(desk, HOA, {"name": "Vũ Minh Khuê"})
    assert named(desk, "minh khue") == ["Vũ Minh Khuê"]
    assert named(desk, "dang thi hoa") == []


def test_withdrawing_and_coming_after_all(desk: Desk) -> None:
    def expected() -> int:
        return attendance(desk, desk.find_session("plenary")).sessions[0].expected

    assert expected() == 4
    assert withdraw(desk, HOA, "ill").fields["withdrawn"] is True
    assert expected() == 3
    edit(desk, HOA, {"withdrawn": ""})
    assert expected() == 4


# Erasing


def test_an_erased_person_is_nowhere(desk: Desk) -> None:
    code = badge(desk, HOA)
    at(desk, "plenary", code)
    (tmp := desk.file.path.parent / "roster.csv").unlink()
    delegate = erase(desk, HOA, "asked to")
    assert delegate not in people(desk)
    assert named(desk, "dang thi hoa") == []
    with pytest.raises(errors.DelegateUnknown):
        history(desk, delegate)
    assert at(desk, "plenary", code).verdict is not Verdict.ADMITTED
    assert attendance(desk, desk.find_session("plenary")).sessions[0].present == 0
    held = b"".join(path.read_bytes() for path in tmp.parent.glob("desk.checkin*"))
    for part in ("Đặng Thị Hòa", "dang thi hoa", "Giám đốc"):
        assert part.encode() not in held


def test_only_an_organiser_erases_imports_and_sets_the_programme(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        before = commits(second)
        for forbidden in (
            lambda: erase(second, HOA),
            lambda: take_roster(second, tmp_path),
            lambda: take_roster(second, tmp_path, dry_run=True),
            lambda: take_programme(second, tmp_path),
        ):
            with pytest.raises(errors.RoleTooLow) as raised:
                forbidden()
            assert raised.value.role == "desk"
        assert commits(second) == before
        assert HOA in {fields.get("reference") for fields in people(second).values()}


# Finding


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("dang thi hoa", {"Đặng Thị Hòa"}),
        ("Hòa Đặng", {"Đặng Thị Hòa"}),
        ("ho", {"Đặng Thị Hòa"}),
        ("h", set()),
        ("", set()),
        ("oeuvrard", {"Jean-Luc Œuvrard"}),
        ("roux", {"Élodie Marchand-Roux"}),
        ("jean luc", {"Jean-Luc Œuvrard"}),
        ("D3", {"Jean-Luc Œuvrard"}),
        ("Marchent", {"Élodie Marchand-Roux"}),
        ("le hoa", set()),
        ("zzzz", set()),
        ('"; DROP TABLE delegates; --', set()),
        ("a* OR b*", set()),
    ],
)
def test_finding(desk: Desk, text: str, found: set[str]) -> None:
    assert set(named(desk, text)) == found


def test_a_hit_says_who_it_is_and_where_they_have_been(desk: Desk) -> None:
    code = badge(desk, HOA)
    at(desk, "plenary", code)
    (hit,) = find(desk, "hoa dang")
    assert (hit.delegation, hit.category, hit.badge_valid, hit.present) == (
        "Hue City",
        "Guest",
        True,
        ["Plenary"],
    )
    assert [one.person.id for one in find(desk, hit.badge)] == [hit.person.id]


def test_no_more_hits_than_asked_for(empty: Desk, tmp_path: Path) -> None:
    rows = "".join(f"Nguyễn Văn An,R{i}\n" for i in range(30))
    take_roster(empty, tmp_path, "Họ và tên,Mã đại biểu\n" + rows)
    assert len(find(empty, "nguyen an", limit=7)) == 7
    assert len(find(empty, "nguyen an")) == 30


# History


def test_everything_in_the_order_it_happened(desk: Desk, clock: Clock) -> None:
    code = badge(desk, AN)
    clock.pass_(MINUTE)
    at(desk, "lunch", code, door="East")
    clock.pass_(MINUTE)
    at(desk, "lunch", code, door="East")
    edit(desk, AN, {"post": "Chánh văn phòng"}, "says so himself")
    at(desk, "gala", code, out=True)
    told = history(desk, AN)
    assert told.person.name == "Lê Văn An"
    assert [(one.kind, one.verdict, one.session, one.door, one.out) for one in told.events] == [
        ("roster", "", "", "", False),
        ("badge", "", "", "", False),
        ("print", "", "", "", False),
        ("scan", "admitted", "Lunch", "East", False),
        ("scan", "already_in", "Lunch", "East", False),
        ("edit", "", "", "", False),
        ("scan", "admitted", "Gala dinner", "desk", True),
    ]
    assert told.events[3].at_ms == START_MS + MINUTE
    assert (told.events[5].fields, told.events[5].reason) == ({"post": "Chánh văn phòng"}, "says so himself")
    assert {one.desk for one in told.events} == {"desk"}
    assert told.events[1].badge == told.events[3].badge != ""

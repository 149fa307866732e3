"""One delegate with everything, companions and pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.companions import companion_of, companions_of
from checkin.desk.desk import Desk
from checkin.desk.detail import detail
from checkin.desk.people import edit, erase, walk_in
from checkin.desk.photos import MAX_BYTES, photo_of, set_photo
from checkin.desk.replacing import replace
from checkin.desk.writing import write
from checkin.domain import errors
from checkin.domain.badge import number_of
from checkin.domain.kinds import EDIT
from checkin.store.sql import rows
from checkin.store.verifying import verify
from tests.kit import MINUTE, Clock, commits_of, dump, empty_replica, enrol, give
from tests.presses import typed

from .scene import AN, HOA, MARCHAND, OEUVRARD, at, badge, commits, take_roster

FACE = b"\xff\xd8\xff\xe0 a face that is nobody's \xff\xd9"
OTHER = b"\xff\xd8\xff\xe0 another one \xff\xd9"


def who(desk: Desk, delegate: str) -> bytes:
    return desk.find_delegate(delegate).id


def test_everything(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    hoa = who(desk, HOA)
    at(desk, "plenary", badge(desk, HOA))
    clock.pass_(MINUTE)
    new = replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    set_photo(desk, hoa, FACE)
    shown = detail(desk, hoa)
    assert (shown.person.name, shown.delegation, shown.category) == ("Đặng Thị Hòa", "Hue City", "Guest")
    assert (shown.badge, shown.badge_valid, len(shown.badges)) == (new.number, True, 2)
    assert shown.present == ["Plenary"]
    assert [one.kind for one in shown.history] == [
        "photo",
        "print",
        "badge",
        "scan",
        "print",
        "badge",
        "roster",
    ]
    assert (shown.photo, shown.protocol, shown.homonyms) == (FACE, False, 0)
    assert (shown.companions, shown.companion_of) == ([], None)
    assert "Audience" not in shown.allowed
    assert {"Plenary", "Tomorrow"} <= set(shown.allowed)


def test_a_protocol_person(desk: Desk) -> None:
    shown = detail(desk, who(desk, MARCHAND))
    assert (shown.protocol, shown.colour, shown.badge, shown.badge_valid) == (True, "#8C1D40", "", False)
    assert "Audience" in shown.allowed


def test_allowed_from_today_on(desk: Desk, clock: Clock) -> None:
    clock.pass_(24 * 60 * MINUTE)
    assert detail(desk, who(desk, HOA)).allowed == ["Tomorrow"]
    clock.pass_(24 * 60 * MINUTE)
    assert detail(desk, who(desk, HOA)).allowed == []


def test_sessions_without_a_day_are_always_allowed(empty: Desk, tmp_path: Path) -> None:
    take_roster(empty, tmp_path)
    assert detail(empty, who(empty, HOA)).allowed == ["Entry"]


def test_others_of_the_same_name(desk: Desk) -> None:
    for name in ("Dang Thi Hoa", "ĐẶNG THỊ HÒA", "Hòa Đặng Thị", "Đặng Thị Hòa Bình"):
        walk_in(desk, {"name": name})
    assert detail(desk, who(desk, HOA)).homonyms == 2


@pytest.mark.parametrize("delegate", [b"", b"x" * 16])
def test_nobody(desk: Desk, delegate: bytes) -> None:
    with pytest.raises(errors.DelegateUnknown):
        detail(desk, delegate)


def test_companions(desk: Desk) -> None:
    walked = walk_in(desk, {"name": "Phu Nhân", "companion_of": "élodie marchand roux"}).person
    assert walked.fields["companion_of"] == who(desk, MARCHAND).hex()
    edit(desk, AN, {"companion_of": MARCHAND})
    shown = detail(desk, who(desk, MARCHAND))
    assert [one.name for one in shown.companions] == ["Lê Văn An", "Phu Nhân"]
    back = detail(desk, walked.id).companion_of
    assert back is not None
    assert back.name == "Élodie Marchand-Roux"
    edit(desk, AN, {"companion_of": ""})
    assert [one.name for one in companions_of(desk, who(desk, MARCHAND))] == ["Phu Nhân"]
    erase(desk, MARCHAND)
    assert companion_of(desk, walked) is None


def test_companions_as_a_roster_names_them(desk: Desk, tmp_path: Path) -> None:
    text = (
        "Mã đại biểu,Họ và tên,Đoàn,Đi cùng\nD7,Trần Một,Huế,D1\nD8,Trần Hai,Huế,Đặng Thị Hòa\nD9,Ba,Huế,?\n"
    )
    take_roster(desk, tmp_path, text, {"companion_of": "Đi cùng"})
    assert {one.name for one in companions_of(desk, who(desk, HOA))} == {"Trần Một", "Trần Hai"}
    assert companion_of(desk, desk.find_delegate("D9")) is None


def test_whose_companion_must_be_clear(desk: Desk) -> None:
    before = commits(desk)
    with pytest.raises(errors.DelegateUnknown):
        walk_in(desk, {"name": "Phu Nhân", "companion_of": "Nobody At All"})
    with pytest.raises(errors.ValueInvalid):
        edit(desk, HOA, {"companion_of": HOA})
    assert commits(desk) == before


def test_companions_are_found_without_reading_everyone(desk: Desk) -> None:
    plan = rows(
        desk.file.connection,
        "EXPLAIN QUERY PLAN SELECT id, fields FROM delegates"
        " WHERE companion_of IN (SELECT value FROM json_each('[]')) AND companion_of <> ''",
    )
    assert "delegates_as_companions" in str(plan)


def test_the_last_picture_is_shown(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    hoa = who(desk, HOA)
    assert photo_of(desk, hoa) == b""
    set_photo(desk, hoa, FACE)
    set_photo(desk, hoa, OTHER)
    assert photo_of(desk, hoa) == OTHER
    with enrol(desk.file, tmp_path, "second", clock) as file:
        set_photo(Desk(file, clock), hoa, FACE)
        give(commits_of(file), desk.file)
        assert photo_of(desk, hoa) == photo_of(Desk(file, clock), hoa) == FACE
        assert dump(file.connection) == dump(desk.file.connection)
    set_photo(desk, hoa, b"")
    assert photo_of(desk, hoa) == b""
    assert verify(desk.file).problems == []


def test_large_pictures_are_refused(desk: Desk) -> None:
    set_photo(desk, who(desk, HOA), b"\xff" * MAX_BYTES)
    with pytest.raises(errors.PhotoTooLarge):
        set_photo(desk, who(desk, HOA), b"\xff" * (MAX_BYTES + 1))
    with pytest.raises(errors.DelegateUnknown):
        set_photo(desk, b"x" * 16, FACE)


def test_erasing_deletes_the_picture(desk: Desk, tmp_path: Path) -> None:
    hoa = who(desk, HOA)
    set_photo(desk, hoa, FACE)
    held = commits_of(desk.file)
    erase(desk, HOA)
    assert photo_of(desk, hoa) == b""
    desk.file.connection.execute("VACUUM")
    assert not any(FACE in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    # Nor does a desk bring it back that has not heard of the erasure.
    give(held, desk.file)
    assert photo_of(desk, hoa) == b""
    with empty_replica(desk.file, tmp_path, "other") as other:
        give(commits_of(desk.file), other)
        give(held, other)
        assert photo_of(Desk(other, desk.clock), hoa) == b""
        assert verify(other).problems == []
    assert verify(desk.file).problems == []


def test_the_number_of_a_badge_is_as_printed(desk: Desk) -> None:
    badge(desk, HOA)
    shown = detail(desk, who(desk, HOA))
    assert shown.badge == number_of(shown.badges[0].badge)


def test_companions_are_the_same_from_both_sides(desk: Desk) -> None:
    """Whatever another program wrote: a name, a reference, or what is neither."""
    twin = walk_in(desk, {"name": "Đặng Thị Hoa"}).person.id
    said = {
        "one": who(desk, HOA).hex(),
        "two": "D2",
        "three": "LE VAN AN",
        "four": "Dang Thi Hoa",
        "five": "Jean-Luc",
        "six": "?",
    }
    made = {name: walk_in(desk, {"name": f"Companion {name}"}).person.id for name in said}
    with desk.file.writing() as work:
        for name, text in said.items():
            work.append([write(EDIT, made[name], {"companion_of": text})], desk.stamp())
    mains = [twin, *(who(desk, one) for one in (HOA, AN, OEUVRARD, MARCHAND))]
    down = {(one.id, main) for main in mains for one in companions_of(desk, main)}
    shown = {one: detail(desk, one).companion_of for one in made.values()}
    assert {(one, main.id) for one, main in shown.items() if main} == down
    assert down == {
        (made["one"], who(desk, HOA)),
        (made["two"], who(desk, AN)),
        (made["three"], who(desk, AN)),
    }
    assert verify(desk.file).problems == []

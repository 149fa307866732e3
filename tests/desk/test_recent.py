"""The last answers of this desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.by_hand import check_in, override
from checkin.desk.desk import Desk
from checkin.desk.figures import figures
from checkin.desk.find import history
from checkin.desk.recent import recent
from checkin.desk.undo import undo
from checkin.store import reading
from tests.kit import MINUTE, Clock, commits_of, enrol, give, open_desk

from .scene import AN, HOA, at, badge, take_programme, take_roster


def test_newest_first_with_all_that_happened(desk: Desk, clock: Clock) -> None:
    hoa = desk.find_delegate(HOA)
    at(desk, "plenary", badge(desk, HOA), door="B")
    clock.pass_(MINUTE)
    at(desk, "lunch", "8412345678905")
    clock.pass_(MINUTE)
    refused = check_in(desk, hoa.id, desk.find_session("audience"))
    override(desk, refused, desk.find_session("audience"), reason="asked for")
    undo(desk)
    one, two, three, four = recent(desk)
    assert (one.verdict, one.override, one.by_hand, one.undone) == ("admitted", "not_here", True, True)
    assert (two.verdict, two.override, two.by_hand, two.undone) == ("not_here", "", True, False)
    assert (three.verdict, three.session, three.person, three.name) == ("unknown", "lunch", b"", "")
    assert (four.verdict, four.session, four.door, four.undone) == ("admitted", "plenary", "B", False)
    assert (four.person, four.name, four.delegation) == (hoa.id, "Đặng Thị Hòa", "Hue City")
    assert four.at_ms == clock.now - 2 * MINUTE
    assert [(one.out, one.again) for one in recent(desk)] == [(False, False)] * 4


def test_in_and_out(desk: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    for out in (False, True, False):
        clock.pass_(10 * MINUTE)
        at(desk, "gala", code, out=out)
    assert [(one.out, one.again) for one in recent(desk)] == [(False, True), (True, False), (False, False)]


def test_no_more_than_asked_for(desk: Desk) -> None:
    for number in range(40):
        at(desk, "plenary", f"{number}")
    assert len(recent(desk)) == 30
    assert len(recent(desk, 7)) == 7
    assert recent(desk, 0) == []


def test_the_desk_s_own_alone(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        at(second, "plenary", "5")
        at(desk, "lunch", "6")
        give(commits_of(file), desk.file)
        assert [one.session for one in recent(desk)] == ["lunch"]


def test_a_desk_that_began_a_new_chain_shows_both(empty: Desk, tmp_path: Path, clock: Clock) -> None:
    take_programme(empty, tmp_path)
    at(empty, "plenary", "5")
    path = empty.file.path
    empty.file.close()
    for marker in (tmp_path / "state").iterdir():
        marker.unlink()
    desk = open_desk(path, clock, seed=8)
    with desk.file:
        clock.pass_(MINUTE)
        at(desk, "lunch", "6")
        chains = desk.file.connection.execute("SELECT count(*) FROM chains").fetchall()
        assert chains == [(2,)]
        assert [one.session for one in recent(desk)] == ["lunch", "plenary"]


def test_the_rest_of_the_log_is_not_read(desk: Desk, tmp_path: Path) -> None:
    rest = "".join(f"R{n},,Người {n},,Thành phố Huế,Khách mời\n" for n in range(300))
    take_roster(desk, tmp_path, "Mã đại biểu,Danh xưng,Họ và tên,Chức vụ,Đoàn,Loại đại biểu\n" + rest)
    for number in range(200):
        at(desk, "plenary", f"{number}")
    connection = desk.file.connection
    seen = [
        row for _, (row, _, _) in zip(range(10), reading.own_scans(connection, desk.file.key), strict=False)
    ]
    assert seen == sorted(seen, reverse=True)
    steps = 0

    def count() -> bool:
        nonlocal steps
        steps += 1
        return False

    connection.set_progress_handler(count, 100)
    recent(desk, 10)
    connection.set_progress_handler(None)
    few = steps
    at(desk, "plenary", badge(desk, AN))
    for number in range(600):
        at(desk, "plenary", f"{number}")
    steps = 0
    connection.set_progress_handler(count, 100)
    recent(desk, 10)
    connection.set_progress_handler(None)
    assert steps <= few + 5


@pytest.mark.parametrize("envelope", [b"", b"\xc1", b"\x93\x01\x02\x03"])
def test_an_altered_envelope_costs_nothing_but_itself(desk: Desk, envelope: bytes) -> None:
    """``verify`` names it; the door goes on."""
    for delegate in (HOA, AN):
        check_in(desk, desk.find_delegate(delegate).id, desk.find_session("plenary"))
    desk.file.connection.execute(
        "UPDATE commits SET envelope = ? WHERE id = (SELECT max(id) FROM commits)", (envelope,)
    )
    assert [one.name for one in recent(desk)] == ["Đặng Thị Hòa"]
    assert figures(desk, desk.find_session("plenary")).rate == 0.2
    assert [one.kind for one in history(desk, AN).events] == ["roster", "scan"]
    assert undo(desk).name == "Đặng Thị Hòa"

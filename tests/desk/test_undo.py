"""Taking back the last admission."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.attendance import attendance
from checkin.desk.desk import Desk
from checkin.desk.find import history
from checkin.desk.undo import undo
from checkin.domain import errors
from checkin.domain.verdict import Verdict
from tests.kit import MINUTE, Clock, commits_of, enrol, give

from .scene import AN, HOA, at, badge, commits


def present(desk: Desk, session: str) -> tuple[int, int]:
    counted = attendance(desk, desk.find_session(session)).sessions[0]
    return counted.present, counted.inside


def test_the_last_admission_is_taken_back(desk: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    at(desk, "lunch", code)
    clock.pass_(9 * MINUTE)
    undone = undo(desk)
    assert (undone.name, undone.session) == ("Đặng Thị Hòa", "Lunch")
    assert undone.at_ms == clock.now - 9 * MINUTE
    assert present(desk, "lunch") == (0, 0)
    first = at(desk, "lunch", code)
    assert (first.verdict, first.again, first.first) == (Verdict.ADMITTED, False, None)


def test_one_after_the_other_then_nothing(desk: Desk, clock: Clock) -> None:
    for delegate in (HOA, AN):
        at(desk, "plenary", badge(desk, delegate))
        clock.pass_(MINUTE)
    assert [undo(desk).name, undo(desk).name] == ["Lê Văn An", "Đặng Thị Hòa"]
    before = commits(desk)
    with pytest.raises(errors.NothingToUndo):
        undo(desk)
    assert commits(desk) == before


def test_nothing_was_admitted(desk: Desk) -> None:
    with pytest.raises(errors.NothingToUndo):
        undo(desk)


def test_after_ten_minutes_it_stands(desk: Desk, clock: Clock) -> None:
    at(desk, "plenary", badge(desk, HOA))
    clock.pass_(10 * MINUTE + 1)
    with pytest.raises(errors.NothingToUndo):
        undo(desk)
    assert present(desk, "plenary") == (1, 1)


def test_ten_minutes_are_allowed(desk: Desk, clock: Clock) -> None:
    at(desk, "plenary", badge(desk, HOA))
    clock.pass_(10 * MINUTE)
    assert undo(desk).name == "Đặng Thị Hòa"


def test_refusals_and_exits_are_skipped(desk: Desk, clock: Clock) -> None:
    hoa, an = badge(desk, HOA), badge(desk, AN)
    at(desk, "gala", hoa)
    clock.pass_(MINUTE)
    at(desk, "gala", an, out=True)
    at(desk, "audience", an)
    at(desk, "gala", "8412345678905")
    assert undo(desk).name == "Đặng Thị Hòa"


def test_only_the_last_of_several_entries_is_taken_back(desk: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    at(desk, "plenary", code)
    clock.pass_(5 * MINUTE)
    at(desk, "plenary", code)
    undo(desk)
    assert present(desk, "plenary") == (1, 1)
    scans = [one.undone for one in history(desk, HOA).events if one.kind == "scan"]
    assert scans == [False, True]


def test_undoing_an_entry_restores_the_parallel_session_it_had_left(desk: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    at(desk, "north", code)
    clock.pass_(5 * MINUTE)
    at(desk, "south", code)
    assert (present(desk, "north"), present(desk, "south")) == ((1, 0), (1, 1))
    undo(desk)
    assert (present(desk, "north"), present(desk, "south")) == ((1, 1), (0, 0))


def test_another_desk_s_admission_is_not_ours_to_undo(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    with enrol(desk.file, tmp_path, "second", clock) as file:
        at(Desk(file, clock), "plenary", badge(desk, HOA))
        give(commits_of(desk.file), file)
        at(Desk(file, clock), "plenary", badge(desk, HOA))
        give(commits_of(file), desk.file)
        assert present(desk, "plenary") == (1, 1)
        with pytest.raises(errors.NothingToUndo):
            undo(desk)
        assert undo(Desk(file, clock)).name == "Đặng Thị Hòa"

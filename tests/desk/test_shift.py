"""Who was on shift stands in every commit, on every desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.by_hand import check_in
from checkin.desk.desk import Desk
from checkin.desk.find import history
from checkin.desk.people import edit
from checkin.desk.shift import end_shift, operators, take_over
from checkin.domain import errors
from checkin.store.verifying import verify
from tests.kit import Clock, commits_of, dump, enrol, give

from .scene import HOA, at, badge, commits


def test_a_new_name_is_written_once(desk: Desk) -> None:
    before = commits(desk)
    first = take_over(desk, " Phan  Thu Hà ")
    assert (first.name, desk.operator) == ("Phan Thu Hà", first.id)
    assert take_over(desk, "phan thu ha") == first
    assert commits(desk) == before + 1
    assert operators(desk) == [first]


@pytest.mark.parametrize("name", ["", "  ", "…", "x" * 501])
def test_a_name_is_needed(desk: Desk, name: str) -> None:
    with pytest.raises(errors.ValueInvalid):
        take_over(desk, name)
    assert desk.operator == b""


def test_by_name(desk: Desk) -> None:
    for name in ("Vũ Bình", "Élodie", "An"):
        take_over(desk, name)
    assert [one.name for one in operators(desk)] == ["An", "Élodie", "Vũ Bình"]


def test_history_names_who_was_on_shift(desk: Desk) -> None:
    code = badge(desk, HOA)
    take_over(desk, "Phan Thu Hà")
    at(desk, "plenary", code)
    take_over(desk, "Vũ Bình")
    edit(desk, HOA, {"post": "Vụ trưởng"})
    end_shift(desk)
    at(desk, "lunch", code)
    told = [(one.kind, one.operator) for one in history(desk, HOA).events]
    assert told == [
        ("roster", ""),
        ("badge", ""),
        ("print", ""),
        ("scan", "Phan Thu Hà"),
        ("edit", "Vũ Bình"),
        ("scan", ""),
    ]


def test_by_hand_too(desk: Desk) -> None:
    take_over(desk, "Vũ Bình")
    check_in(desk, desk.find_delegate(HOA).id, desk.find_session("plenary"))
    assert history(desk, HOA).events[-1].operator == "Vũ Bình"


def test_two_desks_that_note_one_name_show_it_once(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        take_over(desk, "Phan Thu Hà")
        take_over(second, "Phan Thu Ha")
        give(commits_of(desk.file), file)
        give(commits_of(file), desk.file)
        assert operators(desk) == operators(second)
        assert len(operators(desk)) == 1
        assert take_over(desk, "phan thu hà") == take_over(second, "phan thu hà")
        assert dump(desk.file.connection) == dump(file.connection)
        assert verify(file).problems == []

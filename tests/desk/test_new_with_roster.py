"""A new event from files: everything in it, or no file at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checkin.desk.new_with_roster import MadeWithRoster, new_with_roster
from checkin.desk.tools import Tools
from checkin.domain import errors
from tests.kit import Clock, open_desk

from .scene import PROGRAMME, ROSTER, people
from .tools import make_tools


@pytest.fixture
def tools(tmp_path: Path, clock: Clock) -> Tools:
    return make_tools(tmp_path, clock)


def make(tools: Tools, folder: Path, roster: str = ROSTER, **more: Any) -> MadeWithRoster:
    (folder / "roster.csv").write_text(roster, encoding="utf-8")
    settings: dict[str, Any] = {
        "name": "Nhịp cầu",
        "timezone": "Asia/Ho_Chi_Minh",
        "desk": "A",
        "roster": folder / "roster.csv",
        "chosen": {},
    }
    return new_with_roster(
        folder / "new.checkin",
        None,
        state=tools.state,
        clock=tools.clock,
        random=tools.random,
        **{**settings, **more},
    )


def nothing_left(folder: Path) -> bool:
    return {one.name for one in folder.iterdir() if "new.checkin" in one.name} == set()


def test_people_and_one_session(tools: Tools, tmp_path: Path, clock: Clock) -> None:
    made = make(tools, tmp_path)
    assert made.roster.added == 4
    assert made.programme is None
    with (desk := open_desk(Path(made.made.path), clock)).file:
        assert len(people(desk)) == 4
        assert [one.id for one in desk.sessions] == ["main"]
        assert desk.event.name == {"und": "Nhịp cầu"}
        assert desk.own_name == "A"


def test_a_programme_brings_its_sessions(tools: Tools, tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "programme.toml").write_text(PROGRAMME, encoding="utf-8")
    made = make(tools, tmp_path, programme=tmp_path / "programme.toml")
    assert made.programme is not None
    with (desk := open_desk(Path(made.made.path), clock)).file:
        assert "plenary" in [one.id for one in desk.sessions]
        assert "main" not in [one.id for one in desk.sessions]


def test_a_roster_that_cannot_be_read_leaves_no_event(tools: Tools, tmp_path: Path) -> None:
    with pytest.raises(errors.NoNameColumn):
        make(tools, tmp_path, "a;b\n1;2\n")
    assert nothing_left(tmp_path)


def test_the_column_of_names_may_be_said(tools: Tools, tmp_path: Path) -> None:
    assert make(tools, tmp_path, "a;b\nAn;2\n", chosen={"name": "a"}).roster.added == 1


def test_stopping_leaves_no_event(tools: Tools, tmp_path: Path) -> None:
    class StopError(Exception):
        pass

    def stop(stage: str, rows: int) -> None:
        if stage == "keep":
            raise StopError

    with pytest.raises(StopError):
        make(tools, tmp_path, progress=stop)
    assert nothing_left(tmp_path)


def test_an_event_needs_a_name(tools: Tools, tmp_path: Path) -> None:
    with pytest.raises(errors.ValueInvalid):
        make(tools, tmp_path, name=" … ")
    assert nothing_left(tmp_path)


def test_no_mark_is_left_of_what_was_not_made(tools: Tools, tmp_path: Path) -> None:
    with pytest.raises(errors.RosterFault):
        make(tools, tmp_path, "a,b\n1,2\n")
    assert list(tools.state.rglob("*.mark")) == []
    make(tools, tmp_path)
    assert len(list(tools.state.rglob("*.mark"))) == 1

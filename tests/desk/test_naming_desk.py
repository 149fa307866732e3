"""Naming a desk, and passphrases told to the process."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.figures import figures
from checkin.desk.find import history
from checkin.desk.naming_desk import rename_desk
from checkin.desk.new import new
from checkin.desk.passphrases import Passphrases
from checkin.desk.recent import recent
from checkin.domain import errors
from checkin.domain.verdict import Verdict
from checkin.store.verifying import verify
from tests.kit import MINUTE, Clock, commits_of, enrol, give

from .scene import HOA, at, badge, commits
from .tools import make_tools


def test_a_desk_gets_another_name(empty: Desk) -> None:
    assert rename_desk(empty, "  Cửa  chính ") == "Cửa chính"
    assert empty.own_name == "Cửa chính"


def test_the_same_name_writes_nothing(empty: Desk) -> None:
    rename_desk(empty, "Door B")
    before = commits(empty)
    rename_desk(empty, "Door B")
    assert commits(empty) == before


@pytest.mark.parametrize("name", ["", "   ", "x" * 501])
def test_a_desk_needs_a_name(empty: Desk, name: str) -> None:
    before = empty.own_name
    with pytest.raises(errors.ValueInvalid):
        rename_desk(empty, name)
    assert empty.own_name == before


def test_a_file_opens_with_the_passphrase_told_or_the_recovery_code(tmp_path: Path, clock: Clock) -> None:
    from dataclasses import replace

    tools, path = make_tools(tmp_path, clock), tmp_path / "sealed.checkin"
    made = new(
        path,
        replace(tools.sources, passphrase="bốn con vịt"),
        state=tools.state,
        clock=clock,
        random=tools.random,
        name="Sealed",
        timezone="UTC",
        desk="A",
    )
    with pytest.raises(errors.KeyMissing):
        tools.open(path, "en")
    tools.passphrases.tell(path, "five ducks")
    with pytest.raises(errors.KeyWrong):
        tools.open(path, "en")
    for right in ("bốn con vịt", made.recovery_code):
        tools.passphrases.tell(path, right)
        with (desk := tools.open(path, "en")).file:
            assert desk.own_name == "A"
    tools.passphrases.forget(path)
    with pytest.raises(errors.KeyMissing):
        tools.open(path, "en")


def test_a_new_passphrase_is_never_invented(tmp_path: Path) -> None:
    told = Passphrases()
    told.tell(tmp_path / "a", "x")
    assert told.ask(tmp_path / "a", True) is None
    assert told.ask(tmp_path / "b", False) is None


def test_the_same_door_under_another_name(desk: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    at(desk, "plenary", code)
    rename_desk(desk, "Main gate")
    clock.pass_(MINUTE)
    again = at(desk, "plenary", code, door="Main gate")
    assert (again.verdict, again.again) == (Verdict.ADMITTED, True)
    assert again.first is not None
    assert (again.first.door, again.first.desk) == ("Main gate", "Main gate")
    assert {one.door for one in recent(desk)} == {"Main gate"}
    assert history(desk, HOA).events[-1].door == "Main gate"
    assert figures(desk, desk.find_session("plenary"), "Main gate").rate == 0.4
    assert verify(desk.file).problems == []


def test_two_desks_of_one_name_are_two_doors(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    code = badge(desk, HOA)
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        rename_desk(second, desk.own_name)
        give(commits_of(desk.file), file)
        at(second, "plenary", code)
        give(commits_of(file), desk.file)
        clock.pass_(MINUTE)
        assert at(desk, "plenary", code).verdict is Verdict.ALREADY_IN

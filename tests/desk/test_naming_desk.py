"""Naming a desk, and passphrases told to the process."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.naming_desk import rename_desk
from checkin.desk.new import new
from checkin.desk.passphrases import Passphrases
from checkin.domain import errors
from tests.kit import Clock

from .scene import commits
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

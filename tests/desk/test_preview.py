"""The preview is what would be printed, and writes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.badges import print_badges
from checkin.desk.desk import Desk
from checkin.desk.people import withdraw
from checkin.desk.preview import preview
from checkin.desk.selecting import EVERYBODY, Selection
from checkin.domain import errors
from checkin.domain.verdict import Verdict
from tests.presses import typed

from .scene import AN, HOA, at, badge, commits


def shown(raw: bytes) -> list[list[str]]:
    return [line.split("\t") for line in raw.decode().splitlines()]


def test_exactly_what_would_be_printed(desk: Desk, tmp_path: Path) -> None:
    print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    before = commits(desk)
    assert preview(desk, typed, EVERYBODY, limit=100) == (tmp_path / "all.txt").read_bytes()
    assert commits(desk) == before


def test_the_first_alone_in_the_order_of_the_run(desk: Desk) -> None:
    badge(desk, HOA)
    assert [line[1] for line in shown(preview(desk, typed, EVERYBODY))] == ["Lê Văn An"]
    withdraw(desk, AN)
    assert [line[1] for line in shown(preview(desk, typed, EVERYBODY))] == ["Đặng Thị Hòa"]


def test_a_badge_that_is_not_issued_opens_no_door(desk: Desk) -> None:
    before = commits(desk)
    ((code, name, number, _),) = shown(preview(desk, typed, Selection(delegate=HOA)))
    assert (name, number) == ("Đặng Thị Hòa", "000000")
    assert len(code) == 200
    assert commits(desk) == before
    assert at(desk, "plenary", code).verdict is Verdict.UNKNOWN


def test_nobody_to_show(desk: Desk, tmp_path: Path) -> None:
    print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    with pytest.raises(errors.NobodySelected):
        preview(desk, typed, Selection(only="new"))
    with pytest.raises(errors.DelegationUnknown):
        preview(desk, typed, Selection(delegation="Nowhere"))

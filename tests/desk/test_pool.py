"""Numbered badges without a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.badges import print_badges
from checkin.desk.desk import Desk
from checkin.desk.naming_desk import rename_desk
from checkin.desk.people import edit, erase, walk_in, withdraw
from checkin.desk.pool import make_pool
from checkin.desk.selecting import Selection
from checkin.domain import errors
from checkin.domain.verdict import Verdict
from checkin.store.verifying import verify
from tests.kit import Clock, commits_of, enrol, give, open_desk
from tests.presses import typed

from .scene import at, commits, lines


def test_they_are_numbered_and_work(desk: Desk, tmp_path: Path) -> None:
    before = commits(desk)
    made = make_pool(desk, " Lái  xe ", "Khách mời", 3)
    assert commits(desk) == before + 1
    assert [one.name for one in made] == ["Lái xe 01", "Lái xe 02", "Lái xe 03"]
    assert all(one.fields["pool"] is True and one.fields["category"] == "guest" for one in made)
    out = tmp_path / "pool.txt"
    printed = print_badges(desk, typed, out, Selection(delegates=tuple(one.id for one in made)))
    assert (printed.pages, printed.issued, printed.names) == (3, 3, [one.name for one in made])
    assert [line[1] for line in lines(out)] == [one.name for one in made]
    outcome = at(desk, "plenary", lines(out)[1][0])
    assert outcome.verdict is Verdict.ADMITTED
    assert outcome.person == desk.find_delegate("lai xe 02")
    assert verify(desk.file).problems == []


def test_a_second_call_goes_on(desk: Desk) -> None:
    make_pool(desk, "Driver", "", 2)
    withdraw(desk, "Driver 02")
    walk_in(desk, {"name": "Driver 77"})
    make_pool(desk, "Driver night", "", 5)
    assert [one.name for one in make_pool(desk, "DRIVER", "", 2)] == ["DRIVER 03", "DRIVER 04"]
    assert "category" not in desk.find_delegate("driver 04").fields


def test_beyond_ninety_nine(desk: Desk) -> None:
    make_pool(desk, "Driver", "", 98)
    assert [one.name for one in make_pool(desk, "Driver", "", 3)] == ["Driver 99", "Driver 100", "Driver 101"]
    assert make_pool(desk, "Driver", "", 1)[0].name == "Driver 102"


@pytest.mark.parametrize(
    ("label", "count"), [("", 1), (" . ", 1), ("x" * 101, 1), ("Driver", 0), ("Driver", -1), ("Driver", 1000)]
)
def test_what_is_refused(desk: Desk, label: str, count: int) -> None:
    before = commits(desk)
    with pytest.raises(errors.ValueInvalid):
        make_pool(desk, label, "", count)
    assert commits(desk) == before


def test_a_category_that_nobody_has(desk: Desk) -> None:
    with pytest.raises(errors.CategoryUnknown):
        make_pool(desk, "Driver", "Chauffeur", 1)


def test_a_number_is_never_given_twice(desk: Desk, clock: Clock) -> None:
    """Whatever becomes of its bearer: the badge of that number is in somebody's hand."""
    first, second, third = make_pool(desk, "Driver", "", 3)
    edit(desk, third.id.hex(), {"name": "Nguyễn Văn Tài"})
    erase(desk, second.id.hex())
    assert [one.name for one in make_pool(desk, "driver", "", 1)] == ["driver 04"]
    erase(desk, first.id.hex())
    with open_desk(desk.file.path, clock, seed=7).file as file:
        assert make_pool(Desk(file, clock), "Driver", "", 1)[0].name == "Driver 05"
    assert verify(desk.file).problems == []


def test_two_desks_apart_give_different_numbers(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        rename_desk(second, "B")
        made = [one.name for each in (desk, second, second) for one in make_pool(each, "Bus", "", 1)]
        assert made == ["Bus 01", "Bus B-01", "Bus B-02"]
        give(commits_of(desk.file), file)
        give(commits_of(file), desk.file)
        assert make_pool(desk, "Bus", "", 1)[0].name == "Bus 02"
        assert make_pool(second, "Bus", "", 1)[0].name == "Bus B-03"
        assert verify(file).problems == []

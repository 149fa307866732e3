"""Badges that are not on paper yet: at once, and nobody twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

import msgspec
import pytest

from checkin.desk.badges import Printed, print_badges
from checkin.desk.desk import Desk
from checkin.desk.paper_counts import unprinted
from checkin.desk.people import edit, walk_in, withdraw
from checkin.desk.prints import Progress
from checkin.desk.replacing import replace
from checkin.desk.revoke import revoke
from checkin.desk.selecting import EVERYBODY, Selection
from checkin.domain import errors
from checkin.domain.faces import BadgeFace
from checkin.domain.verdict import Verdict
from checkin.store.verifying import verify
from tests.presses import FakePress, typed

from .scene import AN, HOA, ROSTER, at, badge, commits, lines, take_roster

LATE = """D5,Mme,Ninon Vasseur,Journaliste,Ville de Sceaux,Presse
D6,Ông,Trịnh Văn Bảo,Lái xe,Thành phố Huế,Khách mời
"""


def print_new(
    desk: Desk,
    out: Path,
    selection: Selection = EVERYBODY,
    press: FakePress = typed,
    progress: Progress | None = None,
) -> Printed:
    new = msgspec.structs.replace(selection, only="new")
    return print_badges(desk, press, out, new, progress=progress)


def test_newcomers_of_a_late_roster_are_badged_alone(desk: Desk, tmp_path: Path) -> None:
    print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    take_roster(desk, tmp_path, ROSTER + LATE)
    assert unprinted(desk) == 2
    heard: list[tuple[int, int]] = []
    out = tmp_path / "new.txt"
    printed = print_new(desk, out, progress=lambda done, total: heard.append((done, total)))
    assert (printed.path, printed.pages, printed.issued, printed.skipped) == (str(out), 2, 2, [])
    assert (printed.names, printed.number) == (["Trịnh Văn Bảo", "Ninon Vasseur"], "")
    assert heard == [(1, 2), (2, 2)]
    assert [line[1] for line in lines(out)] == ["Trịnh Văn Bảo", "Ninon Vasseur"]
    assert at(desk, "plenary", lines(out)[0][0]).verdict is Verdict.ADMITTED
    assert unprinted(desk) == 0
    assert verify(desk.file).problems == []


def test_a_second_run_makes_none(desk: Desk, tmp_path: Path) -> None:
    print_new(desk, tmp_path / "one.txt")
    before = commits(desk)
    printed = print_new(desk, tmp_path / "two.txt")
    assert (printed.path, printed.pages, printed.issued, printed.run) == ("", 0, 0, "")
    assert not (tmp_path / "two.txt").exists()
    assert commits(desk) == before


def test_the_pages_carry_what_the_log_has(desk: Desk, tmp_path: Path) -> None:
    print_new(desk, tmp_path / "new.txt")
    again = print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    assert (again.pages, again.issued) == (4, 0)
    assert lines(tmp_path / "new.txt") == lines(tmp_path / "all.txt")


def test_the_withdrawn_and_the_revoked_are_named(desk: Desk, tmp_path: Path) -> None:
    withdraw(desk, AN)
    revoke(desk, badge(desk, HOA))
    assert unprinted(desk) == 2
    printed = print_new(desk, tmp_path / "new.txt")
    assert (printed.pages, printed.skipped) == (2, ["Lê Văn An", "Đặng Thị Hòa"])
    edit(desk, AN, {"withdrawn": "no"})
    assert print_new(desk, tmp_path / "new.txt").names == ["Lê Văn An"]


def test_who_withdrew_with_a_badge_on_paper_is_not_new(desk: Desk, tmp_path: Path) -> None:
    badge(desk, AN)
    withdraw(desk, AN)
    assert print_new(desk, tmp_path / "new.txt").skipped == []


def test_a_replacement_is_on_paper(desk: Desk, tmp_path: Path) -> None:
    print_new(desk, tmp_path / "new.txt")
    replace(desk, typed, tmp_path / "hers.txt", HOA, "lost")
    assert unprinted(desk) == 0
    assert print_new(desk, tmp_path / "new.txt").pages == 0


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(delegation="Ville de Sceaux"), {"Élodie Marchand-Roux", "Jean-Luc Œuvrard"}),
        (Selection(category="minister"), {"Élodie Marchand-Roux"}),
        (Selection(delegate="D3"), {"Jean-Luc Œuvrard"}),
        (Selection(delegate="D1"), set()),
        (Selection(delegates=()), set()),
    ],
)
def test_of_a_selection(desk: Desk, tmp_path: Path, selection: Selection, expected: set[str]) -> None:
    badge(desk, HOA)
    out = tmp_path / "some.txt"
    printed = print_new(desk, out, selection)
    assert printed.pages == len(expected)
    assert {line[1] for line in lines(out)} == expected if expected else not out.exists()


def test_chosen_people_in_their_order_of_badges(desk: Desk, tmp_path: Path) -> None:
    badge(desk, HOA)
    chosen = tuple(desk.find_delegate(one).id for one in ("D3", "D1", "D2"))
    printed = print_new(desk, tmp_path / "some.txt", Selection(delegates=chosen))
    assert printed.names == ["Lê Văn An", "Jean-Luc Œuvrard"]


def test_nobody_counts_as_printed_for_a_pdf_that_fails(desk: Desk, tmp_path: Path) -> None:
    @FakePress
    def broken(out: BinaryIO, faces: Iterable[BadgeFace], progress: Callable[[int], None] | None) -> int:
        typed(out, list(faces)[:1], progress)
        raise OSError(28, "No space left on device")

    before = commits(desk)
    with pytest.raises(errors.DiskFull):
        print_new(desk, tmp_path / "new.txt", press=broken)
    assert (commits(desk), unprinted(desk)) == (before + 1, 4), "the codes alone"
    assert [one.name for one in tmp_path.iterdir() if "new.txt" in one.name] == []
    with pytest.raises(errors.FolderMissing):
        print_new(desk, tmp_path / "nowhere" / "new.txt")
    printed = print_new(desk, tmp_path / "new.txt")
    assert (printed.pages, printed.issued) == (4, 0)


def test_stopped_in_the_middle(desk: Desk, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == 2:
            raise errors.Cancelled

    out = tmp_path / "new.txt"
    out.write_text("the old one")
    with pytest.raises(errors.Cancelled):
        print_new(desk, out, progress=stop)
    assert out.read_text() == "the old one"
    assert not list(tmp_path.glob(".*part"))
    assert unprinted(desk) == 4
    assert print_new(desk, out).pages == 4


def test_what_others_do_meanwhile_is_heeded(desk: Desk, tmp_path: Path) -> None:
    drawn: list[int] = []

    @FakePress
    def slow(out: BinaryIO, faces: Iterable[BadgeFace], progress: Callable[[int], None] | None) -> int:
        pages = list(faces)
        if not drawn:
            print_badges(desk, typed, tmp_path / "hers.txt", Selection(delegate=HOA))
            withdraw(desk, AN)
            walk_in(desk, {"name": "Ninon Vasseur"})
        drawn.append(len(pages))
        return typed(out, pages, progress)

    printed = print_new(desk, tmp_path / "new.txt", press=slow)
    assert drawn == [4, 3]
    assert (printed.pages, printed.issued, printed.skipped) == (3, 5, ["Lê Văn An"])
    assert {line[1] for line in lines(tmp_path / "new.txt")} == {
        "Ninon Vasseur",
        "Élodie Marchand-Roux",
        "Jean-Luc Œuvrard",
    }
    assert print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY).issued == 0
    assert verify(desk.file).problems == []


def test_two_runs_of_the_changed_print_nobody_twice(desk: Desk, tmp_path: Path) -> None:
    print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    for one in (HOA, AN):
        edit(desk, one, {"post": "Tổng Giám đốc"})
    drawn: list[int] = []

    @FakePress
    def slow(out: BinaryIO, faces: Iterable[BadgeFace], progress: Callable[[int], None] | None) -> int:
        pages = list(faces)
        if not drawn:
            hers = Selection(delegate=HOA, only="changed")
            assert print_badges(desk, typed, tmp_path / "hers.txt", hers).pages == 1
        drawn.append(len(pages))
        return typed(out, pages, progress)

    printed = print_badges(desk, slow, tmp_path / "changed.txt", Selection(only="changed"))
    assert (drawn, printed.names) == ([2, 1], ["Lê Văn An"])


def test_a_badge_replaced_meanwhile_is_not_printed(desk: Desk, tmp_path: Path) -> None:
    badge(desk, HOA)

    @FakePress
    def slow(out: BinaryIO, faces: Iterable[BadgeFace], progress: Callable[[int], None] | None) -> int:
        pages = list(faces)
        if not (tmp_path / "new.txt").exists():
            replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
        return typed(out, pages, progress)

    print_badges(desk, slow, tmp_path / "all.txt", EVERYBODY)
    (new,) = (line[0] for line in lines(tmp_path / "new.txt"))
    assert new in [line[0] for line in lines(tmp_path / "all.txt")]

"""Badges for newcomers: at once, and nobody twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

import pytest

from checkin.desk.badges import Selection, print_badges
from checkin.desk.desk import Desk
from checkin.desk.new_badges import badges_for_new, without_badge
from checkin.desk.people import edit, walk_in, withdraw
from checkin.desk.revoke import revoke
from checkin.domain import errors
from checkin.domain.faces import BadgeFace
from checkin.domain.verdict import Verdict
from checkin.store.verifying import verify
from tests.presses import FakePress, typed

from .scene import AN, HOA, ROSTER, at, badge, commits, lines, take_roster

LATE = """D5,Mme,Ninon Vasseur,Journaliste,Ville de Sceaux,Presse
D6,Ông,Trịnh Văn Bảo,Lái xe,Thành phố Huế,Khách mời
"""


def test_newcomers_of_a_late_roster_are_badged_alone(desk: Desk, tmp_path: Path) -> None:
    print_badges(desk, typed, tmp_path / "all.txt", Selection())
    take_roster(desk, tmp_path, ROSTER + LATE)
    assert without_badge(desk) == 2
    before = commits(desk)
    heard: list[tuple[int, int]] = []
    out = tmp_path / "new.txt"
    printed = badges_for_new(desk, typed, out, progress=lambda done, total: heard.append((done, total)))
    assert (printed.path, printed.pages, printed.issued, printed.skipped) == (str(out), 2, 2, [])
    assert (printed.names, printed.number) == (["Trịnh Văn Bảo", "Ninon Vasseur"], "")
    assert heard == [(1, 2), (2, 2)]
    assert commits(desk) == before + 1
    assert [line[1] for line in lines(out)] == ["Trịnh Văn Bảo", "Ninon Vasseur"]
    assert at(desk, "plenary", lines(out)[0][0]).verdict is Verdict.ADMITTED
    assert without_badge(desk) == 0
    assert verify(desk.file).problems == []


def test_a_second_run_makes_none(desk: Desk, tmp_path: Path) -> None:
    badges_for_new(desk, typed, tmp_path / "one.txt")
    before = commits(desk)
    printed = badges_for_new(desk, typed, tmp_path / "two.txt")
    assert (printed.path, printed.pages, printed.issued) == ("", 0, 0)
    assert not (tmp_path / "two.txt").exists()
    assert commits(desk) == before


def test_the_pages_carry_what_the_log_has(desk: Desk, tmp_path: Path) -> None:
    badges_for_new(desk, typed, tmp_path / "new.txt")
    again = print_badges(desk, typed, tmp_path / "all.txt", Selection())
    assert (again.pages, again.issued) == (4, 0)
    assert lines(tmp_path / "new.txt") == lines(tmp_path / "all.txt")


def test_the_withdrawn_and_the_revoked_are_not_new(desk: Desk, tmp_path: Path) -> None:
    withdraw(desk, AN)
    revoke(desk, badge(desk, HOA))
    assert without_badge(desk) == 2
    assert badges_for_new(desk, typed, tmp_path / "new.txt").pages == 2
    edit(desk, AN, {"withdrawn": "no"})
    assert badges_for_new(desk, typed, tmp_path / "new.txt").names == ["Lê Văn An"]


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
    printed = badges_for_new(desk, typed, out, selection)
    assert printed.pages == len(expected)
    assert {line[1] for line in lines(out)} == expected if expected else not out.exists()


def test_chosen_people_in_their_order_of_badges(desk: Desk, tmp_path: Path) -> None:
    badge(desk, HOA)
    chosen = tuple(desk.find_delegate(one).id for one in ("D3", "D1", "D2"))
    printed = badges_for_new(desk, typed, tmp_path / "some.txt", Selection(delegates=chosen))
    assert printed.names == ["Lê Văn An", "Jean-Luc Œuvrard"]


def test_nothing_is_issued_for_a_pdf_that_fails(desk: Desk, tmp_path: Path) -> None:
    @FakePress
    def broken(out: BinaryIO, faces: Iterable[BadgeFace], progress: Callable[[int], None] | None) -> int:
        typed(out, list(faces)[:1], progress)
        raise OSError(28, "No space left on device")

    before = commits(desk)
    with pytest.raises(errors.DiskFull):
        badges_for_new(desk, broken, tmp_path / "new.txt")
    assert (commits(desk), without_badge(desk)) == (before, 4)
    assert [one.name for one in tmp_path.iterdir() if "new.txt" in one.name] == []
    with pytest.raises(errors.FolderMissing):
        badges_for_new(desk, typed, tmp_path / "nowhere" / "new.txt")
    assert badges_for_new(desk, typed, tmp_path / "new.txt").pages == 4


def test_who_gets_a_badge_meanwhile_gets_no_second_one(desk: Desk, tmp_path: Path) -> None:
    drawn: list[list[str]] = []

    @FakePress
    def slow(out: BinaryIO, faces: Iterable[BadgeFace], progress: Callable[[int], None] | None) -> int:
        pages = list(faces)
        if not drawn:
            print_badges(desk, typed, tmp_path / "hers.txt", Selection(delegate=HOA))
            withdraw(desk, AN)
            walk_in(desk, {"name": "Ninon Vasseur"})
        drawn.append([one.name for one in pages])
        return typed(out, pages, progress)

    printed = badges_for_new(desk, slow, tmp_path / "new.txt")
    assert [len(names) for names in drawn] == [4, 3]
    assert printed.pages == 3
    assert {line[1] for line in lines(tmp_path / "new.txt")} == {
        "Ninon Vasseur",
        "Élodie Marchand-Roux",
        "Jean-Luc Œuvrard",
    }
    assert print_badges(desk, typed, tmp_path / "all.txt", Selection()).issued == 0

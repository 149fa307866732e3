"""The PDF of a run: whole or not there, and what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

import pytest

from checkin.app import press as real_press
from checkin.app import read_codes
from checkin.desk.badges import print_badges
from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.programme import set_programme
from checkin.desk.replacing import replace
from checkin.desk.selecting import Selection
from checkin.domain import errors
from checkin.domain.faces import BadgeFace
from checkin.domain.layouts import PaperChoice
from tests.kit import Clock, make, open_desk
from tests.presses import FakePress, typed

from .scene import HOA, at, commits, take_programme, take_roster


@FakePress
def broken(out: BinaryIO, faces: Iterable[BadgeFace], progress: Callable[[int], None] | None) -> int:
    out.write(b"half of a page")
    raise OSError(28, "No space left on device")


def test_a_full_disk_leaves_the_old_pdf_and_the_codes_in_the_log(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "all.txt"
    out.write_text("the old one")
    with pytest.raises(errors.DiskFull):
        print_badges(desk, broken, out, Selection())
    assert out.read_text() == "the old one"
    assert not list(tmp_path.glob(".*part"))
    printed = print_badges(desk, typed, out, Selection())
    assert (printed.pages, printed.issued) == (4, 0)


@pytest.mark.parametrize(
    ("out", "fault"), [("", errors.FileIsDirectory), ("nowhere/all.pdf", errors.FolderMissing)]
)
def test_a_pdf_that_cannot_be_is_refused_before_anything_is_written(
    desk: Desk, tmp_path: Path, out: str, fault: type[errors.FileFault]
) -> None:
    before = commits(desk)
    with pytest.raises(fault):
        print_badges(desk, typed, tmp_path / out, Selection())
    with pytest.raises(fault):
        replace(desk, typed, tmp_path / out, HOA, "lost")
    assert commits(desk) == before


def test_an_unwritable_folder(unprivileged: Path, clock: Clock) -> None:
    home, locked = unprivileged / "home", unprivileged / "locked"
    home.mkdir()
    locked.mkdir()
    desk = open_desk(make(home, clock), clock)
    with desk.file:
        take_programme(desk, home)
        take_roster(desk, home)
        before = commits(desk)
        locked.chmod(0o555)
        try:
            with pytest.raises(errors.FileReadOnly):
                print_badges(desk, typed, locked / "all.pdf", Selection())
            assert list(locked.iterdir()) == []
        finally:
            locked.chmod(0o755)
        assert commits(desk) == before


def test_a_folder_one_may_not_look_into(unprivileged: Path, clock: Clock) -> None:
    home, locked = unprivileged / "home", unprivileged / "locked"
    home.mkdir()
    locked.mkdir()
    desk = open_desk(make(home, clock), clock)
    with desk.file:
        locked.chmod(0)
        try:
            with pytest.raises(errors.FileForbidden):
                print_badges(desk, typed, locked / "all.pdf", Selection())
            with pytest.raises(errors.FileForbidden):
                import_roster(desk, locked / "r.csv", {})
            with pytest.raises(errors.FileForbidden):
                set_programme(desk, locked / "p.toml")
        finally:
            locked.chmod(0o755)


def test_an_unknown_layout() -> None:
    with pytest.raises(errors.LayoutUnknown) as raised:
        real_press(PaperChoice("a5"))
    assert "a6" in raised.value.nearest


def test_real_pages_read_back_and_open_doors(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "all.pdf"
    printed = print_badges(desk, real_press(), out, Selection())
    assert printed.pages == 4
    shown = [at(desk, "plenary", code).person for code in read_codes(out)]
    assert [one.name for one in shown if one] == [
        "Lê Văn An",
        "Đặng Thị Hòa",
        "Élodie Marchand-Roux",
        "Jean-Luc Œuvrard",
    ]

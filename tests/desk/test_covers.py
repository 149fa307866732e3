"""Cover sheets: which delegations, who is on them, in which language."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.badges import print_badges
from checkin.desk.covers import CoversMade, covers
from checkin.desk.desk import Desk
from checkin.desk.people import edit, withdraw
from checkin.desk.selecting import Selection
from checkin.domain import errors
from checkin.domain.programme import LANGUAGES
from checkin.words import Words
from checkin.words.documents import cover_texts
from tests.kit import RESOURCES
from tests.presses import no_pages, typed

from .scene import AN, HOA, commits, lines

TEXTS = {one: cover_texts(Words(RESOURCES / "translations", one)) for one in LANGUAGES}


def write(desk: Desk, folder: Path, delegation: str | None = None) -> CoversMade:
    return covers(desk, RESOURCES / "fonts", folder / "covers.pdf", TEXTS, delegation)


def test_a_sheet_for_each_delegation_that_has_anybody(desk: Desk, tmp_path: Path) -> None:
    print_badges(desk, no_pages, tmp_path / "none.pdf", Selection(delegate=AN))
    before = commits(desk)
    made = write(desk, tmp_path)
    assert (made.delegations, made.people, made.without, made.pages) == (2, 4, 3, 2)
    assert commits(desk) == before
    assert write(desk, tmp_path, "Hue City").people == 2


def test_who_has_withdrawn_is_not_listed(desk: Desk, tmp_path: Path) -> None:
    withdraw(desk, AN)
    assert write(desk, tmp_path, "Hue City").people == 1
    withdraw(desk, HOA)
    with pytest.raises(errors.NobodySelected):
        write(desk, tmp_path, "Hue City")
    assert write(desk, tmp_path).delegations == 1


def test_who_belongs_to_no_delegation_has_the_last_sheet(desk: Desk, tmp_path: Path) -> None:
    edit(desk, AN, {"delegation": ""})
    assert write(desk, tmp_path).delegations == 3
    assert write(desk, tmp_path, "").people == 1
    print_badges(desk, typed, tmp_path / "all.txt", Selection())
    print_badges(desk, typed, tmp_path / "none.txt", Selection(delegation=""))
    assert [line[1] for line in lines(tmp_path / "all.txt")][-1] == "Lê Văn An"
    assert [line[1] for line in lines(tmp_path / "none.txt")] == ["Lê Văn An"]


def test_nothing_takes_the_place_of_an_event(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(errors.FileExists):
        covers(desk, RESOURCES / "fonts", desk.file.path, TEXTS)
    with pytest.raises(errors.DelegationUnknown):
        write(desk, tmp_path, "Atlantis")
    assert not (tmp_path / "covers.pdf").exists()

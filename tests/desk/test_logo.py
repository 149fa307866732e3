"""The event's logo: who sets it, which one counts, and that every badge shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.faces import face
from checkin.desk.logo import logo_of, remove_logo, set_logo
from checkin.desk.writing import entry
from checkin.domain import badge as codes
from checkin.domain import errors
from checkin.domain.faces import LogoPicture, digest
from checkin.domain.fold import Badge
from checkin.domain.ids import subject
from checkin.domain.kinds import LOGO, Logo
from tests.kit import Clock, commits_of, craft, enrol, give

from .scene import AN, HOA, commits

PATH = Path("logo.svg")
NEW = Badge(bytes(8), bytes(codes.CODE_BYTES), 0, b"", b"")


def svg(text: str) -> LogoPicture:
    return LogoPicture(f"<svg>{text}</svg>".encode(), "svg")


def give_logo(desk: Desk, logo: LogoPicture) -> LogoPicture:
    return set_logo(desk, PATH, lambda path: logo)


def test_the_last_one_given(desk: Desk) -> None:
    assert logo_of(desk) is None
    for text in "ab":
        assert give_logo(desk, svg(text)) == svg(text)
        assert logo_of(desk) == svg(text)
    remove_logo(desk)
    assert logo_of(desk) is None


def test_the_same_again_writes_nothing(desk: Desk) -> None:
    before = commits(desk)
    remove_logo(desk)
    assert commits(desk) == before
    for _ in range(2):
        give_logo(desk, svg("a"))
    assert commits(desk) == before + 1


def test_every_badge_shows_it_and_none_is_wrong_for_an_older_one(desk: Desk) -> None:
    people = [desk.find_delegate(one) for one in (HOA, AN)]
    before = face(desk, people[0], NEW)
    give_logo(desk, svg("a"))
    faces = [face(desk, person, NEW) for person in people]
    assert faces[0].logo == svg("a")
    assert faces[0].logo is faces[1].logo
    assert digest(before, photos=True) == digest(faces[0], photos=True)


def test_a_file_that_is_no_logo_changes_nothing(desk: Desk) -> None:
    def refuse(path: Path) -> LogoPicture:
        raise errors.LogoUnreadable(str(path))

    give_logo(desk, svg("a"))
    before = commits(desk)
    with pytest.raises(errors.LogoUnreadable):
        set_logo(desk, PATH, refuse)
    assert (logo_of(desk), commits(desk)) == (svg("a"), before)


def test_desks_show_it_and_only_organisers_set_it(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    give_logo(desk, svg("a"))
    with enrol(desk.file, tmp_path, "door", clock) as file:
        door = Desk(file, clock)
        assert logo_of(door) == svg("a")
        for refused in (lambda: give_logo(door, svg("b")), lambda: remove_logo(door)):
            with pytest.raises(errors.RoleTooLow):
                refused()
        theirs = entry(LOGO, subject(file.event, LOGO), Logo(b"<svg>b</svg>", "svg"))
        give([craft(file, [theirs])], desk.file)
        assert logo_of(desk) == svg("a")
        give_logo(desk, svg("c"))
        give(commits_of(desk.file), file)
        assert logo_of(door) == svg("c")

"""Replacing badges, and printing one again."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.badges import reprint
from checkin.desk.desk import Desk
from checkin.desk.find import find, history
from checkin.desk.people import edit, withdraw
from checkin.desk.replacing import replace
from checkin.desk.revoke import revoke
from checkin.desk.supervisors import add_supervisor
from checkin.domain import errors
from checkin.domain.verdict import Verdict
from checkin.store import queries
from tests.kit import MINUTE, Clock, commits_of, enrol, give
from tests.presses import typed

from .scene import AN, HOA, MARCHAND, at, badge, commits, lines


def test_the_old_badge_stops_and_the_new_one_works(desk: Desk, tmp_path: Path) -> None:
    old = badge(desk, HOA)
    replaced = replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    (new, name, number, generation) = lines(tmp_path / "new.txt")[0]
    assert (name, generation) == ("Đặng Thị Hòa", "1")
    assert (replaced.name, replaced.replaces) == (name, at(desk, "plenary", old).badge)
    assert at(desk, "plenary", old).verdict is Verdict.REPLACED
    assert at(desk, "plenary", new).verdict is Verdict.ADMITTED
    assert badge(desk, HOA) == new, "a reprint is of the new badge"
    assert desk.find_delegate(number).name == name


def test_two_replacements_in_a_row_are_numbered(desk: Desk, tmp_path: Path) -> None:
    first = badge(desk, HOA)
    codes = [first]
    for expected in ("1", "2"):
        replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
        code, _, _, generation = lines(tmp_path / "new.txt")[0]
        assert generation == expected
        codes.append(code)
    assert [at(desk, "plenary", code).verdict for code in codes] == [
        Verdict.REPLACED,
        Verdict.REPLACED,
        Verdict.ADMITTED,
    ]


def test_a_replacement_says_what_happened(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    badge(desk, HOA)
    (old,) = find(desk, HOA)
    clock.pass_(MINUTE)
    replaced = replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    (new,) = find(desk, HOA)
    assert (replaced.number, replaced.old_number, replaced.times) == (new.badge, old.badge, 1)
    assert (replaced.at_ms, replaced.reason) == (clock.now, "lost")
    assert replaced.delegate == new.person.id.hex()
    assert replaced.path == str(tmp_path / "new.txt")


def test_the_supervisor_who_allowed_it_stands_in_the_history(desk: Desk, tmp_path: Path) -> None:
    chief = add_supervisor(desk, "Trần Chủ", "208417")
    replace(desk, typed, tmp_path / "new.txt", MARCHAND, "torn", supervisor=chief.id)
    event = next(one for one in history(desk, MARCHAND).events if one.kind == "badge")
    assert (event.kind, event.reason, event.supervisor) == ("badge", "torn", "Trần Chủ")


# Printing again


def test_the_same_code_with_the_name_put_right(desk: Desk, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    edit(desk, HOA, {"name": "Đặng Thị Hoà Bình"})
    before = commits(desk)
    printed = reprint(desk, typed, tmp_path / "again.txt", HOA)
    (line,) = lines(tmp_path / "again.txt")
    assert line[:2] == [code, "Đặng Thị Hoà Bình"]
    assert (printed.pages, printed.issued, printed.names) == (1, 0, ["Đặng Thị Hoà Bình"])
    assert printed.number == line[2]
    assert commits(desk) == before + 1, "that it was printed"


def test_after_a_replacement_the_new_one(desk: Desk, tmp_path: Path) -> None:
    badge(desk, HOA)
    replaced = replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    reprint(desk, typed, tmp_path / "again.txt", HOA)
    assert lines(tmp_path / "again.txt") == lines(tmp_path / "new.txt")
    assert lines(tmp_path / "again.txt")[0][2] == replaced.number


def test_nothing_to_print_again(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "again.txt"
    with pytest.raises(errors.BadgeMissing):
        reprint(desk, typed, out, HOA)
    revoke(desk, badge(desk, HOA), "stolen")
    with pytest.raises(errors.BadgeMissing):
        reprint(desk, typed, out, HOA)
    badge(desk, AN)
    withdraw(desk, AN)
    with pytest.raises(errors.DelegateWithdrawn):
        reprint(desk, typed, out, AN)
    with pytest.raises(errors.DelegateUnknown):
        reprint(desk, typed, out, "nobody")
    assert not out.exists()


def test_replacing_before_any_badge_gives_the_first(desk: Desk, tmp_path: Path) -> None:
    replaced = replace(desk, typed, tmp_path / "new.txt", HOA, "")
    code, _, _, generation = lines(tmp_path / "new.txt")[0]
    assert (replaced.replaces, generation) == ("", "0")
    assert at(desk, "plenary", code).verdict is Verdict.ADMITTED


def test_what_was_admitted_counts_for_the_new_badge_too(desk: Desk, tmp_path: Path) -> None:
    at(desk, "lunch", badge(desk, HOA))
    replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    assert at(desk, "lunch", lines(tmp_path / "new.txt")[0][0]).verdict is Verdict.ALREADY_IN


def test_replacements_stand_in_the_history(desk: Desk, tmp_path: Path) -> None:
    badge(desk, HOA)
    replace(desk, typed, tmp_path / "new.txt", HOA, "left at the hotel")
    events = [one for one in history(desk, HOA).events if one.kind == "badge"]
    assert [one.reason for one in events] == ["", "left at the hotel"]
    assert events[1].badge == lines(tmp_path / "new.txt")[0][2]


def test_two_desks_replace_one_badge_while_apart(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    """Both new badges are valid, and people are asked."""
    badge(desk, HOA)
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        replace(desk, typed, tmp_path / "a.txt", HOA, "lost")
        replace(second, typed, tmp_path / "b.txt", HOA, "lost")
        give(commits_of(file), desk.file)
    codes = [lines(tmp_path / name)[0][0] for name in ("a.txt", "b.txt")]
    assert [at(desk, "plenary", code).verdict for code in codes] == [Verdict.ADMITTED] * 2
    with desk.file.reading() as connection:
        assert [what for _, what, _ in queries.conflicts(connection)] != []


def test_of_two_valid_replacements_the_one_not_revoked_is_worn(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    badge(desk, HOA)
    with enrol(desk.file, tmp_path, "second", clock) as file:
        replace(desk, typed, tmp_path / "a.txt", HOA, "lost")
        replace(Desk(file, clock), typed, tmp_path / "b.txt", HOA, "lost")
        give(commits_of(file), desk.file)
    codes = {lines(tmp_path / name)[0][0] for name in ("a.txt", "b.txt")}
    worn = badge(desk, HOA)
    revoke(desk, worn)
    assert {badge(desk, HOA)} == codes - {worn}

"""Runs too large for one commit: everybody else comes through between their portions."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

import pytest

from checkin.desk import portions
from checkin.desk.badges import print_badges
from checkin.desk.desk import Desk
from checkin.desk.paper_counts import unprinted
from checkin.desk.people import withdraw
from checkin.desk.selecting import EVERYBODY, Selection, selected
from checkin.desk.spoiled import people_of, print_lost, spoiled
from checkin.domain import errors
from checkin.domain.faces import BadgeFace
from checkin.domain.fold import fold_badges
from checkin.domain.kinds import BADGE, PRINT
from checkin.domain.log import open_envelope
from checkin.domain.verdict import Verdict
from checkin.store.reading import items_of
from checkin.store.verifying import verify
from tests.kit import Clock, commits_of, dump, enrol, give, open_desk
from tests.presses import FakePress, typed

from .scene import HOA, MARCHAND, OEUVRARD, at, lines

NEW = Selection(only="new")


@pytest.fixture(autouse=True)
def threes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four people are two portions."""
    monkeypatch.setattr(portions, "PORTION", 3)


def kinds(desk: Desk) -> list[list[str]]:
    return [[entry.kind for entry in open_envelope(one.envelope).entries] for one in commits_of(desk.file)]


def test_a_run_of_several_commits_has_one_name(desk: Desk, tmp_path: Path) -> None:
    printed = print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    assert kinds(desk)[-4:] == [[BADGE] * 3, [BADGE], [PRINT] * 3, [PRINT]]
    assert (printed.pages, printed.issued, len(printed.run)) == (4, 4, 64)
    assert unprinted(desk) == 0
    with desk.file.reading():
        everyone = [one.person.id for one in selected(desk, EVERYBODY)]
    assert people_of(desk, printed.run) == everyone
    assert people_of(desk, printed.run[:13]) == everyone
    assert verify(desk.file).problems == []


def test_all_of_it_did_not_come_out(desk: Desk, tmp_path: Path) -> None:
    printed = print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    assert [spoiled(desk, one).run for one in (OEUVRARD, HOA)] == [printed.run] * 2
    assert unprinted(desk) == 2
    told = spoiled(desk, printed.run[:12])
    assert (told.run, told.badges, told.new) == (printed.run, 2, 4)
    assert print_lost(desk, printed.run) == 0
    assert unprinted(desk) == 4


def test_every_order_of_its_entries_says_the_same(desk: Desk, tmp_path: Path) -> None:
    printed = print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    print_lost(desk, printed.run)
    for delegate in people_of(desk, printed.run):
        with desk.file.reading() as connection:
            items = items_of(connection, delegate)
        expected = fold_badges(items)
        assert [one.prints for one in expected] == [1]
        for seed in range(20):
            assert fold_badges(random.Random(seed).sample(items, len(items))) == expected


def test_it_travels_with_the_log(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    printed = print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        assert print_lost(second, printed.run, (desk.find_delegate(MARCHAND).id,)) == 1
        give(commits_of(file), desk.file)
        assert dump(desk.file.connection) == dump(file.connection)
    assert unprinted(desk) == 1


def printed_codes(desk: Desk, out: Path) -> list[str]:
    print_badges(desk, typed, out, EVERYBODY)
    return [line[0] for line in lines(out)]


def test_who_is_killed_on_the_way_has_the_pdf(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = printed_codes(desk, tmp_path / "first.txt")

    def killed() -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(portions, "give_way", killed)
        with pytest.raises(KeyboardInterrupt):
            print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    assert [line[0] for line in lines(tmp_path / "all.txt")] == codes
    assert kinds(desk)[-1] == [PRINT] * 3, "the PDF has its name, and the log knows of a part"
    assert list(tmp_path.glob(".*part")) == []


def test_the_rest_is_printed_by_the_next_run(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = iter([None, KeyboardInterrupt])

    def give_way() -> None:
        step = next(steps)
        if step is not None:
            raise step

    with monkeypatch.context() as dying:
        dying.setattr(portions, "give_way", give_way)
        with pytest.raises(KeyboardInterrupt):
            print_badges(desk, typed, tmp_path / "all.txt", NEW)
    assert (len(lines(tmp_path / "all.txt")), unprinted(desk)) == (4, 1)
    again = print_badges(desk, typed, tmp_path / "rest.txt", NEW)
    assert (again.pages, again.issued) == (1, 0)
    assert lines(tmp_path / "rest.txt") == lines(tmp_path / "all.txt")[3:]


def test_a_door_comes_through_between_portions(
    desk: Desk, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Verdict] = []
    with open_desk(desk.file.path, clock, seed=7).file as file:
        door = Desk(file, clock)
        file.connection.set_busy_timeout(0)
        monkeypatch.setattr(portions, "give_way", lambda: heard.append(at(door, "plenary", "1").verdict))
        printed = print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
        print_lost(desk, printed.run)
    assert heard == [Verdict.UNKNOWN] * 3
    assert verify(desk.file).problems == []


def test_what_ends_a_badge_of_a_later_portion_is_heeded(desk: Desk, tmp_path: Path) -> None:
    drawn: list[int] = []

    @FakePress
    def slow(out: BinaryIO, faces: Iterable[BadgeFace], progress: Callable[[int], None] | None) -> int:
        pages = list(faces)
        if not drawn:
            withdraw(desk, OEUVRARD)
        drawn.append(len(pages))
        return typed(out, pages, progress)

    printed = print_badges(desk, slow, tmp_path / "all.txt", EVERYBODY)
    assert (drawn, printed.pages) == ([4, 3], 3)
    assert len(kinds(desk)[-1]) == 3


def test_what_begins_alike_is_no_run(desk: Desk, tmp_path: Path) -> None:
    printed = print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    other = printed.run[:11] + ("0" if printed.run[11] != "0" else "1")
    for text in (other, printed.run[:7]):
        with pytest.raises(errors.CheckinError):
            spoiled(desk, text)
    assert unprinted(desk) == 0

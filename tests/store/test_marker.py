"""A restored or copied file begins a new chain; one that merely lost its last mark goes on."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path

import pytest

from checkin.desk.check import check
from checkin.desk.desk import Desk
from checkin.desk.people import walk_in
from checkin.desk.scan import scan
from checkin.desk.writing import write
from checkin.domain.kinds import WALKIN
from checkin.domain.log import Chain, open_envelope
from checkin.store import exchange
from checkin.store.eventfile import EventFile
from checkin.store.verifying import Finding, Trouble, verify
from tests.kit import Clock, commits_of, dump, empty_replica, give, make, open_desk, open_file

FIRST = 2
"""Commits of a new event."""
SEEDS = count(100)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path, clock: Clock) -> Path:
    return make(tmp_path, clock)


def work(path: Path, clock: Clock, names: Iterable[str]) -> None:
    """Open the file, let people walk in, close it."""
    # Every opening draws its own random numbers, as real ones do.
    desk = open_desk(path, clock, next(SEEDS))
    with desk.file:
        for name in names:
            clock.pass_(60_000)
            walk_in(desk, {"name": name})


def chains(path: Path) -> dict[Chain, list[int]]:
    """Return the last numbers of every chain."""
    with open_file(path) as file, file.reading() as connection:
        return {chain: sorted(head.n for head in tips) for chain, tips in exchange.heads(connection).items()}


def lengths(path: Path) -> list[list[int]]:
    return sorted(chains(path).values())


def people(file: EventFile) -> list[str]:
    return sorted(str(row[1]) for row in dump(file.connection)["delegates"])


def marks(folder: Path) -> list[Path]:
    return sorted((folder / "state").glob("*.mark"))


def replica(path: Path, name: str) -> EventFile:
    """Return another replica that holds all this one holds now."""
    with open_file(path) as file:
        other = empty_replica(file, path.parent, name)
        give(commits_of(file), other)
    return other


def no_place_twice(file: EventFile) -> None:
    """No number of a chain is taken by two commits."""
    heads = [open_envelope(commit.envelope) for commit in commits_of(file)]
    places = [(head.key, head.nonce, head.n) for head in heads]
    assert len(set(places)) == len(places)


def united(path: Path, other: EventFile, names: Iterable[str], count: int) -> None:
    """What the replica kept comes back: everybody is there, in so many chains, and all verifies."""
    with other, open_file(path) as file:
        received = give(commits_of(other), file)
        assert received.refused == []
        assert received.new > 0
        assert people(file) == sorted(names)
        no_place_twice(file)
        report = verify(file)
        assert (report.problems, len(report.chains)) == ([], count)
        # And the other way, to the same content.
        assert give(commits_of(file), other).refused == []
        assert dump(other.connection) == dump(file.connection)
        assert verify(other).problems == []


# The chain goes on


def test_every_opening_continues(path: Path, clock: Clock) -> None:
    for i in range(5):
        work(path, clock, [f"Visitor {i}"])
    assert lengths(path) == [[FIRST + 5]]
    with open_file(path) as file:
        assert verify(file).problems == []


def test_mark_behind_by_one(path: Path, clock: Clock) -> None:
    """As a kill between the commit and its mark leaves it."""
    work(path, clock, ["An"])
    (mark,) = marks(path.parent)
    before = mark.read_bytes()
    work(path, clock, ["Bình"])
    assert mark.read_bytes() != before
    mark.write_bytes(before)
    with open_file(path) as file:
        assert verify(file).problems == []
    work(path, clock, ["Châu"])
    assert lengths(path) == [[FIRST + 3]]


def test_renamed_file_is_the_same_file(path: Path, clock: Clock) -> None:
    work(path, clock, ["An"])
    renamed = path.rename(path.with_name("renamed.checkin"))
    work(renamed, clock, ["Bình"])
    assert lengths(renamed) == [[FIRST + 2]]


def test_two_openings_share_the_chain(path: Path, clock: Clock) -> None:
    one, two = open_desk(path, clock, 1), open_desk(path, clock, 2)
    with one.file, two.file:
        for i in range(3):
            walk_in(one, {"name": f"One {i}"})
            walk_in(two, {"name": f"Two {i}"})
    work(path, clock, ["Last"])
    assert lengths(path) == [[FIRST + 7]]


# A new chain


def _over_the_same_file(path: Path, backup: Path) -> Path:
    shutil.copyfile(backup, path)
    return path


def _in_place_of_the_file(path: Path, backup: Path) -> Path:
    fresh = path.with_name("fresh")
    shutil.copyfile(backup, fresh)
    fresh.replace(path)
    return path


def _after_deleting_the_file(path: Path, backup: Path) -> Path:
    path.unlink()
    shutil.copyfile(backup, path)
    return path


def _to_a_new_path(path: Path, backup: Path) -> Path:
    path.unlink()
    restored = path.with_name("restored.checkin")
    shutil.copyfile(backup, restored)
    return restored


RESTORES = pytest.mark.parametrize(
    "restore",
    [_over_the_same_file, _in_place_of_the_file, _after_deleting_the_file, _to_a_new_path],
    ids=lambda one: one.__name__.strip("_"),
)


@RESTORES
def test_restored_backup(path: Path, clock: Clock, restore: Callable[[Path, Path], Path]) -> None:
    work(path, clock, ["An"])
    backup = path.with_name("backup")
    shutil.copyfile(path, backup)
    work(path, clock, ["Bình", "Châu"])
    other = replica(path, "other")
    restored = restore(path, backup)
    work(restored, clock, ["Dũng"])
    assert lengths(restored) == [[1], [FIRST + 1]]
    work(restored, clock, ["Giang"])
    assert lengths(restored) == [[2], [FIRST + 1]]
    united(restored, other, ["An", "Bình", "Châu", "Dũng", "Giang"], 2)
    work(restored, clock, ["Hạnh"])
    assert lengths(restored) == [[3], [FIRST + 3]]


@RESTORES
def test_old_tail_comes_before_the_first_write(
    path: Path, clock: Clock, restore: Callable[[Path, Path], Path]
) -> None:
    """Whether the desk pulls or writes first after a restore, nothing collides."""
    work(path, clock, ["An"])
    backup = path.with_name("backup")
    shutil.copyfile(path, backup)
    work(path, clock, ["Bình"])
    other = replica(path, "other")
    restored = restore(path, backup)
    united(restored, other, ["An", "Bình"], 1)
    work(restored, clock, ["Châu"])
    with open_file(restored) as file:
        no_place_twice(file)
        assert people(file) == ["An", "Bình", "Châu"]
        assert verify(file).problems == []


def test_failed_first_write_after_a_restore(path: Path, clock: Clock) -> None:
    """A transaction rolled back must not take along the decision for a new chain."""
    work(path, clock, ["An"])
    backup = path.with_name("backup")
    shutil.copyfile(path, backup)
    work(path, clock, ["Bình"])
    other = replica(path, "other")
    shutil.copyfile(backup, path)
    desk = open_desk(path, clock, 5)
    with desk.file:
        with pytest.raises(ZeroDivisionError):
            _fail_after_writing(desk)
        walk_in(desk, {"name": "Châu"})
    assert lengths(path) == [[1], [FIRST + 1]]
    united(path, other, ["An", "Bình", "Châu"], 2)


def _fail_after_writing(desk: Desk) -> None:
    with desk.file.writing() as begun:
        begun.append([write(WALKIN, bytes(16), {"name": "Nobody"})], desk.stamp())
        raise ZeroDivisionError


def test_copy_on_the_same_machine(path: Path, clock: Clock) -> None:
    work(path, clock, ["An"])
    copied = path.with_name("copied.checkin")
    shutil.copyfile(path, copied)
    work(copied, clock, ["Bình"])
    work(path, clock, ["Châu"])
    assert lengths(path) == [[FIRST + 2]]
    assert lengths(copied) == [[1], [FIRST + 1]]
    united(path, open_file(copied), ["An", "Bình", "Châu"], 2)
    work(path, clock, ["Dũng"])
    work(copied, clock, ["Giang"])
    united(path, open_file(copied), ["An", "Bình", "Châu", "Dũng", "Giang"], 2)


def test_state_folder_deleted(path: Path, clock: Clock) -> None:
    work(path, clock, ["An"])
    other = replica(path, "other")
    shutil.rmtree(path.parent / "state")
    work(path, clock, ["Bình"])
    assert lengths(path) == [[1], [FIRST + 1]]
    work(path, clock, ["Châu"])
    assert lengths(path) == [[2], [FIRST + 1]]
    with open_file(path) as file, other:
        assert give(commits_of(file), other).new == 2
        assert people(other) == ["An", "Bình", "Châu"]
        assert verify(other).problems == []


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"\n",
        b"garbage",
        b"00 1 00 00",
        bytes(512),
        b"\xff" * 512,
        b"0011223344556677 3 " + b"ab" * 32 + b" " + b"0" * 16,
    ],
)
def test_garbage_for_a_mark(path: Path, clock: Clock, garbage: bytes) -> None:
    work(path, clock, ["An"])
    (mark,) = marks(path.parent)
    mark.write_bytes(garbage)
    work(path, clock, ["Bình"])
    assert lengths(path) == [[1], [FIRST + 1]]
    work(path, clock, ["Châu"])
    assert lengths(path) == [[2], [FIRST + 1]]


def test_mark_of_another_chain(path: Path, clock: Clock) -> None:
    """The mark of one file says nothing of another, wherever it is put."""
    work(path, clock, ["An"])
    (mine,) = marks(path.parent)
    copied = path.with_name("copied.checkin")
    shutil.copyfile(path, copied)
    work(copied, clock, ["Bình"])
    (other,) = set(marks(path.parent)) - {mine}
    mine.write_bytes(other.read_bytes())
    work(path, clock, ["Châu"])
    assert lengths(path) == [[1], [FIRST + 1]]


def test_state_folder_that_cannot_be_written(path: Path, clock: Clock) -> None:
    state = path.parent / "state"
    shutil.rmtree(state)
    state.write_text("a file stands where the folder should be")
    desk = open_desk(path, clock, 5)
    with desk.file:
        session = desk.find_session("main")
        for _ in range(3):
            scan(desk, "0123456789", session)
        assert verify(desk.file).problems == []
    # While it was open it knew its chain; opened again, nothing vouches for it.
    assert lengths(path) == [[FIRST], [3]]
    work(path, clock, ["An"])
    assert lengths(path) == [[1], [FIRST], [3]]
    with open_file(path) as file:
        assert verify(file).problems == []


# A machine restored with its markers: the chain forks, and both branches are kept


def test_whole_machine_restored(path: Path, clock: Clock) -> None:
    work(path, clock, ["An"])
    state, backup = path.parent / "state", path.with_name("backup")
    shutil.copyfile(path, backup)
    shutil.copytree(state, path.with_name("state backup"))
    work(path, clock, ["Bình"])
    other = replica(path, "other")
    shutil.copyfile(backup, path)
    shutil.rmtree(state)
    shutil.copytree(path.with_name("state backup"), state)
    work(path, clock, ["Châu"])
    assert lengths(path) == [[FIRST + 2]]
    with other, open_file(path) as file:
        assert give(commits_of(other), file).refused == []
        assert people(file) == ["An", "Bình", "Châu"]
        assert verify(file).problems == []
        assert give(commits_of(file), other).refused == []
        assert dump(other.connection) == dump(file.connection)
        assert verify(other).problems == []
    assert lengths(path) == [[FIRST + 2, FIRST + 2]]
    work(path, clock, ["Dũng"])
    assert lengths(path) == [[1], [FIRST + 2, FIRST + 2]]
    with open_file(path) as file:
        assert people(file) == ["An", "Bình", "Châu", "Dũng"]
        assert verify(file).problems == []


# What verify says of a cut tail


def cut(path: Path, clock: Clock) -> int:
    """Put an older copy over the file; return the number of the last commit lost."""
    work(path, clock, ["An"])
    backup = path.with_name("backup")
    shutil.copyfile(path, backup)
    work(path, clock, ["Bình", "Châu"])
    shutil.copyfile(backup, path)
    return FIRST + 3


def test_tail_cut_is_seen_by_the_mark(path: Path, clock: Clock) -> None:
    last = cut(path, clock)
    with open_file(path) as file:
        problems = verify(file).problems
        (chain,) = exchange.heads(file.connection)
    assert problems == [Trouble(Finding.TAIL_CUT, f"{chain.key.hex()[:16]}.{chain.nonce.hex()}", last)]


def test_tail_cut_is_seen_by_another_replica(path: Path, clock: Clock) -> None:
    work(path, clock, ["An"])
    backup = path.with_name("backup")
    shutil.copyfile(path, backup)
    work(path, clock, ["Bình", "Châu"])
    other = replica(path, "other")
    shutil.copyfile(backup, path)
    shutil.rmtree(path.parent / "state")
    desk = open_desk(path, clock)
    with desk.file, other:
        assert check(desk).ok
        against = check(desk, Desk(other, clock))
        assert not against.ok
        assert [(one.what, one.n) for one in against.problems] == [(Finding.TAIL_CUT, FIRST + 3)]
        # The other holds everything this one does.
        assert check(Desk(other, clock), desk).ok
        give(commits_of(other), desk.file)
        assert check(desk, Desk(other, clock)).ok

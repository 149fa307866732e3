"""Commits of several desks, one of them cloned again and again, for replicas to hold any part of."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from checkin.desk.by_hand import check_in
from checkin.desk.desk import Desk
from checkin.desk.people import edit, erase, walk_in
from checkin.domain.exchange import Clocks, Me, Meeting, answer
from checkin.domain.log import Commit, Heads, commit_hash, open_envelope
from checkin.domain.partners import Partners
from checkin.store import wiping
from checkin.store.exchange import heads
from checkin.store.replica import FileReplica
from tests.kit import (
    MINUTE,
    START_MS,
    Clock,
    commits_of,
    dump,
    empty_replica,
    enrol,
    give,
    make,
    open_desk,
    open_file,
)

BRANCHES = 4


class Universe(NamedTuple):
    """All there is, and what a replica that holds it all must show."""

    origin: Path
    """The organiser's file."""
    commits: list[Commit]
    """With all payloads that any desk still had; parents first."""
    erased: list[Commit]
    """The same without those of the person erased."""
    parents: list[int | None]
    """By commit the place of its parent in the list."""
    shown: dict[str, list[tuple[object, ...]]]
    heads: Heads


@cache
def universe() -> Universe:
    """An organiser and two desks; the second desk's laptop was cloned at several moments.

    Clones go on as if each were the only one, so their chain forks into several branches, one of
    them from another branch. Somebody is erased while copies of the records are elsewhere.
    """
    folder = Path(mkdtemp())
    clock = Clock()
    first = open_desk(make(folder, clock), clock)
    walk_in(first, {"name": "Nguyễn Văn Một"})
    gone = walk_in(first, {"name": "Đặng Thị Xóa", "post": "Chuyên viên"}).person
    second = Desk(enrol(first.file, folder, "second", clock), clock)
    third = Desk(enrol(first.file, folder, "third", clock), clock)
    give(commits_of(first.file), second.file)
    edit(second, "Đặng Thị Xóa", {"post": "Seen at the second desk"})
    desks = [second]
    for i in range(BRANCHES - 1):
        for desk in desks:
            clock.pass_(MINUTE)
            walk_in(desk, {"name": f"Khách {i} của bàn {desks.index(desk)}"})
            check_in(desk, gone.id, desk.sessions[0])
        desks.append(_clone(desks[i // 2], folder / f"clone{i}", clock))
    for i, desk in enumerate(desks):
        for turn in range(3 + i):
            walk_in(desk, {"name": f"Cuối {turn} của bàn {i}"})
    for turn in range(6):
        walk_in(third, {"name": f"Bàn ba {turn}"})
    everything = [commits_of(desk.file) for desk in (first, third, *desks)]
    erase(first, "Đặng Thị Xóa")
    everything.append(commits_of(first.file))
    with empty_replica(first.file, folder, "whole") as whole:
        for commits in everything:
            give(commits, whole)
        erased = commits_of(whole)
        payloads = {one.envelope: one for commits in reversed(everything) for one in commits}
        full = [payloads[one.envelope] for one in erased]
        parents = _parents(whole.event, erased)
        return Universe(
            first.file.path, full, erased, parents, dump(whole.connection), heads(whole.connection)
        )


def _clone(desk: Desk, folder: Path, clock: Clock) -> Desk:
    folder.mkdir()
    copy = folder / desk.file.path.name
    wiping.empty_wal(desk.file.connection, patient=True)
    shutil.copy(desk.file.path, copy)
    clone = open_desk(copy, clock, seed=len(str(folder)) + int(folder.name[-1]))
    clone.file.chain._vouched = True  # what a perfect clone of a machine would make it believe
    return clone


def _parents(event: bytes, commits: list[Commit]) -> list[int | None]:
    places: dict[bytes, int] = {}
    parents: list[int | None] = []
    for i, commit in enumerate(commits):
        head = open_envelope(commit.envelope)
        parent = places[head.parent] if head.n > 1 else None
        places[
            commit_hash(event, commit.envelope, commits[parent].signature if parent is not None else b"")
        ] = i
        parents.append(parent)
    return parents


ASKER, HUB = Me(b"a" * 32, b"a" * 8, "1"), Me(b"h" * 32, b"h" * 8, "1")


def held_by(replica: FileReplica) -> set[bytes]:
    with replica.file.reading() as connection:
        return {row[0] for row in connection.execute("SELECT hash FROM commits")}


def holding(folder: Path, name: str, ends: Iterable[int], *, erased: bool = False) -> FileReplica:
    """A replica that holds these commits of the universe and all before them."""
    everything = universe()
    wanted: set[int] = set()
    for end in ends:
        at: int | None = end % len(everything.commits)
        while at is not None and at not in wanted:
            wanted.add(at)
            at = everything.parents[at]
    commits = everything.erased if erased else everything.commits
    with open_file(everything.origin) as origin:
        file = empty_replica(origin, folder, name)
    received = give([commits[i] for i in sorted(wanted)], file)
    assert (received.new, received.refused) == (len(wanted), [])
    return FileReplica(file)


def erasure() -> int:
    """The place of the commit that erases somebody."""
    kinds = [{entry.kind for entry in open_envelope(one.envelope).entries} for one in universe().commits]
    return next(i for i, one in enumerate(kinds) if "erase" in one)


Network = Callable[[bytes, Callable[[bytes], bytes]], bytes]


def meet(one: FileReplica, other: FileReplica, room: int, network: Network, theirs: Heads | None) -> Meeting:
    """One meeting, to its end or to the first fault of the network."""
    partners = Partners()

    def hub(raw: bytes) -> bytes:
        return answer(other, HUB, Clocks(START_MS), raw, partners)

    meeting = Meeting(one, ASKER, theirs, room=room)
    while (question := meeting.ask(Clocks(START_MS))) is not None:
        meeting.take(network(question, hub))
    return meeting


def sound(raw: bytes, hub: Callable[[bytes], bytes]) -> bytes:
    return hub(raw)

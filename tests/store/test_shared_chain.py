"""A desk whose chain somebody else has written too: a copy of the laptop, or what a disk had lost."""

from __future__ import annotations

import shutil
from pathlib import Path

from checkin.desk.people import walk_in
from checkin.store.eventfile import EventFile
from checkin.store.exchange import heads
from checkin.store.verifying import verify
from tests.kit import Clock, commits_of, dump, give, make, open_desk


def chains(file: EventFile) -> int:
    return len(heads(file.connection))


def test_a_desk_leaves_its_chain_to_its_copy(tmp_path: Path) -> None:
    clock = Clock()
    path = make(tmp_path, clock)
    copy = tmp_path / "copy" / path.name
    copy.parent.mkdir()
    shutil.copy(path, copy)
    desk, clone = open_desk(path, clock), open_desk(copy, clock, seed=5)
    clone.file.chain._vouched = True  # what a perfect clone of a machine would make it believe
    walk_in(desk, {"name": "Người Thứ Nhất"})
    walk_in(clone, {"name": "Người Thứ Hai"})
    walk_in(clone, {"name": "Người Thứ Ba"})
    give(commits_of(clone.file), desk.file)
    before = chains(desk.file)
    walk_in(desk, {"name": "Người Thứ Tư"})
    assert chains(desk.file) == before + 1
    give(commits_of(desk.file), clone.file)
    assert dump(desk.file.connection) == dump(clone.file.connection)
    assert verify(desk.file).problems == []


def test_so_it_does_where_another_connection_meets_the_copy(tmp_path: Path) -> None:
    """The window scans over one connection and synchronises over another."""
    clock = Clock()
    path = make(tmp_path, clock)
    copy = tmp_path / "copy" / path.name
    copy.parent.mkdir()
    shutil.copy(path, copy)
    desk, clone = open_desk(path, clock), open_desk(copy, clock, seed=5)
    clone.file.chain._vouched = True  # what a perfect clone of a machine would make it believe
    with open_desk(path, clock, seed=6).file as syncing, open_desk(copy, clock, seed=7).file as syncing_too:
        for turn in range(6):
            walk_in(desk, {"name": f"Người {turn}"})
            walk_in(clone, {"name": f"Khách {turn}"})
            here, there = commits_of(desk.file), commits_of(clone.file)
            give(there, syncing)
            give(here, syncing_too)
    own = {chain: tips for chain, tips in heads(desk.file.connection).items() if chain.key == desk.file.key}
    # They parted after the first meeting; no chain forks at any later turn.
    assert len(own) <= 3
    assert sum(len(tips) > 1 for tips in own.values()) == 1
    assert max(tip.n for tips in own.values() if len(tips) == 1 for tip in tips) >= 4
    assert verify(desk.file).problems == []

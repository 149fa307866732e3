"""Joining: 100,000 entries into an empty desk, beside inserting the same rows bare.

The rows go into the same tables of a file encrypted in the same way, in the same transactions. Told
too is what giving them costs, and what heads and fingerprint do.
"""

from __future__ import annotations

import hashlib
import os
import random
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import apsw

from checkin.desk.desk import Desk
from checkin.desk.issuing import issue_first
from checkin.desk.writing import entry
from checkin.domain.ids import subject
from checkin.domain.kinds import CERTIFICATE, SCAN, Role, Scan
from checkin.domain.log import (
    Chain,
    Commit,
    Head,
    Heads,
    NewEntry,
    Place,
    Stamp,
    public_of,
    signer,
    write_commit,
)
from checkin.domain.trust import certify
from checkin.store import exchange, queries, schema
from checkin.store.connecting import connect, open_with
from checkin.store.creating import creating_replica
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources
from checkin.store.receiving import receive
from checkin.store.replica import FileReplica
from checkin.store.sql import transaction
from checkin.store.work import Work
from tests.benchmarks.crowd import PASSPHRASE, clock, crowd

PEOPLE = 20_000
DESKS = 6
SCANS = 60_000
ROOM = 1 << 20
TURNS = 2


def test_joining(tmp_path: Path) -> None:
    desk = crowd(tmp_path, PEOPLE)
    issue_first(desk, list(queries.people(desk.file.connection)))
    full = FileReplica(desk.file)
    for commits in scans(desk):
        assert full.receive(commits).refused == []
    begin = time.process_time()
    portions = whole_log(full)
    sending = time.process_time() - begin
    rows = as_rows(desk.file.connection)
    bare, appended, projected, heads, digests = [], [], [], [], []
    for turn in range(TURNS):
        bare.append(insert_bare(tmp_path / f"bare{turn}", portions, rows))
        with joining(desk, tmp_path / f"appended{turn}") as file:
            appended.append(timed(partial(each, partial(append, file), portions)))
            entries = file.connection.execute("SELECT count(*) FROM entries").fetchall()[0][0]
        with joining(desk, tmp_path / f"projected{turn}") as file:
            replica = FileReplica(file)
            projected.append(timed(partial(each, replica.receive, portions)))
            heads.append(timed(partial(exchange.heads, file.connection)))
            digests.append(timed(replica.fingerprint))
            assert replica.heads() == full.heads()
            assert replica.fingerprint() == full.fingerprint()
    base = min(bare)
    print(
        f"\njoining, {entries:,} entries in {sum(map(len, portions)):,} commits, {len(portions)} messages:"
        f" verified append {min(appended) / base:.1f}× bare INSERT (target ≤ 2.5×), with all projections"
        f" {min(projected) / base:.1f}× (target ≤ 10×; {min(projected):.1f} / {base:.2f} s CPU)"
    )
    print(
        f"giving them {sending / base:.1f}×; fingerprint {min(digests) * 1000:.0f} ms;"
        f" heads of {len(full.heads())} chains {min(heads) * 1000:.1f} ms,"
        f" of 200 chains {many_chains(desk, tmp_path / 'chains') * 1000:.1f} ms"
    )
    desk.file.close()


def each(work: Callable[[list[Commit]], object], portions: Sequence[list[Commit]]) -> None:
    for portion in portions:
        work(portion)


def timed(work: Callable[[], object]) -> float:
    """Return the CPU time of something in seconds."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def scans(desk: Desk) -> list[list[Commit]]:
    """A day at several doors: each desk's commits."""
    source = random.Random(5)
    people = [person.id for person in queries.people(desk.file.connection)]
    badges = {one: queries.badges_of(desk.file.connection, one)[-1].badge for one in people}
    session = desk.sessions[0].subject
    lamport = desk.file.chain.next_place()[1].lamport
    found = []
    seen: set[bytes] = set()
    for key in certified(desk, DESKS):
        place = Place(public_of(key), os.urandom(8), 1, b"", b"", lamport)
        sign = signer(key)
        commits = []
        for turn in range(SCANS // DESKS):
            who = source.choice(people)
            scan = Scan("admitted", session, badge=badges[who], again=who in seen)
            seen.add(who)
            stamp = Stamp(clock() + turn * 1000, 20)
            commit, head, digest = write_commit(
                desk.file.event, place, stamp, [entry(SCAN, who, scan)], sign, os.urandom
            )
            commits.append(commit)
            place = Place(head.key, head.nonce, head.n + 1, digest, commit.signature, head.lamport + DESKS)
        found.append(commits)
    return found


def certified(desk: Desk, count: int) -> list[bytes]:
    """Private keys of so many desks that the event admits."""
    keys = [hashlib.sha256(b"desk %d" % i).digest() for i in range(count)]
    entries: list[NewEntry] = []
    for key in keys:
        certificate = certify(desk.file.event, public_of(key), Role.DESK, desk.file.key, desk.file.sign)
        entries.append(entry(CERTIFICATE, subject(desk.file.event, CERTIFICATE, public_of(key)), certificate))
    with desk.file.writing() as work:
        work.append(entries, desk.stamp())
    return keys


def whole_log(replica: FileReplica) -> list[list[Commit]]:
    """What a replica gives to one that holds nothing, message by message."""
    theirs: Heads = {}
    portions = []
    more = True
    while more:
        commits, more, ends = replica.lacking(theirs, ROOM)
        portions.append(commits)
        theirs = {**theirs, **ends}
    return portions


def as_rows(connection: apsw.Connection) -> dict[bytes, tuple[tuple[Any, ...], list[tuple[Any, ...]]]]:
    """The rows of each commit by its envelope."""
    found: dict[bytes, tuple[tuple[Any, ...], list[tuple[Any, ...]]]] = {}
    every: list[tuple[Any, ...]] = connection.execute("SELECT * FROM commits").fetchall()
    for row in every:
        found[row[8]] = (row, [])
    by_id = {row[0]: entries for row, entries in found.values()}
    for one in connection.execute("SELECT * FROM entries").fetchall():
        by_id[one[1]].append(one)
    return found


def insert_bare(
    path: Path,
    portions: Sequence[Sequence[Commit]],
    rows: dict[bytes, tuple[tuple[Any, ...], list[tuple[Any, ...]]]],
) -> float:
    connection = connect(path, b"k" * 32, b"s" * 16, create=True)
    connection.execute(schema.LOG)
    connection.execute("PRAGMA foreign_keys = OFF")
    ready = [
        (
            [rows[one.envelope][0] for one in portion],
            [row for one in portion for row in rows[one.envelope][1]],
        )
        for portion in portions
    ]

    def insert() -> None:
        for commits, entries in ready:
            with transaction(connection):
                connection.executemany("INSERT INTO commits VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", commits)
                connection.executemany("INSERT INTO entries VALUES(?, ?, ?, ?, ?, ?)", entries)

    seconds = timed(insert)
    connection.close()
    return seconds


def joining(desk: Desk, path: Path) -> EventFile:
    """A replica that holds nothing yet, encrypted."""
    sources = KeySources(passphrase=PASSPHRASE)
    key = hashlib.sha256(str(path).encode()).digest()
    state = path.parent / "state"
    with creating_replica(path, desk.file.event, key, sources, state=state, random=os.urandom):
        pass
    return EventFile(path, open_with(path, sources), state=state)


class Appending(Work):
    """A transaction that shows nothing."""

    def __init__(self, connection: apsw.Connection, file: EventFile) -> None:
        super().__init__(connection, file)
        self._trust = file.trust

    def project(self, touched: object, fresh: object = None) -> None:
        return


def append(file: EventFile, commits: Sequence[Commit]) -> None:
    with transaction(file.connection):
        work = Appending(file.connection, file)
        receive(work, commits)
    file._trust = work.trust


def many_chains(desk: Desk, path: Path) -> float:
    """Read the heads of a replica with 200 chains."""
    chains = [Chain(hashlib.sha256(b"%d" % i).digest(), os.urandom(8)) for i in range(200)]
    with joining(desk, path) as file:
        for chain in chains:
            file.connection.execute("INSERT INTO chains(key, nonce) VALUES(?, ?)", chain)
            row = file.connection.last_insert_rowid()
            file.connection.executemany(
                "INSERT INTO commits VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (row << 36 | n << 4, row, n, os.urandom(32), n, n, None, 0, b"e" * 200, b"s" * 64)
                    for n in range(1, 200)
                ],
            )
        assert all(isinstance(tip, Head) for tips in exchange.heads(file.connection).values() for tip in tips)
        return min(timed(lambda: exchange.heads(file.connection)) for _ in range(5))

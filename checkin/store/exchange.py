"""What a replica holds, for another to compare: heads and commits."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from typing import Final, NamedTuple

import apsw

from checkin.domain.log import Chain, Commit, CommitInvalid, Envelope, Head, Heads, open_envelope, parent_of
from checkin.domain.replica import Lacking
from checkin.store import places
from checkin.store.sql import rows, run, scalar

_PAYLOAD: Final = "SELECT payload FROM entries WHERE subject = ? AND commit_id = ? AND i = ?"
_OVERHEAD: Final = 80
"""Bytes of a commit in a message beside envelope and payloads: signature and lengths."""


class _Row(NamedTuple):
    id: int
    n: int
    hash: bytes
    envelope: bytes
    signature: bytes


_ROWS: Final = "SELECT id, n, hash, envelope, signature FROM commits WHERE id BETWEEN ? AND ? ORDER BY id"


def heads(connection: apsw.Connection) -> Heads:
    """Return the tips of every chain."""
    found: Heads = {}
    for row, key, nonce in rows(connection, "SELECT id, key, nonce FROM chains"):
        tips = frozenset(Head(n, digest) for n, digest, _ in places.tips(connection, row))
        if tips:
            found[Chain(key, nonce)] = tips
    return found


def count(connection: apsw.Connection) -> int:
    """Return how many commits are held."""
    return int(scalar(connection, "SELECT count(*) FROM commits"))


def commits(connection: apsw.Connection) -> Iterator[Commit]:
    """Yield every commit held, each after its parent.

    Raises:
        CommitInvalid: one was altered in the file.
    """
    for row, envelope, signature in run(
        connection, "SELECT id, envelope, signature FROM commits ORDER BY id"
    ):
        yield Commit(envelope, signature, payloads(connection, row, open_envelope(envelope)))


def lacking(connection: apsw.Connection, theirs: Heads, room: int) -> Lacking:
    """Return commits that a replica with ``theirs`` lacks; see ``domain.replica.Replica``.

    In each chain from the lowest on, so that what arrives is a prefix even where it is cut off. A
    commit that was altered in the file ends what is given of its chain, and nothing else.
    """
    found: list[Commit] = []
    ends: Heads = {}
    size = 0
    for row, key, nonce in rows(connection, "SELECT id, key, nonce FROM chains ORDER BY id"):
        chain = Chain(key, nonce)
        open_ends: dict[bytes, Head] = {}
        # Closed, so that no statement stays open behind a message that is full.
        with closing(_beyond(connection, row, theirs.get(chain, frozenset()))) as beyond:
            for one in beyond:
                try:
                    head = open_envelope(one.envelope)
                except CommitInvalid:
                    break
                commit = Commit(one.envelope, one.signature, payloads(connection, one.id, head))
                size += _OVERHEAD + len(one.envelope) + sum(len(sealed or b"") for sealed in commit.payloads)
                if found and size > room:
                    return Lacking(found, True, _with(ends, chain, open_ends))
                found.append(commit)
                open_ends.pop(head.parent, None)
                open_ends[one.hash] = Head(one.n, one.hash)
        ends = _with(ends, chain, open_ends)
    return Lacking(found, False, ends)


def _with(ends: Heads, chain: Chain, more: Mapping[bytes, Head]) -> Heads:
    if more:
        ends[chain] = frozenset(more.values())
    return ends


def _beyond(connection: apsw.Connection, chain: int, theirs: frozenset[Head]) -> Generator[_Row, None, None]:
    """Yield the commits of a chain that whoever holds ``theirs`` lacks, parents first."""
    if frozenset(Head(n, digest) for n, digest, _ in places.tips(connection, chain)) <= theirs:
        return
    known = [tip for tip in theirs if places.find_commit(connection, chain, tip.n, tip.hash) is not None]
    strange = len(known) < len(theirs)
    if strange and not known:
        return
    # Where there is but one branch, whatever follows a commit follows the longest they hold of it.
    first = 1
    wanted: set[int] | None = None
    if places.forked(connection, chain):
        wanted = _of_branches(connection, chain, frozenset(tip.hash for tip in known), strange=strange)
    else:
        first = max((tip.n for tip in known), default=0) + 1
    between = (places.commit_id(chain, first), places.commit_id(chain + 1, 0) - 1)
    with closing(run(connection, _ROWS, between)) as found:
        for row in found:
            if wanted is None or row[0] in wanted:
                yield _Row(*row)


def _of_branches(
    connection: apsw.Connection, chain: int, known: frozenset[bytes], *, strange: bool
) -> set[int]:
    """Return the rows of a forked chain that are to be given to one that holds ``known``."""
    between = (places.commit_id(chain, 1), places.commit_id(chain + 1, 0) - 1)
    parents: dict[bytes, bytes] = {}
    ids: dict[bytes, int] = {}
    for row, digest, envelope in run(
        connection, "SELECT id, hash, envelope FROM commits WHERE id BETWEEN ? AND ? ORDER BY id", between
    ):
        try:
            parents[digest] = parent_of(envelope)
        except CommitInvalid:
            continue  # Altered in the file: verify names it; what stands behind it cannot be given.
        ids[digest] = row
    if strange:
        follows: set[bytes] = set(known)
        for digest, parent in parents.items():
            if parent in follows:
                follows.add(digest)
        return {ids[digest] for digest in follows - known}
    held: set[bytes] = set()
    for digest in known:
        while digest in parents and digest not in held:
            held.add(digest)
            digest = parents[digest]
    return {row for digest, row in ids.items() if digest not in held}


def holds(connection: apsw.Connection, chain: Chain, head: Head) -> bool:
    """Whether a commit is here."""
    row = places.chain_row(connection, chain.key, chain.nonce)
    return row is not None and places.find_commit(connection, row, head.n, head.hash) is not None


def payloads(connection: apsw.Connection, commit: int, head: Envelope) -> list[bytes | None]:
    """Return the sealed payloads of a commit, None for those erased."""
    if len(head.entries) == 1:
        return [scalar(connection, _PAYLOAD, (head.entries[0].subject, commit, 0))]
    asked = [(entry.subject, commit, i) for i, entry in enumerate(head.entries)]
    found = [row[0] for row in connection.executemany(_PAYLOAD, asked)]
    if len(found) == len(asked):
        return found
    # Rows are missing: the file was tampered with. Each is looked for by itself.
    return [scalar(connection, _PAYLOAD, one) for one in asked]

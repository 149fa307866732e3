"""What a replica holds, for another to compare: heads and commits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import apsw

from checkin.domain.log import Chain, Commit, Envelope, Head, Heads, open_envelope
from checkin.store import places
from checkin.store.lineage import lineage
from checkin.store.sql import rows, run, scalar


def heads(connection: apsw.Connection) -> Heads:
    """Return the tips of every chain."""
    found: Heads = {}
    for row, key, nonce in rows(connection, "SELECT id, key, nonce FROM chains"):
        tips = frozenset(Head(n, digest) for n, digest, _ in places.tips(connection, row))
        if tips:
            found[Chain(key, nonce)] = tips
    return found


def commits(connection: apsw.Connection) -> Iterator[Commit]:
    """Yield every commit held, each after its parent."""
    for row, envelope, signature in run(
        connection, "SELECT id, envelope, signature FROM commits ORDER BY id"
    ):
        yield Commit(envelope, signature, payloads(connection, row, open_envelope(envelope)))


def lacking(connection: apsw.Connection, theirs: Heads, room: int) -> tuple[list[Commit], bool]:
    """Return commits that a replica with ``theirs`` lacks, and whether there are more.

    In each chain from the lowest on, so that what arrives is a prefix even where it is cut off; about
    ``room`` bytes, but one commit at least.
    """
    found: list[Commit] = []
    size = 0
    for row, key, nonce in rows(connection, "SELECT id, key, nonce FROM chains ORDER BY id"):
        for one in _beyond(connection, row, theirs.get(Chain(key, nonce), frozenset())):
            if size >= room:
                return found, True
            found.append(one)
            size += len(one.envelope) + sum(len(sealed or b"") for sealed in one.payloads)
    return found, False


def _beyond(connection: apsw.Connection, chain: int, theirs: frozenset[Head]) -> Iterator[Commit]:
    """Yield the commits of a chain that whoever holds ``theirs`` does not hold, parents first."""
    mine = frozenset(Head(n, digest) for n, digest, _ in places.tips(connection, chain))
    if mine <= theirs:
        return
    known = [tip for tip in theirs if places.find_commit(connection, chain, tip.n, tip.hash) is not None]
    if len(mine) == 1 and not known and any(tip.n > max(mine).n for tip in theirs):
        # They are ahead; should it be on another branch, what they give will show it.
        return
    first = known[0].n + 1 if len(mine) == 1 and len(known) == 1 else 1
    held = _ancestors(connection, chain, known) if len(mine) > 1 else frozenset[bytes]()
    found = run(
        connection,
        "SELECT id, hash, envelope, signature FROM commits WHERE id BETWEEN ? AND ? ORDER BY id",
        (places.commit_id(chain, first), places.commit_id(chain + 1, 0) - 1),
    )
    for row, digest, envelope, signature in found:
        if digest not in held:
            yield Commit(envelope, signature, payloads(connection, row, open_envelope(envelope)))


def _ancestors(connection: apsw.Connection, chain: int, tips: Sequence[Head]) -> frozenset[bytes]:
    """Return the hashes of these commits of a chain and of all before them."""
    ((key, nonce),) = rows(connection, "SELECT key, nonce FROM chains WHERE id = ?", (chain,))
    walk = lineage(connection)
    return frozenset[bytes]().union(*(walk(Chain(key, nonce), tip) for tip in tips))


def holds(connection: apsw.Connection, chain: Chain, head: Head) -> bool:
    """Whether a commit is here."""
    row = places.chain_row(connection, chain.key, chain.nonce)
    return row is not None and places.find_commit(connection, row, head.n, head.hash) is not None


def payloads(connection: apsw.Connection, commit: int, head: Envelope) -> list[bytes | None]:
    """Return the sealed payloads of a commit, None for those erased."""
    return [
        scalar(
            connection,
            "SELECT payload FROM entries WHERE subject = ? AND commit_id = ? AND i = ?",
            (entry.subject, commit, i),
        )
        for i, entry in enumerate(head.entries)
    ]

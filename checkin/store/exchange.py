"""What a replica holds, for another to compare: heads and commits."""

from __future__ import annotations

from collections.abc import Iterator

import apsw

from checkin.domain.log import Chain, Commit, Envelope, Head, Heads, open_envelope
from checkin.store import places
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

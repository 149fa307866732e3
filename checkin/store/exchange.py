"""What a replica holds, for another to compare: heads and commits."""

from __future__ import annotations

from collections.abc import Iterator

import apsw

from checkin.domain.log import Chain, Commit, Head, Heads
from checkin.store.sql import run


def heads(connection: apsw.Connection) -> Heads:
    """Return the tips of every chain."""
    found: dict[Chain, set[Head]] = {}
    rows = run(
        connection, "SELECT ch.key, ch.nonce, t.n, t.hash FROM tips t JOIN chains ch ON ch.id = t.chain"
    )
    for key, nonce, n, digest in rows:
        found.setdefault(Chain(key, nonce), set()).add(Head(n, digest))
    return {chain: frozenset(tips) for chain, tips in found.items()}


def commits(connection: apsw.Connection) -> Iterator[Commit]:
    """Yield every commit held, each after its parent."""
    rows = run(connection, "SELECT id, envelope, signature FROM commits ORDER BY id")
    for row, envelope, signature in rows:
        yield Commit(envelope, signature, _payloads(connection, row))


def holds(connection: apsw.Connection, chain: Chain, head: Head) -> bool:
    """Whether a commit is here."""
    return bool(
        run(
            connection,
            "SELECT 1 FROM commits c JOIN chains ch ON ch.id = c.chain"
            " WHERE ch.key = ? AND ch.nonce = ? AND c.n = ? AND c.hash = ?",
            (chain.key, chain.nonce, head.n, head.hash),
        ).fetchall()
    )


def _payloads(connection: apsw.Connection, commit: int) -> list[bytes | None]:
    rows = run(connection, "SELECT payload FROM entries WHERE commit_id = ? ORDER BY i", (commit,))
    return [payload for (payload,) in rows]

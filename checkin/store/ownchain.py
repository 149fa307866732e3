"""The chain that this installation writes."""

from __future__ import annotations

from typing import NamedTuple

import apsw

from checkin.domain.log import (
    CREDIBLE_LAMPORT,
    MAX_LAMPORT,
    NONCE_BYTES,
    Commit,
    Envelope,
    Place,
    RandomBytes,
)
from checkin.store import places
from checkin.store.marker import Mark, Marker
from checkin.store.sql import rows, run, scalar


class _Tip(NamedTuple):
    row: int
    """Row of the chain."""
    nonce: bytes
    n: int
    hash: bytes
    signature: bytes


class Seen(NamedTuple):
    """The largest credible lamport among commits that count, and whether any is beyond."""

    lamport: int
    beyond: bool

    def with_(self, other: Seen) -> Seen:
        """Return the larger of both."""
        return Seen(max(self.lamport, other.lamport), self.beyond or other.beyond)


class OwnChain:
    """Where the next commit goes.

    The tip is remembered between commits; ``forget`` when another process may have written, or
    when a transaction was rolled back.
    """

    def __init__(self, connection: apsw.Connection, key: bytes, marker: Marker, random: RandomBytes) -> None:
        """Write with the installation's ``key``; ``marker`` vouches for the chain in the file."""
        self._connection = connection
        self._key = key
        self._marker = marker
        self._random = random
        self._tip: _Tip | None = None
        self._lamport = 0
        self.others_ahead = False
        """Whether commits count that are folded after whatever is written here: a desk gone astray."""
        self._news = Seen(0, False)
        """Seen since it was last written down."""
        self._vouched = False

    def forget(self) -> None:
        """Read the tip from the file next time."""
        self._tip = None
        self._news = Seen(0, False)

    def settled(self) -> None:
        """Note that what was written is committed."""
        self._vouched = True

    def came(self, nonce: bytes) -> None:
        """Note that a commit of one of this installation's own chains came from elsewhere.

        Either what this file had lost comes back, or a copy of this laptop goes on with the chain: then
        its next number is taken, and this desk leaves the chain to it. Written into the file, because
        whoever writes next may do so over another connection.
        """
        if nonce == _nonce(self._connection):
            self._tip = None
            run(self._connection, "INSERT OR REPLACE INTO meta VALUES('shared', x'01')")

    def saw(self, lamport: int) -> None:
        """Note the lamport of a commit that counts and came from elsewhere."""
        if lamport <= CREDIBLE_LAMPORT:
            self._lamport = max(self._lamport, lamport)
            self._news = Seen(max(self._news.lamport, lamport), self._news.beyond)
        else:
            self.others_ahead = True
            self._news = Seen(self._news.lamport, True)

    def keep(self) -> None:
        """Write down what was seen, so that the next desk on this file need not ask every chain."""
        news, self._news = self._news, Seen(0, False)
        known = _read_seen(self._connection) if news != self._news else None
        if known is not None and known.with_(news) != known:
            _write_seen(self._connection, known.with_(news))

    def next_place(self) -> tuple[int, Place]:
        """Return the chain's row and the place of its next commit; called inside a transaction."""
        tip = self._tip or self._read()
        self._tip = tip
        return tip.row, Place(self._key, tip.nonce, tip.n + 1, tip.hash, tip.signature, self._lamport + 1)

    def wrote(self, row: int, head: Envelope, digest: bytes, commit: Commit) -> Mark:
        """Note a commit of this chain and return the mark for it."""
        self._tip = _Tip(row, head.nonce, head.n, digest, commit.signature)
        self._lamport = max(self._lamport, head.lamport)
        return Mark(head.nonce, head.n, digest)

    def _read(self) -> _Tip:
        nonce = _nonce(self._connection)
        row = places.chain_row(self._connection, self._key, nonce)
        shared = scalar(self._connection, "SELECT 1 FROM meta WHERE name = 'shared'") is not None
        if (shared or not self._vouched) and self._is_taken(row, nonce, shared=shared):
            # The file may be a copy or an old backup, and the next number of its chain taken.
            nonce = self._random(NONCE_BYTES)
            run(self._connection, "UPDATE meta SET value = ? WHERE name = 'nonce'", (nonce,))
            row = None
        if shared:
            run(self._connection, "DELETE FROM meta WHERE name = 'shared'")
        if row is None:
            run(self._connection, "INSERT INTO chains(key, nonce) VALUES(?, ?)", (self._key, nonce))
            row = self._connection.last_insert_rowid()
        known = _read_seen(self._connection)
        if known is None:
            known = largest_lamport(self._connection)
            _write_seen(self._connection, known)
        self._lamport, self.others_ahead = known.with_(largest_lamport(self._connection, self._key))
        tips = places.tips(self._connection, row)
        if not tips:
            return _Tip(row, nonce, 0, b"", b"")
        # Along its chain a commit must exceed its parent, whatever becomes of that parent.
        last = places.find_commit(self._connection, row, *tips[0][:2])
        own = int(scalar(self._connection, "SELECT lamport FROM commits WHERE id = ?", (last,)))
        self._lamport = max(self._lamport, own)
        return _Tip(row, nonce, *tips[0])

    def _is_taken(self, row: int | None, nonce: bytes, *, shared: bool) -> bool:
        """Whether the next number of the chain may have been written before, here or by a copy."""
        if row is not None:
            return not self._marker_agrees(row, nonce, shared=shared)
        # What was written from here, in this chain or another, is no longer in the file.
        return self._marker.read() is not None

    def _marker_agrees(self, row: int, nonce: bytes, *, shared: bool) -> bool:
        """The marker may be behind the file by a crash, never ahead of it; and nobody forked the chain."""
        mark = self._marker.read()
        if mark is None or mark.nonce != nonce:
            return False
        if places.find_commit(self._connection, row, mark.n, mark.hash) is None:
            return False
        tips = places.tips(self._connection, row)
        return len(tips) == 1 and (not shared or tips[0][:2] == (mark.n, mark.hash))


def _nonce(connection: apsw.Connection) -> bytes:
    return bytes(scalar(connection, "SELECT value FROM meta WHERE name = 'nonce'"))


def largest_lamport(connection: apsw.Connection, key: bytes | None = None) -> Seen:
    """Return the largest credible lamport among commits that count, of all keys or one.

    Along a chain they only grow, so its last such commits are asked; a chain that forked, all of it.
    """
    seen = Seen(0, False)
    for (chain,) in rows(connection, "SELECT id FROM chains WHERE ?1 IS NULL OR key = ?1", (key,)):
        forked = scalar(connection, "SELECT 1 FROM forks WHERE chain = ?", (chain,))
        query = (
            f"SELECT {'max(lamport)' if forked else 'lamport'} FROM commits"
            " WHERE id BETWEEN ? AND ? AND standing = 0 AND lamport <= ? ORDER BY id DESC LIMIT 1"
        )
        whole = (places.commit_id(chain, 0), places.commit_id(chain + 1, 0) - 1)
        credible = int(scalar(connection, query, (*whole, CREDIBLE_LAMPORT)) or 0)
        any_ = int(scalar(connection, query, (*whole, MAX_LAMPORT)) or 0)
        seen = seen.with_(Seen(credible, any_ > CREDIBLE_LAMPORT))
    return seen


def forget_seen(connection: apsw.Connection) -> None:
    """Have every chain asked anew: which commits count was judged again."""
    run(connection, "DELETE FROM meta WHERE name = 'seen'")


def _read_seen(connection: apsw.Connection) -> Seen | None:
    found = scalar(connection, "SELECT value FROM meta WHERE name = 'seen'")
    return None if found is None else Seen(int.from_bytes(found[1:], "big"), found[:1] == b"\1")


def _write_seen(connection: apsw.Connection, seen: Seen) -> None:
    value = bytes([seen.beyond]) + seen.lamport.to_bytes(8, "big")
    run(connection, "INSERT OR REPLACE INTO meta VALUES('seen', ?)", (value,))

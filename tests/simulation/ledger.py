"""Everything that was ever written in a run, and what its writers knew: the simulation's own truth.

Sets of commits are integers, a bit for each commit.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import apsw
import msgspec

from checkin.domain import kinds
from checkin.domain.log import SALT_BYTES, Chain, Commit, Envelope, open_envelope


class Entry(NamedTuple):
    """An entry of a commit as it was written."""

    kind: str
    subject: bytes
    payload: Any
    """None where the kind is not known."""
    sealed: bytes


class Written(NamedTuple):
    """A commit, with what only the simulation knows."""

    number: int
    hash: bytes
    head: Envelope
    entries: list[Entry]
    ancestors: int
    """The commit and all before it in its chain."""
    saw: int
    """What the file held in which it was written, without itself."""
    writer: str
    at: int
    """True time."""
    raw: Commit

    @property
    def chain(self) -> Chain:
        return Chain(self.head.key, self.head.nonce)

    @property
    def bit(self) -> int:
        return 1 << self.number

    @property
    def order(self) -> tuple[int, bytes, bytes, int, bytes]:
        """Where it stands among all: told by no clock."""
        return self.head.lamport, self.head.key, self.head.nonce, self.head.n, self.hash


class Ledger:
    """All commits of a run in the order in which they first existed."""

    def __init__(self) -> None:
        self.written: list[Written] = []
        self._by_hash: dict[bytes, Written] = {}

    def of(self, mask: int) -> list[Written]:
        """The commits of a set."""
        return [one for one in self.written if mask >> one.number & 1]

    def known(self, digest: bytes) -> Written | None:
        return self._by_hash.get(digest)

    def look(self, connection: apsw.Connection, writer: str, before: int, at: int) -> int:
        """Read what a file holds; what nobody held before, ``writer`` has just written.

        ``before`` is what the file held when it was looked at last.
        """
        held = 0
        rows: Any = connection.execute(
            "SELECT hash, envelope, signature, id FROM commits ORDER BY lamport, id"
        )
        for digest, envelope, signature, row in rows:
            one = self._by_hash.get(digest)
            if one is None:
                one = self._take(connection, digest, row, Commit(envelope, signature, []), writer, before, at)
                before |= one.bit
            held |= one.bit
        return held

    def _take(
        self,
        connection: apsw.Connection,
        digest: bytes,
        row: int,
        commit: Commit,
        writer: str,
        before: int,
        at: int,
    ) -> Written:
        head = open_envelope(commit.envelope)
        entries = []
        for i, entry in enumerate(head.entries):
            found: Any = connection.execute(
                "SELECT payload FROM entries WHERE subject = ? AND commit_id = ? AND i = ?",
                (entry.subject, row, i),
            ).fetchall()
            sealed = found[0][0]
            entries.append(Entry(entry.kind, entry.subject, _payload(entry.kind, sealed), sealed or b""))
        parent = self._by_hash.get(head.parent)
        index = len(self.written)
        ancestors = (parent.ancestors if parent is not None else 0) | 1 << index
        raw = Commit(commit.envelope, commit.signature, [one.sealed for one in entries])
        one = Written(index, digest, head, entries, ancestors, before, writer, at, raw)
        self.written.append(one)
        self._by_hash[digest] = one
        return one


def _payload(kind: str, sealed: bytes | None) -> Any:
    if sealed is None or kind not in kinds.KINDS:
        return None
    try:
        return kinds.decode(kind, sealed[SALT_BYTES:])
    except msgspec.MsgspecError:
        return None


def bits(mask: int) -> int:
    """How many commits a set has."""
    return mask.bit_count()

"""The writing side of a transaction: appending commits and keeping the projections true."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import apsw

from checkin.domain.fold import Item
from checkin.domain.kinds import ERASE, TRUST_KINDS
from checkin.domain.log import Commit, Envelope, NewEntry, Place, Stamp, open_envelope, write_commit
from checkin.domain.trust import Standing, Trust
from checkin.store.lineage import lineage
from checkin.store.marker import Mark
from checkin.store.projecting import MOVEMENTS, Projector
from checkin.store.reading import items_of, open_payload, trust_facts
from checkin.store.sql import run

if TYPE_CHECKING:
    from checkin.store.eventfile import EventFile


class Tip(NamedTuple):
    """The last commit of a chain."""

    n: int
    hash: bytes
    signature: bytes
    lamport: int


class Work:
    """One transaction's writes. Made by ``EventFile.writing``."""

    def __init__(self, connection: apsw.Connection, file: EventFile, nonce: Callable[[], bytes]) -> None:
        """``nonce`` names the chain of this installation to continue."""
        self.connection = connection
        self.file = file
        self._nonce = nonce
        self._trust: Trust | None = None
        self.wrote: Mark | None = None
        self.erased = False
        self.only_movements = True

    @property
    def trust(self) -> Trust:
        """Trust as this transaction has made it."""
        return self._trust or self.file.trust

    def append(self, entries: Sequence[NewEntry], stamp: Stamp) -> bytes:
        """Write, sign and project one commit of this installation; return its hash."""
        nonce = self._nonce()
        chain = self.chain_id(self.file.key, nonce)
        tip = self.tip(chain)
        lamport = run(self.connection, "SELECT coalesce(max(lamport), 0) + 1 FROM tips").fetchall()[0][0]
        n, parent, parent_signature = (tip.n + 1, tip.hash, tip.signature) if tip else (1, b"", b"")
        place = Place(self.file.key, nonce, n, parent, parent_signature, lamport)
        commit, digest = write_commit(
            self.file.event, place, stamp, entries, self.file.sign, self.file.random
        )
        head = open_envelope(commit.envelope)
        kinds = {entry.kind for entry in entries}
        fresh = self._fresh(entries)
        standing = self.trust.standing(self.file.key, digest, kinds)
        self.insert(chain, head, digest, commit, standing)
        if kinds & TRUST_KINDS:
            self.retrust()
        if standing is Standing.COUNTS:
            self._project_own(entries, head, digest, fresh)
        self.wrote = Mark(nonce, n, digest)
        return digest

    def chain_id(self, key: bytes, nonce: bytes) -> int:
        """Return the row of a chain, made if needed."""
        rows = run(
            self.connection, "SELECT id FROM chains WHERE key = ? AND nonce = ?", (key, nonce)
        ).fetchall()
        if rows:
            return int(rows[0][0])
        run(self.connection, "INSERT INTO chains(key, nonce) VALUES(?, ?)", (key, nonce))
        return self.connection.last_insert_rowid()

    def tip(self, chain: int) -> Tip | None:
        """Return the (longest) tip of a chain."""
        rows = run(
            self.connection,
            "SELECT n, hash, signature, lamport FROM tips WHERE chain = ? ORDER BY n DESC, hash LIMIT 1",
            (chain,),
        ).fetchall()
        return Tip(*rows[0]) if rows else None

    def insert(self, chain: int, head: Envelope, digest: bytes, commit: Commit, standing: Standing) -> None:
        """Write the rows of a commit whose bytes and signature are good."""
        run(
            self.connection,
            "INSERT INTO commits(chain, n, hash, lamport, at_ms, err_ms, standing, envelope, signature)"
            " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                chain,
                head.n,
                digest,
                head.lamport,
                head.at_ms,
                head.err_ms,
                int(standing),
                commit.envelope,
                commit.signature,
            ),
        )
        row = self.connection.last_insert_rowid()
        self.connection.executemany(
            "INSERT INTO entries VALUES(?, ?, ?, ?, ?, ?)",
            (
                (row, i, entry.kind, entry.critical, entry.subject, sealed)
                for i, (entry, sealed) in enumerate(zip(head.entries, commit.payloads, strict=True))
            ),
        )
        if head.n > 1:
            run(self.connection, "DELETE FROM tips WHERE chain = ? AND hash = ?", (chain, head.parent))
        run(
            self.connection,
            "INSERT INTO tips VALUES(?, ?, ?, ?, ?)",
            (chain, head.n, digest, commit.signature, head.lamport),
        )

    def retrust(self) -> None:
        """Evaluate trust anew and refold whatever a changed standing touches."""
        before = self.trust
        self._trust = Trust(self.file.event, trust_facts(self.connection), lineage(self.connection))
        touched: dict[bytes, set[str]] = {}
        for key in before.differs_on(self._trust):
            rows = run(
                self.connection,
                "SELECT c.id, c.hash, c.standing FROM commits c JOIN chains ch ON ch.id = c.chain"
                " WHERE ch.key = ?",
                (key,),
            ).fetchall()
            for commit, digest, standing in rows:
                entries = run(
                    self.connection, "SELECT kind, subject FROM entries WHERE commit_id = ?", (commit,)
                ).fetchall()
                now = self._trust.standing(key, digest, {kind for kind, _ in entries})
                if now != standing:
                    run(self.connection, "UPDATE commits SET standing = ? WHERE id = ?", (int(now), commit))
                    for kind, subject in entries:
                        touched.setdefault(subject, set()).add(kind)
        self.project(touched)

    def project(self, touched: Mapping[bytes, set[str]]) -> None:
        """Refold subjects, given with the kinds of entries that came or went."""
        projector = Projector(self.connection)
        self.only_movements = self.only_movements and all(kinds <= MOVEMENTS for kinds in touched.values())
        for subject, kinds in touched.items():
            if self.erase_due(subject):
                self.erase(subject, projector)
            elif kinds <= MOVEMENTS:
                projector.movements(subject)
            else:
                items = items_of(self.connection, subject)
                if items:
                    projector.project(subject, items)
                else:
                    projector.drop(subject)
        projector.flush()

    def erase_due(self, subject: bytes) -> bool:
        """Whether an erasure by an organiser names the subject."""
        rows = run(
            self.connection,
            "SELECT 1 FROM entries e JOIN commits c ON c.id = e.commit_id"
            " WHERE e.subject = ? AND e.kind = 'erase' AND c.standing = 0 LIMIT 1",
            (subject,),
        ).fetchall()
        return bool(rows)

    def erase(self, subject: bytes, projector: Projector) -> None:
        """Delete every payload of the subject and all that was projected from it."""
        projector.remove(subject)
        run(
            self.connection,
            "UPDATE entries SET payload = NULL WHERE subject = ? AND kind <> 'erase'",
            (subject,),
        )
        self.erased = True

    def is_erased(self, subject: bytes) -> bool:
        """Whether the subject has been erased on this desk."""
        return bool(run(self.connection, "SELECT 1 FROM erased WHERE subject = ?", (subject,)).fetchall())

    def _fresh(self, entries: Sequence[NewEntry]) -> frozenset[bytes]:
        """Return the subjects that the log knows nothing of yet."""
        if not run(self.connection, "SELECT 1 FROM delegates LIMIT 1").fetchall():
            # A first import: only things and this desk's own entries exist, none of them people.
            known = {row[0] for row in run(self.connection, "SELECT DISTINCT subject FROM entries")}
            return frozenset(entry.subject for entry in entries) - known
        return frozenset(
            entry.subject
            for entry in entries
            if not run(
                self.connection, "SELECT 1 FROM entries WHERE subject = ? LIMIT 1", (entry.subject,)
            ).fetchall()
        )

    def _project_own(
        self, entries: Sequence[NewEntry], head: Envelope, digest: bytes, fresh: frozenset[bytes]
    ) -> None:
        by_subject: dict[bytes, list[int]] = {}
        for i, entry in enumerate(entries):
            by_subject.setdefault(entry.subject, []).append(i)
        projector = Projector(self.connection)
        rest: dict[bytes, set[str]] = {}
        for subject, indexes in by_subject.items():
            kinds = {entries[i].kind for i in indexes}
            if subject in fresh and ERASE not in kinds and not kinds <= MOVEMENTS:
                self.only_movements = False
                projector.project(subject, [_item(entries[i], i, head, digest) for i in indexes], fresh=True)
            else:
                rest[subject] = kinds
        projector.flush()
        self.project(rest)


def _item(entry: NewEntry, index: int, head: Envelope, digest: bytes) -> Item:
    payload = open_payload(entry.kind, bytes(16) + entry.payload)
    return Item(
        head.lamport,
        head.key,
        head.nonce,
        head.n,
        digest,
        index,
        entry.kind,
        payload,
        False,
        head.at_ms,
        head.err_ms,
    )

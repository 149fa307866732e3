"""The writing side of a transaction: appending commits and keeping the projections true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Final

import apsw

from checkin.domain import errors
from checkin.domain.closing import AFTERWARDS, IMPERSONAL, KEPT, remains
from checkin.domain.ids import badge_subject
from checkin.domain.items import Item
from checkin.domain.kinds import ERASE, ROSTER, SCAN, TRUST_KINDS, Scan, encode
from checkin.domain.log import (
    Commit,
    CommitInvalid,
    Envelope,
    NewEntry,
    Stamp,
    open_envelope,
    write_commit,
)
from checkin.domain.people import Group
from checkin.domain.presence import Presence, comes_last
from checkin.domain.trust import Standing, Trust
from checkin.store import owed, places, schema
from checkin.store.conflicts import admissions_open
from checkin.store.lineage import lineage
from checkin.store.marker import Mark
from checkin.store.presence import step
from checkin.store.projecting import FLEETING, MOVEMENTS, PAPERS, Projector
from checkin.store.reading import is_closed, is_known, items_of, open_payload, trust_facts
from checkin.store.rows import Rows
from checkin.store.sql import run

if TYPE_CHECKING:
    from checkin.store.eventfile import EventFile


_SHOWN_AFTERWARDS: Final = KEPT | IMPERSONAL.keys() | {ERASE}
"""Kinds that are still projected in an event that was closed."""
_ERASURES: Final = f"SELECT subject FROM entries WHERE {schema.OF_TRUST} AND kind = 'erase'"


class Work:
    """One transaction's writes. Made by ``EventFile.writing``."""

    def __init__(self, connection: apsw.Connection, file: EventFile) -> None:
        """Write into ``file`` over ``connection``, inside a transaction."""
        self.connection = connection
        self.file = file
        self._trust: Trust | None = None
        self._erasures: set[bytes] | None = None
        self.wrote: Mark | None = None
        self.erased = False
        """Payloads that were in the file have gone."""
        self.still_remembered = True
        """Nothing was written that ``EventFile.remember`` may have read."""
        self.gaps: set[bytes] = set()
        """Subjects of which payloads did not come, or came now."""

    @property
    def trust(self) -> Trust:
        """Trust as this transaction has made it."""
        return self._trust or self.file.trust

    @property
    def retrusted(self) -> bool:
        """Whether this transaction has changed which commits count."""
        return self._trust is not None

    def append(self, entries: Sequence[NewEntry], stamp: Stamp) -> bytes:
        """Write, sign and project one commit of this installation; return its hash."""
        chain, head, digest, commit = self._write(entries, stamp)
        kinds = {entry.kind for entry in entries}
        fresh = frozenset() if kinds <= MOVEMENTS else self._fresh(entries)
        standing = self.trust.standing(self.file.key, digest, kinds)
        self.insert(chain, head, digest, commit, standing)
        if kinds & TRUST_KINDS:
            self.retrust()
        self._must_count(digest, kinds)
        if standing is Standing.COUNTS:
            self._project_own(entries, head, digest, fresh)
        self.wrote = self.file.chain.wrote(chain, head, digest, commit)
        return digest

    def append_scan(
        self, scan: Scan, subject: bytes, stamp: Stamp, presence: dict[bytes, Presence], group: Group
    ) -> bytes:
        """Write a scan of this desk; ``presence`` is where the delegate was before it.

        The same as ``append``, without reading back what the caller has just read: this is what a
        queue at the door waits for.
        """
        chain, head, digest, commit = self._write([NewEntry(SCAN, subject, encode(scan), scan)], stamp)
        self._must_count(digest, (SCAN,))
        self.insert(chain, head, digest, commit, Standing.COUNTS)
        if (
            comes_last(presence, head.at_ms)
            and self._comes_last(subject, head.lamport, digest)
            and not self._bears_on_conflicts(subject, presence, scan)
        ):
            step(self.connection, subject, presence, scan, head, group)
        else:
            projector = Projector(self.connection)
            projector.movements(subject)
            projector.flush()
        self.wrote = self.file.chain.wrote(chain, head, digest, commit)
        return digest

    def _bears_on_conflicts(self, subject: bytes, presence: dict[bytes, Presence], scan: Scan) -> bool:
        """Whether one more scan may change an open conflict, or open one.

        The first is so of somebody admitted twice somewhere, the second of somebody whose first
        admission was taken back: which desks knew of which is no longer certain.
        """
        if any(here.entries > 1 for here in presence.values()) and admissions_open(self.connection, subject):
            return True
        here = presence.get(scan.session)
        if here is None or not scan.again:
            return False
        if here.entries < 3 and here.first_key == here.last_key == self.file.key:
            return False
        subjects = self._subjects(subject)
        marks = ", ".join("?" * len(subjects))
        undone = f"SELECT 1 FROM entries WHERE subject IN ({marks}) AND kind = 'undo' LIMIT 1"
        return bool(run(self.connection, undone, tuple(subjects)).fetchall())

    def _subjects(self, delegate: bytes) -> list[bytes]:
        """Return under what a delegate's scans may stand: the delegate, and the badges they have."""
        badges = run(self.connection, "SELECT badge FROM badges WHERE delegate = ?", (delegate,)).fetchall()
        return [delegate, *(badge_subject(self.file.event, badge) for (badge,) in badges)]

    def _comes_last(self, subject: bytes, lamport: int, digest: bytes) -> bool:
        """Whether nothing about the subject, or the badges it has, is folded after this."""
        if not self.file.chain.others_ahead:
            return True
        return not any(
            run(
                self.connection,
                "SELECT 1 FROM entries e JOIN commits c ON c.id = e.commit_id"
                " WHERE e.subject = ? AND c.standing = 0 AND c.lamport >= ? AND c.hash <> ? LIMIT 1",
                (one, lamport, digest),
            ).fetchall()
            for one in self._subjects(subject)
        )

    def _must_count(self, digest: bytes, kinds: Iterable[str]) -> None:
        """Refuse to write into the void: nobody, this desk included, would fold the commit.

        Raises:
            DeskNotTrusted: this installation is not certified, was revoked, or may not write this.
        """
        standing = self.trust.standing(self.file.key, digest, kinds)
        if standing is not Standing.COUNTS:
            raise errors.DeskNotTrusted(standing.name.lower())

    @property
    def closed(self) -> bool:
        """Whether the event was closed before this transaction, or in it."""
        return self.file.remember("closed", lambda connection: is_closed(connection, self.file.event))

    def goes(self, kind: str, subject: bytes, sealed: bytes | None) -> bool:
        """Whether a payload that has come must not be kept: its person was erased, or everybody was."""
        if sealed is None:
            return False
        if self.closed and not remains(kind, open_payload(kind, sealed)):
            return True
        return kind != ERASE and self.may_be_erased(subject) and self.erase_due(subject)

    def _write(self, entries: Sequence[NewEntry], stamp: Stamp) -> tuple[int, Envelope, bytes, Commit]:
        """Make the next commit of this installation.

        What somebody was free to type does not go into an event that was closed, not even for a moment.

        Raises:
            EventClosed: nothing is written about people any more.
        """
        if self.closed and not all(entry.kind in AFTERWARDS for entry in entries):
            raise errors.EventClosed
        chain, place = self.file.chain.next_place()
        file = self.file
        commit, head, digest = write_commit(file.event, place, stamp, entries, file.sign, file.random)
        if self.closed:
            said = zip(entries, commit.payloads, strict=True)
            kept = [None if self.goes(one.kind, one.subject, sealed) else sealed for one, sealed in said]
            commit = Commit(commit.envelope, commit.signature, kept)
        return chain, head, digest, commit

    def chain_id(self, key: bytes, nonce: bytes) -> int:
        """Return the row of a chain, made if needed."""
        row = places.chain_row(self.connection, key, nonce)
        if row is None:
            run(self.connection, "INSERT INTO chains(key, nonce) VALUES(?, ?)", (key, nonce))
            row = self.connection.last_insert_rowid()
        return row

    def insert(self, chain: int, head: Envelope, digest: bytes, commit: Commit, standing: Standing) -> None:
        """Write the rows of one commit of this installation."""
        rows = Rows()
        rows.add(chain, head, digest, commit, standing, 0)
        self._insert(rows)

    def insert_all(self, rows: Rows) -> frozenset[bytes]:
        """Write the rows of many commits; return the subjects that the log knew nothing of before.

        Where there are delegates already nobody is looked up: then it returns none.
        """
        fresh = frozenset[bytes]()
        if rows.entries and not run(self.connection, "SELECT 1 FROM delegates LIMIT 1").fetchall():
            known = {row[0] for row in run(self.connection, "SELECT DISTINCT subject FROM entries")}
            fresh = frozenset(row[0] for row in rows.entries) - known
        self._insert(rows)
        for lamport in rows.lamports:
            self.file.chain.saw(lamport)
        return fresh

    def _insert(self, rows: Rows) -> None:
        many = self.connection.executemany
        many("INSERT INTO commits VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows.commits)
        if len(rows.entries) > 1:
            # As they lie in the file, so that few pages are touched twice.
            rows.entries.sort(key=itemgetter(0))
        many("INSERT INTO entries VALUES(?, ?, ?, ?, ?, ?)", rows.entries)
        if self._erasures is not None:
            self._erasures.update(row[0] for row in rows.entries if row[3] == ERASE)
        for chain in rows.forked:
            run(self.connection, "INSERT OR IGNORE INTO forks VALUES(?)", (chain,))

    def retrust(self) -> None:
        """Evaluate trust anew and refold whatever a changed standing touches."""
        before = self.trust
        self._trust = Trust(self.file.event, trust_facts(self.connection), lineage(self.connection))
        touched: dict[bytes, set[str]] = {}
        for key in before.differs_on(self._trust):
            found = run(
                self.connection,
                "SELECT c.id, c.hash, c.standing, c.lamport, c.envelope FROM commits c"
                " JOIN chains ch ON ch.id = c.chain WHERE ch.key = ?",
                (key,),
            ).fetchall()
            for commit, digest, standing, lamport, envelope in found:
                try:
                    entries = open_envelope(envelope).entries
                except CommitInvalid:
                    continue  # Altered in the file: verify names it.
                now = self._trust.standing(key, digest, {entry.kind for entry in entries})
                if now is Standing.COUNTS:
                    self.file.chain.saw(lamport)
                if now != standing:
                    run(self.connection, "UPDATE commits SET standing = ? WHERE id = ?", (int(now), commit))
                    for entry in entries:
                        touched.setdefault(entry.subject, set()).add(entry.kind)
        self.project(touched)

    def project(self, touched: Mapping[bytes, set[str]], fresh: frozenset[bytes] = frozenset()) -> None:
        """Refold subjects, given with the kinds of entries that came or went.

        Of those in ``fresh`` nothing was known before, so no rows of theirs have to give way.
        """
        projector = Projector(self.connection)
        self.still_remembered = self.still_remembered and all(kinds <= FLEETING for kinds in touched.values())
        # In the order in which they lie in the file.
        for subject in sorted(touched):
            kinds = touched[subject]
            if self.closed and kinds.isdisjoint(_SHOWN_AFTERWARDS):
                continue
            if ERASE in kinds or subject in self.gaps:
                due = self.may_be_erased(subject) and self.erase_due(subject)
                owed.note(self.connection, subject, erased=due, closed=self.closed)
            if kinds <= MOVEMENTS and not self.may_be_erased(subject) and projector.movements(subject):
                continue
            if kinds & MOVEMENTS and not self.closed:
                projector.shown(subject)
            if self.may_be_erased(subject) and self.erase_due(subject):
                self.erase(subject, projector)
            elif subject in fresh:
                projector.project(subject, items_of(self.connection, subject), fresh=True)
            elif kinds <= MOVEMENTS:
                projector.movements(subject)
            elif kinds <= PAPERS:
                projector.papers(subject)
            else:
                projector.project(subject, items_of(self.connection, subject))
        projector.flush()

    def may_be_erased(self, subject: bytes) -> bool:
        """Whether an erasure names the subject, counting or not; cheap to ask of many."""
        if self._erasures is None:
            self._erasures = {row[0] for row in run(self.connection, _ERASURES)}
        return subject in self._erasures

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
        projector.shown(subject)
        projector.remove(subject)
        run(
            self.connection,
            "UPDATE entries SET payload = NULL WHERE subject = ? AND kind <> 'erase' AND payload IS NOT NULL",
            (subject,),
        )
        self.erased = self.erased or self.connection.changes() > 0

    def _fresh(self, entries: Sequence[NewEntry]) -> frozenset[bytes]:
        """Return the subjects that the log knows nothing of yet."""
        if not run(self.connection, "SELECT 1 FROM delegates LIMIT 1").fetchall():
            # A first import: only things and this desk's own entries exist, none of them people.
            known = {row[0] for row in run(self.connection, "SELECT DISTINCT subject FROM entries")}
            return frozenset(entry.subject for entry in entries) - known
        return frozenset(entry.subject for entry in entries if not is_known(self.connection, entry.subject))

    def _project_own(
        self, entries: Sequence[NewEntry], head: Envelope, digest: bytes, fresh: frozenset[bytes]
    ) -> None:
        by_subject: dict[bytes, list[int]] = {}
        rest: dict[bytes, set[str]] = {}
        place = (head.lamport, head.key, head.nonce, head.n, digest)
        for i, entry in enumerate(entries):
            subject = entry.subject
            if subject not in fresh:
                rest.setdefault(subject, set()).add(entry.kind)
            elif subject in by_subject:
                by_subject[subject].append(i)
            else:
                by_subject[subject] = [i]
        projector = Projector(self.connection)
        # In the order of their ids, so that indexes grow at their end.
        for subject in sorted(by_subject):
            own = by_subject[subject]
            if len(own) == 1 and (entry := entries[own[0]]).kind == ROSTER:
                projector.listed(subject, entry.value)
                continue
            kinds = {entries[i].kind for i in own}
            if ERASE in kinds:
                rest[subject] = kinds
                continue
            items = [
                Item(*place, i, entries[i].kind, entries[i].value, False, head.at_ms, head.err_ms)
                for i in own
            ]
            projector.project(subject, items, fresh=True)
        if by_subject:
            self.still_remembered = False
        projector.flush()
        self.project(rest)

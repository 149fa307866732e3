"""Writing the projections: what the folds say, as rows.

The same writer fills the tables of the file and, for ``verify``, a second set in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import apsw
import msgspec

from checkin.domain.fold import (
    Badge,
    Delegate,
    Item,
    Presence,
    fold_delegate,
    fold_presence,
    fold_record,
    needs_update,
)
from checkin.domain.kinds import BADGE, BADGE_REVOKED, EDIT, ROSTER, SCAN, THING_KINDS, UNDO, WALKIN
from checkin.domain.text import fold
from checkin.store.reading import movements_of
from checkin.store.sql import scalar

_ABOUT_DELEGATES: Final = frozenset({ROSTER, EDIT, WALKIN, BADGE, BADGE_REVOKED})
MOVEMENTS: Final = frozenset({SCAN, UNDO})
"""Kinds that change where a delegate is and nothing else."""

pack: Final = msgspec.msgpack.Encoder(order="sorted").encode
unpack: Final = msgspec.msgpack.Decoder().decode
unpack_badge: Final = msgspec.msgpack.Decoder(Badge).decode
unpack_presence: Final = msgspec.msgpack.Decoder(Presence).decode


class Projector:
    """Writes folded subjects into the projected tables of one schema."""

    def __init__(self, connection: apsw.Connection, db: str = "", *, searchable: bool = True) -> None:
        """Write into the tables of schema ``db`` (``""`` or ``"temp."``)."""
        self._connection = connection
        self._run: Callable[..., Any] = connection.execute
        self._many = connection.executemany
        self._db = db
        self._searchable = searchable
        self._seq = int(scalar(connection, f"SELECT coalesce(max(seq), 0) FROM {db}delegates"))
        self._new_delegates: list[tuple[Any, ...]] = []
        self._new_names: list[tuple[int, str]] = []

    def project(self, subject: bytes, items: Sequence[Item], *, fresh: bool = False) -> None:
        """Fold a subject's entries and write the result.

        ``fresh`` promises that the subject has no row yet. Call ``flush`` at the end.
        """
        kinds = {item.kind for item in items}
        if kinds & _ABOUT_DELEGATES:
            self._delegate(subject, fold_delegate(items), fresh=fresh)
        elif kinds & THING_KINDS:
            record = fold_record(items)
            update = needs_update(items)
            for kind in kinds & THING_KINDS:
                self._thing(kind, subject, record.fields, update)

    def movements(self, subject: bytes) -> None:
        """Write only the presence of a delegate, after scans or undos.

        Scans whose subject is no delegate (a session, a badge not listed yet) change nothing.
        """
        if self._run(f"SELECT 1 FROM {self._db}delegates WHERE id = ?", (subject,)).fetchall():
            self.presence(subject, fold_presence(movements_of(self._connection, subject)))

    def presence(self, subject: bytes, after: dict[bytes, Presence]) -> None:
        """Replace the presence of a delegate and adjust the counts of the sessions."""
        rows = self._run(
            f"SELECT session, state, inside FROM {self._db}presence WHERE delegate = ?", (subject,)
        )
        before = {session: (state, inside) for session, state, inside in rows}
        for session, presence in after.items():
            state, inside = pack(presence), int(presence.inside)
            old = before.pop(session, None)
            if old == (state, inside):
                continue
            self._run(
                f"INSERT OR REPLACE INTO {self._db}presence VALUES(?, ?, ?, ?)",
                (subject, session, state, inside),
            )
            self._count(session, int(old is None), inside - (old[1] if old else 0))
        for session, (_, inside) in before.items():
            self._run(
                f"DELETE FROM {self._db}presence WHERE delegate = ? AND session = ?", (subject, session)
            )
            self._count(session, -1, -inside)

    def remove(self, subject: bytes) -> None:
        """Take an erased delegate out of every table and out of the search."""
        self._run(f"INSERT OR IGNORE INTO {self._db}erased VALUES(?)", (subject,))
        self.drop(subject)

    def drop(self, subject: bytes) -> None:
        """Delete all rows of a subject that no longer has entries that count."""
        for seq, name in self._run(
            f"SELECT seq, name FROM {self._db}delegates WHERE id = ?", (subject,)
        ).fetchall():
            self._unname(seq, name)
        self.presence(subject, {})
        self._run(f"DELETE FROM {self._db}delegates WHERE id = ?", (subject,))
        self._run(f"DELETE FROM {self._db}badges WHERE delegate = ?", (subject,))
        self._run(f"DELETE FROM {self._db}conflicts WHERE subject = ?", (subject,))
        self._run(f"DELETE FROM {self._db}things WHERE subject = ?", (subject,))

    def flush(self) -> None:
        """Write the rows of fresh delegates that were held back to go in together."""
        if self._new_delegates:
            self._many(
                f"INSERT INTO {self._db}delegates VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", self._new_delegates
            )
            if self._searchable:
                self._many("INSERT INTO people(rowid, name) VALUES(?, ?)", self._new_names)
            self._new_delegates.clear()
            self._new_names.clear()

    def _delegate(self, subject: bytes, delegate: Delegate, *, fresh: bool) -> None:
        row = _delegate_row(subject, delegate)
        if fresh:
            self._seq += 1
            self._new_delegates.append((self._seq, *row))
            self._new_names.append((self._seq, fold(row[1])))
        else:
            self._replace_delegate(subject, row)
        if delegate.badges or not fresh:
            self._badges(subject, delegate.badges)
        if delegate.presence or not fresh:
            self.presence(subject, delegate.presence)
        if delegate.record.clashes or not fresh:
            self._conflicts(subject, delegate)

    def _replace_delegate(self, subject: bytes, row: tuple[Any, ...]) -> None:
        old = self._run(f"SELECT seq, name FROM {self._db}delegates WHERE id = ?", (subject,)).fetchall()
        if old:
            seq, name = old[0]
            if name != row[1]:
                self._unname(seq, name)
                self._name(seq, row[1])
            self._run(
                f"UPDATE {self._db}delegates SET id=?, name=?, reference=?, delegation=?, category=?,"
                " withdrawn=?, own_access=?, update_needed=?, fields=?, in_roster=?, roster=? WHERE seq=?",
                (*row, seq),
            )
        else:
            self._seq += 1
            self._run(f"INSERT INTO {self._db}delegates VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", (self._seq, *row))
            self._name(self._seq, row[1])

    def _badges(self, subject: bytes, badges: list[Badge]) -> None:
        known = dict(self._run(f"SELECT badge, state FROM {self._db}badges WHERE delegate = ?", (subject,)))
        for badge in badges:
            state = pack(badge)
            if known.pop(badge.badge, None) != state:
                self._run(
                    f"INSERT OR REPLACE INTO {self._db}badges VALUES(?, ?, ?, ?, ?)",
                    (badge.badge, subject, badge.code, state, int(badge.valid)),
                )
        for gone in known:
            self._run(f"DELETE FROM {self._db}badges WHERE badge = ? AND delegate = ?", (gone, subject))

    def _conflicts(self, subject: bytes, delegate: Delegate) -> None:
        self._run(f"DELETE FROM {self._db}conflicts WHERE subject = ?", (subject,))
        if delegate.record.clashes:
            self._conflict(subject, "fields", delegate.record.clashes)
        rivals = _rival_replacements(delegate.badges)
        if rivals:
            self._conflict(subject, "replacements", rivals)

    def _conflict(self, subject: bytes, what: str, detail: Any) -> None:
        self._run(f"INSERT INTO {self._db}conflicts VALUES(?, ?, ?)", (subject, what, pack(detail)))

    def _thing(self, kind: str, subject: bytes, fields: dict[str, Any], update: bool) -> None:
        self._run(
            f"INSERT OR REPLACE INTO {self._db}things VALUES(?, ?, ?, ?)",
            (kind, subject, pack(fields), int(update)),
        )

    def _count(self, session: bytes, present: int, inside: int) -> None:
        if present or inside:
            self._run(
                f"INSERT INTO {self._db}counts VALUES(?1, ?2, ?3) ON CONFLICT(session)"
                " DO UPDATE SET present = present + ?2, inside = inside + ?3",
                (session, present, inside),
            )
        if present < 0:
            self._run(
                f"DELETE FROM {self._db}counts WHERE session = ? AND present = 0 AND inside = 0", (session,)
            )

    def _name(self, seq: int, name: str) -> None:
        if self._searchable:
            self._run("INSERT INTO people(rowid, name) VALUES(?, ?)", (seq, fold(name)))

    def _unname(self, seq: int, name: str) -> None:
        if self._searchable:
            self._run("INSERT INTO people(people, rowid, name) VALUES('delete', ?, ?)", (seq, fold(name)))


def _delegate_row(subject: bytes, delegate: Delegate) -> tuple[Any, ...]:
    fields, roster = delegate.record.fields, delegate.record.roster
    packed = pack(fields)
    return (
        subject,
        str(fields.get("name", "")),
        str(fields.get("reference", "")),
        str(fields.get("delegation", "")),
        str(fields.get("category", "")),
        int(fields.get("withdrawn") is True),
        int(bool(fields.get("days") or fields.get("sessions"))),
        int(delegate.update_needed),
        packed,
        int(roster is not None),
        None if roster is None or roster == fields else pack(roster),
    )


def _rival_replacements(badges: list[Badge]) -> list[bytes]:
    """Return the valid badges that replace one and the same badge, where there are several."""
    by_old: dict[bytes, list[bytes]] = {}
    for badge in badges:
        if badge.replaces and badge.valid:
            by_old.setdefault(badge.replaces, []).append(badge.badge)
    return sorted(badge for rivals in by_old.values() if len(rivals) > 1 for badge in rivals)

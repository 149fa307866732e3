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
    fold_badges,
    fold_delegate,
    fold_presence,
    fold_record,
    needs_update,
)
from checkin.domain.ids import is_owned
from checkin.domain.ids import subject as subject_of
from checkin.domain.kinds import (
    BADGE,
    BADGE_REVOKED,
    DESK,
    HAND_OVER,
    HUB,
    OPERATOR,
    PRINT,
    ROSTER,
    SCAN,
    THING_KINDS,
    UNDO,
    WALKIN,
    Write,
)
from checkin.domain.people import group_of
from checkin.domain.text import fold
from checkin.store.presence import Group, PresenceTable, pack
from checkin.store.reading import badges_of, movements_of
from checkin.store.sql import scalar

MAKES_A_DELEGATE: Final = frozenset({ROSTER, WALKIN})
"""Kinds that make their subject a delegate; without one of them the rest waits."""
MOVEMENTS: Final = frozenset({SCAN, UNDO})
"""Kinds that change where a delegate is and nothing else."""
PAPERS: Final = frozenset({PRINT, HAND_OVER})
"""Kinds that change what is known of a delegate's badges on paper and nothing else."""
FLEETING: Final = MOVEMENTS | PAPERS | {BADGE, BADGE_REVOKED}
"""Kinds that leave alone what is remembered between uses: programme, names, who there is."""

unpack: Final = msgspec.msgpack.Decoder().decode
unpack_badge: Final = msgspec.msgpack.Decoder(Badge).decode


class Projector:
    """Writes folded subjects into the projected tables of one schema."""

    def __init__(self, connection: apsw.Connection, db: str = "", *, searchable: bool = True) -> None:
        """Write into the tables of schema ``db`` (``""`` or ``"temp."``)."""
        self._connection = connection
        self._run: Callable[..., Any] = connection.execute
        self._many = connection.executemany
        self._db = db
        self._searchable = searchable
        self._presence = PresenceTable(connection, db)
        self._event = bytes(scalar(connection, "SELECT value FROM meta WHERE name = 'event'"))
        self._seq = int(scalar(connection, f"SELECT coalesce(max(seq), 0) FROM {db}delegates"))
        self._new_delegates: list[tuple[Any, ...]] = []

    def project(self, subject: bytes, items: Sequence[Item], *, fresh: bool = False) -> None:
        """Fold a subject's entries and write the result.

        ``fresh`` promises that the subject has no row yet. Call ``flush`` at the end.
        """
        if fresh and len(items) == 1 and items[0].kind == ROSTER and isinstance(items[0].payload, Write):
            self.listed(subject, items[0].payload)
            return
        kinds = {item.kind for item in items}
        if kinds & MAKES_A_DELEGATE:
            self._delegate(subject, fold_delegate(items), fresh=fresh)
        elif not fresh:
            self.drop(subject)
        if not fresh:
            self._run(f"DELETE FROM {self._db}erased WHERE subject = ?", (subject,))
            self._run(f"DELETE FROM {self._db}things WHERE subject = ?", (subject,))
        for kind in sorted(kinds & THING_KINDS):
            self._thing(kind, subject, items)

    def listed(self, subject: bytes, roster: Write) -> None:
        """Write someone of whom a roster has spoken once, and nothing else; has no row yet."""
        self._seq += 1
        self._new_delegates.append((self._seq, *_row(subject, roster.fields)))

    def movements(self, subject: bytes) -> None:
        """Write only the presence of a delegate, after scans or undos.

        Scans whose subject is no delegate (a session, a badge not listed yet) change nothing.
        """
        group = self._group(subject)
        if group is not None:
            self._presence.replace(subject, fold_presence(movements_of(self._connection, subject)), group)

    def papers(self, subject: bytes) -> None:
        """Write only the badges of a delegate, after prints or hand-overs."""
        if self._group(subject) is not None:
            self._badges(subject, fold_badges(badges_of(self._connection, subject)))

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
        group = self._group(subject)
        if group is not None:
            self._presence.replace(subject, {}, group)
        self._run(f"DELETE FROM {self._db}delegates WHERE id = ?", (subject,))
        self._run(f"DELETE FROM {self._db}badges WHERE delegate = ?", (subject,))
        self._run(f"DELETE FROM {self._db}conflicts WHERE subject = ?", (subject,))
        self._run(f"DELETE FROM {self._db}things WHERE subject = ?", (subject,))

    def flush(self) -> None:
        """Write the rows of fresh delegates that were held back to go in together."""
        if self._new_delegates:
            self._many(
                f"INSERT INTO {self._db}delegates VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)", self._new_delegates
            )
            if self._searchable:
                folded = {name: fold(name) for name in {row[2] for row in self._new_delegates}}
                names = [(row[0], folded[row[2]]) for row in self._new_delegates]
                self._many("INSERT INTO people(rowid, name) VALUES(?, ?)", names)
            self._new_delegates.clear()

    def _delegate(self, subject: bytes, delegate: Delegate, *, fresh: bool) -> None:
        row = _delegate_row(subject, delegate)
        group: Group = (row[3], row[4])
        if fresh:
            self._hold(row)
        else:
            before = self._group(subject)
            if before is not None and before != group:
                # People counted under another delegation or category move with their delegate.
                self._presence.replace(subject, {}, before)
            self._replace_delegate(subject, row)
        if delegate.badges or not fresh:
            self._badges(subject, delegate.badges, fresh=fresh)
        if delegate.presence or not fresh:
            self._presence.replace(subject, delegate.presence, group)
        if delegate.record.clashes or delegate.badges or not fresh:
            self._conflicts(subject, delegate)

    def _hold(self, row: tuple[Any, ...]) -> None:
        self._seq += 1
        self._new_delegates.append((self._seq, *row))

    def _replace_delegate(self, subject: bytes, row: tuple[Any, ...]) -> None:
        old = self._run(f"SELECT seq, name FROM {self._db}delegates WHERE id = ?", (subject,)).fetchall()
        if old:
            seq, name = old[0]
            if name != row[1]:
                self._unname(seq, name)
                self._name(seq, row[1])
            self._run(
                f"UPDATE {self._db}delegates SET id=?, name=?, reference=?, delegation=?, category=?,"
                " withdrawn=?, own_access=?, companion_of=?, update_needed=?, fields=?, in_roster=?, roster=?"
                " WHERE seq=?",
                (*row, seq),
            )
        else:
            self._seq += 1
            self._run(f"INSERT INTO {self._db}delegates VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)", (self._seq, *row))
            self._name(self._seq, row[1])

    def _badges(self, subject: bytes, badges: list[Badge], *, fresh: bool = False) -> None:
        # Of somebody fresh nothing is looked for: beside the file no index leads to a delegate's badges.
        query = f"SELECT badge, state FROM {self._db}badges WHERE delegate = ?"
        known = {} if fresh else dict(self._run(query, (subject,)))
        for badge in badges:
            state = pack(badge)
            if known.pop(badge.badge, None) != state:
                self._run(
                    f"INSERT OR REPLACE INTO {self._db}badges VALUES(?, ?, ?, ?, ?, ?)",
                    (badge.badge, subject, badge.code, state, int(badge.valid), int(badge.prints > 0)),
                )
        for gone in known:
            self._run(f"DELETE FROM {self._db}badges WHERE badge = ? AND delegate = ?", (gone, subject))

    def _conflicts(self, subject: bytes, delegate: Delegate) -> None:
        self._run(f"DELETE FROM {self._db}conflicts WHERE subject = ?", (subject,))
        if delegate.record.clashes:
            self._conflict(subject, "fields", delegate.record.clashes)
        valid = sorted(badge.badge for badge in delegate.badges if badge.valid)
        if len(valid) > 1:
            self._conflict(subject, "badges", valid)

    def _conflict(self, subject: bytes, what: str, detail: Any) -> None:
        self._run(f"INSERT INTO {self._db}conflicts VALUES(?, ?, ?)", (subject, what, pack(detail)))

    def _thing(self, kind: str, subject: bytes, items: Sequence[Item]) -> None:
        if kind in (DESK, HUB):
            # A desk's name is its own to give, and so is where a hub answers.
            items = [item for item in items if subject == subject_of(self._event, kind, item.key)]
        elif kind == OPERATOR:
            # Nor does a desk rename who was on shift at another.
            items = [item for item in items if is_owned(subject, self._event, OPERATOR, item.key)]
        record = fold_record(items, {kind})
        if not record.fields:
            return
        self._run(
            f"INSERT OR REPLACE INTO {self._db}things VALUES(?, ?, ?, ?)",
            (kind, subject, pack(record.fields), int(needs_update(items))),
        )
        if record.clashes:
            self._conflict(subject, kind, record.clashes)

    def _group(self, subject: bytes) -> Group | None:
        """Return what a delegate is counted under, None where there is no such delegate."""
        found = self._run(
            f"SELECT delegation, category FROM {self._db}delegates WHERE id = ?", (subject,)
        ).fetchall()
        return found[0] if found else None

    def _name(self, seq: int, name: str) -> None:
        if self._searchable:
            self._run("INSERT INTO people(rowid, name) VALUES(?, ?)", (seq, fold(name)))

    def _unname(self, seq: int, name: str) -> None:
        if self._searchable:
            self._run("INSERT INTO people(people, rowid, name) VALUES('delete', ?, ?)", (seq, fold(name)))


def _delegate_row(subject: bytes, delegate: Delegate) -> tuple[Any, ...]:
    record = delegate.record
    row = _row(subject, record.fields)
    if record.roster is None:
        roster: tuple[int, bytes | None] = (0, None)
    else:
        roster = (1, None if record.roster == record.fields else pack(record.roster))
    return (*row[:8], int(delegate.update_needed), row[9], *roster)


def _row(subject: bytes, fields: dict[str, Any]) -> tuple[Any, ...]:
    """Return the row of someone about whom only the roster has spoken."""
    get = fields.get
    if None in fields.values():
        fields = {name: value for name, value in fields.items() if value is not None}
    companion_of = get("companion_of")
    return (
        subject,
        str(get("name") or ""),
        str(get("reference") or ""),
        *group_of(fields),
        1 if get("withdrawn") is True else 0,
        1 if get("days") or get("sessions") else 0,
        fold(str(companion_of)) if companion_of else "",
        0,
        pack(fields),
        1,
        None,
    )

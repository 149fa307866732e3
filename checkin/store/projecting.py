"""Writing the projections: what the folds say, as rows.

The same writer fills the tables of the file and, for ``verify``, a second set in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import apsw
import msgspec

from checkin.domain.badge import CODE_BYTES, take_apart
from checkin.domain.closing import remains
from checkin.domain.conflicts import (
    ADMISSIONS,
    BADGES,
    ENDED_BADGE,
    FIELDS,
    Open,
    clashing,
    conflict_id,
    people_conflicts,
)
from checkin.domain.fold import Badge, Delegate, fold_badges, fold_delegate, fold_record, needs_update
from checkin.domain.hours import fold_session
from checkin.domain.ids import badge_subject, is_owned
from checkin.domain.ids import subject as subject_of
from checkin.domain.items import Item
from checkin.domain.kinds import (
    BADGE,
    BADGE_REVOKED,
    CLOSED,
    DESK,
    EVENT,
    HAND_OVER,
    HUB,
    OPERATOR,
    PRINT,
    RESOLVED,
    ROSTER,
    SCAN,
    SESSION,
    THING_KINDS,
    UNDO,
    WALKIN,
    BadgeIssued,
    Scan,
    Write,
)
from checkin.domain.people import Group, group_of, marks_of
from checkin.domain.presence import fold_presence
from checkin.domain.text import fold
from checkin.store.presence import PresenceTable, pack
from checkin.store.reading import badge_shown, badges_of, is_closed, unlisted_scans, whereabouts_of
from checkin.store.sql import scalar
from checkin.store.unlisted import put_unlisted

MAKES_A_DELEGATE: Final = frozenset({ROSTER, WALKIN})
"""Kinds that make their subject a delegate; without one of them the rest waits."""
MOVEMENTS: Final = frozenset({SCAN, UNDO, RESOLVED})
"""Kinds that change where a delegate is, what is in conflict about that, and nothing else."""
PAPERS: Final = frozenset({PRINT, HAND_OVER})
"""Kinds that change what is known of a delegate's badges on paper and nothing else."""
GROUP: Final = ", ".join(Group._fields)
"""The columns of what a delegate is counted under."""
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
        self._closed = is_closed(connection, self._event)
        self._shown: set[bytes] = set()
        """Badges of which scans came or went that were recorded under the badge's own subject."""

    def project(self, subject: bytes, items: Sequence[Item], *, fresh: bool = False) -> None:
        """Fold a subject's entries and write the result.

        ``fresh`` promises that the subject has no row yet. Call ``flush`` at the end.
        """
        if self._closed:
            items = [item for item in items if remains(item.kind, item.payload)]
        if fresh and len(items) == 1 and items[0].kind == ROSTER and isinstance(items[0].payload, Write):
            self.listed(subject, items[0].payload)
            return
        kinds = {item.kind for item in items}
        found: list[Open] = []
        if kinds & MAKES_A_DELEGATE:
            if BADGE in kinds:
                items = self._with_unlisted(items)
            delegate = fold_delegate(items)
            self._delegate(subject, delegate, fresh=fresh)
            if not fresh:
                put_unlisted(self._run, self._db, subject, b"", {})
            found = clashing(FIELDS, delegate.record.clashes, items)
            found += people_conflicts(items, delegate.badges)
        else:
            if not fresh:
                self.drop(subject)
            if SCAN in kinds:
                self._unlisted(subject, items)
        if not fresh:
            self._run(f"DELETE FROM {self._db}erased WHERE subject = ?", (subject,))
            self._run(f"DELETE FROM {self._db}things WHERE subject = ?", (subject,))
            self._run(f"DELETE FROM {self._db}conflicts WHERE subject = ?", (subject,))
        for kind in sorted(kinds & THING_KINDS):
            found += self._thing(kind, subject, items)
        for one in found:
            self._conflict(subject, one)

    def listed(self, subject: bytes, roster: Write) -> None:
        """Write someone of whom a roster has spoken once, and nothing else; has no row yet."""
        self._seq += 1
        self._new_delegates.append((self._seq, *_row(subject, roster.fields)))

    def movements(self, subject: bytes) -> bool:
        """Write only the presence of a delegate and the conflicts about it; return whether it is one.

        Scans whose subject is no delegate (a session, a badge not listed yet) change nothing by themselves.
        """
        group = self._group(subject)
        if group is None:
            return False
        here, named = whereabouts_of(self._connection, subject)
        self._shown |= {badge for badge in named if badge_subject(self._event, badge) == subject}
        items = self._with_unlisted(here)
        self._presence.replace(subject, fold_presence(items), group)
        kinds = (subject, ADMISSIONS, BADGES, ENDED_BADGE)
        self._run(f"DELETE FROM {self._db}conflicts WHERE subject = ? AND what IN (?, ?, ?)", kinds)
        for one in people_conflicts(items, fold_badges(items)):
            self._conflict(subject, one)
        return True

    def shown(self, subject: bytes) -> None:
        """Note that scans of a subject came or went; it may be that of a badge, whose wearer is known."""
        badge = badge_shown(self._connection, self._event, subject)
        if badge:
            self._shown.add(badge)
            if self._group(subject) is None:
                scans = unlisted_scans(self._connection, self._event, [badge])
                put_unlisted(self._run, self._db, subject, badge, fold_presence(scans))

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
        put_unlisted(self._run, self._db, subject, b"", {})
        self._run(f"DELETE FROM {self._db}delegates WHERE id = ?", (subject,))
        self._run(f"DELETE FROM {self._db}badges WHERE delegate = ?", (subject,))
        self._run(f"DELETE FROM {self._db}conflicts WHERE subject = ?", (subject,))
        self._run(f"DELETE FROM {self._db}things WHERE subject = ?", (subject,))

    def flush(self) -> None:
        """Write what was held back: fresh delegates, and what scans of their badges say of others."""
        if self._new_delegates:
            self._many(
                f"INSERT INTO {self._db}delegates VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", self._new_delegates
            )
            if self._searchable:
                folded = {name: fold(name) for name in {row[2] for row in self._new_delegates}}
                names = [(row[0], folded[row[2]]) for row in self._new_delegates]
                self._many("INSERT INTO people(rowid, name) VALUES(?, ?)", names)
            self._new_delegates.clear()
        shown, self._shown = self._shown, set()
        for badge in sorted(shown):
            wearers = f"SELECT delegate FROM {self._db}badges WHERE badge = ?"
            for (delegate,) in self._run(wearers, (badge,)).fetchall():
                self.movements(delegate)
        # Refolding them has changed nothing that they in turn could tell of others.
        self._shown.clear()
        self._presence.flush()

    def _delegate(self, subject: bytes, delegate: Delegate, *, fresh: bool) -> None:
        row = _delegate_row(subject, delegate)
        group = group_of(delegate.record.fields)
        if fresh:
            self._hold(row)
        else:
            before = self._group(subject)
            if before is not None and before != group:
                # Counts of the group they were in lose their delegate.
                self._presence.replace(subject, {}, before)
            self._replace_delegate(subject, row)
        if delegate.badges or not fresh:
            self._badges(subject, delegate.badges, fresh=fresh)
        if delegate.presence or not fresh:
            self._presence.replace(subject, delegate.presence, group)

    def _with_unlisted(self, items: Sequence[Item]) -> Sequence[Item]:
        """Return a delegate's entries with the scans of their badges from desks that did not know whose."""
        issued = [item.payload for item in items if isinstance(item.payload, BadgeIssued)]
        badges = dict.fromkeys(take_apart(one.code).badge for one in issued if len(one.code) == CODE_BYTES)
        scans = unlisted_scans(self._connection, self._event, badges)
        return [*items, *scans] if scans else items

    def _unlisted(self, subject: bytes, items: Sequence[Item]) -> None:
        """Write where the badge was shown whose own subject this is, if it is a badge's."""
        shown = dict.fromkeys(item.payload.badge for item in items if isinstance(item.payload, Scan))
        badge = next((one for one in shown if one and badge_subject(self._event, one) == subject), b"")
        if badge:
            own = [one for one in items if not isinstance(one.payload, Scan) or one.payload.badge == badge]
            put_unlisted(self._run, self._db, subject, badge, fold_presence(own))

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
                " country=?, access=?, withdrawn=?, companion_of=?, update_needed=?, marks=?, fields=?,"
                " in_roster=?, roster=? WHERE seq=?",
                (*row, seq),
            )
        else:
            self._seq += 1
            self._run(
                f"INSERT INTO {self._db}delegates VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", (self._seq, *row)
            )
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

    def _conflict(self, subject: bytes, one: Open) -> None:
        row = (subject, one.what, one.part, one.at_ms, one.grade, conflict_id(subject, one), pack(one.detail))
        self._run(f"INSERT OR REPLACE INTO {self._db}conflicts VALUES(?, ?, ?, ?, ?, ?, ?)", row)

    def _thing(self, kind: str, subject: bytes, items: Sequence[Item]) -> list[Open]:
        """Write a thing; return which of its fields have several values."""
        if kind in (DESK, HUB):
            # A desk's name is its own to give, and so is where a hub answers.
            items = [item for item in items if subject == subject_of(self._event, kind, item.key)]
        elif kind == OPERATOR:
            # Nor does a desk rename who was on shift at another.
            items = [item for item in items if is_owned(subject, self._event, OPERATOR, item.key)]
        record = fold_session(items) if kind == SESSION else fold_record(items, {kind})
        if not record.fields:
            return []
        self._run(
            f"INSERT OR REPLACE INTO {self._db}things VALUES(?, ?, ?, ?)",
            (kind, subject, pack(record.fields), int(needs_update(items))),
        )
        if kind == CLOSED:
            # Two who closed it apart have counted what each knew: the last word is shown, nothing is asked.
            return []
        return clashing(kind, record.clashes, items, grade=1 if kind in (SESSION, EVENT) else 0)

    def _group(self, subject: bytes) -> Group | None:
        """Return what a delegate is counted under, None where there is no such delegate."""
        found = self._run(f"SELECT {GROUP} FROM {self._db}delegates WHERE id = ?", (subject,)).fetchall()
        return Group(*found[0]) if found else None

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
    return (*row[:9], int(delegate.update_needed), *row[10:12], *roster)


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
        fold(str(companion_of)) if companion_of else "",
        0,
        marks_of(fields),
        pack(fields),
        1,
        None,
    )

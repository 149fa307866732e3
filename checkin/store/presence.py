"""Where delegates are: a row per delegate and session, and the counts that follow from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple

import apsw
import msgspec

from checkin.domain.kinds import Scan
from checkin.domain.log import Envelope
from checkin.domain.people import Group
from checkin.domain.presence import Presence, admits, last_seen_in, step_presence

ANYWHERE: Final = b""
"""Instead of a session: counts of people who were in any."""
TAKEN_BACK: Final = "taken-back"
"""Under this name ``meta`` counts how often people ceased to have been in a session."""
_MINUTE_MS: Final = 60_000

pack: Final = msgspec.msgpack.Encoder(order="sorted").encode
unpack_presence: Final = msgspec.msgpack.Decoder(Presence).decode

_Place = tuple[bytes, str, int]
"""(installation, door, minute since 1970) of an admission."""


_Day = tuple[Mapping[bytes, Presence], bytes | None]
"""Presence of a delegate by session, and in which they were seen last."""


class _Counted(NamedTuple):
    """What a delegate adds to the counts of a session."""

    present: int
    inside: int
    arrival: _Place | None
    here: _Place | None


_NOTHING: Final = _Counted(0, 0, None, None)


class PresenceTable:
    """Writes presence and, at ``flush``, counts of one schema."""

    def __init__(self, connection: apsw.Connection, db: str = "") -> None:
        """Write into the tables of schema ``db`` (``""`` or ``"temp."``)."""
        self._connection = connection
        self._run: Callable[..., Any] = connection.execute
        self._db = db
        self._changes: dict[tuple[bytes, Group], tuple[int, int]] = {}
        """By session and group what is to be added to present and inside."""
        self._arrivals: dict[tuple[bytes, _Place], tuple[int, int]] = {}
        """By session and place what is to be added to people and here."""
        self._taken_back = False

    def replace(self, delegate: bytes, after: Mapping[bytes, Presence], group: Group) -> None:
        """Replace the presence of a delegate and adjust the counts of the sessions."""
        found = self._run(
            f"SELECT session, state, here FROM {self._db}presence WHERE delegate = ?", (delegate,)
        ).fetchall()
        before = {session: unpack_presence(state) for session, state, _ in found}
        known = {session: (state, here) for session, state, here in found}
        here = last_seen_in(after)
        for session, one in after.items():
            if known.pop(session, None) != (pack(one), int(session == here)):
                self._put(delegate, session, one, here=session == here)
        for session in known:
            self._taken_back = True
            self._run(
                f"DELETE FROM {self._db}presence WHERE delegate = ? AND session = ?", (delegate, session)
            )
        self._count((before, last_seen_in(before)), (after, here), before.keys() | after.keys(), group)

    def step(
        self,
        delegate: bytes,
        before: Mapping[bytes, Presence],
        after: Mapping[bytes, Presence],
        changed: Iterable[bytes],
        group: Group,
    ) -> None:
        """Write the sessions that have ``changed``, and which one the delegate was seen in last."""
        was, here = last_seen_in(before), last_seen_in(after)
        touched = set(changed)
        if was != here:
            touched.update(session for session in (was, here) if session is not None)
        for session in sorted(touched):
            self._put(delegate, session, after[session], here=session == here)
        self._count((before, was), (after, here), touched, group)

    def flush(self) -> None:
        """Write the counts that have changed."""
        changed = [(session, *group, *more) for (session, group), more in self._changes.items() if any(more)]
        self._changes.clear()
        if changed:
            self._connection.executemany(
                f"INSERT INTO {self._db}counts VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                " ON CONFLICT(session, delegation, category, country, access, withdrawn)"
                " DO UPDATE SET present = present + ?7, inside = inside + ?8",
                changed,
            )
        if fewer := [row[:6] for row in changed if row[6] < 0]:
            self._connection.executemany(
                f"DELETE FROM {self._db}counts WHERE session = ? AND delegation = ? AND category = ?"
                " AND country = ? AND access = ? AND withdrawn = ? AND present = 0",
                fewer,
            )
        self._flush_arrivals()
        if self._taken_back and not self._db:
            self._run(
                "INSERT INTO meta VALUES(?, 1) ON CONFLICT(name) DO UPDATE SET value = value + 1",
                (TAKEN_BACK,),
            )
        self._taken_back = False

    def _flush_arrivals(self) -> None:
        changed = [(session, *place, *more) for (session, place), more in self._arrivals.items() if any(more)]
        self._arrivals.clear()
        if changed:
            self._connection.executemany(
                f"INSERT INTO {self._db}arrivals VALUES(?1, ?2, ?3, ?4, ?5, ?6)"
                " ON CONFLICT(session, key, door, minute)"
                " DO UPDATE SET people = people + ?5, here = here + ?6",
                changed,
            )
        if fewer := [row[:4] for row in changed if row[4] < 0 or row[5] < 0]:
            self._connection.executemany(
                f"DELETE FROM {self._db}arrivals WHERE session = ?"
                " AND key = ? AND door = ? AND minute = ? AND people = 0 AND here = 0",
                fewer,
            )

    def _put(self, delegate: bytes, session: bytes, one: Presence, *, here: bool) -> None:
        self._run(
            f"INSERT OR REPLACE INTO {self._db}presence VALUES(?, ?, ?, ?, ?)",
            (delegate, session, pack(one), int(one.inside), int(here)),
        )

    def _count(self, old: _Day, new: _Day, sessions: Iterable[bytes], group: Group) -> None:
        """Count a delegate anew in ``sessions``, which are those where anything differs."""
        (before, was), (after, here) = old, new
        for session in sessions:
            self._add(
                session,
                _counted(before.get(session), here=session == was),
                _counted(after.get(session), here=session == here),
                group,
            )
        self._add(
            ANYWHERE,
            _Counted(int(bool(before)), int(was is not None), None, None),
            _Counted(int(bool(after)), int(here is not None), None, None),
            group,
        )

    def _add(self, session: bytes, old: _Counted, new: _Counted, group: Group) -> None:
        if old == new:
            return
        present, inside = self._changes.get((session, group), (0, 0))
        self._changes[session, group] = (
            present + new.present - old.present,
            inside + new.inside - old.inside,
        )
        for one, more in ((old, -1), (new, 1)):
            if one.arrival is not None:
                people, here = self._arrivals.get((session, one.arrival), (0, 0))
                self._arrivals[session, one.arrival] = people + more, here
            if one.here is not None:
                people, here = self._arrivals.get((session, one.here), (0, 0))
                self._arrivals[session, one.here] = people, here + more


def _counted(one: Presence | None, *, here: bool) -> _Counted:
    """Return what a delegate adds to the counts of a session."""
    if one is None:
        return _NOTHING
    last = (one.last_key, one.last_door, one.last_ms // _MINUTE_MS) if here else None
    return _Counted(1, int(one.inside), (one.first_key, one.first_door, one.first_ms // _MINUTE_MS), last)


def step(
    connection: apsw.Connection,
    delegate: bytes,
    presence: dict[bytes, Presence],
    scan: Scan,
    head: Envelope,
    group: Group,
) -> None:
    """Apply one scan that comes last in the order of the fold to the presence before it."""
    if not admits(scan):
        return
    changing = {scan.session, *scan.leaves}
    before = presence | {
        session: msgspec.structs.replace(presence[session]) for session in changing & presence.keys()
    }
    step_presence(presence, scan, head.at_ms, head.err_ms, head.key)
    table = PresenceTable(connection)
    table.step(delegate, before, presence, changing & presence.keys(), group)
    table.flush()

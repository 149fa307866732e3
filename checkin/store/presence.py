"""Where delegates are: a row per delegate and session, and the counts that follow from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple

import apsw
import msgspec

from checkin.domain.fold import Presence, admits, last_seen_in, step_presence
from checkin.domain.kinds import Scan
from checkin.domain.log import Envelope

Group = tuple[str, str]
"""What a delegate is counted under: (delegation, category)."""
ANYWHERE: Final = b""
"""Instead of a session: counts of people who were in any."""
_MINUTE_MS: Final = 60_000

pack: Final = msgspec.msgpack.Encoder(order="sorted").encode
unpack_presence: Final = msgspec.msgpack.Decoder(Presence).decode

_Arrival = tuple[bytes, str, int]
"""(installation, door, minute since 1970) of a first admission."""


class _Counted(NamedTuple):
    """What a delegate adds to the counts of a session."""

    present: int
    inside: int
    here: int
    arrival: _Arrival | None


_NOTHING: Final = _Counted(0, 0, 0, None)


class PresenceTable:
    """Writes presence and, at ``flush``, counts of one schema."""

    def __init__(self, connection: apsw.Connection, db: str = "") -> None:
        """Write into the tables of schema ``db`` (``""`` or ``"temp."``)."""
        self._connection = connection
        self._run: Callable[..., Any] = connection.execute
        self._db = db
        self._changes: dict[tuple[bytes, Group], tuple[int, int, int]] = {}
        """By session and group what is to be added to present, inside and here."""
        self._arrivals: dict[tuple[bytes, _Arrival], int] = {}

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
            self._run(
                f"DELETE FROM {self._db}presence WHERE delegate = ? AND session = ?", (delegate, session)
            )
        self._count(_counted(before), _counted(after), group)

    def step(
        self,
        delegate: bytes,
        before: Mapping[bytes, Presence],
        after: Mapping[bytes, Presence],
        changed: Iterable[bytes],
        group: Group,
    ) -> None:
        """Write the sessions that have ``changed``, and which one the delegate was last seen in."""
        was, here = last_seen_in(before), last_seen_in(after)
        touched = set(changed)
        if was != here:
            touched |= {session for session in (was, here) if session is not None}
        for session in sorted(touched):
            self._put(delegate, session, after[session], here=session == here)
        self._count(_counted(before), _counted(after), group)

    def flush(self) -> None:
        """Write the counts that have changed."""
        changed = [(session, *group, *more) for (session, group), more in self._changes.items() if any(more)]
        self._changes.clear()
        if changed:
            self._connection.executemany(
                f"INSERT INTO {self._db}counts VALUES(?1, ?2, ?3, ?4, ?5, ?6)"
                " ON CONFLICT(session, delegation, category)"
                " DO UPDATE SET present = present + ?4, inside = inside + ?5, here = here + ?6",
                changed,
            )
        fewer = {(session,) for session, _, _, present, *_ in changed if present < 0}
        if fewer:
            self._connection.executemany(
                f"DELETE FROM {self._db}counts WHERE session = ? AND present = 0 AND inside = 0 AND here = 0",
                fewer,
            )
        self._flush_arrivals()

    def _flush_arrivals(self) -> None:
        arrived = [(session, *one, people) for (session, one), people in self._arrivals.items() if people]
        self._arrivals.clear()
        if not arrived:
            return
        self._connection.executemany(
            f"INSERT INTO {self._db}arrivals VALUES(?1, ?2, ?3, ?4, ?5)"
            " ON CONFLICT(session, key, door, minute) DO UPDATE SET people = people + ?5",
            arrived,
        )
        fewer = {(session,) for session, *_, people in arrived if people < 0}
        if fewer:
            self._connection.executemany(
                f"DELETE FROM {self._db}arrivals WHERE session = ? AND people = 0", fewer
            )

    def _put(self, delegate: bytes, session: bytes, one: Presence, *, here: bool) -> None:
        self._run(
            f"INSERT OR REPLACE INTO {self._db}presence VALUES(?, ?, ?, ?, ?)",
            (delegate, session, pack(one), int(one.inside), int(here)),
        )

    def _count(self, before: Mapping[bytes, _Counted], after: Mapping[bytes, _Counted], group: Group) -> None:
        for session in before.keys() | after.keys():
            old, new = before.get(session, _NOTHING), after.get(session, _NOTHING)
            if old[:3] != new[:3]:
                so_far = self._changes.get((session, group), (0, 0, 0))
                self._changes[session, group] = (
                    so_far[0] + new.present - old.present,
                    so_far[1] + new.inside - old.inside,
                    so_far[2] + new.here - old.here,
                )
            if old.arrival != new.arrival:
                for arrival, more in ((old.arrival, -1), (new.arrival, 1)):
                    if arrival is not None:
                        key = session, arrival
                        self._arrivals[key] = self._arrivals.get(key, 0) + more


def _counted(presence: Mapping[bytes, Presence]) -> dict[bytes, _Counted]:
    """Return what a delegate adds to the counts, by session; under ``ANYWHERE`` to those of all."""
    if not presence:
        return {}
    here = last_seen_in(presence)
    counted = {
        session: _Counted(
            1,
            int(one.inside),
            int(session == here),
            (one.first_key, one.first_door, one.first_ms // _MINUTE_MS),
        )
        for session, one in presence.items()
    }
    somewhere = int(here is not None)
    counted[ANYWHERE] = _Counted(1, somewhere, somewhere, None)
    return counted


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
    before = {session: msgspec.structs.replace(here) for session, here in presence.items()}
    step_presence(presence, scan, head.at_ms, head.err_ms, head.key)
    table = PresenceTable(connection)
    table.step(delegate, before, presence, {scan.session, *scan.leaves} & presence.keys(), group)
    table.flush()

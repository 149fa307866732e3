"""Where delegates are: a row per delegate and session, and the counts that follow from them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import apsw
import msgspec

from checkin.domain.fold import Presence, admits, step_presence
from checkin.domain.kinds import Scan
from checkin.domain.log import Envelope

Group = tuple[str, str]
"""What a delegate is counted under: (delegation, category)."""

pack: Final = msgspec.msgpack.Encoder(order="sorted").encode
unpack_presence: Final = msgspec.msgpack.Decoder(Presence).decode


class PresenceTable:
    """Writes presence and, at ``flush``, counts of one schema."""

    def __init__(self, connection: apsw.Connection, db: str = "") -> None:
        """Write into the tables of schema ``db`` (``""`` or ``"temp."``)."""
        self._connection = connection
        self._run: Callable[..., Any] = connection.execute
        self._db = db
        self._changes: dict[tuple[bytes, Group], tuple[int, int]] = {}
        """By session and group what is to be added to present and inside."""

    def replace(self, delegate: bytes, after: dict[bytes, Presence], group: Group) -> None:
        """Replace the presence of a delegate and adjust the counts of the sessions."""
        found = self._run(
            f"SELECT session, state, inside FROM {self._db}presence WHERE delegate = ?", (delegate,)
        ).fetchall()
        before = {session: (state, inside) for session, state, inside in found}
        for session, here in after.items():
            state, inside = before.pop(session, (None, 0))
            if state != pack(here):
                self.put(delegate, session, here, group, known=state is not None, was_inside=bool(inside))
        for session, (_, inside) in before.items():
            self._run(
                f"DELETE FROM {self._db}presence WHERE delegate = ? AND session = ?", (delegate, session)
            )
            self._count(session, group, -1, -inside)

    def put(
        self, delegate: bytes, session: bytes, here: Presence, group: Group, *, known: bool, was_inside: bool
    ) -> None:
        """Write one row and count the difference."""
        self._run(
            f"INSERT OR REPLACE INTO {self._db}presence VALUES(?, ?, ?, ?)",
            (delegate, session, pack(here), int(here.inside)),
        )
        self._count(session, group, int(not known), int(here.inside) - int(was_inside))

    def flush(self) -> None:
        """Write the counts that have changed."""
        if not self._changes:
            return
        changed = [
            (session, *group, present, inside)
            for (session, group), (present, inside) in self._changes.items()
            if present or inside
        ]
        self._changes.clear()
        self._connection.executemany(
            f"INSERT INTO {self._db}counts VALUES(?1, ?2, ?3, ?4, ?5)"
            " ON CONFLICT(session, delegation, category)"
            " DO UPDATE SET present = present + ?4, inside = inside + ?5",
            changed,
        )
        fewer = {(session,) for session, _, _, present, _ in changed if present < 0}
        if not fewer:
            return
        self._connection.executemany(
            f"DELETE FROM {self._db}counts WHERE session = ? AND present = 0 AND inside = 0", fewer
        )

    def _count(self, session: bytes, group: Group, present: int, inside: int) -> None:
        if not (present or inside):
            return
        before = self._changes.get((session, group), (0, 0))
        self._changes[session, group] = (before[0] + present, before[1] + inside)


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
    before = {session: here.inside for session, here in presence.items()}
    step_presence(presence, scan, head.at_ms, head.err_ms, head.key)
    table = PresenceTable(connection)
    for session in {scan.session, *scan.leaves} & presence.keys():
        table.put(
            delegate,
            session,
            presence[session],
            group,
            known=session in before,
            was_inside=before.get(session, False),
        )
    table.flush()

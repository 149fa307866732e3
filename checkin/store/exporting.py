"""What exports read: everybody once and every presence once, in the order of the delegates' ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, Final, NamedTuple

import apsw
import msgspec

from checkin.domain.people import Group
from checkin.domain.presence import Presence
from checkin.store.presence import unpack_presence
from checkin.store.projecting import GROUP, unpack
from checkin.store.sql import run

Seen = list[tuple[bytes, Presence]]
"""By session, whichever there are."""
_NEVER: Final[Seen] = []


class Someone(NamedTuple):
    """A delegate as far as counting needs to know them."""

    id: bytes
    group: Group
    packed: bytes
    seen: Seen
    """Where they were admitted."""

    def fields(self) -> dict[str, Any]:
        """Return everything known of them."""
        fields: dict[str, Any] = unpack(self.packed)
        return fields


def everybody(connection: apsw.Connection) -> Iterator[Someone]:
    """Yield every delegate, those who have withdrawn too, by id."""
    presences = _presences(connection)
    found, seen = next(presences, (b"", _NEVER))
    for delegate, *group, packed in run(connection, f"SELECT id, {GROUP}, fields FROM delegates ORDER BY id"):
        while found and found < delegate:
            found, seen = next(presences, (b"", _NEVER))
        here = seen if found == delegate else _NEVER
        yield Someone(delegate, Group(*group), packed, here)


def _presences(connection: apsw.Connection) -> Iterator[tuple[bytes, Seen]]:
    rows = run(connection, "SELECT delegate, session, state FROM presence ORDER BY delegate, session")
    for delegate, group in groupby(rows, itemgetter(0)):
        yield delegate, [(session, unpack_presence(state)) for _, session, state in group]


def packed_presences(
    connection: apsw.Connection, sessions: Iterable[bytes]
) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Yield (session, delegate, packed presence) of these sessions: ``unpack_presence`` opens it."""
    wanted = msgspec.json.encode([session.hex() for session in sessions]).decode()
    yield from run(
        connection,
        "SELECT session, delegate, state FROM presence"
        " WHERE lower(hex(session)) IN (SELECT value FROM json_each(?))",
        (wanted,),
    )


def presences_of(connection: apsw.Connection, delegate: bytes) -> Seen:
    """Return where a delegate was admitted."""
    found = run(connection, "SELECT session, state FROM presence WHERE delegate = ?", (delegate,))
    return [(session, unpack_presence(state)) for session, state in found]

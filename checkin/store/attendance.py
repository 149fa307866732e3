"""What use cases read of who came: counts of groups, arrivals by minute, and who is where or nowhere yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import apsw
import msgspec

from checkin.domain.fold import Presence
from checkin.store.presence import ANYWHERE as ANYWHERE
from checkin.store.presence import unpack_presence
from checkin.store.queries import Person, person_of
from checkin.store.sql import rows, run

_COLUMNS: Final = "d.id, d.fields, d.update_needed, d.in_roster"
_OF_GROUP: Final = "(?2 IS NULL OR d.delegation = ?2) AND (?3 IS NULL OR d.category = ?3)"


class Counts(msgspec.Struct):
    """People of a session."""

    present: int = 0
    inside: int = 0
    here: int = 0
    """Whom no other session has seen later, and who has not left since."""


class Arrived(msgspec.Struct, frozen=True):
    """First admissions to a session within one minute at one door."""

    session: bytes
    key: bytes
    """The installation."""
    door: str
    """Empty for its own."""
    minute: int
    """Since 1970, UTC."""
    people: int


def counts(connection: apsw.Connection, session: bytes) -> Counts:
    """Return how many people a session (``ANYWHERE``: any) has seen, has inside, and saw last of all."""
    found = rows(
        connection,
        "SELECT coalesce(sum(present), 0), coalesce(sum(inside), 0), coalesce(sum(here), 0)"
        " FROM counts WHERE session = ?",
        (session,),
    )
    return Counts(*found[0])


def present_by_group(connection: apsw.Connection, session: bytes) -> Iterator[tuple[str, str, int, int]]:
    """Yield (delegation, category, present, inside) of a session, or of ``ANYWHERE``."""
    yield from run(
        connection, "SELECT delegation, category, present, inside FROM counts WHERE session = ?", (session,)
    )


def expected_by_group(connection: apsw.Connection) -> Iterator[tuple[str, str, int]]:
    """Yield (delegation, category, people) of all who have not withdrawn."""
    yield from run(
        connection,
        "SELECT delegation, category, count(*) FROM delegates WHERE withdrawn = 0"
        " GROUP BY delegation, category",
    )


def arrivals(connection: apsw.Connection, session: bytes) -> Iterator[Arrived]:
    """Yield when people came to a session first, by installation, door and minute, in that order."""
    for row in run(
        connection, "SELECT session, key, door, minute, people FROM arrivals WHERE session = ?", (session,)
    ):
        yield Arrived(*row)


def absent(
    connection: apsw.Connection,
    session: bytes,
    *,
    delegation: str | None = None,
    category: str | None = None,
) -> Iterator[Person]:
    """Yield who has not withdrawn and was never admitted to a session (``ANYWHERE``: to any)."""
    came = "SELECT 1 FROM presence p WHERE p.delegate = d.id AND (?1 = x'' OR p.session = ?1)"
    query = (
        f"SELECT {_COLUMNS} FROM delegates d WHERE d.withdrawn = 0 AND {_OF_GROUP} AND NOT EXISTS ({came})"
    )
    for row in run(connection, query, (session, delegation, category)):
        yield person_of(row)


def attended(connection: apsw.Connection, session: bytes) -> Iterator[tuple[Person, Presence]]:
    """Yield who was admitted to a session, in no particular order."""
    query = (
        f"SELECT {_COLUMNS}, p.state FROM presence p CROSS JOIN delegates d ON d.id = p.delegate"
        " WHERE p.session = ?"
    )
    for *row, state in run(connection, query, (session,)):
        yield person_of(row), unpack_presence(state)


def seen_last(
    connection: apsw.Connection, sessions: Iterable[bytes]
) -> Iterator[tuple[Person, bytes, Presence]]:
    """Yield (delegate, session, presence) of those who were seen last in one of ``sessions``."""
    wanted = msgspec.json.encode([session.hex() for session in sessions]).decode()
    query = (
        f"SELECT {_COLUMNS}, p.session, p.state FROM presence p CROSS JOIN delegates d ON d.id = p.delegate"
        " WHERE p.here = 1 AND lower(hex(p.session)) IN (SELECT value FROM json_each(?))"
    )
    for *row, session, state in run(connection, query, (wanted,)):
        yield person_of(row), session, unpack_presence(state)

"""What use cases read of who came: counts of groups, arrivals by minute, and who is where or nowhere yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

import apsw
import msgspec

from checkin.domain.people import Group
from checkin.domain.presence import Presence
from checkin.store.presence import ANYWHERE as ANYWHERE
from checkin.store.presence import TAKEN_BACK, unpack_presence
from checkin.store.projecting import GROUP
from checkin.store.queries import Person, person_of
from checkin.store.sql import rows, run, scalar

_COLUMNS: Final = "d.id, d.fields, d.update_needed, d.in_roster"
_NOT_COME: Final = (
    f"SELECT {_COLUMNS} FROM delegates d WHERE d.withdrawn = 0 AND NOT EXISTS"
    " (SELECT 1 FROM presence p WHERE p.delegate = d.id AND (?1 = x'' OR p.session = ?1))"
)
_MINUTE_MS: Final = 60_000


class Counts(msgspec.Struct):
    """People of a session."""

    present: int = 0
    inside: int = 0


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
    """Return how many people a session has seen, and how many of them are inside.

    Of ``ANYWHERE``: how many came at all, and how many were somewhere when they were seen last.
    """
    found = rows(
        connection,
        "SELECT coalesce(sum(present), 0), coalesce(sum(inside), 0) FROM counts WHERE session = ?",
        (session,),
    )
    return Counts(*found[0])


def present_by_group(connection: apsw.Connection, session: bytes) -> Iterator[tuple[Group, int, int]]:
    """Yield (group, present, inside) of a session, or of ``ANYWHERE``."""
    found = run(connection, f"SELECT {GROUP}, present, inside FROM counts WHERE session = ?", (session,))
    for *group, present, inside in found:
        yield Group(*group), present, inside


def expected_by_group(connection: apsw.Connection) -> Iterator[tuple[Group, int]]:
    """Yield (group, people) of all who have not withdrawn."""
    found = run(connection, f"SELECT {GROUP}, count(*) FROM delegates WHERE withdrawn = 0 GROUP BY {GROUP}")
    for *group, people in found:
        yield Group(*group), people


def arrivals(connection: apsw.Connection, session: bytes) -> Iterator[Arrived]:
    """Yield when people came to a session first, by installation, door and minute, in that order."""
    for row in run(
        connection,
        "SELECT session, key, door, minute, people FROM arrivals WHERE session = ? AND people > 0",
        (session,),
    ):
        yield Arrived(*row)


def arrived_since(connection: apsw.Connection, minute: int) -> dict[bytes, int]:
    """Return by session how many people came first from ``minute`` (since 1970, UTC) on, by any door."""
    query = "SELECT session, sum(people) FROM arrivals WHERE minute >= ? AND people > 0 GROUP BY session"
    return dict(rows(connection, query, (minute,)))


def here(connection: apsw.Connection, since_ms: int) -> dict[bytes, tuple[int, int]]:
    """Return by session how many people were seen last there.

    All of them, and those whose last admission was at ``since_ms``, the beginning of a minute, or later.
    """
    found = rows(
        connection,
        "SELECT session, sum(here), sum(iif(minute >= ?, here, 0)) FROM arrivals WHERE here > 0"
        " GROUP BY session",
        (since_ms // _MINUTE_MS,),
    )
    return {session: (people, since) for session, people, since in found}


def taken_back(connection: apsw.Connection) -> int:
    """Return a number that changes whenever somebody ceased to have been in a session.

    As long as it stays, who came has come.
    """
    return int(scalar(connection, "SELECT value FROM meta WHERE name = ?", (TAKEN_BACK,)) or 0)


def absent(connection: apsw.Connection, session: bytes, groups: Iterable[Group]) -> Iterator[Person]:
    """Yield who of ``groups`` has not withdrawn and was not admitted to a session.

    To none at all where the session is ``ANYWHERE``.
    """
    query = f"{_NOT_COME} AND d.delegation = ?2 AND d.category = ?3 AND d.country = ?4 AND d.access = ?5"
    for group in groups:
        for row in run(connection, query, (session, *group[:4])):
            yield person_of(row)


def absent_marked(connection: apsw.Connection, session: bytes) -> Iterator[Person]:
    """Yield who has a mark of their own (``people.MARKS``) and was not admitted, as ``absent`` does."""
    for row in run(connection, f"{_NOT_COME} AND d.marks <> 0", (session,)):
        yield person_of(row)


def came_of(connection: apsw.Connection, session: bytes, people: Iterable[bytes]) -> set[bytes]:
    """Return who of ``people`` was admitted to a session (``ANYWHERE``: to any)."""
    wanted = msgspec.json.encode([one.hex() for one in people]).decode()
    of_session = " AND p.session = ?2" if session else " AND ?2 = x''"
    query = (
        "SELECT DISTINCT p.delegate FROM json_each(?1) j"
        f" CROSS JOIN presence p ON p.delegate = unhex(j.value){of_session}"
    )
    return {delegate for (delegate,) in run(connection, query, (wanted, session))}


def attended(connection: apsw.Connection, session: bytes) -> Iterator[tuple[Person, Presence]]:
    """Yield who was admitted to a session, in no particular order."""
    query = (
        f"SELECT {_COLUMNS}, p.state FROM presence p CROSS JOIN delegates d ON d.id = p.delegate"
        " WHERE p.session = ?"
    )
    for *row, state in run(connection, query, (session,)):
        yield person_of(row), unpack_presence(state)


def seen_last(
    connection: apsw.Connection, sessions: Collection[bytes]
) -> Iterator[tuple[Person, bytes, Presence]]:
    """Yield (delegate, session, presence) of those who were seen last in one of ``sessions``."""
    marks = ", ".join("?" * len(sessions))
    query = (
        f"SELECT {_COLUMNS}, p.session, p.state FROM presence p CROSS JOIN delegates d ON d.id = p.delegate"
        f" WHERE p.here = 1 AND p.session IN ({marks})"
    )
    for *row, session, state in run(connection, query, tuple(sessions)):
        yield person_of(row), session, unpack_presence(state)


def unlisted_seen_last(connection: apsw.Connection) -> Iterator[tuple[bytes, bytes, Presence]]:
    """Yield (badge, session, presence) of those let in with a badge of which nobody knows whose it is."""
    query = (
        "SELECT badge, session, state FROM unlisted u WHERE here = 1"
        " AND NOT EXISTS (SELECT 1 FROM badges b WHERE b.badge = u.badge)"
    )
    for badge, session, state in run(connection, query):
        yield badge, session, unpack_presence(state)

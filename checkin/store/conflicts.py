"""What use cases read of conflicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

import apsw
import msgspec

from checkin.domain.conflicts import ADMISSIONS, BADGES, ENDED_BADGE, EndedBadge, Entered
from checkin.domain.log import CommitInvalid, operator_of
from checkin.store.sql import rows, scalar

_DETAILS: Final = {
    ADMISSIONS: msgspec.msgpack.Decoder(list[Entered]).decode,
    ENDED_BADGE: msgspec.msgpack.Decoder(EndedBadge).decode,
    BADGES: msgspec.msgpack.Decoder(list[tuple[bytes, bytes]]).decode,
}
_VALUES: Final = msgspec.msgpack.Decoder(tuple[str, list[tuple[Any, bytes]]]).decode
_GRAVE: Final = f"""CASE WHEN what <> '{ADMISSIONS}' THEN grade > 0
  WHEN grade > 1 OR hex(part) IN (SELECT value FROM json_each(?1)) THEN 1
  ELSE grade = 1 AND hex(part) IN (SELECT value FROM json_each(?2)) END"""


class Rules(NamedTuple):
    """What makes two admissions grave: subjects of the sessions that may be entered once, or in and out."""

    once: list[bytes]
    in_out: list[bytes]


class OpenRow(NamedTuple):
    """A row of the projection."""

    id: bytes
    subject: bytes
    what: str
    part: bytes
    at_ms: int
    grave: bool
    detail: Any
    """As of ``domain.conflicts.Open``; of values (field, [(value, commit)])."""


class CommitFacts(NamedTuple):
    """When, where and by whom a commit was written."""

    key: bytes
    at_ms: int
    err_ms: int | None
    operator: bytes


def page(connection: apsw.Connection, rules: Rules, limit: int, offset: int = 0) -> list[OpenRow]:
    """Return open conflicts, the gravest first and of those the newest."""
    # Sorted by what the index holds; only those of the page are read whole.
    found = rows(
        connection,
        f"WITH listed AS (SELECT subject, what, part, at_ms, id, {_GRAVE} AS grave FROM conflicts"
        " ORDER BY grave DESC, at_ms DESC, id LIMIT ?3 OFFSET ?4)"
        " SELECT id, subject, what, part, at_ms, listed.grave, detail"
        " FROM listed JOIN conflicts USING (id, subject, what, part, at_ms)"
        " ORDER BY listed.grave DESC, at_ms DESC, id",
        (*_hex(rules), limit, offset),
    )
    return [_row(*row) for row in found]


def light_admissions(connection: apsw.Connection, rules: Rules, session: bytes) -> list[bytes]:
    """Return the ids of the double admissions of a session that are not grave."""
    query = f"SELECT id FROM conflicts WHERE what = '{ADMISSIONS}' AND part = ?3 AND NOT {_GRAVE} ORDER BY id"
    return [row[0] for row in rows(connection, query, (*_hex(rules), session))]


def by_id(connection: apsw.Connection, rules: Rules, conflict: bytes) -> OpenRow | None:
    """Return the open conflict with this id (9 bytes); where it has changed, as it is now."""
    query = (
        f"SELECT id, subject, what, part, at_ms, {_GRAVE}, detail FROM conflicts"
        " WHERE id BETWEEN ?3 AND ?4 ORDER BY id <> ?5"
    )
    low, high = conflict[:5] + bytes(4), conflict[:5] + b"\xff" * 4
    found = rows(connection, query, (*_hex(rules), low, high, conflict))
    return _row(*found[0]) if found else None


def admissions_open(connection: apsw.Connection, delegate: bytes) -> bool:
    """Whether there is a conflict about a delegate that one more scan may make graver."""
    query = f"SELECT 1 FROM conflicts WHERE subject = ? AND what IN ('{ADMISSIONS}', '{ENDED_BADGE}') LIMIT 1"
    return bool(rows(connection, query, (delegate,)))


def count(connection: apsw.Connection) -> int:
    """Return how many conflicts are open."""
    return int(scalar(connection, "SELECT count(*) FROM conflicts"))


def count_grave(connection: apsw.Connection, rules: Rules) -> int:
    """Return how many of them are grave."""
    found = rows(connection, f"SELECT coalesce(sum({_GRAVE}), 0) FROM conflicts", _hex(rules))
    return int(found[0][0])


def facts_of(
    connection: apsw.Connection, subjects: Iterable[bytes], commits: Iterable[bytes]
) -> Iterator[tuple[bytes, CommitFacts]]:
    """Yield (hash, facts) of the commits that hold something about one of the subjects."""
    wanted = msgspec.json.encode([one.hex().upper() for one in commits]).decode()
    for subject in subjects:
        found = rows(
            connection,
            "SELECT c.hash, ch.key, c.at_ms, c.err_ms, c.envelope FROM commits c"
            " JOIN chains ch ON ch.id = c.chain WHERE hex(c.hash) IN (SELECT value FROM json_each(?))"
            " AND c.id IN (SELECT commit_id FROM entries WHERE subject = ?)",
            (wanted, subject),
        )
        for digest, key, at_ms, err_ms, envelope in found:
            try:
                yield digest, CommitFacts(key, at_ms, err_ms, operator_of(envelope))
            except CommitInvalid:
                continue  # Altered in the file: verify names it.


def _row(
    conflict: bytes, subject: bytes, what: str, part: bytes, at_ms: int, grave: int, detail: bytes
) -> OpenRow:
    return OpenRow(conflict, subject, what, part, at_ms, bool(grave), _DETAILS.get(what, _VALUES)(detail))


def _hex(rules: Rules) -> tuple[str, str]:
    once, in_out = (msgspec.json.encode([one.hex().upper() for one in each]).decode() for each in rules)
    return once, in_out

"""What the log tells of an installation beside its name: what it wrote last, and how its work ended."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

import apsw

from checkin.domain.ids import subject as subject_of
from checkin.domain.kinds import DESK, KEY_RETIRED
from checkin.store import places
from checkin.store.reading import open_payload
from checkin.store.sql import rows, scalar

_LAST: Final = "SELECT n, lamport, at_ms FROM commits WHERE id BETWEEN ? AND ?"


class Written(NamedTuple):
    """What an installation has written, as far as it is known here."""

    commits: int
    """The longest branch of each of its chains."""
    last_ms: int | None
    """When the last one that counts was written, by its own clock; None where none counts."""


class Ending(NamedTuple):
    """An entry about the end of an installation's work."""

    kind: str
    payload: Any
    at_ms: int
    key: bytes
    """Who wrote it."""
    counts: bool


def written(connection: apsw.Connection) -> dict[bytes, Written]:
    """Return what each installation has written, by its key; only the end of each chain is looked at."""
    found: dict[bytes, tuple[int, int, int | None]] = {}
    for chain, key in rows(connection, "SELECT id, key FROM chains"):
        longest = rows(connection, f"{_LAST} ORDER BY id DESC LIMIT 1", _bounds(chain))
        counting = rows(connection, f"{_LAST} AND standing = 0 ORDER BY id DESC LIMIT 1", _bounds(chain))
        commits, lamport, last_ms = found.get(key, (0, 0, None))
        if counting and counting[0][1] > lamport:
            _, lamport, last_ms = counting[0]
        found[key] = (commits + (longest[0][0] if longest else 0), lamport, last_ms)
    return {key: Written(commits, last_ms) for key, (commits, _, last_ms) in found.items()}


def uncounted(connection: apsw.Connection, key: bytes) -> int:
    """Return how many commits of an installation are kept here without counting."""
    return sum(
        int(
            scalar(
                connection,
                "SELECT count(*) FROM commits WHERE id BETWEEN ? AND ? AND standing <> 0",
                _bounds(chain),
            )
        )
        for (chain,) in rows(connection, "SELECT id FROM chains WHERE key = ?", (key,))
    )


def endings(connection: apsw.Connection, subject: bytes) -> list[Ending]:
    """Return the retirements and revocations of the installation that ``subject`` names, oldest first."""
    found = rows(
        connection,
        "SELECT e.kind, e.payload, c.at_ms, ch.key, c.standing FROM entries e"
        " JOIN commits c ON c.id = e.commit_id JOIN chains ch ON ch.id = c.chain"
        " WHERE e.subject = ? AND e.kind IN ('key-retired', 'key-revoked')"
        " ORDER BY c.lamport, ch.key, ch.nonce, c.n, c.hash, e.i",
        (subject,),
    )
    opened = (
        Ending(kind, open_payload(kind, sealed), at_ms, bytes(key), standing == 0)
        for kind, sealed, at_ms, key, standing in found
    )
    return [one for one in opened if one.payload is not None]


def retired(connection: apsw.Connection, event: bytes, keys: Iterable[bytes]) -> frozenset[bytes]:
    """Return those of ``keys`` whose work an organiser has ended normally."""
    return frozenset(
        key
        for key in keys
        for one in endings(connection, subject_of(event, DESK, key))
        if one.kind == KEY_RETIRED and one.counts and one.payload.key == key
    )


def _bounds(chain: int) -> tuple[int, int]:
    return places.commit_id(chain, 0), places.commit_id(chain + 1, 0) - 1

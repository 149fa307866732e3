"""The log read backwards in time: commits of all chains or some, newest first, as far as they are asked for.

Within a chain commits lie in order; between chains their clocks tell. A clock that was set back must
not tear a chain apart, so each commit counts as no later than those behind it. Where reading has come
to is a place in each chain: to go on costs the same wherever that is.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

import apsw

from checkin.domain.items import Item
from checkin.domain.kinds import KINDS
from checkin.domain.log import MAX_MS, CommitInvalid, Envelope, open_envelope
from checkin.store import places
from checkin.store.reading import ITEMS, item_of, open_payload
from checkin.store.sql import rows, scalar

_BATCH: Final = 64
_BEHIND: Final = 1000
"""So many commits in a row that are too old end the reading of a chain, whatever its clock did."""
_PAYLOAD: Final = "SELECT payload FROM entries WHERE subject = ? AND commit_id = ? AND i = ?"
_FROM: Final = (
    "SELECT c.id, c.lamport, c.at_ms, c.err_ms, c.standing, c.hash, c.envelope, ch.key"
    " FROM commits c JOIN chains ch ON ch.id = c.chain"
)


class Place(NamedTuple):
    """Where reading has come to in a chain: what lies before row ``row`` is still to come."""

    row: int
    latest_ms: int
    """No commit before it counts as later."""


Reached = dict[int, Place]
"""Per chain, by its row."""


class Logged(NamedTuple):
    """A commit with its envelope opened."""

    row: int
    at_ms: int
    err_ms: int | None
    standing: int
    hash: bytes
    key: bytes
    head: Envelope


def chains_of(connection: apsw.Connection, key: bytes | None = None) -> list[int]:
    """Return the rows of all chains, or of those of one installation."""
    found = rows(connection, "SELECT id FROM chains WHERE ?1 IS NULL OR key = ?1", (key,))
    return [chain for (chain,) in found]


def ends_of(connection: apsw.Connection, chains: Iterable[int]) -> Reached:
    """Return the places behind the last commit of each chain."""
    found: Reached = {}
    for chain in chains:
        last = scalar(connection, "SELECT max(id) FROM commits WHERE id BETWEEN ? AND ?", _bounds(chain))
        found[chain] = Place(int(last or places.commit_id(chain, 0)) + 1, MAX_MS)
    return found


def backwards(
    connection: apsw.Connection,
    reached: Reached,
    *,
    since_ms: int | None = None,
    until_ms: int | None = None,
    after: Mapping[int, Place] | None = None,
) -> Iterator[Logged]:
    """Yield commits before the places ``reached``, newest first, and move those on as it goes.

    ``after`` leaves out what lies before its places. What was altered in the file is left out: verify
    names it.
    """
    old = after or {}
    streams = [
        _chain(connection, chain, place, old.get(chain), since_ms, until_ms)
        for chain, place in sorted(reached.items())
    ]
    for latest_ms, _, row, found in heapq.merge(*streams, reverse=True):
        reached[places.chain_of(row)] = Place(row, latest_ms)
        try:
            head = open_envelope(found[6])
        except CommitInvalid:
            continue
        yield _logged(found, head)


def about(connection: apsw.Connection, subjects: Iterable[bytes]) -> list[Logged]:
    """Return the commits with an entry about one of ``subjects``, newest first."""
    listed: set[int] = set()
    for one in subjects:
        found = rows(connection, "SELECT commit_id FROM entries WHERE subject = ?", (one,))
        listed.update(row for (row,) in found)
    logged = []
    for row in listed:
        found = rows(connection, f"{_FROM} WHERE c.id = ?", (row,))
        try:
            logged.append(_logged(found[0], open_envelope(found[0][6])))
        except CommitInvalid:
            continue
    return sorted(logged, key=lambda one: (one.at_ms, one.head.lamport, one.row), reverse=True)


def item(connection: apsw.Connection, one: Logged, index: int) -> Item | None:
    """Return an entry of a commit, counting or not; None where its row is missing."""
    head, entry = one.head, one.head.entries[index]
    found = rows(connection, _PAYLOAD, (entry.subject, one.row, index))
    if not found:
        return None
    payload, unknown = open_payload(entry.kind, found[0][0]), entry.critical and entry.kind not in KINDS
    place = (head.lamport, head.key, head.nonce, head.n, one.hash, index)
    return Item(*place, entry.kind, payload, unknown, one.at_ms, one.err_ms)


def undone(connection: apsw.Connection, subject: bytes) -> set[bytes]:
    """Return the commits about a delegate or badge that were taken back, by hash."""
    found = rows(
        connection,
        ITEMS.format(more="", where="e.subject = ? AND e.kind = 'undo' AND c.standing = 0"),
        (subject,),
    )
    taken_back = (item_of(row).payload for row in found)
    return {one.commit for one in taken_back if one is not None}


def is_erased(connection: apsw.Connection, subject: bytes) -> bool:
    """Whether a subject was erased."""
    return scalar(connection, "SELECT 1 FROM erased WHERE subject = ?", (subject,)) is not None


def _chain(
    connection: apsw.Connection,
    chain: int,
    place: Place,
    after: Place | None,
    since_ms: int | None,
    until_ms: int | None,
) -> Iterator[tuple[int, int, int, tuple[Any, ...]]]:
    """Yield (when it counts as, lamport, row, columns) of a chain's commits, latest first."""
    row, latest_ms = place
    low = after.row if after is not None else _bounds(chain)[0]
    old = 0
    while True:
        batch = rows(
            connection, f"{_FROM} WHERE c.id >= ? AND c.id < ? ORDER BY c.id DESC LIMIT ?", (low, row, _BATCH)
        )
        for found in batch:
            row, lamport, at_ms = found[:3]
            latest_ms = min(latest_ms, at_ms)
            old = old + 1 if since_ms is not None and at_ms < since_ms else 0
            if old > _BEHIND:
                return
            if not old and (until_ms is None or at_ms <= until_ms):
                yield latest_ms, lamport, row, found
        if len(batch) < _BATCH:
            return


def _logged(found: tuple[Any, ...], head: Envelope) -> Logged:
    row, _, at_ms, err_ms, standing, digest, _, key = found
    return Logged(row, at_ms, err_ms, standing, digest, key, head)


def _bounds(chain: int) -> tuple[int, int]:
    return places.commit_id(chain, 0), places.commit_id(chain + 1, 0) - 1

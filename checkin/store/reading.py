"""Reading entries of the log back as items of a fold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import apsw
import msgspec

from checkin.domain.fold import Item
from checkin.domain.kinds import KINDS, SCAN, TRUST_KINDS, UNDO, decode
from checkin.domain.log import SALT_BYTES, open_envelope
from checkin.domain.trust import TrustFact
from checkin.store.sql import rows, run

_ITEM: Final = """
SELECT c.lamport, ch.key, ch.nonce, c.n, c.hash, e.i, e.kind, e.payload, e.critical, c.at_ms, c.err_ms{more}
FROM entries e JOIN commits c ON c.id = e.commit_id JOIN chains ch ON ch.id = c.chain
WHERE {where}
"""
_OF_SUBJECT: Final = _ITEM.format(more="", where="e.subject = ? AND c.standing = 0")
_MOVEMENTS: Final = _OF_SUBJECT + " AND e.kind IN ('scan', 'undo')"
_COUNTING: Final = _ITEM.format(more=", e.subject", where="c.standing = 0") + " ORDER BY e.subject"
_TRUST: Final = """
SELECT c.lamport, ch.key, ch.nonce, c.n, c.hash, e.kind, e.payload
FROM entries e JOIN commits c ON c.id = e.commit_id JOIN chains ch ON ch.id = c.chain
WHERE e.kind IN ('certificate', 'key-revoked')
"""


def open_payload(kind: str, sealed: bytes | None) -> Any:
    """Return the decoded payload of a sealed one.

    None where it was erased, the kind is not known, or its author wrote nonsense: the fold then
    passes over it on every desk alike.
    """
    if sealed is None or kind not in KINDS:
        return None
    try:
        return decode(kind, sealed[SALT_BYTES:])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _item(row: tuple[Any, ...]) -> Item:
    lamport, key, nonce, n, digest, index, kind, sealed, critical, at_ms, err_ms = row[:11]
    unknown = bool(critical) and kind not in KINDS
    return Item(
        lamport, key, nonce, n, digest, index, kind, open_payload(kind, sealed), unknown, at_ms, err_ms
    )


def items_of(connection: apsw.Connection, subject: bytes) -> list[Item]:
    """Return all entries of a subject that count, in no particular order."""
    return [_item(row) for row in run(connection, _OF_SUBJECT, (subject,))]


def movements_of(connection: apsw.Connection, subject: bytes) -> list[Item]:
    """Return the scans and undos of a subject that count."""
    return [_item(row) for row in run(connection, _MOVEMENTS, (subject,))]


def all_items(connection: apsw.Connection) -> Iterator[tuple[bytes, list[Item]]]:
    """Yield every subject with all its entries that count."""
    current, items = b"", list[Item]()
    for row in run(connection, _COUNTING):
        if row[11] != current:
            if items:
                yield current, items
            current, items = row[11], []
        items.append(_item(row))
    if items:
        yield current, items


def own_scans(connection: apsw.Connection, key: bytes, since_ms: int) -> Iterator[tuple[bytes, Item]]:
    """Yield (subject, scan or undo) written by an installation since a time, latest first."""
    found = rows(
        connection,
        "SELECT c.id, c.envelope FROM commits c JOIN chains ch ON ch.id = c.chain"
        " WHERE ch.key = ? AND c.at_ms >= ? AND c.standing = 0 ORDER BY c.lamport DESC",
        (key, since_ms),
    )
    for commit, envelope in found:
        for entry in open_envelope(envelope).entries:
            if entry.kind in (SCAN, UNDO):
                for row in run(connection, f"{_OF_SUBJECT} AND c.id = ?", (entry.subject, commit)):
                    yield entry.subject, _item(row)


def trust_facts(connection: apsw.Connection) -> list[TrustFact]:
    """Return every entry that bears on trust, whatever its commit's standing."""
    facts = []
    for lamport, key, nonce, n, digest, kind, sealed in run(connection, _TRUST):
        payload = open_payload(kind, sealed)
        if payload is not None and kind in TRUST_KINDS:
            facts.append(TrustFact((lamport, key + nonce, n, digest), key, digest, kind, payload))
    return facts

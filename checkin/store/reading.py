"""Reading entries of the log back as items of a fold."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

import apsw
import msgspec

from checkin.domain.badge import CODE_BYTES, take_apart
from checkin.domain.ids import badge_subject
from checkin.domain.ids import subject as subject_of
from checkin.domain.items import Item
from checkin.domain.kinds import BADGE, CLOSED, KINDS, SCAN, TRUST_KINDS, UNDO, BadgeIssued, Scan, decode
from checkin.domain.log import SALT_BYTES, CommitInvalid, open_envelope, operator_of
from checkin.domain.trust import TrustFact
from checkin.store import places, schema
from checkin.store.sql import rows, run

ITEMS: Final = """
SELECT c.lamport, ch.key, ch.nonce, c.n, c.hash, e.i, e.kind, e.payload, e.critical, c.at_ms, c.err_ms{more}
FROM entries e JOIN commits c ON c.id = e.commit_id JOIN chains ch ON ch.id = c.chain
WHERE {where}
"""
"""Query for entries as ``item_of`` reads them, with ``more`` columns behind."""
OF_SUBJECT: Final = ITEMS.format(more="", where="e.subject = ? AND c.standing = 0")
_BADGES: Final = OF_SUBJECT + " AND e.kind IN ('badge', 'badge-revoked', 'print', 'hand-over')"
_MOVEMENTS: Final = OF_SUBJECT + " AND e.kind IN ('scan', 'undo')"
_WHEREABOUTS: Final = ITEMS.format(
    more=", c.standing",
    where="e.subject = ? AND e.kind IN ('scan', 'undo', 'badge', 'badge-revoked', 'resolved')",
)
_COUNTING: Final = ITEMS.format(more=", e.subject", where="c.standing = 0") + " ORDER BY e.subject"
_SCAN_BYTES: Final = 1024
_BATCH: Final = 64
_BEHIND: Final = 1000
"""More than a desk writes in the few minutes that anyone asks for, whatever its clock says meanwhile."""
_NOTHING: Final[Mapping[bytes, int]] = MappingProxyType({})
_TRUST: Final = f"""
SELECT c.lamport, ch.key, ch.nonce, c.n, c.hash, e.kind, e.payload
FROM entries e JOIN commits c ON c.id = e.commit_id JOIN chains ch ON ch.id = c.chain
WHERE e.{schema.OF_TRUST} AND e.kind IN ('certificate', 'key-revoked')
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


def item_of(row: tuple[Any, ...]) -> Item:
    """Return the item in a row of ``ITEMS``."""
    lamport, key, nonce, n, digest, index, kind, sealed, critical, at_ms, err_ms = row[:11]
    unknown = bool(critical) and kind not in KINDS
    return Item(
        lamport, key, nonce, n, digest, index, kind, open_payload(kind, sealed), unknown, at_ms, err_ms
    )


def items_of(connection: apsw.Connection, subject: bytes) -> list[Item]:
    """Return all entries of a subject that count, in no particular order."""
    return [item_of(row) for row in run(connection, OF_SUBJECT, (subject,))]


def movements_of(connection: apsw.Connection, subject: bytes) -> list[Item]:
    """Return the scans and undos of a subject that count."""
    return [item_of(row) for row in run(connection, _MOVEMENTS, (subject,))]


def whereabouts_of(connection: apsw.Connection, subject: bytes) -> tuple[list[Item], set[bytes]]:
    """Return what counts of a subject's scans, undos, badges and of what was settled about them.

    Beside it the ids of all badges that its scans name, counting or not.
    """
    items, named = [], set()
    for row in run(connection, _WHEREABOUTS, (subject,)):
        item = item_of(row)
        if isinstance(item.payload, Scan):
            named.add(item.payload.badge)
        if row[11] == 0:
            items.append(item)
    return items, named


def unlisted_scans(connection: apsw.Connection, event: bytes, badges: Iterable[bytes]) -> list[Item]:
    """Return what counts of the scans of badges by desks that did not know yet whose they are."""
    found = []
    for badge in badges:
        shown = badge_subject(event, badge)
        # Nearly always there are none, which is found out without the tables that items come from.
        for item in movements_of(connection, shown) if is_known(connection, shown) else ():
            if item.kind == UNDO or (isinstance(item.payload, Scan) and item.payload.badge == badge):
                found.append(item)
    return found


def badge_shown(connection: apsw.Connection, event: bytes, subject: bytes) -> bytes:
    """Return the id of the badge whose own subject this is, as its scans say, counting or not; else empty.

    No second badge has the same subject, so the first scan that names it is enough.
    """
    found = run(connection, "SELECT payload FROM entries WHERE subject = ? AND kind = 'scan'", (subject,))
    others: set[bytes] = {b""}
    for (sealed,) in found:
        scan = open_payload(SCAN, sealed)
        if isinstance(scan, Scan) and scan.badge not in others:
            if badge_subject(event, scan.badge) == subject:
                return scan.badge
            others.add(scan.badge)
    return b""


def badges_given(connection: apsw.Connection, subject: bytes) -> set[bytes]:
    """Return the ids of all badges that anybody ever gave a delegate, counting or not."""
    found = run(connection, "SELECT payload FROM entries WHERE subject = ? AND kind = 'badge'", (subject,))
    given = (open_payload(BADGE, sealed) for (sealed,) in found)
    return {
        take_apart(one.code).badge
        for one in given
        if isinstance(one, BadgeIssued) and len(one.code) == CODE_BYTES
    }


def badges_of(connection: apsw.Connection, subject: bytes) -> list[Item]:
    """Return what counts of a subject's badges."""
    return [item_of(row) for row in run(connection, _BADGES, (subject,))]


def all_items(connection: apsw.Connection) -> Iterator[tuple[bytes, list[Item]]]:
    """Yield every subject with all its entries that count."""
    current, items = b"", list[Item]()
    for row in run(connection, _COUNTING):
        if row[11] != current:
            if items:
                yield current, items
            current, items = row[11], []
        items.append(item_of(row))
    if items:
        yield current, items


def photos_of(connection: apsw.Connection, subject: bytes) -> list[Item]:
    """Return the pictures of a subject that count."""
    return [item_of(row) for row in run(connection, f"{OF_SUBJECT} AND e.kind = 'photo'", (subject,))]


def operators_of(connection: apsw.Connection, subject: bytes) -> dict[bytes, bytes]:
    """Return, by hash of commit, who was on shift when something about a subject was written."""
    found = run(
        connection,
        "SELECT c.hash, c.envelope FROM commits c WHERE c.standing = 0"
        " AND c.id IN (SELECT commit_id FROM entries WHERE subject = ?)",
        (subject,),
    )
    operators = {}
    for digest, envelope in found:
        try:
            operators[digest] = operator_of(envelope)
        except CommitInvalid:
            continue  # Altered in the file: verify names it.
    return operators


def is_known(connection: apsw.Connection, subject: bytes) -> bool:
    """Whether the log holds anything about a subject, counting or not, erased or not."""
    return bool(rows(connection, "SELECT 1 FROM entries WHERE subject = ? LIMIT 1", (subject,)))


def is_closed(connection: apsw.Connection, event: bytes) -> bool:
    """Whether an organiser has closed the event, as far as the log here tells."""
    return bool(
        rows(
            connection,
            "SELECT 1 FROM entries e JOIN commits c ON c.id = e.commit_id"
            " WHERE e.subject = ? AND e.kind = 'closed' AND c.standing = 0 LIMIT 1",
            (subject_of(event, CLOSED),),
        )
    )


def own_scans(
    connection: apsw.Connection,
    key: bytes,
    *,
    since_ms: int | None = None,
    after: Mapping[bytes, int] = _NOTHING,
) -> Iterator[tuple[int, bytes, Item]]:
    """Yield (row of commit, subject, scan or undo) written by an installation, latest first.

    What was entered from paper is left out: no door of it has answered.

    Commits are read as they are asked for, so that whoever wants the last few does not pay for the
    log. ``since_ms`` leaves out what was written before it, also behind some of it that a clock set
    back has dated too early; ``after`` holds, per chain (its nonce),
    the row of a commit that the caller knows already with all before it.
    """
    found = rows(connection, "SELECT id, nonce FROM chains WHERE key = ?", (key,))
    chains = [_latest(connection, chain, since_ms, after.get(nonce, 0)) for chain, nonce in found]
    for _, commit, envelope in heapq.merge(*chains, reverse=True):
        try:
            entries = open_envelope(envelope).entries
        except CommitInvalid:
            continue  # Altered in the file: verify names it.
        for entry in entries:
            if entry.kind in (SCAN, UNDO):
                for row in rows(connection, f"{OF_SUBJECT} AND c.id = ?", (entry.subject, commit)):
                    item = item_of(row)
                    if not (isinstance(item.payload, Scan) and item.payload.sheet):
                        yield commit, entry.subject, item


def _latest(
    connection: apsw.Connection, chain: int, since_ms: int | None, after: int
) -> Iterator[tuple[int, int, bytes]]:
    """Yield (lamport, row, envelope) of the commits of a chain that may hold a scan, latest first.

    A scan or an undo is a commit of its own, so large ones, such as a roster, are not opened.
    """
    low = max(places.commit_id(chain, 0), after + 1)
    row = places.commit_id(chain + 1, 0)
    old = 0
    while True:
        found = rows(
            connection,
            "SELECT id, lamport, CASE WHEN length(envelope) <= ? THEN envelope END, standing, at_ms"
            " FROM commits WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT ?",
            (_SCAN_BYTES, low, row, _BATCH),
        )
        for row, lamport, envelope, standing, at_ms in found:
            old = old + 1 if since_ms is not None and at_ms < since_ms else 0
            if old > _BEHIND:
                return
            if not old and envelope is not None and standing == 0:
                yield lamport, row, envelope
        if len(found) < _BATCH:
            return


def trust_facts(connection: apsw.Connection) -> list[TrustFact]:
    """Return every entry that bears on trust, whatever its commit's standing."""
    facts = []
    for lamport, key, nonce, n, digest, kind, sealed in run(connection, _TRUST):
        payload = open_payload(kind, sealed)
        if payload is not None and kind in TRUST_KINDS:
            facts.append(TrustFact((lamport, key + nonce, n, digest), key, digest, kind, payload))
    return facts

"""Commits of which a payload is lacking here though no erasure that counts explains it.

Payloads may be dropped by whoever relays a commit, and the erasure that explains a gap may come later
or cease to count. So such a commit is taken, noted, and asked for of every partner that is met.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import apsw

from checkin.domain.closing import KEPT
from checkin.domain.log import Chain, Commit, CommitInvalid, Head, open_envelope
from checkin.domain.replica import Named
from checkin.store import exchange, places
from checkin.store.sql import rows, run, scalar

After = tuple[bytes, int]
"""(subject, row of a commit) of the one told of last."""
_FIRST: Final[After] = (b"", 0)
_KEPT: Final = ", ".join(f"'{kind}'" for kind in sorted(KEPT))


def note(connection: apsw.Connection, subject: bytes, *, erased: bool, closed: bool = False) -> None:
    """Write down anew what is lacking of a subject; ``erased`` where an erasure of it counts.

    In an event that was ``closed`` only what stays as it is can be lacking.
    """
    run(connection, "DELETE FROM owed WHERE subject = ?", (subject,))
    run(
        connection,
        "INSERT OR IGNORE INTO owed SELECT subject, commit_id FROM entries"
        " WHERE subject = ? AND payload IS NULL AND (kind = 'erase' OR NOT ?)"
        f" AND (NOT ? OR kind IN ({_KEPT}))",
        (subject, int(erased), int(closed)),
    )


def note_all(connection: apsw.Connection) -> None:
    """Write down anew what is lacking of every subject."""
    run(connection, "DELETE FROM owed")
    run(
        connection,
        "INSERT OR IGNORE INTO owed SELECT e.subject, e.commit_id FROM entries e WHERE e.payload IS NULL"
        " AND (e.kind = 'erase' OR NOT EXISTS(SELECT 1 FROM entries x JOIN commits c ON c.id = x.commit_id"
        " WHERE x.subject = e.subject AND x.kind = 'erase' AND c.standing = 0))",
    )


def incomplete(connection: apsw.Connection, after: After, most: int) -> tuple[list[Named], After]:
    """Return at most ``most`` commits that are noted behind ``after``, and where to go on."""
    found = rows(
        connection,
        "SELECT o.subject, o.commit_id, ch.key, ch.nonce, c.n, c.hash FROM owed o"
        " JOIN commits c ON c.id = o.commit_id JOIN chains ch ON ch.id = c.chain"
        " WHERE (o.subject, o.commit_id) > (?, ?) ORDER BY o.subject, o.commit_id LIMIT ?",
        (*after, most),
    )
    named = dict.fromkeys((Chain(key, nonce), Head(n, digest)) for _, _, key, nonce, n, digest in found)
    if len(found) == most:
        return list(named), (found[-1][0], found[-1][1])
    if after != _FIRST and not named:
        return incomplete(connection, _FIRST, most)
    return list(named), _FIRST


def again(connection: apsw.Connection, wanted: Iterable[Named], room: int) -> list[Commit]:
    """Return those of the commits that are held with payloads; at most ``room`` bytes, but at least one."""
    found: list[Commit] = []
    size = 0
    for chain, head in wanted:
        row = places.chain_row(connection, chain.key, chain.nonce)
        commit = places.find_commit(connection, row, head.n, head.hash) if row is not None else None
        if commit is None or scalar(connection, "SELECT 1 FROM owed WHERE commit_id = ? LIMIT 1", (commit,)):
            continue
        envelope, signature = rows(
            connection, "SELECT envelope, signature FROM commits WHERE id = ?", (commit,)
        )[0]
        try:
            payloads = exchange.payloads(connection, commit, open_envelope(envelope))
        except CommitInvalid:
            continue  # Altered in the file: verify names it.
        if all(sealed is None for sealed in payloads):
            continue
        size += len(envelope) + sum(len(sealed or b"") for sealed in payloads)
        if found and size > room:
            break
        found.append(Commit(envelope, signature, payloads))
    return found

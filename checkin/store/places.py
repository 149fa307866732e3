"""How a commit's row number tells its place in the log.

``id = chain << 36 | n << 4 | branch``: rows of one chain lie side by side in order of ``n``, so
parents, tips and neighbours are found without an index, which every scan would have to write.
``branch`` is 0 unless a chain was forked by two copies of one laptop.

Honest clones make a few branches. Who signs more than 16 different commits for one place does it on
purpose: of those a replica keeps the first that came, so replicas may keep different ones. That harms
nothing but what this key has signed, shows as unequal fingerprints, and ends when the key is revoked.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Final

import apsw

from checkin.domain.log import CommitInvalid, parent_of
from checkin.store.sql import rows, scalar

BRANCHES: Final = 16
MAX_N: Final = (1 << 32) - 1


def commit_id(chain: int, n: int, branch: int = 0) -> int:
    """Return the row number of commit ``n`` of a chain (given by its row)."""
    return chain << 36 | n << 4 | branch


def chain_of(commit: int) -> int:
    """Return the row of the chain that a commit's row number names."""
    return commit >> 36


def chain_row(connection: apsw.Connection, key: bytes, nonce: bytes) -> int | None:
    """Return the row of a chain, None where it is not known."""
    found = scalar(connection, "SELECT id FROM chains WHERE key = ? AND nonce = ?", (key, nonce))
    return None if found is None else int(found)


def find_commit(connection: apsw.Connection, chain: int, n: int, digest: bytes) -> int | None:
    """Return the row number of the commit with this place and hash."""
    if not 0 < n <= MAX_N:
        return None
    first = commit_id(chain, n)
    found = scalar(
        connection,
        "SELECT id FROM commits WHERE id BETWEEN ? AND ? AND hash = ?",
        (first, first + BRANCHES - 1, digest),
    )
    return None if found is None else int(found)


def free_id(connection: apsw.Connection, chain: int, n: int) -> int | None:
    """Return the row number for one more commit at a place, None where it has branched too often."""
    first = commit_id(chain, n)
    last = scalar(
        connection, "SELECT max(id) FROM commits WHERE id BETWEEN ? AND ?", (first, first + BRANCHES - 1)
    )
    if last is None:
        return first
    return int(last) + 1 if int(last) + 1 < first + BRANCHES else None


def tips(connection: apsw.Connection, chain: int) -> list[tuple[int, bytes, bytes]]:
    """Return (n, hash, signature) of the commits of a chain that no other follows, longest first."""
    last = rows(
        connection,
        "SELECT id, n, hash, signature FROM commits WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1",
        (commit_id(chain, 0), commit_id(chain + 1, 0) - 1),
    )
    if not last:
        return []
    return [last[0][1:], *_other_branches(connection, chain, last[0][2])]


def forked(connection: apsw.Connection, chain: int) -> bool:
    """Whether a chain has, or has had, more than one branch."""
    return scalar(connection, "SELECT 1 FROM forks WHERE chain = ?", (chain,)) is not None


def _other_branches(connection: apsw.Connection, chain: int, main: bytes) -> list[tuple[int, bytes, bytes]]:
    """Return the tips beside the main one; a chain without a fork is not searched."""
    if not forked(connection, chain):
        return []
    found = rows(
        connection,
        "SELECT n, hash, signature, envelope FROM commits WHERE id BETWEEN ? AND ? ORDER BY id DESC",
        (commit_id(chain, 0), commit_id(chain + 1, 0) - 1),
    )
    parents = set[bytes]()
    for *_, envelope in found:
        with suppress(CommitInvalid):  # Altered in the file: verify names it.
            parents.add(parent_of(envelope))
    return [(n, digest, sign) for n, digest, sign, _ in found if digest not in parents and digest != main]

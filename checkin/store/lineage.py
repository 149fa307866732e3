"""Walking a chain back from a commit."""

from __future__ import annotations

import apsw

from checkin.domain.log import Chain, CommitInvalid, Head, open_envelope
from checkin.domain.trust import Lineage
from checkin.store.sql import run


def lineage(connection: apsw.Connection) -> Lineage:
    """Return a function that collects the hashes of a commit and all its ancestors."""

    def walk(chain: Chain, head: Head) -> frozenset[bytes]:
        by_place: dict[tuple[int, bytes], bytes] = {}
        rows = run(
            connection,
            "SELECT c.n, c.hash, c.envelope FROM commits c JOIN chains ch ON ch.id = c.chain"
            " WHERE ch.key = ? AND ch.nonce = ? AND c.n <= ?",
            (chain.key, chain.nonce, head.n),
        )
        for n, digest, envelope in rows:
            try:
                by_place[n, digest] = open_envelope(envelope).parent
            except CommitInvalid:
                # Altered in the file: verify names it; what stands before it is not vouched for.
                continue
        held: set[bytes] = set()
        n, digest = head
        while (n, digest) in by_place:
            held.add(digest)
            n, digest = n - 1, by_place[n, digest]
        return frozenset(held)

    return walk

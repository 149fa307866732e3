"""The digest of this desk's projections, computed seldom: it reads every table."""

from __future__ import annotations

from typing import Final

from checkin.domain.log import Heads
from checkin.store.replica import FileReplica

SETTLED_MS: Final = 5_000
"""The log must have been still for so long: where it moves, nobody has the same heads to compare at."""
SELDOM_MS: Final = 60_000


class Fingerprints:
    """Remembers the digest for the heads it was computed at."""

    def __init__(self, replica: FileReplica) -> None:
        """Nothing is computed yet."""
        self._replica = replica
        self._known: tuple[Heads, bytes] | None = None
        self._still: tuple[Heads, int] | None = None
        self._computed_ms: int | None = None

    def at(self, heads: Heads, now_ms: int) -> bytes:
        """Return the digest at the replica's ``heads``; empty while computing it is not worth it.

        Raises:
            FileFault: the file cannot be read.
        """
        if self._known is not None and self._known[0] == heads:
            return self._known[1]
        if self._still is None or self._still[0] != heads:
            self._still = heads, now_ms
            return b""
        recent = self._computed_ms is not None and now_ms - self._computed_ms < SELDOM_MS
        if recent or now_ms - self._still[1] < SETTLED_MS:
            return b""
        self._computed_ms = now_ms
        digest = self._replica.fingerprint()
        if self._replica.heads() != heads:
            return b""  # Somebody wrote meanwhile.
        self._known = heads, digest
        return digest

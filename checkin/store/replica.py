"""An event file as the replica that others exchange commits with."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import nullcontext, suppress
from typing import Final

from checkin.domain.errors import FileFault
from checkin.domain.log import Chain, Commit, Head, Heads
from checkin.domain.replica import Lacking, Named, Received, Refusal
from checkin.domain.trust import Trust
from checkin.store import exchange, owed
from checkin.store.desks import retired
from checkin.store.eventfile import EventFile
from checkin.store.fingerprint import fingerprint
from checkin.store.receiving import receive
from checkin.store.sql import scalar

_MOST_INCOMPLETE: Final = 200
"""Named in one message: some 20 KB."""
PORTION: Final = 128
PORTION_BYTES: Final = 1 << 16
"""Commits, and bytes of them, that are taken over in one transaction on a desk at work."""
PAUSE_S: Final = 0.02
"""Between two such transactions: whoever waits looks at the lock again within that time, several times."""


class FileReplica:
    """The log of an event file; see ``domain.replica.Replica`` and ``HubStore``."""

    def __init__(self, file: EventFile) -> None:
        """Exchange what is in ``file``, which stays the caller's to close unless ``close`` is called."""
        self.file = file
        self._heads: tuple[object, Heads] = (None, {})
        self._told: owed.After = (b"", 0)
        self._wrote = False
        self._ended = -PAUSE_S
        """When the last transaction ended, by the steady clock."""

    @property
    def event(self) -> bytes:
        """Id of the event."""
        return self.file.event

    @property
    def trust(self) -> Trust:
        """Which keys are certified."""
        return self.file.trust

    def heads(self) -> Heads:
        """Return the tips of every chain held; read again only when somebody has written."""
        with self.file.reading() as connection:
            # Before the heads: what is written in between makes them be read once more.
            version = None if connection.in_transaction else self.version()
            if version is None or version != self._heads[0]:
                self._heads = (version, exchange.heads(connection))
        return dict(self._heads[1])

    def holds(self, chain: Chain, head: Head) -> bool:
        """Whether a commit is held."""
        with self.file.reading() as connection:
            return exchange.holds(connection, chain, head)

    def lacking(self, theirs: Heads, room: int) -> Lacking:
        """Return what a replica with ``theirs`` lacks."""
        with self.file.reading() as connection:
            return exchange.lacking(connection, theirs, room)

    def incomplete(self) -> list[Named]:
        """Return some of the commits of which payloads are lacking, in turn."""
        with self.file.reading() as connection:
            found, self._told = owed.incomplete(connection, self._told, _MOST_INCOMPLETE)
        return found

    def again(self, wanted: Sequence[Named], room: int) -> list[Commit]:
        """Return those of the commits that are held with payloads."""
        with self.file.reading() as connection:
            return owed.again(connection, wanted, room)

    def receive(self, commits: Sequence[Commit]) -> Received:
        """Take over what continues the chains held here.

        On a desk at work in small transactions, the file free between them, because SQLite lets
        whoever waits for its lock find it free only by chance. What was taken over before a fault
        stays: a prefix of each chain.

        Raises:
            FileLocked: all was taken over, but somebody erased may still be read in the file, because
                another program is reading; it is done later.
        """
        new, mended, refused, erased = 0, 0, list[Refusal](), False
        for portion in _portions(commits) if self._at_work() else [commits]:
            self._let_others()
            try:
                with self.file.writing(more=True) as work:
                    received = receive(work, portion)
            finally:
                self._ended = time.monotonic()
            new, mended = new + received.new, mended + received.mended
            refused += received.refused
            erased = erased or work.erased
        with nullcontext() if erased else suppress(FileFault):
            self.file.erase_the_rest(patient=erased)
        return Received(new, refused, mended)

    def _at_work(self) -> bool:
        """Whether this installation has written anything: where it only joins, nobody scans yet."""
        if not self._wrote:
            with self.file.reading() as connection:
                query = "SELECT 1 FROM chains WHERE key = ? LIMIT 1"
                self._wrote = scalar(connection, query, (self.file.key,)) is not None
        return self._wrote

    def _let_others(self) -> None:
        """Wait where the lock was let go only just now."""
        since = time.monotonic() - self._ended
        if self._wrote and since < PAUSE_S:
            time.sleep(PAUSE_S - since)

    def fingerprint(self) -> bytes:
        """Return the digest of what is shown (32 bytes): equal on replicas that hold the same commits."""
        with self.file.reading() as connection:
            return fingerprint(connection)

    def gone(self) -> frozenset[bytes]:
        """Return the keys of those whose work has ended, revoked or retired."""
        trust = self.file.trust
        ended = self.file.remember(
            "retired", lambda connection: retired(connection, self.event, trust.certified())
        )
        return ended.union(trust.revoked)

    def version(self) -> object:
        """Return something that differs whenever anyone has written since."""
        with self.file.reading() as connection:
            return scalar(connection, "PRAGMA data_version"), connection.total_changes()

    def close(self) -> None:
        """Close the file."""
        self.file.close()


def _portions(commits: Sequence[Commit]) -> Iterator[list[Commit]]:
    """Yield commits in their order, a little at a time."""
    portion: list[Commit] = []
    size = 0
    for commit in commits:
        portion.append(commit)
        size += len(commit.envelope) + sum(len(sealed or b"") for sealed in commit.payloads)
        if len(portion) == PORTION or size >= PORTION_BYTES:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion

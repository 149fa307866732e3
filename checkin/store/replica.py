"""An event file as the replica that others exchange commits with."""

from __future__ import annotations

from collections.abc import Sequence

from checkin.domain.log import Chain, Commit, Head, Heads
from checkin.domain.replica import Received
from checkin.domain.trust import Trust
from checkin.store import exchange
from checkin.store.eventfile import EventFile
from checkin.store.receiving import receive
from checkin.store.sql import scalar


class FileReplica:
    """The log of an event file; see ``domain.replica.Replica`` and ``HubStore``."""

    def __init__(self, file: EventFile) -> None:
        """Exchange what is in ``file``, which stays the caller's to close unless ``close`` is called."""
        self.file = file
        self._received = 0

    @property
    def event(self) -> bytes:
        """Id of the event."""
        return self.file.event

    @property
    def trust(self) -> Trust:
        """Which keys are certified."""
        return self.file.trust

    def heads(self) -> Heads:
        """Return the tips of every chain held."""
        with self.file.reading() as connection:
            return exchange.heads(connection)

    def holds(self, chain: Chain, head: Head) -> bool:
        """Whether a commit is held."""
        with self.file.reading() as connection:
            return exchange.holds(connection, chain, head)

    def lacking(self, theirs: Heads, room: int) -> tuple[list[Commit], bool]:
        """Return what a replica with ``theirs`` lacks, and whether there is more."""
        with self.file.reading() as connection:
            return exchange.lacking(connection, theirs, room)

    def receive(self, commits: Sequence[Commit]) -> Received:
        """Take over what continues the chains held here, in one transaction."""
        with self.file.writing() as work:
            received = receive(work, commits)
        self._received += received.new
        return received

    def version(self) -> object:
        """Return something that differs whenever anyone has written since."""
        with self.file.reading() as connection:
            return scalar(connection, "PRAGMA data_version"), self._received

    def close(self) -> None:
        """Close the file."""
        self.file.close()

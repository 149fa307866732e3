"""A replica as whoever exchanges with it sees it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from checkin.domain.log import Chain, Commit, Head, Heads
from checkin.domain.trust import Trust


class Problem(StrEnum):
    """Why a commit was not taken over."""

    BROKEN = "broken"
    """It contradicts itself: altered, cut or of an unknown format."""
    GAP = "gap"
    """Its parent is not here (yet)."""
    SIGNATURE = "signature"
    """It was not signed by the key of its chain."""


Refusal = tuple[Commit, Problem]


class Received(NamedTuple):
    """What came of a batch: how many commits were new, and (commit, why) for those refused."""

    new: int
    refused: list[Refusal]


class Replica(Protocol):
    """All commits of one event that one machine holds: per chain a prefix without holes.

    Every method may raise ``FileFault``; then nothing was written.
    """

    @property
    def event(self) -> bytes:
        """Id of the event, 32 bytes."""

    def heads(self) -> Heads:
        """Return the tips of every chain held."""

    def holds(self, chain: Chain, head: Head) -> bool:
        """Whether this commit is held, and so all before it."""

    def lacking(self, theirs: Heads, room: int) -> tuple[list[Commit], bool]:
        """Return commits that a replica with ``theirs`` lacks and whether there are more; parents first.

        About ``room`` bytes of them, but at least one where there is any, however large.
        """

    def receive(self, commits: Sequence[Commit]) -> Received:
        """Take over in one transaction what continues the chains held; see the store."""


class HubStore(Replica, Protocol):
    """What a hub serves: a desk's own file, or a database for many.

    One thread asks it at a time.
    """

    @property
    def trust(self) -> Trust:
        """Which keys are certified and which were revoked, as the log says now."""

    def version(self) -> object:
        """Return something that differs whenever anyone has written since; cheap to ask often."""

    def close(self) -> None:
        """Let go of it."""

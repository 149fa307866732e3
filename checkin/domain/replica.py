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
Named = tuple[Chain, Head]
"""A commit by its place and hash."""


class Received(NamedTuple):
    """What came of a batch: how many commits were new, and (commit, why) for those refused."""

    new: int
    refused: list[Refusal]
    mended: int = 0
    """Commits held before that got payloads they lacked."""


class Lacking(NamedTuple):
    """What a partner lacks."""

    commits: list[Commit]
    """Parents first."""
    more: bool
    """Not all of it has found room."""
    ends: Heads
    """Those of ``commits`` that no other of them follows."""


class Replica(Protocol):
    """All commits of one event that one machine holds: per chain a prefix without holes.

    Every method may raise ``FileFault``; what was written before then is a prefix again.
    """

    @property
    def event(self) -> bytes:
        """Id of the event, 32 bytes."""

    def heads(self) -> Heads:
        """Return the tips of every chain held."""

    def holds(self, chain: Chain, head: Head) -> bool:
        """Whether this commit is held, and so all before it."""

    def lacking(self, theirs: Heads, room: int) -> Lacking:
        """Return commits that a replica with ``theirs`` lacks.

        At most ``room`` bytes of them, but at least one where there is any, however large. In a chain of
        which ``theirs`` names what is not held here, only what follows a tip that is: how much of the
        rest they hold nobody can tell.
        """

    def incomplete(self) -> list[Named]:
        """Return commits of which payloads are lacking that no erasure explains, so that somebody gives them.

        A limited number; where there are more, others the next time. Cheap where there are none.
        """

    def again(self, wanted: Sequence[Named], room: int) -> list[Commit]:
        """Return those of the commits that are held with payloads: ``room`` bytes, but at least one."""

    def receive(self, commits: Sequence[Commit]) -> Received:
        """Take over what continues the chains held, in one transaction or several; see the store."""


class HubStore(Replica, Protocol):
    """What a hub serves: a desk's own file, or a database for many.

    One thread asks it at a time.
    """

    @property
    def trust(self) -> Trust:
        """Which keys are certified and which were revoked, as the log says now."""

    def gone(self) -> frozenset[bytes]:
        """Return the keys of those whose work has ended, revoked or retired; cheap to ask often."""

    def version(self) -> object:
        """Return something that differs whenever anyone has written since; cheap to ask often."""

    def close(self) -> None:
        """Let go of it."""

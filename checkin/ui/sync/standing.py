"""How synchronising stands, as one of a few cases that each have a look and words of their own."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import msgspec

from checkin.domain.errors import CheckinError, NotAdmitted, PartnerNewer, PartnerOlder

LATE_MS: Final = 5 * 60_000
"""From so long after the last meeting on, somebody should look."""
FRESH_MS: Final = 60_000
"""Figures of the other desks that are younger need no date."""
SKEW_MS: Final = 30_000
"""A clock that is this wrong is worth a word; times are corrected all the same."""


class Case(StrEnum):
    """What the pill says."""

    HOST = "host"
    """This laptop is the hub."""
    SAFE = "safe"
    STORED = "stored"
    """All is sent; one other machine holds it."""
    MET = "met"
    """All is sent, to a hub on this very machine: what breaks one breaks both."""
    WAITING = "waiting"
    """Something is not sent yet, which is no fault of anybody's."""
    LATE = "late"
    """The hub has not been met for a while."""
    NEVER = "never"
    """The hub was not met yet since the program began."""
    REVOKED = "revoked"
    UNCERTIFIED = "uncertified"
    UPDATE = "update"
    """The hub speaks a newer form of the exchange than this program."""
    OUTDATED = "outdated"
    """It speaks an older one."""


class Standing(msgspec.Struct, frozen=True):
    """How it stands now; counts are of commits."""

    hub: str = ""
    """The name of the hub met last, or of the first that is known."""
    address: str = ""
    began_ms: int = 0
    """When this desk began to look for it."""
    met_ms: int | None = None
    """When it was met last, by this desk's clock; perhaps before the program began."""
    waiting: int = 0
    own: int = 0
    """Commits of this desk."""
    stored: int = 0
    safe: int = 0
    behind_ms: int | None = None
    """This laptop's clock is so much behind the hub's (negative: ahead); None where nobody measured."""
    error: CheckinError | None = None
    """What came of the last try."""
    hosting: bool = False
    connected: int = 0
    """Desks that meet this laptop as their hub."""

    def age_ms(self, now_ms: int) -> int | None:
        """Return how long ago the hub was met."""
        return None if self.met_ms is None else max(now_ms - self.met_ms, 0)

    def case(self, now_ms: int) -> Case:
        """Return what the pill says."""
        if isinstance(self.error, NotAdmitted):
            return Case.REVOKED if self.error.standing == "quarantined" else Case.UNCERTIFIED
        if isinstance(self.error, PartnerNewer):
            return Case.UPDATE
        if isinstance(self.error, PartnerOlder):
            return Case.OUTDATED
        if self.hosting:
            return Case.HOST
        lately = self.began_ms if self.met_ms is None else max(self.met_ms, self.began_ms)
        if now_ms - lately >= LATE_MS:
            return Case.LATE
        if self.met_ms is None or self.met_ms < self.began_ms:
            return Case.NEVER
        if self.waiting:
            return Case.WAITING
        if self.stored < self.own:
            return Case.MET
        return Case.SAFE if self.safe >= self.own else Case.STORED

    def as_of_ms(self, now_ms: int) -> int | None:
        """Return when the other desks' figures were true, None where that is as good as now."""
        age = self.age_ms(now_ms)
        return self.met_ms if age is not None and age >= FRESH_MS and not self.hosting else None

    @property
    def skewed(self) -> bool:
        """Whether this laptop's clock should be set."""
        return self.behind_ms is not None and abs(self.behind_ms) > SKEW_MS

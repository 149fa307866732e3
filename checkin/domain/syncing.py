"""How synchronising stands, as an interface shows it."""

from __future__ import annotations

import msgspec

from checkin.domain.clock import Measure
from checkin.domain.errors.base import CheckinError
from checkin.domain.partners import Partner


class SyncStatus(msgspec.Struct, frozen=True):
    """How an installation stands with the hubs it knows; all counts are of commits."""

    hubs: int = 0
    """Hubs known beside this machine's own."""
    meeting: bool = False
    """A meeting is under way."""
    hub: str = ""
    """Name of the hub last met, or tried last while none has been met."""
    address: str = ""
    """Where it answered, host:port."""
    reached_ms: int | None = None
    """When a hub was last met, corrected time; None where none was since the program started."""
    waiting: int = 0
    """Held here, not by the hub last met (while none has been met: all of one's own)."""
    own: int = 0
    stored: int = 0
    safe: int = 0
    """One's own commits, those that one other machine holds now, and those that two hold."""
    given: int = 0
    received: int = 0
    """Commits given, and commits that were new here, since the program started."""
    refused: int = 0
    """Commits of the last meeting that one side did not take over."""
    measure: Measure | None = None
    """How far this machine's clock is from the hubs'; None where it was never measured."""
    problem: CheckinError | None = None
    """Why the last meeting came to nothing; None once one went well."""
    partners: list[Partner] = []
    """What the hub last met, or the one on this machine, knows of the others."""
    woken: bool = False
    """The hub's wake-ups arrive: news come at once, not only every few seconds."""

"""Keeping an installation in step with the hubs it knows."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.fingerprints import Fingerprints
from checkin.desk.known_lines import Lines
from checkin.desk.lines import Connect, Line, Link
from checkin.desk.me import me
from checkin.desk.meeting import Keeping, Met, meet
from checkin.domain import errors
from checkin.domain.hosting import Hosting
from checkin.domain.pacing import Chance
from checkin.domain.partners import Partner, beyond
from checkin.domain.syncing import SyncStatus
from checkin.store.replica import FileReplica

TELLING_MS: Final = 1_500
"""Between two questions to a hub about all the others."""
_LASTING: Final = (
    errors.NotAdmitted,
    errors.PartnerDistrusted,
    errors.PartnerOfOtherEvent,
    errors.PartnerNewer,
    errors.PartnerOlder,
)
_ROUNDS: Final = 8


def steady_ms() -> int:
    """Return milliseconds of a clock that nobody sets and that waits are measured by."""
    return time.monotonic_ns() // 1_000_000


class Syncing:
    """All meetings of one desk; one thread works with it, but for ``interrupt``."""

    def __init__(
        self,
        desk: Desk,
        connect: Connect,
        *,
        hosting: Callable[[], Hosting | None] = lambda: None,
        now: Callable[[], int] = steady_ms,
        chance: Chance = random.random,
    ) -> None:
        """``hosting`` tells whether this very file is served here; ``now`` paces the meetings."""
        self.desk = desk
        self._hosting, self._now, self._chance = hosting, now, chance
        self._replica = FileReplica(desk.file)
        self._me = me(desk)
        self._keeping = Keeping(self._replica, self._me)
        self._fingerprints = Fingerprints(self._replica)
        self._lines = Lines(desk, connect, now)
        self._seen: object = None
        self._reference = b""
        """Key of the hub that this machine's clock goes by."""
        self.status = SyncStatus()

    def look(self) -> None:
        """See what was written to the file since the last time, whoever wrote it.

        Raises:
            FileFault: it cannot be read.
        """
        version = self._replica.version()
        if version == self._seen and self._hosting() is None:
            return
        if version != self._seen:
            self._seen = version
            self._lines.find()
            first = next(iter(self._lines.in_order()), None)
            if first is not None and beyond(self._replica.heads(), first.hub.heads or {}):
                first.pacing = first.pacing.wished(self._now())
        self._count()

    def woken(self, key: bytes) -> None:
        """Note that a hub has said that there may be news."""
        line = self._lines.get(key)
        if line is not None:
            line.pacing = line.pacing.woken(self._now())

    def lost(self, key: bytes) -> None:
        """Note that a hub's wake-ups broke off: it may be gone, which a meeting will tell."""
        line = self._lines.get(key)
        if line is not None:
            line.pacing = line.pacing.wished(self._now())

    def wait_ms(self) -> int | None:
        """Return how long there is nothing to do; None where no hub is known."""
        due = min((line.pacing.due_ms for line in self._lines), default=None)
        return None if due is None else max(due - self._now(), 0)

    def meet_due(self, stop: Callable[[], bool] = lambda: False) -> bool:
        """Meet every hub that is due; whether any was met. ``status`` says what came of it.

        Raises:
            FileFault: the file cannot be read or written.
            Cancelled: ``stop`` said so.
        """
        met = False
        for line in self._lines.in_order():
            if line.pacing.due_ms <= self._now():
                met = self._meet(line, stop) or met
        return met

    def meet_all(self, stop: Callable[[], bool] = lambda: False) -> bool:
        """Meet every hub now, and again while anything moves; whether any was met.

        So hubs hear of each other's news, and what was received is confirmed.

        Raises:
            FileFault, Cancelled: as ``meet_due``.
        """
        self.look()
        for _ in range(_ROUNDS):
            before = self.status.given, self.status.received
            met = [self._meet(line, stop) for line in self._lines.in_order()]
            if (self.status.given, self.status.received) == before:
                break
        return any(met)

    def listening(self) -> tuple[bytes, Link] | None:
        """Return the hub, by its key, whose wake-ups are worth hearing; None while none is met."""
        line = self._lines.last
        link = line.link if line is not None else None
        return None if line is None or link is None else (line.known.key, link)

    def interrupt(self) -> None:
        """End what is waited for, from any thread."""
        for line in list(self._lines):
            link = line.link
            if link is not None:
                link.close()

    def close(self) -> None:
        """Let go of all connections; the desk stays open."""
        for line in self._lines:
            line.drop()

    def _meet(self, line: Line, stop: Callable[[], bool]) -> bool:
        now = self._now()
        line.pacing = line.pacing.begun(now)
        telling = line.told_ms is None or now - line.told_ms >= TELLING_MS
        try:
            fingerprint = self._fingerprints.at(self._replica.heads(), now)
            met = line.use(
                self._lines.call,
                lambda link: meet(
                    self._replica,
                    self._me,
                    self.desk.time.uncorrected,
                    self.desk.time.steady,
                    link.send,
                    line.hub,
                    self._keeping,
                    fingerprint=fingerprint,
                    partners=telling,
                    stop=stop,
                ),
            )
            self._met(line, met, telling=telling)
        except (errors.PartnerFault, errors.FileFault) as error:
            self._failed(line, error)
            if isinstance(error, errors.FileFault):
                raise
            return False
        return True

    def _met(self, line: Line, met: Met, *, telling: bool) -> None:
        line.pacing = line.pacing.met(self._now(), self._chance, gave=met.given > 0, got=met.new > 0)
        line.problem, self._lines.last = None, line
        if telling:
            line.told_ms = self._now()
        if met.measured is not None and self._goes_by(met.hub.key):
            self.desk.time.keep(met.measured)
        link = line.link
        self.status = msgspec.structs.replace(
            self.status,
            hub=self.desk.desk_name(met.hub.key),
            address=link.address if link is not None else "",
            reached_ms=self.desk.clock(),
            given=self.status.given + met.given,
            received=self.status.received + met.new,
            refused=met.refused,
            problem=None,
            partners=_with_hub(met) if telling else self.status.partners,
        )
        self._count()

    def _failed(self, line: Line, error: errors.CheckinError) -> None:
        line.pacing = line.pacing.failed(self._now(), self._chance, lasting=isinstance(error, _LASTING))
        line.problem = error
        others = [one for one in self._lines if one is not line]
        if all(one.problem is not None for one in others):
            self.status = msgspec.structs.replace(self.status, problem=error)
        for other in others:
            # What was written here was to go to this hub first; now another is the first.
            other.pacing = other.pacing.wished(self._now())
        self._count()

    def _goes_by(self, hub: bytes) -> bool:
        """Whether this machine's clock is to follow a hub's.

        Two hubs that followed each other would never come to rest, so a hub follows only those before
        it in the order of their keys, and a desk stays with the first of them that it meets.
        """
        if self._hosting() is not None and hub > self._me.key:
            return False
        current = self._lines.get(self._reference)
        if current is None or current.problem is not None or hub <= self._reference:
            self._reference = hub
        return hub == self._reference

    def _count(self) -> None:
        hosting = self._hosting()
        self._keeping.overhear(hosting.holdings(self._me.key) if hosting is not None else [])
        kept = self._keeping.kept()
        self.status = msgspec.structs.replace(
            self.status,
            hubs=len(self._lines),
            waiting=kept.own - kept.stored if self._lines.last is None else self._keeping.waiting(),
            own=kept.own,
            stored=kept.stored,
            safe=kept.safe,
            measure=self.desk.time.measure,
            partners=hosting.partners() if hosting is not None else self.status.partners,
        )


def _with_hub(met: Met) -> list[Partner]:
    """Return what a hub tells of the others, with the hub itself among them."""
    said = met.hub
    others = [one for one in met.partners if one.key != said.key]
    return [Partner(said.key, said.machine, said.version, 0, 0, 0, 0, said.fingerprint), *others]

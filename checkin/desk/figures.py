"""The figures above a door: people present, inside and expected, and how fast they come."""

from __future__ import annotations

from typing import Final

import msgspec

from checkin.desk.counting import expected
from checkin.desk.desk import Desk
from checkin.domain.kinds import Scan, Undo
from checkin.domain.presence import admits
from checkin.domain.programme import Session, local_time
from checkin.store import attendance as came
from checkin.store.reading import own_scans

RATE_MINUTES: Final = 5


class Figures(msgspec.Struct):
    """Figures of a session as this desk knows them now."""

    present: int
    """People admitted at least once."""
    inside: int
    expected: int
    """People who may enter and have not withdrawn."""
    capacity: int | None
    rate: float
    """Admissions a minute by this desk, over the last five minutes."""


def figures(desk: Desk, session: Session, door: str = "") -> Figures:
    """Return the figures of a session; the rate of ``door`` alone where one is given.

    Cheap enough to be asked after every scan: who is expected is counted again only after people
    or programme may have changed, and of the log only what came since the last call is read.
    """
    now = desk.clock()
    with desk.file.reading() as connection:
        counts = came.counts(connection, session.subject)
        pace = desk.file.remember("pace", lambda _: _Pace())
        return Figures(
            counts.present,
            counts.inside,
            expected(desk, session, local_time(now, desk.event.zone).date()).people,
            session.capacity,
            pace.admissions(desk, now, door) / RATE_MINUTES,
        )


class _Pace:
    """The admissions of this desk in the last minutes, read forward as they are written."""

    def __init__(self) -> None:
        self._now = 0
        self._after: dict[bytes, int] = {}
        """Row of the last commit read, by chain."""
        self._admitted: dict[bytes, tuple[int, str]] = {}
        """(when, door) by hash of commit."""
        self._undone: set[bytes] = set()

    def admissions(self, desk: Desk, now: int, door: str) -> int:
        """Return how many there were that nobody took back."""
        since = now - RATE_MINUTES * 60_000
        if now < self._now:
            # The clock was set back: what was too old is not any more.
            self._after, self._admitted, self._undone = {}, {}, set()
        self._now = now
        self._read(desk, since)
        self._admitted = {commit: one for commit, one in self._admitted.items() if one[0] > since}
        wanted = desk.door_here(door)
        return sum(
            commit not in self._undone and (not door or where == wanted)
            for commit, (at_ms, where) in self._admitted.items()
            if at_ms <= now
        )

    def _read(self, desk: Desk, since: int) -> None:
        found = own_scans(desk.file.connection, desk.file.key, since_ms=since + 1, after=dict(self._after))
        for row, _, item in found:
            self._after[item.nonce] = max(self._after.get(item.nonce, 0), row)
            scan = item.payload
            if isinstance(scan, Undo):
                self._undone.add(scan.commit)
            elif isinstance(scan, Scan) and admits(scan) and not scan.out:
                self._admitted[item.commit] = (item.at_ms, desk.door_here(scan.door))

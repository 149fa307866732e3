"""The clock of a desk: this machine's, corrected by the offset last measured against a hub."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec

from checkin.domain.clock import Measure, Moment, corrected
from checkin.domain.exchange import Clocks
from checkin.store.eventfile import EventFile

Clock = Callable[[], int]
"""Returns Unix milliseconds as this machine knows them; or, where it says so, from anywhere."""

_MEASURE: Final = "measure"
_AGREED_MS: Final = 20
"""Measures that differ by no more than this, beyond how wrong they may be, say the same."""


class DeskClock:
    """Corrected time. The measure lies in the event file: all programs that have it open agree."""

    def __init__(self, file: EventFile, wall: Clock, steady: Clock) -> None:
        """``wall`` may be wrong and may be set; ``steady`` never jumps and tells when it was."""
        self._file = file
        self.wall = wall
        self.steady = steady
        self._seen: Measure | None = None
        self._told = Moment(-1, None)

    @property
    def measure(self) -> Measure | None:
        """How far this machine's clock is from the hubs', as last measured; None where it never was."""
        return self._file.remember("measure", lambda _: _opened(self._file.own(_MEASURE)))

    def moment(self) -> Moment:
        """Return the corrected time and how wrong it may be."""
        self._seen = self.measure
        self._told = self.glance()
        return self._told

    def glance(self) -> Moment:
        """Return the same by the measure last read: touches no file, so any thread may ask."""
        return corrected(self._seen, self.wall(), self.steady())

    def told(self, at_ms: int) -> Moment:
        """Return the moment of which ``at_ms`` was said to be the time just now."""
        return self._told if at_ms == self._told.at_ms else Moment(at_ms, self.moment().err_ms)

    def uncorrected(self) -> Clocks:
        """Return what this machine's own clock says, and how far off that is known to be."""
        measure = self.measure
        wall = self.wall()
        err = corrected(measure, wall, self.steady()).err_ms
        return Clocks(max(wall, 0), measure.offset_ms if measure is not None else None, err)

    def keep(self, new: Measure) -> None:
        """Correct the clock by ``new`` from now on, if it says anything that was not known.

        A write to the file makes every program read again what it remembers of it, so what would move
        the clock by nothing worth mentioning is not written.

        Raises:
            FileFault: the file cannot be written.
        """
        known = self.measure
        if known is not None:
            now = corrected(known, self.wall(), self.steady())
            agreed = abs(new.offset_ms - (now.at_ms - self.wall())) <= new.err_ms + _AGREED_MS
            if agreed and now.err_ms is not None and now.err_ms <= new.err_ms * 2 + _AGREED_MS:
                return
        self._file.keep_own(_MEASURE, msgspec.msgpack.encode(new))


def _opened(kept: bytes | None) -> Measure | None:
    try:
        return None if kept is None else msgspec.msgpack.decode(kept, type=Measure)
    except msgspec.MsgspecError:
        return None  # Another version's: it is measured anew at the next meeting.

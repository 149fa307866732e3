"""How long the next PIN has to wait at this desk, whatever anyone does to the computer's clock."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject

from checkin.domain.pin import Guard
from checkin.ui.station import Station


class PinWait(QObject):
    """One for each open event: PINs tried in another event, or in practice, are not of this one.

    Wrong PINs are remembered over a restart, or restarting would be the way round the wait. How
    much of it had passed is not: no clock that someone could set is asked, so it begins again.
    """

    def __init__(self, station: Station) -> None:
        """Begin with the wrong PINs remembered; see ``of``."""
        super().__init__(station)
        self._settings = station.settings
        self._key = f"pin-{station.overview.event_id}/failures"
        self.clock: Callable[[], int] = _monotonic_ms
        """Milliseconds that never go back."""
        failures = self._settings.number(self._key)
        self._guard = Guard(max(0, failures - 1))
        if failures > 0:
            self._guard.failed(self.clock())

    @classmethod
    def of(cls, station: Station) -> PinWait:
        """Return the one of an event."""
        known = station.findChild(cls)
        return known if isinstance(known, cls) else cls(station)

    @property
    def ms(self) -> int:
        """How long until the next try is allowed."""
        return self._guard.wait_ms(self.clock())

    def failed(self) -> None:
        """Count a wrong PIN."""
        self._guard.failed(self.clock())
        self._settings.put(self._key, self._guard.failures)

    def passed(self) -> None:
        """Forget the wrong ones after a right one."""
        self._guard.passed()
        self._settings.put(self._key, 0)


def _monotonic_ms() -> int:
    return time.monotonic_ns() // 1_000_000

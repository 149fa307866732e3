"""What is known of the desks, kept up to date while somebody looks."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from checkin.desk.desk import Desk
from checkin.desk.desks import DeskInfo, desks
from checkin.desk.likeness import Shown, shown_here
from checkin.domain.errors import CheckinError
from checkin.ui.station import Station

_SELDOM_MS: Final = 60_000
"""Between two computations of what this desk shows: they read every table."""


class Watch(QObject):
    """Reads the list in the station's lanes and tells when it is there."""

    changed = Signal()
    failed = Signal(object)
    """A ``CheckinError``."""

    def __init__(self, station: Station, parent: QObject) -> None:
        """Nothing is known before ``look``."""
        super().__init__(parent)
        self._station = station
        self.infos: list[DeskInfo] = []
        self._heard_ms = 0
        self._shown: Shown | None = None
        self._computed_ms: int | None = None

    @property
    def later_ms(self) -> int:
        """How long ago the figures were true."""
        return max(self._station.now() - self._heard_ms, 0)

    def look(self) -> None:
        """Read the list anew."""
        sync, shown, now = self._station.sync, self._shown, self._station.now()
        hosting = sync.hub.hosting
        told = sync.status.partners if hosting is None else sync.hub.partners
        met = sync.status.reached_ms
        heard = now if hosting is not None or met is None else met

        def work(desk: Desk) -> list[DeskInfo]:
            return desks(desk, told, shown)

        def done(infos: list[DeskInfo]) -> None:
            self.infos, self._heard_ms = infos, heard
            self.changed.emit()

        self._station.ask(work, done, self.failed.emit, owner=self, latest="desks")
        if hosting is not None and (self._computed_ms is None or now - self._computed_ms >= _SELDOM_MS):
            # The hub has nobody to tell it what it shows itself.
            self._computed_ms = now
            self._station.job(shown_here, self._show, self._not_shown, owner=self, latest="shown")

    def _show(self, shown: Shown | None) -> None:
        self._shown = shown
        self.look()

    def _not_shown(self, error: CheckinError) -> None:
        self._shown = None
        self.failed.emit(error)

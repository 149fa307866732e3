"""What meets the hubs while an event is open: a thread of its own, and how things stand for the pages."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.desk.desk import Desk
from checkin.desk.noticing import written_elsewhere
from checkin.domain.syncing import SyncStatus
from checkin.ui.station import Station
from checkin.ui.sync.hosting import HubHere
from checkin.ui.sync.standing import Standing
from checkin.ui.sync.words import SyncWords

if TYPE_CHECKING:
    from checkin.desk.sync_loop import SyncLoop

_LOOK_MS: Final = 250
"""How often it is looked whether anybody else has written to the file: this desk as a hub, or a command."""
_GATHER_MS: Final = 150
"""What arrives within this is shown together."""
_KEEP_MS: Final = 60_000
"""How often the settings are told that a hub was met."""
_AGAIN_MS: Final = 30_000
"""After a fault that ended the thread it is begun anew."""


class SyncRoom(QObject):
    """Synchronises by itself, never in practice; ends with the station."""

    status_changed = Signal()
    """See ``status`` and ``standing``."""
    _told = Signal(object)
    _broke = Signal(object)

    def __init__(self, station: Station) -> None:
        """Begin, where there is an event to synchronise."""
        super().__init__(station)
        self._station = station
        self.words = SyncWords(station, self)
        self.hub = HubHere(station, self)
        self.status = SyncStatus()
        self._began_ms = station.now()
        self._met_key = f"sync-{station.overview.event_id}/met"
        self._met_ms = station.settings.number(self._met_key)
        """When a hub was last met as far as the settings say; 0 for never."""
        self._version: int | None = None
        self._closed = False
        self._loop: SyncLoop | None = None
        self._thread: threading.Thread | None = None
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(_GATHER_MS)
        self._gathering.timeout.connect(station.others_have_written)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._told.connect(self._hear)
        self._broke.connect(self._broken)
        self.hub.changed.connect(self._hub_changed)
        station.closing.connect(self._close)
        if not station.practice:
            self._begin()
            self.hub.resume()

    @property
    def standing(self) -> Standing:
        """How it stands, as the pill shows it."""
        status, hub = self.status, self.hub
        return Standing(
            hub=status.hub,
            address=status.address,
            began_ms=self._began_ms,
            met_ms=status.reached_ms or self._met_ms or None,
            waiting=status.waiting,
            own=status.own,
            stored=status.stored,
            safe=status.safe,
            behind_ms=status.measure.offset_ms if status.measure is not None else None,
            error=status.problem,
            hosting=hub.hosting is not None,
            connected=hub.connected,
        )

    @property
    def known(self) -> bool:
        """Whether there is a hub to speak of: elsewhere, or this laptop."""
        hub = self.hub
        return self._station.overview.hubs or self.status.hubs > 0 or self.hosting or hub.wanted

    @property
    def hosting(self) -> bool:
        """Whether this laptop serves as the hub now."""
        return self.hub.hosting is not None

    def host(self, port: int = 0) -> None:
        """Make this laptop the hub; ``hub.changed`` tells what came of it."""
        self.hub.start(port)

    def stop_hosting(self) -> None:
        """Be the hub no more, and tell the others so."""
        self.hub.stop()
        self._station.ask(_say_that_it_is_off)

    def nudge(self) -> None:
        """Something was written here; may be called from any thread."""
        loop = self._loop
        if loop is not None:
            loop.nudge()

    def join(self, wait: float) -> bool:
        """Wait for the end of the thread of a closed room; whether it ended."""
        if self._thread is None:
            return True
        self._thread.join(wait)
        return not self._thread.is_alive()

    def _begin(self) -> None:
        from checkin.desk.sync_loop import SyncLoop

        if self._closed:
            return
        station, code = self._station, self._station.language.code
        tools, path = station.tools, station.path
        loop = self._loop = SyncLoop(
            lambda: tools.open(path, code),
            tools.connect,
            self._told.emit,
            hosting=lambda: self.hub.hosting,
        )

        def run() -> None:
            # Once the window is gone there is nobody to tell.
            with suppress(RuntimeError):
                try:
                    loop.run()
                except BaseException as error:
                    self._broke.emit(error)

        self._thread = threading.Thread(target=run, name="network", daemon=True)
        self._thread.start()
        self._looking.start()

    def _broken(self, error: object) -> None:
        """Say so, and try again: a desk that never synchronises any more would be worse."""
        if not self._closed:
            self._station.fault.emit(error)
            QTimer.singleShot(_AGAIN_MS, self, self._begin)

    def _close(self) -> None:
        self._closed = True
        self._keep_met()
        self._looking.stop()
        self._gathering.stop()
        if self._loop is not None:
            self._loop.stop()
        self.hub.close()

    def _hear(self, status: SyncStatus) -> None:
        before, self.status = self.status, status
        if self._closed:
            return
        if status.received != before.received and not self._gathering.isActive():
            self._gathering.start()
        if (status.reached_ms or 0) - self._met_ms >= _KEEP_MS:
            self._keep_met()
        if status.measure != before.measure:
            # The station's clock goes by the measure that its own connection read last.
            self._station.ask(lambda desk: desk.clock(), latest="clock")
        self.status_changed.emit()

    def _keep_met(self) -> None:
        """Remember for the next start how old the figures of the others are."""
        if self.status.reached_ms is not None:
            self._met_ms = self.status.reached_ms
            self._station.settings.put(self._met_key, self._met_ms)

    def _hub_changed(self) -> None:
        self.status_changed.emit()

    def _look(self) -> None:
        self._station.ask(written_elsewhere, self._looked, owner=self, latest="look")

    def _looked(self, version: int) -> None:
        if version != self._version and not self._closed:
            self._version = version
            if not self._gathering.isActive():
                self._gathering.start()


def _say_that_it_is_off(desk: Desk) -> None:
    from checkin.desk.hosting import stop_hosting

    stop_hosting(desk)

"""This laptop as the hub of the others: begun in one click, and again after a power cut."""

from __future__ import annotations

import socket
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.domain.errors import CheckinError, HubRoleNeeded, PortTaken
from checkin.domain.hosting import DEFAULT_PORT, EVERYWHERE, Hosting
from checkin.domain.partners import Partner
from checkin.ui.station import Station

_LOOK_MS: Final = 2_000
"""How often it is looked after."""
_CONNECTED_MS: Final = 30_000
"""Whoever was met within this is connected: idle desks come every ten seconds."""
_NEARBY: Final = 20


class HubHere(QObject):
    """Starts and stops the hub in a thread of its own, and tells how it stands."""

    changed = Signal()

    def __init__(self, station: Station, parent: QObject) -> None:
        """Nothing is served yet: see ``resume``."""
        super().__init__(parent)
        self._station = station
        self._settings = f"hub-{station.overview.event_id}"
        self._lane = station.new_lane("hub")
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look_after)
        self._asked = 0
        """Starts and stops so far: an answer to an older one is not heard."""
        self._served: Hosting | None = None
        """What the lane has begun, and has to end; only the lane touches it."""
        self.hosting: Hosting | None = None
        """The hub that serves."""
        self.busy = False
        """It is about to begin, or to end."""
        self.problem: CheckinError | None = None
        """Why it could not begin."""
        self.free_port = 0
        """Another port that nobody listens on, where the one wanted is taken."""
        self.partners: list[Partner] = []
        """What was last known of the desks that have met it; empty while it does not serve."""
        self._found_at: list[str] = []
        self.connected = 0
        """How many desks meet it."""

    @property
    def allowed(self) -> bool:
        """Whether this installation may be a hub."""
        return self._station.overview.may_serve and not self._station.practice

    @property
    def wanted(self) -> bool:
        """Whether somebody made this laptop the hub and nobody has taken that back."""
        return not self._station.practice and self._station.settings.flag(f"{self._settings}/on")

    @property
    def port(self) -> int:
        """The port it serves, or would."""
        return self._station.settings.number(f"{self._settings}/port", DEFAULT_PORT)

    def resume(self) -> None:
        """Serve again if this laptop was the hub when the program ended."""
        if self.wanted and self.hosting is None:
            self.start()

    def start(self, port: int = 0) -> None:
        """Make this laptop the hub, on another ``port`` where one is given."""
        if not self.allowed:
            self._failed(HubRoleNeeded("" if self._station.practice else "desk"))
            return
        if self.busy or self.hosting is not None:
            return
        put = self._station.settings.put
        put(f"{self._settings}/on", True)
        put(f"{self._settings}/port", port or self.port)
        self._begin()

    def stop(self) -> None:
        """Be the hub no more."""
        self._station.settings.put(f"{self._settings}/on", False)
        self._looking.stop()
        self.problem, self.free_port = None, 0
        self._end()
        self.changed.emit()

    def close(self) -> None:
        """End with the program; the next start serves again."""
        self._looking.stop()
        self._end()

    def _begin(self) -> None:
        station, port = self._station, self.port
        self._asked += 1
        asked, self.busy = self._asked, True
        path, code, serve = station.path, station.language.code, station.tools.serve

        def work() -> Hosting:
            self._served = serve(path, code, EVERYWHERE, port)
            return self._served

        def begun(hosting: Hosting) -> None:
            if asked == self._asked:
                self.busy, self.hosting, self.problem, self.free_port = False, hosting, None, 0
                self._looking.start()
                self.changed.emit()

        self._lane.submit(work, begun, lambda error: self._failed(error) if asked == self._asked else None)
        self.changed.emit()

    def _end(self) -> None:
        """Let the lane end what it has begun, or is about to begin."""
        self._asked += 1
        self.hosting, self.busy, self.partners, self.connected = None, False, [], 0
        self._lane.submit(self._let_go)

    def _let_go(self) -> None:
        served, self._served = self._served, None
        if served is not None:
            served.stop()

    def _failed(self, error: CheckinError) -> None:
        self.busy, self.problem = False, error
        self.free_port = _free_beside(self.port) if isinstance(error, PortTaken) else 0
        # After a power cut the network, or the port, may come back a little later than the program.
        if self.wanted and self.allowed:
            self._looking.start()
        self.changed.emit()

    def _look_after(self) -> None:
        if self.busy or not self.wanted:
            return
        hosting = self.hosting
        if hosting is None:
            self._begin()
        else:
            self._lane.submit(
                lambda: hosting.partners() if hosting.alive() else None, self._looked, latest="look"
            )

    def _looked(self, partners: list[Partner] | None) -> None:
        if self.hosting is None:
            return
        if partners is None:
            self._end()
            self._begin()
            return
        own, before = self._station.overview.key, (self.connected, self._found_at)
        self.partners = partners
        self.connected = sum(one.ago_ms < _CONNECTED_MS and one.key != own for one in partners)
        self._found_at = self.hosting.addresses
        if (self.connected, self._found_at) != before:
            self.changed.emit()


def _free_beside(port: int) -> int:
    """Return a port near ``port`` that nobody listens on now; 0 where there is none."""
    for other in range(port + 1, min(port + 1 + _NEARBY, 65_536)):
        with socket.socket() as trial:
            try:
                trial.bind(("", other))
            except OSError:
                continue
            return other
    return 0

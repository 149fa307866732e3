"""The strip about synchronising: a hub that cannot begin, a desk kept out, a clock that is wrong."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from checkin.ui.station import Station
from checkin.ui.strips import Strip
from checkin.ui.sync.room import SyncRoom
from checkin.ui.sync.standing import Case

_KEPT_OUT: Final = (Case.REVOKED, Case.UNCERTIFIED, Case.UPDATE)
"""Nothing arrives any more until somebody does something here."""


class SyncStrip(Strip):
    """Says one thing at a time; what was waved away is not said again before the next start."""

    def __init__(self, station: Station, room: SyncRoom, parent: QWidget | None = None) -> None:
        """Follow ``room``."""
        super().__init__(parent)
        self._station, self._room = station, room
        self._dismissed: set[str] = set()
        self._about = ""
        """What is spoken of, and would be waved away."""
        self.locked = False
        """Whether only scanning goes on: then no other port can be chosen."""
        self.accepted.connect(self._accepted)
        self.refused.connect(self._dismiss)
        room.status_changed.connect(self.retranslate)
        room.hub.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what there is to say."""
        hub, standing, words = self._room.hub, self._room.standing, self._station.language.words
        case = standing.case(self._station.now())
        self._about = ""
        if hub.problem is not None:
            use = self.tr("Use port {port}").format(port=hub.free_port) if hub.free_port else ""
            self.say(words.error(hub.problem), "" if self.locked else use)
        elif standing.error is not None and case in _KEPT_OUT and case.value not in self._dismissed:
            self._about = case.value
            self.say(words.error(standing.error), no=self.tr("Understood"))
        elif standing.skewed and standing.behind_ms is not None and "clock" not in self._dismissed:
            self._about = "clock"
            self.say(self._room.words.skew(standing.behind_ms), no=self.tr("Understood"))
        else:
            self.say("")

    def lock(self, locked: bool) -> None:
        """Take the choice of a port away, or give it back."""
        self.locked = locked
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _accepted(self) -> None:
        if self._room.hub.free_port:
            self._room.host(self._room.hub.free_port)

    def _dismiss(self) -> None:
        self._dismissed.add(self._about)
        self.retranslate()

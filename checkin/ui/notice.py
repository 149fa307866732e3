"""The strips of the window that speak by themselves: what was done, what waits, where to go next."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from checkin.domain.programme import Session
from checkin.ui.door import Door
from checkin.ui.station import Station
from checkin.ui.strips import Strip

_SAID_MS: Final = 6_000


class Notice(Strip):
    """Says something for a while; with a button, until it is pressed."""

    def __init__(self, parent: QWidget) -> None:
        """Nothing to say."""
        super().__init__(parent)
        self.said = ""
        self._waiting = ""
        self._scans_wait = 0
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SAID_MS)
        self._silence.timeout.connect(lambda: self.tell(""))
        self.accepted.connect(lambda: self.tell(""))

    def tell(self, text: str, yes: str = "", no: str = "") -> None:
        """Say a text with its buttons; an empty one is silence."""
        self.said = text
        self.say(text, yes, no)
        self._silence.stop()
        if text and not yes:
            self._silence.start()

    def tell_of_roster(self) -> None:
        """Say that a scan waits for the roster."""
        self._waiting = self.tr("The scan is answered as soon as the roster is written.")
        self.tell(self._waiting)

    def scans_wait(self, count: int) -> None:
        """Say that scans wait for a dialog to close."""
        self._scans_wait = count
        if count and QApplication.activeModalWidget() is None:
            self._waiting = self.tr("%n more scan(s) wait: Esc shows the next.", "", count)
        elif count:
            self._waiting = self.tr("%n scan(s) wait until this dialog is closed.", "", count)
        elif self.said == self._waiting:
            self.said = ""
        if count or not self.said:
            self.tell(self._waiting if count else "")

    def answered(self) -> None:
        """A scan has its answer: it is said no more that it waits."""
        if self.said and self.said == self._waiting and not self._scans_wait:
            self.tell("")


class Proposal(Strip):
    """Says that it is time for another session; one key goes there."""

    def __init__(self, station: Station, door: Door, parent: QWidget) -> None:
        """Follows the door."""
        super().__init__(parent)
        self._station, self._door = station, door
        self.locked = False
        """Whether only a supervisor may follow it."""
        door.proposed.connect(lambda _: self.retranslate())
        self.accepted.connect(door.accept_proposal)
        self.refused.connect(door.refuse_proposal)

    def retranslate(self) -> None:
        """Say what the door proposes, or nothing."""
        session = self._door.proposal
        if session is None:
            self.say("")
        elif self.locked:
            self.say(self._words(session))
        else:
            self.say(self._words(session), self.tr("Go there  F7"), self.tr("Stay"))

    def _words(self, session: Session) -> str:
        name = self._station.session_name(session)
        at = self._station.local_text(session.opens or session.starts)
        if session.hall:
            text = self.tr("It is time for “{session}” ({hall}, {time}).")
            return text.format(session=name, hall=session.hall, time=at)
        return self.tr("It is time for “{session}” ({time}).").format(session=name, time=at)

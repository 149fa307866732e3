"""What stands below an evacuation list: what can be done, what came of it, and what the door answered."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.desk.scan import Outcome
from checkin.ui.halls.found import Found
from checkin.ui.look.tokens import GAP
from checkin.ui.people.labels import label, say
from checkin.ui.station import Station
from checkin.ui.wrapping import WrappingLabel

_SAID_MS: Final = 8_000


class ListFoot(QWidget):
    """Buttons, and a line that speaks for a while."""

    def __init__(self, station: Station, found: Found, parent: QWidget) -> None:
        """Nothing to say yet."""
        super().__init__(parent)
        self._station, self._found = station, found
        self._hint, self._scanned = label(self, "caption"), label(self, "caption")
        self._said = WrappingLabel(self, "good")
        self.print, self.open_pdf, self.anew, self.shut = (QPushButton(self) for _ in range(4))
        self.print.setObjectName("primary")
        across = QHBoxLayout()
        across.setSpacing(GAP)
        for button in (self.print, self.open_pdf, self.anew):
            across.addWidget(button)
        across.addStretch(1)
        across.addWidget(self.shut)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        for line in (self._hint, self._said, self._scanned):
            down.addWidget(line)
        down.addLayout(across)
        for button in (self.print, self.open_pdf, self.anew, self.shut):
            button.setAutoDefault(False)
        for hidden in (self._said, self._scanned, self.anew):
            hidden.hide()
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SAID_MS)
        self._silence.timeout.connect(lambda: self.say("", "good"))
        self.anew.clicked.connect(found.begin_anew)
        found.changed.connect(self.tell)

    def retranslate(self) -> None:
        """Set every text."""
        self.print.setText(self.tr("Print  P"))
        self.open_pdf.setText(self.tr("Open as PDF  O"))
        self.shut.setText(self.tr("Close  Esc"))
        self._hint.setText(
            self.tr(
                "Space ticks who was found. The ticks are kept at this desk alone, until the program ends."
            )
        )
        self.tell()

    def tell(self) -> None:
        """Offer to begin anew where anybody was ticked."""
        since = self._found.since_ms
        self.anew.setVisible(since is not None)
        if since is not None:
            text = self.tr("Take off all ticks since {time}")
            self.anew.setText(text.format(time=self._station.time_text(since)))

    def say(self, text: str, tone: str) -> None:
        """Say a sentence for a while; an empty one is silence."""
        self._said.setObjectName(tone)
        self._said.style().polish(self._said)
        say(self._said, text)
        self._hint.setVisible(not text)
        if text:
            self._silence.start()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def answered(self, outcome: Outcome) -> None:
        """Say what came of the last scan: the verdict may stand behind this window."""
        verdict = self._station.language.words.verdict(outcome.verdict, again=outcome.again)
        name = outcome.person.name if outcome.person is not None else ""
        at = self._station.time_text(outcome.at_ms)
        text = " · ".join(part for part in (at, verdict, name) if part)
        say(self._scanned, self.tr("Last scan: {what}").format(what=text))

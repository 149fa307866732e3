"""Beside the desks: how synchronising stands, and what leads to other machines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from checkin.desk.desks import DeskInfo
from checkin.ui.desks.telling import DeskWords
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.people.labels import label, say
from checkin.ui.setup.parts import Saying
from checkin.ui.station import Station


class DesksPanel(Page):
    """Sentences and buttons, one under the other."""

    def __init__(self, station: Station, words: DeskWords, parent: QWidget | None = None) -> None:
        """Nothing is known of the others yet."""
        super().__init__(parent)
        self.setObjectName("")
        self._station, self._words = station, words
        self._infos: Sequence[DeskInfo] = ()
        self._later_ms = 0
        self._heading, self._how = label(self, "heading", scrolls=True), label(self, scrolls=True)
        self._open, self.same = label(self, "caption", scrolls=True), Saying(self)
        self._where = label(self, "good", scrolls=True)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._stick = label(self, "heading", scrolls=True)
        self._no_network = label(self, "caption", scrolls=True)
        self.host, self.hub, self.invite, self.address = (QPushButton(self) for _ in range(4))
        self.write, self.take, self.stop = (QPushButton(self) for _ in range(3))
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self._lay_out()
        self.show_running(running=False)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """All buttons in their order."""
        return self.host, self.hub, self.invite, self.address, self.write, self.take, self.stop

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Synchronising"))
        self._stick.setText(self.tr("Without a network"))
        self._no_network.setText(self.tr("A USB stick carries everything from one desk to the other."))
        self.bar.setAccessibleName(self.tr("Progress"))
        for button, text in (
            (self.host, self.tr("Make this laptop the hub  H")),
            (self.hub, self.tr("Hub…  H")),
            (self.invite, self.tr("Invite a desk…  I")),
            (self.address, self.tr("Address of the hub…  A")),
            (self.write, self.tr("Write to a stick…  W")),
            (self.take, self.tr("Take from a stick…  T")),
            (self.stop, self.tr("Stop")),
        ):
            button.setText(text)
        self.show_state(self._infos, self._later_ms)

    def show_state(self, infos: Sequence[DeskInfo], later_ms: int) -> None:
        """Say how it stands with these desks, ``later_ms`` after it was heard."""
        self._infos, self._later_ms = infos, later_ms
        sync, now = self._station.sync, self._station.now()
        hub = sync.hub
        self._how.setText(self._words.standing(sync.standing, now))
        text, tone = self._words.identical(infos, later_ms)
        say(self._open, "" if tone else text)
        self.same.say(text if tone else "", tone or "good")
        addresses = hub.hosting.addresses if hub.hosting is not None else []
        reached = self.tr("The others reach this laptop at: {addresses}")
        say(self._where, reached.format(addresses=", ".join(addresses)) if addresses else "")
        self.host.setVisible(hub.allowed and hub.hosting is None and hub.problem is None)
        self.host.setEnabled(not hub.busy)
        # Where it cannot be the hub, or is it already, there is more to say than a button can.
        self.hub.setVisible(hub.allowed and (hub.hosting is not None or hub.problem is not None))
        self.invite.setVisible(self._station.overview.organiser)

    def show_running(self, *, running: bool) -> None:
        """Show how far a bundle is."""
        self.bar.setVisible(running)
        self.stop.setVisible(running)
        for button in (self.write, self.take):
            button.setEnabled(not running)

    def progress(self, done: int, of: int) -> None:
        """Show how far it is; of unknown size where ``of`` is 0."""
        while of > 1 << 30:
            done, of = done >> 10, of >> 10
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(MARGIN)
        for widgets in (
            (self._heading, self._how, self._open, self.same, self._where, *self.buttons[:4]),
            (self._stick, self._no_network, *self.buttons[4:], self.bar),
        ):
            card = QFrame(self)
            card.setObjectName("card")
            inside = QVBoxLayout(card)
            inside.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
            inside.setSpacing(GAP)
            for widget in widgets:
                inside.addWidget(widget)
            down.addWidget(card)
        down.addStretch(1)
        for button in self.buttons:
            button.setAutoDefault(True)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

"""This laptop as the hub: one button, where it answers, who has come."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.ui.look.tokens import GAP
from checkin.ui.page import ClosingDialog, Page
from checkin.ui.setup.parts import Plain, Saying
from checkin.ui.station import Station

_MOST: Final = 4
"""Addresses shown: the likeliest come first."""


class HubForm(Page):
    """Makes this laptop the hub, or ends that; says why where it cannot be one."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """Follow the hub of ``station``."""
        super().__init__(parent)
        self.setObjectName("")
        self._station, self._hub = station, station.sync.hub
        self._what = Plain(self)
        self._said = Saying(self)
        self.addresses = Plain(self, "heading")
        self.addresses.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note = Plain(self, "caption")
        self.begin, self.other, self.end = (QPushButton(self) for _ in range(3))
        self.begin.setObjectName("primary")
        for button in (self.begin, self.other, self.end):
            button.setAutoDefault(False)
        self.begin.clicked.connect(lambda _=False: station.sync.host())
        self.other.clicked.connect(lambda: station.sync.host(self._hub.free_port))
        self.end.clicked.connect(station.sync.stop_hosting)
        across = QHBoxLayout()
        across.setSpacing(GAP)
        for button in (self.begin, self.other, self.end):
            across.addWidget(button)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        for widget in (self._said, self._what, self.addresses, self._note):
            down.addWidget(widget)
        down.addLayout(across)
        self._hub.changed.connect(self.retranslate)
        station.sync.status_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say how it stands."""
        hub, hosting = self._hub, self._hub.hosting
        self.begin.setText(self.tr("Make this laptop the hub"))
        self.other.setText(self.tr("Use port {port}").format(port=hub.free_port))
        self.end.setText(self.tr("Stop being the hub"))
        self.begin.setVisible(hub.allowed and hosting is None and not hub.free_port)
        self.begin.setEnabled(not hub.busy)
        self.other.setVisible(hosting is None and bool(hub.free_port))
        self.end.setVisible(hosting is not None or (hub.wanted and not hub.busy))
        self.addresses.setVisible(hosting is not None)
        self._note.setVisible(hosting is not None)
        if hosting is None:
            self._said.say(self._why_not(), "warning")
            self._what.setText(
                self.tr("The other desks synchronise with the hub over the network of this building.")
            )
            return
        self._said.say(self.tr("This laptop is the hub."), "good")
        self._what.setText(self.tr("The other desks reach it here:"))
        self.addresses.setText("\n".join(hosting.addresses[:_MOST]))
        self._note.setText(
            self.tr("%n desk(s) connected to this laptop", "", hub.connected)
            + "\n"
            + self.tr(
                "Leave the program open: it serves the others as long as it runs, and again after a restart."
            )
        )

    def _why_not(self) -> str:
        if not self._hub.allowed:
            return self.tr(
                "This desk cannot be the hub: only an organiser's laptop may admit others. "
                "Open this on a laptop of the organisers."
            )
        if self._hub.busy:
            return self.tr("One moment…")
        problem = self._hub.problem
        return self._station.language.words.error(problem) if problem is not None else ""


class HubDialog(ClosingDialog):
    """The form in a dialog."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """Nothing is to be confirmed."""
        super().__init__(parent)
        self.form = HubForm(station, self)
        self.show_form(self.form, fills=False)
        self.resize(640, 480)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Hub"))

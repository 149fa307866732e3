"""The second step: where this desk stands and who works at it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.programme import Session
from checkin.ui.door_dialog import DoorForm
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.setup.frame import Step
from checkin.ui.setup.parts import Plain
from checkin.ui.station import Station


class DeskStep(Step):
    """Desk, session, door, volunteer; everything is filled in that can be."""

    def __init__(self, station: Station, theme: Theme, session: Session, name: str, *, out: bool) -> None:
        """Begin with where the desk would stand by itself."""
        super().__init__()
        self._heading, self._event = Plain(self, "heading"), Plain(self, "caption")
        self._desk_label, self._who_label = QLabel(self), QLabel(self)
        self.desk, self.who = QLineEdit(station.overview.desk, self), QLineEdit(self)
        self._desk_label.setBuddy(self.desk)
        self._who_label.setBuddy(self.who)
        for field in (self.desk, self.who):
            field.setMaxLength(200)
        self._station = station
        self.form = DoorForm(station, theme, self)
        self.form.choose(session, name, out=out)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        for widget in (self._desk_label, self.desk, self._who_label, self.who):
            left.addWidget(widget)
        left.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(MARGIN)
        across.addLayout(left, 2)
        across.addWidget(self.form, 3)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        down.addWidget(self._heading)
        down.addWidget(self._event)
        down.addLayout(across, 1)
        QWidget.setTabOrder(self.form.sessions, self.form.name)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Where does this desk stand?"))
        self._event.setText(self._station.named(self._station.overview.event.name))
        self._desk_label.setText(self.tr("Name of this &desk"))
        self._who_label.setText(self.tr("&Who works here now?"))
        self.who.setPlaceholderText(self.tr("Your name (may stay empty)"))
        self.form.retranslate()

    def entered(self) -> None:
        """Begin with the session."""
        self.form.sessions.setFocus()

    def problem(self) -> str:
        """Return what is still missing, empty where nothing is."""
        if not self.desk.text().strip():
            self.desk.setFocus()
            return self.tr("Give this desk a name, such as the place where it stands.")
        return ""

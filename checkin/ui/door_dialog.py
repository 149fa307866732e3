"""Choosing where this desk stands: session, door, direction."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.programme import Session, local_time
from checkin.ui.door import Door
from checkin.ui.look.rows import Row, RowList
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP
from checkin.ui.page import Dialog
from checkin.ui.station import Station


class DoorForm(QWidget):
    """The choice itself, also a step of the set-up."""

    def __init__(self, station: Station, theme: Theme, parent: QWidget | None = None) -> None:
        """Today's sessions come first."""
        super().__init__(parent)
        self._station = station
        self._session_label, self._name_label = QLabel(self), QLabel(self)
        self.sessions = RowList(theme, self)
        self.name = QLineEdit(self)
        self.out = QCheckBox(self)
        self._session_label.setBuddy(self.sessions)
        self._name_label.setBuddy(self.name)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        for widget in (self._session_label, self.sessions, self._name_label, self.name, self.out):
            down.addWidget(widget, 1 if widget is self.sessions else 0)
        self.sessions.setMinimumHeight(260)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._session_label.setText(self.tr("&Session"))
        self.sessions.setAccessibleName(self.tr("Session"))
        self._name_label.setText(self.tr("&Name of the door, as people call it"))
        self.name.setPlaceholderText(self._station.overview.desk)
        self.out.setText(self.tr("This door records people leaving"))

    def choose(self, session: Session, name: str, *, out: bool) -> None:
        """Show a choice."""
        rows = [self._row(one) for one in self._sorted()]
        self.sessions.rows.show_rows(rows)
        at = next((i for i, row in enumerate(rows) if row.key == session.id), 0)
        self.sessions.setCurrentIndex(self.sessions.rows.index(at))
        self.sessions.scrollTo(self.sessions.rows.index(at))
        self.name.setText(name)
        self.out.setChecked(out)

    def chosen(self) -> Session | None:
        """Return the session chosen."""
        row = self.sessions.chosen()
        return self._station.session(row.key) if row else None

    def _sorted(self) -> list[Session]:
        """Today's sessions and later ones, then those that are over."""
        station = self._station
        today = local_time(station.now(), station.overview.event.zone).date().isoformat()
        sessions = station.overview.sessions
        return [one for one in sessions if one.day >= today or not one.day] + [
            one for one in sessions if one.day and one.day < today
        ]

    def _row(self, session: Session) -> Row:
        station = self._station
        when = [station.local_text(one) for one in (session.starts, session.ends) if one]
        caption = " · ".join(part for part in ("–".join(when), session.hall) if part)
        return Row(station.session_name(session), caption, key=session.id)


class DoorDialog(Dialog):
    """Door, session and direction; Enter takes the choice."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with where the desk stands now."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._door = door
        self.form = DoorForm(station, theme, self)
        self.form.choose(door.session, door.name, out=door.out)
        buttons = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        self._buttons = QDialogButtonBox(buttons, self)
        self._buttons.accepted.connect(self._take)
        self._buttons.rejected.connect(self.reject)
        self.form.sessions.activated.connect(self._take)
        down = QVBoxLayout(self)
        down.addWidget(self.form, 1)
        down.addWidget(self._buttons)
        self.resize(620, 620)
        self.retranslate()
        self.form.sessions.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Where does this desk stand?"))
        self.form.retranslate()

    def _take(self) -> None:
        session = self.form.chosen()
        if session is not None and self.isVisible():
            self._door.move(session, self.form.name.text().strip(), out=self.form.out.isChecked())
            self.accept()

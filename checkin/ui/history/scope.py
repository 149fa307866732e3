"""Whose history: everything, one desk, one session, one person."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checkin.desk.audit import known_desks
from checkin.desk.desk import Desk
from checkin.domain.errors import CheckinError
from checkin.ui.live import WhenSeen
from checkin.ui.people.choice import Choice
from checkin.ui.station import Station

_DESK, _SESSION, _PERSON = "desk:", "session:", "person:"


class HistoryScope(Choice):
    """What is typed and is neither desk nor session is taken for a person."""

    picked = Signal()
    """Something else was chosen."""
    complained = Signal(object)
    """A ``CheckinError``: nobody is called so."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """Everything, to begin with."""
        super().__init__(parent)
        self._station = station
        self._desks: dict[str, str] = {}
        self._people: dict[str, str] = {}
        self._chosen = ""
        self.setMinimumContentsLength(18)
        self.currentIndexChanged.connect(self._choose)
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._choose)
        station.overview_changed.connect(WhenSeen(self, self.retranslate).due)

    @property
    def desk(self) -> bytes:
        """Key of the desk chosen; empty for none."""
        return self._bytes(_DESK)

    @property
    def session(self) -> bytes:
        """Subject of the session chosen; empty for none."""
        return self._bytes(_SESSION)

    @property
    def person(self) -> bytes:
        """Id of the person chosen; empty for none."""
        return self._bytes(_PERSON)

    def show_person(self, person: bytes, name: str) -> None:
        """Choose somebody."""
        key = f"{_PERSON}{person.hex()}"
        self._people[key] = name
        self._take(key)

    def learn(self) -> None:
        """Read which desks there are."""

        def read(known: dict[str, str]) -> None:
            if known != self._desks:
                self._desks = known
                self.retranslate()

        self._station.ask(known_desks, read, owner=self, latest="history-desks")

    def retranslate(self) -> None:
        """Offer what there is, in the language in use."""
        station, own = self._station, self._station.overview.key.hex()
        offered = {"": self.tr("Everything"), f"{_DESK}{own}": self.tr("This desk")}
        for key, name in self._desks.items():
            if key != own:
                offered[f"{_DESK}{key}"] = self.tr("Desk {name}").format(name=name)
        for session in station.overview.sessions:
            name = station.session_name(session)
            offered[f"{_SESSION}{session.subject.hex()}"] = self.tr("Session {name}").format(name=name)
        for key, name in self._people.items():
            offered[key] = name
        self.setAccessibleName(self.tr("What the history is of: type the name of a desk, session or person"))
        self.blockSignals(True)
        self.offer(offered)
        self.choose(self._chosen if self._chosen in offered else "")
        self.blockSignals(False)
        self.setToolTip(self.currentText())

    def _bytes(self, kind: str) -> bytes:
        return bytes.fromhex(self._chosen.removeprefix(kind)) if self._chosen.startswith(kind) else b""

    def _choose(self) -> None:
        key = self.key()
        if self.findText(self.currentText()) >= 0 or not key:
            self._take(key)
            return

        def work(desk: Desk) -> tuple[bytes, str]:
            person = desk.find_delegate(key)
            return person.id, person.name

        def failed(error: CheckinError) -> None:
            self.retranslate()
            self.complained.emit(error)

        self._station.ask(work, lambda found: self.show_person(*found), failed, owner=self, latest="whose")

    def _take(self, key: str) -> None:
        changed, self._chosen = key != self._chosen, key
        self.retranslate()
        if changed:
            self.picked.emit()

"""The evacuation list: one key shows it, one more puts it on paper. Scans are answered behind it."""

from __future__ import annotations

from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.desk.desk import Desk
from checkin.desk.evacuation import Evacuation, evacuation
from checkin.domain.errors import CheckinError
from checkin.ui.door import Door
from checkin.ui.halls.choice import HallChoice
from checkin.ui.halls.foot import ListFoot
from checkin.ui.halls.found import found_at
from checkin.ui.halls.heading import ListHeading
from checkin.ui.halls.paper import EvacuationPaper
from checkin.ui.halls.people import Listed, PeopleView, listed
from checkin.ui.halls.words import HallWords
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Dialog
from checkin.ui.people.keys import shortcut
from checkin.ui.people.labels import say
from checkin.ui.station import Station
from checkin.ui.wrapping import WrappingLabel

EVERY_MS: Final = 2_000
"""Between two readings: a list that somebody reads aloud should not run away."""


class _Read(msgspec.Struct):
    """What one reading found."""

    told: Evacuation
    people: dict[str | None, list[Listed]]
    """By hall; all of them under None."""


class EvacuationDialog(Dialog):
    """Whom to look for in the hall of this door, in another, or everywhere."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with the hall of this door."""
        super().__init__(parent)
        # A modal dialog would make scans wait.
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.station, self.door = station, door
        self.found = found_at(station)
        self.words = HallWords(station, self)
        self.paper = EvacuationPaper(station, self)
        self._read: _Read | None = None
        self._since = QElapsedTimer()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        self.heading = ListHeading(station, self.words, self.found, self)
        self._note = WrappingLabel(self, "warning")
        self.foot = ListFoot(station, self.found, self)
        self.halls = HallChoice(station, self.words, door.session.hall, self)
        self.filter, self.missing = QLineEdit(self), QCheckBox(self)
        self.view = PeopleView(theme, self.words, self.found, self)
        self._lay_out()
        self._connect()
        self.resize(1080, 720)
        self.retranslate()
        self.view.setFocus()
        self.look()

    def look(self) -> None:
        """Read who was seen last where."""
        self._soon.stop()
        self._since.restart()

        def work(desk: Desk) -> _Read:
            told = evacuation(desk)
            people: dict[str | None, list[Listed]] = {None: listed(told.people)}
            for one in people[None]:
                people.setdefault(one.seen.hall, []).append(one)
            return _Read(told, people)

        self.station.job(
            work, self._show, self._failed, owner=self, latest="evacuation", lane=self.found.lane
        )

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Evacuation list"))
        self.filter.setPlaceholderText(self.tr("Name or delegation"))
        self.filter.setAccessibleName(self.tr("Name or delegation"))
        self.view.setAccessibleName(self.tr("People to be found"))
        self.missing.setText(self.tr("Only those not found yet  (M)"))
        self.foot.retranslate()
        self.halls.retranslate()
        self._tell()
        if self._read is not None:
            # Names of sessions and delegations are of a language too.
            self.look()

    def _lay_out(self) -> None:
        narrow = QHBoxLayout()
        narrow.setSpacing(MARGIN)
        narrow.addWidget(self.filter, 1)
        narrow.addWidget(self.missing)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        down.addWidget(self.heading)
        down.addWidget(self.halls)
        down.addLayout(narrow)
        down.addWidget(self.view, 1)
        down.addWidget(self._note)
        down.addWidget(self.foot)
        self._note.hide()

    def _connect(self) -> None:
        self.halls.changed.connect(self._chosen)
        self.filter.textChanged.connect(self._narrow)
        self.filter.returnPressed.connect(self.view.setFocus)
        self.missing.toggled.connect(self._narrow)
        self.view.ticked.connect(self.found.toggle)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._tell_note())
        self.view.people.modelReset.connect(self._tell_note)
        self.found.changed.connect(self._found)
        foot, paper = self.foot, self.paper
        foot.print.clicked.connect(lambda: paper.write(self.halls.hall))
        foot.open_pdf.clicked.connect(lambda: paper.write(self.halls.hall, only_open=True))
        foot.shut.clicked.connect(self.reject)
        paper.told.connect(lambda text: foot.say(text, "good"))
        paper.failed.connect(lambda text: foot.say(text, "warning"))
        self.door.answered.connect(foot.answered)
        self.door.figures_changed.connect(self._stale)
        self.station.overview_changed.connect(self._stale)
        self.station.closing.connect(self.close)
        for key, button in (("P", foot.print), ("O", foot.open_pdf), ("M", self.missing)):
            shortcut(key, self, button.click)
        for key, step in (("Left", -1), ("Right", 1)):
            shortcut(key, self.view, partial(self.halls.step, step))
        for digit in range(10):
            shortcut(str(digit), self, partial(self.halls.choose_number, digit))

    def _stale(self) -> None:
        if not self._soon.isActive():
            waited = self._since.elapsed()
            self._soon.start(int(max(EVERY_MS - waited, 0)))

    def _show(self, read: _Read) -> None:
        first, self._read = self._read is None, read
        self.halls.show_halls({hall: len(people) for hall, people in read.people.items()})
        self._list()
        if first and self.view.people.people:
            self.view.setCurrentIndex(self.view.people.index(0))
        self._tell()

    def _failed(self, error: CheckinError) -> None:
        self.foot.say(self.station.language.words.error(error), "warning")

    def _chosen(self) -> None:
        self.filter.clear()
        self._list()
        if self.view.people.people:
            self.view.setCurrentIndex(self.view.people.index(0))
        self._tell()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.heading.spoken))

    def _list(self) -> None:
        if self._read is not None:
            hall = self.halls.hall
            self.view.people.names_halls = hall is None
            self.view.show_people(self._read.people.get(hall, []))

    def _narrow(self) -> None:
        self.view.narrow(self.filter.text(), missing_only=self.missing.isChecked())

    def _found(self) -> None:
        if self.missing.isChecked():
            self._narrow()
        self.view.people.tell()
        self._tell()

    def _tell(self) -> None:
        told = self._read.told if self._read is not None else None
        self.heading.tell(told, self.halls.hall, [one.seen for one in self.view.people.every])
        self._tell_note()

    def _tell_note(self) -> None:
        one = self.view.current()
        text = ""
        if one is not None and one.notes:
            text = self.tr("{name}: {notes}").format(name=one.person.name, notes=one.notes)
        say(self._note, text)


def show_evacuation(station: Station, door: Door, theme: Theme, parent: QWidget) -> EvacuationDialog:
    """Show the list, the one that is open already if there is one."""
    known = (one for one in parent.findChildren(EvacuationDialog) if one.isVisible())
    dialog = next(known, None) or EvacuationDialog(station, door, theme, parent)
    dialog.show()
    dialog.activateWindow()
    return dialog

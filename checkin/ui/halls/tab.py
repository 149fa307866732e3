"""Who is inside each hall now: halls with their figures, and the people of one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from checkin.desk.desk import Desk
from checkin.desk.evacuation import evacuation
from checkin.desk.halls import Hall, halls
from checkin.domain.errors import CheckinError
from checkin.ui.door import Door
from checkin.ui.halls.evacuation import show_evacuation
from checkin.ui.halls.found import found_at
from checkin.ui.halls.hall_list import HallList
from checkin.ui.halls.people import Listed, PeopleView, listed
from checkin.ui.halls.words import HallWords
from checkin.ui.live import LivePage
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP
from checkin.ui.people.keys import shortcut
from checkin.ui.people.labels import label
from checkin.ui.station import Station


class HallsTab(LivePage):
    """Follows every desk's scans while it is seen."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing is read before it is seen."""
        super().__init__(station, door, theme, parent)
        self.setObjectName("")
        self.words = HallWords(station, self)
        self.hall: str | None = None
        """The one whose people are shown; None while halls are."""
        self._as_of, self._nobody = label(self, "caption", scrolls=True), label(self, scrolls=True)
        self.evacuation = QPushButton(self)
        self.list = HallList(theme, self.words, self)
        self.people = HallPeople(theme, self.words, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.people)
        self._lay_out()
        self.list.activated.connect(lambda _: self._enter())
        self.people.back.connect(self.show_halls)
        self.people.view.activated.connect(self._open)
        self.evacuation.clicked.connect(lambda: show_evacuation(station, door, theme, self.window()))
        shortcut("E", self, self.evacuation.click)
        self.setFocusProxy(self.list)
        self.retranslate()

    def look(self) -> None:
        """Read the figures, or the people of the hall that is open."""
        self.station.ask(halls, self._show, self._failed, owner=self, latest="halls")
        hall = self.hall
        if hall is not None:
            # Reading people takes longer than counting them.
            self.station.job(
                lambda desk: _listed(desk, hall),
                self._show_people,
                self._failed,
                owner=self,
                latest="hall-people",
                lane=found_at(self.station).lane,
            )

    def show_halls(self) -> None:
        """Go back from the people of a hall to all of them."""
        self.hall = None
        self._stack.setCurrentWidget(self.list)
        self.list.setFocus()
        self._tell()

    def show_hall(self, hall: str) -> None:
        """Show who was seen last in a hall."""
        self.hall = hall
        self.people.begin()
        self._stack.setCurrentWidget(self.people)
        self.people.view.setFocus()
        self._tell()
        self.look()

    def retranslate(self) -> None:
        """Set every text."""
        self.evacuation.setText(self.tr("Evacuation list  E"))
        self.list.setAccessibleName(self.tr("Halls"))
        self.people.retranslate()
        self._say_nobody()
        self._tell()
        self.stale()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self._as_of, 1)
        top.addWidget(self.evacuation)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addLayout(top)
        down.addWidget(self._nobody)
        down.addLayout(self._stack, 1)
        self._nobody.hide()

    def _show(self, found: list[Hall]) -> None:
        # Where nobody is known any more, no hall is empty either.
        shown = found if self.station.overview.closed_ms is None else []
        self.list.show_halls(shown)
        self._nobody.setVisible(not shown)
        self._say_nobody()
        self._tell()

    def _say_nobody(self) -> None:
        closed = self.station.overview.closed_ms is not None
        self._nobody.setText(
            self.tr("The event is closed: who was where has been erased.")
            if closed
            else self.tr("The programme has no session today.")
        )

    def _show_people(self, found: tuple[str, list[Listed]]) -> None:
        if found[0] == self.hall:
            self.people.show_people(found[1])
            self._tell()

    def _tell(self) -> None:
        parts = [self.words.as_of()]
        if self.hall is not None:
            people = [one.seen for one in self.people.view.people.every]
            inside = sum(one.exits for one in people)
            parts = [self.words.hall(self.hall), self.words.counted(len(people), inside), *parts]
        else:
            parts = [self.tr("Enter shows who they are.") if self.list.halls.halls else "", *parts]
        self._as_of.setText(" · ".join(part for part in parts if part))

    def _enter(self) -> None:
        hall = self.list.chosen()
        if hall is not None:
            self.show_hall(hall.name)

    def _open(self) -> None:
        one = self.people.view.current()
        if one is not None:
            self.person_wanted.emit(one.person.id)

    def _failed(self, error: CheckinError) -> None:
        self.said.emit(self.station.language.words.error(error), "warning")


class HallPeople(QWidget):
    """The people of a hall; Backspace leads back to the halls."""

    back = Signal()

    def __init__(self, theme: Theme, words: HallWords, parent: QWidget) -> None:
        """Nobody yet."""
        super().__init__(parent)
        self.view = PeopleView(theme, words, None, self)
        self.filter, self.button = QLineEdit(self), QPushButton(self)
        self._nobody = label(self, scrolls=True)
        self._nobody.hide()
        across = QHBoxLayout()
        across.setSpacing(GAP)
        across.addWidget(self.button)
        across.addWidget(self.filter, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addLayout(across)
        down.addWidget(self._nobody)
        down.addWidget(self.view, 1)
        self.button.clicked.connect(self.back)
        self.filter.textChanged.connect(self.view.narrow)
        self.filter.returnPressed.connect(self.view.setFocus)
        shortcut("Backspace", self.view, self.back.emit)

    def begin(self) -> None:
        """Forget whom another hall has shown."""
        self.filter.clear()
        self.view.show_people([])
        self._nobody.hide()

    def show_people(self, people: list[Listed]) -> None:
        """Show these."""
        first = not self.view.people.people
        self.view.show_people(people)
        self._nobody.setVisible(not people)
        if first and self.view.people.people:
            self.view.setCurrentIndex(self.view.people.index(0))

    def retranslate(self) -> None:
        """Set every text."""
        self.button.setText(self.tr("All halls  ⌫"))
        self.button.setAccessibleName(self.tr("Back to all halls"))
        self.filter.setPlaceholderText(self.tr("Name or delegation"))
        self.filter.setAccessibleName(self.tr("Name or delegation"))
        self.view.setAccessibleName(self.tr("People last seen in this hall"))
        self._nobody.setText(self.tr("Nobody was seen here today."))


def _listed(desk: Desk, hall: str) -> tuple[str, list[Listed]]:
    return hall, listed(evacuation(desk, hall).people)

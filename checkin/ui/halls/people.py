"""People of halls as rows to read aloud: by name, with what has to be known of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from checkin.desk.evacuation import Seen
from checkin.domain.text import fold
from checkin.ui.halls.found import Found
from checkin.ui.halls.painter import TICK_WIDTH, PersonPainter
from checkin.ui.halls.words import HallWords
from checkin.ui.look.rows import Index
from checkin.ui.look.theme import Theme

_NONE: Final = QModelIndex()


class Listed(NamedTuple):
    """Somebody, with the words they are found by."""

    seen: Seen
    folded: str


def listed(people: Sequence[Seen]) -> list[Listed]:
    """Return people ready to be filtered; to be called in a lane, where there are many."""
    return [
        Listed(
            one, fold(f"{one.person.name} {one.delegation} {one.hall} {one.session} {one.door} {one.notes}")
        )
        for one in people
    ]


class PeopleModel(QAbstractListModel):
    """Those who are asked for, of all that are known."""

    def __init__(self, words: HallWords, found: Found | None, parent: QObject | None = None) -> None:
        """Nobody yet; ``found`` holds the ticks, where there are any to set."""
        super().__init__(parent)
        self._words = words
        self.found = found
        self.every: list[Listed] = []
        self.people: list[Seen] = []
        """As they are shown."""
        self.filter = ""
        self.missing_only = False
        self.names_halls = False
        """Whether they are in several halls."""

    def show_people(self, every: list[Listed]) -> None:
        """Show others."""
        self.every = every
        self.narrow()

    def narrow(self) -> None:
        """Leave out whoever is not asked for."""
        words = fold(self.filter).split()
        people = [one for one, folded in self.every if all(word in folded for word in words)]
        if self.missing_only and self.found is not None:
            people = [one for one in people if one not in self.found]
        self.beginResetModel()
        self.people = people
        self.endResetModel()

    def tell(self) -> None:
        """Say everything anew, of the same people."""
        if self.people:
            self.dataChanged.emit(self.index(0), self.index(len(self.people) - 1))

    def place(self, one: Seen) -> str:
        """Return where somebody was: the session, and the hall where they are in several."""
        return " · ".join(part for part in (one.hall if self.names_halls else "", one.session) if part)

    def letter(self, row: int) -> str:
        """Return the letter that begins with a row; empty where it began before."""
        one = self.people[row]
        if one.needs_help:
            return ""
        before = self.people[row - 1] if row else None
        same = before is not None and not before.needs_help and before.letter == one.letter
        return "" if same else one.letter

    def rowCount(self, parent: Index = _NONE) -> int:
        """One a person."""
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the person to our painter, words to everybody else."""
        if not index.isValid() or index.row() >= len(self.people):
            return None
        one = self.people[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.spoken(
                one, self.place(one), found=self.found is not None and one in self.found
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return one.notes or None
        return None


class PeopleView(QListView):
    """The list; Space and a click on the box tick."""

    ticked = Signal(object)
    """The ``Seen`` whose box was hit."""

    def __init__(
        self, theme: Theme, words: HallWords, found: Found | None, parent: QWidget | None = None
    ) -> None:
        """An empty list."""
        super().__init__(parent)
        self.people = PeopleModel(words, found, self)
        self.setModel(self.people)
        self.setItemDelegate(PersonPainter(theme, words, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)

    def current(self) -> Seen | None:
        """Return the person chosen."""
        one = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return one if isinstance(one, Seen) else None

    def show_people(self, every: list[Listed]) -> None:
        """Show others; who is chosen stays chosen, and where they stand on the screen."""
        self._keeping(lambda: self.people.show_people(every))

    def narrow(self, text: str, *, missing_only: bool = False) -> None:
        """Leave out whoever is not asked for."""
        self.people.filter, self.people.missing_only = text, missing_only
        self._keeping(self.people.narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks and goes on; letters act on the page."""
        if event.key() == Qt.Key.Key_Space and self.people.found is not None:
            row, one = self.currentIndex().row(), self.current()
            if one is not None:
                self.ticked.emit(one)
                if self.current() is one:
                    self.setCurrentIndex(self.people.index(min(row + 1, len(self.people.people) - 1)))
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self.people.found is not None and index.isValid() and event.position().x() < TICK_WIDTH:
            self.ticked.emit(index.data(Qt.ItemDataRole.UserRole))

    def _keeping(self, change: Any) -> None:
        current = self.current()
        row, top = self.currentIndex().row(), self.visualRect(self.currentIndex()).top()
        change()
        people = self.people.people
        if not people:
            return
        if current is not None:
            ids = (n for n, one in enumerate(people) if one.person.id == current.person.id)
            row = next(ids, min(max(row, 0), len(people) - 1))
        index = self.people.index(max(row, 0))
        self.setCurrentIndex(index)
        if current is not None:
            moved = self.visualRect(index).top() - top
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

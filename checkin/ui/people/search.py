"""Searching as one types: a field, and under it who may be meant."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from checkin.desk.desk import Desk
from checkin.desk.find import Found, find
from checkin.ui.door import Door
from checkin.ui.look.rows import RowList
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.people.labels import label
from checkin.ui.people.results import found_row
from checkin.ui.station import Station

LEAST: Final = 2
"""Letters from which on there is an answer."""
_MOVES: Final = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class SearchField(QLineEdit):
    """A field whose arrow keys move in the list below."""

    moved = Signal(QKeyEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand up and down on."""
        if event.key() in _MOVES:
            self.moved.emit(event)
        else:
            super().keyPressEvent(event)


class Search(Page):
    """Field, results, and what to do when nobody is found."""

    chosen = Signal(bytes)
    """The list shows another delegate as current; empty when there is none."""
    opened = Signal()
    """Enter: the current delegate is the one."""
    walk_in_wanted = Signal(str)
    """Nobody is found by this name."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget) -> None:
        """Nothing is searched yet."""
        super().__init__(parent)
        self.setObjectName("")
        self._station, self._door = station, door
        self.field = SearchField(self)
        self.field.setClearButtonEnabled(True)
        self.list = RowList(theme, self)
        self.list.setObjectName("bare")
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hint = label(self, "caption")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.register = QPushButton(self)
        self.register.setAutoDefault(True)
        nothing = QWidget(self)
        down = QVBoxLayout(nothing)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(MARGIN)
        down.addWidget(self.hint)
        down.addWidget(self.register)
        down.addStretch(1)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(nothing)
        self.pages.addWidget(self.list)
        across = QVBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        across.addWidget(self.field)
        across.addWidget(self.pages, 1)
        self._found: list[Found] = []
        self._answered = ""
        """The text that the results belong to."""
        self._here = ""
        """Name of the session at this door."""
        self._current = b""
        self._opens = self._quiet = False
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._enter)
        self.field.moved.connect(self._move)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.activated.connect(self.opened)
        self.list.clicked.connect(self._moved)
        self.register.clicked.connect(lambda: self.walk_in_wanted.emit(self.text))
        self.retranslate()

    @property
    def text(self) -> str:
        """What is searched."""
        return self.field.text().strip()

    @property
    def settled(self) -> bool:
        """Whether what is shown belongs to what is typed."""
        return self._answered == self.text

    def retranslate(self) -> None:
        """Set every text."""
        self.field.setPlaceholderText(self.tr("Name, delegation, number"))
        self.field.setAccessibleName(self.tr("Find a delegate"))
        self.list.setAccessibleName(self.tr("People found"))
        self.register.setText(self.tr("Register as walk-in  F6"))
        self._show()

    def begin(self, text: str) -> None:
        """Search ``text`` now, the cursor at its end."""
        self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.setCursorPosition(len(text))
        self.refresh()

    def refresh(self) -> None:
        """Search again: people or the language changed."""
        self._search(self.text)

    def select(self, delegate: bytes) -> bool:
        """Make a delegate the current one; whether the list has them."""
        self._current = delegate
        for number, found in enumerate(self._found):
            if found.person.id == delegate:
                self.list.setCurrentIndex(self.list.rows.index(number))
                return True
        return False

    def _typed(self) -> None:
        self._opens = False
        self._search(self.text)

    def _search(self, text: str) -> None:
        if len(text) < LEAST:
            self._answered, self._found = text, []
            self._show()
            return
        session = self._door.session.subject

        def work(desk: Desk) -> tuple[list[Found], str]:
            return find(desk, text), desk.session_name(session)

        def show(answer: tuple[list[Found], str]) -> None:
            if text != self.text:
                return
            self._found, self._here = answer
            if not self.settled:
                self._current = b""
            self._answered = text
            self._show()
            if self._opens and self._found:
                self.opened.emit()
            self._opens = False

        self._station.ask(work, show, owner=self, latest="search")

    def _show(self) -> None:
        keep = self._current
        self._quiet = True
        self.list.rows.show_rows([found_row(one, self._here, self.tr("SAME NAME")) for one in self._found])
        if self._found and not self.select(keep):
            self.list.setCurrentIndex(self.list.rows.index(0))
        self._quiet = False
        self.pages.setCurrentIndex(1 if self._found else 0)
        nobody = self.settled and len(self.text) >= LEAST and not self._found
        self.register.setVisible(nobody)
        if nobody:
            self.hint.setText(self.tr("Nobody found for “{text}”.").format(text=self.text))
        else:
            self.hint.setText(self.tr("Two letters are enough, without tones, in any order of words."))
        self._moved()

    def _moved(self) -> None:
        if self._quiet:
            return
        row = self.list.chosen() if self._found else None
        current = row.key if row else b""
        if current:
            self._current = current
        self.chosen.emit(current)

    def _move(self, event: QKeyEvent) -> None:
        if self._found:
            self.list.keyPressEvent(event)

    def _enter(self) -> None:
        if self.settled and self._found:
            self.opened.emit()
        elif self.settled and len(self.text) >= LEAST:
            self.walk_in_wanted.emit(self.text)
        else:
            self._opens = True

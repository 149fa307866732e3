"""The sides of a conflict as cards beside each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from checkin.desk.conflicts import Conflict
from checkin.ui.desks.conflict_words import LETTERS, ConflictWords
from checkin.ui.look.tokens import GAP
from checkin.ui.people.labels import label

_COLUMNS = 2
MOST = 6
"""Sides that are shown; a badge that was copied may be seen more often."""
_AIR = 12
_TOP = Qt.AlignmentFlag.AlignTop


class SideCard(QFrame):
    """One side: its letter, what stands largest, and the rest line by line."""

    def __init__(self, words: ConflictWords, conflict: Conflict, number: int, parent: QWidget) -> None:
        """Show side ``number`` of a conflict."""
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(words.spoken(conflict, number))
        grid = QGridLayout(self)
        grid.setContentsMargins(_AIR, _AIR, _AIR, _AIR)
        grid.setHorizontalSpacing(_AIR)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        letter, heading = label(self, "chip", wrap=False), label(self, "heading", scrolls=True)
        letter.setText(LETTERS[number])
        letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        letter.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        heading.setText(words.heading(conflict, number))
        grid.addWidget(letter, 0, 0, _TOP)
        grid.addWidget(heading, 0, 1)
        for row, line in enumerate(words.lines(conflict, number), 1):
            caption, text = (
                label(self, "caption", wrap=False),
                label(self, "strong" * line.strong, scrolls=True),
            )
            caption.setText(line.caption)
            text.setText(line.text)
            grid.addWidget(caption, row, 0, _TOP)
            grid.addWidget(text, row, 1)
        grid.setRowStretch(grid.rowCount(), 1)


class Sides(QWidget):
    """Two in a row, of the same width."""

    def __init__(self, words: ConflictWords, parent: QWidget) -> None:
        """No conflict yet."""
        super().__init__(parent)
        self._words = words
        self.cards: list[SideCard] = []
        self._more = QLabel(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 200)
        self._more.setObjectName("caption")
        self._more.hide()

    def show_conflict(self, conflict: Conflict | None) -> None:
        """Show the sides of a conflict, nothing for none."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        count = min(len(conflict.sides), MOST) if conflict is not None else 0
        self.cards = []
        for number in range(count):
            assert conflict is not None
            card = SideCard(self._words, conflict, number, self)
            self._grid.addWidget(card, number // _COLUMNS, number % _COLUMNS)
            self.cards.append(card)
        left = len(conflict.sides) - count if conflict is not None else 0
        self._more.setText(self.tr("and %n more", "", left))
        self._more.setVisible(left > 0)
        self._grid.addWidget(self._more, MOST // _COLUMNS, 0, 1, _COLUMNS)

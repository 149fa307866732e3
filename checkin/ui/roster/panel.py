"""The entry in front, in full sentences, and its answers as buttons with their keys."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from checkin.ui.look.scrolling import scrolling
from checkin.ui.look.tokens import GAP
from checkin.ui.page import Page
from checkin.ui.people.flow import Flow
from checkin.ui.people.labels import label, say
from checkin.ui.roster.answers import Choice
from checkin.ui.roster.content import Column
from checkin.ui.roster.table import Table
from checkin.ui.roster.telling import Telling

_KEYS: Final = 9


class Panel(Page):
    """Sentence, details, answers."""

    answered = Signal(str)
    """The answer whose button was pressed."""

    def __init__(self, telling: Telling, parent: QWidget | None = None) -> None:
        """Nothing is in front."""
        super().__init__(parent)
        self.setObjectName("card")
        self._telling = telling
        self._entry: Any = None
        self._choice: Choice | None = None
        self._sentence, self._more = label(self, "strong", scrolls=True), label(self, scrolls=True)
        self._table = Table(self)
        self._hint = label(self, "caption")
        self.buttons: list[QPushButton] = []
        self._answers = QWidget(self)
        self._flow = Flow(self._answers)
        self.fields = QComboBox(self._answers)
        self.fields.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.fields.activated.connect(self._choose)
        self._flow.addWidget(self.fields)
        inside = QWidget(self)
        words = QVBoxLayout(inside)
        words.setContentsMargins(0, 0, GAP, 0)
        words.setSpacing(GAP)
        for one in (self._sentence, self._more, self._table):
            words.addWidget(one)
        words.addStretch(1)
        self.area = scrolling(inside, self, focus=Qt.FocusPolicy.TabFocus)
        down = QVBoxLayout(self)
        down.setContentsMargins(12, GAP, 12, GAP)
        down.setSpacing(GAP)
        down.addWidget(self.area, 1)
        down.addWidget(self._answers)
        down.addWidget(self._hint)
        self.show_entry(None, None)

    def retranslate(self) -> None:
        """Set every text."""
        self.area.setAccessibleName(self.tr("Details"))
        self.fields.setAccessibleName(self.tr("What the column holds"))
        self.show_entry(self._entry, self._choice)

    @property
    def sentence(self) -> str:
        """What is said of the entry."""
        return self._sentence.text()

    def show_entry(self, entry: Any, choice: Choice | None) -> None:
        """Show an entry with the choice it leaves; None for nothing."""
        moved = entry is not self._entry
        self._entry, self._choice = entry, choice
        told = self._telling.told(entry)
        say(self._sentence, told.sentence)
        say(self._more, "\n".join(told.more))
        self._table.show_lines(told.table)
        self._show_choice(entry, choice)
        if moved:
            self.area.verticalScrollBar().setValue(0)

    def _show_choice(self, entry: Any, choice: Choice | None) -> None:
        is_column = isinstance(entry, Column)
        answers = list(choice.answers) if choice is not None else []
        self._answers.setVisible(bool(answers))
        self.fields.setVisible(is_column)
        if choice is not None and is_column:
            self.fields.clear()
            self.fields.addItems([self._telling.answer(entry, choice, one) for one in answers])
            self.fields.setCurrentIndex(answers.index(choice.holds) if choice.holds in answers else 0)
        shown = [] if is_column else answers[:_KEYS]
        while len(self.buttons) < len(shown):
            self._make_button()
        for number, button in enumerate(self.buttons):
            here = number < len(shown)
            if choice is not None and here:
                text = self._telling.answer(entry, choice, shown[number])
                holds = choice.holds == shown[number]
                button.setText(f"{number + 1}  {text}".replace("&", "&&"))
                button.setAccessibleName(text)
                button.setChecked(holds and not choice.open)
                button.setDefault(holds and choice.open)
            button.setVisible(here)
        self._flow.invalidate()
        say(self._hint, self._say_keys(choice, is_column=is_column))

    def _say_keys(self, choice: Choice | None, *, is_column: bool) -> str:
        if choice is None:
            return ""
        if is_column:
            return self.tr("Enter: choose the field · Backspace: take back")
        if choice.by == "remembered":
            return self.tr("Decided as last time · a number decides otherwise")
        return self.tr("Number: decide · Shift: all of this kind · Enter: as proposed · Backspace: take back")

    def _make_button(self) -> None:
        number = len(self.buttons)
        button = QPushButton(self._answers)
        button.setCheckable(True)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self._press(number))
        self.buttons.append(button)
        self._flow.addWidget(button)

    def _press(self, number: int) -> None:
        if self._choice is not None and number < len(self._choice.answers):
            self.answered.emit(self._choice.answers[number])

    def _choose(self, index: int) -> None:
        if self._choice is not None and 0 <= index < len(self._choice.answers):
            self.answered.emit(self._choice.answers[index])

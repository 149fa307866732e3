"""Whose badges a run prints: everybody's, a delegation's, a category's; of them the new or the changed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from checkin.desk.paper_counts import PaperCounts
from checkin.desk.selecting import Only, Selection
from checkin.domain.sorting import text_key
from checkin.ui.look.tokens import GAP
from checkin.ui.page import Page
from checkin.ui.people.choice import Choice
from checkin.ui.station import Station

_WHICH: Final[tuple[Only, ...]] = ("new", "changed", "")


class Scope(Page):
    """Two lists to choose from, three buttons of which one is down."""

    changed = Signal()
    """Something else was chosen."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """Those of everybody who has none on paper: what an organiser wants to print most often."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self._counts: PaperCounts | None = None
        self.delegation, self.category = Choice(self), Choice(self)
        self._captions = (QLabel(self), QLabel(self), QLabel(self))
        self.which = QButtonGroup(self)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        self._captions[2].setObjectName("caption")
        down.addWidget(self._captions[2])
        for number, _ in enumerate(_WHICH):
            button = QPushButton(self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            self.which.addButton(button, number)
            down.addWidget(button)
        across = QGridLayout()
        across.setHorizontalSpacing(GAP)
        across.setVerticalSpacing(4)
        for column, choice in enumerate((self.delegation, self.category)):
            caption = self._captions[column]
            caption.setObjectName("caption")
            caption.setBuddy(choice)
            across.addWidget(caption, 0, column)
            across.addWidget(choice, 1, column)
            across.setColumnStretch(column, 1)
            choice.setMinimumContentsLength(6)
            choice.currentIndexChanged.connect(self._choose)
            line = choice.lineEdit()
            if line is not None:
                line.editingFinished.connect(self._choose)
        down.addSpacing(GAP - 4)
        down.addLayout(across)
        self.which.button(0).setChecked(True)
        self.which.idToggled.connect(lambda _, down: self._choose() if down else None)
        self._last = self.selection
        self.retranslate()

    @property
    def selection(self) -> Selection:
        """What is chosen."""
        return Selection(
            delegation=self.delegation.key() or None,
            category=self.category.key() or None,
            only=_WHICH[self.which.checkedId()],
        )

    @property
    def counts(self) -> PaperCounts | None:
        """How many there are of each choice; None while they are counted."""
        return self._counts

    @property
    def count(self) -> int | None:
        """How many badges a run would print; None while that is being counted."""
        counts = self._counts
        if counts is None:
            return None
        return (counts.unprinted, counts.changed, counts.people)[self.which.checkedId()]

    def retranslate(self) -> None:
        """Set every text, and offer what there is."""
        station = self._station
        names = {key: station.delegation_name(key) for key in station.overview.delegations}
        kinds = {key: station.category_name(key) for key in station.overview.categories}
        texts = (self.tr("Delegation"), self.tr("Category"), self.tr("Which of their badges"))
        for caption, text in zip(self._captions, texts, strict=True):
            caption.setText(text)
        for choice, every, offered, text in (
            (self.delegation, self.tr("All"), names, texts[0]),
            (self.category, self.tr("All"), kinds, texts[1]),
        ):
            choice.setAccessibleName(text)
            choice.blockSignals(True)
            choice.offer({"": every, **dict(sorted(offered.items(), key=lambda one: text_key(one[1])))})
            choice.blockSignals(False)
        self._number()

    def _number(self) -> None:
        """Say how many there are on the buttons."""
        counts = self._counts
        numbers = ("…",) * 3
        if counts is not None:
            number = self._station.number
            numbers = (number(counts.unprinted), number(counts.changed), number(counts.people))
        labels = (
            self.tr("Not on paper yet: {count}"),
            self.tr("Changed since they were printed: {count}"),
            self.tr("All of them: {count}"),
        )
        for index, text in enumerate(labels):
            self.which.button(index).setText(text.format(count=numbers[index]))

    def show_counts(self, counts: PaperCounts | None) -> None:
        """Say how many badges each choice means; None while they are counted."""
        self._counts = counts
        self._number()

    def _choose(self) -> None:
        if self.selection != self._last:
            self._last = self.selection
            self.changed.emit()

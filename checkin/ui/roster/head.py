"""The head of the roster page: which file, what would come of it, and the button that takes it over."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.ui.elided import ElidedLabel
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.numbers import grouped
from checkin.ui.page import Page
from checkin.ui.roster.chips import Chips
from checkin.ui.roster.figures import Figures
from checkin.ui.setup.parts import Saying


class Head(Page):
    """Always in sight while a file is reviewed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """No file yet."""
        super().__init__(parent)
        self.setObjectName("")
        self._figures: Figures | None = None
        self._name = ElidedLabel(self)
        self._name.setObjectName("strong")
        self.chips = Chips(theme, self)
        self.take = QPushButton(self)
        self.take.setObjectName("primary")
        self.take.setAutoDefault(True)
        self.doubt = Saying(self)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._name)
        words.addWidget(self.chips)
        words.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(MARGIN)
        across.addLayout(words, 1)
        across.addWidget(self.take)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, GAP - 4)
        down.setSpacing(GAP)
        down.addWidget(self.doubt)
        down.addLayout(across)

    def retranslate(self) -> None:
        """Set every text."""
        self.chips.retranslate()
        figures = self._figures
        self._say_doubt()
        if figures is None or not figures.writes:
            text = self.tr("Nothing new to take over") if figures is not None else self.tr("Take over")
        elif figures.people:
            text = grouped(self.tr("Take over %n person(s)  Ctrl+Enter", "", figures.people), figures.people)
        elif figures.withdrawn:
            text = grouped(
                self.tr("Withdraw %n person(s)  Ctrl+Enter", "", figures.withdrawn), figures.withdrawn
            )
        else:
            text = self.tr("Keep the decisions  Ctrl+Enter")
        self.take.setText(text)

    def show_file(self, name: str) -> None:
        """Name the file."""
        self._name.setText(name)

    def show_figures(self, figures: Figures | None, *, ready: bool) -> None:
        """Show what would come of it; ``ready`` says that it may be taken over now."""
        self._figures = figures
        self.chips.show_figures(figures)
        self.take.setEnabled(ready and figures is not None and figures.writes)
        self.retranslate()

    def _say_doubt(self) -> None:
        """Warn before a file that can hardly be the whole roster."""
        figures = self._figures
        if figures is None or not figures.doubtful:
            self.doubt.say("")
            return
        away = figures.missing + figures.withdrawn
        text = grouped(self.tr("%n of {known} people known are missing from this file.", "", away), away)
        asked = self.tr("Is it the right one, or only a supplement? Nobody is deleted because of it.")
        self.doubt.say(f"{text.format(known=QLocale().toString(figures.known))} {asked}")

"""The head of the roster page: which file, what would come of it, and the button that takes it over."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.ui.elided import ElidedLabel
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.roster.chips import Chips
from checkin.ui.roster.figures import Figures


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
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._name)
        words.addWidget(self.chips)
        words.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(MARGIN)
        across.addLayout(words, 1)
        across.addWidget(self.take)
        down = across.contentsMargins()
        down.setBottom(GAP - 4)
        across.setContentsMargins(down)

    def retranslate(self) -> None:
        """Set every text."""
        self.chips.retranslate()
        figures = self._figures
        if figures is None or (figures.people == 0 and figures.decisions == 0):
            text = self.tr("Nothing new to take over") if figures is not None else self.tr("Take over")
        elif figures.people == 0:
            text = self.tr("Keep the decisions  Ctrl+Enter")
        else:
            text = self.tr("Take over %n person(s)  Ctrl+Enter", "", figures.people)
        self.take.setText(text)

    def show_file(self, name: str) -> None:
        """Name the file."""
        self._name.setText(name)

    def show_figures(self, figures: Figures | None, *, ready: bool) -> None:
        """Show what would come of it; ``ready`` says that it may be taken over now."""
        self._figures = figures
        self.chips.show_figures(figures)
        something = figures is not None and (figures.people > 0 or figures.decisions > 0)
        self.take.setEnabled(ready and something)
        self.retranslate()

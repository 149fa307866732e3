"""Between the form and the new event: what of the roster would come in, decided with one key each."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from checkin.ui.language import Language
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.people.labels import label
from checkin.ui.roster.chips import Chips
from checkin.ui.roster.content import Content
from checkin.ui.roster.review import Review
from checkin.ui.setup.frame import Step
from checkin.ui.setup.making import Order


class ReviewStep(Step):
    """The review, with the answers for one roster."""

    reread_wanted = Signal()
    """With the answers given the roster says something else."""

    def __init__(self, language: Language, theme: Theme) -> None:
        """Nothing was read."""
        super().__init__()
        self.order: Order | None = None
        """What is to be made."""
        self._heading = label(self, "heading")
        self.chips, self.review = Chips(theme, self), Review(language, theme, self)
        self.review.changed.connect(self._show_figures)
        self.review.reread_wanted.connect(self.reread_wanted)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        down.setSpacing(GAP)
        down.addWidget(self._heading)
        down.addWidget(self.chips)
        down.addWidget(self.review, 1)
        self.retranslate()

    @property
    def answers(self) -> dict[str, str]:
        """The answers given so far."""
        return self.review.answers.given

    @property
    def seen(self) -> str:
        """The digest of the roster as it was read."""
        content = self.review.content
        return content.report.digest if content is not None else ""

    def begin(self, order: Order) -> None:
        """Prepare for a roster; another one than before has no answers yet."""
        if self.order is None or self.order.roster != order.roster:
            self.review.begin()
        self.order = order

    def show_content(self, content: Content) -> None:
        """Show what was read."""
        self.chips.show_stage("")
        self.review.show_content(content)
        self.retranslate()

    def show_stage(self, text: str) -> None:
        """Say what is under way."""
        self.chips.show_stage(text)

    def problem(self) -> str:
        """Return what is still missing, empty where nothing is."""
        return "" if self.seen else self.tr("Say which column holds the names: without them nobody is read.")

    def entered(self) -> None:
        """Begin with what is to be decided."""
        self.review.entered()

    def retranslate(self) -> None:
        """Set every text."""
        name = Path(self.review.content.report.path).name if self.review.content is not None else ""
        self._heading.setText(self.tr("“{name}”: is everybody in?").format(name=name))
        self.chips.retranslate()
        self.review.retranslate()

    def _show_figures(self) -> None:
        self.chips.show_figures(self.review.figures)

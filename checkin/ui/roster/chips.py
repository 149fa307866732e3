"""What would come of an import, in six words with their numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look
from checkin.ui.numbers import grouped
from checkin.ui.page import Page
from checkin.ui.people.flow import Flow
from checkin.ui.people.labels import Chip, label, say
from checkin.ui.roster.figures import Figures

_COUNT = 6


class Chips(Page):
    """Added, changed, missing, withdrawn if any, to decide, problems; and how far reading has come."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing is counted yet."""
        super().__init__(parent)
        self.setObjectName("")
        self._theme = theme
        self._figures: Figures | None = None
        self._chips = [Chip(self) for _ in range(_COUNT)]
        self._stage = label(self, "caption", wrap=False)
        self._stage.setContentsMargins(4, 6, 4, 6)
        self._stage.hide()
        flow = Flow(self)
        for one in (*self._chips, self._stage):
            flow.addWidget(one)
        theme.changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Set every text."""
        figures = self._figures
        if figures is None:
            for one in self._chips:
                one.hide()
            return
        palette = self._theme.palette
        fills = palette.states
        words = (
            (self.tr("%n added", "", figures.added), figures.added, fills[Look.ACCEPT].fill),
            (self.tr("%n changed", "", figures.changed), figures.changed, palette.accent),
            (self.tr("%n missing", "", figures.missing), figures.missing, fills[Look.UNKNOWN].fill),
            (
                self.tr("%n withdrawn", "", figures.withdrawn) if figures.withdrawn else "",
                figures.withdrawn,
                fills[Look.DUPLICATE].fill,
            ),
            (self.tr("%n to decide", "", figures.to_decide), figures.to_decide, fills[Look.DUPLICATE].fill),
            (self.tr("%n problem(s)", "", figures.problems), figures.problems, fills[Look.DENIED].fill),
        )
        for chip, (text, count, colour) in zip(self._chips, words, strict=True):
            chip.paint(grouped(text, count), colour if count else palette.line)

    def show_figures(self, figures: Figures | None) -> None:
        """Show numbers; None hides them."""
        self._figures = figures
        self.retranslate()

    def show_stage(self, text: str) -> None:
        """Say what is under way; empty for nothing."""
        say(self._stage, text)

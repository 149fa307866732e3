"""While a file is read for the first time, or written: how far it is, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from checkin.ui.look.tokens import MARGIN
from checkin.ui.page import Page
from checkin.ui.people.labels import label


class Waiting(Page):
    """A sentence, a bar, a button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is under way."""
        super().__init__(parent)
        self._final = False
        self.setObjectName("")
        self._what, self._stage = label(self, "heading"), label(self, "caption")
        for one in (self._what, self._stage):
            one.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self.stop = QPushButton(self)
        self.stop.setAutoDefault(True)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self.stop)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(6 * MARGIN, 0, 6 * MARGIN, 0)
        down.setSpacing(MARGIN)
        down.addStretch(2)
        down.addWidget(self._what)
        down.addWidget(self._bar)
        down.addWidget(self._stage)
        down.addLayout(across)
        down.addStretch(3)

    def retranslate(self) -> None:
        """Set every text."""
        self._bar.setAccessibleName(self.tr("Progress"))
        late = self.tr("Too late to stop: it is being written")
        self.stop.setText(late if self._final else self.tr("Stop  Esc"))

    def begin(self, what: str) -> None:
        """Say what is under way."""
        self._what.setText(what)
        self._allow_stop(allowed=True)
        self.show_stage("")

    def show_stage(self, text: str, done: int = 0, of: int = 0) -> None:
        """Say how far it is; without ``of`` nobody knows how far it will be."""
        self._stage.setText(text or " ")
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def show_final(self) -> None:
        """Say that it cannot be stopped any more."""
        if not self._final:
            # Esc must still reach the page: a button that is no longer enabled hears nothing.
            if self.stop.hasFocus():
                self.setFocus()
            self._allow_stop(allowed=False)

    def entered(self) -> None:
        """Only stopping can be done."""
        self.stop.setFocus()

    def _allow_stop(self, *, allowed: bool) -> None:
        self._final = not allowed
        self.stop.setEnabled(allowed)
        self.retranslate()

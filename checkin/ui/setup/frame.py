"""What surrounds the steps: where one is, what went wrong, back and on, the three languages."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.ui.languages import LanguageButtons
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.setup.parts import Saying

_STEPS: Final = 3


class Step(Page):
    """A page of the set-up."""

    def problem(self) -> str:
        """Return what is still missing, empty where nothing is."""
        return ""


class Frame(Page):
    """Head, one step, foot."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """``language`` is the one in use."""
        super().__init__(parent)
        self._at = 0
        self._here = [_label("chip", self) for _ in range(_STEPS)]
        self._elsewhere = [_label("caption", self) for _ in range(_STEPS)]
        self._fault = Saying(self)
        self._stack = QStackedWidget(self)
        self._progress, self._stage = QProgressBar(self), QLabel(self)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._stage.setObjectName("caption")
        self.back, self.next, self.cancel = (QPushButton(self) for _ in range(3))
        self.next.setObjectName("primary")
        self.languages = LanguageButtons(language, self)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self._head())
        strip = QVBoxLayout()
        strip.setContentsMargins(MARGIN, GAP, MARGIN, 0)
        strip.addWidget(self._fault)
        down.addLayout(strip)
        down.addWidget(self._stack, 1)
        down.addWidget(self._foot())
        self.set_busy("")
        self.retranslate()

    @property
    def step(self) -> Step:
        """The step in front."""
        step = self._stack.currentWidget()
        assert isinstance(step, Step)
        return step

    def retranslate(self) -> None:
        """Set every text."""
        texts = (self.tr("1  Event"), self.tr("2  Desk and door"), self.tr("3  Try it"))
        for number, text in enumerate(texts):
            self._here[number].setText(text)
            self._elsewhere[number].setText(f"✓  {text[3:]}" if number < self._at else text)
        self.back.setText(self.tr("&Back"))
        self.cancel.setText(self.tr("Cancel"))
        self._progress.setAccessibleName(self.tr("Progress"))
        self.next.setText(self.tr("Open the door") if self._at == _STEPS - 1 else self.tr("Next"))

    def show_step(self, step: Step, at: int, *, back: bool | None = None) -> None:
        """Bring a step to the front; ``at`` is its number from 0, and one may go ``back`` from all but 0."""
        self._at = at
        if self._stack.indexOf(step) < 0:
            self._stack.addWidget(step)
        self._stack.setCurrentWidget(step)
        self.back.setVisible(at > 0 if back is None else back)
        for number in range(_STEPS):
            self._here[number].setVisible(number == at)
            self._elsewhere[number].setVisible(number != at)
        self.retranslate()
        step.entered()

    def forget(self, step: Step) -> None:
        """Drop a step that will not be shown again."""
        self._stack.removeWidget(step)
        step.deleteLater()

    def show_language(self, code: str) -> None:
        """Mark the language in use."""
        self.languages.show_language(code)

    def say(self, text: str) -> None:
        """Show what went wrong; empty text hides it."""
        self._fault.say(text)

    def set_busy(self, text: str, *, stoppable: bool = False) -> None:
        """Show that something is under way; empty text says that it is over."""
        self._stage.setText(text)
        self._stage.setVisible(bool(text))
        self._progress.setVisible(bool(text))
        self.cancel.setVisible(bool(text) and stoppable)
        self.next.setEnabled(not text)
        self.back.setEnabled(not text)
        self._stack.setEnabled(not text)

    def set_progress(self, text: str) -> None:
        """Say how far it has come."""
        self._stage.setText(text)

    def _head(self) -> QFrame:
        head = QFrame(self)
        head.setObjectName("header")
        across = QHBoxLayout(head)
        across.setContentsMargins(MARGIN, 10, MARGIN, 10)
        across.setSpacing(MARGIN)
        for here, elsewhere in zip(self._here, self._elsewhere, strict=True):
            across.addWidget(here)
            across.addWidget(elsewhere)
        across.addStretch(1)
        across.addWidget(self.languages)
        return head

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        foot.setObjectName("footer")
        across = QHBoxLayout(foot)
        across.setContentsMargins(MARGIN, 10, MARGIN, 10)
        across.setSpacing(GAP)
        across.addWidget(self.back)
        across.addWidget(self._stage)
        across.addWidget(self._progress, 1)
        across.addStretch(0)
        across.addWidget(self.cancel)
        across.addWidget(self.next)
        across.setStretch(across.count() - 3, 1)
        return foot


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    return label

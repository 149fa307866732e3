"""A volunteer at the keyboard: presses keys where the focus is, and counts them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from checkin.desk.scan import Outcome
from checkin.ui.window import MainWindow
from tests.kit import Clock
from tests.ui.kit import settle, wait_for

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
PER_KEY_MS = 280
"""What a keystroke takes an average typist who is not a typist (Card, Moran, Newell 1980)."""


@dataclass
class Case:
    """What one case cost."""

    name: str
    keystrokes: int = 0
    waited_ms: float = 0.0
    """How long the program let the volunteer wait, all keys together."""

    @property
    def seconds(self) -> float:
        """How long it takes a person, thinking aside."""
        return (self.keystrokes * PER_KEY_MS + self.waited_ms) / 1000


@dataclass
class Volunteer:
    """Someone at a desk's window."""

    window: MainWindow
    clock: Clock
    cases: list[Case] = field(default_factory=list)

    @contextmanager
    def case(self, name: str) -> Iterator[Case]:
        """Count what happens inside as one case."""
        case = Case(name)
        self.cases.append(case)
        yield case
        self.clock.pass_(8_000)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press one key and wait until the program has answered."""
        begin = time.perf_counter()
        QTest.keyClick(self._focus(), key, modifier)
        self._answered(begin)

    def types(self, text: str) -> None:
        """Type a text."""
        for letter in text:
            begin = time.perf_counter()
            QTest.keyClicks(self._focus(), letter)
            self._answered(begin)

    def shows(self, code: str) -> Outcome:
        """Let someone show a badge: no keystroke at all."""
        self.clock.pass_(6_000)
        answers: list[Outcome] = []
        self.window.door.answered.connect(answers.append)
        begin = time.perf_counter()
        self.window.offer(code)
        wait_for(lambda: bool(answers))
        if self.cases:
            self.cases[-1].waited_ms += (time.perf_counter() - begin) * 1000
        self.window.door.answered.disconnect(answers.append)
        return answers[0]

    def _focus(self) -> QWidget:
        top = QApplication.activeModalWidget() or self.window
        return top.focusWidget() or top

    def _answered(self, begin: float) -> None:
        settle(self.window.station)
        settle(self.window.station)
        if self.cases:
            self.cases[-1].keystrokes += 1
            self.cases[-1].waited_ms += (time.perf_counter() - begin) * 1000

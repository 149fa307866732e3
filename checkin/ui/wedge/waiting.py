"""Scans that come while a dialog is open wait until it has closed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

# Asked, not told: native dialogs of the system send no event of ours when they close.
_ASK_EVERY_MS: Final = 50


class WaitingScans(QObject):
    """Hands on codes in order, as long as no dialog is open; nothing is lost.

    What had to wait is handed on one by one, each when the answer before it has been seen: a
    refusal must not vanish under the next person's welcome.
    """

    waiting = Signal(int)
    """A code has to wait: how many wait now. Also 0, when the last has been handed on."""
    ready = Signal(str)
    """The next code, with no dialog in the way."""

    def __init__(self, parent: QObject | None = None) -> None:
        """With nothing waiting."""
        super().__init__(parent)
        self.seen: Callable[[], bool] = lambda: True
        """Whether the last answer has been seen; asked only while codes wait."""
        self._codes: deque[str] = deque()
        self._timer = QTimer(self, interval=_ASK_EVERY_MS)
        self._timer.timeout.connect(self._hand_on)

    @property
    def count(self) -> int:
        """How many codes wait."""
        return len(self._codes)

    def add(self, code: str) -> None:
        """Hand on ``code`` now, or as soon as no dialog is open and those before it are answered."""
        if not self._codes and QApplication.activeModalWidget() is None:
            self.ready.emit(code)
            return
        self._codes.append(code)
        self._timer.start()
        self.waiting.emit(len(self._codes))

    def _hand_on(self) -> None:
        if not self._codes or QApplication.activeModalWidget() is not None or not self.seen():
            return
        self.ready.emit(self._codes.popleft())
        self.waiting.emit(len(self._codes))
        if not self._codes:
            self._timer.stop()

"""Python's garbage collector, kept on the GUI thread.

Left to itself it runs in whatever thread makes an object, and a lane that frees a widget's last
reference ends the process. Counting references goes on everywhere; only cycles wait for the timer.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MS: Final = 1_000


class Collector(QObject):
    """Collects on the thread that made it, as often as Python itself would, once a second at most."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take over from the automatic collector."""
        super().__init__(parent)
        gc.disable()
        # What start-up made stays: looking through it again and again would cost milliseconds.
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [i for i in range(3) if counts[i] > thresholds[i]]
        if due:
            gc.collect(due[-1])

    def leave(self) -> None:
        """Give back to the automatic collector."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

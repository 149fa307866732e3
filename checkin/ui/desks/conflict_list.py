"""The list of conflicts, in which a digit decides."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from checkin.ui.look.rows import RowList
from checkin.ui.roster.keys import digit_of

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ConflictList(RowList):
    """The list; digits decide the current one."""

    digit = Signal(int)
    all_wanted = Signal()
    opened = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit as a decision, Enter as a wish to see the record."""
        digit = digit_of(event)
        if event.isAutoRepeat() and (digit is not None or event.text().isalnum()):
            # A key held down, or a thing that lies on it, decides once.
            event.accept()
        elif digit is not None:
            self.digit.emit(digit.value)
        elif event.key() == Qt.Key.Key_A and not event.modifiers():
            self.all_wanted.emit()
        elif event.key() in _ENTER:
            self.opened.emit()
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

"""The three languages, always in sight."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from checkin.ui.look.tokens import GAP

_NAMES: Final = (("vi", "VI", "Tiếng Việt"), ("fr", "FR", "français"), ("en", "EN", "English"))


class LanguageButtons(QWidget):
    """VI, FR, EN."""

    chosen = Signal(str)

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        """``code`` is the language in use."""
        super().__init__(parent)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        for key, short, name in _NAMES:
            button = QToolButton(self)
            button.setText(short)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self.buttons[key] = button
            across.addWidget(button)
        self.show_language(code)

    def show_language(self, code: str) -> None:
        """Mark the language in use."""
        self.buttons[code].setChecked(True)

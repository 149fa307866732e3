"""The strip at the bottom: what can be done, each with its key, and the three languages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from checkin.ui.languages import LanguageButtons
from checkin.ui.look.tokens import GAP, MARGIN


class Footer(QFrame):
    """Buttons for actions; those that find no room are in the menu, where all of them are."""

    language_chosen = Signal(str)

    def __init__(self, actions: list[QAction], menu: QMenu, parent: QWidget | None = None) -> None:
        """``actions`` come in order of importance, ``menu`` holds everything."""
        super().__init__(parent)
        self.setObjectName("footer")
        self._actions = actions
        across = self._across = QHBoxLayout(self)
        across.setContentsMargins(MARGIN, 10, MARGIN, 10)
        across.setSpacing(GAP)
        self._buttons: list[QPushButton] = []
        for action in actions:
            button = QPushButton(self)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action.trigger)
            action.changed.connect(self._relabel)
            self._buttons.append(button)
            across.addWidget(button)
        self._more = QToolButton(self)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(menu)
        self._more.setText("☰")
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        across.addWidget(self._more)
        across.addStretch(1)
        self.languages = LanguageButtons("en", self)
        self.languages.chosen.connect(self.language_chosen)
        across.addWidget(self.languages)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._more.setAccessibleName(self.tr("Menu"))
        self._more.setToolTip(self.tr("Menu"))
        self._relabel()

    def show_language(self, code: str) -> None:
        """Mark the language in use."""
        self.languages.show_language(code)

    def minimumSizeHint(self) -> QSize:
        """Only menu and languages must have room."""
        return QSize(360, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._relabel()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _relabel(self) -> None:
        """Name keys where there is room, then only actions, then only the first of them."""
        for button, action in zip(self._buttons, self._actions, strict=True):
            button.setEnabled(action.isEnabled())
            button.setAccessibleName(action.text())
        room = (
            self.width()
            - self.languages.sizeHint().width()
            - GAP
            - self._more.sizeHint().width()
            - 2 * MARGIN
            - 2 * GAP
        )
        for keys in (True, False):
            widths = self._label(keys=keys)
            if sum(widths) <= room:
                break
        left = room
        for button, action, width in zip(self._buttons, self._actions, widths, strict=True):
            left -= width
            button.setVisible(left >= 0 and action.isVisible())
        self._across.activate()

    def _label(self, *, keys: bool) -> list[int]:
        widths = []
        for button, action in zip(self._buttons, self._actions, strict=True):
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setText(f"{action.text()}  {key}" if keys and key else action.text())
            widths.append(button.sizeHint().width() + GAP if action.isVisible() else 0)
        return widths

"""What every page and dialog has: its texts in one place, set again when the language changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget


class Page(QWidget):
    """A page of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """A page on the plain background."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def retranslate(self) -> None:
        """Set every text of this widget in the language in use."""

    def entered(self) -> None:
        """The page has come to the front."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Dialog(QDialog):
    """A dialog that follows the language; Esc closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """A modal dialog over ``parent``."""
        super().__init__(parent)
        self.setModal(True)

    def retranslate(self) -> None:
        """Set every text of this dialog in the language in use."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

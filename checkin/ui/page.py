"""What every page and dialog has: its texts in one place, set again when the language changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.ui.look.tokens import GAP, MARGIN


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

    def turn(self) -> None:
        """The key that leads here was pressed once more."""
        self.entered()

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


class ClosingDialog(Dialog):
    """What is changed in it holds at once: there is nothing to confirm, only to close."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Fill it with ``show_form``."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._close = QPushButton(self)
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)

    def show_form(self, form: QWidget, *, fills: bool = True) -> None:
        """Show ``form`` above the button; one that ``fills`` takes all the room there is."""
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._close)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        down.addWidget(form, 1 if fills else 0)
        if not fills:
            down.addStretch(1)
        down.addLayout(across)

    def retranslate(self) -> None:
        """Set the text of the button."""
        self._close.setText(self.tr("Close"))

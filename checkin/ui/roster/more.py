"""What else can be done with the file under review."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from checkin.ui.page import Page


class More(Page):
    """A button with a menu; its actions have keys of their own."""

    def __init__(self, parent: QWidget) -> None:
        """Nothing happens before something is connected."""
        super().__init__(parent)
        self.setObjectName("")
        self.button, self.menu = QPushButton(self), QMenu(self)
        self.another, self.remarks = QAction(self), QAction(self)
        self.another.setShortcut(QKeySequence("Ctrl+O"))
        self.remarks.setShortcut(QKeySequence("Ctrl+R"))
        self.menu.addActions([self.another, self.remarks])
        # Seen from the page the actions are this widget's, and act while it is in sight.
        self.addActions([self.another, self.remarks])
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self._open)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.button)

    def retranslate(self) -> None:
        """Set every text."""
        self.button.setText(self.tr("More…"))
        self.another.setText(self.tr("Another file…"))
        self.remarks.setText(self.tr("Report for the secretariat…"))

    def _open(self) -> None:
        """Open the menu above its button."""
        corner = self.button.mapToGlobal(self.button.rect().topLeft())
        corner.setY(corner.y() - self.menu.sizeHint().height())
        self.menu.popup(corner)
        self.menu.setActiveAction(self.another)

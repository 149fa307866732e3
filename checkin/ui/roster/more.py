"""What else can be done with the file under review."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from checkin.ui.page import Page


class More(Page):
    """A button with a menu; its actions have keys of their own, of which ``everywhere`` are the page's."""

    def __init__(self, parent: QWidget) -> None:
        """Nothing happens before something is connected."""
        super().__init__(parent)
        self.setObjectName("")
        self.button, self.menu = QPushButton(self), QMenu(self)
        self.again, self.another, self.remarks, self.begin = (QAction(self) for _ in range(4))
        self.another.setShortcut(_key("Ctrl+O"))
        self.remarks.setShortcut(_key("Ctrl+R"))
        self.again.setShortcut(_key("Ctrl+F5"))
        self.begin.setShortcut(_key("Alt+Home"))
        self.menu.addActions([self.again, self.another, self.remarks])
        self.menu.addSeparator()
        self.menu.addAction(self.begin)
        for action in self.menu.actions():
            action.setAutoRepeat(False)
        # Seen from the page it is this widget's, and acts while that is in sight.
        self.addAction(self.remarks)
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self._open)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.button)

    @property
    def everywhere(self) -> list[QAction]:
        """What makes sense whatever the page shows."""
        return [self.again, self.another, self.begin]

    def retranslate(self) -> None:
        """Set every text."""
        self.button.setText(self.tr("More…"))
        self.again.setText(self.tr("Read again"))
        self.begin.setText(self.tr("To the start of this page"))
        self.another.setText(self.tr("Another file…"))
        self.remarks.setText(self.tr("Report for the secretariat…"))

    def _open(self) -> None:
        """Open the menu above its button."""
        corner = self.button.mapToGlobal(self.button.rect().topLeft())
        corner.setY(corner.y() - self.menu.sizeHint().height())
        self.menu.popup(corner)
        self.menu.setActiveAction(self.again)


def _key(key: str) -> QKeySequence:
    return QKeySequence(key, QKeySequence.SequenceFormat.PortableText)

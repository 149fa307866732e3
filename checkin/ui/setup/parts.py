"""Small parts of the set-up: coloured sentences, a field for a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from checkin.ui.look.tokens import GAP
from checkin.ui.page import Page
from checkin.ui.wrapping import WrappingLabel


class Saying(WrappingLabel):
    """A sentence on a ground that says how things stand; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to say yet."""
        # Qt gives a label its padding only if it has some when it is first dressed.
        super().__init__(parent, "warning")
        self.hide()

    def say(self, text: str, tone: str = "warning") -> None:
        """Say something: ``tone`` is ``good`` or ``warning``; empty text hides."""
        if self.objectName() != tone:
            self.setObjectName(tone)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setText(text)
        self.setVisible(bool(text))


class Plain(WrappingLabel):
    """A paragraph; its name is the style's: ``heading``, ``strong`` or ``caption``."""


class FileField(Page):
    """A path typed or looked for."""

    changed = Signal()

    def __init__(self, filters: str = "", *, folder: bool = False, parent: QWidget | None = None) -> None:
        """``filters`` are patterns such as ``*.csv *.xlsx``; ``folder`` asks for a folder."""
        super().__init__(parent)
        self.setObjectName("")
        self._filters, self._folder = filters, folder
        self.edit = QLineEdit(self)
        self.browse = QPushButton(self)
        self.browse.clicked.connect(self._look)
        self.edit.textChanged.connect(self.changed)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        across.addWidget(self.edit, 1)
        across.addWidget(self.browse)
        self.setFocusProxy(self.edit)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.browse.setText(self.tr("Browse…"))

    @property
    def path(self) -> Path | None:
        """The path, if there is one."""
        text = self.edit.text().strip()
        return Path(text).expanduser() if text else None

    def show_path(self, path: Path) -> None:
        """Fill in a path."""
        self.edit.setText(str(path))

    def _look(self) -> None:
        title = self.edit.accessibleName()
        begin = str(self.path.parent if self.path is not None and not self._folder else self.path or "")
        if self._folder:
            found = QFileDialog.getExistingDirectory(self, title, begin)
        else:
            filters = f"{title} ({self._filters});;* (*)" if self._filters else ""
            found, _ = QFileDialog.getOpenFileName(self, title, begin, filters)
        if found:
            self.edit.setText(str(Path(found)))

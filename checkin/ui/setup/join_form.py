"""What is asked before an event is joined: the name of this desk, where the file goes, its protection."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from checkin.desk.tools import Tools
from checkin.domain.ids import key_of
from checkin.ui.lane import Lane
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.setup.parts import FileField
from checkin.ui.setup.protection import ProtectionForm

_LONGEST: Final = 80


@dataclass(frozen=True)
class JoinOrder:
    """An event to be joined, as it was asked for; the invitation comes later."""

    folder: Path
    stem: str
    desk: str
    sources: Any = field(repr=False)
    """Ways to a key; None leaves the file unencrypted."""
    passphrase: str = field(repr=False)


class JoinForm(Page):
    """Name, folder, protection."""

    def __init__(self, tools: Tools, lane: Lane, folder: Path, parent: QWidget | None = None) -> None:
        """``folder`` is where new events go unless another is chosen."""
        super().__init__(parent)
        self.setObjectName("")
        self._labels = [QLabel(self) for _ in range(2)]
        self.name = QLineEdit(self)
        self.name.setMaxLength(_LONGEST)
        self.folder = FileField(folder=True, parent=self)
        self.folder.show_path(folder)
        self.protection = ProtectionForm(tools, lane, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(36, 0, 0, 0)
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(GAP)
        for column, (label, widget) in enumerate(zip(self._labels, (self.name, self.folder), strict=True)):
            label.setBuddy(widget)
            grid.addWidget(label, 0, column)
            grid.addWidget(widget, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.protection, 2, 0, 1, 2)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        for label, text in zip(
            self._labels, (self.tr("&Name of this desk"), self.tr("&Folder for the event file")), strict=True
        ):
            label.setText(text)
        self.name.setPlaceholderText(self.tr("Where it will stand, such as: Main hall, left"))
        self.folder.edit.setAccessibleName(self.tr("Folder"))

    def problem(self) -> str:
        """Return what is still missing, empty where nothing is."""
        if not self.name.text().strip():
            self.name.setFocus()
            return self.tr("Give this desk a name: the organiser sees it before letting it in.")
        if self.folder.path is None:
            self.folder.setFocus()
            return self.tr("Choose a folder for the event file.")
        return self.protection.problem()

    def order(self) -> JoinOrder:
        """Return what to join with."""
        folder = self.folder.path
        assert folder is not None
        name = self.name.text()
        return JoinOrder(
            folder=folder,
            stem=key_of(name) or "event",
            desk=name,
            sources=self.protection.sources(),
            passphrase=self.protection.told,
        )

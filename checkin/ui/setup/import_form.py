"""What a new event is made from: a name, a roster, perhaps a programme."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from checkin.desk.tools import Tools
from checkin.domain.ids import key_of
from checkin.ui.lane import Lane
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.roster.files import PATTERNS
from checkin.ui.setup.making import Order
from checkin.ui.setup.parts import FileField
from checkin.ui.setup.protection import ProtectionForm


class ImportForm(Page):
    """Name, roster, programme, folder, protection."""

    def __init__(self, tools: Tools, lane: Lane, folder: Path, parent: QWidget | None = None) -> None:
        """``folder`` is where new events go unless another is chosen."""
        super().__init__(parent)
        self.setObjectName("")
        self._labels = [QLabel(self) for _ in range(4)]
        self.name = QLineEdit(self)
        self.roster = FileField(PATTERNS, parent=self)
        self.programme = FileField("*.toml", parent=self)
        self.folder = FileField(folder=True, parent=self)
        self.folder.show_path(folder)
        self.protection = ProtectionForm(tools, lane, self)
        fields = (self.name, self.roster, self.programme, self.folder)
        places = ((0, 0), (2, 0), (2, 1), (0, 1))
        grid = QGridLayout(self)
        grid.setContentsMargins(36, 0, 0, 0)
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(GAP)
        for label, field, (row, column) in zip(self._labels, fields, places, strict=True):
            label.setBuddy(field)
            grid.addWidget(label, row, column)
            grid.addWidget(field, row + 1, column)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.protection, 4, 0, 1, 2)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        texts = (
            self.tr("&Name of the event"),
            self.tr("&Roster (XLSX, XLS, ODS or CSV)"),
            self.tr("&Programme (TOML), if there is one"),
            self.tr("&Folder for the event file"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.roster.edit.setAccessibleName(self.tr("Roster"))
        self.programme.edit.setAccessibleName(self.tr("Programme"))
        self.folder.edit.setAccessibleName(self.tr("Folder"))

    def problem(self) -> str:
        """Return what is still missing, empty where nothing is."""
        if not self.name.text().strip():
            self.name.setFocus()
            return self.tr("Give the event a name.")
        if self.roster.path is None:
            self.roster.setFocus()
            return self.tr("Choose the roster: the list of people as XLSX, XLS, ODS or CSV.")
        if self.folder.path is None:
            self.folder.setFocus()
            return self.tr("Choose a folder for the event file.")
        return self.protection.problem()

    def order(self, desk: str) -> Order:
        """Return what to make."""
        roster, folder = self.roster.path, self.folder.path
        assert roster is not None
        assert folder is not None
        return Order(
            folder=folder,
            stem=key_of(self.name.text()) or "event",
            name=self.name.text(),
            desk=desk,
            roster=roster,
            programme=self.programme.path,
            sources=self.protection.sources(),
            passphrase=self.protection.told,
        )

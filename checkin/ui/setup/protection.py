"""How a new event file is protected: the system's keyring, a passphrase, or deliberately not at all."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFormLayout, QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from checkin.desk.tools import Tools
from checkin.ui.lane import Lane
from checkin.ui.look.tokens import GAP
from checkin.ui.page import Page
from checkin.ui.setup.parts import Plain

SHORTEST = 8
"""Characters a passphrase has at least."""


class ProtectionForm(Page):
    """A choice; the keyring is the first where there is one."""

    changed = Signal()

    def __init__(self, tools: Tools, lane: Lane, parent: QWidget | None = None) -> None:
        """Look for a keyring in ``lane``: that may take a second."""
        super().__init__(parent)
        self.setObjectName("")
        self._tools = tools
        self.keyring, self.passphrase, self.plain = (QRadioButton(self) for _ in range(3))
        self.first, self.second = QLineEdit(self), QLineEdit(self)
        self._first_label, self._second_label = QLabel(self), QLabel(self)
        self._heading, self._warning = QLabel(self), Plain(self, "caption")
        self._heading.setObjectName("strong")
        group = QButtonGroup(self)
        for button in (self.keyring, self.passphrase, self.plain):
            group.addButton(button)
            button.toggled.connect(self._show)
        for label, field in ((self._first_label, self.first), (self._second_label, self.second)):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textChanged.connect(self.changed)
            label.setBuddy(field)
        self._lay_out()
        self.passphrase.setChecked(True)
        self.keyring.hide()
        self.retranslate()
        lane.submit(self._has_keyring, self._found, owner=self)

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("How is the event file protected?"))
        self.keyring.setText(self.tr("Encrypted; this computer keeps the key for you"))
        self.passphrase.setText(self.tr("Encrypted with a passphrase, asked at each start"))
        self.plain.setText(self.tr("Not encrypted"))
        self._first_label.setText(self.tr("P&assphrase"))
        self._second_label.setText(self.tr("Passphrase &again"))
        self._warning.setText(
            self.tr("Whoever gets hold of this computer or a copy of the file can read everybody's data.")
        )

    def sources(self) -> object:
        """Return the ways to a key for the new file; None leaves it unencrypted."""
        if self.plain.isChecked():
            return None
        if self.passphrase.isChecked():
            return dataclasses.replace(self._tools.sources, passphrase=self.first.text())
        return self._tools.sources

    @property
    def told(self) -> str:
        """The passphrase typed, empty where another way is chosen."""
        return self.first.text() if self.passphrase.isChecked() else ""

    def problem(self) -> str:
        """Return what is still missing, empty where nothing is."""
        if not self.passphrase.isChecked():
            return ""
        if len(self.first.text()) < SHORTEST:
            self.first.setFocus()
            return self.tr("A passphrase has at least %n character(s).", "", SHORTEST)
        if self.first.text() != self.second.text():
            self.second.setFocus()
            return self.tr("The two passphrases differ.")
        return ""

    def _lay_out(self) -> None:
        self._fields = QWidget(self)
        form = QFormLayout(self._fields)
        form.setContentsMargins(36, 0, 0, 0)
        form.setSpacing(GAP)
        form.addRow(self._first_label, self.first)
        form.addRow(self._second_label, self.second)
        self._warning.setContentsMargins(36, 0, 0, 0)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        for widget in (
            self._heading,
            self.keyring,
            self.passphrase,
            self._fields,
            self.plain,
            self._warning,
        ):
            down.addWidget(widget)

    def _has_keyring(self) -> bool:
        return self._tools.sources.passphrase is not None or self._tools.sources.vault() is not None

    def _found(self, keyring: bool) -> None:
        self.keyring.setVisible(keyring)
        if keyring and not self.first.text():
            self.keyring.setChecked(True)

    def _show(self) -> None:
        self._fields.setVisible(self.passphrase.isChecked())
        self._warning.setVisible(self.plain.isChecked())
        self.changed.emit()

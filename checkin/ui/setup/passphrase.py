"""Asking the passphrase of an encrypted event file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Dialog
from checkin.ui.setup.parts import Plain, Saying


class PassphraseDialog(Dialog):
    """Asks until the file opens or someone gives up; the recovery code will do as well."""

    told = Signal(str)
    """A passphrase to try; ``wrong`` or ``accept`` answers it."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        """``path`` is the file."""
        super().__init__(parent)
        self._path = path
        self._why, self._hint, self._fault = Plain(self), Plain(self, "caption"), Saying(self)
        self._label = QLabel(self)
        self.passphrase = QLineEdit(self)
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._label.setBuddy(self.passphrase)
        buttons = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        self._buttons = QDialogButtonBox(buttons, self)
        self._buttons.accepted.connect(self._try)
        self._buttons.rejected.connect(self.reject)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        for widget in (self._why, self._label, self.passphrase, self._fault, self._hint, self._buttons):
            down.addWidget(widget)
        self.setMinimumWidth(520)
        self.retranslate()
        self.passphrase.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Passphrase"))
        self._why.setText(self.tr("“{file}” is encrypted.").format(file=self._path.name))
        self._label.setText(self.tr("&Passphrase"))
        self._hint.setText(self.tr("Without the passphrase: type the event's recovery code."))

    def wrong(self, text: str) -> None:
        """Say that it did not open the file, and ask again."""
        self._buttons.setEnabled(True)
        self._fault.say(text)
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _try(self) -> None:
        if self.passphrase.text():
            self._buttons.setEnabled(False)
            self._fault.say("")
            self.told.emit(self.passphrase.text())

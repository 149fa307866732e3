"""Somebody has come with an invitation: the six digits that decide whether it is the right computer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.look.code_view import BigDigits
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.people.labels import label


class Comparing(Page):
    """The second page of the dialog."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nobody has come."""
        super().__init__(parent)
        self.setObjectName("")
        self._name = self._role = ""
        self._admitting = False
        self._who, self._what = label(self, "heading"), label(self)
        self.digits = BigDigits(self)
        self._warning, self._as = label(self, "warning"), label(self, "caption")
        for centred in (self._who, self._what, self._as):
            centred.setAlignment(Qt.AlignmentFlag.AlignCenter)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, 0, MARGIN, 0)
        down.setSpacing(GAP)
        down.addStretch(1)
        for widget in (self._who, self._what, self.digits, self._as):
            down.addWidget(widget)
        down.addStretch(1)
        down.addWidget(self._warning)
        self.retranslate()

    def show_comer(self, name: str, code: str, role: str) -> None:
        """Show who has come, with which digits, to be what."""
        self._name, self._role, self._admitting = name, role, False
        self.digits.show_code(code)
        self.retranslate()
        announced = f"{self._who.text()} {self.digits.accessibleName()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, announced))

    def say_admitting(self) -> None:
        """Show that the decision is on its way."""
        self._admitting = True
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._who.setText(self.tr("“{name}” has come").format(name=self._name))
        self._what.setText(
            self.tr("Admitting…") if self._admitting else self.tr("Its screen must show these very digits:")
        )
        self._as.setText(self.tr("It will be: {role}").format(role=self._role))
        self._warning.setText(
            self.tr("Look at the other screen yourself. With other digits it is somebody else: turn it away.")
        )

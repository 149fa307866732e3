"""Waiting to be let in: six digits, very large, and what to do with them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from checkin.ui.look.code_view import BigDigits
from checkin.ui.look.tokens import GAP
from checkin.ui.page import Page
from checkin.ui.setup.parts import Plain

_MEGABYTE = 1_000_000


class JoinWait(Page):
    """Knocking, then comparing, then copying."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is under way."""
        super().__init__(parent)
        self.setObjectName("")
        self._code = self._desk = ""
        self._copied: int | None = None
        self._heading, self._what, self._then = Plain(self, "heading"), Plain(self), Plain(self, "caption")
        self.digits = BigDigits(self)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setMaximumWidth(480)
        self.cancel = QPushButton(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addStretch(1)
        for text in (self._heading, self._what, self._then):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for widget in (self._heading, self._what, self.digits, self._then):
            down.addWidget(widget)
        down.addSpacing(GAP)
        for small in (self.progress, self.cancel):
            down.addWidget(small, 0, Qt.AlignmentFlag.AlignHCenter)
        down.addStretch(1)
        self.retranslate()

    def show_knocking(self) -> None:
        """Show that the hub is being looked for."""
        self._code, self._copied = "", None
        self.retranslate()
        # Not the button: whoever has typed the digits and presses Enter once more means to go on.
        self.setFocus()

    def show_code(self, code: str, desk: str) -> None:
        """Show the digits to be compared, and under which name ``desk`` this computer has knocked."""
        self._code, self._desk = code, desk
        self.retranslate()
        announced = f"{self._heading.text()} {self.digits.accessibleName()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, announced))

    def show_copied(self, size: int) -> None:
        """Show that this computer was let in, and that so many bytes have come."""
        self._copied = size
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel.click()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set every text."""
        self.cancel.setText(self.tr("Cancel"))
        self.progress.setAccessibleName(self.tr("Progress"))
        self.digits.show_code(self._code)
        self.digits.setVisible(bool(self._code) and self._copied is None)
        if self._copied is not None:
            size = self.locale().toString(self._copied / _MEGABYTE, "f", 1)
            self._heading.setText(self.tr("Admitted"))
            self._what.setText(self.tr("Copying the event… {size} MB").format(size=size))
            self._then.setText(self.tr("The event opens by itself once everything is here."))
        elif self._code:
            self._heading.setText(self.tr("Compare these digits"))
            self._what.setText(
                self.tr("The organiser's screen must show “{desk}” and the same digits.").format(
                    desk=self._desk
                )
            )
            self._then.setText(self.tr("The organiser then lets this computer in. Waiting…"))
        else:
            self._heading.setText(self.tr("Looking for the hub…"))
            self._what.setText("")
            self._then.setText(self.tr("This computer must be in the same network as the organiser's."))
        self.setAccessibleName(self._heading.text())
        self.setAccessibleDescription(self._what.text())

"""An open invitation as it is shown: a code for the camera, digits for fingers, how long it is good."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from checkin.domain.kinds import Role
from checkin.ui.look.code_view import CodeView
from checkin.ui.look.fonts import font
from checkin.ui.look.tokens import GAP, MARGIN, Size
from checkin.ui.page import Page
from checkin.ui.people.labels import label
from checkin.ui.station import Station

_ROLES: Final = (Role.DESK, Role.HUB)
"""What the window invites as: another organiser needs the recovery code, at the command line."""
_LINE: Final = 6
"""Groups of digits in a line."""


class Offering(Page):
    """The first page of the dialog."""

    role_chosen = Signal(object)
    """A ``Role``: the invitation is to be for it."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """There is no invitation yet."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self._left: int | None = None
        self._addresses: list[str] = []
        self.code = CodeView(self)
        self._heading, self._how = label(self, "heading"), label(self)
        self.digits = QLabel(self)
        self.digits.setTextFormat(Qt.TextFormat.PlainText)
        self.digits.setFont(font(Size.HEADING, QFont.Weight.DemiBold))
        self.digits.setStyleSheet(f"font-size: {Size.HEADING}px; font-weight: 600;")
        self.digits.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy = QPushButton(self)
        self.copy.setAutoDefault(False)
        self._open, self._reach = label(self, "strong"), label(self, "caption")
        self._role_label, self._roles = QLabel(self), QComboBox(self)
        self._role_label.setBuddy(self._roles)
        self._roles.activated.connect(lambda _: self.role_chosen.emit(self.role))
        self._lay_out()
        self.retranslate()
        self.wait()

    @property
    def role(self) -> Role:
        """What the new computer will be."""
        return _ROLES[max(self._roles.currentIndex(), 0)]

    @property
    def role_name(self) -> str:
        """The same in words."""
        return self._station.language.words(f"role.{self.role.value}")

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("On the new computer"))
        self._how.setText(
            self.tr(
                "Start the program, choose “Join an event” and hold this code before its camera. Without a "
                "camera, type the digits there; the spaces do not matter."
            )
        )
        self.code.setAccessibleName(self.tr("Invitation as a QR code"))
        self.digits.setAccessibleName(self.tr("Invitation as digits"))
        self.copy.setText(self.tr("&Copy the digits"))
        self._role_label.setText(self.tr("&What it will be"))
        chosen = max(self._roles.currentIndex(), 0)
        self._roles.clear()
        self._roles.addItems([self._station.language.words(f"role.{role.value}") for role in _ROLES])
        self._roles.setCurrentIndex(chosen)
        self._say()

    def wait(self) -> None:
        """Show that an invitation is being asked for."""
        self._left = None
        self._show([], "", [])

    def show_nothing(self) -> None:
        """Show that there is no invitation."""
        self._left = 0
        self._show([], "", [])

    def show_invitation(self, code: list[list[bool]], groups: str, addresses: list[str]) -> None:
        """Show an invitation: modules, digits in groups, and where it leads."""
        self._show(code, groups, addresses)

    def show_left(self, seconds: int) -> None:
        """Tell for how long it is good."""
        self._left = seconds
        self._say()

    def _show(self, code: list[list[bool]], groups: str, addresses: list[str]) -> None:
        parts = groups.split()
        lines = (" ".join(parts[i : i + _LINE]) for i in range(0, len(parts), _LINE))
        self.digits.setText("\n".join(lines))
        self._addresses = addresses
        self.code.show_code(code)
        self.copy.setEnabled(bool(groups))
        self._say()

    def _say(self) -> None:
        if self._left is None:
            self._open.setText(self.tr("Asking the hub for an invitation…"))
        elif not self.digits.text():
            self._open.setText(self.tr("There is no open invitation."))
        else:
            left = f"{self._left // 60}:{self._left % 60:02d}"
            self._open.setText(self.tr("Open for {time} minutes, for one computer").format(time=left))
        reach = self.tr("It must be able to reach: {addresses}")
        self._reach.setText(reach.format(addresses=", ".join(self._addresses)) if self._addresses else "")

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(GAP)
        for widget in (self._heading, self._how):
            right.addWidget(widget)
        right.addSpacing(GAP)
        right.addWidget(self.digits)
        right.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self._open)
        right.addWidget(self._reach)
        right.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.code, 1)
        left.addWidget(self._role_label)
        left.addWidget(self._roles)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(MARGIN)
        across.addLayout(left, 1)
        across.addLayout(right, 1)

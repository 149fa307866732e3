"""Inviting another computer: the QR code to show, then who has come, to be compared and admitted.

``InviteDialog(station, theme, parent)`` for an organiser's station; open it with ``dialog.open()``. It
emits ``admitted(str)`` with the name of the desk that was let in. It works in lanes of its own.
"""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from checkin.desk.inviting import Admitted, Comer, Inviting
from checkin.domain.errors import CheckinError
from checkin.domain.invitation import in_groups
from checkin.domain.kinds import Role
from checkin.ui.desks.comparing import Comparing
from checkin.ui.desks.offering import Offering
from checkin.ui.desks.welcoming import Welcoming
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Dialog
from checkin.ui.setup.parts import Saying
from checkin.ui.station import Station

_SIZE: Final = (940, 600)
_SECOND_MS: Final = 1_000


class InviteDialog(Dialog):
    """Shows an invitation until somebody comes; then the organiser compares and decides."""

    admitted = Signal(str)
    """The name of the desk that was let in."""

    def __init__(self, station: Station, theme: Theme, parent: QWidget | None = None) -> None:
        """Ask the hub for an invitation at once."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._station = station
        self._ends = 0.0
        self.welcoming = Welcoming(station, self)
        self.offering, self.comparing = Offering(station, self), Comparing(self)
        self._stack = QStackedWidget(self)
        for page in (self.offering, self.comparing):
            self._stack.addWidget(page)
        self.fault = Saying(self)
        self.turn_away, self.close_, self.again, self.admit = (QPushButton(self) for _ in range(4))
        # Enter, which a scanner sends too, must not let anybody in.
        for button in (self.turn_away, self.close_, self.again, self.admit):
            button.setAutoDefault(False)
        self.admit.setObjectName("primary")
        self._lay_out()
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self._count)
        self.offering.role_chosen.connect(self._ask)
        self.offering.copy.clicked.connect(self._copy)
        self.close_.clicked.connect(self.reject)
        self.again.clicked.connect(lambda _: self._ask(self.offering.role))
        self.turn_away.clicked.connect(self._refuse)
        self.admit.clicked.connect(self._admit)
        self.welcoming.opened.connect(self._opened)
        self.welcoming.came.connect(self._came)
        self.welcoming.failed.connect(self._failed)
        self.welcoming.admitted.connect(self._done)
        self._plain = ""
        self.retranslate()
        self._ask(Role.DESK)

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Invite a desk"))
        self.close_.setText(self.tr("Close"))
        self.again.setText(self.tr("&New invitation"))
        self.turn_away.setText(self.tr("&Turn away"))
        self.admit.setText(self.tr("The digits are the same: &admit"))

    def done(self, result: int) -> None:
        """Take the invitation back, unless somebody came in by it."""
        self._second.stop()
        self.welcoming.leave()
        super().done(result)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.close_)
        buttons.addWidget(self.turn_away)
        buttons.addStretch(1)
        buttons.addWidget(self.again)
        buttons.addWidget(self.admit)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(MARGIN)
        down.addWidget(self._stack, 1)
        down.addWidget(self.fault)
        down.addLayout(buttons)
        self.setMinimumSize(*_SIZE)

    def _ask(self, role: Role) -> None:
        self._plain = ""
        self._second.stop()
        self.offering.wait()
        self._show(self.offering)
        self.welcoming.open(role)

    def _opened(self, inviting: Inviting) -> None:
        self._plain = inviting.digits
        self._ends = time.monotonic() + inviting.seconds
        code = self._station.tools.screen_code(inviting.digits)
        self.offering.show_invitation(code, in_groups(inviting.digits), inviting.addresses)
        self._count()
        self._second.start()
        self._show(self.offering)

    def _count(self) -> None:
        self.offering.show_left(max(round(self._ends - time.monotonic()), 0))

    def _came(self, comer: Comer) -> None:
        self.comparing.show_comer(comer.name, comer.code, self.offering.role_name)
        self._show(self.comparing)

    def _refuse(self) -> None:
        self._ask(self.offering.role)
        self.fault.say(self.tr("Turned away. Here is a new invitation; the old one lets nobody in."), "good")

    def _admit(self) -> None:
        self.admit.setEnabled(False)
        self.turn_away.setEnabled(False)
        self.comparing.say_admitting()
        self.welcoming.admit()

    def _done(self, admitted: Admitted) -> None:
        self.admitted.emit(admitted.name)
        self.accept()

    def _failed(self, error: CheckinError) -> None:
        self._second.stop()
        self.offering.show_nothing()
        self._show(self.offering, over=True)
        self.fault.say(self._station.language.words.error(error))

    def _show(self, page: QWidget, *, over: bool = False) -> None:
        comparing = page is self.comparing
        self._stack.setCurrentWidget(page)
        self.fault.say("")
        for button in (self.admit, self.turn_away):
            button.setVisible(comparing)
            button.setEnabled(True)
        self.again.setVisible(over)
        self.close_.setVisible(not comparing)
        if comparing:
            self.turn_away.setFocus()

    def _copy(self) -> None:
        if self._plain:
            QGuiApplication.clipboard().setText(in_groups(self._plain))
            self.fault.say(self.tr("Copied. Whoever has these digits can knock, until somebody has."), "good")

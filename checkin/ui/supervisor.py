"""Asking a supervisor: who, which PIN, for what reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from checkin.desk.supervisors import Supervisor, supervisors
from checkin.domain.pin import check_pin
from checkin.ui.begun import there
from checkin.ui.look.tokens import GAP
from checkin.ui.page import Dialog
from checkin.ui.pin_wait import PinWait
from checkin.ui.station import Station

Then = Callable[[bytes, str], None]
"""Called with the supervisor's id (empty where no supervisor exists) and the reason given."""


def authorise(
    station: Station, parent: QWidget | None, question: str, then: Then, *, reason: bool = False
) -> None:
    """Ask a supervisor's PIN, and a reason if ``reason``; call ``then`` when they agree.

    While the event has no supervisor no PIN is asked, and without a question about the reason
    there is nothing to ask at all. Who is a supervisor is read now: another window may have
    added or removed one since.
    """

    def found(known: list[Supervisor]) -> None:
        twice = isinstance(QApplication.activeModalWidget(), SupervisorDialog)
        if twice or (parent is not None and not there(parent)):
            return
        if known or reason:
            SupervisorDialog(station, known, question, then, reason=reason, parent=parent).open()
        else:
            then(b"", "")

    station.ask(supervisors, found, owner=parent or station, latest="authorise")


class SupervisorDialog(Dialog):
    """Name, PIN, reason. Wrong PINs make it wait longer and longer; scanning never waits for it."""

    def __init__(
        self,
        station: Station,
        known: list[Supervisor],
        question: str,
        then: Then,
        *,
        reason: bool,
        parent: QWidget | None,
    ) -> None:
        """``question`` says in one sentence what one of those ``known`` is asked."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._station, self._then = station, then
        self._wait_for = PinWait.of(station)
        self._question = QLabel(question, self)
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self._question.setWordWrap(True)
        self._question.setObjectName("strong")
        self._who_label, self._pin_label, self._why_label = QLabel(self), QLabel(self), QLabel(self)
        self._who, self.pin, self.reason = QComboBox(self), QLineEdit(self), QLineEdit(self)
        for supervisor in known:
            self._who.addItem(supervisor.name, supervisor)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(6)
        self.pin.setValidator(QRegularExpressionValidator("[0-9]{6}", self.pin))
        self.pin.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self._fault = QLabel(self)
        self._fault.setObjectName("warning")
        self._fault.setWordWrap(True)
        self._fault.hide()
        buttons = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        self._buttons = QDialogButtonBox(buttons, self)
        self._buttons.accepted.connect(self._check)
        self._buttons.rejected.connect(self.reject)
        down = QVBoxLayout(self)
        down.setSpacing(GAP)
        down.addWidget(self._question)
        with_pin = bool(known)
        for label, field, shown in (
            (self._who_label, self._who, with_pin),
            (self._pin_label, self.pin, with_pin),
            (self._why_label, self.reason, reason),
        ):
            label.setBuddy(field)
            label.setVisible(shown)
            field.setVisible(shown)
            down.addWidget(label)
            down.addWidget(field)
        down.addWidget(self._fault)
        down.addWidget(self._buttons)
        self.setMinimumWidth(460)
        self._with_pin, self._with_reason = with_pin, reason
        self._waiting = QTimer(self)
        self._waiting.setInterval(500)
        self._waiting.timeout.connect(self._wait)
        self.retranslate()
        (self.pin if with_pin else self.reason).setFocus()
        self._wait()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Supervisor"))
        self._who_label.setText(self.tr("&Supervisor"))
        self._pin_label.setText(self.tr("&PIN, six digits"))
        self._why_label.setText(self.tr("&Reason"))

    def _check(self) -> None:
        if self._with_reason and not self.reason.text().strip():
            self._say(self.tr("Give a reason: it is kept in the record."))
            self.reason.setFocus()
            return
        if not self._with_pin:
            self._agree(b"")
            return
        supervisor: Supervisor = self._who.currentData()
        if len(self.pin.text()) != 6:
            self._say(self.tr("A PIN has six digits."))
            self.pin.setFocus()
            return
        self._buttons.setEnabled(False)
        work = partial(check_pin, supervisor.hash, self.pin.text())
        # A wrong PIN counts also if the dialog is closed before it is known to be wrong.
        self._station.sums.submit(work, partial(self._checked, supervisor), owner=self._station)

    def _checked(self, supervisor: Supervisor, right: bool) -> None:
        asking = there(self)
        if not right:
            self._wait_for.failed()
        elif asking:
            self._wait_for.passed()
            self._agree(supervisor.id)
        if right or not asking:
            return
        self._buttons.setEnabled(True)
        self.pin.clear()
        self.pin.setFocus()
        self._say(self.tr("Wrong PIN."))
        self._wait()

    def _agree(self, supervisor: bytes) -> None:
        reason = self.reason.text().strip()
        self.accept()
        self._then(supervisor, reason)

    def _wait(self) -> None:
        left = self._wait_for.ms
        waiting = self._with_pin and left > 0
        self.pin.setEnabled(not waiting)
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(not waiting)
        if waiting:
            seconds = (left + 999) // 1000
            self._say(
                self.tr("Too many wrong PINs. Try again in %n second(s); scanning goes on.", "", seconds)
            )
            self._waiting.start()
        elif self._waiting.isActive():
            self._waiting.stop()
            self._fault.hide()
            self.pin.setFocus()

    def _say(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.show()

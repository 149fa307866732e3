"""The supervisors of the event: who they are, and their PINs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRegularExpression, QSize, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.desk.desk import Desk
from checkin.desk.supervisors import Supervisor, add_supervisor, change_pin, remove_supervisor
from checkin.domain.errors import CheckinError
from checkin.domain.pin import DIGITS
from checkin.ui.begun import begin
from checkin.ui.look.tokens import GAP, TARGET
from checkin.ui.page import Page
from checkin.ui.setup.parts import Plain, Saying
from checkin.ui.station import Station


class SupervisorsForm(Page):
    """A list; a name with a PIN twice adds one, a PIN twice changes that of the one chosen."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """Show those of ``station``."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self._busy = self._sure = False
        self._about = Plain(self, "caption")
        self.list = QListWidget(self)
        self.name, self.first, self.second = (QLineEdit(self) for _ in range(3))
        self._labels = [QLabel(self) for _ in range(3)]
        self.add, self.change, self.remove = (QPushButton(self) for _ in range(3))
        self._said = Saying(self)
        for pin in (self.first, self.second):
            pin.setEchoMode(QLineEdit.EchoMode.Password)
            pin.setMaxLength(DIGITS)
            pin.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            pin.setValidator(QRegularExpressionValidator(QRegularExpression(f"[0-9]{{{DIGITS}}}"), pin))
        self.name.setMaxLength(200)
        for button in (self.add, self.change, self.remove):
            button.setAutoDefault(False)
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        self.list.currentRowChanged.connect(self._chosen)
        self.name.textChanged.connect(self._enable)
        station.overview_changed.connect(self._show)
        self._show()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._about.setText(
            self.tr(
                "Supervisors decide at the door what a volunteer may not, each with a PIN of six digits. "
                "While there are none, no PIN is asked."
            )
        )
        self.list.setAccessibleName(self.tr("Supervisors"))
        texts = (self.tr("&Name"), self.tr("&PIN, six digits"), self.tr("PIN &again"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.add.setText(self.tr("A&dd"))
        self.change.setText(self.tr("&Change PIN"))
        self.remove.setText(self.tr("Really remove?") if self._sure else self.tr("&Remove"))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for column, (label, field) in enumerate(
            zip(self._labels, (self.name, self.first, self.second), strict=True)
        ):
            label.setBuddy(field)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        across = QHBoxLayout()
        across.setSpacing(GAP)
        across.addWidget(self.add)
        across.addWidget(self.change)
        across.addStretch(1)
        across.addWidget(self.remove)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addWidget(self._about)
        down.addWidget(self.list, 1)
        down.addLayout(grid)
        down.addWidget(self._said)
        down.addLayout(across)

    def _show(self) -> None:
        row = self.list.currentRow()
        self.list.clear()
        for supervisor in self._station.overview.supervisors:
            item = QListWidgetItem(supervisor.name, self.list)
            item.setSizeHint(QSize(100, TARGET))
            item.setData(Qt.ItemDataRole.UserRole, supervisor)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._enable()

    def _current(self) -> Supervisor | None:
        item = self.list.currentItem()
        supervisor = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return supervisor if isinstance(supervisor, Supervisor) else None

    def _chosen(self) -> None:
        self._sure = False
        self.retranslate()
        self._enable()

    def _enable(self) -> None:
        chosen = self._current() is not None and not self._busy
        self.add.setEnabled(bool(self.name.text().strip()) and not self._busy)
        self.change.setEnabled(chosen)
        self.remove.setEnabled(chosen)

    def _agree(self) -> bool:
        """Whether the PIN was typed the same twice."""
        if self.first.text() == self.second.text():
            return True
        self._said.say(self.tr("The two PINs differ."))
        self.second.setFocus()
        self.second.selectAll()
        return False

    def _add(self) -> None:
        if self._agree():
            name, pin = self.name.text(), self.first.text()
            self._ask(lambda desk: add_supervisor(desk, name, pin), self.tr("Added."))

    def _change(self) -> None:
        supervisor = self._current()
        if supervisor is not None and self._agree():
            key, pin = supervisor.id, self.first.text()
            self._ask(lambda desk: change_pin(desk, key, pin), self.tr("The PIN is changed."))

    def _remove(self) -> None:
        supervisor = self._current()
        if supervisor is None:
            return
        if not self._sure:
            self._sure = True
            self.retranslate()
            return
        self._sure = False
        self.retranslate()
        key = supervisor.id
        self._ask(lambda desk: remove_supervisor(desk, key), self.tr("Removed."))

    def _ask(self, work: Callable[[Desk], Any], said: str) -> None:
        def shown(_: Any) -> None:
            self._busy = False
            for field in (self.name, self.first, self.second):
                field.clear()
            self._said.say(said, "good")

        def failed(error: CheckinError) -> None:
            self._busy = False
            self._enable()
            self._said.say(self._station.language.words.error(error))

        self._busy = True
        self._enable()
        begin(self._station, self, work, lambda _: self._station.refresh(), shown, failed)

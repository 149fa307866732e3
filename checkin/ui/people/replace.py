"""A new badge in three keys: R, the reason, Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget

from checkin.desk.agreement import needs_supervisor_to_replace
from checkin.desk.desk import Desk
from checkin.desk.detail import Detail
from checkin.desk.replacing import Replaced
from checkin.domain.errors import CheckinError
from checkin.ui.look.tokens import GAP
from checkin.ui.paper import Paper
from checkin.ui.people.labels import label
from checkin.ui.people.papers import Papers
from checkin.ui.people.reasons import REASONS, reason_text
from checkin.ui.people.task import Context, TaskDialog
from checkin.ui.people.where import Where
from checkin.ui.people.who import Who
from checkin.ui.wedge.keys import Keyboard

_COLUMNS = 3


class ReplaceDialog(TaskDialog):
    """Says which badge stops working, asks why, and prints the new one."""

    def __init__(self, context: Context, papers: Papers, detail: Detail, parent: QWidget | None) -> None:
        """Nothing is changed until a reason is chosen and confirmed."""
        super().__init__(context, parent)
        self._papers, self._detail = papers, detail
        self._keyboard = Keyboard(QGuiApplication.platformName())
        self._warning = label(self, "warning")
        self._why = label(self, "strong")
        self._where = Where(self.station, self)
        self._group = QButtonGroup(self)
        self.reasons = [QPushButton(self) for _ in REASONS]
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for number, button in enumerate(self.reasons):
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button, number)
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        self.body.addWidget(Who(detail, self))
        self.body.addWidget(self._warning)
        self.body.addWidget(self._why)
        self.body.addLayout(grid)
        self.body.addWidget(self._where)
        self._group.idToggled.connect(self._chosen)
        self.primary.setEnabled(False)
        self.primary.clicked.connect(self._confirm)
        self.body.addStrut(640)
        self.retranslate()
        self.setFocus()

    @property
    def reason(self) -> str:
        """The reason chosen; empty until then."""
        chosen = self._group.checkedId()
        return REASONS[chosen] if chosen >= 0 else ""

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Replace badge"))
        if self._detail.badge:
            text = self.tr("Badge {number} stops working at once, at every door.")
        else:
            text = self.tr("There is no badge yet; this will be the first.")
        self._warning.setText(text.format(number=self._detail.badge))
        self._why.setText(self.tr("Why is it replaced? One key is enough."))
        for number, (button, reason) in enumerate(zip(self.reasons, REASONS, strict=True), 1):
            button.setText(self.tr("{key}  {reason}").format(key=number, reason=reason_text(reason)))
        self._where.retranslate()
        if self._where.prints:
            self.primary.setText(self.tr("Replace and print"))
        else:
            self.primary.setText(self.tr("Replace and open for printing"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit as a reason, whatever the layout makes of its key."""
        typed = self._keyboard.stroke(event, 0).text
        if typed in tuple("123456789")[: len(REASONS)]:
            self.reasons[int(typed) - 1].setChecked(True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.reason:
            self.complain(self.tr("Choose a reason first: it is kept in the record."))
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> None:
        self.primary.setEnabled(not self.busy)
        self.complain("")

    def _confirm(self) -> None:
        if self.busy:
            return
        self._set_busy(True)

        def refused(error: CheckinError) -> None:
            self._set_busy(False)
            self.complain(self.station.language.words.error(error))

        def go() -> None:
            self._set_busy(False)
            if self.isVisible():
                self._replace()

        # An old badge does not stop for a new one that cannot be printed.
        self.station.room.check(go, refused, self)

    def _replace(self) -> None:
        delegate, reason, papers = self._detail.person.id, self.reason, self._papers
        told = self.tr("New badge {new}; badge {old} no longer works.")
        first = self.tr("First badge {new}.")

        def needs(desk: Desk) -> bool:
            return needs_supervisor_to_replace(desk, delegate)

        def work(desk: Desk, supervisor: bytes) -> tuple[Replaced, Paper]:
            return papers.replacement(desk, delegate, reason, supervisor)

        def done(made: tuple[Replaced, Paper]) -> None:
            result, paper = made
            text = told if result.old_number else first
            self.context.done(text.format(new=result.number, old=result.old_number), paper)

        question = self.tr("Replacement badge for {name}").format(name=self._detail.person.name)
        self.run_agreed(question, needs, work, done)

"""Ticks on paper entered afterwards: the sheet's number once, then row and time, row and time."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from checkin.desk.desk import Desk
from checkin.desk.tick_report import TickReport
from checkin.desk.ticks import enter_ticks
from checkin.domain import errors
from checkin.domain.errors import CheckinError
from checkin.ui.look.tokens import GAP, TARGET
from checkin.ui.numbers import grouped
from checkin.ui.people.labels import label
from checkin.ui.people.task import Context, TaskDialog

_SHOWN = 5


class _Lines(QPlainTextEdit):
    """Plain lines; Tab leaves it, as every other field."""

    finished = Signal()
    """Ctrl+Enter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter from Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def go_to(self, line: int) -> None:
        """Select a line of those that are not empty, from 1."""
        block = self.document().begin()
        while block.isValid():
            line -= bool(block.text().strip())
            if not line:
                break
            block = block.next()
        cursor = QTextCursor(block)
        cursor.select(QTextCursor.SelectionType.LineUnderCursor)
        self.setTextCursor(cursor)
        self.setFocus()


@dataclass
class Draft:
    """What was typed and not entered yet: Esc loses nothing."""

    sheet: str = ""
    lines: str = ""


class TicksDialog(TaskDialog):
    """A field for the sheet, lines of row and time; a time stands for the lines below it too."""

    def __init__(self, context: Context, draft: Draft, parent: QWidget | None) -> None:
        """Nothing is written before every line is right."""
        super().__init__(context, parent)
        self._what, self.problems = label(self), label(self, "warning")
        self.problems.hide()
        self.sheet, self.lines = QLineEdit(self), _Lines(self)
        self._captions = [QLabel(self), QLabel(self)]
        self._counted = QLabel(self)
        self._counted.setObjectName("caption")
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for caption, editor in zip(self._captions, (self.sheet, self.lines), strict=True):
            caption.setObjectName("caption")
            caption.setBuddy(editor)
            grid.addWidget(caption)
            grid.addWidget(editor)
        self.lines.setMinimumHeight(3 * TARGET)
        self.body.addWidget(self._what)
        self.body.addLayout(grid)
        self.body.addWidget(self._counted)
        self.body.addWidget(self.problems)
        self.primary.clicked.connect(self._enter)
        # Enter begins a new line here; Ctrl+Enter is done, as everywhere with many lines.
        self.primary.setDefault(False)
        self.primary.setAutoDefault(False)
        self.primary.setObjectName("primary")
        self._draft = draft
        self.sheet.setText(draft.sheet)
        self.lines.setPlainText(draft.lines)
        self.sheet.textChanged.connect(self._keep)
        self.lines.textChanged.connect(self._keep)
        self.lines.textChanged.connect(self._count)
        self.lines.finished.connect(self._enter)
        self.sheet.returnPressed.connect(self.lines.setFocus)
        self.body.addStrut(640)
        self.retranslate()
        self.sheet.setFocus()

    @property
    def typed(self) -> list[tuple[str, str]]:
        """The lines, each (row, time); a line without a time has that of the line above."""
        found: list[tuple[str, str]] = []
        last = ""
        for line in self.lines.toPlainText().splitlines():
            row, _, time = line.strip().partition(" ")
            if row:
                last = time.strip() or last
                found.append((row, last))
        return found

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Enter ticks from paper"))
        self._what.setText(
            self.tr("Type what stands on the sheet: its number, then for each tick the row and the time.")
        )
        texts = (self.tr("Number of the sheet"), self.tr("Row and time, a line for each: 1042 8:35"))
        for caption, text, editor in zip(self._captions, texts, (self.sheet, self.lines), strict=True):
            caption.setText(text)
            editor.setAccessibleName(text)
        self._count()

    def _keep(self) -> None:
        self._draft.sheet, self._draft.lines = self.sheet.text(), self.lines.toPlainText()

    def _count(self) -> None:
        count = len(self.typed)
        self.primary.setText(grouped(self.tr("Enter %n tick(s)  Ctrl+Enter", "", count), count))
        self.primary.setEnabled(count > 0 and not self.busy)
        self._counted.setText(self.tr("A line without a time has the time of the line above."))
        self.problems.hide()

    def _enter(self) -> None:
        sheet, lines, draft = self.sheet.text(), self.typed, self._draft
        if not lines:
            return

        def work(desk: Desk) -> TickReport | None:
            report = enter_ticks(desk, sheet, lines)
            refused.append(report)
            return report if report.written else None

        refused: list[TickReport] = []

        def done(report: TickReport) -> None:
            draft.sheet = draft.lines = ""
            count = len(report.ticks)
            text = self.tr("%n tick(s) entered: {session}", "", count)
            self.context.done(grouped(text, count).format(session=report.session))

        self.run(work, done, self._place, unless=lambda: self._complain_of(refused[-1]))

    def _complain_of(self, report: TickReport) -> None:
        """Say what is wrong with which line; nothing was written."""
        words = self.station.language.words
        shown = [
            self.tr("Line {line}, row {row}: {why}").format(
                line=one.line,
                row=one.row,
                why=words.term("tick_problem", one.problem.value),
            )
            for one in report.problems[:_SHOWN]
        ]
        more = len(report.problems) - len(shown)
        if more > 0:
            shown.append(self.tr("and %n more", "", more))
        shown.append(self.tr("Nothing was entered: correct these lines first."))
        self.problems.setText("\n".join(shown))
        self.problems.show()
        self.lines.go_to(report.problems[0].line)

    def _place(self, error: CheckinError) -> bool:
        if isinstance(error, errors.TickSheetUnknown):
            self.complain(self.station.language.words.error(error))
            self.sheet.setFocus()
            self.sheet.selectAll()
            return True
        return False

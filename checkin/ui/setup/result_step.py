"""After a roster was taken in: what came of it, and the recovery code to keep."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from checkin.desk.new_with_roster import MadeWithRoster
from checkin.domain.errors import CheckinError
from checkin.ui.language import Language
from checkin.ui.look.fonts import font
from checkin.ui.look.rows import Row, RowList
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN, Look
from checkin.ui.numbers import grouped
from checkin.ui.setup.frame import Step
from checkin.ui.setup.parts import Plain, Saying
from checkin.ui.setup.recovery_sheet import write_sheet
from checkin.ui.station import show_file

_CODE = 30


class ResultStep(Step):
    """Counts, rejected rows with their reasons, the code; ``kept`` says it was put away."""

    changed = Signal()

    def __init__(self, made: MadeWithRoster, name: str, language: Language, theme: Theme) -> None:
        """``name`` is the event's."""
        super().__init__()
        self._made, self._name, self._language = made, name, language
        self.show_file: Callable[[Path], Any] = show_file
        self._heading, self._counts, self._notes = Plain(self, "heading"), Plain(self), Plain(self, "caption")
        self._rejected_heading = Plain(self, "strong")
        self.rejected = RowList(theme, self)
        self._code_heading, self._why = Plain(self, "heading"), Plain(self)
        self.code = QLabel(made.made.recovery_code, self)
        self.code.setFont(font(_CODE, QFont.Weight.DemiBold))
        self.code.setStyleSheet(f"font-size: {_CODE}px; font-weight: 600;")
        self.code.setWordWrap(True)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy, self.save = QPushButton(self), QPushButton(self)
        self._said = Saying(self)
        self.kept = QCheckBox(self)
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self.kept.toggled.connect(self.changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        words, report = self._language.words, self._made.roster
        number = self._language.locale.toString
        self._heading.setText(grouped(self.tr("%n people added", "", report.added), report.added))
        parts = [grouped(self.tr("%n row(s) read", "", report.rows), report.rows)]
        if report.new_delegations:
            parts.append(words("import.new_delegations", len(report.new_delegations)))
        if report.new_categories:
            parts.append(
                words("import.new_categories", len(report.new_categories), names=report.new_categories)
            )
        self._counts.setText(" · ".join(parts))
        notes = [self.tr("Columns left out: {columns}").format(columns=", ".join(report.unused))]
        if report.same_rows:
            rows = ["=".join(number(one) for one in rows) for rows in report.same_rows]
            notes.append(words("import.same_rows", rows=rows))
        if self._made.programme is not None and self._made.programme.unknown:
            notes.append(words("programme.unknown", names=self._made.programme.unknown))
        self._notes.setText("\n".join(notes if report.unused else notes[1:]))
        self._notes.setVisible(bool(self._notes.text()))
        self._show_rejected()
        self._code_heading.setText(self.tr("Recovery code"))
        self._why.setText(
            self.tr(
                "Shown only now and kept nowhere. Whoever has it can open the event file without passphrase "
                "and declare a stolen computer untrusted. Write it down or print it, and lock it away."
            )
        )
        self.code.setAccessibleName(self.tr("Recovery code"))
        self.copy.setText(self.tr("&Copy"))
        self.save.setText(self.tr("&Save as PDF to print…"))
        self.kept.setText(self.tr("I have &kept the recovery code"))

    def entered(self) -> None:
        """Begin where something must be done."""
        self.kept.setFocus()

    def problem(self) -> str:
        """Return what is still missing, empty where nothing is."""
        if self.kept.isChecked():
            return ""
        self.kept.setFocus()
        return self.tr("Keep the recovery code first, then tick the box.")

    def write_sheet(self, path: Path) -> None:
        """Write the code on a page.

        Raises:
            FileProblem: it cannot be written.
        """
        write_sheet(
            path,
            [
                (12, self._name),
                (20, self.tr("Recovery code")),
                (24, self._made.made.recovery_code),
                (12, self._why.text()),
                (10, Path(self._made.made.path).name),
            ],
        )

    def _lay_out(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(MARGIN, MARGIN, MARGIN, GAP)
        inside.setSpacing(GAP)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        for widget in (self._code_heading, self._why, self.code):
            inside.addWidget(widget)
        inside.addLayout(buttons)
        inside.addWidget(self._said)
        inside.addWidget(self.kept)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        for one in (self._heading, self._counts, self._notes, self._rejected_heading):
            down.addWidget(one)
        down.addWidget(self.rejected, 1)
        down.addWidget(card)
        down.addStretch(0)

    def _show_rejected(self) -> None:
        words, report = self._language.words, self._made.roster
        rejected = [*report.rejected, *report.left_out]
        self._rejected_heading.setText(words("import.rejected_rows", len(report.rejected)))
        self.rejected.setAccessibleName(self._rejected_heading.text())
        rows, together = [], self.tr("{what}: {said}")
        for one in rejected:
            row = self.tr("Row {row}").format(row=self._language.locale.toString(one.row))
            value = together.format(what=one.column, said=one.value[:60]) if one.column else one.value[:60]
            problem = words(f"problem.{one.problem}")
            rows.append(Row(together.format(what=row, said=problem), value, look=Look.DUPLICATE))
        for notice in report.notices:
            # What was understood of a sheet made by hand must be seen: nobody is left out in silence.
            row = (
                self.tr("Row {row}").format(row=self._language.locale.toString(notice.row))
                if notice.row
                else ""
            )
            said = words(f"notice.{notice.code}")
            told = together.format(what=row, said=said) if row else said
            place = " · ".join(part for part in (notice.sheet, notice.column, notice.value[:60]) if part)
            rows.append(Row(told, place))
        self.rejected.rows.show_rows(rows)
        for widget in (self._rejected_heading, self.rejected):
            widget.setVisible(bool(rows))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._made.made.recovery_code)
        self._said.say(self.tr("Copied. Paste it where it stays, then delete it from the clipboard."), "good")

    def _save(self) -> None:
        begin = str(Path.home() / "recovery.pdf")
        found, _ = QFileDialog.getSaveFileName(self, self.tr("Recovery code"), begin, "PDF (*.pdf)")
        if not found:
            return
        try:
            self.write_sheet(Path(found))
        except CheckinError as error:
            self._said.say(self._language.words.error(error))
            return
        self._said.say(self.tr("Saved. Print it, then delete the file."), "good")
        self.show_file(Path(found))

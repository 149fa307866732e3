"""Correcting a delegate; a wrong name is corrected and printed again in one flow."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QPushButton, QWidget

from checkin.desk.agreement import needs_supervisor_to_edit
from checkin.desk.desk import Desk
from checkin.desk.detail import Detail
from checkin.desk.people import edit
from checkin.ui.people.editors import begin_at_end
from checkin.ui.people.fields import Fields
from checkin.ui.people.keys import shortcut
from checkin.ui.people.labels import label
from checkin.ui.people.papers import Papers
from checkin.ui.people.saved import Saved
from checkin.ui.people.task import Context, TaskDialog

FIELDS: Final = (
    "name",
    "honorific",
    "family_name",
    "pronunciation",
    "post",
    "organisation",
    "booth",
    "delegation",
    "category",
    "language",
    "country",
    "phone",
    "email",
    "greeter",
    "notes",
    "head",
    "signatory",
    "protocol",
    "sessions",
    "days",
)
WIDE: Final = frozenset({"name", "notes", "sessions", "days"})


class EditDialog(TaskDialog):
    """All fields people correct; only what was changed is written."""

    def __init__(self, context: Context, papers: Papers, detail: Detail, parent: QWidget | None) -> None:
        """Show what is known of the delegate."""
        super().__init__(context, parent, scrolls=True)
        self._papers, self._detail = papers, detail
        self.fields = Fields(self.station, FIELDS, WIDE, self)
        whose = label(self, "heading")
        whose.setText(detail.person.name)
        self.body.addWidget(whose)
        self.body.addWidget(self.fields)
        self.body.addStretch(1)
        self.save_and_print = QPushButton(self)
        self.save_and_print.setAutoDefault(False)
        self.buttons.insertWidget(2, self.save_and_print)
        self.primary.clicked.connect(lambda: self._save(paper=False))
        self.save_and_print.clicked.connect(lambda: self._save(paper=True))
        # A button's own shortcut would press it visibly and act a tenth of a second later.
        shortcut("Ctrl+P", self, self.save_and_print.click)
        self.save_and_print.setEnabled(detail.person.fields.get("withdrawn") is not True)
        self.resize(880, 640)
        self.retranslate()
        self.fields.show_values(detail.person.fields)
        self._before = self.fields.values()
        begin_at_end(self.fields.editors["name"])

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.fields.retranslate()
        # Titles are read by others than the one at the desk: no name in them.
        self.setWindowTitle(self.tr("Edit"))
        self.primary.setText(self.tr("Save"))
        self.save_and_print.setText(self.tr("Save and print badge  Ctrl+P"))

    def _save(self, *, paper: bool) -> None:
        self.fields.clear_faults()
        values = self.fields.values()
        changed = {name: value for name, value in values.items() if value != self._before[name]}
        delegate, papers, context = self._detail.person.id, self._papers, self.context
        saved, printed = self.tr("Saved: {name}"), self.tr("Saved: {name}; badge {number} goes to print")

        def needs(desk: Desk) -> bool:
            return needs_supervisor_to_edit(desk, changed)

        def work(desk: Desk, _: bytes) -> Saved:
            person = edit(desk, delegate.hex(), changed)
            result = Saved(delegate, person.name)
            if paper:
                result.print(lambda: papers.badge(desk, delegate))
            return result

        def done(result: Saved) -> None:
            result.report(context, saved, printed)

        question = self.tr("Change category, protocol or access of {name}")
        name = self._detail.person.name
        self.run_agreed(question.format(name=name), needs, work, done, self.fields.show_fault)

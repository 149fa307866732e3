"""The first step: which event."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from checkin.desk.tools import Tools
from checkin.ui.lane import Lane
from checkin.ui.look.scrolling import scrolling
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.setup.frame import Step
from checkin.ui.setup.import_form import ImportForm
from checkin.ui.setup.join_form import JoinForm
from checkin.ui.setup.parts import FileField, Plain


class EventStep(Step):
    """The sample, a roster, an event others work at already, or a file that exists."""

    def __init__(self, tools: Tools, lane: Lane, folder: Path, last: Path | None) -> None:
        """``last`` is the event that was open before."""
        super().__init__()
        self._heading = Plain(self, "heading")
        self.sample, self.roster, self.join, self.file = (QRadioButton(self) for _ in range(4))
        self._captions = [Plain(self, "caption") for _ in range(4)]
        self.form = ImportForm(tools, lane, folder, self)
        self.joining = JoinForm(tools, lane, folder, self)
        self.existing = FileField("*.checkin", parent=self)
        self._choices = QButtonGroup(self)
        inside = QWidget(self)
        down = QVBoxLayout(inside)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(0)
        down.addWidget(self._heading)
        down.addSpacing(GAP)
        for choice, caption, more in (
            (self.sample, self._captions[0], None),
            (self.roster, self._captions[1], self.form),
            (self.join, self._captions[2], self.joining),
            (self.file, self._captions[3], self.existing),
        ):
            choice.setObjectName("strong")
            caption.setContentsMargins(36, 0, 0, GAP)
            self._choices.addButton(choice)
            choice.toggled.connect(self._show)
            down.addWidget(choice)
            down.addWidget(caption)
            if more is not None:
                down.addWidget(more)
        down.addStretch(1)
        self.existing.setContentsMargins(36, 0, 0, 0)
        area = scrolling(inside, self, framed=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        if last is not None:
            self.existing.show_path(last)
        (self.file if last is not None else self.sample).setChecked(True)
        self._show()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Which event?"))
        self.sample.setText(self.tr("Open the sample event"))
        self.roster.setText(self.tr("Make an event from a roster"))
        self.join.setText(self.tr("Join an event"))
        self.file.setText(self.tr("Open an event file"))
        texts = (
            self.tr("812 invented people, four days beginning today: to look around and to try things out."),
            self.tr(
                "The list of people as it came: XLSX, XLS, ODS or CSV. Columns are recognised by their "
                "headings."
            ),
            self.tr("Other desks work at it already, and an organiser invites this computer."),
            self.tr("A file ending in .checkin, from this computer or another."),
        )
        for caption, text in zip(self._captions, texts, strict=True):
            caption.setText(text)
        self.existing.edit.setAccessibleName(self.tr("Event file"))

    def entered(self) -> None:
        """Begin with the choice."""
        checked = self._choices.checkedButton()
        if checked is not None:
            checked.setFocus()

    def problem(self) -> str:
        """Return what is still missing, empty where nothing is."""
        if self.roster.isChecked():
            return self.form.problem()
        if self.join.isChecked():
            return self.joining.problem()
        if self.file.isChecked() and self.existing.path is None:
            self.existing.setFocus()
            return self.tr("Choose the event file.")
        return ""

    def _show(self) -> None:
        self.form.setVisible(self.roster.isChecked())
        self.joining.setVisible(self.join.isChecked())
        self.existing.setVisible(self.file.isChecked())

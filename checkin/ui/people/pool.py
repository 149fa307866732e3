"""Badges without a name: drivers, security, whoever is sent that morning."""

from __future__ import annotations

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from checkin.desk.desk import Desk
from checkin.desk.pool import MAX_COUNT, MAX_LABEL, make_pool
from checkin.domain import errors
from checkin.domain.errors import CheckinError
from checkin.domain.sorting import text_key
from checkin.ui.people.choice import Choice
from checkin.ui.people.labels import label, say
from checkin.ui.people.papers import Papers
from checkin.ui.people.saved import Saved
from checkin.ui.people.task import Context, TaskDialog
from checkin.ui.people.where import Where

_USUAL = 10


class PoolDialog(TaskDialog):
    """What they are called, of which category, how many."""

    def __init__(self, context: Context, papers: Papers, parent: QWidget | None) -> None:
        """Ten of them, unless told otherwise."""
        super().__init__(context, parent)
        self._papers = papers
        self._what = label(self)
        self.name, self.category, self.count = QLineEdit(self), Choice(self), QLineEdit(self)
        self.name.setMaxLength(MAX_LABEL)
        self.count.setValidator(QIntValidator(1, MAX_COUNT, self.count))
        self.count.setText(str(_USUAL))
        editors: tuple[QWidget, ...] = (self.name, self.category, self.count)
        self._captions = [QLabel(self) for _ in range(3)]
        self._faults = [label(self, "danger") for _ in editors]
        self.body.addWidget(self._what)
        for number, (caption, editor) in enumerate(zip(self._captions, editors, strict=True)):
            caption.setObjectName("caption")
            caption.setBuddy(editor)
            self.body.addWidget(caption)
            self.body.addWidget(editor)
            self._faults[number].hide()
            self.body.addWidget(self._faults[number])
        self._where = Where(self.station, self)
        self.body.addWidget(self._where)
        self.body.addStretch(1)
        self.primary.clicked.connect(self._make)
        self.body.addStrut(560)
        self.retranslate()
        self.name.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Nameless badges"))
        self._what.setText(
            self.tr("Numbered badges for people whose names nobody has: drivers, security, technicians.")
        )
        texts = (self.tr("Word before the number"), self.tr("Category"), self.tr("How many"))
        for caption, text, editor in zip(
            self._captions, texts, (self.name, self.category, self.count), strict=True
        ):
            caption.setText(text)
            editor.setAccessibleName(text)
        self.name.setPlaceholderText(self.tr("Driver"))
        station = self.station
        names = {key: station.category_name(key) for key in station.overview.categories}
        self.category.offer({"": "", **dict(sorted(names.items(), key=lambda one: text_key(one[1])))})
        self._where.retranslate()
        if self._where.prints:
            self.primary.setText(self.tr("Make and print"))
        else:
            self.primary.setText(self.tr("Make and open for printing"))

    def _make(self) -> None:
        for fault in self._faults:
            say(fault, "")
        name, category, count = self.name.text(), self.category.key(), int(self.count.text() or "0")
        papers, context = self._papers, self.context
        made = self.tr("%n badge(s) made: {name}", "", count)

        def work(desk: Desk) -> Saved:
            people = make_pool(desk, name, category, count)
            first, last = people[0].name, people[-1].name
            result = Saved(people[0].id, first if first == last else f"{first} – {last}")
            result.print(lambda: papers.badges(desk, [one.id for one in people]))
            return result

        def done(result: Saved) -> None:
            result.report(context, made, made)

        self.run(work, done, self._place, long=True)

    def _place(self, error: CheckinError) -> bool:
        """Say what is wrong beside the field it is about."""
        if isinstance(error, errors.ValueInvalid) and error.field == "name":
            say(self._faults[0], self.tr("Say what these badges are called."))
            self.name.setFocus()
        elif isinstance(error, errors.CategoryUnknown):
            say(self._faults[1], self.station.language.words.error(error))
            self.category.setFocus()
        elif isinstance(error, errors.ValueInvalid):
            say(self._faults[2], self.tr("A number from 1 to {most}.").format(most=MAX_COUNT))
            self.count.setFocus()
        else:
            return False
        return True

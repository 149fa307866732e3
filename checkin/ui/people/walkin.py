"""Someone who is on no list, or comes with somebody who is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from checkin.desk.desk import Desk
from checkin.desk.detail import Detail
from checkin.desk.find import similar
from checkin.desk.people import walk_in
from checkin.ui.look.theme import Theme
from checkin.ui.people.editors import begin_at_end
from checkin.ui.people.fields import Fields
from checkin.ui.people.keys import shortcut
from checkin.ui.people.labels import label, say
from checkin.ui.people.papers import Papers
from checkin.ui.people.saved import Saved
from checkin.ui.people.similar import Similar
from checkin.ui.people.task import Context, TaskDialog

FIELDS: Final = (
    "name",
    "delegation",
    "category",
    "honorific",
    "post",
    "organisation",
    "language",
    "phone",
    "email",
)

Then = Callable[[bytes, bool], Any]
"""Called with the id of who was registered, and whether to check them in at once."""


class WalkInDialog(TaskDialog):
    """Name first; whoever it may be already appears while it is typed."""

    def __init__(
        self,
        context: Context,
        papers: Papers,
        theme: Theme,
        parent: QWidget | None,
        *,
        name: str,
        then: Then,
        known: Callable[[bytes], Any],
        companion_of: Detail | None = None,
    ) -> None:
        """``known`` is called with the id of someone who was on the list already."""
        super().__init__(context, parent, scrolls=True)
        self._papers, self._then, self._known, self._main = papers, then, known, companion_of
        self._settings = f"walk-in-{self.station.overview.event_id}"
        self.similar = Similar(self.station, theme, self)
        self.fields = Fields(self.station, FIELDS, frozenset({"name"}), self, {"name": self.similar})
        self.prints, self.checks_in = QCheckBox(self), QCheckBox(self)
        self._whose = label(self, "heading")
        self._whose.setVisible(companion_of is not None)
        self.body.addWidget(self._whose)
        self.body.addWidget(self.fields)
        self.body.addStretch(1)
        for box, key in ((self.prints, "print"), (self.checks_in, "check-in")):
            self.options.addWidget(box)
            box.setChecked(self.station.settings.flag(f"{self._settings}/{key}", default=True))
            box.toggled.connect(self._name_button)
        self.primary.clicked.connect(self._register)
        self.resize(880, 660)
        self.retranslate()
        self._begin(name)
        self.similar.opened.connect(self._open)
        shortcut("F2", self, self.similar.open_current)

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.fields.retranslate()
        self.similar.retranslate()
        # Titles are read by others than the one at the desk: no name in them.
        if self._main is not None:
            self.setWindowTitle(self.tr("Companion"))
            say(self._whose, self.tr("Companion of {name}").format(name=self._main.person.name))
        else:
            self.setWindowTitle(self.tr("Walk-in"))
        self.prints.setText(self.tr("Print badge"))
        self.checks_in.setText(self.tr("Check in at once"))
        self._name_button()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys choose among those who may be meant, while the name is typed."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        ):
            self.similar.step(event)
            return True
        return super().eventFilter(watched, event)

    def _begin(self, name: str) -> None:
        category = self.station.settings.text(f"{self._settings}/category")
        delegation = str(self._main.person.fields.get("delegation", "")) if self._main else ""
        known = category if category in self.station.overview.categories else ""
        self.fields.show_values({"name": name, "category": known, "delegation": delegation})
        editor = self.fields.editors["name"]
        assert isinstance(editor, QLineEdit)
        editor.textChanged.connect(self.similar.look_for)
        editor.installEventFilter(self)
        begin_at_end(editor)
        if name:
            self.similar.look_for(name)

    def _name_button(self) -> None:
        text = {
            (True, True): self.tr("Register, print badge and check in"),
            (True, False): self.tr("Register and print badge"),
            (False, True): self.tr("Register and check in"),
            (False, False): self.tr("Register"),
        }[self.prints.isChecked(), self.checks_in.isChecked()]
        self.primary.setText(text)

    def _register(self) -> None:
        self.fields.clear_faults()
        values = {name: value for name, value in self.fields.values().items() if value}
        values.setdefault("name", "")
        if self._main is not None:
            values["companion_of"] = self._main.person.id.hex()
        prints, enters = self.prints.isChecked(), self.checks_in.isChecked()
        put = self.station.settings.put
        put(f"{self._settings}/category", values.get("category", ""))
        put(f"{self._settings}/print", prints)
        put(f"{self._settings}/check-in", enters)
        papers, context, then = self._papers, self.context, self._then
        warned = self.similar.answered(values["name"])
        saved, printed = self.tr("Registered: {name}"), self.tr("Registered: {name}, badge {number}")

        def work(desk: Desk) -> Saved | None:
            if not warned and similar(desk, values["name"], 1):
                return None
            person = walk_in(desk, values).person
            result = Saved(person.id, person.name)
            if prints:
                result.print(lambda: papers.badge(desk, person.id))
            return result

        def done(result: Saved) -> None:
            result.report(context, saved, printed)
            then(result.delegate, enters)

        self.run(work, done, self.fields.show_fault, unless=self._warn)

    def _warn(self) -> None:
        self.complain(self.tr("This may be someone on the list: see above. Enter registers all the same."))

    def _open(self, delegate: bytes) -> None:
        if not self.busy:
            self.reject()
            self._known(delegate)

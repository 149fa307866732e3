"""Who has not come yet: whom protocol calls, meets and greets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.desk.absent import Awaited
from checkin.domain.errors import CheckinError
from checkin.ui.attendance.awaited_list import AwaitedList
from checkin.ui.attendance.awaiting import Awaiting, Wanted
from checkin.ui.attendance.scope import ScopeChoice
from checkin.ui.attendance.whom import WhomChoice
from checkin.ui.door import Door
from checkin.ui.live import LivePage
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, TARGET
from checkin.ui.numbers import grouped
from checkin.ui.people.flow import Flow
from checkin.ui.people.keys import key_text, shortcut
from checkin.ui.people.labels import label
from checkin.ui.people.search import SearchField
from checkin.ui.station import Station


class AwaitedTab(LivePage):
    """Somebody who comes leaves the list while one looks."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing is read before it is seen."""
        super().__init__(station, door, theme, parent)
        self.setObjectName("")
        self.awaiting = Awaiting(station, self)
        self.found: Awaited | None = None
        self.scope, self.whom, self.finder = (
            ScopeChoice(station, door, self),
            WhomChoice(station, self),
            SearchField(self),
        )
        self.finder.setClearButtonEnabled(True)
        self.list = AwaitedList(theme, self)
        self.count = label(self, "strong", wrap=False)
        self.count.setMinimumHeight(TARGET + 2)
        self.marked, self.phone, self.record = (QPushButton(self) for _ in range(3))
        self.marked.setCheckable(True)
        self.shown_for: Wanted | None = None
        """What the list answers."""
        self._lay_out()
        self._connect()
        self.retranslate()

    def entered(self) -> None:
        """Give the keyboard to the list."""
        self.list.setFocus()

    def look(self) -> None:
        """Read who is missing of those chosen."""
        self.awaiting.look(self.wanted())

    def wanted(self) -> Wanted:
        """Return what is chosen."""
        delegation, category = self.whom.group()
        session, marked = self.scope.session(), self.marked.isChecked()
        return Wanted(session, delegation, category, marked, self.finder.text())

    def show_group(self, kind: str, group: str) -> None:
        """Show who of a ``delegation`` or ``category`` is missing, and nobody else."""
        self.finder.clear()
        self.marked.setChecked(False)
        self.whom.show_group(kind, group)

    def retranslate(self) -> None:
        """Set every text."""
        self.scope.retranslate()
        self.whom.retranslate()
        self.finder.setPlaceholderText(self.tr("Name, phone…"))
        self.finder.setAccessibleName(self.tr("Find among those not yet arrived"))
        self.list.setAccessibleName(self.tr("Not yet arrived"))
        for button, text, key in (
            (self.marked, self.tr("Only whom protocol waits for"), "Ctrl+M"),
            (self.phone, self.tr("Copy phone"), "Ctrl+Shift+C"),
            (self.record, self.tr("Open record"), "Return"),
        ):
            button.setText(text)
            button.setToolTip(key_text(key))
        self.list.retranslate()
        self._show_count()
        if self.found is not None:
            self.stale()

    def _lay_out(self) -> None:
        choices, acts, down = QHBoxLayout(), Flow(), QVBoxLayout(self)
        choices.setSpacing(GAP)
        for widget, share in ((self.scope, 4), (self.whom, 4), (self.finder, 3)):
            choices.addWidget(widget, share)
        acts.addWidget(self.count)
        for button in (self.marked, self.phone, self.record):
            button.setAutoDefault(True)
            acts.addWidget(button)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addLayout(choices)
        down.addLayout(acts)
        down.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.awaiting.heard.connect(self._show)
        self.awaiting.failed.connect(self._failed)
        self.scope.picked.connect(lambda _: self.look())
        self.whom.taken.connect(lambda _: self.look())
        for choice in (self.scope, self.whom):
            choice.complained.connect(lambda text: self.said.emit(text, "warning"))
        self.finder.textChanged.connect(lambda _: self.look())
        self.finder.returnPressed.connect(self.list.setFocus)
        self.finder.moved.connect(self.list.keyPressEvent)
        self.marked.toggled.connect(lambda _: self.look())
        self.list.typed.connect(self._type)
        self.list.opened.connect(self.person_wanted)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._allow())
        self.phone.clicked.connect(self._copy_phone)
        self.record.clicked.connect(self._open)
        self.station.people_changed.connect(self.stale)
        shortcut("Ctrl+M", self, self.marked.click)
        shortcut("Ctrl+F", self, self.finder.setFocus)
        shortcut("Ctrl+Shift+C", self, self.phone.click)
        shortcut("Ctrl+C", self.list, self._copy_row)

    def _show(self, wanted: Wanted, found: Awaited) -> None:
        if wanted != self.wanted():
            return
        if wanted != self.shown_for:
            self.list.begin()
        self.shown_for, self.found = wanted, found
        self.list.show_people(found.people)
        self._show_count()
        self._allow()

    def _show_count(self) -> None:
        found = self.found
        if found is None:
            self.count.setText("…")
            return
        shown, total = len(found.people), len(found.people) + found.more
        closed = self.station.overview.closed_ms is not None
        for button in (self.marked, self.phone, self.record):
            button.setVisible(not closed)
        if closed:
            self.count.setText(self.tr("The event is closed: nobody is awaited any more."))
        elif not total:
            searched = self.shown_for is not None and bool(self.shown_for.text.strip())
            self.count.setText(self.tr("Nobody found") if searched else self.tr("Nobody is missing"))
        elif found.more:
            text = self.tr("{shown} of %n not yet arrived", "", total)
            self.count.setText(grouped(text, total).format(shown=self.station.number(shown)))
        else:
            self.count.setText(grouped(self.tr("%n not yet arrived", "", total), total))

    def _allow(self) -> None:
        one = self.list.chosen()
        self.record.setEnabled(one is not None)
        self.phone.setEnabled(one is not None and bool(one.phone))

    def _type(self, text: str) -> None:
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.setText(self.finder.text() + text)

    def _open(self) -> None:
        one = self.list.chosen()
        if one is not None:
            self.person_wanted.emit(one.person.id)

    def _copy_phone(self) -> None:
        one = self.list.chosen()
        if one is not None and one.phone:
            QGuiApplication.clipboard().setText(one.phone)
            text = self.tr("Copied: {phone} ({name})").format(phone=one.phone, name=one.called)
            self.said.emit(text, "good")

    def _copy_row(self) -> None:
        one = self.list.chosen()
        if one is not None:
            QGuiApplication.clipboard().setText(self.list.text_of(one))
            self.said.emit(self.tr("Copied: {name}").format(name=one.person.name), "good")

    def _failed(self, error: CheckinError) -> None:
        self.said.emit(self.station.language.words.error(error), "warning")

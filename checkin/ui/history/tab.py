"""The history: what happened, newest first, as far back as one scrolls."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkin.desk.audit import Page
from checkin.desk.audit_lines import PROBLEMS, Wanted
from checkin.domain.errors import CheckinError
from checkin.domain.happenings import Audited
from checkin.domain.kinds import SCAN
from checkin.domain.verdict import Verdict
from checkin.ui.door import Door
from checkin.ui.history.exporting import HistoryExport
from checkin.ui.history.model import HistoryRows
from checkin.ui.history.period import Period
from checkin.ui.history.reading import Reading
from checkin.ui.history.scope import HistoryScope
from checkin.ui.live import LivePage
from checkin.ui.look.rows import Row, RowList
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, TARGET
from checkin.ui.numbers import grouped
from checkin.ui.people.flow import Flow
from checkin.ui.people.labels import label
from checkin.ui.people.wording import wording
from checkin.ui.scan.sheet import look_of
from checkin.ui.station import Station

_PAUSE_MS: Final = 300
"""After the last key of a word before it is looked for."""


class HistoryTab(LivePage):
    """New lines appear above; what one reads stays where it is."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing is read before it is seen."""
        super().__init__(station, door, theme, parent)
        self.setObjectName("")
        self.reading = Reading(station, self)
        self.scope, self.period = HistoryScope(station, self), Period(station, self)
        self.finder, self.problems = QLineEdit(self), QCheckBox(self)
        self.finder.setClearButtonEnabled(True)
        self.list = RowList(theme, self)
        self.rows = HistoryRows(self._row, self.list)
        self.list.setModel(self.rows)
        self.count = label(self, "caption", wrap=False)
        self.record, self.only = QPushButton(self), QPushButton(self)
        self.exporting = HistoryExport(station, self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_PAUSE_MS)
        self._words = wording(station)
        self._closed_ms: int | None = None
        """When the event was closed that the lines are of."""
        self._lay_out()
        self._connect()
        self.retranslate()

    def entered(self) -> None:
        """Give the keyboard to the list."""
        self.list.setFocus()

    def look(self) -> None:
        """Begin, or read what has come since."""
        closed = self.station.overview.closed_ms
        if self.reading.read and closed == self._closed_ms:
            self.reading.follow()
        else:
            # Closed meanwhile, the event has no names any more: neither has the list.
            self._closed_ms = closed
            self.rows.show_lines([])
            self.scope.learn()
            self.begin()

    def begin(self) -> None:
        """Read what is chosen from its beginning."""
        self._typing.stop()
        self.reading.begin(self.wanted())
        self._show_count()

    def wanted(self) -> Wanted:
        """Return what is chosen."""
        since, until = self.period.span()
        scope = self.scope
        return Wanted(
            person=scope.person,
            desk=scope.desk,
            session=scope.session,
            only=PROBLEMS if self.problems.isChecked() else frozenset(),
            since_ms=since,
            until_ms=until,
            text=self.finder.text(),
        )

    def show_person(self, person: bytes, name: str) -> None:
        """Show the history of somebody."""
        self.scope.show_person(person, name)

    def current(self) -> Audited | None:
        """Return the line chosen."""
        row = self.list.chosen()
        return row.key if row is not None and isinstance(row.key, Audited) else None

    def retranslate(self) -> None:
        """Set every text."""
        self._words = wording(self.station)
        self.scope.retranslate()
        self.finder.setPlaceholderText(self.tr("Name, reason…"))
        self.finder.setAccessibleName(self.tr("Find in the history"))
        self.problems.setText(self.tr("Only &problems"))
        self.problems.setToolTip(self.tr("Refusals, overruled verdicts, admissions taken back, conflicts"))
        self.list.setAccessibleName(self.tr("History, newest first"))
        self.record.setText(self.tr("Open record"))
        self.only.setText(self.tr("Only this person"))
        self.rows.say_again()
        self._choose()
        self._show_count()

    def _row(self, line: Audited) -> Row:
        told, event = self._words, line.event
        known = event.kind == SCAN and event.verdict in Verdict.__members__.values()
        caption = [line.delegation, *told.details(event), told.void(line)]
        return Row(
            title=" · ".join(part for part in (told.what(line), told.whom(line)) if part),
            caption=" · ".join(part for part in caption if part),
            right=self.station.time_text(event.at_ms, seconds=True),
            look=look_of(Verdict(event.verdict), protocol=False) if known else None,
            struck=event.undone,
            indent=True,
            key=line,
        )

    def _began(self, page: Page) -> None:
        self.rows.show_lines(page.happenings)
        self.list.scrollToTop()
        self._landed()

    def _older(self, page: Page) -> None:
        self.rows.add_older(page.happenings)
        self._landed()

    def _newer(self, page: Page) -> None:
        bar = self.list.verticalScrollBar()
        if page.next is not None and bar.value() == 0:
            # More than a page: a desk that was away has come back.
            self.begin()
            return
        at_top, before = bar.value() == 0, self.list.indexAt(self.list.rect().topLeft()).row()
        places = self.rows.add_newer(page.happenings)
        height = self.list.sizeHintForRow(0)
        self.list.doItemsLayout()
        if not at_top:
            above = sum(place <= before for place in places)
            bar.setValue(bar.value() + above * height)
        self._show_count()

    def _landed(self) -> None:
        self._show_count()
        self._choose()
        QTimer.singleShot(0, self, self._fill)

    def _fill(self) -> None:
        """Read on where the list does not fill its place: it could not be scrolled."""
        self.list.doItemsLayout()
        self._scrolled()

    def _scrolled(self) -> None:
        bar = self.list.verticalScrollBar()
        if bar.maximum() - bar.value() < self.list.height():
            self.reading.go_on()
            self._show_count()

    def _show_count(self) -> None:
        count = len(self.rows.rows)
        if self.reading.under_way:
            text = self.tr("Looking…")
        elif not count:
            text = self.tr("Nothing of this kind is recorded.")
        elif self.reading.more:
            text = grouped(self.tr("%n line(s), older ones below", "", count), count)
        else:
            text = grouped(self.tr("%n line(s)", "", count), count)
        self.count.setText(text)

    def _failed(self, error: CheckinError) -> None:
        self._show_count()
        self.said.emit(self.station.language.words.error(error), "warning")

    def _choose(self) -> None:
        line = self.current()
        person = line is not None and bool(line.person)
        self.record.setEnabled(person)
        self.only.setEnabled(person and line is not None and line.person != self.scope.person)

    def _open(self, _: QModelIndex | None = None) -> None:
        line = self.current()
        if line is not None and line.person:
            self.person_wanted.emit(line.person)

    def _only_person(self) -> None:
        line = self.current()
        if line is not None and line.person:
            self.show_person(line.person, line.name)

    def _lay_out(self) -> None:
        choices, acts, down = QHBoxLayout(), Flow(), QVBoxLayout(self)
        choices.setSpacing(GAP)
        choices.addWidget(self.scope, 3)
        choices.addWidget(self.finder, 2)
        choices.addWidget(self.count)
        self.count.setMinimumHeight(TARGET + 2)
        for widget in (self.period, self.problems, self.record, self.only, self.exporting):
            acts.addWidget(widget)
        for button in (self.record, self.only):
            button.setAutoDefault(True)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addLayout(choices)
        down.addLayout(acts)
        down.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.reading.began.connect(self._began)
        self.reading.older.connect(self._older)
        self.reading.newer.connect(self._newer)
        self.reading.failed.connect(self._failed)
        self.scope.picked.connect(self.begin)
        self.scope.complained.connect(self._failed)
        self.period.picked.connect(self.begin)
        self.problems.toggled.connect(self.begin)
        self.finder.textChanged.connect(lambda _: self._typing.start())
        self.finder.returnPressed.connect(self.list.setFocus)
        self._typing.timeout.connect(self.begin)
        self.list.verticalScrollBar().valueChanged.connect(lambda _: self._scrolled())
        self.list.activated.connect(self._open)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._choose())
        self.record.clicked.connect(self._open)
        self.only.clicked.connect(self._only_person)
        self.exporting.wanted = self.wanted
        self.exporting.said.connect(self.said)
        self.count.setAlignment(Qt.AlignmentFlag.AlignVCenter)

"""The figures of the whole event or a session: totals, arrivals, and who of whom has come."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.desk.attendance import Group
from checkin.desk.desk import Desk
from checkin.domain.errors import CheckinError
from checkin.ui.attendance.figures_chart import FiguresChart
from checkin.ui.attendance.groups import GroupTable
from checkin.ui.attendance.reading import Reading, read
from checkin.ui.attendance.scope import ScopeChoice
from checkin.ui.attendance.totals import Totals
from checkin.ui.door import Door
from checkin.ui.live import LivePage
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.people.flow import Flow
from checkin.ui.people.keys import key_text, shortcut
from checkin.ui.people.search import SearchField
from checkin.ui.station import Station

DELEGATION, CATEGORY, COUNTRY = "delegation", "category", "country"
_BY: Final = (DELEGATION, CATEGORY, COUNTRY)


class FiguresTab(LivePage):
    """Everything on it follows one scope."""

    group_wanted = Signal(str, str)
    """Who of a group is missing is to be shown: ``delegation`` or ``category``, and its id."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing is read before it is seen."""
        super().__init__(station, door, theme, parent)
        self.setObjectName("")
        self.reading: Reading | None = None
        self.scope = ScopeChoice(station, door, self)
        self.totals, self.chart = Totals(station, theme, self), FiguresChart(station, theme, self)
        self.by, self.finder = QComboBox(self), SearchField(self)
        self.groups = GroupTable(station, theme, self)
        self.rate, self.bars, self.save, self.export = (QPushButton(self) for _ in range(4))
        self.rate.setCheckable(True)
        self.bars.setCheckable(True)
        self.finder.setClearButtonEnabled(True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def entered(self) -> None:
        """Give the keyboard to the table."""
        self.groups.setFocus()

    def look(self) -> None:
        """Read the figures of the scope."""
        session = self.scope.session()

        def work(desk: Desk) -> Reading:
            return read(desk, session)

        self.station.ask(work, self._show, self._failed, owner=self, latest="attendance")

    def retranslate(self) -> None:
        """Set every text."""
        self.scope.retranslate()
        kept = max(self.by.currentIndex(), 0)
        self.by.blockSignals(True)
        self.by.clear()
        self.by.addItems([self.tr("By delegation"), self.tr("By category"), self.tr("By country")])
        self.by.setCurrentIndex(kept)
        self.by.blockSignals(False)
        self.by.setAccessibleName(self.tr("Figures by"))
        self.finder.setPlaceholderText(self.tr("Find…"))
        self.finder.setAccessibleName(self.tr("Find in the table"))
        self.groups.setAccessibleName(self.by.currentText())
        for button, text, key in (
            (self.rate, self.tr("Per minute"), "Ctrl+M"),
            (self.bars, self.tr("As bars"), "Ctrl+B"),
            (self.save, self.tr("Save chart…"), "Ctrl+S"),
            (self.export, self.tr("Export…"), "Ctrl+E"),
        ):
            button.setText(text)
            button.setToolTip(key_text(key))
        self.groups.retranslate()
        if self.reading is not None:
            # Names of doors, sessions and groups come in the language too.
            self.stale()

    def _lay_out(self) -> None:
        left, right, across = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(self)
        top, choices, acts = QHBoxLayout(), QHBoxLayout(), Flow()
        for box in (left, right, top, choices):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(GAP)
        for button in (self.rate, self.bars, self.save, self.export):
            button.setAutoDefault(True)
        top.addWidget(self.scope, 1)
        top.addWidget(self.rate)
        left.addLayout(top)
        left.addWidget(self.totals)
        left.addWidget(self.chart, 1)
        choices.addWidget(self.by, 1)
        choices.addWidget(self.finder, 1)
        acts.addWidget(self.bars)
        acts.addWidget(self.save)
        acts.addWidget(self.export)
        right.addLayout(choices)
        right.addWidget(self.groups, 1)
        right.addLayout(acts)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(MARGIN)
        across.addLayout(left, 1)
        across.addLayout(right, 1)

    def _connect(self) -> None:
        self.scope.picked.connect(self._begin)
        self.scope.complained.connect(lambda text: self.said.emit(text, "warning"))
        self.by.currentIndexChanged.connect(self._begin)
        self.finder.textChanged.connect(self.groups.search)
        self.finder.returnPressed.connect(self.groups.setFocus)
        self.finder.moved.connect(self.groups.keyPressEvent)
        self.groups.typed.connect(self._type)
        self.groups.opened.connect(self._open)
        self.groups.ordered.connect(self._draw_groups)
        self.rate.toggled.connect(self.chart.show_rate)
        self.bars.toggled.connect(self._show_bars)
        self.save.clicked.connect(self.chart.save)
        self.chart.said.connect(self.said)
        self.export.clicked.connect(self._export)
        self.station.people_changed.connect(self.stale)
        for key, act in (
            ("Ctrl+M", self.rate.click),
            ("Ctrl+B", self.bars.click),
            ("Ctrl+S", self.save.click),
            ("Ctrl+E", self.export.click),
            ("Ctrl+F", self.finder.setFocus),
            ("Ctrl+O", self.groups.sort_by_next),
        ):
            shortcut(key, self, act)

    def _begin(self) -> None:
        """Show something else: of a scope chosen just now nothing is known yet."""
        self.groups.begin()
        if self.reading is not None and self.reading.figures.session == self.scope.session_id:
            self._show_groups()
        else:
            self.look()

    def _show(self, reading: Reading) -> None:
        if reading.figures.session != self.scope.session_id:
            return
        self.reading = reading
        self.totals.show_reading(reading)
        self.chart.show_reading(reading, self.scope.name())
        self._show_groups()

    def _show_groups(self) -> None:
        self.groups.setAccessibleName(self.by.currentText())
        if self.reading is not None:
            self.groups.show_groups(self._groups(self.reading), inside=self.reading.exits)

    def _show_bars(self, bars: bool) -> None:
        """When people came is not asked for meanwhile."""
        self.rate.setEnabled(not bars)
        self.chart.show_bars(bars)

    def _draw_groups(self) -> None:
        self.chart.show_groups(_BY[self.by.currentIndex()], self.groups.bars())

    def _groups(self, reading: Reading) -> list[Group]:
        figures = reading.figures
        kind = _BY[self.by.currentIndex()]
        if kind == COUNTRY:
            term = self.station.language.words.term
            return [replace(one, name=term("territory", one.id)) for one in figures.by_country if one.id] + [
                one for one in figures.by_country if not one.id
            ]
        return figures.by_delegation if kind == DELEGATION else figures.by_category

    def _failed(self, error: CheckinError) -> None:
        self.said.emit(self.station.language.words.error(error), "warning")

    def _type(self, text: str) -> None:
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.setText(self.finder.text() + text)

    def _open(self, group: str) -> None:
        kind = _BY[self.by.currentIndex()]
        if kind != COUNTRY:
            self.group_wanted.emit(kind, group)

    def _export(self) -> None:
        from checkin.ui.attendance.exporting import ExportDialog

        ExportDialog(self.station, self.door, self.window()).open()

"""The badges page: whose badges, on which paper, exactly what will be printed; and lists around them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.desk.desk import Desk
from checkin.desk.paper_counts import PaperCounts, paper_counts
from checkin.domain.errors import CheckinError
from checkin.ui.badges.appearance import Appearance
from checkin.ui.badges.batch import Batch
from checkin.ui.badges.hand_over import HandOverDialog
from checkin.ui.badges.lists import Lists
from checkin.ui.badges.scope import Scope
from checkin.ui.badges.showing import Showing
from checkin.ui.badges.ticks import Draft, TicksDialog
from checkin.ui.door import Door
from checkin.ui.look.scrolling import scrolling
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.numbers import grouped
from checkin.ui.page import Page
from checkin.ui.people.flow import Flow
from checkin.ui.people.keys import shortcut
from checkin.ui.people.labels import label
from checkin.ui.people.task import Context
from checkin.ui.people.where import Where
from checkin.ui.printing.dialog import PrinterDialog
from checkin.ui.setup.parts import Saying
from checkin.ui.station import Station

_COLUMN = 440


class BadgesPage(Page):
    """Batches and lists; a single badge is printed where the person is shown."""

    def __init__(self, station: Station, door: Door, parent: QWidget | None = None) -> None:
        """Nothing is counted before the page comes to the front."""
        super().__init__(parent)
        self._station, self.door = station, door
        self.scope, self.showing = Scope(station, self), Showing(station, self)
        self.batch, self.lists = Batch(station, self), Lists(station, self)
        self.context = Context(station, self)
        self.where = Where(station, self)
        self.appearance = Appearance(station, self)
        self._draft = Draft()
        self.told = Saying(self)
        self._heading, self._around = (
            label(self, "heading", scrolls=True),
            label(self, "strong", scrolls=True),
        )
        self.print, self.save, self.paper, self.stop = (QPushButton(self) for _ in range(4))
        self.covers, self.hand_over, self.tick_sheet, self.ticks = (QPushButton(self) for _ in range(4))
        self.print.setObjectName("primary")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self.ask_target: Callable[[str, str], str] = self._ask_target
        """Returns the file to write, empty for none: title, proposal."""
        self._lay_out()
        self._connect()
        self._show_running(running=False)
        self.retranslate()

    def entered(self) -> None:
        """Count anew: other desks print too."""
        self._look()
        self._focus()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Print badges"))
        self._around.setText(self.tr("Lists and hand-over"))
        self.save.setText(self.tr("Save PDF…"))
        self.paper.setText(self.tr("Printer…"))
        self.stop.setText(self.tr("Stop"))
        self.covers.setText(self.tr("Cover sheets"))
        self.hand_over.setText(self.tr("Hand over…"))
        self.tick_sheet.setText(self.tr("Tick sheet for this door"))
        self.ticks.setText(self.tr("Enter ticks…"))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._count()

    def _lay_out(self) -> None:
        card, lists = QFrame(self), QFrame(self)
        inside, around = QVBoxLayout(card), QVBoxLayout(lists)
        for frame, box in ((card, inside), (lists, around)):
            frame.setObjectName("card")
            box.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
            box.setSpacing(GAP)
        acts, more = Flow(), Flow()
        for button in (self.print, self.save, self.paper, self.stop):
            acts.addWidget(button)
        for button in self._lists():
            more.addWidget(button)
        more.addWidget(self.appearance)
        for button in (self.print, self.save, self.paper, self.stop, *self._lists()):
            button.setAutoDefault(True)
        inside.addWidget(self._heading)
        inside.addWidget(self.scope)
        around.addWidget(self._around)
        around.addLayout(more)
        column = QWidget(self)
        down = QVBoxLayout(column)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(MARGIN)
        down.addWidget(card)
        down.addWidget(lists)
        down.addStretch(1)
        area = scrolling(column, self)
        area.setMinimumWidth(_COLUMN)
        # What the page is for stays in sight, however small the window is.
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(area, 1)
        left.addWidget(self._bar)
        left.addWidget(self.where)
        left.addLayout(acts)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self.told)
        right.addWidget(self.showing, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        across.setSpacing(MARGIN)
        across.addLayout(left, 5)
        across.addLayout(right, 6)

    def _connect(self) -> None:
        self.scope.changed.connect(self._look)
        self.print.clicked.connect(lambda: self.batch.run(self.scope.selection))
        self.save.clicked.connect(self._save)
        self.stop.clicked.connect(self.batch.stop)
        self.paper.clicked.connect(self._choose_paper)
        self.covers.clicked.connect(lambda: self.lists.covers(self.scope.selection.delegation))
        self.hand_over.clicked.connect(self._hand_over)
        self.tick_sheet.clicked.connect(lambda: self.lists.tick_sheet(self.door.session, self.door.name))
        self.ticks.clicked.connect(self._enter_ticks)
        self.batch.began.connect(self._began)
        self.batch.progressed.connect(self._progressed)
        self.batch.left.connect(lambda: self._show_running(running=False))
        self.batch.ended.connect(lambda text: self._ended(text, "good"))
        self.batch.failed.connect(lambda text: self._ended(text, "warning"))
        for source in (self.lists, self.context, self.appearance):
            source.told.connect(lambda text: self.told.say(text, "good"))
        for failing in (self.lists, self.appearance):
            failing.failed.connect(self.told.say)
        self.appearance.changed.connect(self._look)
        self.context.complained.connect(self.told.say)
        self._station.people_changed.connect(self._look_if_seen)
        self._station.overview_changed.connect(self.scope.retranslate)
        shortcut("Ctrl+P", self, self.print.click)
        shortcut("Ctrl+S", self, self.save.click)
        shortcut("PgUp", self, lambda: self.showing.leaf(-1))
        shortcut("PgDown", self, lambda: self.showing.leaf(1))

    def _look_if_seen(self) -> None:
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        """Count and draw what is chosen now."""
        self.where.retranslate()
        selection = self.scope.selection
        self.scope.show_counts(None)
        self._count()
        self.showing.look(selection)

        def work(desk: Desk) -> PaperCounts:
            return paper_counts(desk, delegation=selection.delegation, category=selection.category)

        def counted(counts: PaperCounts) -> None:
            if self.scope.selection == selection:
                self.scope.show_counts(counts)
                self._count()

        def failed(error: CheckinError) -> None:
            self.told.say(self._station.language.words.error(error))

        self._station.job(work, counted, failed, owner=self)

    def _count(self) -> None:
        count = self.scope.count
        text = self.tr("Print %n badge(s)  Ctrl+P", "", count or 0)
        if not self.where.prints:
            text = self.tr("Make %n badge(s)  Ctrl+P", "", count or 0)
        self.print.setText(grouped(text, count or 0) if count is not None else self.tr("Print  Ctrl+P"))
        # While it is counted they keep the keyboard, and what they were.
        if count is not None or self.batch.under_way:
            for button in (self.print, self.save):
                button.setEnabled(bool(count) and not self.batch.under_way)
            if self.isVisible() and self.window().focusWidget() is None:
                self._focus()

    def _save(self) -> None:
        proposed = self._station.path.with_name(f"{self._station.path.stem}-badges.pdf")
        target = self.ask_target(self.tr("Save the badges as PDF"), str(proposed))
        if target:
            self.batch.run(self.scope.selection, Path(target))

    def _choose_paper(self) -> None:
        dialog = PrinterDialog(self._station, self.window())
        dialog.finished.connect(self._look)
        dialog.open()

    def _hand_over(self) -> None:
        delegation = self.scope.selection.delegation or ""
        HandOverDialog(self.context, self.window(), delegation).open()

    def _enter_ticks(self) -> None:
        dialog = TicksDialog(self.context, self._draft, self.window())
        dialog.open()

    def _began(self, text: str) -> None:
        self.told.say(text, "good")
        self._bar.setRange(0, 0)
        self._show_running(running=True)

    def _progressed(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def _ended(self, text: str, tone: str) -> None:
        self.told.say(text, tone)
        self._look()

    def _show_running(self, *, running: bool) -> None:
        self._bar.setVisible(running)
        self.stop.setVisible(running)
        self._count()
        if self.isVisible():
            self._focus()

    def _focus(self) -> None:
        """Give the keyboard to what comes next; during a run to nothing that Enter could press."""
        if self.batch.under_way:
            self.setFocus()
        elif self.print.isEnabled():
            self.print.setFocus()
        else:
            self.scope.which.button(self.scope.which.checkedId()).setFocus()

    def _lists(self) -> tuple[QPushButton, ...]:
        return self.covers, self.hand_over, self.tick_sheet, self.ticks

    def _ask_target(self, title: str, proposed: str) -> str:
        found, _ = QFileDialog.getSaveFileName(self, title, proposed, "PDF (*.pdf)")
        return found

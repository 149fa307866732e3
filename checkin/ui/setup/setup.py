"""The first start: three steps in one window, each with defaults that Enter takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, QStandardPaths, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

from checkin.desk.desk import Desk
from checkin.desk.naming_desk import rename_desk
from checkin.desk.new_with_roster import MadeWithRoster
from checkin.desk.shift import Operator, take_over
from checkin.desk.tools import Tools
from checkin.domain.errors import CheckinError, RosterChanged
from checkin.ui.door import Door
from checkin.ui.lane import Lane
from checkin.ui.language import Language
from checkin.ui.look.theme import Theme
from checkin.ui.roster.content import Content
from checkin.ui.roster.reading import Reading
from checkin.ui.scanner import Scanner
from checkin.ui.settings import Settings
from checkin.ui.setup.desk_step import DeskStep
from checkin.ui.setup.event_step import EventStep
from checkin.ui.setup.frame import Frame, Step
from checkin.ui.setup.join_step import JoinStep
from checkin.ui.setup.making import Making, Order
from checkin.ui.setup.opening import Opening, leave
from checkin.ui.setup.result_step import ResultStep
from checkin.ui.setup.review_step import ReviewStep
from checkin.ui.setup.try_step import TryStep
from checkin.ui.shift import remember_operator
from checkin.ui.station import Station, show_file
from checkin.ui.stopping import Stopped

_SMALLEST: Final = (1024, 700)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SetupWindow(QMainWindow):
    """Leads from nothing to an open door; it only navigates, the steps ask."""

    finished = Signal(object)
    """Path of the event to open; its door is remembered."""
    practice_wanted = Signal(object)
    """The same, but someone wants to practise first."""
    fault = Signal(object)
    """A bug of ours."""

    def __init__(
        self,
        tools: Tools,
        language: Language,
        settings: Settings,
        theme: Theme,
        scanner: Scanner,
        *,
        folder: Path | None = None,
    ) -> None:
        """``folder`` is where new events go; by default the user's documents."""
        super().__init__()
        self._tools, self._language, self._settings = tools, language, settings
        self._theme, self._scanner = theme, scanner
        self._folder = folder or _documents()
        self.show_file: Callable[[Path], Any] = show_file
        self.lane = Lane("setup", self)
        self.lane.fault.connect(self.fault)
        self.station: Station | None = None
        self.door: Door | None = None
        self._busy = False
        self._remark = ""
        """To be said with what is read."""
        self._opening = Opening(tools, language, settings, self)
        self._opening.under_way.connect(
            lambda on: self._set_busy(self.tr("Opening the event…") if on else "")
        )
        self._opening.failed.connect(self._failed)
        self._opening.fault.connect(self._station_fault)
        self.making = Making(tools, self)
        self.making.progressed.connect(self._progressed)
        self.reading = Reading(self._submit, self)
        self.reading.progressed.connect(self._progressed)
        self.reading.read.connect(self._show_review)
        self.reading.failed.connect(self._cannot_read)
        self.reading.stopped.connect(self._stopped)
        self.frame = Frame(language.code, self)
        last = settings.text("event")
        self.event_step = EventStep(tools, self.lane, self._folder, Path(last) if last else None)
        self.review_step = ReviewStep(language, theme)
        self.review_step.reread_wanted.connect(self._read_again)
        self.join_step: JoinStep | None = None
        self.desk_step: DeskStep | None = None
        self.try_step: TryStep | None = None
        self.result_step: ResultStep | None = None
        self.frame.show_step(self.event_step, 0)
        self.frame.next.clicked.connect(self.go_on)
        self.frame.back.clicked.connect(self.go_back)
        self.frame.cancel.clicked.connect(self._stop)
        self.frame.languages.chosen.connect(self._speak)
        self.setCentralWidget(self.frame)
        self.setMinimumSize(*_SMALLEST)
        self.resize(1366, 768)
        self.retranslate()

    @property
    def step(self) -> Step:
        """The step in front."""
        return self.frame.step

    def say(self, text: str) -> None:
        """Say what went wrong, until the next step; what was under way has ended with it."""
        self._set_busy("")
        self.frame.say(text)

    def reopen(self, path: Path) -> None:
        """Open an event whose key is missing: ask its passphrase, then finish without any step."""
        self.event_step.existing.show_path(path)
        self.event_step.file.setChecked(True)
        self._open(path, self._finish)

    def go_on(self) -> None:
        """Take what the step says and go to the next."""
        if self._busy or self.reading.under_way:
            return
        problem = self.step.problem()
        self.say(problem)
        if problem:
            return
        if self.step is self.event_step:
            self._take_event()
        elif self.step is self.review_step:
            self._make()
        elif self.step is self.join_step:
            self.join_step.begin()
        elif self.step is self.result_step:
            self._to_desk()
        elif self.step is self.desk_step:
            self._take_desk()
        else:
            self._finish()

    def go_back(self) -> None:
        """Return to the step before; from the desk to the choice of the event."""
        if self._busy:
            return
        self.say("")
        if self.step is self.try_step and self.desk_step is not None:
            self.frame.show_step(self.desk_step, 1)
        elif self.step is self.desk_step:
            self._leave_event()
            self.frame.show_step(self.event_step, 0)
        elif self.step is self.join_step:
            self._leave_joining()
        elif self.step is self.review_step:
            # What was decided is kept for when this roster comes back.
            self.reading.leave()
            self.frame.next.setEnabled(True)
            self.frame.show_step(self.event_step, 0)

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Set up check-in"))
        self.frame.show_language(self._language.code)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button in focus, else goes on; Esc stops what is under way."""
        if event.key() in _ENTER:
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton) and self.isAncestorOf(focused):
                focused.click()
            else:
                self.go_on()
        elif event.key() == Qt.Key.Key_Escape and self._busy:
            self._stop()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way; half an event is never left behind."""
        self.reading.leave()
        self.making.stop()
        if self.join_step is not None:
            self.join_step.work.stop()
        self._leave_event()
        self.lane.close()
        super().closeEvent(event)

    def _take_event(self) -> None:
        step, desk = self.event_step, self._language.words("cli.desk_default")
        self.making.begin()
        if step.sample.isChecked():
            self._work(
                lambda: self.making.sample(self._folder, desk),
                lambda path: self._open(path, self._to_desk),
                self.tr("Making the sample…"),
            )
        elif step.roster.isChecked():
            self._remark = ""
            self._read(step.form.order(desk))
        elif step.join.isChecked():
            self._to_joining()
        elif step.existing.path is not None:
            self._open(step.existing.path, self._to_desk)

    def _to_joining(self) -> None:
        if self.join_step is None:
            step = JoinStep(self._tools, self._language, self._settings, self._theme, self._scanner)
            step.waiting.connect(lambda on: self.frame.next.setEnabled(not on))
            step.joined.connect(self._joined)
            for told in (step.host.fault, step.work.fault):
                told.connect(self.fault)
            self.join_step = step
        self.join_step.order = self.event_step.joining.order()
        self.frame.show_step(self.join_step, 0, back=True)

    def _joined(self, path: Path) -> None:
        # Should it not open, it is the file to be opened another time.
        self.event_step.existing.show_path(path)
        self.event_step.file.setChecked(True)
        self._open(path, self._to_desk)

    def _leave_joining(self) -> None:
        if self.join_step is not None:
            self.join_step.leave()
        self.frame.next.setEnabled(True)
        self.frame.show_step(self.event_step, 0)

    def _read(self, order: Order) -> None:
        """Read a roster for review."""
        self.review_step.begin(order)
        self._set_busy(self.tr("Reading the roster…"), stoppable=True)
        self.reading.begin(
            order.roster,
            lambda _, answers, step: self.making.rehearse(order, answers, step),
            self.review_step.answers,
        )

    def _read_again(self) -> None:
        self.frame.next.setEnabled(False)
        self.review_step.show_stage(self.tr("Reading again…"))
        self.reading.again(self.review_step.answers)

    def _show_review(self, content: Content) -> None:
        self.say(self.review_step.review.telling.asked(content.asks) or self._remark)
        self.review_step.show_content(content)
        if self.step is not self.review_step:
            self.frame.show_step(self.review_step, 0, back=True)

    def _cannot_read(self, error: CheckinError) -> None:
        if self.review_step.review.mend(error):
            return
        again = self.step is self.review_step
        self._failed(error)
        if again:
            self.review_step.show_stage("")
            self.frame.next.setEnabled(False)

    def _make(self) -> None:
        """Make the event from the roster as it was reviewed."""
        order, answers, seen = self.review_step.order, dict(self.review_step.answers), self.review_step.seen
        assert order is not None
        self.making.begin()
        self._work(
            lambda: self.making.make(order, answers, seen),
            self._made,
            self.tr("Making the event…"),
            stoppable=True,
        )

    def _made(self, made: MadeWithRoster) -> None:
        def show() -> None:
            name = self.event_step.form.name.text().strip()
            self.result_step = ResultStep(made, name, self._language, self._theme)
            self.result_step.show_file = self.show_file
            self.result_step.changed.connect(lambda: self.say(""))
            self.frame.show_step(self.result_step, 0, back=False)

        self._open(Path(made.made.path), show)

    def _open(self, path: Path, then: Callable[[], None]) -> None:
        """Open an event file, then go on."""

        def opened(station: Station) -> None:
            station.show_file = self.show_file
            self.station, self.door = station, Door(station)
            then()

        self._leave_event()
        self._opening.open(path, opened)

    def _to_desk(self) -> None:
        assert self.station is not None
        assert self.door is not None
        door = self.door
        self.desk_step = DeskStep(self.station, self._theme, door.session, door.name, out=door.out)
        self.frame.show_step(self.desk_step, 1)

    def _take_desk(self) -> None:
        station, step, door = self.station, self.desk_step, self.door
        assert station is not None
        assert step is not None
        assert door is not None
        name, who = step.desk.text(), step.who.text().strip()
        session = step.form.chosen() or door.session
        door.move(session, step.form.name.text().strip(), out=step.form.out.isChecked())

        def work(desk: Desk) -> Operator | None:
            rename_desk(desk, name)
            return take_over(desk, who) if who else None

        def done(operator: Operator | None) -> None:
            if operator is not None:
                remember_operator(station, operator)
            station.refresh(self._to_try)

        self._set_busy(self.tr("Saving…"))
        station.ask(work, done, self._failed, owner=self)

    def _to_try(self) -> None:
        self._set_busy("")
        assert self.station is not None
        if self.try_step is None:
            self.try_step = TryStep(self.station, self._theme, self._scanner)
            self.try_step.practice_wanted.connect(lambda: self._finish(practise=True))
        self.frame.show_step(self.try_step, 2)

    def _finish(self, *, practise: bool = False) -> None:
        """Hand over; the event stays open here until this window is closed, should opening it fail."""
        assert self.station is not None
        if self._busy:
            return
        self._set_busy(self.tr("Opening the event…"))
        (self.practice_wanted if practise else self.finished).emit(self.station.path)

    def _leave_event(self) -> None:
        """Close the event that was being set up, with the steps that show it."""
        station, self.station, self.door = self.station, None, None
        for step in (self.desk_step, self.try_step, self.result_step):
            if step is not None:
                self.frame.forget(step)
        self.desk_step = self.try_step = self.result_step = None
        if station is not None:
            leave(station)

    def _work(
        self,
        work: Callable[[], object],
        done: Callable[..., None],
        text: str,
        *,
        stoppable: bool = False,
    ) -> None:
        def landed(result: object) -> None:
            self._set_busy("")
            done(result)

        self._set_busy(text, stoppable=stoppable)
        self.lane.submit(work, landed, self._failed, owner=self)

    def _failed(self, error: CheckinError) -> None:
        self._set_busy("")
        if isinstance(error, Stopped):
            self._stopped()
            return
        if isinstance(error, RosterChanged) and self.review_step.order is not None:
            self._remark = self._language.words.error(error)
            self._read(self.review_step.order)
            return
        self.say(self._language.words.error(error))

    def _stopped(self) -> None:
        self.say(self.tr("Stopped. Nothing was made."))

    def _stop(self) -> None:
        self.reading.stop()
        self.making.stop()

    def _submit(
        self, work: Callable[[Any], Any], done: Callable[[Any], Any], failed: Callable[[CheckinError], Any]
    ) -> None:
        self.lane.submit(lambda: work(None), done, failed, owner=self)

    def _station_fault(self, error: object) -> None:
        self._set_busy("")
        if isinstance(error, CheckinError):
            self.say(self._language.words.error(error))
        else:
            self.fault.emit(error)

    def _set_busy(self, text: str, *, stoppable: bool = False) -> None:
        self._busy = bool(text)
        self.frame.set_busy(text, stoppable=stoppable)

    def _progressed(self, stage: str, rows: int) -> None:
        if self._busy and stage in ("read", "match", "write"):
            self.frame.set_progress(self._language.words(f"stage.{stage}", rows))
        elif self.reading.under_way and stage == "read":
            self.review_step.show_stage(self._language.words("stage.read", rows))

    def _speak(self, code: str) -> None:
        self._settings.put("language", code)
        self._language.choose(code)


def _documents() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return (Path(place) if place else Path.home()) / "Check-in"

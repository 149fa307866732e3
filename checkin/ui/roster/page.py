"""The roster page: choose a file, see what it would change, decide, take over, print for the new."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QFileDialog

from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.importing.report import ImportReport
from checkin.domain.errors import CheckinError, RosterChanged
from checkin.ui.look.theme import Theme
from checkin.ui.people.keys import shortcut
from checkin.ui.roster.content import Content
from checkin.ui.roster.files import PATTERNS
from checkin.ui.roster.importing import Importing
from checkin.ui.roster.reading import Reading, Rehearse, Step
from checkin.ui.roster.stages import Stages
from checkin.ui.roster.tasks import Tasks
from checkin.ui.station import Station
from checkin.ui.stopping import Stopped

_STAGES: Final = ("read", "match", "write")


class RosterPage(Stages):
    """For organisers' desks; nothing is written before the button is pressed."""

    def __init__(self, station: Station, theme: Theme) -> None:
        """No file is open."""
        super().__init__(station.language, theme)
        self._station = station
        self.path: Path | None = None
        """The file under review, or taken over last."""
        self._wanted: Path | None = None
        """The file being read."""
        self._remark = ""
        """Said with what is read, however often answers have it read again."""
        self.ask_file: Callable[[str, str, str], str] = self._ask_file
        """Returns the file to read, empty for none: title, folder, filter."""
        self.reading = Reading(self._submit, self)
        self.importing = Importing(station, self)
        self.tasks = Tasks(station, self)
        self._connect()
        self._show_last()

    def entered(self) -> None:
        """Go on where one was."""
        if self.shown is self.start:
            self._show_last()
            self.tasks.count_unbadged()
        self.shown.entered()

    def choose(self) -> None:
        """Ask for a file and read it."""
        if self.shown is self.waiting:
            return
        last = self._station.settings.text("roster/last")
        folder = str(Path(last).parent) if last else ""
        title, kind = self.tr("Choose the roster"), self.tr("Roster")
        found = self.ask_file(title, folder, f"{kind} ({PATTERNS});;* (*)")
        if found:
            self.open_file(Path(found))

    def open_file(self, path: Path) -> None:
        """Read a file for review; decisions about it are kept, those about another one are not.

        What is under review stays until the file is read: a damaged one takes nothing away.
        """
        if self.importing.under_way or self.tasks.under_way:
            return
        self._read(path)

    def read_again(self) -> None:
        """Read the file again that is under review, else the last one."""
        if self.shown is self.waiting:
            return
        if self.path is not None:
            self.open_file(self.path)
        else:
            self._again()

    def to_start(self) -> None:
        """Show what the page begins with; what is under review is read again from there."""
        if self.shown in (self.review, self.outcome) and not self.reading.under_way:
            self.said.say("")
            self.go(self.start)
            self.entered()

    def take_over(self) -> None:
        """Write what was reviewed."""
        content = self.review.content
        ready = self.shown is self.review and self.head.take.isEnabled()
        if not ready or content is None or self.path is None:
            return
        self._remark = ""
        self.wait(self.tr("Taking over “{name}”").format(name=self.path.name))
        self.importing.begin(self.path, self.review.answers.given, content.report.digest)

    def _connect(self) -> None:
        start, outcome = self.start, self.outcome
        self.stop_wanted.connect(self._stop)
        self.dropped.connect(self.open_file)
        for button in (start.choose, outcome.another):
            button.clicked.connect(self.choose)
        self.more.another.triggered.connect(self.choose)
        self.more.again.triggered.connect(self.read_again)
        self.more.begin.triggered.connect(self.to_start)
        outcome.begin.clicked.connect(self.to_start)
        self.tasks.badged.connect(outcome.show_badged)
        self.more.remarks.triggered.connect(self._remarks)
        start.again.clicked.connect(self._again)
        start.badges.clicked.connect(self._badges_of_all)
        start.export.clicked.connect(self.tasks.export)
        for button in (start.photos, outcome.photos):
            button.clicked.connect(self.tasks.photos)
        outcome.badges.clicked.connect(self._badges)
        outcome.remarks.clicked.connect(self._remarks)
        self.head.take.clicked.connect(self.take_over)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(key, self, self.take_over)
        self.review.changed.connect(self._show_figures)
        self.review.reread_wanted.connect(self._read_again)
        self.reading.read.connect(self._show_content)
        self.reading.failed.connect(self._cannot_read)
        self.reading.stopped.connect(self._back_from_reading)
        self.reading.progressed.connect(self._progressed)
        self.importing.progressed.connect(self._progressed)
        self.importing.taken.connect(self._taken)
        self.importing.failed.connect(self._not_taken)
        self.tasks.began.connect(self.wait)
        self.tasks.progressed.connect(self._task_progressed)
        self.tasks.told.connect(lambda text: self._task_ended(text, "good"))
        self.tasks.complained.connect(lambda text: self._task_ended(text, "warning"))
        self.tasks.photos_taken.connect(self._show_outcome)
        self.tasks.unbadged.connect(start.show_unbadged)
        self._station.people_changed.connect(self._people_changed)
        self._station.fault.connect(self._broken)

    def _submit(
        self, work: Callable[[Desk], Any], done: Callable[[Any], Any], failed: Callable[[CheckinError], Any]
    ) -> None:
        self._station.job(work, done, failed, owner=self)

    def _read(self, path: Path, remark: str = "") -> None:
        self._wanted, self._remark = path, remark
        self.wait(self.tr("Reading “{name}”").format(name=path.name))
        answers = self.review.answers.given if path == self.path else {}
        self.reading.begin(path, _rehearsal(path), answers)

    def _read_again(self) -> None:
        self.reading.again(self.review.answers.given)
        self.head.chips.show_stage(self.tr("Reading again…"))
        self._show_figures()

    def _again(self) -> None:
        last = self._station.settings.text("roster/last")
        if last:
            self.open_file(Path(last))

    def _show_content(self, content: Content) -> None:
        first = self.shown is not self.review
        if self._wanted is not None:
            if self._wanted != self.path:
                self.review.begin()
            self.path, self._wanted = self._wanted, None
            self._station.settings.put("roster/last", str(self.path))
        self.said.say(self.review.telling.asked(content.asks) or self._remark)
        self.head.chips.show_stage("")
        self.head.show_file(Path(content.report.path).name)
        self.review.show_content(content)
        self.go(self.review)
        if first and self.isVisible():
            self.review.entered()

    def _show_figures(self) -> None:
        ready = self.review.content is not None and not self.reading.under_way
        figures = self.review.figures
        self.head.show_figures(figures, ready=ready)
        self.more.remarks.setEnabled(figures is not None)

    def _cannot_read(self, error: CheckinError) -> None:
        if self.review.mend(error):
            return
        other = self._wanted is not None and self._wanted != self.path
        self._back_from_reading()
        self.said.say(self._station.language.words.error(error))
        if self.shown is self.review and not other:
            # What is shown was read with other answers: it may not be taken over with these.
            self.head.show_figures(self.review.figures, ready=False)

    def _back_from_reading(self) -> None:
        """Show the review before, if there is one, else the start."""
        self._wanted, self._remark = None, ""
        self.head.chips.show_stage("")
        if self.review.content is None:
            self.go(self.start)
            self._show_last()
        else:
            if self.path is not None:
                self.reading.aim(self.path, _rehearsal(self.path))
            self.go(self.review)
            self._show_figures()
        if self.isVisible():
            self.shown.entered()

    def _stop(self) -> None:
        self.reading.stop()
        self.importing.stop()
        self.tasks.stop()

    def _taken(self, report: ImportReport) -> None:
        self.reading.leave()
        self.review.begin()
        self._show_outcome(report)

    def _not_taken(self, error: CheckinError) -> None:
        stopped = isinstance(error, Stopped)
        told = self._station.language.words.error(error)
        if isinstance(error, RosterChanged) and self.path is not None:
            self._read(self.path, told)
            return
        self.go(self.review)
        if self.isVisible():
            self.review.entered()
        self.said.say(self.tr("Stopped. Nothing was taken over.") if stopped else told)

    def _show_outcome(self, done: Any) -> None:
        self.outcome.show_done(done)
        self.go(self.outcome)
        if self.isVisible():
            self.outcome.entered()

    def _badges_of_all(self) -> None:
        self.tasks.badges()

    def _badges(self) -> None:
        report = self.outcome.report
        if report is not None:
            self.tasks.badges([bytes.fromhex(one.id) for one in report.added_people])

    def _remarks(self) -> None:
        content = self.review.content if self.shown is self.review else None
        report = content.report if content is not None and content.readable else self.outcome.report
        if report is not None:
            self.tasks.remarks(report)

    def _progressed(self, stage: str, rows: int) -> None:
        text = self._station.language.words(f"stage.{stage}", rows) if stage in _STAGES else ""
        if self.shown is self.waiting:
            self.waiting.show_stage(text)
            if stage == "write" and self.importing.under_way:
                self.waiting.show_final()
        elif self.reading.under_way:
            self.head.chips.show_stage(text)

    def _task_progressed(self, done: int, of: int) -> None:
        number = self._station.number
        text = f"{number(done)} / {number(of)}" if of else number(done) if done else ""
        self.waiting.show_stage(text, done, of)

    def _task_ended(self, text: str, tone: str) -> None:
        before = self.before if self.before is not self.waiting else self.start
        self.go(before)
        self.said.say(text, tone)
        if self.isVisible():
            before.entered()

    def _broken(self, error: object) -> None:
        """A bug of ours ends work without a word to whoever waits for it."""
        if not isinstance(error, CheckinError) and self.shown is self.waiting:
            for work in (self.reading, self.importing, self.tasks):
                work.leave()
            self.go(self.start if self.review.content is None else self.review)

    def _people_changed(self) -> None:
        if self.isVisible() and self.shown is self.start:
            self.tasks.count_unbadged()

    def _show_last(self) -> None:
        last = self._station.settings.text("roster/last")
        path = Path(last) if last else None
        self.start.show_last(path if path is not None and path.is_file() else None)

    def _ask_file(self, title: str, folder: str, filters: str) -> str:
        found, _ = QFileDialog.getOpenFileName(self, title, folder, filters)
        return found


def _rehearsal(path: Path) -> Rehearse:
    def rehearse(desk: Desk, answers: Mapping[str, str], step: Step) -> ImportReport:
        return import_roster(desk, path, {}, answers=answers, dry_run=True, progress=step)

    return rehearse

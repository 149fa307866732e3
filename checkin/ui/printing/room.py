"""The print room: hands PDFs to the printer this desk remembers, and follows them until they are out."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.desk.desk import Desk
from checkin.desk.outfile import check_target, into_place
from checkin.desk.spoiled import people_of, print_lost
from checkin.domain.errors import CheckinError, FileProblem
from checkin.domain.layouts import PaperChoice
from checkin.domain.printing import Job, Printer, Printing, PrintRequest
from checkin.ui.paper import Paper
from checkin.ui.people.papers import Papers
from checkin.ui.printing.jobs import FOLLOWED, PaperJob, Stage, Unfinished
from checkin.ui.printing.telling import Telling
from checkin.ui.station import Station

_POLL_MS: Final = 1_000
_CHECK_MS: Final = 1_000
"""How long somebody waits to be told that a printer would refuse."""


class PrintRoom(QObject):
    """Everything asked of the printing system goes through a lane of its own; files stay until deleted."""

    changed = Signal()
    """``jobs``, or how one of them stands."""
    told = Signal(str)
    """What came out, quietly."""
    failed = Signal(str)
    """What the person asked for could not be done, in words."""

    def __init__(self, station: Station) -> None:
        """Goes on with what an earlier start of the program has left."""
        super().__init__(station)
        self._station = station
        self.telling = Telling(station, self)
        self._lane = station.new_lane("printing")
        self._system: Printing | None = None
        self._papers = Papers(station.tools.press, lambda: station.paper.choice, station.badge_folder)
        self._unfinished = Unfinished(station.settings, station.overview.event_id)
        self.jobs: list[PaperJob] = []
        """What is not out yet, the oldest first."""
        self._poll = QTimer(self)
        self._poll.setSingleShot(True)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self.look_after)
        if not station.practice:
            folder = station.path.with_name(f"{station.path.stem}-badges")
            self.jobs = self._unfinished.read(folder)
            self.look_after()

    @property
    def prints(self) -> bool:
        """Whether PDFs go to a printer here; else they are opened."""
        return self._station.paper.prints(practice=self._station.practice)

    def choice(self) -> PaperChoice:
        """Return how badges are drawn at this desk."""
        return self._station.paper.choice

    def submit(self, paper: Paper) -> None:
        """Print a PDF, or open it where no printer is chosen."""
        if not self.prints:
            self._station.show_file(paper.pdf)
            return
        settings = self._station.paper
        made = PaperJob(
            paper.pdf, paper.run, settings.printer, settings.printer_name, self._station.now(), paper
        )
        self.jobs.append(made)
        self._send(made)

    def check(
        self, go: Callable[[], object], refused: Callable[[CheckinError], object], owner: QObject
    ) -> None:
        """Ask whether the printer chosen would take a badge, before a code is ended for one.

        ``go`` is called where it would, where none is chosen, and where it has not answered in a moment:
        the PDF is kept whatever the printer says.
        """
        settings, info = self._station.paper, self._station.layouts.info(self.choice().layout)
        if not self.prints or info is None:
            go()
            return
        printer, width, height = settings.printer, info.width, info.height
        flip = self.choice().back if info.back else ""
        patience = QTimer(owner)
        patience.setSingleShot(True)
        patience.timeout.connect(go)

        def answered(then: Callable[[], object]) -> None:
            if patience.isActive():
                patience.stop()
                then()

        patience.start(_CHECK_MS)
        self._lane.submit(
            lambda: self._printing().check(printer, width, height, flip),
            lambda _: answered(go),
            lambda error: answered(lambda: refused(error)),
            owner=owner,
        )

    def look(
        self,
        done: Callable[[list[Printer]], object],
        failed: Callable[[CheckinError], object],
        owner: QObject,
    ) -> None:
        """Ask which printers there are."""
        self._lane.submit(lambda: self._printing().printers(), done, failed, owner=owner, latest="printers")

    def open_pdf(self, job: PaperJob) -> None:
        """Show the PDF in the system's program for PDFs."""
        self._station.show_file(job.pdf)

    def save_pdf(self, job: PaperJob, target: Path) -> None:
        """Copy the PDF to a file."""
        told = self.tr("Saved: {name}").format(name=target.name)
        self._station.jobs.submit(
            lambda: _copy(job.pdf, target), lambda _: self.told.emit(told), self._complain, owner=self
        )

    def try_again(self, job: PaperJob) -> None:
        """Send what was refused to the printer that is chosen now, drawn anew if the layout is another."""
        if job.stage is not Stage.REFUSED or job not in self.jobs:
            return
        choice, paper, settings = self.choice(), job.paper, self._station.paper
        if not self.prints:
            self._leave(job)
            self._station.show_file(job.pdf)
        elif paper is None or (job.run and (choice.layout, choice.back) != (paper.info.id, paper.back)):
            self.came_out(job, False, lambda: self.print_again(job))
        else:
            job.printer, job.printer_name = settings.printer, settings.printer_name
            self._send(job)

    def cancel(self, job: PaperJob) -> None:
        """Take a job back from the printing system."""
        known = job.job
        if known is None or job.stage not in FOLLOWED:
            return

        def work() -> Job:
            self._printing().cancel(known)
            return self._printing().job(known)

        self._lane.submit(work, lambda now: self._took(job, now), self._complain, owner=self)

    def came_out(self, job: PaperJob, yes: bool, then: Callable[[], object] | None = None) -> None:
        """Take the word of who stands at the printer; what did not come out is noted in the log."""
        if job not in self.jobs:
            return
        if yes or job.trial:
            self._leave(job)
            return

        def noted(_: int) -> None:
            self._stand(job, Stage.LOST)
            self._station.changed()
            if then is not None:
                then()

        self._station.ask(lambda desk: print_lost(desk, job.run), noted, self._complain, owner=self)

    def print_again(self, job: PaperJob) -> None:
        """Draw and print the badges of a lost job once more, with the same codes."""
        if job.stage is not Stage.LOST or job not in self.jobs:
            return
        self._leave(job)

        def work(desk: Desk) -> Paper:
            return self._papers.badges(desk, people_of(desk, job.run))

        def failed(error: CheckinError) -> None:
            self.jobs.append(job)
            self.changed.emit()
            self._complain(error)

        def done(paper: Paper) -> None:
            self._station.changed()
            self.submit(paper)

        self._station.job(work, done, failed, owner=self)

    def forget(self, run: str) -> None:
        """Somebody else has settled what became of a run."""
        for job in [one for one in self.jobs if one.run == run and one.stage not in FOLLOWED]:
            self._leave(job)

    def leave(self, job: PaperJob) -> None:
        """Ask about a lost job no more; its badges are new to the next run."""
        if job.stage is Stage.LOST:
            self._leave(job)

    def _send(self, job: PaperJob) -> None:
        paper = job.paper
        assert paper is not None
        request = PrintRequest(
            paper.pdf, job.printer, paper.info.width, paper.info.height, self.telling.what(job), paper.back
        )
        job.job = None
        self._stand(job, Stage.SENDING)

        def failed(error: CheckinError) -> None:
            job.fault = error
            self._stand(job, Stage.REFUSED)

        self._lane.submit(
            lambda: self._printing().send(request), lambda now: self._took(job, now), failed, owner=self
        )

    def _took(self, job: PaperJob, now: Job) -> None:
        job.take(now)
        if job.stage is Stage.DONE:
            self.told.emit(self.telling.printed(job))
            self._leave(job)
        else:
            self._stand(job, job.stage)
        self._follow()

    def look_after(self) -> None:
        """Ask how everything under way stands; once it is answered, again in a while."""
        asked = [(one, one.job) for one in self.jobs if one.stage in FOLLOWED and one.job is not None]
        if not asked:
            return

        def answered(found: list[Job]) -> None:
            for (job, _), now in zip(asked, found, strict=True):
                if job in self.jobs and job.stage in FOLLOWED:
                    self._took(job, now)

        def silent(error: CheckinError) -> None:
            for job, _ in asked:
                job.fault, job.stage = error, Stage.HELD
            self.changed.emit()
            self._follow()

        self._lane.submit(
            lambda: [self._printing().job(known) for _, known in asked],
            answered,
            silent,
            owner=self,
            latest="poll",
        )

    def _follow(self) -> None:
        if any(one.stage in FOLLOWED for one in self.jobs) and not self._poll.isActive():
            self._poll.start()

    def _stand(self, job: PaperJob, stage: Stage) -> None:
        job.stage = stage
        self._unfinished.keep(self.jobs)
        self.changed.emit()

    def _leave(self, job: PaperJob) -> None:
        self.jobs = [one for one in self.jobs if one is not job]
        self._unfinished.keep(self.jobs)
        self.changed.emit()

    def _complain(self, error: CheckinError) -> None:
        self.failed.emit(self._station.language.words.error(error))

    def _printing(self) -> Printing:
        """Return the printing system; in the lane."""
        if self._system is None:
            self._system = self._station.tools.printing()
        return self._system


def _copy(pdf: Path, target: Path) -> None:
    check_target(target)
    try:
        with pdf.open("rb") as source, into_place(target) as out:
            shutil.copyfileobj(source, out)
    except OSError as error:
        raise FileProblem(str(pdf), error.strerror or str(error)) from error

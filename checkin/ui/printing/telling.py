"""What is said of papers on their way: sentences, the same on every strip and in every dialog."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkin.ui.printing.jobs import PaperJob, Stage
from checkin.ui.station import Station


class Telling(QObject):
    """Speaks the window's language."""

    def __init__(self, station: Station, parent: QObject) -> None:
        """For papers of ``station``."""
        super().__init__(parent)
        self._station = station

    def what(self, job: PaperJob) -> str:
        """Return how people call what a job prints: numbers, no names."""
        paper = job.paper
        if paper is None:
            at = self._station.time_text(job.since_ms)
            return self.tr("What was sent to print at {time}").format(time=at)
        if job.trial:
            return self.tr("Test badge")
        if paper.number:
            return self.tr("Badge {number}").format(number=paper.number)
        return self.tr("%n badge(s)", "", paper.badges)

    def printed(self, job: PaperJob) -> str:
        """Return what is said of what is out."""
        return self.tr("{what}: printed").format(what=self.what(job))

    def state(self, job: PaperJob) -> str:
        """Return how a job stands, in a sentence or two."""
        facts = {"what": self.what(job), "printer": job.printer_name}
        if job.stage is Stage.DOUBTFUL:
            text = self.tr("{what}, printer “{printer}”: did it come out?")
            return text.format(**facts)
        if job.stage is Stage.LOST:
            text = self.tr("{what} did not come out; that is noted. Print again, with the same code?")
            return text.format(**facts)
        if job.stage is Stage.REFUSED:
            why = self._station.language.words.error(job.fault) if job.fault else ""
            return " ".join((self.tr("{what} is not printed.").format(**facts), why)).strip()
        if job.stage is Stage.HELD:
            held = self.tr("{what} waits for printer “{printer}”.").format(**facts)
            return " ".join((held, self.troubles(job))).strip()
        return self.tr("{what} is on its way to printer “{printer}”.").format(**facts)

    def troubles(self, job: PaperJob) -> str:
        """Return what stands in a job's way."""
        words = self._station.language.words
        if job.fault is not None:
            return words.error(job.fault)
        return " ".join(words(f"trouble.{one.value}") for one in job.troubles)

"""The evacuation list on paper at once: to the printer of this desk if it takes A4, else opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkin.desk.desk import Desk
from checkin.desk.evacuation import evacuation
from checkin.desk.evacuation_list import EvacuationMade, evacuation_list
from checkin.domain.errors import CheckinError, PrintFault
from checkin.domain.printing import JobState, Printing, PrintRequest
from checkin.domain.programme import local_time
from checkin.ui.halls.found import found_at
from checkin.ui.numbers import grouped
from checkin.ui.people.papers import free_file
from checkin.ui.station import Station
from checkin.words.documents import evacuation_texts

_WIDTH, _HEIGHT = 210.0, 297.0
"""A4, mm."""


class EvacuationPaper(QObject):
    """Writes the list into the folder of badges; its name tells the time alone."""

    told = Signal(str)
    failed = Signal(str)

    def __init__(self, station: Station, parent: QObject) -> None:
        """For the event of ``station``."""
        super().__init__(parent)
        self._station = station

    def write(self, hall: str | None, *, only_open: bool = False) -> None:
        """Put the list of a hall, or of all, on paper as it stands now; or ``only_open`` it as a PDF."""
        station = self._station
        texts, fonts = evacuation_texts(station.language.words), station.tools.resources / "fonts"
        prints = station.paper.prints(practice=station.practice) and not only_open
        printing = station.tools.printing if prints else None
        printer, title = station.paper.printer, self.tr("Evacuation list")

        def work(desk: Desk) -> tuple[EvacuationMade, bool]:
            told = evacuation(desk, hall)
            at = local_time(told.as_of_ms, desk.event.zone)
            out = free_file(station.badge_folder(), f"evacuation-{at:%Y%m%d-%H%M%S}")
            made = evacuation_list(desk, told, fonts, out, texts)
            return made, printing is not None and _printed(printing, Path(made.path), printer, title)

        station.job(work, self._written, self._complain, owner=self, lane=found_at(station).lane)

    def _written(self, both: tuple[EvacuationMade, bool]) -> None:
        made, printed = both
        if printed:
            text = self.tr("%n page(s) sent to printer “{printer}”", "", made.pages)
            text = text.format(printer=self._station.paper.printer_name)
        else:
            text = self.tr("PDF with %n page(s) opened", "", made.pages)
            self._station.show_file(Path(made.path))
        text, lost = grouped(text, made.pages), len(made.unreadable)
        if lost:
            more = self.tr("%n row(s) show “?” for letters that the font does not have.", "", lost)
            self.failed.emit(f"{text}. {grouped(more, lost)}")
        else:
            self.told.emit(text)

    def _complain(self, error: CheckinError) -> None:
        self.failed.emit(self._station.language.words.error(error))


def _printed(make: Callable[[], Printing], pdf: Path, printer: str, title: str) -> bool:
    """Send a PDF to a printer; False where it does not take it: a badge printer has no A4."""
    try:
        printing = make()
        printing.check(printer, _WIDTH, _HEIGHT)
        job = printing.send(PrintRequest(pdf, printer, _WIDTH, _HEIGHT, title))
    except PrintFault:
        return False
    return job.state not in (JobState.LOST, JobState.FAILED)

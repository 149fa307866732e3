"""A run of badges: drawn in the lane for long work, then handed to the print room or saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkin.desk.badges import Printed, print_badges
from checkin.desk.desk import Desk
from checkin.desk.selecting import Selection
from checkin.domain.errors import Cancelled, CheckinError
from checkin.domain.layouts import LayoutInfo
from checkin.domain.programme import local_time
from checkin.ui.paper import Paper
from checkin.ui.people.papers import free_file
from checkin.ui.roster.numbers import grouped
from checkin.ui.roster.stopping import Stop, Stopped
from checkin.ui.station import Station


class Batch(QObject):
    """One run at a time; it can be stopped as long as nothing counts as printed."""

    began = Signal(str)
    progressed = Signal(int, int)
    """Drawn, of how many; emitted from the lane's thread."""
    ended = Signal(str)
    """What came of it, in words."""
    failed = Signal(str)
    """Why nothing did."""

    def __init__(self, station: Station, parent: QObject) -> None:
        """Nothing is under way."""
        super().__init__(parent)
        self._station = station
        self._stop: Stop | None = None

    @property
    def under_way(self) -> bool:
        """Whether badges are being drawn."""
        return self._stop is not None

    def stop(self) -> None:
        """End the run at its next badge."""
        if self._stop is not None:
            self._stop()

    def run(self, selection: Selection, target: Path | None = None) -> None:
        """Print whom ``selection`` means, or save the PDF as ``target``."""
        if self.under_way:
            return
        station, choice = self._station, self._station.paper.choice
        stop = self._stop = Stop()

        def step(done: int, of: int) -> None:
            try:
                stop.check()
            except Stopped:
                raise Cancelled from None
            self.progressed.emit(done, of)

        def work(desk: Desk) -> tuple[Printed, LayoutInfo]:
            press = station.tools.press(choice, desk.layouts)
            stem = f"badges-{local_time(desk.clock(), desk.event.zone):%Y%m%d-%H%M%S}"
            out = target or free_file(station.badge_folder(), stem)
            printed = print_badges(desk, press, out, selection, back=bool(choice.back), progress=step)
            return printed, press.info

        def done(found: tuple[Printed, LayoutInfo]) -> None:
            self._stop = None
            printed, info = found
            station.changed()
            if not printed.pages:
                self.ended.emit(self.tr("Nothing to print: everything chosen is on paper as it should be."))
                return
            said = self.tr("%n badge(s) saved", "", printed.pages)
            if target is None:
                said = self.tr("%n badge(s) drawn", "", printed.pages)
                number = printed.number
                station.room.submit(
                    Paper(Path(printed.path), printed.run, printed.pages, info, choice.back, number)
                )
            said = grouped(said, printed.pages)
            if printed.skipped:
                left = len(printed.skipped)
                more = self.tr("%n left out: withdrawn, or the badge was revoked.", "", left)
                said = f"{said}. {grouped(more, left)}"
            self.ended.emit(said)

        def failed(error: CheckinError) -> None:
            self._stop = None
            stopped = isinstance(error, Cancelled)
            text = (
                self.tr("Stopped: nothing was printed.") if stopped else station.language.words.error(error)
            )
            self.failed.emit(text)

        self.began.emit(self.tr("Drawing badges…"))
        station.job(work, done, failed, owner=self)

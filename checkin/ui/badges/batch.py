"""A run of badges: drawn in the lane for long work, then handed to the print room or saved."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from checkin.desk.badges import Printed, print_badges
from checkin.desk.desk import Desk
from checkin.desk.selecting import Selection
from checkin.domain.errors import Cancelled, CheckinError
from checkin.domain.layouts import LayoutInfo
from checkin.domain.programme import local_time
from checkin.ui.numbers import grouped
from checkin.ui.paper import Paper
from checkin.ui.people.papers import free_file
from checkin.ui.station import Station
from checkin.ui.stopping import Stop


class Batch(QObject):
    """One run at a time; it can be stopped as long as nothing counts as printed."""

    began = Signal(str)
    progressed = Signal(int, int)
    """Drawn, of how many; emitted from the lane's thread."""
    ended = Signal(str)
    """What came of it, in words."""
    failed = Signal(str)
    """Why nothing did."""
    left = Signal()
    """Nothing is under way any more, whatever came of it."""

    def __init__(self, station: Station, parent: QObject) -> None:
        """Nothing is under way."""
        super().__init__(parent)
        self._station = station
        self._stop: Stop | None = None
        station.closing.connect(self.stop)
        self.left.connect(self._forget)

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
            stop.check()
            # The page may be gone by now.
            with suppress(RuntimeError):
                self.progressed.emit(done, of)

        def work(desk: Desk) -> tuple[Printed, LayoutInfo]:
            press = station.tools.press(choice, desk.layouts)
            stem = f"badges-{local_time(desk.clock(), desk.event.zone):%Y%m%d-%H%M%S}"
            out = target or free_file(station.badge_folder(), stem)
            try:
                printed = print_badges(desk, press, out, selection, back=bool(choice.back), progress=step)
            finally:
                with suppress(RuntimeError):
                    self.left.emit()
            return printed, press.info

        def done(found: tuple[Printed, LayoutInfo]) -> None:
            printed, info = found
            if printed.pages and target is None:
                station.room.submit(
                    Paper(Path(printed.path), printed.run, printed.pages, info, choice.back, printed.number)
                )
            station.changed()
            if isValid(self):
                tell(printed)

        def tell(printed: Printed) -> None:
            if not printed.pages:
                self.ended.emit(self.tr("Nothing to print: everything chosen is on paper as it should be."))
                return
            said = self.tr("%n badge(s) saved", "", printed.pages)
            if target is None:
                said = self.tr("%n badge(s) drawn", "", printed.pages)
            said = grouped(said, printed.pages)
            if printed.skipped:
                left = len(printed.skipped)
                more = self.tr("%n left out: withdrawn, or the badge was revoked.", "", left)
                said = f"{said}. {grouped(more, left)}"
            self.ended.emit(said)

        def failed(error: CheckinError) -> None:
            if not isValid(self):
                return
            stopped = isinstance(error, Cancelled)
            text = (
                self.tr("Stopped: nothing was printed.") if stopped else station.language.words.error(error)
            )
            self.failed.emit(text)

        self.began.emit(self.tr("Drawing badges…"))
        # Not this page: what was recorded as printed must reach the printer, or be asked about.
        station.job(work, done, failed, owner=station)

    def _forget(self) -> None:
        self._stop = None

"""Lists on paper: cover sheets for delegations, tick sheets for doors."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkin.desk.covers import CoversMade, covers
from checkin.desk.desk import Desk
from checkin.desk.tick_sheets import SheetMade, tick_sheet
from checkin.domain.errors import CheckinError
from checkin.domain.programme import LANGUAGES, Session, local_time
from checkin.ui.numbers import grouped
from checkin.ui.people.papers import free_file
from checkin.ui.station import Station
from checkin.words import Words
from checkin.words.documents import cover_texts, tick_texts


class Lists(QObject):
    """Each is written into the folder of badges and opened: lists go to an office printer."""

    told = Signal(str)
    failed = Signal(str)

    def __init__(self, station: Station, parent: QObject) -> None:
        """For the event of ``station``."""
        super().__init__(parent)
        self._station = station

    def covers(self, delegation: str | None) -> None:
        """Write the cover sheet of a delegation, or of all."""
        station = self._station
        tables = station.tools.resources / "translations"
        fonts = station.tools.resources / "fonts"

        def work(desk: Desk) -> CoversMade:
            texts = {code: cover_texts(Words(tables, code)) for code in LANGUAGES}
            return covers(desk, fonts, self._file(desk, "covers"), texts, delegation)

        def done(made: CoversMade) -> None:
            text = self.tr("%n cover sheet(s) ready to print", "", made.delegations)
            self.told.emit(grouped(text, made.delegations))
            station.show_file(Path(made.path))

        station.job(work, done, self._complain, owner=self)

    def tick_sheet(self, session: Session, door: str) -> None:
        """Write the tick sheet of a session at a door."""
        station = self._station
        texts = tick_texts(station.language.words)
        fonts = station.tools.resources / "fonts"

        def work(desk: Desk) -> SheetMade:
            return tick_sheet(desk, fonts, self._file(desk, "ticks"), session, texts, door=door)

        def done(made: SheetMade) -> None:
            text = self.tr("Tick sheet with %n row(s) ready to print", "", made.rows)
            self.told.emit(grouped(text, made.rows))
            station.show_file(Path(made.path))

        station.job(work, done, self._complain, owner=self)

    def _file(self, desk: Desk, stem: str) -> Path:
        at = local_time(desk.clock(), desk.event.zone)
        return free_file(self._station.badge_folder(), f"{stem}-{at:%Y%m%d-%H%M%S}")

    def _complain(self, error: CheckinError) -> None:
        self.failed.emit(self._station.language.words.error(error))

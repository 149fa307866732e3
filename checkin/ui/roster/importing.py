"""Taking the file over as it was reviewed, away from the window."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from checkin.desk.import_roster import import_roster
from checkin.desk.importing.report import ImportReport
from checkin.domain.errors import CheckinError
from checkin.ui.station import Station
from checkin.ui.stopping import Stop

_HOLDING: Final = ("match", "write")
"""Stages from which on nobody else can write."""


class Importing(QObject):
    """One import at a time; all of it is written, or nothing."""

    progressed = Signal(str, int)
    """A stage, and rows so far; emitted from the lane's thread."""
    taken = Signal(object)
    """The ``ImportReport`` of what was written."""
    failed = Signal(object)
    """A ``CheckinError``: nothing was written."""

    def __init__(self, station: Station, parent: QObject) -> None:
        """Nothing is under way."""
        super().__init__(parent)
        self._station = station
        self._stop: Stop | None = None
        self._holds = False

    @property
    def under_way(self) -> bool:
        """Whether something is being written."""
        return self._stop is not None

    @property
    def holds(self) -> bool:
        """Whether the event file is being written, so that a scan has to wait."""
        return self._stop is not None and self._holds

    def begin(self, path: Path, answers: Mapping[str, str], seen: str) -> None:
        """Take over the file that was ``seen``, with these answers."""
        if self._stop is not None:
            return
        stop = self._stop = Stop()
        given = dict(answers)
        self._holds = False

        def step(stage: str, rows: int) -> None:
            stop.check()
            self._holds = stage in _HOLDING
            self.progressed.emit(stage, rows)

        def done(report: ImportReport) -> None:
            self._stop = None
            # Delegations and categories may be new; people surely are.
            self._station.refresh()
            self._station.changed()
            self.taken.emit(report)

        def failed(error: CheckinError) -> None:
            self._stop = None
            self.failed.emit(error)

        self._station.job(
            lambda desk: import_roster(desk, path, {}, answers=given, seen=seen, progress=step),
            done,
            failed,
            owner=self,
        )

    def leave(self) -> None:
        """Wait for nothing any more."""
        self._stop = None

    def stop(self) -> None:
        """Write nothing, if it is not too late."""
        if self._stop is not None:
            self._stop()

"""Long work on the event: in a lane of its own, told in words, to be stopped at any time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from checkin.desk.desk import Desk
from checkin.domain.errors import CheckinError
from checkin.ui.station import Station
from checkin.ui.stopping import Stop, Stopped
from checkin.ui.suffixes import completed, suffixes_of

T = TypeVar("T")
Step = Callable[[int, int], None]
"""Is told (done, of how many; 0 where nobody knows) now and then; raises where the work is to stop."""


class LongJob(QObject):
    """One piece of work at a time."""

    began = Signal(str)
    """What is under way."""
    progressed = Signal(int, int)
    """Done, of how many; emitted from the lane's thread."""
    told = Signal(str)
    """What was done."""
    complained = Signal(str)
    """Why it was not."""

    def __init__(self, station: Station, window: QWidget) -> None:
        """Files are asked for over ``window``."""
        super().__init__(window)
        self._station, self._window = station, window
        self._stop: Stop | None = None
        station.closing.connect(self.stop)
        self.ask_target: Callable[[str, str, str], str] = self._ask_target
        """Returns the file to write, empty for none: title, proposal, filter."""

    @property
    def under_way(self) -> bool:
        """Whether something is being done."""
        return self._stop is not None

    def stop(self) -> None:
        """End what is under way at its next step."""
        if self._stop is not None:
            self._stop()

    def leave(self) -> None:
        """Wait for nothing any more."""
        self._stop = None

    def begin(self, text: str, work: Callable[[Desk, Step], T], done: Callable[[T], Any]) -> None:
        """Do ``work`` and hand what came of it to ``done``; nothing where other work is under way."""
        if self.under_way:
            return
        stop = self._stop = Stop()

        def step(count: int, of: int) -> None:
            stop.check()
            self.progressed.emit(count, of)

        def landed(result: T) -> None:
            self._stop = None
            done(result)

        def failed(error: CheckinError) -> None:
            self._stop = None
            stopped = isinstance(error, Stopped)
            self.complained.emit(
                self.tr("Stopped.") if stopped else self._station.language.words.error(error)
            )

        self.began.emit(text)
        self._station.job(lambda desk: work(desk, step), landed, failed, owner=self)

    def _ask_target(self, title: str, proposed: str, filters: str) -> str:
        while True:
            found, chosen = QFileDialog.getSaveFileName(self._window, title, proposed, filters)
            if not found:
                return ""
            out = completed(found, suffixes_of(filters), next(iter(suffixes_of(chosen)), ""))
            if str(out) == str(Path(found)) or not out.exists():
                return str(out)
            # The dialog has asked about another name: it asks again whether this one may be replaced.
            proposed = str(out)

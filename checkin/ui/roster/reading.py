"""Reading a file for review, away from the window; newer answers overtake what is under way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.desk.importing.looking import look
from checkin.desk.importing.report import ImportReport
from checkin.domain.errors import CheckinError, ColumnAmbiguous, NoNameColumn
from checkin.ui.roster.content import Content, columns_only, content_of
from checkin.ui.stopping import Stop, Stopped

Step = Callable[[str, int], None]
Rehearse = Callable[[Any, Mapping[str, str], Step], ImportReport]
"""Called in the lane with what the lane gives (a desk, or nothing), answers, and whom to tell."""
Submit = Callable[[Callable[[Any], Any], Callable[[Any], Any], Callable[[CheckinError], Any]], None]
"""Gives work to a lane, with who takes its result and who its error."""

_TOGETHER_MS = 120
"""Answers given within this time of each other are read with once."""


class Reading(QObject):
    """One file, read as often as answers ask for it."""

    progressed = Signal(str, int)
    """A stage, and rows so far; emitted from the lane's thread."""
    read = Signal(object)
    """A ``Content``; of columns only, where nobody can tell which holds the names."""
    failed = Signal(object)
    """A ``CheckinError``: it cannot be read, or not with these answers."""
    stopped = Signal()
    """Someone pressed Stop; the content before still holds."""

    def __init__(self, submit: Submit, parent: QObject | None = None) -> None:
        """``submit`` leads to a lane for long work."""
        super().__init__(parent)
        self._submit = submit
        self._path = Path()
        self._rehearse: Rehearse | None = None
        self._answers: dict[str, str] = {}
        self._number = 0
        self._stop: Stop | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TOGETHER_MS)
        self._soon.timeout.connect(self._begin)

    @property
    def under_way(self) -> bool:
        """Whether what is shown is about to be replaced."""
        return self._stop is not None or self._soon.isActive()

    def begin(self, path: Path, rehearse: Rehearse, answers: Mapping[str, str]) -> None:
        """Read the file at ``path`` now, as ``rehearse`` does."""
        self._path, self._rehearse, self._answers = path, rehearse, dict(answers)
        self._begin()

    def aim(self, path: Path, rehearse: Rehearse) -> None:
        """Return to a file read before: the next answers are for it."""
        self._path, self._rehearse = path, rehearse

    def again(self, answers: Mapping[str, str]) -> None:
        """Read the file again with other answers, in a moment."""
        self._answers = dict(answers)
        self._end()
        self._soon.start()

    def stop(self) -> None:
        """Read no more."""
        if self.under_way:
            self._soon.stop()
            self._end()
            self.stopped.emit()

    def leave(self) -> None:
        """Forget the file without a word."""
        self._soon.stop()
        self._end()
        self._rehearse = None

    def _end(self) -> None:
        stop, self._stop = self._stop, None
        self._number += 1
        if stop is not None:
            stop()

    def _begin(self) -> None:
        path, rehearse, answers = self._path, self._rehearse, self._answers
        if rehearse is None:
            return
        self._soon.stop()
        self._end()
        number, stop = self._number, Stop()
        self._stop = stop

        def step(stage: str, rows: int) -> None:
            stop.check()
            self.progressed.emit(stage, rows)

        def work(place: Any) -> Content:
            stop.check()
            try:
                return content_of(rehearse(place, answers, step), answers)
            except (NoNameColumn, ColumnAmbiguous) as error:
                return columns_only(str(path), look(path, answers), error)

        def done(content: Content) -> None:
            if number == self._number:
                self._stop = None
                self.read.emit(content)

        def failed(error: CheckinError) -> None:
            if number == self._number and not isinstance(error, Stopped):
                self._stop = None
                self.failed.emit(error)

        self._submit(work, done, failed)

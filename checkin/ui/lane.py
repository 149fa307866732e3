"""One worker thread each for the database, long jobs and slow sums: the GUI thread never waits."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from checkin.domain.errors import CheckinError

T = TypeVar("T")


class Lane(QObject):
    """Does what it is given one after the other, and hands results back on the GUI thread.

    Every piece of work ends in at most one of ``done`` and ``failed``. ``failed`` gets what the
    surroundings did (a ``CheckinError``); without it, and for bugs of ours, ``fault`` is emitted.
    """

    fault = Signal(object)
    """An exception nobody else wanted."""
    ended = Signal()
    """Everything given has been done, and the thread is over."""
    _landed = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """Start the thread."""
        super().__init__(parent)
        self._queue: queue.SimpleQueue[Callable[[], Callable[[], None] | None] | None] = queue.SimpleQueue()
        self._latest: dict[str, int] = {}
        self._landed.connect(self._land)
        self._closed = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], Any] | None = None,
        failed: Callable[[CheckinError], Any] | None = None,
        *,
        owner: QObject | None = None,
        latest: str = "",
    ) -> None:
        """Do ``work`` on the lane's thread.

        ``owner`` is the widget that waits: once it is deleted nothing is handed back any more.
        ``latest`` names work of which only the newest matters (a search while someone types):
        older pieces that have not begun are left out, and results overtaken are not handed back.
        """
        if latest:
            self._latest[latest] = number = self._latest.get(latest, 0) + 1
        else:
            number = 0

        def current() -> bool:
            return not latest or self._latest[latest] == number

        def wanted() -> bool:
            return current() and (owner is None or shiboken6.isValid(owner))

        def piece() -> Callable[[], None] | None:
            if not current():
                return None
            try:
                result = work()
            except BaseException as error:
                kept = error
                return lambda: self._fail(kept, failed if wanted() else None) if current() else None
            return lambda: done(result) if done is not None and wanted() else None

        self._queue.put(piece)

    def close(self) -> None:
        """Take nothing more; the thread ends when it has done what was given."""
        if not self._closed:
            self._closed = True
            self._queue.put(None)

    def join(self, wait: float = 5.0) -> bool:
        """Wait for the end of a closed lane, ``wait`` seconds at most; whether it ended."""
        self._thread.join(wait)
        return not self._thread.is_alive()

    def _run(self) -> None:
        # Once the window is gone, and with it whoever waited, there is nobody to tell.
        with suppress(RuntimeError):
            while (piece := self._queue.get()) is not None:
                landing = piece()
                if landing is not None:
                    self._landed.emit(landing)
            self.ended.emit()

    def _land(self, landing: Callable[[], None]) -> None:
        landing()

    def _fail(self, error: BaseException, failed: Callable[[CheckinError], Any] | None) -> None:
        if failed is not None and isinstance(error, CheckinError):
            failed(error)
        else:
            self.fault.emit(error)

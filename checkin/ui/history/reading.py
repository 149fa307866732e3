"""Reading the history for the tab: page by page, never on the thread of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from checkin.desk.audit import Cursor, Page, audit, newer
from checkin.desk.audit_lines import EVERYTHING, Wanted
from checkin.desk.desk import Desk
from checkin.domain.errors import CheckinError
from checkin.ui.station import Station
from checkin.ui.stopping import Stop

LINES: Final = 100
"""On a page: what the database's lane reads between two scans."""


class Reading(QObject):
    """One list at a time: what belongs to another one is thrown away."""

    began = Signal(object)
    """The first ``Page`` of a list."""
    older = Signal(object)
    """The ``Page`` behind those before."""
    newer = Signal(object)
    """A ``Page`` of what has come since."""
    failed = Signal(object)
    """A ``CheckinError``."""

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        """Nothing is read yet."""
        super().__init__(parent)
        self._station = station
        self._wanted = EVERYTHING
        self._next: Cursor | None = None
        self._newest: Cursor | None = None
        self._number = 0
        self._stop: Stop | None = None
        self.under_way = False
        station.closing.connect(self.stop)

    @property
    def read(self) -> bool:
        """Whether there is a list."""
        return self._newest is not None

    @property
    def more(self) -> bool:
        """Whether there is something behind what was read."""
        return self._next is not None

    def stop(self) -> None:
        """End what is being looked for."""
        if self._stop is not None:
            self._stop()

    def begin(self, wanted: Wanted) -> None:
        """Read a list from its beginning."""
        self.stop()
        self._number += 1
        self._wanted, self._next, self._newest = wanted, None, None

        def take(page: Page) -> None:
            self._next, self._newest = page.next, page.newest
            self.began.emit(page)

        self._ask(None, take)

    def go_on(self) -> None:
        """Read what lies behind, if there is any and nothing is being read."""
        if self._next is None or self.under_way:
            return

        def take(page: Page) -> None:
            self._next = page.next
            self.older.emit(page)

        self._ask(self._next, take)

    def follow(self) -> None:
        """Read what has come since."""
        after, wanted, number = self._newest, self._wanted, self._number
        if after is None:
            return

        def done(page: Page) -> None:
            if number == self._number:
                self._newest = page.newest
                self.newer.emit(page)

        def work(desk: Desk) -> Page:
            return newer(desk, after, wanted, LINES)

        self._station.ask(work, done, self.failed.emit, owner=self, latest="history-new")

    def _ask(self, before: Cursor | None, take: Callable[[Page], None]) -> None:
        wanted, number = self._wanted, self._number
        stop = self._stop = Stop()
        self.under_way = True

        def look() -> bool:
            stop.check()
            return False

        def work(desk: Desk) -> Page:
            return audit(desk, wanted, limit=LINES, before=before, stop=look)

        def done(page: Page) -> None:
            if number == self._number:
                self.under_way = False
                take(page)

        def failed(error: CheckinError) -> None:
            if number == self._number:
                self.under_way = False
                self.failed.emit(error)

        # What is rare has to be looked for through all of the log: scans do not wait for that.
        rare = wanted.session or wanted.only or wanted.text or wanted.until_ms is not None
        ask = self._station.job if rare else self._station.ask
        ask(work, done, failed, owner=self)

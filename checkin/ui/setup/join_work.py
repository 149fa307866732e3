"""Joining an event in a thread of its own: with progress, and a way to stop that leaves nothing behind."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkin.desk.joining import Progress, join
from checkin.desk.tools import Tools
from checkin.domain.invitation import Invitation
from checkin.ui.lane import Lane
from checkin.ui.setup.join_form import JoinOrder
from checkin.ui.setup.making import free_path


class JoinWork(QObject):
    """One attempt after the other; what an abandoned one still tells is not heard."""

    code = Signal(str)
    """The six digits to be compared."""
    copied = Signal(int)
    """Admitted: so many bytes of the log are here."""
    joined = Signal(object)
    """Path of the event file, complete."""
    failed = Signal(object)
    """A ``CheckinError``; nothing is left behind."""
    fault = Signal(object)
    """A bug of ours."""
    _told = Signal(object, str, object)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        """Nothing is under way."""
        super().__init__(parent)
        self._tools = tools
        self._stop: threading.Event | None = None
        self._told.connect(self._tell)

    @property
    def under_way(self) -> bool:
        """Whether somebody waits to be let in."""
        return self._stop is not None

    def begin(self, order: JoinOrder, invitation: Invitation) -> None:
        """Knock with ``invitation``; what was under way ends."""
        self.stop()
        stop = self._stop = threading.Event()
        tools, told = self._tools, _Told(self, stop)

        def work() -> Path:
            path = free_path(order.folder, order.stem)
            join(
                path,
                invitation,
                order.desk,
                order.sources,
                state=tools.state,
                clock=tools.clock,
                steady=tools.steady,
                random=tools.random,
                pause=stop.wait,
                progress=told,
            )
            if order.passphrase:
                tools.passphrases.tell(path, order.passphrase)
            return path

        lane = Lane("joining", self)
        lane.fault.connect(self.fault)
        lane.ended.connect(lane.deleteLater)
        lane.submit(
            work,
            lambda path: self._tell(stop, "joined", path),
            lambda error: self._tell(stop, "failed", error),
            owner=self,
        )
        lane.close()

    def stop(self) -> None:
        """End what is under way; nobody hears of it any more."""
        stop, self._stop = self._stop, None
        if stop is not None:
            stop.set()

    def _tell(self, stop: threading.Event, what: str, value: object) -> None:
        if stop is not self._stop:
            return
        if what in ("joined", "failed"):
            self._stop = None
        {"code": self.code, "copied": self.copied, "joined": self.joined, "failed": self.failed}[what].emit(
            value
        )


class _Told(Progress):
    """Hands on from the thread that joins."""

    def __init__(self, work: JoinWork, stop: threading.Event) -> None:
        self._work, self._stop = work, stop

    def code(self, code: str) -> None:
        self._work._told.emit(self._stop, "code", code)

    def copied(self, size: int) -> None:
        self._work._told.emit(self._stop, "copied", size)

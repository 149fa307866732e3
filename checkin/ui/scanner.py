"""Codes from the hand scanner and the camera, as one stream: each once, none lost to a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from checkin.desk.desk import Clock
from checkin.domain.camera import OpenCamera
from checkin.domain.repeats import Repeats
from checkin.ui.camera.bridge import CameraBridge
from checkin.ui.wedge import WaitingScans, Wedge


class Scanner(QObject):
    """Whatever brings codes to this desk.

    The same code within five seconds is one scan, whoever reads it. A hand scanner's repeat is told
    as one, so that its answer can be shown again; a badge still before the camera is passed over,
    also after its admission was taken back.
    """

    code = Signal(str)
    """A code to answer; no dialog is open."""
    repeated = Signal(str)
    """The hand scanner read again what was answered within five seconds."""
    waiting = Signal(int)
    """How many codes wait for a dialog to close, or for the answer before them to be seen."""

    def __init__(self, open_camera: OpenCamera, clock: Clock, parent: QObject | None = None) -> None:
        """Nothing is read before ``start``."""
        super().__init__(parent)
        self.testing: Callable[[], bool] = lambda: False
        """Whether the scanner is only being tried: then nobody is let in by it."""
        self._clock = clock
        self._by_hand, self._by_camera = Repeats(sliding=False), Repeats()
        self.wedge = Wedge(self)
        self.camera = CameraBridge(open_camera, self._by_camera, parent=self)
        self._queue = WaitingScans(self)
        self.wedge.scanned.connect(self.offer)
        self.camera.code.connect(self._seen)
        self._queue.ready.connect(self.code)
        self._queue.waiting.connect(self.waiting)

    def start(self) -> None:
        """Read the hand scanner from now on."""
        self.wedge.start()

    def wait_for(self, seen: Callable[[], bool]) -> None:
        """Hand on what had to wait one by one, each when the answer before it has been ``seen``."""
        self._queue.seen = seen

    def offer(self, text: str) -> None:
        """Take a code as the hand scanner gives it."""
        if self.testing():
            return
        now = self._clock()
        self._by_camera.is_new(text, now)
        if self._by_hand.is_new(text, now):
            self._queue.add(text)
        else:
            self.repeated.emit(text)

    def forget(self) -> None:
        """Answer the hand scanner anew: an admission was taken back, or the door has moved."""
        self._by_hand.forget()

    def stop(self) -> None:
        """Read nothing any more."""
        self.wedge.stop()
        self.camera.close()

    def _seen(self, text: str) -> None:
        if not self.testing():
            self._by_hand.is_new(text, self._clock())
            self._queue.add(text)

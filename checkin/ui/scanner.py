"""Codes from the hand scanner and the camera, as one stream: each once, none lost to a dialog."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from checkin.desk.desk import Clock
from checkin.domain.camera import OpenCamera
from checkin.domain.repeats import Repeats
from checkin.ui.camera.bridge import CameraBridge
from checkin.ui.wedge import WaitingScans, Wedge


class Scanner(QObject):
    """Whatever brings codes to this desk."""

    code = Signal(str)
    """A code to answer; no dialog is open."""
    waiting = Signal(int)
    """How many codes wait for a dialog to close."""

    def __init__(self, open_camera: OpenCamera, clock: Clock, parent: QObject | None = None) -> None:
        """Nothing is read before ``start``."""
        super().__init__(parent)
        self._clock = clock
        self._repeats = Repeats()
        self.wedge = Wedge(self)
        self.camera = CameraBridge(open_camera, self._repeats, parent=self)
        self._queue = WaitingScans(self)
        self.wedge.scanned.connect(self.offer)
        self.camera.code.connect(self._queue.add)
        self._queue.ready.connect(self.code)
        self._queue.waiting.connect(self.waiting)

    def start(self) -> None:
        """Read the hand scanner from now on."""
        self.wedge.start()

    def offer(self, text: str) -> None:
        """Take a code as the hand scanner gives it: the same within five seconds is one scan."""
        if self._repeats.is_new(text, self._clock()):
            self._queue.add(text)

    def forget(self) -> None:
        """Answer every code anew: an admission was taken back, or could not be recorded."""
        self._repeats.forget()

    def stop(self) -> None:
        """Read nothing any more."""
        self.wedge.stop()
        self.camera.close()

"""From the camera's threads to the GUI thread."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from checkin.domain.camera import Camera, CameraPicture, CameraStatus, OpenCamera
from checkin.domain.repeats import Repeats


class CameraBridge(QObject):
    """Turns what a camera tells into signals on the GUI thread.

    Of pictures at most one waits for the GUI thread, always the newest; codes all arrive, each once
    within five seconds by when it was seen, however long the window was busy. Nothing here waits
    for the camera: it is started and let go in a thread of its own, in the order asked for.
    """

    code = Signal(str)
    """A code shown to the camera anew."""
    picture = Signal(QImage)
    state = Signal(object)
    """A ``CameraStatus``; None when no camera is chosen."""

    _seen = Signal(object, str, object)
    _told = Signal(object, object)
    _pictured = Signal(object)

    def __init__(
        self,
        open_camera: OpenCamera,
        repeats: Repeats,
        *,
        parent: QObject | None = None,
    ) -> None:
        """No camera yet; ``repeats`` is shared with the hand scanner, on the GUI thread."""
        super().__init__(parent)
        self._open = open_camera
        self._repeats = repeats
        self._mirror = False
        self._keeper = ThreadPoolExecutor(1, "camera keeper")
        self._camera: Camera | None = None
        self._source = ""
        self.status: CameraStatus | None = None
        """How the camera fares; None when none is chosen."""
        # What a camera left behind still tells carries its own token, and is not listened to.
        self._token: object = None
        self._lock = threading.Lock()
        self._waiting: CameraPicture | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._seen.connect(self._take_code, queued)
        self._told.connect(self._take_state, queued)
        self._pictured.connect(self._take_picture, queued)

    @property
    def source(self) -> str:
        """The source that is read, empty if none is."""
        return self._source

    def choose(self, source: str) -> None:
        """Read from ``source``, or try it again if it gives no pictures; the empty text ends it."""
        if not source:
            self.close()
            return
        self._source = source
        if self._camera is not None:
            self._keeper.submit(self._camera.switch, source)
            return
        token = self._token = object()
        self._camera = self._open(
            source,
            on_code=lambda text, at_ms: self._emit("_seen", token, text, at_ms),
            on_state=lambda status: self._emit("_told", token, status),
            on_picture=lambda picture: self._keep(token, picture),
            mirror=self._mirror,
        )
        self._keeper.submit(self._camera.start)

    def set_mirror(self, mirror: bool) -> None:
        """Show pictures as a mirror does, or not; a camera that is read begins again."""
        if mirror == self._mirror:
            return
        self._mirror = mirror
        source = self._source
        if source:
            self.close()
            self.choose(source)

    def close(self) -> None:
        """Let the camera go; nothing of it is told afterwards."""
        camera, self._camera, self._token, self._source = self._camera, None, None, ""
        if camera is not None:
            self._keeper.submit(camera.stop)
            self.status = None
            self.state.emit(None)

    def _keep(self, token: object, picture: CameraPicture) -> None:
        with self._lock:
            waits, self._waiting = self._waiting is not None, picture
        if not waits:
            self._emit("_pictured", token)

    def _emit(self, signal: str, *arguments: object) -> None:
        # Once the window is gone this is only half there, and nobody wants to hear.
        with suppress(RuntimeError):
            getattr(self, signal).emit(*arguments)

    def _take_code(self, token: object, text: str, at_ms: int) -> None:
        if token is self._token and self._repeats.is_new(text, at_ms):
            self.code.emit(text)

    def _take_state(self, token: object, status: CameraStatus) -> None:
        if token is self._token:
            self.status = status
            self.state.emit(status)

    def _take_picture(self, token: object) -> None:
        with self._lock:
            kept, self._waiting = self._waiting, None
        if kept is not None and token is self._token:
            # A copy: the bytes belong to the camera's thread.
            shown = QImage(kept.rgb, kept.width, kept.height, 3 * kept.width, QImage.Format.Format_RGB888)
            self.picture.emit(shown.copy())

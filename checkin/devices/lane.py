"""The camera's lane: pictures and codes come out of it, and what became of the camera."""

from __future__ import annotations

import atexit
import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from checkin.devices.decoder import FrameDecoder
from checkin.devices.grabbing import Grabbed, Grabber
from checkin.devices.watched import Watched
from checkin.devices.watching import PATIENCE, Patience, Watch
from checkin.domain.camera import CameraStatus, OnCode, OnPicture, OnState

if TYPE_CHECKING:
    from checkin.devices.frames import Frames

_TICK: Final = 0.1
"""Seconds between looks at the clock while nothing comes in."""
_END: Final = 0.9
"""Seconds that ``stop`` waits for the thread; one that does not end is left behind."""
_AFTER_A_BUG: Final = 1.0
"""Seconds without a try after a bug of ours."""
_LET_GO: Final = 0.6
"""Seconds of these in which a driver may return and let the device go. A thread that is in a native
library when the interpreter ends would take the process down with it."""
_BETWEEN_PICTURES: Final = 1 / 15


def unix_ms() -> int:
    """Return Unix milliseconds."""
    return time.time_ns() // 1_000_000


def _open(source: str) -> Frames:
    # Only here: OpenCV takes longer to load than the window to appear.
    from checkin.devices.frames import open_frames

    return open_frames(source)


class CameraLane:
    """Reads a camera in two threads: one grabs, one decodes the newest frame and reports.

    Frames that come while one is decoded replace each other; none is ever queued. A third thread
    may exist for a while: one that a driver holds and does not return. There is never more than
    one such behind the current one; with a second the lane waits until one of them comes back.

    The callables are called one at a time, from the decoding thread, and should return at once:
    while they do not, frames pass unseen.
    """

    def __init__(
        self,
        source: str,
        *,
        on_code: OnCode,
        on_state: OnState,
        on_picture: OnPicture | None = None,
        mirror: bool = False,
        clock: Callable[[], int] = unix_ms,
        loop: bool = False,
        patience: Patience = PATIENCE,
        opener: Callable[[str], Frames] = _open,
    ) -> None:
        """Prepare to read ``source``: a number, an address, or a film, ``loop`` plays it over again."""
        self._on_code = on_code
        self._on_state = on_state
        self._on_picture = on_picture
        self._mirror = mirror
        self._clock = clock
        self._loop = loop
        self._patience = patience
        self._opener = opener
        self._changed = threading.Condition()
        self._wanted = source
        self._asked = 0
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._behind: Grabber | None = None

    def start(self) -> None:
        """Begin to read."""
        if self._thread is None:
            self._stop = threading.Event()
            self._thread = threading.Thread(
                target=self._run, args=(self._stop,), name="camera codes", daemon=True
            )
            self._thread.start()
            # Whoever forgets to stop: the interpreter must not end while a thread is in OpenCV.
            atexit.register(self.stop)

    def stop(self) -> None:
        """End within a second; a thread that a driver holds ends when it returns."""
        atexit.unregister(self.stop)
        thread, self._thread = self._thread, None
        self._stop.set()
        self._wake()
        if thread is not None and thread is not threading.current_thread():
            thread.join(_END)

    def switch(self, source: str) -> None:
        """Read from another source, or try the same one again now if it gives no pictures."""
        with self._changed:
            self._wanted = source
            self._asked += 1
            self._changed.notify_all()

    def _run(self, stop: threading.Event) -> None:
        watched: Watched | None = None
        told: CameraStatus | None = None
        heard = -1
        decoder = FrameDecoder()
        while not stop.is_set():
            try:
                source, heard = self._next(stop, watched, heard)
                if watched is None or watched.asked != heard:
                    watched = self._heed(watched, source, heard)
                else:
                    self._follow(stop, watched, decoder)
                status = watched.status()
                if status != told and not stop.is_set():
                    told = status
                    self._on_state(status)
            except Exception:
                # A bug is reported and the camera read on: the next frame may do without it.
                threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), threading.current_thread())))
                decoder = FrameDecoder()
                stop.wait(_AFTER_A_BUG)
        if watched is not None:
            watched.grabber.leave()
            watched.grabber.join(_LET_GO)

    def _next(self, stop: threading.Event, watched: Watched | None, heard: int) -> tuple[str, int]:
        """Wait a tick, or less if something happens; return the source to read and which wish it is."""

        def something() -> bool:
            return stop.is_set() or self._asked != heard or (watched is not None and watched.news)

        with self._changed:
            self._changed.wait_for(something, _TICK)
            return self._wanted, self._asked

    def _heed(self, watched: Watched | None, source: str, wish: int) -> Watched:
        """Return the source to watch from now on: another, the same anew, or for now still the old one."""
        if watched is not None and watched.keeps(source):
            watched.asked = wish
        elif watched is None or self._left(watched):
            return Watched(source, wish, Watch(time.monotonic(), self._patience), self._grab(source))
        return watched

    def _follow(self, stop: threading.Event, watched: Watched, decoder: FrameDecoder) -> None:
        """Look at what came in, or note what did not; make another attempt when it is time."""
        if watched.watch.due(time.monotonic()) and self._left(watched):
            watched.anew(self._grab(watched.source))
        elif (grabbed := watched.grabber.take()) is not None:
            self._look(stop, grabbed, watched, decoder)
        else:
            watched.follow(held=self._behind is not None and self._behind.alive)

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def _grab(self, source: str) -> Grabber:
        return Grabber(source, self._opener, self._clock, self._wake, loop=self._loop)

    def _left(self, watched: Watched) -> bool:
        """Leave the current attempt; False while two are held by their drivers."""
        watched.grabber.leave()
        if watched.grabber.alive:
            if self._behind is not None and self._behind.alive:
                return False
            self._behind = watched.grabber
        return True

    def _look(self, stop: threading.Event, grabbed: Grabbed, watched: Watched, decoder: FrameDecoder) -> None:
        """Show a frame, report its codes, and note that it came."""
        from checkin.devices.frames import grey_of
        from checkin.devices.viewing import is_dark, picture_of

        now = time.monotonic()
        if self._on_picture is not None and now >= watched.picture_due:
            watched.picture_due = now + _BETWEEN_PICTURES
            picture = picture_of(grabbed.picture, mirror=self._mirror)
            if not stop.is_set():
                self._on_picture(picture)
        grey = grey_of(grabbed.picture)
        texts = decoder.read(grey)
        for text in texts:
            if not stop.is_set():
                self._on_code(text, grabbed.at_ms)
        watched.size = (grey.shape[1], grey.shape[0])
        watched.watch.frame(time.monotonic(), dark=not texts and is_dark(grey))

"""One attempt at a camera: a thread that reads as fast as frames come and keeps the newest."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from checkin.domain.camera import CameraState
from checkin.domain.errors import CameraAbsent, CameraBusy

if TYPE_CHECKING:
    from checkin.devices.frames import Colour, Frames


class Grabbed(NamedTuple):
    """A frame and when it came in, in Unix milliseconds."""

    picture: Colour
    at_ms: int


class Grabber:
    """Reads one source until it fails or is left.

    Reading never waits for whoever looks at the frames, so the driver's store of frames never
    grows old: a frame nobody took is forgotten when the next one comes.
    """

    def __init__(
        self,
        source: str,
        opener: Callable[[str], Frames],
        clock: Callable[[], int],
        wake: Callable[[], None],
        *,
        loop: bool = False,
    ) -> None:
        """Open ``source`` in a thread; ``wake`` is called whenever there is something to look at."""
        self.fault: CameraState | None = None
        """ABSENT, BUSY, GONE or ENDED once the attempt is over and the device let go."""
        self._source = source
        self._opener = opener
        self._clock = clock
        self._wake = wake
        self._loop = loop
        self._left = threading.Event()
        self._lock = threading.Lock()
        self._newest: Grabbed | None = None
        self._thread = threading.Thread(target=self._run, name="camera frames", daemon=True)
        self._thread.start()

    @property
    def alive(self) -> bool:
        """Whether the thread still runs, be it because the driver does not return."""
        return self._thread.is_alive()

    @property
    def news(self) -> bool:
        """Whether a frame waits or the attempt is over."""
        return self._newest is not None or self.fault is not None

    def take(self) -> Grabbed | None:
        """Return the newest frame, once; None if there was none since."""
        with self._lock:
            newest, self._newest = self._newest, None
            return newest

    def leave(self) -> None:
        """End as soon as the driver returns; nothing more is kept."""
        self._left.set()
        self.take()

    def join(self, seconds: float) -> None:
        """Wait for the thread's end, but not for ever."""
        self._thread.join(seconds)

    def _run(self) -> None:
        fault = CameraState.GONE
        try:
            fault = self._read()
        except CameraAbsent:
            fault = CameraState.ABSENT
        except CameraBusy:
            fault = CameraState.BUSY
        finally:
            self.fault = fault
            self._wake()

    def _read(self) -> CameraState:
        """Read until there are no more frames; return why."""
        count = 0
        while True:
            frames = self._opener(self._source)
            try:
                count = self._play(frames, count)
            finally:
                frames.close()
            if not count:
                return CameraState.BUSY
            if not frames.fps:
                return CameraState.GONE
            if self._left.is_set() or not self._loop:
                return CameraState.ENDED

    def _play(self, frames: Frames, count: int) -> int:
        """Keep the newest frame until there are no more; return ``count`` and how many were read."""
        step = 1 / frames.fps if frames.fps else 0.0
        due = time.monotonic()
        while not self._left.is_set():
            picture = frames.read()
            if picture is None:
                break
            if step:
                # A film waits for its time; one that is late goes on from now.
                due = max(due + step, time.monotonic())
                if self._left.wait(due - time.monotonic()):
                    break
            count += 1
            with self._lock:
                if not self._left.is_set():
                    self._newest = Grabbed(picture, self._clock())
            self._wake()
        return count

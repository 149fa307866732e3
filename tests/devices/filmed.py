"""Films and network cameras as the tests make them: real files, a real server on loopback."""

from __future__ import annotations

import http.server
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from checkin.devices.frames import Colour
from checkin.devices.opencv import cv2

from .printed import Grey, as_grey, printed

HALL = (720, 1280)
DEADLINE = 30.0
"""Seconds after which a thing that should have happened has not; far more than it takes."""


def until(happened: Callable[[], object], deadline: float = DEADLINE) -> None:
    """Wait for a condition."""
    end = time.monotonic() + deadline
    pause = threading.Event()
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        pause.wait(0.005)


def colour(grey: Grey) -> Colour:
    """Return a grey picture with three equal channels."""
    return np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), np.uint8)


def empty_hall() -> Grey:
    """Return a hall with nobody in it: grey of many shades."""
    shades = np.linspace(60, 190, HALL[1])
    return np.tile(shades, (HALL[0], 1)).astype(np.uint8)


def held(card: Grey, scale: float, *, tilt: float = 0.1, blur: float = 0.6, back: Grey | None = None) -> Grey:
    """Return a hall with ``card`` held into it: ``scale`` pixels a pixel, its right edge further off."""
    back = empty_hall() if back is None else back
    height, width = (side * scale for side in card.shape)
    inset, left, top = tilt * height / 2, (HALL[1] - width) / 2, (HALL[0] - height) / 2
    there = ((0, 0), (card.shape[1], 0), (0, card.shape[0]), (card.shape[1], card.shape[0]))
    here = (
        (left, top),
        (left + width, top + inset),
        (left, top + height),
        (left + width, top + height - inset),
    )
    matrix = cv2.getPerspectiveTransform(np.array(there, np.float32), np.array(here, np.float32))
    scene = cv2.warpPerspective(
        card, matrix, (HALL[1], HALL[0]), back.copy(), cv2.INTER_AREA, cv2.BORDER_TRANSPARENT
    )
    return as_grey(cv2.GaussianBlur(scene, (0, 0), blur))


def code_of(number: int) -> Grey:
    """Return a hall with the number's code held into it, easy to read: see ``number_in``."""
    return held(printed(f"{number:06}", module=8), 1)


def walk_in(card: Grey, frames: int = 12, near: float = 1.0) -> Iterator[Grey]:
    """Yield somebody coming with a card: small, tilted and out of focus first, then ``near``."""
    for step in np.linspace(0, 1, frames):
        yield held(card, near * (0.35 + 0.65 * step), tilt=0.35 - 0.3 * step, blur=2.2 - 1.6 * step)


def film(path: Path, scenes: Iterable[Grey | Colour], fps: float = 30, codec: str = "MJPG") -> Path:
    """Write a film and return its path."""
    writer = None
    for scene in scenes:
        frame = scene if scene.ndim == 3 else colour(scene)
        if writer is None:
            size = (frame.shape[1], frame.shape[0])
            writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*codec), fps, size)
            assert writer.isOpened()
        writer.write(frame)
    assert writer is not None
    writer.release()
    return path


class NetworkCamera:
    """Multipart JPEG over HTTP on loopback; tests make it go silent, dark, or away."""

    def __init__(self, fps: float = 30) -> None:
        self._pictures: Sequence[bytes] = [_jpeg(empty_hall())]
        self._step = 1 / fps
        self._server: http.server.ThreadingHTTPServer | None = None
        self._port = 0
        self._silent = threading.Event()
        self._cut = threading.Event()
        self.sent = 0
        """Pictures sent to whoever asked last."""
        self.asked = 0
        """Connections accepted."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}/video"

    def show(self, *scenes: Grey | Colour) -> None:
        """Send these pictures in turn."""
        self._pictures = [_jpeg(scene) for scene in scenes]

    def show_black(self) -> None:
        self.show(np.full(HALL, 3, np.uint8))

    def silence(self, silent: bool = True) -> None:
        """Keep the connection and send nothing, or go on."""
        (self._silent.set if silent else self._silent.clear)()

    def plug(self) -> None:
        """Begin to answer, at the same address as before."""
        camera = self
        self._cut.clear()

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                camera.asked += 1
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
                self.end_headers()
                with suppress(OSError):  # Whoever looked may have gone.
                    camera._send(self.wfile.write)

            def log_message(self, *_: object) -> None:
                pass

        class Server(http.server.ThreadingHTTPServer):
            allow_reuse_address = True
            daemon_threads = True
            block_on_close = False

        self._server = Server(("127.0.0.1", self._port), Handler)
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def pull(self) -> None:
        """Break every connection and answer no more."""
        self._cut.set()
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def _send(self, write: Callable[[bytes], object]) -> None:
        due = time.monotonic()
        self.sent = 0
        while not self._cut.is_set():
            due = max(due + self._step, time.monotonic())
            if self._cut.wait(due - time.monotonic()) or self._silent.is_set():
                continue
            pictures = self._pictures
            data = pictures[self.sent % len(pictures)]
            write(b"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n" % len(data))
            write(data + b"\r\n")
            self.sent += 1


@contextmanager
def network_camera(fps: float = 30) -> Iterator[NetworkCamera]:
    """A network camera that is pulled out in the end."""
    camera = NetworkCamera(fps)
    camera.plug()
    try:
        yield camera
    finally:
        camera.pull()


def _jpeg(scene: NDArray[np.uint8]) -> bytes:
    done, data = cv2.imencode(".jpg", scene, [cv2.IMWRITE_JPEG_QUALITY, 85])
    assert done
    return data.tobytes()

"""Where frames come from: a camera, a video file, a camera on the network; OpenCV opens them all."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from checkin.devices.opencv import cv2
from checkin.devices.rescues import Grey
from checkin.domain.camera import is_address, is_number
from checkin.domain.errors import CameraAbsent, CameraBusy

Colour: TypeAlias = NDArray[np.uint8]
"""A picture H×W×3, blue, green, red."""

WIDTH, HEIGHT = 1280, 720
"""What a camera is asked for: twice the pixels cost twice the time for two points more codes."""
_FPS = 30
_PATIENCE_MS = 5_000
"""After this the network library gives up by itself, so that no thread waits for ever."""


class Frames(Protocol):
    """Frames one after the other; used by one thread at a time."""

    fps: float
    """How fast a film is to be played; 0 for what is live."""

    def read(self) -> Colour | None:
        """Wait for the next frame; None when there will be none."""

    def close(self) -> None:
        """Let go of the device."""


class OpenCVFrames:
    """Frames of an OpenCV capture."""

    def __init__(self, capture: cv2.VideoCapture, fps: float = 0) -> None:
        """Take over an opened capture."""
        self._capture = capture
        self.fps = fps

    def read(self) -> Colour | None:
        """Wait for the next frame; None at the end, after a fault, and when the device is gone."""
        try:
            done, picture = self._capture.read()
        except cv2.error:
            return None
        if not done or picture is None or picture.size == 0:
            return None
        return np.asarray(picture, dtype=np.uint8)

    def at_ms(self) -> float:
        """Return when in its film the frame read last stands."""
        return float(self._capture.get(cv2.CAP_PROP_POS_MSEC))

    def promised(self) -> float:
        """Return how many frames the film says it has; 0 or less if it does not say."""
        return float(self._capture.get(cv2.CAP_PROP_FRAME_COUNT))

    def close(self) -> None:
        """Let go of the device or file."""
        self._capture.release()


def open_frames(source: str) -> OpenCVFrames:
    """Open a camera's number, an address or the path of a film.

    Raises:
        CameraAbsent: there is no such camera or file, or nobody answers at the address.
        CameraBusy: it is there but does not open.
    """
    source = source.strip()
    if is_number(source):
        return open_camera(int(source))
    if is_address(source):
        limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, _PATIENCE_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, _PATIENCE_MS]
        capture = cv2.VideoCapture(source, cv2.CAP_FFMPEG, limits)
        if not capture.isOpened():
            raise CameraAbsent(source)
        return OpenCVFrames(capture)
    return open_film(source)


def open_camera(number: int) -> OpenCVFrames:
    """Open a camera of this machine, asked for frames of 1280×720 and to keep none in store."""
    if sys.platform == "linux" and not Path(f"/dev/video{number}").exists():
        raise CameraAbsent(str(number))
    capture = cv2.VideoCapture(number, backend())
    if not capture.isOpened():
        # Elsewhere than on Linux a camera that another program holds looks like none at all.
        raise (CameraBusy if sys.platform == "linux" else CameraAbsent)(str(number))
    for setting, value in (
        (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG")),
        (cv2.CAP_PROP_FRAME_WIDTH, WIDTH),
        (cv2.CAP_PROP_FRAME_HEIGHT, HEIGHT),
        (cv2.CAP_PROP_FPS, _FPS),
        (cv2.CAP_PROP_BUFFERSIZE, 1),
    ):
        capture.set(setting, value)
    return OpenCVFrames(capture)


def open_film(path: str) -> OpenCVFrames:
    """Open a video file."""
    # The whole path: the video library takes what stands before a colon for a protocol.
    whole = os.path.abspath(path)  # noqa: PTH100 - resolving links may fail, this never does
    if "\0" in path or not Path(whole).is_file():
        raise CameraAbsent(path)
    capture = cv2.VideoCapture(whole, cv2.CAP_FFMPEG)
    if not capture.isOpened():
        raise CameraBusy(path)
    fps = float(capture.get(cv2.CAP_PROP_FPS))
    return OpenCVFrames(capture, fps if 1 <= fps <= 240 else _FPS)


def backend() -> int:
    """Return the system's way to cameras; numbers mean the same camera only within one."""
    return {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_DSHOW, "darwin": cv2.CAP_AVFOUNDATION}.get(
        sys.platform, cv2.CAP_ANY
    )


def grey_of(frame: Colour) -> Grey:
    """Return a frame without its colours."""
    return np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), dtype=np.uint8)

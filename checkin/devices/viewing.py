"""A frame as it is shown, and whether there is anything to see in it."""

from __future__ import annotations

import numpy as np

from checkin.devices.frames import Colour
from checkin.devices.opencv import cv2
from checkin.devices.rescues import Grey
from checkin.domain.camera import CameraPicture

_WIDTH = 640
_DARK = 18
"""Grey level under which all but a hundredth of a picture is black: noise of a covered lens stays below."""


def picture_of(frame: Colour, *, mirror: bool) -> CameraPicture:
    """Return a frame at most 640 pixels wide, as a mirror shows it if asked."""
    height, width = frame.shape[:2]
    if width > _WIDTH:
        height, width = max(round(height * _WIDTH / width), 1), _WIDTH
        frame = np.asarray(cv2.resize(frame, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    if mirror:
        frame = np.asarray(cv2.flip(frame, 1), np.uint8)
    return CameraPicture(width, height, np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB)).tobytes())


def is_dark(grey: Grey) -> bool:
    """Whether a frame is as good as black."""
    return float(np.percentile(grey[::16, ::16], 99)) < _DARK

"""A delegate's photo, made small enough to lie in the log of every desk."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import numpy as np

from checkin.devices.frames import Colour
from checkin.devices.opencv import cv2, quiet
from checkin.devices.sources import opened
from checkin.domain.errors import FileEmpty, SourceUnreadable

_SIDE = 480
_BYTES = 60_000
_FILE_BYTES = 100_000_000
"""Larger files are no photo of a person, and are not read into memory."""
_JPEG = b"\xff\xd8"
_REDUCED = (cv2.IMREAD_REDUCED_COLOR_8, cv2.IMREAD_REDUCED_COLOR_4, cv2.IMREAD_REDUCED_COLOR_2)
_QUALITIES = (88, 80, 70, 60, 45, 30)
_SMALLER = 0.75


def portrait(photo: Path | bytes) -> bytes:
    """Return a photo as JPEG: upright, its longer side at most 480 pixels, under 60 kB.

    It is turned as its EXIF orientation says; nothing of EXIF is kept, where it was taken neither.
    What is transparent becomes white.

    Raises SourceUnreadable if it is no picture or too large, and FileMissing, FileIsDirectory,
    FileEmpty, FileForbidden, FileProblem for a file.
    """
    if isinstance(photo, bytes):
        return _small(_decoded(photo, ""))
    with opened(photo) as file:
        data = file.read(_FILE_BYTES + 1)
    if not data:
        raise FileEmpty(str(photo))
    return _small(_decoded(data, str(photo)))


def _decoded(data: bytes, name: str) -> Colour:
    """Return the picture in ``data``, upright, small and opaque."""
    if not data or len(data) > _FILE_BYTES:
        raise SourceUnreadable(name)
    raw, jpeg = np.frombuffer(data, np.uint8), data.startswith(_JPEG)
    picture = _large_enough(raw, jpeg)
    if picture is None:
        raise SourceUnreadable(name)
    small = _shrunk(picture, _SIDE / max(picture.shape))
    whole = None if jpeg else _read(raw, cv2.IMREAD_UNCHANGED)
    if (
        whole is None
        or whole.shape[2:] != (4,)
        or whole.dtype != np.uint8
        or whole.shape[:2] != picture.shape[:2]
    ):
        return small
    cover = _shrunk(whole, _SIDE / max(whole.shape))[:, :, 3:] * np.float32(1 / 255)
    return np.asarray(small * cover + 255 * (1 - cover), dtype=np.uint8)


def _large_enough(raw: Colour, jpeg: bool) -> Colour | None:
    """Return the picture at a size that is at least the one wanted, or its own."""
    # A JPEG can be decoded at a fraction of its size, for a fraction of the time and memory.
    for way in _REDUCED if jpeg else ():
        picture = _read(raw, way)
        if picture is None or max(picture.shape) >= _SIDE:
            return picture
    return _read(raw, cv2.IMREAD_COLOR)


def _read(raw: Colour, way: int) -> Colour | None:
    with quiet():
        try:
            return cast("Colour | None", cv2.imdecode(raw, way))
        except (cv2.error, MemoryError):
            return None


def _shrunk(picture: Colour, factor: float) -> Colour:
    """Return ``picture`` scaled by ``factor``, never enlarged, no side below one pixel."""
    if factor >= 1:
        return picture
    height, width = (max(round(side * factor), 1) for side in picture.shape[:2])
    return np.asarray(cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def _small(picture: Colour) -> bytes:
    """Return ``picture`` as JPEG of fewer bytes than allowed: coarser first, then smaller."""
    while True:
        for quality in _QUALITIES:
            _, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
            if len(data) < _BYTES:
                return data.tobytes()
        picture = _shrunk(picture, _SMALLER)

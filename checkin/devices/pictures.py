"""Picture files to grey pages: whatever OpenCV decodes, the name of the file aside."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from checkin.devices.opencv import cv2, quiet
from checkin.devices.rescues import Grey
from checkin.domain.errors import SourceUnreadable

_JPEG = b"\xff\xd8"
_TRANSPARENT_PIXELS = 25_000_000
"""Above this a picture is a photograph, and its transparency not worth four times the memory."""
_TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def pages(path: str, data: bytes) -> Iterator[tuple[int | None, Iterator[Grey]]]:
    """Yield page number (None outside TIFF files of several) and the pictures to try, best first.

    Pictures are uint8 H×W, turned as their EXIF orientation says. One page is decoded at a time.
    Raises SourceUnreadable, naming ``path``, if ``data`` is no picture, damaged, or larger than
    ``opencv.MAX_PIXELS``.
    """
    if data.startswith(_TIFF) and _tiff_page(data, 1) is not None:
        number = 0
        while (page := _tiff_page(data, number)) is not None:
            number += 1
            yield number, iter((page,))
        return
    grey = _decoded(data, cv2.IMREAD_GRAYSCALE)
    if grey is None:
        raise SourceUnreadable(path)
    yield None, _views(data, grey)


def _views(data: bytes, grey: Grey) -> Iterator[Grey]:
    """Yield the picture laid on white, where parts of it are transparent, and as it is.

    Drawing programs save codes as black on nothing, and nothing decodes as black.
    """
    if not data.startswith(_JPEG) and grey.size <= _TRANSPARENT_PIXELS:
        whole = _decoded(data, cv2.IMREAD_UNCHANGED)
        if whole is not None and whole.ndim == 3 and whole.shape[2] == 4 and whole.dtype == np.uint8:
            cover = whole[:, :, 3] * np.float32(1 / 255)
            if cover.min() < 1:
                yield (cv2.cvtColor(whole, cv2.COLOR_BGRA2GRAY) * cover + 255 * (1 - cover)).astype(np.uint8)
    yield grey


def _decoded(data: bytes, flags: int) -> Grey | None:
    """Return the first picture in ``data``, None if OpenCV cannot or will not decode it."""
    with quiet():
        try:
            return cv2.imdecode(np.frombuffer(data, np.uint8), flags)  # type: ignore[return-value]
        except (cv2.error, MemoryError):
            return None


def _tiff_page(data: bytes, index: int) -> Grey | None:
    """Return one page, counted from 0, of a TIFF file; None beyond the last or if damaged."""
    with quiet():
        try:
            found, (*pictures,) = cv2.imdecodemulti(
                np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE, range=(index, index + 1)
            )
        except (cv2.error, MemoryError):
            return None
    return pictures[0] if found and pictures else None  # type: ignore[return-value]

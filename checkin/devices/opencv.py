"""OpenCV, imported in one place with its limits and its silence set.

The rest of the package takes ``cv2`` from here and nowhere else; modules that import this one are
themselves imported at first use, because loading OpenCV takes longer than a whole command.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

MAX_PIXELS = 100_000_000
"""Pictures with more pixels are refused: decoded they would fill the memory of a small laptop."""

# OpenCV reads these once, when it is loaded. The first it compares with the picture's header: nothing
# of a decompression bomb is ever unpacked.
os.environ["OPENCV_IO_MAX_IMAGE_PIXELS"] = str(MAX_PIXELS)
# AV_LOG_QUIET: the video library talks past OpenCV's log level.
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
# Seconds after which Linux gives up a camera that has gone silent.
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "5")

import cv2  # noqa: E402 - it reads the limit above when it is imported
import cv2.utils.logging  # noqa: E402

cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)

__all__ = ["MAX_PIXELS", "cv2", "quiet"]

_stderr = threading.Lock()


@contextmanager
def quiet() -> Iterator[None]:
    """Keep what C libraries print about damaged pictures off the standard error output.

    libpng and libjpeg write there themselves, past OpenCV's log level; ``scan`` promises its own
    sentence on that stream and nothing else. It holds for the whole process, so it must be brief.
    """
    with _stderr:
        try:
            kept = os.dup(2)
        except OSError:  # A windowed program may have no standard error at all.
            yield
            return
        try:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 2)
            os.close(nowhere)
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)

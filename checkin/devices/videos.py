"""Video files to codes: every frame in turn, by the film's own time."""

from __future__ import annotations

from collections.abc import Iterator

from checkin.devices.decoder import FrameDecoder
from checkin.devices.frames import OpenCVFrames, grey_of, open_film
from checkin.domain.errors import CameraBusy, VideoBroken
from checkin.domain.repeats import Repeats

_WHOLE = 0.9
"""Share of the frames promised that a whole film has: the promise is a guess in some formats."""


def texts(path: str) -> Iterator[list[str]]:
    """Yield the codes of each frame that shows any anew: within five seconds a code counts once.

    Raises VideoBroken, naming ``path``, if it cannot be decoded or ends early, then after what
    could be read.
    """
    try:
        frames = open_film(path)
    except CameraBusy as error:
        raise VideoBroken(path) from error
    decoder, repeats = FrameDecoder(), Repeats()
    count, at_ms = 0, 0.0
    try:
        promised = frames.promised()
        while (frame := frames.read()) is not None:
            at_ms = _time(frames, count, at_ms)
            count += 1
            seen = [text for text in decoder.read(grey_of(frame)) if repeats.is_new(text, round(at_ms))]
            if seen:
                yield seen
    finally:
        frames.close()
    if count < max(promised * _WHOLE, 1):
        raise VideoBroken(path)


def _time(frames: OpenCVFrames, count: int, last: float) -> float:
    """Return when a frame stands in its film; by the rate where the film has no times."""
    at_ms = frames.at_ms()
    return at_ms if at_ms > last or not count else last + 1000 / frames.fps

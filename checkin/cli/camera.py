"""Codes from a live camera, until Ctrl+C."""

from __future__ import annotations

import queue
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from checkin.cli.context import Context
from checkin.domain import errors
from checkin.domain.camera import CameraState, CameraStatus
from checkin.domain.repeats import Repeats

_LOOK = 0.2
"""Seconds after which Ctrl+C is noticed."""


def watch(here: Context, source: str) -> Iterator[str]:
    """Yield the codes shown to a camera; the same code within five seconds once.

    Ends at Ctrl+C, and then between two codes: a code that was yielded is answered. What becomes
    of the camera is said on standard error, and waited for.

    Raises:
        CameraAbsent: there was no such camera from the start.
        CameraBusy: it was there from the start and sent no picture.
    """
    told: queue.SimpleQueue[CameraStatus | tuple[str, int]] = queue.SimpleQueue()
    camera = here.tools.camera(source, on_code=lambda text, at_ms: told.put((text, at_ms)), on_state=told.put)
    repeats, was_live = Repeats(), False
    with _interrupted() as ended:
        camera.start()
        try:
            while not ended.is_set():
                try:
                    news = told.get(timeout=_LOOK)
                except queue.Empty:
                    continue
                if isinstance(news, CameraStatus):
                    _say(here, news, was_live)
                    was_live = was_live or news.sees
                elif repeats.is_new(*news):
                    yield news[0]
        finally:
            camera.stop()


def _say(here: Context, status: CameraStatus, was_live: bool) -> None:
    """Say what became of the camera; what it never was is an error."""
    if not was_live and status.state is CameraState.ABSENT:
        raise errors.CameraAbsent(status.source)
    if status.state is CameraState.BUSY:
        fault = errors.CameraBusy(status.source)
        if not was_live:
            raise fault
        print(here.words.error(fault), file=sys.stderr, flush=True)
    elif status.state is not CameraState.OPENING:
        print(here.words(f"camera.{status.state}", path=status.source), file=sys.stderr, flush=True)


@contextmanager
def _interrupted() -> Iterator[threading.Event]:
    """Yield what Ctrl+C sets, in place of what it otherwise does."""
    ended = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield ended
        return
    before = signal.signal(signal.SIGINT, lambda *_: ended.set())
    try:
        yield ended
    finally:
        signal.signal(signal.SIGINT, before)

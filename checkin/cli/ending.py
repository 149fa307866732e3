"""The system's signals to end, taken as Ctrl+C is: what was begun is taken back on the way out."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

_SIGNALS: Final = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)
_BASE: Final = 128
"""A program that a signal has ended returns so much more than the signal's number."""


@contextmanager
def ending_cleanly() -> Iterator[None]:
    """Let a signal to end the program end the body as an exception does, once.

    Raises:
        SystemExit: there was one; with the code by which shells tell it.
    """

    def end(number: int, frame: FrameType | None) -> None:
        for one in _SIGNALS:
            signal.signal(one, signal.SIG_IGN)
        sys.exit(_BASE + number)

    before = {one: signal.getsignal(one) for one in _SIGNALS}
    for one in _SIGNALS:
        # Whoever started it with nohup wants it to go on.
        if before[one] is not signal.SIG_IGN:
            signal.signal(one, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)

"""The hub's log: one JSON object a line, and nothing in it about people.

A line names routes, statuses, times, sizes, addresses in the network and the first digits of an
installation's key; never a name, a path somebody asked for, or anything out of a body.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final, TextIO

import msgspec

from checkin.hub.rates import Bucket

LINES_A_SECOND: Final = 50.0
BURST: Final = 500.0
_KEY_DIGITS: Final = 8

Fact = str | int | float | bool | None


class Log:
    """Writes lines to a stream, or nowhere; from any thread.

    Somebody who knocks thousands of times a second must not fill the disk: beyond ``BURST`` lines
    only so many a second are written, and the next one says how many were left out.
    """

    def __init__(
        self,
        stream: TextIO | None,
        clock: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        """Write to ``stream``; ``clock`` returns Unix seconds."""
        self._stream, self._clock, self._steady = stream, clock, steady
        self._lock = threading.Lock()
        self._room = Bucket(LINES_A_SECOND, BURST, steady())
        self._left_out = 0

    def __call__(self, event: str, **facts: Fact) -> None:
        """Write a line about ``event``."""
        stream = self._stream
        if stream is None:
            return
        with self._lock:
            if not self._room.take(self._steady()):
                self._left_out += 1
                return
            line: dict[str, Fact] = {"time": round(self._clock(), 3), "event": event, **facts}
            left_out, self._left_out = self._left_out, 0
            if left_out:
                line["left_out"] = left_out
            try:
                stream.write(msgspec.json.encode(line).decode() + "\n")
                stream.flush()
            except OSError:
                # A full disk is no reason to turn desks away, and there may be room again later.
                self._left_out = left_out + 1
            except ValueError:
                self._stream = None  # It was closed.


def short(key: bytes) -> str:
    """Return how an installation is named in the log."""
    return key.hex()[:_KEY_DIGITS]


def plain(host: str) -> str:
    """Return an address as people write it: one of IPv4 without the form it has within IPv6."""
    return host.removeprefix("::ffff:")


def place_of(error: BaseException) -> str:
    """Return where an error arose: module and line, never what it says."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return ""
    return f"{trace.tb_frame.f_globals.get('__name__', '')}:{trace.tb_lineno}"

"""Ending long work before its end: whoever waits says so, and the work hears it at its next step."""

from __future__ import annotations

import threading

from checkin.domain.errors import Cancelled


class Stopped(Cancelled):
    """The user has thought better of it, or newer work has overtaken this; nothing was written."""


class Stop:
    """A wish to end one piece of work, made in one thread and heard in another."""

    def __init__(self) -> None:
        """Nobody wants to stop yet."""
        self._wanted = threading.Event()

    def __call__(self) -> None:
        """Stop at the next step."""
        self._wanted.set()

    def check(self) -> None:
        """Leave the work if it is to stop.

        Raises:
            Stopped: it is.
        """
        if self._wanted.is_set():
            raise Stopped

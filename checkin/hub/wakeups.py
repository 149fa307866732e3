"""Telling desks that there may be news, so that none has to keep asking."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Final

from checkin.hub.sessions import Holder

QUIET: Final = 0.05
"""Seconds between two wake-ups of one stream: what comes meanwhile is told by the second."""
PING: Final = 15


class Stream:
    """One desk that listens."""

    def __init__(self, holder: Holder) -> None:
        """Wake it at once: nobody knows what it has missed."""
        self.holder = holder
        self.rung = asyncio.Event()
        self.rung.set()
        self.over = False

    def ring(self) -> None:
        """There may be news."""
        self.rung.set()

    def end(self) -> None:
        """Send it away."""
        self.over = True
        self.rung.set()


class WakeUps:
    """All streams of a hub; in its event loop alone."""

    def __init__(self, steady: Callable[[], float]) -> None:
        """Nobody listens."""
        self._steady = steady
        self.sent = 0
        """Events so far."""
        self._streams: set[Stream] = set()
        self._over = False

    def __len__(self) -> int:
        """Return how many listen."""
        return len(self._streams)

    def holders(self) -> set[Holder]:
        """Return whose sessions listen."""
        return {stream.holder for stream in self._streams}

    def ring(self, but: bytes = b"") -> None:
        """Wake everyone except the installation whose news it is."""
        for stream in self._streams:
            if stream.holder.key != but:
                stream.ring()

    def end(self, key: bytes) -> None:
        """Send an installation away."""
        for stream in self._streams:
            if stream.holder.key == key:
                stream.end()

    def end_all(self) -> None:
        """Send everyone away, whoever comes later too."""
        self._over = True
        for stream in self._streams:
            stream.end()

    async def stream(self, holder: Holder) -> AsyncIterator[dict[str, str]]:
        """Yield an event at once and whenever there may be news, as long as the session lasts."""
        stream = Stream(holder)
        self._streams.add(stream)
        try:
            while not (self._over or stream.over):
                left = holder.ends - self._steady()
                if left <= 0:
                    return
                try:
                    async with asyncio.timeout(left):
                        await stream.rung.wait()
                except TimeoutError:
                    return
                if self._over or stream.over:
                    return
                stream.rung.clear()
                self.sent += 1
                yield {"event": "wake", "data": ""}
                await asyncio.sleep(QUIET)
        finally:
            self._streams.discard(stream)

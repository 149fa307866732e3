"""The one thread that works on the store, and through whom it changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from checkin.domain.log import Chain, Commit, Head, Heads
from checkin.domain.replica import HubStore, Lacking, Named, Received
from checkin.domain.trust import Trust

_T = TypeVar("_T")

MOST_WAITING: Final = 512
"""Jobs that may wait; whoever comes then is told to come again."""


class TooMany(Exception):
    """More jobs wait for the store than can be answered in time."""


News = Callable[[bytes], None]
"""Told whenever somebody has written: the asker whose news it is, empty where it was anybody else."""


class Watched:
    """A store that tells when it changes, and through whom."""

    def __init__(self, store: HubStore, news: News) -> None:
        """Begin with what ``store`` holds now; ``news`` is called in the thread that asks."""
        self._store, self._news = store, news
        self._known = store.version()
        self.asker = b""
        """On whose behalf commits are received."""
        self.taken = 0
        """Commits received that were new."""

    @property
    def event(self) -> bytes:
        """Id of the event."""
        return self._store.event

    @property
    def trust(self) -> Trust:
        """Which keys are certified."""
        return self._store.trust

    def gone(self) -> frozenset[bytes]:
        """Return the keys of those whose work has ended."""
        return self._store.gone()

    def look(self) -> None:
        """Find out whether others have written."""
        self._look(b"")

    def heads(self) -> Heads:
        """Return the tips of every chain held."""
        return self._store.heads()

    def holds(self, chain: Chain, head: Head) -> bool:
        """Whether a commit is held."""
        return self._store.holds(chain, head)

    def lacking(self, theirs: Heads, room: int) -> Lacking:
        """Return what a replica with ``theirs`` lacks."""
        return self._store.lacking(theirs, room)

    def incomplete(self) -> list[Named]:
        """Return commits of which payloads are lacking."""
        return self._store.incomplete()

    def again(self, wanted: Sequence[Named], room: int) -> list[Commit]:
        """Return those of the commits that are held with payloads."""
        return self._store.again(wanted, room)

    def receive(self, commits: Sequence[Commit]) -> Received:
        """Take commits over.

        What others write while it lasts passes for the asker's. Nobody misses it: the others are
        woken, and the asker is told only afterwards what is held.
        """
        self.look()
        received = self._store.receive(commits)
        self.taken += received.new
        self._look(self.asker)
        return received

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    def _look(self, through: bytes) -> None:
        now = self._store.version()
        if now != self._known:
            self._known = now
            self._news(through)


class Worker:
    """Runs jobs on the store, one after the other, in a thread of its own."""

    def __init__(self, open_store: Callable[[], HubStore], news: News) -> None:
        """``open_store`` and ``news`` are called in that thread."""
        self._open_store, self._news = open_store, news
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="checkin-hub-store")
        self._store: Watched | None = None
        self.waiting = 0

    @property
    def taken(self) -> int:
        """Commits received that were new."""
        return self._store.taken if self._store else 0

    def open(self) -> bytes:
        """Open the store and return the id of its event.

        Raises:
            CheckinError: it cannot be opened.
        """
        return self._thread.submit(self._open).result()

    async def run(self, job: Callable[[Watched], _T]) -> _T:
        """Return what ``job`` makes of the store.

        Raises:
            TooMany: it was not begun.
        """
        if self.waiting >= MOST_WAITING:
            raise TooMany
        self.waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, job)
        finally:
            self.waiting -= 1

    def ask(self, job: Callable[[Watched], _T]) -> _T:
        """Return what ``job`` makes of the store, to another thread, which waits.

        Raises:
            RuntimeError: the store is closed.
        """
        return self._thread.submit(self._do, job).result()

    def close(self) -> None:
        """Finish what was begun and close the store."""
        self._thread.submit(self._close).result()
        self._thread.shutdown()

    def _open(self) -> bytes:
        store = self._open_store()
        try:
            self._store = Watched(store, self._news)
        except BaseException:
            store.close()
            raise
        return store.event

    def _do(self, job: Callable[[Watched], _T]) -> _T:
        if self._store is None:
            raise RuntimeError("the store is closed")
        return job(self._store)

    def _close(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            store.close()

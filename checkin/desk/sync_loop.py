"""The loop that keeps a desk in step: in a thread that its owner gives it, with a file of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.lines import Connect, Link
from checkin.desk.syncing import Syncing
from checkin.domain import errors
from checkin.domain.hosting import Hosting
from checkin.domain.syncing import SyncStatus

LOOK_S: Final = 1.0
"""Between two looks at what other programs wrote to the file."""
PAUSES_S: Final = (0.2, 1.0, 5.0)
"""Before a stream of wake-ups that broke off is opened again, and again."""

Tell = Callable[[SyncStatus], object]


class SyncLoop:
    """Meets the hubs by itself: at once after a write here or a wake-up, else every few seconds."""

    def __init__(
        self,
        open_desk: Callable[[], Desk],
        connect: Connect,
        tell: Tell,
        *,
        hosting: Callable[[], Hosting | None] = lambda: None,
    ) -> None:
        """``tell`` is called in the loop's thread whenever the status has changed."""
        self._open, self._connect, self._tell, self._hosting = open_desk, connect, tell, hosting
        self._bell = threading.Condition()
        self._stopped = self._nudged = self._streaming = False
        self._woken: set[bytes] = set()
        self._lost: set[bytes] = set()
        self._syncing: Syncing | None = None
        self._told = SyncStatus()

    def run(self) -> None:
        """Work until ``stop``; what goes wrong is told as the status's ``problem``.

        Raises:
            CheckinError: the event file cannot be opened.
        """
        desk = self._open()
        with desk.file:
            self._syncing = syncing = Syncing(desk, self._connect, hosting=self._hosting)
            listener = threading.Thread(target=self._listen, args=(syncing,), name="wake-ups", daemon=True)
            listener.start()
            try:
                while not self._stopped:
                    self._turn(syncing)
            except errors.Cancelled:
                pass
            finally:
                self.stop()
                syncing.close()
                listener.join()

    def nudge(self) -> None:
        """Something was written here: meet soon. Cheap, from any thread."""
        with self._bell:
            self._nudged = True
            self._bell.notify_all()

    def stop(self) -> None:
        """End ``run``, also within a request; from any thread, more than once if need be."""
        with self._bell:
            self._stopped = True
            self._bell.notify_all()
        syncing = self._syncing
        if syncing is not None:
            syncing.interrupt()

    def _turn(self, syncing: Syncing) -> None:
        with self._bell:
            woken, lost = self._woken, self._lost
            self._woken, self._lost, self._nudged = set(), set(), False
        for key in lost:
            syncing.lost(key)
        for key in woken:
            syncing.woken(key)
        problem: errors.CheckinError | None = None
        try:
            syncing.look()
            wait = syncing.wait_ms()
            if wait == 0:
                self._say(syncing, meeting=True)
                syncing.meet_due(lambda: self._stopped)
                wait = syncing.wait_ms()
        except errors.FileFault as fault:
            problem, wait = fault, None
        self._say(syncing, problem=problem)
        with self._bell:
            if not (self._stopped or self._woken or self._lost or self._nudged):
                self._bell.wait(LOOK_S if wait is None else min(wait / 1000, LOOK_S))

    def _say(
        self, syncing: Syncing, *, meeting: bool = False, problem: errors.CheckinError | None = None
    ) -> None:
        status = msgspec.structs.replace(
            syncing.status,
            meeting=meeting,
            woken=self._streaming,
            problem=problem or syncing.status.problem,
        )
        if status != self._told:
            self._told = status
            self._tell(status)

    def _listen(self, syncing: Syncing) -> None:
        """Hear the wake-ups of whichever hub was met last."""
        failed = 0
        while not self._stopped:
            found = syncing.listening()
            if found is not None:
                failed = 0 if self._hear(*found) else failed + 1
            pause = PAUSES_S[min(failed, len(PAUSES_S) - 1)]
            with self._bell:
                self._bell.wait_for(lambda: self._stopped, pause)

    def _hear(self, key: bytes, link: Link) -> bool:
        """Hear one stream to its end; whether there was one at all."""
        try:
            for _ in link.wakeups():
                with self._bell:
                    self._streaming = True
                    self._woken.add(key)
                    self._bell.notify_all()
        except errors.PartnerFault:
            pass
        with self._bell:
            heard, self._streaming = self._streaming, False
            if heard:
                self._lost.add(key)
                self._bell.notify_all()
        return heard

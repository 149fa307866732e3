"""The source a lane reads: what is known of it, and the attempt under way."""

from __future__ import annotations

import time

from checkin.devices.grabbing import Grabber
from checkin.devices.watching import Watch
from checkin.domain.camera import CameraState, CameraStatus


class Watched:
    """The source being read: what is known of it and the attempt under way."""

    def __init__(self, source: str, asked: int, watch: Watch, grabber: Grabber) -> None:
        """Begin to watch; ``asked`` is the number of the wish this fulfils."""
        self.source = source
        self.asked = asked
        self.watch = watch
        self.grabber = grabber
        self.size = (0, 0)
        self.picture_due = 0.0
        self._over = False

    @property
    def news(self) -> bool:
        """Whether the attempt has something that was not looked at."""
        return not self._over and self.grabber.news

    def keeps(self, source: str) -> bool:
        """Whether a wish for ``source`` is fulfilled already."""
        return source == self.source and self.status().sees

    def anew(self, grabber: Grabber) -> None:
        """Another attempt at the same source."""
        self.watch.trying()
        self.grabber = grabber
        self._over = False

    def follow(self, *, held: bool) -> None:
        """Note the end of the attempt, or that time passes; ``held`` if an old one does not return."""
        now = time.monotonic()
        if (fault := self.grabber.fault) is not None and not self._over:
            self._over = True
            # It is we who keep it busy, with a thread that its driver does not let go.
            ours = held and fault is CameraState.BUSY and self.watch.state is CameraState.STALLED
            self.watch.failed(CameraState.STALLED if ours else fault, now)
        self.watch.tick(now)

    def status(self) -> CameraStatus:
        """Return what is known."""
        return CameraStatus(self.watch.state, self.source, *self.size)

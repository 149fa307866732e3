"""What state a camera is in, and when to try it again: facts and times in, no threads, no clock."""

from __future__ import annotations

from typing import Final, NamedTuple

from checkin.domain.camera import CameraState


class Patience(NamedTuple):
    """Seconds to wait for things."""

    stall: float = 2.0
    """Without a picture, after there were some."""
    black: float = 2.0
    """Of dark pictures."""
    first: float = 10.0
    """For the first picture: some systems take many seconds to open a camera."""
    again: tuple[float, ...] = (1.0, 2.0, 4.0, 5.0)
    """Before each new attempt; the last holds for all that follow."""


PATIENCE: Final = Patience()


class Watch:
    """Follows one source from when it was chosen; times are seconds of one steady clock."""

    def __init__(self, now: float, patience: Patience = PATIENCE) -> None:
        """A source that is being opened."""
        self.state = CameraState.OPENING
        self.retry_at: float | None = None
        self._patience = patience
        self._attempts = 0
        self._was_live = False
        self._since = now
        self._dark_since: float | None = None

    def frame(self, now: float, *, dark: bool) -> None:
        """A picture came in; ``dark`` if there is nothing in it."""
        self._since = now
        self._was_live = True
        self._attempts = 0
        self.retry_at = None
        if not dark:
            self._dark_since = None
            self.state = CameraState.LIVE
            return
        if self._dark_since is None:
            self._dark_since = now
        if now - self._dark_since >= self._patience.black:
            self.state = CameraState.BLACK
        elif self.state is not CameraState.BLACK:
            self.state = CameraState.LIVE

    def failed(self, state: CameraState, now: float) -> None:
        """The attempt is over: ABSENT, BUSY, GONE or ENDED."""
        # A camera that was there and is not has been pulled out, however often it is looked for.
        lost = state is CameraState.ABSENT and self._was_live
        self.state = CameraState.GONE if lost else state
        self.retry_at = None if state is CameraState.ENDED else now + self._delay()

    def tick(self, now: float) -> None:
        """Time has passed, and the driver may say nothing at all."""
        waited = now - self._since
        if self.state in (CameraState.LIVE, CameraState.BLACK) and waited >= self._patience.stall:
            self.state = CameraState.STALLED
            self.retry_at = now + self._delay()
        elif self.state is CameraState.OPENING and waited >= self._patience.first:
            # No new attempt: this one is still being made, and a second would do no better.
            self.state = CameraState.BUSY

    def due(self, now: float) -> bool:
        """Whether it is time for a new attempt."""
        return self.retry_at is not None and now >= self.retry_at

    def trying(self) -> None:
        """A new attempt is made; the state stays until something comes of it."""
        self.retry_at = None
        self._dark_since = None

    def _delay(self) -> float:
        delay = self._patience.again[min(self._attempts, len(self._patience.again) - 1)]
        self._attempts += 1
        return delay

"""Time as it truly passes, and as the clocks of laptops tell it."""

from __future__ import annotations

from tests.kit import START_MS

HOUR = 3_600_000
DAY = 24 * HOUR


class Time:
    """True Unix milliseconds; nobody in the simulation can read them."""

    def __init__(self) -> None:
        self.now = START_MS

    def pass_(self, ms: int) -> None:
        self.now += ms


class LaptopClock:
    """What a laptop believes the time is, and a clock of its own that nobody sets."""

    def __init__(self, time: Time, skew_ms: int) -> None:
        self._time = time
        self.skew_ms = skew_ms
        self._zero = time.now
        self._sleeps: list[tuple[int, int]] = []

    def wall(self) -> int:
        return max(self._time.now + self.skew_ms, 0)

    def steady(self) -> int:
        now = self._time.now
        return now - self._zero - sum(max(min(now, end) - since, 0) for since, end in self._sleeps)

    def set_(self, skew_ms: int) -> None:
        """Somebody sets the clock."""
        self.skew_ms = skew_ms

    def sleeps(self, ms: int) -> None:
        """The laptop sleeps so long from now on; the steady clock of most systems stands still meanwhile."""
        since = max([self._time.now, *(end for _, end in self._sleeps)])
        self._sleeps.append((since, since + ms))

    def restarted(self) -> None:
        """The machine was switched off: the steady clock begins anew."""
        self._zero, self._sleeps = self._time.now, []


class Waits:
    """Stands in for the module ``time`` where the store waits for others, who stand still meanwhile."""

    def __init__(self) -> None:
        self._now = 0.0

    def monotonic(self) -> float:
        """Return seconds."""
        return self._now

    def sleep(self, seconds: float) -> None:
        """Let time pass at once."""
        self._now += seconds

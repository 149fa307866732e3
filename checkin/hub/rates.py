"""How often somebody may ask: token buckets."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final

MOST: Final = 10_000
"""Askers remembered; whoever was forgotten begins with a full bucket."""


class Bucket:
    """So many a second, and ``burst`` at once after a rest."""

    __slots__ = ("_at", "_burst", "_left", "_rate")

    def __init__(self, rate: float, burst: float, now: float) -> None:
        """Begin full; ``now`` and later times are seconds of one steady clock."""
        self._rate, self._burst, self._left, self._at = rate, burst, burst, now

    def take(self, now: float) -> bool:
        """Take one; False where there is none."""
        self._left = min(self._left + (now - self._at) * self._rate, self._burst)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Rates:
    """A bucket for everyone who asks."""

    def __init__(self, rate: float, burst: float, steady: Callable[[], float]) -> None:
        """Allow each asker ``rate`` requests a second and ``burst`` at once."""
        self._rate, self._burst, self._steady = rate, burst, steady
        self._buckets: OrderedDict[Hashable, Bucket] = OrderedDict()

    def take(self, who: Hashable) -> bool:
        """Count a request; False where it is one too many."""
        now = self._steady()
        bucket = self._buckets.get(who)
        if bucket is None:
            bucket = self._buckets[who] = Bucket(self._rate, self._burst, now)
            if len(self._buckets) > MOST:
                self._buckets.popitem(last=False)
        self._buckets.move_to_end(who)
        return bucket.take(now)

"""When to meet a hub next. Time and chance are the caller's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

IDLE_MS: Final = 10_000
"""Between two meetings while nobody writes and nothing wakes this desk."""
GAP_MS: Final = 20
"""Between the beginnings of two meetings, however much is written: the next one carries it all."""
CONFIRM_MS: Final = 1_000
"""After something was received: then the hub is told, in a meeting that carries nothing else."""
SETTLED_MS: Final = 2_000
"""After something was given: by then others have confirmed it, and the hub can tell."""
FIRST_MS: Final = 1_000
MOST_MS: Final = 10_000
"""Waits after faults that may be over at any time grow from this to that."""
LASTING_MS: Final = 30_000
"""The same after faults that only people can mend."""

Chance = Callable[[], float]
"""Returns a random number from 0 up to, not including, 1."""


class Pacing(NamedTuple):
    """When one hub is to be met; milliseconds of a clock that nobody sets."""

    due_ms: int
    begun_ms: int | None = None
    """When the last meeting began."""
    faults: int = 0
    """Meetings in a row that came to nothing."""

    def wished(self, now_ms: int) -> Pacing:
        """Something was written here: meet at once, unless the hub is away, which no wish brings back."""
        return self if self.faults else self._soon(now_ms)

    def woken(self, now_ms: int) -> Pacing:
        """The hub itself has spoken: meet at once."""
        return self._soon(now_ms)._replace(faults=0)

    def begun(self, now_ms: int) -> Pacing:
        """A meeting begins: what is wished from now on is for the one after it."""
        return self._replace(due_ms=now_ms + IDLE_MS, begun_ms=now_ms)

    def met(self, now_ms: int, chance: Chance, *, gave: bool = False, got: bool = False) -> Pacing:
        """The meeting went well; ``gave`` and ``got`` tell what it carried.

        A wish or a wake-up since it began still holds. The idle wait is cut a little by chance, so that
        desks started together do not go on in step.
        """
        idle = round(IDLE_MS * (1 - chance() / 10))
        wait = CONFIRM_MS if got else SETTLED_MS if gave else idle
        return self._replace(due_ms=min(self.due_ms, now_ms + wait), faults=0)

    def failed(self, now_ms: int, chance: Chance, *, lasting: bool = False) -> Pacing:
        """The meeting came to nothing: wait twice as long as the last time, up to half less by chance."""
        most = LASTING_MS if lasting else MOST_MS
        wait = min(FIRST_MS << min(self.faults, 10), most)
        return self._replace(due_ms=now_ms + round(wait * (1 - chance() / 2)), faults=self.faults + 1)

    def _soon(self, now_ms: int) -> Pacing:
        earliest = now_ms if self.begun_ms is None else max(now_ms, self.begun_ms + GAP_MS)
        return self._replace(due_ms=min(self.due_ms, earliest))

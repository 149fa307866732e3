"""When to kill."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

from tests.crash.warm import Ran

KILLS = 26
FINISHED = "finished"
"""The stage of a process that came to its good end before the kill."""
_MOST = 150


class Moments:
    """Yields delays until enough processes were killed and every stage was seen.

    Every second delay lies anywhere in the operation; the others close to where it comes to count,
    which is looked for on the way: a little later whenever a kill came too early for it, a little
    earlier whenever it came too late.
    """

    def __init__(self, seconds: float, stages: set[str], seed: int, kills: int = KILLS) -> None:
        """``seconds`` is what the operation takes undisturbed; ``stages`` are those to be seen."""
        self.seen: Counter[str] = Counter()
        self.killed = 0
        self._seconds, self._stages, self._kills = seconds, stages, kills
        self._random = random.Random(seed)
        self._edge = seconds * 0.8
        self._step = seconds * 0.1

    def __iter__(self) -> Iterator[float]:
        tries = 0
        while self.killed < self._kills or not self._stages <= set(self.seen):
            assert tries < _MOST, f"{self.killed} kills, stages {dict(self.seen)}, wanted {self._stages}"
            if tries % 2:
                yield max(0.0, self._edge + self._random.uniform(-1, 1) * self._step)
            else:
                part = (tries // 2 % self._kills + self._random.random()) / self._kills
                yield self._seconds * 1.05 * part
            tries += 1

    def saw(self, stage: str, ran: Ran, *, counts: bool) -> None:
        """Say what a run left; ``counts`` where the operation is in the log."""
        self.seen[stage if ran.killed else FINISHED] += 1
        self.killed += ran.killed
        if not ran.killed:
            # The first run was slower, or the machine is less busy now; below, the other way.
            self._seconds = (self._seconds + ran.seconds) / 2
        elif ran.seconds > self._seconds:
            self._seconds *= 1.1
        self._step = max(self._step * 0.9, self._seconds * 0.02)
        self._edge += -self._step if counts else self._step
        self._edge = min(max(self._edge, 0.0), 1.5 * self._seconds)

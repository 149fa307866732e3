"""The same code within five seconds is one scan."""

from __future__ import annotations

from typing import Final

SAME_SCAN_MS: Final = 5_000
_KEPT = 32
"""Codes remembered at once; more people than these are never before one camera."""


class Repeats:
    """Tells a badge that is still before the camera from one that is shown again.

    For a camera the five seconds run from when a code was last seen: a badge held for a minute is
    one scan. For a hand scanner they run from when it was answered: each time someone pulls the
    trigger they want an answer.
    """

    def __init__(self, within_ms: int = SAME_SCAN_MS, *, sliding: bool = True) -> None:
        """Nothing seen yet; ``sliding`` is for what sees without being asked."""
        self._within = within_ms
        self._sliding = sliding
        self._seen: dict[str, int] = {}

    def forget(self) -> None:
        """Forget what was seen: every code is new again."""
        self._seen.clear()

    def is_new(self, text: str, at_ms: int) -> bool:
        """Whether a code seen at ``at_ms`` is a new scan; every sighting has to be asked about.

        A clock that is set back or forward makes a code new at most once.
        """
        before = self._seen.pop(text, None)
        new = before is None or abs(at_ms - before) >= self._within
        self._seen[text] = at_ms if new or self._sliding or before is None else before
        if len(self._seen) > _KEPT:
            del self._seen[next(iter(self._seen))]
        return new

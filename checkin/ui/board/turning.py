"""Pages that turn by themselves: how cards fill them, and which one comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

STAY_MS: Final = 12_000
"""How long a page is shown."""
LEAST_MS: Final = 6_000
"""How long it is shown at least, whoever arrives on another."""


Column = list[tuple[int, int]]
"""Which cards stand in a column, and which of its heights each has."""


def fill(heights: Sequence[Sequence[float]], columns: int, room: float, gap: float) -> list[list[Column]]:
    """Return the columns of each page, read down and then across.

    ``heights`` are those that each card may have, the best first: where it does not fit it takes the
    next one before it goes to another column. A card higher than ``room`` gets a column of its own.
    """
    pages: list[list[Column]] = []
    y = room + 1.0
    for number, possible in enumerate(heights):
        form = next((form for form, height in enumerate(possible) if y + height <= room), None)
        if form is None:
            if not pages or len(pages[-1]) == columns:
                pages.append([])
            pages[-1].append([])
            y = 0.0
            form = next((form for form, height in enumerate(possible) if height <= room), len(possible) - 1)
        pages[-1][-1].append((number, form))
        y += possible[form] + gap
    return pages


class Turning:
    """Which page is in front, until when, and what comes after it.

    Pages follow each other. One on which somebody has arrived comes before the others; if it was
    somebody who is waited for, it does not wait for its turn. None is left out for longer than two
    rounds.
    """

    def __init__(self) -> None:
        """One page, shown for ever."""
        self.shown = 0
        self.since = 0
        """When it came to the front."""
        self._pages = 1
        self._seen: dict[int, int] = {0: 0}
        """When each page was last in front."""
        self._arrived: dict[int, bool] = {}
        """Pages with arrivals that nobody has seen; True where somebody is waited for."""

    def lay_out(self, pages: int, shown: int, arrived: Mapping[int, bool], now: int) -> None:
        """Begin with new pages, ``shown`` in front; ``arrived`` as ``notice`` would be told."""
        self._pages, self.shown = max(pages, 1), shown
        self._seen = {page: self._seen.get(page, now) for page in range(self._pages)}
        self._seen[shown] = now
        self._arrived = {page: waited for page, waited in arrived.items() if page != shown}

    def notice(self, page: int, *, waited_for: bool) -> None:
        """Somebody has arrived on a page."""
        if page != self.shown:
            self._arrived[page] = self._arrived.get(page, False) or waited_for

    def progress(self, now: int) -> float:
        """Return how much of its time the page has been shown, from 0 to 1."""
        return min(max((now - self.since) / STAY_MS, 0.0), 1.0)

    def due(self, now: int) -> bool:
        """Whether the page is to be turned."""
        if self._pages < 2:
            return False
        return now - self.since >= (LEAST_MS if any(self._arrived.values()) else STAY_MS)

    def turn(self, now: int) -> int:
        """Bring the next page to the front and return it."""
        return self.go(self._next(now), now)

    def go(self, page: int, now: int) -> int:
        """Bring a page to the front and return it."""
        self.shown, self.since = page % self._pages, now
        self._seen[self.shown] = now
        self._arrived.pop(self.shown, None)
        return self.shown

    def _next(self, now: int) -> int:
        after = [(self.shown + step) % self._pages for step in range(1, self._pages)]
        longest = min(after, key=self._seen.__getitem__)
        if now - self._seen[longest] > 2 * STAY_MS * self._pages:
            return longest
        waited = [page for page, waited_for in self._arrived.items() if waited_for]
        return min(waited or self._arrived or after[:1], key=self._seen.__getitem__)

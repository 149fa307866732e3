"""Who has just arrived: shown calmly for a while, from the moment somebody can see it."""

from __future__ import annotations

from typing import Final

from checkin.desk.board import Board, BoardRow

SHOWN_MS: Final = 10_000
_FADES_MS: Final = 1_500
GROWS_MS: Final = 400
"""How long a bar takes to its new length."""


class Fresh:
    """What changed from one board to the next, by delegation."""

    def __init__(self) -> None:
        """Nothing has changed yet."""
        self._board: Board | None = None
        self._since: dict[str, int | None] = {}
        """Since when an arrival has been in front; None while its page is not."""
        self._people: dict[str, set[bytes]] = {}
        self._grew: dict[str, tuple[int, float]] = {}
        """When a bar began to grow, and from which part."""

    def take(self, board: Board, now: int) -> dict[str, bool]:
        """Compare with the board before; return who has arrivals, True where they are waited for.

        Of another session nothing is new: all of it is.
        """
        before, self._board = self._board, board
        if before is None or before.session != board.session:
            self._since.clear()
            self._people.clear()
            self._grew.clear()
            return {}
        known = {row.id: row for row in before.rows}
        found: dict[str, bool] = {}
        for row in board.rows:
            old = known.get(row.id)
            if old is not None and row != old:
                people = _arrived(row) - _arrived(old)
                if row.present > old.present or people:
                    found[row.id] = bool(people) or (row.complete and not old.complete)
                    self._since[row.id] = None
                    self._people.setdefault(row.id, set()).update(people)
                if row.present != old.present:
                    self._grew[row.id] = now, part_of(old)
        return found

    def seen(self, ids: set[str], now: int) -> None:
        """These are in front now: what is new on them begins to be shown."""
        for key, since in self._since.items():
            if since is None and key in ids:
                self._since[key] = now

    @property
    def waiting(self) -> dict[str, bool]:
        """Return who has arrivals that nobody has seen yet, True where they are waited for."""
        return {key: bool(self._people.get(key)) for key, since in self._since.items() if since is None}

    @property
    def ids(self) -> set[str]:
        """Return who has arrivals that are shown or wait to be."""
        return set(self._since)

    def people(self, key: str) -> set[bytes]:
        """Return who of a delegation has just arrived."""
        return self._people.get(key, set())

    def glow(self, key: str, now: int) -> float:
        """Return how much an arrival stands out, from 0 to 1: all at once, then fading."""
        since = self._since.get(key)
        if since is None:
            return 0.0
        return min(max((since + SHOWN_MS - now) / _FADES_MS, 0.0), 1.0)

    def part(self, row: BoardRow, now: int) -> float:
        """Return how long the bar of a row is now, from 0 to 1."""
        begun, was = self._grew.get(row.id, (0, 0.0))
        far = min((now - begun) / GROWS_MS, 1.0) if row.id in self._grew else 1.0
        return was + (part_of(row) - was) * far * (2 - far)

    def moving(self, now: int) -> set[str]:
        """Return whose card looks different than a moment ago; forget what is over."""
        moved = set(self._grew)
        for key in [key for key, (begun, _) in self._grew.items() if now - begun >= GROWS_MS]:
            del self._grew[key]
        shown = {key: since for key, since in self._since.items() if since is not None}
        for key, since in shown.items():
            if now - since >= SHOWN_MS - _FADES_MS:
                moved.add(key)
            if now - since >= SHOWN_MS:
                del self._since[key]
                self._people.pop(key, None)
        return moved


def part_of(row: BoardRow) -> float:
    """Return which part of a delegation has come, from 0 to 1."""
    return min(row.present / row.expected, 1.0) if row.expected > 0 else float(row.present > 0)


def _arrived(row: BoardRow) -> set[bytes]:
    return {one.id for one in row.people if one.arrived_ms is not None}

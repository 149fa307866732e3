"""Who may stay connected.

Whoever has not shown a session yet is a stranger. Strangers have a deadline from one answer to the
next, and there is room for so many only: beyond that the oldest of the address that has most of them
makes room. So thousands of idle connections cost desks of the event nothing, and a stranger who comes
to open a session still finds a place.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from checkin.hub.askers import asker

Address = tuple[str, int]
"""Host and port of the other end."""

STRANGERS: Final = 256
OF_ONE_ADDRESS: Final = 64
OF_ONE_KEY: Final = 16
DEADLINE: Final = 20.0
"""Seconds for TLS, a request and its body."""


class Gate:
    """The connections of one server; asked by its event loop alone."""

    def __init__(
        self,
        steady: Callable[[], float],
        *,
        strangers: int = STRANGERS,
        of_one_address: int = OF_ONE_ADDRESS,
        of_one_key: int = OF_ONE_KEY,
        deadline: float = DEADLINE,
    ) -> None:
        """Nobody is connected."""
        self._steady, self._deadline = steady, deadline
        self._most, self._most_of_address, self._most_of_key = strangers, of_one_address, of_one_key
        self._close: dict[Address, Callable[[], None]] = {}
        self._strangers: dict[str, OrderedDict[Address, float]] = {}
        self._keys: dict[Address, bytes] = {}
        self._of_key: dict[bytes, int] = {}
        self.count = 0
        """Strangers now."""
        self.sent_away = 0
        """Connections closed to make room or because they were too slow."""

    def __len__(self) -> int:
        """Return how many are connected."""
        return len(self._close)

    def came(self, who: Address, close: Callable[[], None]) -> None:
        """Note a new connection; ``close`` ends it at once."""
        self._close[who] = close
        crowd = self._strangers.setdefault(asker(who[0]), OrderedDict())
        crowd[who] = self._steady()
        self.count += 1
        if len(crowd) > self._most_of_address:
            self._send_away(next(iter(crowd)))
        elif self.count > self._most:
            crowd = max(self._strangers.values(), key=len)
            self._send_away(next(iter(crowd)))

    def greeted(self, who: Address, close: Callable[[], None]) -> None:
        """Note that from now on ``close`` ends a connection."""
        if who in self._close:
            self._close[who] = close
        else:
            close()

    def left(self, who: Address) -> None:
        """Forget a connection that is closed."""
        if self._close.pop(who, None) is None:
            return
        self._no_stranger(who)
        key = self._keys.pop(who, None)
        if key is not None:
            self._of_key[key] -= 1
            if not self._of_key[key]:
                del self._of_key[key]

    def admitted(self, who: Address, key: bytes) -> None:
        """Note that a request with a session came; beyond so many of one key they stay strangers."""
        if who not in self._close or who in self._keys or self._of_key.get(key, 0) >= self._most_of_key:
            return
        self._no_stranger(who)
        self._keys[who] = key
        self._of_key[key] = self._of_key.get(key, 0) + 1

    def answered(self, who: Address) -> None:
        """Give a stranger time for another request."""
        crowd = self._strangers.get(asker(who[0]), OrderedDict[Address, float]())
        if who in crowd:
            crowd[who] = self._steady()

    def sweep(self) -> None:
        """Close the connections of strangers who were too slow; to be called every second or so."""
        before = self._steady() - self._deadline
        slow = [who for crowd in self._strangers.values() for who, since in crowd.items() if since < before]
        for who in slow:
            self._send_away(who)

    def close_strangers(self) -> None:
        """Close the connections of all strangers."""
        for who in [who for crowd in self._strangers.values() for who in crowd]:
            self._send_away(who)

    def _no_stranger(self, who: Address) -> None:
        crowd = self._strangers.get(asker(who[0]), OrderedDict[Address, float]())
        if crowd.pop(who, None) is not None:
            self.count -= 1
            if not crowd:
                del self._strangers[asker(who[0])]

    def _send_away(self, who: Address) -> None:
        close = self._close[who]
        self.left(who)
        self.sent_away += 1
        close()

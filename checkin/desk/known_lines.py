"""Which lines a desk has, as the log and whoever gave an address by hand say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from checkin.desk.desk import Desk
from checkin.desk.hub_address import kept_address
from checkin.desk.hubs import KnownHub, known_hubs
from checkin.desk.lines import Connect, Line, Link

BY_HAND: Final = b""
"""Stands for the key of a hub known by its address alone."""


class Lines:
    """The lines to all hubs but the desk's own."""

    def __init__(self, desk: Desk, connect: Connect, now: Callable[[], int]) -> None:
        """Nothing is known before ``find``; a new line is due at once by ``now``."""
        self._desk, self._connect, self._now = desk, connect, now
        self._lines: dict[bytes, Line] = {}
        self._trusted: list[bytes] = []
        self.last: Line | None = None
        """The one over which a hub was last met."""

    def __iter__(self) -> Iterator[Line]:
        """Yield each; may be asked by any thread."""
        return iter(list(self._lines.values()))

    def __len__(self) -> int:
        """Return how many hubs are known."""
        return len(self._lines)

    def get(self, key: bytes) -> Line | None:
        """Return the line to a hub."""
        return self._lines.get(key)

    def in_order(self) -> list[Line]:
        """Return the lines, the one that is surest to answer first."""
        return sorted(
            self._lines.values(),
            key=lambda line: (line.pacing.faults > 0, line is not self.last, line.known.key),
        )

    def find(self) -> None:
        """Follow the log: hubs come, move, and are switched off.

        Raises:
            FileFault: it cannot be read.
        """
        known = {one.key: one for one in known_hubs(self._desk)}
        trusted = sorted({one.certificate for one in known.values()})
        address = kept_address(self._desk)
        if address and not any(address in one.addresses for one in known.values()):
            known[BY_HAND] = KnownHub(BY_HAND, "", b"", [address])
        for key in self._lines.keys() - known.keys():
            self._lines.pop(key).drop()
        for key, one in known.items():
            line = self._lines.setdefault(key, Line(one, self._now()))
            if line.known != one or trusted != self._trusted:
                line.known = one
                line.drop()
        self._trusted = trusted
        if self.last is not None and self.last.known.key not in self._lines:
            self.last = None

    def call(self, address: str) -> Link:
        """Return a link to whatever certified hub answers there.

        Raises:
            PartnerUnreachable: the address is none.
            FileFault: what is to be shown there cannot be read.
        """
        file, own = self._desk.file, self._desk.file.trust.certificates_of(self._desk.file.key)
        return self._connect(address, self._trusted, file.event, file.key, file.sign, own)

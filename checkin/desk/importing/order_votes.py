"""Counting which order the names of a list tell."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

Order = Literal["given_first", "family_first"]
GIVEN_FIRST: Final[Order] = "given_first"
FAMILY_FIRST: Final[Order] = "family_first"


class Votes(msgspec.Struct):
    """How many names tell which order."""

    given_first: int = 0
    family_first: int = 0

    def add(self, *, family_first: bool) -> None:
        """Count a name."""
        if family_first:
            self.family_first += 1
        else:
            self.given_first += 1

    def likeliest(self) -> Order | None:
        """Return what more names tell; None where that is neither."""
        if self.given_first == self.family_first:
            return None
        return GIVEN_FIRST if self.given_first > self.family_first else FAMILY_FIRST

    def clear(self, times: int, least: int) -> Order | None:
        """Return what ``times`` as many names tell, and no fewer than ``least``."""
        more, fewer = sorted((self.given_first, self.family_first), reverse=True)
        return self.likeliest() if more >= max(least, times * fewer, 1) else None

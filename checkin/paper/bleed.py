"""How far a badge may reach beyond its edges on a sheet that is cut."""

from __future__ import annotations

from typing import Final, NamedTuple


class Bleed(NamedTuple):
    """Room beyond each edge of a badge, mm, for fills that touch that edge."""

    left: float
    top: float
    right: float
    bottom: float


NO_BLEED: Final = Bleed(0, 0, 0, 0)

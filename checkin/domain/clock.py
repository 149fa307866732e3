"""What a desk's clock is worth: how far it is from the hub's, and how wrong that may be."""

from __future__ import annotations

from typing import Final, NamedTuple

import msgspec

from checkin.domain.log import MAX_MS

DRIFT: Final = 50e-6
"""How fast a laptop's clock may run away: 50 millionths, four seconds a day."""
JUMP_MS: Final = 2_000
"""A clock that has moved this much against the steady one was set, or the machine started anew."""


class Measure(msgspec.Struct, array_like=True, frozen=True):
    """A clock once compared with a hub's."""

    offset_ms: int
    """To be added to this machine's clock."""
    err_ms: int
    """How wrong that may have been then."""
    wall_ms: int
    """This machine's clock then."""
    steady_ms: int
    """A clock that nobody sets, of this machine, then."""


class Moment(NamedTuple):
    """A corrected time: Unix milliseconds, and how wrong they may be; None where nobody knows."""

    at_ms: int
    err_ms: int | None


def measure(
    sent_ms: int, hub_ms: int, received_ms: int, steady_ms: int, hub_err_ms: int = 0, *, waited_ms: int = 0
) -> Measure:
    """Compare clocks by a question sent and an answer received, both by this machine's clock.

    The hub read its clock somewhere in between, so the middle is wrong by half the way at most
    (Cristian, "Probabilistic clock synchronization", 1989). ``waited_ms`` is how long that took by the
    steady clock: where this machine's clock was set meanwhile, the longer of both holds.
    """
    half = max(received_ms - sent_ms, waited_ms, 0) / 2
    return Measure(round(hub_ms - (received_ms - half)), round(half) + 1 + hub_err_ms, received_ms, steady_ms)


def corrected(known: Measure | None, wall_ms: int, steady_ms: int) -> Moment:
    """Return the hub's time as well as this machine can tell.

    A clock that was set after it was measured is corrected by what it was set by, as long as the
    steady one tells; after a restart of the machine the offset is a guess.
    """
    if known is None:
        return Moment(_sensible(wall_ms), None)
    passed = steady_ms - known.steady_ms
    by_offset = _sensible(wall_ms + known.offset_ms)
    if passed < 0:
        return Moment(by_offset, None)
    jumped = (wall_ms - known.wall_ms) - passed
    if abs(jumped) <= JUMP_MS:
        return Moment(by_offset, known.err_ms + round(passed * DRIFT))
    if jumped > 0 and abs(jumped - known.offset_ms) > JUMP_MS + known.err_ms:
        # A sleep in which the steady clock stood still, or a machine started anew: far more often
        # than a clock set forward by anything but what it was behind.
        return Moment(by_offset, None)
    return Moment(_sensible(known.wall_ms + known.offset_ms + passed), None)


def _sensible(at_ms: int) -> int:
    """Return a time that a commit can be dated with."""
    return min(max(at_ms, 0), MAX_MS)

"""What a desk's clock is worth: how far it is from the hub's, and how wrong that may be."""

from __future__ import annotations

from typing import Final, NamedTuple

import msgspec

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


def measure(sent_ms: int, hub_ms: int, received_ms: int, steady_ms: int, hub_err_ms: int = 0) -> Measure:
    """Compare clocks by a question sent and an answer received, both by this machine's clock.

    The hub read its clock somewhere in between, so the middle is wrong by half the way at most
    (Cristian, "Probabilistic clock synchronization", 1989).
    """
    half = max(received_ms - sent_ms, 0) / 2
    return Measure(round(hub_ms - (received_ms - half)), round(half) + 1 + hub_err_ms, received_ms, steady_ms)


def corrected(known: Measure | None, wall_ms: int, steady_ms: int) -> Moment:
    """Return the hub's time as well as this machine can tell.

    A clock that was set after it was measured is corrected by what it was set by, as long as the
    steady one tells; after a restart of the machine the offset is a guess.
    """
    if known is None:
        return Moment(max(wall_ms, 0), None)
    passed = steady_ms - known.steady_ms
    jumped = (wall_ms - known.wall_ms) - passed
    if passed < 0:
        return Moment(max(wall_ms + known.offset_ms, 0), None)
    drift = known.err_ms + round(passed * DRIFT)
    if abs(jumped) <= JUMP_MS:
        return Moment(max(wall_ms + known.offset_ms, 0), drift)
    if jumped > 0 and jumped > passed:
        # Rather a sleep in which the steady clock stood still, or a machine started anew, than a
        # clock set forward: what it says now is the better guess.
        return Moment(max(wall_ms + known.offset_ms, 0), None)
    return Moment(max(known.wall_ms + known.offset_ms + passed, 0), None)

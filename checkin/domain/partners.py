"""What one replica remembers of those that meet it, so that others can be told.

All of it is what partners said of themselves when they were last met, kept in memory only: a hub that
was started anew knows nothing until they come again, and so promises nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

import msgspec

from checkin.domain.log import Head, Heads

MOST: Final = 4096
"""Partners remembered; beyond it those not met for longest are forgotten."""


class Holding(msgspec.Struct, array_like=True, frozen=True):
    """How far a machine holds a chain: one of its tips."""

    machine: bytes
    nonce: bytes
    n: int
    hash: bytes


class Partner(msgspec.Struct, array_like=True, frozen=True):
    """An installation as it was when last met."""

    key: bytes
    machine: bytes
    version: str
    ago_ms: int
    offset_ms: int | None
    """Its clock was this much behind the hub's (negative: ahead); None where it has not measured."""
    waiting: int
    """Commits it holds beyond the one that tells."""
    lacking: int
    """Commits that it lacks of those the one that tells holds."""
    fingerprint: bytes = b""
    """Digest of its projections; empty where it has not computed it for what it holds."""


class _Known(NamedTuple):
    machine: bytes
    version: str
    heads: Heads
    at_ms: int
    offset_ms: int | None
    fingerprint: bytes


class Partners:
    """The memory of one answering replica."""

    def __init__(self) -> None:
        """Nobody has been met."""
        self._known: dict[bytes, _Known] = {}

    def note(
        self,
        key: bytes,
        machine: bytes,
        version: str,
        heads: Heads,
        at_ms: int,
        offset_ms: int | None = None,
        fingerprint: bytes = b"",
    ) -> None:
        """Remember what an installation just said of itself; whatever it said before is void."""
        self._known.pop(key, None)
        self._known[key] = _Known(machine, version, heads, at_ms, offset_ms, fingerprint)
        while len(self._known) > MOST:
            del self._known[next(iter(self._known))]

    def forget(self, *keys: bytes) -> None:
        """Forget installations: they were revoked, or retired."""
        for key in keys:
            self._known.pop(key, None)

    def holdings(self, key: bytes) -> list[Holding]:
        """Return how far other installations hold the chains of ``key``.

        Of several on one machine only the last that was met tells: the others may have been wiped.
        """
        latest = {known.machine: known for other, known in self._known.items() if other != key}
        return [
            Holding(known.machine, chain.nonce, tip.n, tip.hash)
            for known in latest.values()
            for chain, tips in known.heads.items()
            if chain.key == key
            for tip in sorted(tips)
        ]

    def known(self, held: Heads, at_ms: int) -> list[Partner]:
        """Return everyone met, as compared with what is ``held`` here."""
        return [
            Partner(
                key,
                known.machine,
                known.version,
                max(at_ms - known.at_ms, 0),
                known.offset_ms,
                beyond(known.heads, held),
                beyond(held, known.heads),
                known.fingerprint,
            )
            for key, known in self._known.items()
        ]


def beyond(some: Heads, others: Heads) -> int:
    """Return how many commits ``some`` hold beyond ``others``, as far as heads tell.

    A branch of a forked chain that only one of them has counts as one commit at least.
    """
    if some == others:
        return 0
    more = 0
    for chain, tips in some.items():
        theirs = others.get(chain, frozenset())
        longest = max((tip.n for tip in theirs), default=0)
        ahead = max(max((tip.n for tip in tips), default=0) - longest, 0)
        odd = len(tips) > 1 or len(theirs) > 1
        more += ahead or int(odd and bool(tips - theirs))
    return more


class Kept(NamedTuple):
    """How well an installation's own commits are kept: all counts of commits."""

    own: int
    stored: int
    """One other machine holds them now."""
    safe: int
    """Two other machines, or a hub with a confirmed standby, hold them now."""


def kept(
    own: Mapping[bytes, frozenset[Head]],
    elsewhere: Mapping[bytes, list[Holding]],
    *,
    doubled: frozenset[bytes],
) -> Kept:
    """Return how well one's own chains (tips by nonce) are kept.

    ``elsewhere`` are the holdings by other machines, ``doubled`` the machines that count as two
    because a standby has confirmed what they hold. Only tips that are held here count: of a branch
    not known here nobody can tell what it covers. Of a chain that forked a machine counts that holds
    every tip of it.
    """
    total = stored = safe = 0
    for nonce, tips in own.items():
        longest = max((tip.n for tip in tips), default=0)
        total += longest
        reached: dict[bytes, int] = {}
        for machine, holdings in elsewhere.items():
            held = {Head(one.n, one.hash) for one in holdings if one.nonce == nonce}
            if held and (len(tips) == 1 or tips <= held):
                reached[machine] = min(max(tip.n for tip in held), longest)
        depths = sorted(
            (depth for machine, depth in reached.items() for _ in range(2 if machine in doubled else 1)),
            reverse=True,
        )
        stored += depths[0] if depths else 0
        safe += depths[1] if len(depths) > 1 else 0
    return Kept(total, stored, safe)


def chains_of(key: bytes, heads: Heads) -> dict[bytes, frozenset[Head]]:
    """Return the tips of an installation's chains by nonce."""
    return {chain.nonce: tips for chain, tips in heads.items() if chain.key == key}

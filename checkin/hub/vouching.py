"""Certificates presented to a hub whose log does not hold them: it was wiped, or has not met their issuer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from checkin.domain.kinds import CERTIFICATE, Certificate, Role
from checkin.domain.log import Chain, Head
from checkin.domain.trust import Trust, TrustFact

MOST: Final = 8


class Vouched(NamedTuple):
    """What certificates say of a key, and whose they are: the keys they certify or were signed by."""

    role: Role
    through: frozenset[bytes]


def vouched(trust: Trust, key: bytes, certificates: Sequence[Certificate]) -> Vouched | None:
    """Return what ``certificates`` make of ``key``; None where they do not lead to the event's root.

    They are read by the rules of the log itself. Where ``trust`` knows a key to be revoked, nothing
    that names it vouches any more: what a stolen laptop signs it could date as it likes.
    """
    if len(certificates) > MOST:
        return None
    sound = [one for one in certificates if trust.revoked.keys().isdisjoint((one.key, one.issuer))]
    facts = [TrustFact((i, b"", 0, b""), one.issuer, b"", CERTIFICATE, one) for i, one in enumerate(sound)]
    role = Trust(trust.event, facts, _no_lineage).roles.get(key)
    if role is None:
        return None
    return Vouched(role, frozenset({key, *(one.issuer for one in sound), *(one.key for one in sound)}))


def _no_lineage(chain: Chain, head: Head) -> frozenset[bytes]:
    return frozenset()

"""Which commits count: certificates, roles, revocations.

Root certifies organisers; organisers certify desks and hubs. Everything here is a function of the
set of entries known, never of the order in which they arrived, so that all replicas agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import IntEnum
from functools import lru_cache
from typing import Any, Final, NamedTuple

from checkin.domain.ids import event_id
from checkin.domain.kinds import (
    CERTIFICATE,
    KEY_REVOKED,
    Certificate,
    KeyRevoked,
    LastTrusted,
    Role,
    may_write,
)
from checkin.domain.log import HASH_BYTES, MAX_N, NONCE_BYTES, Chain, Head, Sign, verify

_CERTIFICATE: Final = b"checkin/certificate/1\0"
_REVOCATION: Final = b"checkin/revocation/1\0"


class Standing(IntEnum):
    """Whether a commit is folded."""

    COUNTS = 0
    UNCERTIFIED = 1
    """No valid certificate for its key is known (yet)."""
    BEYOND_ROLE = 2
    """It holds an entry that its key may not write."""
    QUARANTINED = 3
    """Its key was revoked and it is not among the commits still trusted."""


class TrustFact(NamedTuple):
    """An entry that bears on trust, with the commit it stands in."""

    order: tuple[int, bytes, int, bytes]
    """(lamport, chain, n, hash)"""
    key: bytes
    hash: bytes
    kind: str
    payload: Any


Lineage = Callable[[Chain, Head], frozenset[bytes]]
"""Given a commit, its hash and those of all its ancestors; empty if it is not held."""


def certificate_message(event: bytes, key: bytes, role: str, issuer: bytes) -> bytes:
    """Return what the signature of a certificate covers."""
    return _CERTIFICATE + event + issuer + key + role.encode()


def revocation_message(event: bytes, key: bytes, last: Iterable[LastTrusted]) -> bytes:
    """Return what root signs to revoke an organiser."""
    kept = b"".join(one.nonce + one.n.to_bytes(8, "big") + one.hash for one in last)
    return _REVOCATION + event + key + kept


def certify(event: bytes, key: bytes, role: Role, issuer: bytes, sign: Sign) -> Certificate:
    """Make a certificate for ``key`` signed by ``issuer``'s private key."""
    return Certificate(key, role.value, issuer, sign(certificate_message(event, key, role.value, issuer)))


@lru_cache(maxsize=8192)
def _verified(key: bytes, message: bytes, signature: bytes) -> bool:
    """The same as ``verify``: trust is evaluated anew whenever another program has written to the file."""
    return verify(key, message, signature)


def _sensible(revocation: KeyRevoked) -> bool:
    """Whether the places named can exist: strangers' entries are looked at too, and may say anything."""
    return all(
        1 <= one.n <= MAX_N and len(one.hash) == HASH_BYTES and len(one.nonce) == NONCE_BYTES
        for one in revocation.last
    )


class Trust:
    """The certified keys of an event and what is left of the revoked ones."""

    def __init__(self, event: bytes, facts: Iterable[TrustFact], lineage: Lineage) -> None:
        """Evaluate ``facts``; ``lineage`` is asked only for revoked keys."""
        self.event = event
        ordered = sorted(facts, key=lambda fact: fact.order)
        certificates = [fact for fact in ordered if fact.kind == CERTIFICATE and self._genuine(fact.payload)]
        self._rests: dict[bytes, Certificate] = {
            fact.payload.key: fact.payload for fact in certificates if self._from_root(fact.payload)
        }
        """The certificate on which each role rests."""
        self.roles: dict[bytes, Role] = dict.fromkeys(self._rests, Role.ORGANISER)
        self.revoked: dict[bytes, frozenset[bytes]] = {}
        """Per revoked key the hashes of the commits still trusted."""
        organisers = dict(self.roles)
        revocations = [fact for fact in ordered if fact.kind == KEY_REVOKED and _sensible(fact.payload)]
        # Only root ends the trust in an organiser: a stolen organiser's laptop could date its own
        # revocation of the true one as early as it likes, so no order may decide between them.
        for fact in revocations:
            if fact.payload.key in organisers and self._by_root(fact.payload):
                self._revoke(fact.payload, lineage)
        for fact in revocations:
            if fact.payload.key not in organisers and fact.key in organisers and self._trusted(fact):
                self._revoke(fact.payload, lineage)
        for fact in certificates:
            if fact.payload.key not in self.roles and self._issuer_stands(fact, organisers):
                self.roles[fact.payload.key] = Role(fact.payload.role)
                self._rests[fact.payload.key] = fact.payload

    def standing(self, key: bytes, digest: bytes, kinds: Iterable[str]) -> Standing:
        """Return whether the commit ``digest`` by ``key`` with entries of ``kinds`` counts."""
        role = self.roles.get(key)
        if role is None:
            return Standing.UNCERTIFIED
        if digest not in self.revoked.get(key, (digest,)):
            return Standing.QUARANTINED
        if all(may_write(role, kind) for kind in kinds):
            return Standing.COUNTS
        return Standing.BEYOND_ROLE

    def was_organiser(self, key: bytes) -> bool:
        """Whether the key holds an organiser's certificate, revoked or not."""
        return self.roles.get(key) is Role.ORGANISER

    def differs_on(self, other: Trust) -> list[bytes]:
        """Return the keys whose role or revocation differs between two evaluations."""
        keys = {*self.roles, *other.roles, *self.revoked, *other.revoked}
        return sorted(
            key
            for key in keys
            if self.roles.get(key) is not other.roles.get(key)
            or self.revoked.get(key) != other.revoked.get(key)
        )

    def certificates_of(self, key: bytes) -> list[Certificate]:
        """Return the certificates that lead from root to ``key``; empty where nobody certified it."""
        rests = self._rests.get(key)
        if rests is None:
            return []
        above = self._rests.get(rests.issuer)
        return [above, rests] if above is not None and rests.role != Role.ORGANISER else [rests]

    def badge_issuers(self) -> list[bytes]:
        """Return the keys that may sign badges, revoked ones too: hubs may not."""
        return [key for key, role in self.roles.items() if role is not Role.HUB]

    def certified(self) -> Mapping[bytes, Role]:
        """Return all certified keys with their roles, revoked ones too."""
        return self.roles

    def _genuine(self, certificate: Certificate) -> bool:
        if certificate.role not in (Role.ORGANISER, Role.DESK, Role.HUB):
            return False
        message = certificate_message(self.event, certificate.key, certificate.role, certificate.issuer)
        return _verified(certificate.issuer, message, certificate.signature)

    def _from_root(self, certificate: Certificate) -> bool:
        return certificate.role == Role.ORGANISER and event_id(certificate.issuer) == self.event

    def _by_root(self, revocation: KeyRevoked) -> bool:
        if event_id(revocation.root) != self.event:
            return False
        message = revocation_message(self.event, revocation.key, revocation.last)
        return _verified(revocation.root, message, revocation.signature)

    def _trusted(self, fact: TrustFact) -> bool:
        return fact.hash in self.revoked.get(fact.key, (fact.hash,))

    def _revoke(self, revocation: KeyRevoked, lineage: Lineage) -> None:
        held: frozenset[bytes] = frozenset()
        for last in revocation.last:
            held |= lineage(Chain(revocation.key, last.nonce), Head(last.n, last.hash))
        before = self.revoked.get(revocation.key)
        self.revoked[revocation.key] = held if before is None else before & held

    def _issuer_stands(self, fact: TrustFact, organisers: Mapping[bytes, Role]) -> bool:
        """A revoked organiser's certificates stand only where its own trusted commits hold them."""
        certificate: Certificate = fact.payload
        if certificate.role == Role.ORGANISER or certificate.issuer not in organisers:
            return False
        if certificate.issuer not in self.revoked:
            return True
        return fact.key == certificate.issuer and self._trusted(fact)

"""Sessions: who has shown to hold a key that the event certified.

Nothing of it is stored. A challenge carries its own proof of being ours and fresh, so that asking
for a million of them costs no memory and takes nobody else's away.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from typing import Final, NamedTuple

from checkin.domain.kinds import Role
from checkin.domain.log import HASH_BYTES, verify
from checkin.domain.trust import Standing, Trust
from checkin.hub.vouching import Vouched, vouched
from checkin.hub.wire import CHALLENGE_BYTES, Login, Session, login_message

SECONDS: Final = 900
CHALLENGE_SECONDS: Final = 30
OF_ONE_KEY: Final = 16
"""Sessions of one installation; the oldest ends when another is opened."""
_TIME, _RANDOM = 8, 8


class Holder(NamedTuple):
    """Whose session it is."""

    key: bytes
    role: Role
    through: frozenset[bytes]
    """Keys of certificates it presented, where the log did not know its own; none of them may be revoked."""
    ends: float


class Denial(Exception):
    """No session; ``standing`` as in ``wire.Denied``, ``reason`` for the log."""

    def __init__(self, standing: Standing, reason: str) -> None:
        """Keep both."""
        super().__init__(reason)
        self.standing, self.reason = standing, reason


class Sessions:
    """The sessions of one hub; asked by one thread at a time."""

    def __init__(self, event: bytes, tls: bytes, steady: Callable[[], float]) -> None:
        """Open sessions for whoever signs for ``event`` and the TLS certificate of digest ``tls``."""
        self._event, self._tls, self._steady = event, tls, steady
        self._secret = secrets.token_bytes(32)
        self._used: dict[bytes, float] = {}
        self._held: dict[str, Holder] = {}

    def __len__(self) -> int:
        """Return how many are open."""
        self._forget()
        return len(self._held)

    def challenge(self) -> bytes:
        """Return 32 bytes that are good once, for ``CHALLENGE_SECONDS``."""
        opening = int(self._steady() * 1000).to_bytes(_TIME, "big") + secrets.token_bytes(_RANDOM)
        return opening + self._proof(opening)

    def open(self, login: Login, trust: Trust) -> Session:
        """Return a session for whoever signed a fresh challenge with a key the event certified.

        Raises:
            Denial: it did not, or the key is revoked.
        """
        self._forget()
        if not self._fresh(login.challenge):
            raise Denial(Standing.UNCERTIFIED, "challenge")
        message = login_message(self._event, self._tls, login.challenge, login.key)
        if len(login.key) != HASH_BYTES or not verify(login.key, message, login.signature):
            raise Denial(Standing.UNCERTIFIED, "signature")
        if login.key in trust.revoked:
            raise Denial(Standing.QUARANTINED, "revoked")
        role = trust.roles.get(login.key)
        found = Vouched(role, frozenset()) if role else vouched(trust, login.key, login.certificates)
        if found is None:
            raise Denial(Standing.UNCERTIFIED, "certificates")
        self._used[login.challenge] = self._steady() + CHALLENGE_SECONDS
        self._make_room(login.key)
        token = secrets.token_urlsafe(32)
        self._held[token] = Holder(login.key, found.role, found.through, self._steady() + SECONDS)
        return Session(token, SECONDS, found.role.value)

    def holder(self, token: str) -> Holder | None:
        """Return whose session it is, None where there is none such or it has ended."""
        found = self._held.get(token)
        return found if found is not None and found.ends > self._steady() else None

    def end(self, key: bytes) -> None:
        """End every session of an installation."""
        for token in [token for token, one in self._held.items() if one.key == key]:
            del self._held[token]

    def _proof(self, opening: bytes) -> bytes:
        return hmac.digest(self._secret, opening, "sha256")[: CHALLENGE_BYTES - len(opening)]

    def _fresh(self, challenge: bytes) -> bool:
        opening, proof = challenge[: _TIME + _RANDOM], challenge[_TIME + _RANDOM :]
        if not hmac.compare_digest(proof, self._proof(opening)) or challenge in self._used:
            return False
        made = int.from_bytes(opening[:_TIME], "big") / 1000
        return self._steady() - made <= CHALLENGE_SECONDS

    def _make_room(self, key: bytes) -> None:
        own = [token for token, one in self._held.items() if one.key == key]
        for token in own[: max(len(own) - OF_ONE_KEY + 1, 0)]:
            del self._held[token]

    def _forget(self) -> None:
        now = self._steady()
        for challenge in [one for one, until in self._used.items() if until <= now]:
            del self._used[challenge]
        for token in [token for token, one in self._held.items() if one.ends <= now]:
            del self._held[token]


def standing(holder: Holder, trust: Trust) -> Standing:
    """Return whether the holder of a session is still admitted, as the log says now."""
    if holder.key in trust.revoked:
        return Standing.QUARANTINED
    if holder.key in trust.roles or (holder.through and holder.through.isdisjoint(trust.revoked)):
        return Standing.COUNTS
    return Standing.UNCERTIFIED

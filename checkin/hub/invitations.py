"""Open invitations, as a hub remembers them: in memory, for ten minutes, each good for one key.

The first who comes with an invitation binds it to its key; whoever comes after is told that it was
used, so an organiser never has to choose between two. Nothing here admits anybody: that is the
certificate in the log, which the hub reads there like everyone else.

``invitation_routes`` mounts them; guesses are limited there like everything strangers ask.
"""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from checkin.domain import errors
from checkin.domain.exchange import MAX_VERSION
from checkin.domain.kinds import Role
from checkin.domain.log import HASH_BYTES, RandomBytes, verify
from checkin.domain.people import MAX_TEXT
from checkin.domain.text import shown
from checkin.domain.trust import Trust
from checkin.hub.wire import SECRET_BYTES, Invited, Joining, Knock, Knocking, knock_message

SECONDS: Final = 600
MOST: Final = 16
"""Open at one time: beyond that the oldest with which nobody has come is closed."""
_REMEMBERED: Final = 256
"""Closed ones, of which is told why they are."""
_PROOF_BYTES: Final = 32


@dataclass
class _Open:
    """One invitation; ``key`` is empty until somebody comes."""

    role: str
    ends: float
    key: bytes = b""
    name: str = ""
    proof: bytes = b""
    declined: bool = False


class Invitations:
    """All invitations of one hub; any thread may ask."""

    def __init__(
        self,
        event: bytes,
        tls: bytes,
        steady: Callable[[], float],
        *,
        random: RandomBytes = os.urandom,
        seconds: int = SECONDS,
    ) -> None:
        """``tls`` is the digest of the hub's certificate, ``steady`` a clock in seconds nobody sets."""
        self._event, self._tls, self._steady = event, tls, steady
        self._random, self._seconds = random, seconds
        self._known: OrderedDict[bytes, _Open] = OrderedDict()
        self._lock = threading.Lock()

    def open(self, role: str) -> Invited:
        """Open an invitation for a ``Role``.

        Raises:
            PartnerStrange: there is no such role.
        """
        if role not in set(Role):
            raise errors.PartnerStrange
        secret = self._random(SECRET_BYTES)
        with self._lock:
            self._make_room()
            self._known[secret] = _Open(role, self._steady() + self._seconds)
        return Invited(secret, self._seconds)

    def knocking(self, secret: bytes) -> Knocking:
        """Return who has come with an invitation; to be told to organisers only.

        Raises:
            InvitationUnknown: it was never opened here, or that is long ago.
        """
        with self._lock:
            found = self._find(secret)
            return Knocking(found.key, found.name, found.proof, self._left(found))

    def turn_away(self, secret: bytes) -> None:
        """Close an invitation; asking twice does no harm.

        Raises:
            InvitationUnknown: see ``knocking``.
        """
        with self._lock:
            self._find(secret).declined = True

    def knock(self, knock: Knock, trust: Trust) -> Joining:
        """Answer somebody who comes with an invitation, again and again.

        Raises:
            PartnerStrange: it does not say properly who it is.
            InvitationFault: the invitation is not (or no longer) for this key.
        """
        sizes = len(knock.key), len(knock.proof)
        named = len(knock.name) <= MAX_TEXT and shown(knock.name)
        if not named or sizes != (HASH_BYTES, _PROOF_BYTES) or len(knock.version) > MAX_VERSION:
            raise errors.PartnerStrange
        certified = knock.key in trust.roles
        with self._lock:
            found = self._known.get(knock.secret)
        if found is None and not certified:
            raise errors.InvitationUnknown
        message = knock_message(self._tls, knock.secret, knock.key, knock.name)
        if not verify(knock.key, message, knock.signature):
            raise errors.PartnerStrange
        if knock.key in trust.revoked:
            raise errors.InvitationDeclined
        if certified:
            # Also where this hub was started anew since, or the ten minutes ended meanwhile.
            return Joining(self._event, True, trust.certificates_of(knock.key))
        assert found is not None
        with self._lock:
            self._bind(found, knock)
        return Joining(self._event, False)

    def _bind(self, found: _Open, knock: Knock) -> None:
        if found.key not in (b"", knock.key):
            raise errors.InvitationUsed
        if found.declined:
            raise errors.InvitationDeclined
        if not self._left(found):
            raise errors.InvitationExpired
        if not found.key:
            # As it was said, or the proof would not hold; who shows the name makes it harmless.
            found.key, found.name, found.proof = knock.key, knock.name, knock.proof

    def _find(self, secret: bytes) -> _Open:
        found = self._known.get(secret)
        if found is None:
            raise errors.InvitationUnknown
        return found

    def _left(self, found: _Open) -> int:
        """Return for how many seconds more, 0 where it is closed."""
        return 0 if found.declined else max(0, int(found.ends - self._steady() + 0.999))

    def _make_room(self) -> None:
        while len(self._known) >= _REMEMBERED:
            self._known.popitem(last=False)
        opened = [one for one in self._known.values() if self._left(one)]
        if len(opened) >= MOST:
            next((one for one in opened if not one.key), opened[0]).declined = True

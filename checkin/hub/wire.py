"""What desks and hub say besides the exchange itself: sessions, invitations, joining. All msgpack.

A session is short and no token is ever stored: the desk signs a challenge that is bound to the
hub's TLS certificate, so that what it signs for one hub is worth nothing to another.
"""

from __future__ import annotations

import hashlib
from typing import Final

import msgspec

from checkin.domain.kinds import Certificate

CHALLENGE: Final = "/v1/challenge"
"""POST nothing, get a ``Challenge``."""
SESSION: Final = "/v1/session"
"""POST a ``Login``, get a ``Session``; 403 with a ``Denied`` where the key is not admitted."""
EXCHANGE: Final = "/v1/exchange"
"""POST an ``exchange.Ask``, get an ``exchange.Answer``; needs a session."""
WAKEUPS: Final = "/v1/wakeups"
"""GET server-sent events, one (``wake``) at once and whenever there may be news; needs a session."""
WAKE: Final = "wake"
INVITATIONS: Final = "/v1/invitations"
"""POST an ``Invite``, get an ``Invited``; needs an organiser's session."""
KNOCKING: Final = "/v1/invitations/knocking"
"""POST an ``Invited``, get a ``Knocking``: who has come with it so far; needs an organiser's session."""
TURN_AWAY: Final = "/v1/invitations/turn-away"
"""POST an ``Invited``: nobody may come with it any more; needs an organiser's session."""
JOIN: Final = "/v1/join"
"""POST a ``Knock``, get a ``Joining``, again and again until admitted or not; needs no session."""
HEALTH: Final = "/health"
METRICS: Final = "/metrics"

CHALLENGE_BYTES: Final = 32
SECRET_BYTES: Final = 10
MEDIA_TYPE: Final = "application/msgpack"


class Challenge(msgspec.Struct, array_like=True, frozen=True):
    """32 random bytes, good once, for a moment."""

    challenge: bytes


class Login(msgspec.Struct, array_like=True, frozen=True):
    """Who wants a session; certificates from root down, because a wiped hub knows none."""

    key: bytes
    challenge: bytes
    signature: bytes
    """Over ``login_message``."""
    certificates: list[Certificate]
    version: str


class Session(msgspec.Struct, array_like=True, frozen=True):
    """``authorization: Bearer TOKEN`` for so many seconds."""

    token: str
    seconds: int
    role: str


class Denied(msgspec.Struct, array_like=True, frozen=True):
    """Why no session was opened: the name of a ``trust.Standing`` in lower case."""

    standing: str


class Fault(msgspec.Struct, array_like=True, frozen=True):
    """Why a request came to nothing: the name of a ``PartnerFault`` or ``InvitationFault``.

    Sent with every status from 400 on.
    400: what was asked is not for this hub. 401: open another session. 413: too large. 429: too many
    requests. 503: busy, or it cannot write. Where an installation is not admitted (403) a ``Denied`` is sent.
    """

    error: str


class Invite(msgspec.Struct, array_like=True, frozen=True):
    """An organiser wants to admit one more installation in a role."""

    role: str


class Invited(msgspec.Struct, array_like=True, frozen=True):
    """An open invitation: good once, for so many seconds."""

    secret: bytes
    seconds: int


class Knocking(msgspec.Struct, array_like=True, frozen=True):
    """Who has come with an invitation, as it said; key empty where nobody has."""

    key: bytes
    name: str
    proof: bytes
    """What the organiser's installation checks: the hub cannot, and is not asked to be believed."""
    seconds: int
    """How long the invitation is still open; 0 where it no longer is."""


class Knock(msgspec.Struct, array_like=True, frozen=True):
    """Somebody comes with an invitation."""

    secret: bytes
    key: bytes
    name: str
    signature: bytes
    """Over ``knock_message``: the key is the caller's own."""
    proof: bytes
    """``invitation.proof``, for the organiser; the hub passes it on."""
    version: str


class Joining(msgspec.Struct, array_like=True, frozen=True):
    """How far somebody who knocked has come."""

    event: bytes
    admitted: bool
    """A certificate for the key is in the log."""
    certificates: list[Certificate] = []
    """Once admitted: what to open a session with."""


def digest(certificate: bytes) -> bytes:
    """Return what names a TLS certificate (DER) in messages and invitations, 32 bytes."""
    return hashlib.sha256(b"checkin/tls/1\0" + certificate).digest()


def login_message(event: bytes, tls: bytes, challenge: bytes, key: bytes) -> bytes:
    """Return what a desk signs to open a session; ``tls`` is the hub certificate's digest."""
    return b"checkin/login/1\0" + event + tls + challenge + key


def knock_message(tls: bytes, secret: bytes, key: bytes, name: str) -> bytes:
    """Return what somebody with an invitation signs."""
    return b"checkin/knock/1\0" + tls + secret + key + name.encode()

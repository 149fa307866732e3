"""What the routes of a hub share, and how they read requests and answer them."""

from __future__ import annotations

import ipaddress
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from checkin.domain.kinds import Role
from checkin.domain.trust import Standing
from checkin.hub.askers import asker
from checkin.hub.bodies import SMALL, Bodies
from checkin.hub.gate import Gate
from checkin.hub.log import Log
from checkin.hub.metrics import Metrics
from checkin.hub.rates import Rates
from checkin.hub.refusing import Refusal, busy, strange
from checkin.hub.sessions import Holder, Sessions, standing
from checkin.hub.wire import MEDIA_TYPE, Denied, Fault
from checkin.hub.worker import Worker

_T = TypeVar("_T")

_BEARER: Final = "bearer "

encode: Final = msgspec.msgpack.Encoder().encode


@dataclass
class Context:
    """One serving hub; used in its event loop alone."""

    event: bytes
    tls: bytes
    """Digest of its TLS certificate."""
    store: Worker
    sessions: Sessions
    gate: Gate
    log: Log
    metrics: Metrics
    of_key: Rates
    """Requests of installations with a session."""
    of_address: Rates
    """Requests of anyone else, by address."""
    steady: Callable[[], float] = time.monotonic
    bodies: Bodies = field(default_factory=Bodies)

    def holder(self, request: Request, *, organiser: bool = False) -> Holder:
        """Return whose session a request bears; only an organiser's will do where it says so.

        Whether the log has revoked the key meanwhile is looked up where the store is asked anyway:
        see ``admitted``.

        Raises:
            Refusal: none, or too many requests.
        """
        bearer = request.headers.get("authorization", "")
        token = bearer[len(_BEARER) :] if bearer.lower().startswith(_BEARER) else ""
        found = self.sessions.holder(token)
        if found is None:
            self.count_stranger(request)
            raise Refusal(401, Fault("NotAdmitted"), "session")
        request.state.key = found.key
        if request.client is not None:
            self.gate.admitted((request.client.host, request.client.port), found.key)
        if not self.of_key.take(found.key):
            raise busy("rate", 429)
        if organiser and found.role is not Role.ORGANISER:
            raise Refusal(403, Denied(Standing.BEYOND_ROLE.name.lower()), "role")
        return found

    def admitted(self, holder: Holder, now: Standing) -> None:
        """Refuse a session whose key is no longer admitted.

        Raises:
            Refusal: it is not.
        """
        if now is not Standing.COUNTS:
            self.sessions.end(holder.key)
            raise Refusal(403, Denied(now.name.lower()), "revoked")

    async def checked(self, request: Request, *, organiser: bool = False) -> Holder:
        """Return whose session a request bears, after asking the store whether it is still admitted.

        Raises:
            Refusal: none, no longer, or too many requests.
        """
        holder = self.holder(request, organiser=organiser)
        self.admitted(holder, await self.store.run(lambda store: standing(holder, store.trust)))
        return holder

    def count_stranger(self, request: Request) -> None:
        """Count a request of somebody without a session.

        Raises:
            Refusal: it is one too many.
        """
        if not self.of_address.take(asker(request.client.host) if request.client else ""):
            raise busy("rate", 429)

    async def body(self, request: Request, most: int = SMALL) -> bytes:
        """Return the body of a request, at most ``most`` bytes.

        Raises:
            Refusal: it is larger, or comes too slowly.
        """
        return await self.bodies.read(request, most)

    async def read(self, request: Request, shape: type[_T], most: int = SMALL) -> _T:
        """Return the body of a request as a struct.

        Raises:
            Refusal: too large, too slow, or of another shape.
        """
        raw = await self.body(request, most)
        try:
            return msgspec.msgpack.decode(raw, type=shape)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            raise strange("shape") from None


def reply(value: Any, status: int = 200) -> Response:
    """Return a response with a struct."""
    return Response(value if isinstance(value, bytes) else encode(value), status, media_type=MEDIA_TYPE)


def is_loopback(request: Request) -> bool:
    """Whether a request came from this very machine."""
    try:
        address = ipaddress.ip_address(request.client.host.partition("%")[0] if request.client else "")
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)

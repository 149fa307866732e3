"""A desk's line to a hub: sessions, exchanges, wake-ups."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Final, TypeVar

import msgspec

from checkin import __version__
from checkin.domain import errors
from checkin.domain.kinds import Certificate
from checkin.domain.log import Sign
from checkin.hub import wire
from checkin.hub.calls import LARGEST, Calls, LoggedOut
from checkin.hub.pinning import pinned

_T = TypeVar("_T")
_IN_TIME: Final = 0.9
"""The part of a session after which another one is opened, rather than be turned away first."""


class HubClient:
    """One hub, as an installation that the event has certified meets it; threads may share it.

    A session is opened when it is first needed, and anew when it has run out.
    """

    def __init__(
        self,
        address: str,
        trusted: Sequence[bytes],
        event: bytes,
        key: bytes,
        sign: Sign,
        certificates: Sequence[Certificate],
    ) -> None:
        """``address`` is host:port, ``trusted`` the hubs' TLS certificates (DER) of which it may show any.

        ``certificates`` are those of ``key``, from root down. Nothing is connected yet.

        Raises:
            PartnerUnreachable: the address is none.
        """
        self.address = address
        self._event, self._key, self._sign = event, key, sign
        self._certificates = list(certificates)
        self._calls = Calls(address, pinned(trusted))
        self._lock = threading.Lock()
        self._token, self._until = "", 0.0

    def send(self, raw: bytes) -> bytes:
        """Carry a question to the hub and its answer back.

        Raises:
            PartnerFault: the hub was not met, or does not let this installation in.
        """
        return self._admitted(lambda token: self._exchange(raw, token))

    def ask(self, path: str, body: bytes) -> bytes:
        """Ask the hub something small beside exchanges, and return its reply.

        Raises:
            PartnerFault: see ``send``.
            InvitationFault: an invitation asked about is not open.
        """
        return self._admitted(lambda token: self._calls.post(path, body, token=token)[0])

    def wakeups(self) -> Iterator[None]:
        """Yield whenever there may be news: once as soon as the hub listens, and only a fault ends it.

        Raises:
            PartnerFault: there is no stream, or it broke off.
        """
        events, first = self._admitted(self._listen)
        for name in chain((first,), events):
            if name == wire.WAKE:
                yield None

    def close(self) -> None:
        """Close the line; whoever waits on it gets a ``PartnerFault`` at once."""
        self._calls.close()

    def _exchange(self, raw: bytes, token: str) -> bytes:
        try:
            return self._calls.post(wire.EXCHANGE, raw, token=token, largest=LARGEST)[0]
        except errors.InvitationFault:  # Nobody has asked about any.
            raise errors.PartnerStrange(self.address) from None

    def _listen(self, token: str) -> tuple[Iterator[str], str]:
        events = self._calls.events(wire.WAKEUPS, token)
        try:
            return events, next(events)
        except errors.InvitationFault:
            raise errors.PartnerStrange(self.address) from None

    def _admitted(self, call: Callable[[str], _T]) -> _T:
        """Return what ``call`` does in a session; in another one where the hub has forgotten the first."""
        token = self._session("")
        try:
            return call(token)
        except LoggedOut:
            pass
        try:
            return call(self._session(token))
        except LoggedOut:
            raise errors.PartnerStrange(self.address) from None

    def _session(self, void: str) -> str:
        """Return the token of a session other than ``void``."""
        with self._lock:
            if not self._token or self._token == void or time.monotonic() >= self._until:
                session = self._login()
                self._token = session.token
                self._until = time.monotonic() + session.seconds * _IN_TIME
            return self._token

    def _login(self) -> wire.Session:
        try:
            raw, shown = self._calls.post(wire.CHALLENGE, b"")
            challenge = msgspec.msgpack.decode(raw, type=wire.Challenge).challenge
            message = wire.login_message(self._event, wire.digest(shown), challenge, self._key)
            login = wire.Login(self._key, challenge, self._sign(message), self._certificates, __version__)
            raw, _ = self._calls.post(wire.SESSION, msgspec.msgpack.encode(login))
            return msgspec.msgpack.decode(raw, type=wire.Session)
        except (msgspec.MsgspecError, UnicodeDecodeError, LoggedOut, errors.InvitationFault):
            raise errors.PartnerStrange(self.address) from None

"""HTTPS to a hub: only to those whose certificates are known, with bounds, and with our own faults.

Nothing of httpx and nothing that an enemy at the other end does gets past this module but as bytes
or a ``PartnerFault``.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import httpx
from httpx_sse import EventSource

from checkin.domain import errors
from checkin.domain.addresses import split_address
from checkin.hub.connection import Connection
from checkin.hub.pinning import unconnected
from checkin.hub.replies import LoggedOut as LoggedOut
from checkin.hub.replies import certificate_of, media_type, refusal
from checkin.hub.wire import MEDIA_TYPE

CONNECTIONS: Final = 4
"""Connections to one hub at most; two are in use, for questions and for wake-ups."""
CONNECT_S: Final = 3.0
READ_S: Final = 8.0
"""Without a byte for so long a hub counts as gone; longer where it has much to take over first."""
SLOWEST: Final = 200_000
"""Bytes a second at which a hub surely takes over what it is given."""
TRICKLE: Final = 4_000
"""Bytes a second below which a reply is given up: a mobile network at its worst is faster."""
LARGEST: Final = 256 << 20
"""Bytes of a reply: a roster of half a million people in one commit."""
LARGEST_NOTE: Final = 64 << 10
"""Bytes of any other reply."""
LARGEST_STREAM: Final = 1 << 20
"""Bytes of one stream of wake-ups: days of it. Then it is opened anew."""
QUIET_S: Final = 40.0
"""A stream of wake-ups without a byte for so long is dead."""


class Calls:
    """Requests to one address. Threads may share it; ``close`` ends what any of them waits for."""

    def __init__(self, address: str, context: ssl.SSLContext) -> None:
        """``address`` is host:port; nothing is connected yet.

        Raises:
            PartnerUnreachable: the address is none.
        """
        self.address = address
        self._base = _base(address)
        self._closed = False
        self._lock = threading.Lock()
        self._open: list[Connection] = []
        self._http = httpx.Client(
            verify=context,
            trust_env=False,
            follow_redirects=False,
            timeout=httpx.Timeout(READ_S, connect=CONNECT_S),
            limits=httpx.Limits(max_connections=CONNECTIONS, keepalive_expiry=60),
            headers={"accept": "*/*", "accept-encoding": "identity", "user-agent": "checkin"},
        )

    def post(
        self, path: str, body: bytes, *, token: str = "", largest: int = LARGEST_NOTE
    ) -> tuple[bytes, bytes]:
        """Send ``body`` and return the reply and the certificate (DER) that was shown with it.

        Raises:
            LoggedOut: the session is none (any more).
            PartnerFault: there is no reply that is for us.
        """
        timeout = httpx.Timeout(READ_S, connect=CONNECT_S, read=READ_S + len(body) / SLOWEST)
        headers = {"content-type": MEDIA_TYPE, **_bearer(token)}
        with self._reply("POST", path, body, headers, timeout) as (response, certificate):
            if response.status_code != 200:
                self._refuse(response)
            if media_type(response) != MEDIA_TYPE:
                raise errors.PartnerStrange(self.address)
            return b"".join(self._chunks(response, largest, TRICKLE)), certificate

    def events(self, path: str, token: str) -> Iterator[str]:
        """Yield the names of server-sent events.

        Raises:
            LoggedOut: the session is none (any more).
            PartnerFault: there is no stream, or it has ended, which it always does some day.
        """
        timeout = httpx.Timeout(READ_S, connect=CONNECT_S, read=QUIET_S)
        headers = {"accept": "text/event-stream", **_bearer(token)}
        with self._reply("GET", path, b"", headers, timeout) as (response, _):
            if response.status_code != 200:
                self._refuse(response)
            if media_type(response) != "text/event-stream":
                raise errors.PartnerStrange(self.address)
            flow = _Bounded(self._chunks(response, LARGEST_STREAM, 0))
            stream = httpx.Response(200, headers=response.headers, stream=flow)
            for event in EventSource(stream).iter_sse():
                yield event.event
        raise errors.PartnerUnreachable(self.address)

    def close(self) -> None:
        """Close all connections; whoever waits for one of them gets a ``PartnerFault`` at once."""
        self._closed = True
        with self._lock:
            waiting, self._open = self._open, []
        for connection in waiting:
            connection.interrupt()
        self._http.close()

    @contextmanager
    def _reply(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str], timeout: httpx.Timeout
    ) -> Iterator[tuple[httpx.Response, bytes]]:
        """Give the head of a reply and the certificate of whoever sent it."""
        with self._faults():
            response = self._sent(method, path, body, headers, timeout)
            try:
                if response.headers.get("content-encoding", "identity") != "identity":
                    # A few bytes could unpack to more than there is memory.
                    raise errors.PartnerStrange(self.address)
                yield response, certificate_of(response)
            finally:
                response.close()

    def _sent(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str], timeout: httpx.Timeout
    ) -> httpx.Response:
        """Send a request and return the head of the reply.

        A connection that has been idle may turn out to be gone by now: then another is used, in the end
        a new one. Whatever is asked of a hub may be asked twice.
        """
        fresh: list[Connection] = []

        def trace(name: str, info: Mapping[str, Any]) -> None:
            if name == "connection.connect_tcp.complete":
                fresh.append(self._opened(info["return_value"]))
            elif name == "connection.start_tls.complete" and fresh:
                fresh[-1].stream = info["return_value"]

        for _ in range(CONNECTIONS):
            request = self._http.build_request(
                method,
                self._base.join(path),
                content=body,
                headers=dict(headers),
                timeout=timeout,
                extensions={"trace": trace},
            )
            try:
                return self._http.send(request, stream=True)
            except (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError):
                if fresh or self._closed:
                    raise
        raise errors.PartnerUnreachable(self.address)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except httpx.RemoteProtocolError as error:
            # What breaks off half-way was a hub a moment ago; what speaks no HTTP never was.
            gone = any(word in str(error) for word in ("closed", "disconnected"))
            raise (errors.PartnerUnreachable if gone else errors.PartnerStrange)(self.address) from error
        except httpx.ConnectError as error:
            raise unconnected(error)(self.address) from error
        except (httpx.TimeoutException, httpx.NetworkError) as error:
            raise errors.PartnerUnreachable(self.address) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise errors.PartnerStrange(self.address) from error
        except (httpx.StreamError, OSError, ValueError, RuntimeError, AttributeError) as error:
            # Closed by another thread, a connection may be gone between any two steps of ours or of httpx.
            if self._closed:
                raise errors.PartnerUnreachable(self.address) from error
            raise

    def _refuse(self, response: httpx.Response) -> None:
        """Tell a reply that is not 200 as what it means.

        Raises:
            LoggedOut, PartnerFault, InvitationFault: always one of them.
        """
        ours = media_type(response) == MEDIA_TYPE
        said = b"".join(self._chunks(response, LARGEST_NOTE, TRICKLE)) if ours else None
        raise refusal(response.status_code, said, self.address)

    def _chunks(self, response: httpx.Response, largest: int, trickle: int) -> Iterator[bytes]:
        """Yield a body as it comes, up to ``largest`` bytes and no slower than ``trickle`` a second."""
        if int(response.headers.get("content-length", "0")) > largest:
            raise errors.PartnerStrange(self.address)
        begun, size = time.monotonic(), 0
        for chunk in response.iter_raw():
            size += len(chunk)
            if size > largest:
                raise errors.PartnerStrange(self.address)
            if trickle and time.monotonic() - begun > READ_S + size / trickle:
                raise errors.PartnerUnreachable(self.address)
            yield chunk

    def _opened(self, stream: Any) -> Connection:
        connection = Connection(stream)
        with self._lock:
            for one in self._open:
                one.forget_if_closed()
            self._open = [one for one in self._open if one.stream is not None]
            self._open.append(connection)
        if self._closed:
            connection.interrupt()
        return connection


class _Bounded(httpx.SyncByteStream):
    """What is left of a reply, as httpx-sse wants it."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks

    def __iter__(self) -> Iterator[bytes]:
        return self._chunks


def _base(address: str) -> httpx.URL:
    try:
        host, port = split_address(address)
        return httpx.URL(scheme="https", host=host, port=port, path="/")
    except (ValueError, httpx.InvalidURL):
        raise errors.PartnerUnreachable(address) from None


def _bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"} if token else {}

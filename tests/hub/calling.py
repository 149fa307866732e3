"""An installation that speaks to a hub by hand, so that it can say what no client would."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

import httpx
import msgspec

from checkin.domain.exchange import Ask, Clocks, Me, Meeting
from checkin.domain.kinds import Certificate
from checkin.hub import wire
from checkin.store.eventfile import EventFile
from checkin.store.replica import FileReplica
from tests.kit import START_MS

encode = msgspec.msgpack.encode


class Served(Protocol):
    """A hub, as far as a caller needs it."""

    @property
    def port(self) -> int: ...


class Caller:
    """Somebody with a replica of the event, or who says so."""

    def __init__(self, hub: Served, file: EventFile, host: str = "127.0.0.1") -> None:
        self.file = file
        self.context = ssl.create_default_context()
        self.context.check_hostname, self.context.verify_mode = False, ssl.CERT_NONE
        # A session is thousands of requests long: what loads slowly is loaded once.
        self.http = httpx.Client(
            base_url=f"https://{host}:{hub.port}", verify=self.context, timeout=20, trust_env=False
        )
        self.token = ""

    def post(self, path: str, body: bytes = b"", token: str | None = None) -> httpx.Response:
        bearer = self.token if token is None else token
        headers = {"authorization": f"Bearer {bearer}"} if bearer else {}
        return self.http.post(path, content=body, headers=headers)

    def challenge(self) -> bytes:
        return msgspec.msgpack.decode(self.post(wire.CHALLENGE).content, type=wire.Challenge).challenge

    def shown(self) -> bytes:
        """The certificate that the hub shows."""
        with self.http.stream("GET", wire.HEALTH) as response:
            found: bytes = (
                response.extensions["network_stream"].get_extra_info("ssl_object").getpeercert(True)
            )
        return found

    def login(
        self,
        *,
        key: bytes | None = None,
        challenge: bytes | None = None,
        signature: bytes | None = None,
        tls: bytes | None = None,
        certificates: Sequence[Certificate] = (),
    ) -> httpx.Response:
        key = self.file.key if key is None else key
        challenge = self.challenge() if challenge is None else challenge
        message = wire.login_message(self.file.event, tls or wire.digest(self.shown()), challenge, key)
        signature = self.file.sign(message) if signature is None else signature
        return self.post(
            wire.SESSION, encode(wire.Login(key, challenge, signature, list(certificates), "1")), token=""
        )

    def enter(self, **login: object) -> str:
        response = self.login(**login)  # type: ignore[arg-type]
        assert response.status_code == 200, standing(response)
        self.token = msgspec.msgpack.decode(response.content, type=wire.Session).token
        return self.token

    def ask(self, **changes: object) -> bytes:
        """The question a desk would put, with some of it said differently."""
        replica, me = FileReplica(self.file), Me(self.file.key, self.file.key[:8], "1")
        raw = Meeting(replica, me).ask(Clocks(START_MS))
        assert raw is not None
        ask = msgspec.msgpack.decode(raw, type=Ask)
        return encode(msgspec.structs.replace(ask, **changes)) if changes else raw

    def exchange(self, **changes: object) -> httpx.Response:
        return self.post(wire.EXCHANGE, self.ask(**changes))

    @contextmanager
    def listening(self) -> Iterator[Iterator[str]]:
        headers = {"authorization": f"Bearer {self.token}"}
        with self.http.stream("GET", wire.WAKEUPS, headers=headers) as response:
            assert response.status_code == 200
            yield (line for line in response.iter_lines() if line)


def standing(response: httpx.Response) -> str:
    """Why somebody is not admitted."""
    return msgspec.msgpack.decode(response.content, type=wire.Denied).standing


def fault(response: httpx.Response) -> str:
    """What is wrong with a request."""
    return msgspec.msgpack.decode(response.content, type=wire.Fault).error

"""uvicorn, made to serve over connections that the gate has let in."""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Final, cast

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from checkin.hub.gate import Gate
from checkin.hub.listening import Listener

GRACE_SECONDS: Final = 5
IDLE_SECONDS: Final = 75
"""How long a connection may rest between two requests; strangers are sent away before that."""
MOST: Final = 4096
"""Connections of any kind."""

Refused = Callable[[str, str], None]
"""Told why a connection was refused, and which host's it was."""


def config(app: ASGIApp) -> uvicorn.Config:
    """Return uvicorn's settings: nothing logged by itself, nothing believed that a proxy may claim."""
    # Its errors may carry what a request held; ours are written by the guard and the listener.
    quiet = logging.getLogger("uvicorn")
    quiet.propagate = False
    if not quiet.handlers:
        quiet.addHandler(logging.NullHandler())
    return uvicorn.Config(
        app,
        http=H11Protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        limit_concurrency=MOST,
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


class Serving(uvicorn.Server):
    """One run of the server."""

    def __init__(
        self,
        app: ASGIApp,
        listening: socket.socket,
        context: ssl.SSLContext,
        gate: Gate,
        refused: Refused,
        jobs: Sequence[Callable[[], Coroutine[Any, Any, None]]],
        begun: Callable[[], None],
    ) -> None:
        """Run ``jobs`` beside the server for as long as it runs; ``begun`` is called when it answers."""
        super().__init__(config(app))
        self._listening, self._context, self._gate = listening, context, gate
        self._refused, self._jobs, self._begun = refused, jobs, begun
        self._running: list[asyncio.Task[None]] = []

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen on our own socket."""
        loop = asyncio.get_running_loop()

        def protocol() -> asyncio.Protocol:
            return _Connection(self, loop)

        listener = Listener(self._listening, self._context, self._gate, protocol, self._refused)
        # Of a server uvicorn asks for nothing but these two methods.
        self.servers = [cast("asyncio.base_events.Server", listener)]
        self._running = [loop.create_task(job()) for job in self._jobs]
        self.started = True
        self._begun()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Finish what was begun, within ``GRACE_SECONDS``."""
        for task in self._running:
            task.cancel()
        self._gate.close_strangers()
        await super().shutdown(sockets)

    def lost(self, client: tuple[str, int] | None) -> None:
        """Forget a connection."""
        if client is not None:
            self._gate.left(client)

    def garbled(self, client: tuple[str, int] | None) -> None:
        """Note a connection over which something else than HTTP came."""
        self._refused("http", client[0] if client else "")


class _Connection(H11Protocol):
    """A connection that tells when it ends."""

    def __init__(self, serving: Serving, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(serving.config, serving.server_state, {}, loop)
        self._serving = serving

    def connection_lost(self, exc: Exception | None) -> None:
        self._serving.lost(self.client)
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        self._serving.garbled(self.client)
        super().send_400_response(msg)

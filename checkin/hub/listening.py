"""Listening: a socket of our own, and TLS with everyone whom the gate lets stay."""

from __future__ import annotations

import asyncio
import errno
import socket
import ssl
import sys
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from checkin.domain import errors
from checkin.domain.hosting import EVERYWHERE
from checkin.hub.gate import Address, Gate

HANDSHAKE_SECONDS: Final = 10.0
GOODBYE_SECONDS: Final = 0.5
BACKLOG: Final = 1024
_AGAIN_SECONDS: Final = 0.2
"""After the system has run out of handles, or of anything else."""

_FAULTS: Final[dict[int, type[errors.HostingFault]]] = {
    errno.EADDRINUSE: errors.PortTaken,
    errno.EADDRNOTAVAIL: errors.AddressNotHere,
    errno.EAFNOSUPPORT: errors.AddressNotHere,
    errno.EACCES: errors.PortForbidden,
    errno.EPERM: errors.PortForbidden,
}


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 is the system's choice, an empty host every address.

    Raises:
        HostingFault: the port is taken, or the address not this machine's, or none.
    """
    named = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    try:
        if host == EVERYWHERE and socket.has_dualstack_ipv6():
            return _listener(("::", port), socket.AF_INET6, dualstack=True)
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, _, _, _, address = found[0]
        return _listener(address, family)
    except (OverflowError, UnicodeError):
        raise errors.ListenUnclear(named) from None
    except socket.gaierror:
        raise errors.AddressNotHere(named) from None
    except OSError as error:
        raise _FAULTS.get(error.errno or 0, errors.AddressNotHere)(named) from error


def _listener(address: Any, family: int, *, dualstack: bool = False) -> socket.socket:
    made = socket.create_server(address, family=family, backlog=BACKLOG, dualstack_ipv6=dualstack)
    if sys.platform == "win32":
        made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    made.setblocking(False)
    return made


class Listener:
    """Accepts connections until it is closed."""

    def __init__(
        self,
        listening: socket.socket,
        context: ssl.SSLContext,
        gate: Gate,
        protocol: Callable[[], asyncio.Protocol],
        refused: Callable[[str, str], None],
    ) -> None:
        """Begin; ``protocol`` makes what speaks over a connection, ``refused`` hears (reason, host)."""
        self._socket, self._context, self._gate = listening, context, gate
        self._protocol, self._refused = protocol, refused
        self._greeting: set[asyncio.Task[asyncio.Transport]] = set()
        self._accepting = asyncio.get_running_loop().create_task(self._accept())

    def close(self) -> None:
        """Take nobody more, and let go of those who have not come to speak yet."""
        self._accepting.cancel()
        for task in self._greeting:
            task.cancel()
        self._socket.close()

    async def wait_closed(self) -> None:
        """Return when nothing is going on any more."""
        await asyncio.gather(self._accepting, *self._greeting, return_exceptions=True)

    async def _accept(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                connection, address = await loop.sock_accept(self._socket)
            except OSError as error:
                self._refused(errno.errorcode.get(error.errno or 0, "accept"), "")
                await asyncio.sleep(_AGAIN_SECONDS)
                continue
            who = (address[0], address[1])
            task = loop.create_task(self._greet(connection))
            self._gate.came(who, partial(_cancel, task))
            self._greeting.add(task)
            task.add_done_callback(partial(self._greeted, who, connection))

    async def _greet(self, connection: socket.socket) -> asyncio.Transport:
        """Agree on TLS; from then on the connection is the protocol's."""
        # asyncio does so only for sockets that it has made.
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        transport, _ = await asyncio.get_running_loop().connect_accepted_socket(
            self._protocol,
            connection,
            ssl=self._context,
            ssl_handshake_timeout=HANDSHAKE_SECONDS,
            ssl_shutdown_timeout=GOODBYE_SECONDS,
        )
        return transport

    def _greeted(
        self, who: Address, connection: socket.socket, task: asyncio.Task[asyncio.Transport]
    ) -> None:
        """Let go of a connection where TLS came to nothing, also of one sent away before it began."""
        self._greeting.discard(task)
        if task.cancelled() or task.exception() is not None:
            self._gate.left(who)
            connection.close()
            if not task.cancelled():
                self._refused("tls", who[0])
        else:
            self._gate.greeted(who, task.result().abort)


def _cancel(task: asyncio.Task[asyncio.Transport]) -> None:
    task.cancel()

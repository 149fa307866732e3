"""Real servers on loopback that are no hub, or a bad one."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from checkin.hub.tls import TlsIdentity, server_context

Behave = Callable[[socket.socket, bytes], None]
"""Given a connection and the head of a request, does what a bad server would."""


def reply(status: str, media_type: str, body: bytes, *headers: str) -> bytes:
    """An HTTP response as bytes."""
    head = [f"HTTP/1.1 {status}", f"content-type: {media_type}", f"content-length: {len(body)}", *headers]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


class Hostile:
    """A server that does as it is told to each request; without an identity it speaks no TLS."""

    def __init__(self, behave: Behave, identity: TlsIdentity | None) -> None:
        self._behave = behave
        self._context: ssl.SSLContext | None = server_context(identity) if identity else None
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._listening.settimeout(0.1)
        self.address = f"127.0.0.1:{self._listening.getsockname()[1]}"
        self.over = threading.Event()
        self.connections = 0
        self._threads: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept)
        self._accepting.start()

    def close(self) -> None:
        self.over.set()
        self._accepting.join()
        for thread in self._threads:
            thread.join()
        self._listening.close()

    def _accept(self) -> None:
        while not self.over.is_set():
            with suppress(TimeoutError):
                connection, _ = self._listening.accept()
                self.connections += 1
                connection.settimeout(0.1)
                thread = threading.Thread(target=self._serve, args=(connection,))
                self._threads.append(thread)
                thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            if self._context is None:
                self._behave(connection, b"")
                return
            connection.settimeout(5)
            with self._context.wrap_socket(connection, server_side=True) as tls:
                tls.settimeout(0.1)
                while (head := self._request(tls)) is not None:
                    self._behave(tls, head)

    def _request(self, connection: socket.socket) -> bytes | None:
        raw = b""
        while not self.over.is_set():
            with suppress(TimeoutError):
                got = connection.recv(65536)
                if not got:
                    return None
                raw += got
                head, found, body = raw.partition(b"\r\n\r\n")
                if found and len(body) >= _length(head):
                    return head
        return None


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.split(b":")[1])
    return 0


@contextmanager
def hostile(behave: Behave, identity: TlsIdentity | None) -> Iterator[Hostile]:
    """Run such a server."""
    server = Hostile(behave, identity)
    try:
        yield server
    finally:
        server.close()

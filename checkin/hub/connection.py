"""A connection that is httpx's to use and ours to end."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import Any


class Connection:
    """A connection that can be ended while another thread waits for it, in a handshake too."""

    def __init__(self, stream: Any) -> None:
        """``stream`` is what httpx has just connected."""
        self.stream = stream
        """What httpx reads from: first plain, then TLS; None once it is known to be closed."""
        # Closing a socket leaves its readers waiting, and what TLS has wrapped may not be touched.
        self._socket: socket.socket = stream.get_extra_info("socket").dup()

    def forget_if_closed(self) -> None:
        """Let go of it if httpx has closed it."""
        if self.stream.get_extra_info("socket").fileno() < 0:
            self.stream = None
            self._socket.close()

    def interrupt(self) -> None:
        """End it: whoever waits for it is told that it broke."""
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

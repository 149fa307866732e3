"""The way to CUPS's scheduler: HTTP, over a socket of the system or the network."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import quote

from checkin.devices.printing.ipp import CONTENT_TYPE, Answer, IppBroken, ask, read_answer
from checkin.domain.errors import PrintingUnavailable

_PATIENCE_S: Final = 10.0
_PORT: Final = 631
_OK: Final = 200


def printer_uri(name: str) -> str:
    """Return the address of a queue, or of several that work as one."""
    return f"ipp://localhost/printers/{quote(name, safe='')}"


def job_uri(number: int) -> str:
    """Return the address of a job."""
    return f"ipp://localhost/jobs/{number}"


class Scheduler:
    """The scheduler at an address as CUPS's commands write them: a socket's path or HOST[:PORT]."""

    def __init__(self, server: str) -> None:
        """Name it; nothing is sent yet."""
        self._server = server

    def ask(self, operation: int, **attributes: str | Sequence[str]) -> Answer:
        """Ask a question; names of attributes have ``_`` for ``-``.

        Raises:
            PrintingUnavailable: it does not answer, or not in its protocol.
        """
        named: Mapping[str, str | Sequence[str]] = {
            name.replace("_", "-"): value for name, value in attributes.items()
        }
        connection = self._connect()
        try:
            connection.request("POST", "/", ask(operation, named), {"Content-Type": CONTENT_TYPE})
            response = connection.getresponse()
            if response.status != _OK:
                raise PrintingUnavailable(f"HTTP {response.status} {response.reason}")
            return read_answer(response.read())
        except OSError as error:
            raise PrintingUnavailable(error.strerror or str(error)) from error
        except (http.client.HTTPException, IppBroken) as error:
            raise PrintingUnavailable(str(error) or type(error).__name__) from error
        finally:
            connection.close()

    def _connect(self) -> http.client.HTTPConnection:
        if self._server.startswith("/"):
            return _SocketConnection(self._server)
        host, _, port = self._server.rpartition(":")
        if not host or not port.isdecimal():
            host, port = self._server, str(_PORT)
        return http.client.HTTPConnection(host.strip("[]"), int(port), timeout=_PATIENCE_S)


class _SocketConnection(http.client.HTTPConnection):
    """HTTP over a socket of the file system."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=_PATIENCE_S)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)

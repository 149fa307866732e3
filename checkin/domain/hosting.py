"""This machine as the hub of others, as whoever started it sees it."""

from __future__ import annotations

from typing import Final, Protocol

from checkin.domain import errors
from checkin.domain.partners import Holding, Partner

DEFAULT_PORT: Final = 8443
EVERYWHERE: Final = ""
"""Listen on every address of this machine."""


_MAX_PORT: Final = 65_535
_PORT_DIGITS: Final = 5
_SHOWN: Final = 80
"""Characters of what was given that an error repeats."""


def listen_at(text: str) -> tuple[str, int]:
    """Return the host, empty for every address of this machine, and the port that somebody wrote.

    ``HOST:PORT``, ``[IPV6]:PORT``, ``:PORT`` or ``PORT``; empty for the usual one everywhere.

    Raises:
        ListenUnclear: it is none of these.
    """
    if not text:
        return EVERYWHERE, DEFAULT_PORT
    host, _, port = text.rpartition(":")
    bracketed = host.startswith("[") and host.endswith("]")
    host = host[1:-1] if bracketed else host
    number = port.isascii() and port.isdecimal() and len(port) <= _PORT_DIGITS
    if (":" in host) != bracketed or not number or int(port) > _MAX_PORT:
        raise errors.ListenUnclear(text[:_SHOWN])
    return host, int(port)


class Hosting(Protocol):
    """A hub that serves; every method may be called from any thread."""

    @property
    def port(self) -> int:
        """The port it listens on."""

    @property
    def addresses(self) -> list[str]:
        """Where it answers, ``host:port``, the likeliest first."""

    def partners(self) -> list[Partner]:
        """Return what is known of everyone who has met it."""

    def holdings(self, key: bytes) -> list[Holding]:
        """Return how far the others hold the chains of an installation."""

    def alive(self) -> bool:
        """Whether it still serves."""

    def stop(self) -> None:
        """Take no more requests, finish those begun, let go of the event file; takes a few seconds."""

"""Where others on the network find this machine; nothing is sent to find out."""

from __future__ import annotations

import ipaddress
import socket
import struct
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress

_SOMEWHERE = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))
"""Addresses of documentation (RFC 5737, RFC 3849). Connecting a datagram socket sends nothing: it only
makes the system choose from which of its own addresses it would."""
_SIOCGIFADDR = 0x8915
LOOPBACK = "127.0.0.1"


def reachable(host: str, port: int) -> list[str]:
    """Return ``host:port`` for each address at which a server listening on ``host`` is found.

    The likeliest first, this machine's own loopback last.
    """
    try:
        given = ipaddress.ip_address(host) if host else None
    except ValueError:
        return [f"{host}:{port}"]
    if given is not None and not given.is_unspecified:
        return [_named(host, port)]
    versions = (4, 6) if given is None or given.version == 6 else (4,)
    found = [one for one in _usable([*_routed(), *_resolved(), *_of_devices()]) if _version(one) in versions]
    return [_named(one, port) for one in [*found, LOOPBACK]]


def _usable(addresses: Iterable[str]) -> list[str]:
    """Return what others can use, each once: an address that needs a scope means nothing to them."""
    found: dict[str, None] = {}
    for one in addresses:
        address = ipaddress.ip_address(one.partition("%")[0])
        scoped = address.version == 6 and address.is_link_local
        if not (address.is_loopback or address.is_unspecified or address.is_multicast or scoped):
            found[str(address)] = None
    return list(found)


def _routed() -> Iterator[str]:
    """Yield the addresses this machine would speak from to the world."""
    for family, far in _SOMEWHERE:
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((far, 9))
            yield probe.getsockname()[0]


def _resolved() -> Iterator[str]:
    """Yield what the system knows under its own name: on Windows and macOS everything."""
    with suppress(OSError, UnicodeError):
        for *_, address in socket.getaddrinfo(socket.gethostname(), None, type=socket.SOCK_STREAM):
            yield str(address[0])


def _of_devices() -> Iterator[str]:
    """Yield the IPv4 address of each network device: a cable between two laptops has no route beyond."""
    if sys.platform != "linux":
        return
    from fcntl import ioctl

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        for _, name in socket.if_nameindex():
            with suppress(OSError):
                raw = ioctl(probe.fileno(), _SIOCGIFADDR, struct.pack("256s", name.encode()[:15]))
                yield socket.inet_ntoa(raw[20:24])


def _version(address: str) -> int:
    return ipaddress.ip_address(address).version


def _named(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"

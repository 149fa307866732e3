"""Addresses in a network, ``host:port`` or ``[IPv6]:port``, as text and in few bytes.

An address is 4 or 6, the IP address and a port of 2 bytes; or 16 + n, a name of n ASCII letters and a port.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address
from itertools import islice
from typing import Final

_NAME: Final = 16
_MAX_NAME: Final = 64
_HOST: Final = re.compile(rf"[a-z0-9](?:[a-z0-9._-]{{0,{_MAX_NAME - 2}}}[a-z0-9])?")


def split_address(address: str) -> tuple[str, int]:
    """Return host and port of ``host:port`` or ``[IPv6]:port``.

    Raises:
        ValueError: it is neither.
    """
    host, _, port = address.rpartition(":")
    if host.startswith("[") and host.endswith("]"):
        host = str(IPv6Address(host[1:-1]))
    elif not _HOST.fullmatch(host.lower()):
        raise ValueError(f"no address: {address!r}")
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 1 << 16):
        raise ValueError(f"no port: {address!r}")
    return host, int(port)


def packed(addresses: Iterable[str], most: int) -> bytes:
    """Return the first ``most`` different addresses as bytes; what is none, or has a scope, is left out."""
    return b"".join(islice(_each(dict.fromkeys(addresses)), most))


def _each(addresses: Iterable[str]) -> Iterator[bytes]:
    for address in addresses:
        with suppress(ValueError):
            host, port = split_address(address)
            yield _packed_host(host.lower()) + port.to_bytes(2, "big")


def _packed_host(host: str) -> bytes:
    try:
        ip = ip_address(host)
    except ValueError:
        return bytes([_NAME + len(host)]) + host.encode("ascii")
    return bytes([ip.version]) + ip.packed


def unpacked(raw: bytes) -> Iterator[str]:
    """Yield the addresses in ``raw``, which zeros may follow.

    Raises:
        ValueError: these bytes were not made by ``packed``.
    """
    at = 0
    while at < len(raw) and raw[at]:
        kind = raw[at]
        size = {4: 4, 6: 16}.get(kind, kind - _NAME)
        body, port = raw[at + 1 : at + 1 + size], raw[at + 1 + size : at + 3 + size]
        if size < 1 or len(port) < 2:
            raise ValueError(kind)
        if kind == 4:
            host = str(IPv4Address(body))
        elif kind == 6:
            host = f"[{IPv6Address(body)}]"
        else:
            host = body.decode("ascii")
        address = f"{host}:{int.from_bytes(port, 'big')}"
        split_address(address)
        yield address
        at += 3 + size
    if any(raw[at:]):
        raise ValueError(at)

"""Who asks, as far as an address tells."""

from __future__ import annotations

from functools import lru_cache
from ipaddress import IPv6Address, IPv6Network
from typing import Final

_ONE_LINE: Final = 64
"""Bits that name a network line in IPv6; whoever has one has all of its 2^64 addresses."""


@lru_cache(maxsize=4096)
def asker(host: str) -> str:
    """Return what limits count requests and connections by: an IPv4 address, or the /64 of an IPv6 one."""
    try:
        address = IPv6Address(host)
    except ValueError:
        return host
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(IPv6Network((int(address), _ONE_LINE), strict=False))

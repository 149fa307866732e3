"""The address of a hub, given by hand: for a network in which none of those in the log leads there."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from checkin.desk.desk import Desk
from checkin.domain import errors
from checkin.domain.addresses import split_address
from checkin.domain.hosting import DEFAULT_PORT

_NAME: Final = "hub-address"


def checked_address(text: str) -> str:
    """Return what somebody typed as host:port, with the usual port where there is none.

    Raises:
        AddressUnclear: it is no address.
    """
    plain = text.strip()
    for address in (plain, f"{plain}:{DEFAULT_PORT}"):
        with suppress(ValueError):
            split_address(address)
            return address
    raise errors.AddressUnclear(plain)


def kept_address(desk: Desk) -> str:
    """Return the address given by hand; empty where none was."""
    return (desk.file.own(_NAME) or b"").decode()


def keep_address(desk: Desk, text: str) -> str:
    """Meet whatever certified hub answers at an address too, from now on; an empty one ends that.

    Returns the address as it was understood.

    Raises:
        AddressUnclear: it is none.
        FileFault: it cannot be kept.
    """
    address = checked_address(text) if text.strip() else ""
    if address != kept_address(desk):
        desk.file.keep_own(_NAME, address.encode())
    return address

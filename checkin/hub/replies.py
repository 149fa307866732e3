"""What the reply of a hub means, and of what is none."""

from __future__ import annotations

import ssl
from contextlib import suppress
from typing import Final

import httpx
import msgspec

from checkin.domain import errors
from checkin.hub.wire import Denied, Fault

_FAULTS: Final = {
    kind.__name__: kind
    for kind in (errors.PartnerBusy, errors.PartnerNewer, errors.PartnerOlder, errors.PartnerOfOtherEvent)
}
_CLOSED: Final = {
    kind.__name__: kind
    for kind in (
        errors.InvitationUnknown,
        errors.InvitationExpired,
        errors.InvitationUsed,
        errors.InvitationDeclined,
    )
}


class LoggedOut(Exception):
    """The hub does not know the session (any more)."""


def media_type(response: httpx.Response) -> str:
    """Return what a reply says that it is."""
    return str(response.headers.get("content-type", "")).partition(";")[0].strip().lower()


def certificate_of(response: httpx.Response) -> bytes:
    """Return the TLS certificate (DER) of whoever sent a reply that is still open."""
    tls: ssl.SSLSocket = response.extensions["network_stream"].get_extra_info("ssl_object")
    return tls.getpeercert(True) or b""


def refusal(
    status: int, said: bytes | None, address: str
) -> LoggedOut | errors.PartnerFault | errors.InvitationFault:
    """Return what a reply other than 200 means; ``said`` is its body where it is of our media type."""
    if status == 401 and said is not None:
        return LoggedOut()
    if status in (429, 503, 507):
        return errors.PartnerBusy(address)
    if said is None:
        return errors.PartnerStrange(address)
    with suppress(msgspec.MsgspecError, UnicodeDecodeError):
        if status == 403:
            return errors.NotAdmitted(address, msgspec.msgpack.decode(said, type=Denied).standing)
        name = msgspec.msgpack.decode(said, type=Fault).error
        return _CLOSED[name]() if name in _CLOSED else _FAULTS.get(name, errors.PartnerStrange)(address)
    return errors.PartnerStrange(address)

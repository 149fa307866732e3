"""Coming to a hub with an invitation: whose address, whose certificate, and knocking."""

from __future__ import annotations

import socket
import ssl
from typing import Final, NamedTuple

import msgspec

from checkin import __version__
from checkin.domain import errors
from checkin.domain.addresses import split_address
from checkin.domain.ids import EVENT_ID_BYTES
from checkin.domain.invitation import Invitation, proof, short_code
from checkin.domain.log import Sign
from checkin.hub.calls import CONNECT_S, Calls, LoggedOut
from checkin.hub.pinning import pinned
from checkin.hub.wire import JOIN, Joining, Knock, digest, knock_message


class Found(NamedTuple):
    """The hub that an invitation names."""

    address: str
    certificate: bytes
    """DER; its digest is the invitation's."""


def find_hub(invitation: Invitation) -> Found:
    """Return the first address of ``invitation`` at which its hub answers.

    Nothing but TLS is spoken before the certificate is known to be the one invited to.

    Raises:
        PartnerUnreachable: nobody answers at any of them.
        PartnerStrange: what answers speaks no TLS.
        PartnerDistrusted: somebody else answers there; ``address`` says where.
    """
    faults: list[errors.PartnerFault] = []
    for address in invitation.addresses:
        try:
            certificate = shown_at(address)
        except errors.PartnerFault as error:
            faults.append(error)
            continue
        if digest(certificate).startswith(invitation.digest):
            return Found(address, certificate)
        faults.append(errors.PartnerDistrusted(address))
    for kind in (errors.PartnerDistrusted, errors.PartnerStrange):
        found = next((fault for fault in faults if isinstance(fault, kind)), None)
        if found is not None:
            raise found
    raise errors.PartnerUnreachable(", ".join(invitation.addresses))


def shown_at(address: str) -> bytes:
    """Return the certificate (DER) shown at ``address``, whoever that is.

    Raises:
        PartnerUnreachable, PartnerStrange: there is none.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with (
            socket.create_connection(split_address(address), CONNECT_S) as plain,
            context.wrap_socket(plain) as line,
        ):
            certificate = line.getpeercert(binary_form=True)
    except (ssl.SSLEOFError, TimeoutError, ConnectionError, socket.gaierror):
        raise errors.PartnerUnreachable(address) from None
    except ssl.SSLError:
        raise errors.PartnerStrange(address) from None
    except (OSError, ValueError):
        raise errors.PartnerUnreachable(address) from None
    if certificate is None:
        raise errors.PartnerStrange(address)
    return certificate


class Doorstep:
    """Where somebody with an invitation stands until let in."""

    def __init__(self, found: Found, invitation: Invitation, key: bytes, sign: Sign, name: str) -> None:
        """``key`` is the new installation's own, ``name`` what its desk will be called."""
        tls, secret, seal = digest(found.certificate), invitation.secret, invitation.seal
        signature = sign(knock_message(tls, secret, key, name))
        self.code: Final = short_code(seal, tls, secret, key)
        """Six digits for both screens."""
        self.address = found.address
        self._calls = Calls(found.address, pinned([found.certificate]))
        proven = proof(seal, tls, secret, key, name)
        self._knock = msgspec.msgpack.encode(Knock(secret, key, name, signature, proven, __version__))

    def knock(self) -> Joining:
        """Say who is here, and return how far that has come.

        Raises:
            InvitationFault: the invitation lets this installation in no more.
            PartnerFault: the hub was not met.
        """
        try:
            raw, _ = self._calls.post(JOIN, self._knock)
            joining = msgspec.msgpack.decode(raw, type=Joining)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, LoggedOut):
            raise errors.PartnerStrange(self.address) from None
        if len(joining.event) != EVENT_ID_BYTES:
            raise errors.PartnerStrange(self.address)
        return joining

    def close(self) -> None:
        """Leave."""
        self._calls.close()

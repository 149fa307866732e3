"""TLS to those whose certificates are known, and what it says of anybody else."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from contextlib import suppress
from typing import Final

from checkin.domain import errors

_NO_CHECK_TIME: Final = 0x200000
"""OpenSSL's X509_V_FLAG_NO_CHECK_TIME: whom to trust is the log's to say, and the clock may be wrong."""


def pinned(certificates: Iterable[bytes]) -> ssl.SSLContext:
    """Return what trusts these certificates (DER) and no other, whatever the system trusts.

    The log says which installation a certificate belongs to, so names in it mean nothing, and an
    address may change.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN | _NO_CHECK_TIME
    for certificate in certificates:
        # One that is not even a certificate must not keep a desk from the other hubs.
        with suppress(ssl.SSLError, ValueError):
            context.load_verify_locations(cadata=ssl.DER_cert_to_PEM_cert(certificate))
    return context


def unconnected(error: Exception) -> type[errors.PartnerFault]:
    """Return what an error on connecting means: nobody there, somebody else, or no TLS at all."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return errors.PartnerDistrusted
        if isinstance(cause, ssl.SSLEOFError):
            return errors.PartnerUnreachable
        if isinstance(cause, ssl.SSLError):
            return errors.PartnerStrange
        cause = cause.__cause__ or cause.__context__
    return errors.PartnerUnreachable

"""The TLS key of a hub: made once per installation, certified in the log, never a file of its own."""

from __future__ import annotations

import datetime as dt
import secrets
import ssl
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_FROM: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_TO: Final = dt.datetime(9999, 12, 31, 23, 59, 59, tzinfo=dt.UTC)
"""RFC 5280, 4.1.2.5: a certificate without an end. Whom to trust is the log's to say, and a laptop
whose clock is wrong by years must get in all the same."""


class TlsIdentity(NamedTuple):
    """A certificate (X.509) and its private key (PKCS #8), both DER."""

    certificate: bytes
    private: bytes


def make_identity() -> TlsIdentity:
    """Make a P-256 key and a certificate signed by itself that names nobody and nothing."""
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "checkin")])
    identifier = x509.SubjectKeyIdentifier.from_public_key(private.public_key())
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_FROM)
        .not_valid_after(_TO)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(identifier, critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier), critical=False
        )
        .sign(private, hashes.SHA256())
    )
    return TlsIdentity(
        certificate.public_bytes(serialization.Encoding.DER),
        private.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        ),
    )


def server_context(identity: TlsIdentity) -> ssl.SSLContext:
    """Return what a server speaks TLS with: 1.2 or newer.

    The system's TLS reads keys from files alone: it gets one in a folder of this user's, encrypted
    under a password that is never written, for as long as it takes to read.
    """
    password = secrets.token_hex(32).encode()
    key = serialization.load_der_private_key(identity.private, None)
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(password),
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.options |= ssl.OP_NO_RENEGOTIATION
    context.set_alpn_protocols(["http/1.1"])
    with tempfile.TemporaryDirectory(prefix="checkin-") as folder:
        place = Path(folder) / "hub.pem"
        place.write_bytes(ssl.DER_cert_to_PEM_cert(identity.certificate).encode() + pem)
        context.load_cert_chain(place, password=password)
    return context

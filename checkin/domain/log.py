"""Commits: what is stored, signed and exchanged.

A commit is everything one use case wrote. Its *envelope* names the chain, the place in it and, for
each entry, kind, subject and a salted hash of the payload; the payloads travel beside the envelope
and can be erased without breaking the chain. Bytes are stored and relayed as they came: nothing is
ever encoded a second time.

A chain belongs to one installation's key and 8 random bytes; commit ``n`` of it (1, 2, 3 …) names
the hash of its parent, and its own hash also covers the parent's signature, so that verifying one
signature vouches for everything before it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from checkin.domain.ids import SUBJECT_BYTES

SALT_BYTES: Final = 16
NONCE_BYTES: Final = 8
HASH_BYTES: Final = 32
FORMAT: Final = 1
MAX_LAMPORT: Final = 2**53
CREDIBLE_LAMPORT: Final = 2**40
"""Far beyond any event. A larger one, from a broken or lying desk, is folded but never counted on from."""
MAX_N: Final = 2**32 - 1
MAX_MS: Final = 253_402_300_799_000
"""The end of the year 9999."""
_OPERATOR_BYTES: Final = (0, 16)
_MAX_KIND: Final = 64

_COMMIT: Final = b"checkin/commit/1\0"

Sign = Callable[[bytes], bytes]
RandomBytes = Callable[[int], bytes]


class CommitInvalid(Exception):
    """A commit that contradicts itself or its parent; ``args[0]`` names what."""


class EntryHead(msgspec.Struct, array_like=True, frozen=True):
    """What the envelope says of one entry."""

    kind: str
    critical: bool
    subject: bytes
    digest: bytes
    """SHA-256 of the sealed payload: 16 bytes of salt, then the payload."""


class Envelope(msgspec.Struct, array_like=True, frozen=True):
    """The signed part of a commit. New fields are only ever added at the end."""

    format: int
    key: bytes
    """Ed25519 public key of the installation, 32 bytes."""
    nonce: bytes
    """8 random bytes that tell the installation's chains apart."""
    n: int
    parent: bytes
    """Hash of commit ``n - 1``; empty for the first."""
    lamport: int
    """1 + the largest lamport this desk had seen."""
    at_ms: int
    """Unix time in milliseconds, corrected by the offset last measured against a hub."""
    err_ms: int | None
    """How wrong ``at_ms`` may be; None when never measured."""
    operator: bytes
    """Random id of the volunteer or supervisor on shift; empty on the command line."""
    entries: list[EntryHead]


class Commit(msgspec.Struct, array_like=True, frozen=True):
    """A commit as it travels: exact envelope bytes, signature (64 bytes), sealed payloads.

    A payload is None when it was erased.
    """

    envelope: bytes
    signature: bytes
    payloads: list[bytes | None]


class NewEntry(NamedTuple):
    """An entry to be written: ``payload`` is already encoded, ``value`` the struct it came from."""

    kind: str
    subject: bytes
    payload: bytes
    value: Any
    critical: bool = False


class Place(NamedTuple):
    """Where the next commit of a chain goes."""

    key: bytes
    nonce: bytes
    n: int
    parent: bytes
    parent_signature: bytes
    lamport: int


class Stamp(NamedTuple):
    """When and by whom a commit is written."""

    at_ms: int
    err_ms: int | None = None
    operator: bytes = b""


class Chain(NamedTuple):
    """The name of a chain; sorts as bytes."""

    key: bytes
    nonce: bytes


class Head(NamedTuple):
    """The tip of a chain: a replica that holds it holds everything before."""

    n: int
    hash: bytes


Heads = dict[Chain, frozenset[Head]]
"""A replica described: per chain its tips, one unless the chain forked."""

_decode_envelope = msgspec.msgpack.Decoder(Envelope).decode
_encode = msgspec.msgpack.Encoder().encode


def commit_hash(event: bytes, envelope: bytes, parent_signature: bytes) -> bytes:
    """Return the hash of a commit (32 bytes): its identity everywhere."""
    return hashlib.sha256(_COMMIT + event + parent_signature + envelope).digest()


def seal(salt: bytes, payload: bytes) -> tuple[bytes, bytes]:
    """Return the sealed payload and its digest for the envelope."""
    sealed = salt + payload
    return sealed, hashlib.sha256(sealed).digest()


def write_commit(
    event: bytes, place: Place, stamp: Stamp, entries: Sequence[NewEntry], sign: Sign, random: RandomBytes
) -> tuple[Commit, Envelope, bytes]:
    """Make and sign the next commit of a chain; return it with its envelope and hash."""
    salts = random(SALT_BYTES * len(entries))
    heads: list[EntryHead] = []
    payloads: list[bytes | None] = []
    for i, entry in enumerate(entries):
        sealed, digest = seal(salts[i * SALT_BYTES : (i + 1) * SALT_BYTES], entry.payload)
        payloads.append(sealed)
        heads.append(EntryHead(entry.kind, entry.critical, entry.subject, digest))
    head = Envelope(
        FORMAT,
        place.key,
        place.nonce,
        place.n,
        place.parent,
        place.lamport,
        stamp.at_ms,
        stamp.err_ms,
        stamp.operator,
        heads,
    )
    envelope = _encode(head)
    digest = commit_hash(event, envelope, place.parent_signature)
    return Commit(envelope, sign(_COMMIT + digest), payloads), head, digest


def open_envelope(raw: bytes) -> Envelope:
    """Decode an envelope and check its shape.

    Raises:
        CommitInvalid: the bytes are no envelope of a format this program knows.
    """
    try:
        head = _decode_envelope(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise CommitInvalid("envelope") from error
    if head.format != FORMAT:
        raise CommitInvalid("format")
    if len(head.key) != 32 or len(head.nonce) != NONCE_BYTES or not head.entries:
        raise CommitInvalid("envelope")
    if not 1 <= head.n <= MAX_N or len(head.parent) != (HASH_BYTES if head.n > 1 else 0):
        raise CommitInvalid("parent")
    if not 0 < head.lamport <= MAX_LAMPORT:
        raise CommitInvalid("lamport")
    if not 0 <= head.at_ms <= MAX_MS or not 0 <= (head.err_ms or 0) <= MAX_MS:
        raise CommitInvalid("time")
    if len(head.operator) not in _OPERATOR_BYTES:
        raise CommitInvalid("operator")
    for entry in head.entries:
        if len(entry.kind) > _MAX_KIND:
            raise CommitInvalid("kind")
        if len(entry.digest) != HASH_BYTES or len(entry.subject) != SUBJECT_BYTES:
            raise CommitInvalid("entry")
    return head


class _OperatorHead(msgspec.Struct, array_like=True):
    """The fields of an envelope up to the operator; what follows is passed over unread."""

    format: int
    key: bytes
    nonce: bytes
    n: int
    parent: bytes
    lamport: int
    at_ms: int
    err_ms: int | None
    operator: bytes


_decode_operator = msgspec.msgpack.Decoder(_OperatorHead).decode


def operator_of(envelope: bytes) -> bytes:
    """Return who was on shift when a commit was written; of a roster's envelope, without all its entries.

    Raises:
        CommitInvalid: the envelope is none.
    """
    try:
        return _decode_operator(envelope).operator
    except msgspec.MsgspecError as error:
        raise CommitInvalid("envelope") from error


class _ParentHead(msgspec.Struct, array_like=True):
    """The fields of an envelope up to the parent; what follows is passed over unread."""

    format: int
    key: bytes
    nonce: bytes
    n: int
    parent: bytes


_decode_parent = msgspec.msgpack.Decoder(_ParentHead).decode


def chain_of(envelope: bytes) -> Chain | None:
    """Return the chain that an envelope names, of a newer format too; None where these bytes are none."""
    try:
        head = _decode_parent(envelope)
    except msgspec.MsgspecError:
        return None
    return Chain(head.key, head.nonce) if (len(head.key), len(head.nonce)) == (32, NONCE_BYTES) else None


def parent_of(envelope: bytes) -> bytes:
    """Return the hash of the parent that an envelope names, without reading all its entries.

    Raises:
        CommitInvalid: the envelope is none.
    """
    try:
        return _decode_parent(envelope).parent
    except msgspec.MsgspecError as error:
        raise CommitInvalid("envelope") from error


def check_payloads(head: Envelope, payloads: Sequence[bytes | None]) -> None:
    """Check every payload that is there against its digest.

    Raises:
        CommitInvalid: a payload was altered, or their number is wrong.
    """
    if len(payloads) != len(head.entries):
        raise CommitInvalid("payloads")
    for entry, sealed in zip(head.entries, payloads, strict=True):
        if sealed is not None and hashlib.sha256(sealed).digest() != entry.digest:
            raise CommitInvalid("payload")


def signed_by(key: bytes, digest: bytes, signature: bytes) -> bool:
    """Whether ``signature`` over the commit hash ``digest`` was made with ``key``."""
    return verify(key, _COMMIT + digest, signature)


def verify(key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether an Ed25519 ``signature`` (64 bytes) over ``message`` was made with ``key``."""
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def signer(private: bytes) -> Sign:
    """Return the signing function of a private key (32 bytes)."""
    return Ed25519PrivateKey.from_private_bytes(private).sign


def public_of(private: bytes) -> bytes:
    """Return the public key (32 bytes) of a private key (32 bytes)."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()

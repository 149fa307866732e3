"""A bundle: the log of an event in one file, for a stick where there is no network.

::

    magic 8 · format 1 · event 32 · salt 16                       the header, in clear
    segments of 65,536 bytes, each sealed (+ 16 bytes); the last is shorter, and says that it is the last
    "complete"                                                    tells a bundle cut short from one altered

Sealed is a row of the answers that a hub would give (``exchange.Answer``), each behind its length in 4
bytes. The key follows from the people's salt, which every desk of the event holds and which is erased
with the people when the event is closed; it is bound to the header. Segments are numbered and the last
one is marked (STREAM: Hoang, Reyhanitabar, Rogaway, Vizár, "Online authenticated-encryption and its
nonce-reuse misuse-resistance", 2015), so that none can be altered, left out, repeated or moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from checkin.domain.ids import EVENT_ID_BYTES

MAGIC: Final = b"\x89checkB\n"
"""Not text, and altered by whatever changes the ends of lines (as PNG does it)."""
FORMAT: Final = 1
SALT_BYTES: Final = 16
HEADER_BYTES: Final = len(MAGIC) + 1 + EVENT_ID_BYTES + SALT_BYTES
END: Final = b"complete"
SEGMENT: Final = 1 << 16
TAG_BYTES: Final = 16
_LENGTH_BYTES: Final = 4
_PURPOSE: Final = b"checkin/bundle/1\0"


class BundleBroken(Exception):
    """These bytes were not sealed by a desk of the event, or not in this order."""


class Header(NamedTuple):
    """What a bundle says in clear."""

    event: bytes
    salt: bytes
    """16 random bytes that make its key its own."""

    def raw(self) -> bytes:
        """Return it as bytes."""
        return MAGIC + bytes([FORMAT]) + self.event + self.salt


def read_header(raw: bytes) -> Header | int | None:
    """Return the header in the first ``HEADER_BYTES``; the format where it is another; None if it is none."""
    if not raw.startswith(MAGIC) or len(raw) < len(MAGIC) + 1:
        return None
    if raw[len(MAGIC)] != FORMAT:
        return raw[len(MAGIC)]
    if len(raw) < HEADER_BYTES:
        return None
    rest = raw[len(MAGIC) + 1 :]
    return Header(rest[:EVENT_ID_BYTES], rest[EVENT_ID_BYTES : EVENT_ID_BYTES + SALT_BYTES])


def seal(header: Header, people_salt: bytes, messages: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the sealed segments of messages."""
    cipher = _cipher(header, people_salt)
    rest, number = bytearray(), 0
    for message in messages:
        rest += len(message).to_bytes(_LENGTH_BYTES, "big")
        rest += message
        # The last segment is sealed at the end: it must be marked, and may be full.
        whole = (len(rest) - 1) // SEGMENT
        for i in range(whole):
            part = bytes(rest[i * SEGMENT : (i + 1) * SEGMENT])
            yield cipher.encrypt(_nonce(number, last=False), part, None)
            number += 1
        del rest[: whole * SEGMENT]
    yield cipher.encrypt(_nonce(number, last=True), bytes(rest), None)


def unseal(header: Header, people_salt: bytes, segments: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the messages in sealed segments.

    What is yielded is genuine; that it is all, is known only when the iterator has ended.

    Raises:
        BundleBroken: the segments are not those that were sealed, all of them and in their order.
    """
    rest = bytearray()
    for part in _opened(_cipher(header, people_salt), segments):
        rest += part
        begin = 0
        while (end := begin + _LENGTH_BYTES) <= len(rest):
            length = int.from_bytes(rest[begin:end], "big")
            if len(rest) - end < length:
                break
            yield bytes(rest[end : end + length])
            begin = end + length
        del rest[:begin]
    if rest:
        raise BundleBroken


def _opened(cipher: ChaCha20Poly1305, segments: Iterable[bytes]) -> Iterator[bytes]:
    waiting: bytes | None = None
    number = 0
    try:
        for segment in segments:
            if waiting is not None:
                yield cipher.decrypt(_nonce(number, last=False), waiting, None)
                number += 1
            waiting = segment
        if waiting is None:
            raise BundleBroken
        yield cipher.decrypt(_nonce(number, last=True), waiting, None)
    except InvalidTag:
        raise BundleBroken from None


def _cipher(header: Header, people_salt: bytes) -> ChaCha20Poly1305:
    derive = HKDF(SHA256(), 32, salt=header.salt, info=_PURPOSE + header.raw())
    return ChaCha20Poly1305(derive.derive(people_salt))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])

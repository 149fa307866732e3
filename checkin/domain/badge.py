"""The badge code: 200 digits that any desk can tell genuine from forged without a network.

83 bytes, read as one number in base 10: format version 1 · first 4 bytes of SHA-256 of the
issuer's public key · badge id 8 (random) · first 2 bytes of SHA-256 of the category key · minute 4
(since 1970) · Ed25519 signature 64, bound to the event. No personal data. The category is a hint
for a desk that does not know the badge yet; the minute proves nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from enum import Enum, auto
from typing import Final, NamedTuple

from checkin.domain.log import RandomBytes, Sign, verify

VERSION: Final = 1
CODE_BYTES: Final = 83
CODE_DIGITS: Final = 200
BADGE_BYTES: Final = 8
_SIGNED: Final = 19
_LIMIT: Final = 1 << (8 * CODE_BYTES)
_DIGITS: Final = frozenset("0123456789")
_DOMAIN: Final = b"checkin/badge/1\0"


class BadgeCode(NamedTuple):
    """A code taken apart; nothing of it is checked yet."""

    raw: bytes
    issuer: bytes
    """First 4 bytes of SHA-256 of the issuer's public key."""
    badge: bytes
    """Badge id, 8 bytes."""
    category: bytes
    """First 2 bytes of SHA-256 of the category key."""
    minute: int


class Genuine(Enum):
    """What the code alone proves."""

    GENUINE = auto()
    FORGED = auto()
    UNKNOWN_ISSUER = auto()


def key_prefix(key: bytes) -> bytes:
    """Return what a code says of its issuer: 4 bytes."""
    return hashlib.sha256(key).digest()[:4]


def category_hint(category: str) -> bytes:
    """Return what a code says of a category key: 2 bytes."""
    return hashlib.sha256(category.encode()).digest()[:2]


def issue(event: bytes, key: bytes, sign: Sign, category: str, at_ms: int, random: RandomBytes) -> BadgeCode:
    """Make a new badge code signed by the installation ``key``."""
    body = (
        bytes([VERSION])
        + key_prefix(key)
        + random(BADGE_BYTES)
        + category_hint(category)
        + (at_ms // 60_000 & 0xFFFFFFFF).to_bytes(4, "big")
    )
    return take_apart(body + sign(_DOMAIN + event + body))


def take_apart(raw: bytes) -> BadgeCode:
    """Split the 83 bytes of a code."""
    return BadgeCode(raw, raw[1:5], raw[5:13], raw[13:15], int.from_bytes(raw[15:19], "big"))


def digits(raw: bytes) -> str:
    """Return the 200 digits of a code's 83 bytes."""
    return str(int.from_bytes(raw, "big")).zfill(CODE_DIGITS)


def parse(text: str) -> BadgeCode | None:
    """Return the code in ``text``, or None where it cannot be one of ours.

    Takes exactly 200 ASCII digits, surrounding spaces aside; other scripts' digits are not ours.
    """
    text = text.strip(" \t\r\n")
    if len(text) != CODE_DIGITS or not _DIGITS.issuperset(text):
        return None
    number = int(text)
    if number >= _LIMIT:
        return None
    raw = number.to_bytes(CODE_BYTES, "big")
    return take_apart(raw) if raw[0] == VERSION else None


def check(event: bytes, code: BadgeCode, keys: Iterable[bytes]) -> tuple[Genuine, bytes]:
    """Say whether one of the certified ``keys`` issued the code for this event, and which.

    Returns:
        The answer and the issuer's key (empty unless genuine).
    """
    known = False
    for key in keys:
        if key_prefix(key) == code.issuer:
            known = True
            if verify(key, _DOMAIN + event + code.raw[:_SIGNED], code.raw[_SIGNED:]):
                return Genuine.GENUINE, key
    return (Genuine.FORGED if known else Genuine.UNKNOWN_ISSUER), b""


def number_of(badge: bytes) -> str:
    """Return the short number people read out for a badge id: six digits, unique enough to find it."""
    return f"{int.from_bytes(badge, 'big') % 1_000_000:06d}"


def alphabet_of(text: str) -> str:
    """Return the kind of a foreign code without its content: digits, ascii or other."""
    if _DIGITS.issuperset(text):
        return "digits"
    return "ascii" if text.isascii() else "other"

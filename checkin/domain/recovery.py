"""The recovery code: 128 random bits on paper, under which the event's root key is sealed.

42 digits in groups of six, because Vietnamese input methods and French keyboards change letters
but never bare digits. The last three digits find typing mistakes.
"""

from __future__ import annotations

import hashlib
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from checkin.domain.log import RandomBytes

SECRET_BYTES: Final = 16
_DIGITS: Final = 39
_NONCE: Final = 12


def to_digits(secret: bytes) -> str:
    """Return the code of a secret (16 bytes) as seven groups of six digits."""
    number = str(int.from_bytes(secret, "big")).zfill(_DIGITS)
    whole = number + _check(number)
    return " ".join(whole[i : i + 6] for i in range(0, len(whole), 6))


def from_digits(text: str) -> bytes | None:
    """Return the secret of a code, or None where it was mistyped."""
    plain = "".join(ch for ch in text if ch not in " -\t\r\n")
    if len(plain) != _DIGITS + 3 or not (plain.isascii() and plain.isdigit()):
        return None
    number, check = plain[:_DIGITS], plain[_DIGITS:]
    if _check(number) != check or int(number) >> (8 * SECRET_BYTES):
        return None
    return int(number).to_bytes(SECRET_BYTES, "big")


def _check(number: str) -> str:
    return str(int(number) % 997).zfill(3)


def seal(secret: bytes, purpose: str, content: bytes, random: RandomBytes) -> bytes:
    """Encrypt ``content`` under the recovery secret for one purpose."""
    nonce = random(_NONCE)
    return nonce + ChaCha20Poly1305(_key(secret, purpose)).encrypt(nonce, content, purpose.encode())


def unseal(secret: bytes, purpose: str, sealed: bytes) -> bytes | None:
    """Return what was sealed, or None where the secret is not the one."""
    try:
        return ChaCha20Poly1305(_key(secret, purpose)).decrypt(
            sealed[:_NONCE], sealed[_NONCE:], purpose.encode()
        )
    except (InvalidTag, ValueError):
        return None


def _key(secret: bytes, purpose: str) -> bytes:
    # The secret is 128 random bits, so one hash is as good as a slow derivation.
    return hashlib.sha256(b"checkin/recovery/1\0" + purpose.encode() + b"\0" + secret).digest()

"""Supervisors' PINs: how they are kept, and how guessing is made slow.

A PIN of six digits protects a decision at the door, not a secret: whoever holds the opened event
file can try all of them. scrypt and ``Guard`` are there for the person standing at the desk.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from typing import Final

import msgspec

from checkin.domain.log import RandomBytes

DIGITS: Final = 6
FREE_TRIES: Final = 3
WAITS_MS: Final = (5_000, 15_000, 60_000, 300_000)
"""Before the fourth try, the fifth, the sixth, and every later one."""
_N: Final = 1 << 15
_R: Final = 8
_P: Final = 1
_SALT_BYTES: Final = 16
_HASH_BYTES: Final = 32
_MAX_BYTES: Final = 64 << 20
"""scrypt with the parameters above needs 32 MiB; parameters that need more than this are not tried."""
_MAX_WORK: Final = 4 * _N * _R * _P
_GUESSABLE: Final = frozenset({"123456", "654321"})


def valid_pin(pin: str) -> bool:
    """Whether ``pin`` is six ASCII digits and not one that everybody tries first."""
    if len(pin) != DIGITS or not (pin.isascii() and pin.isdigit()):
        return False
    return len(set(pin)) > 1 and pin not in _GUESSABLE


def hash_pin(pin: str, random: RandomBytes) -> str:
    """Return what is kept of a PIN: ``scrypt$n$r$p$salt$hash``, salt and hash in base64 (RFC 7914)."""
    salt = random(_SALT_BYTES)
    return "$".join(("scrypt", str(_N), str(_R), str(_P), _text(salt), _text(_scrypt(pin, salt, _N, _R, _P))))


def check_pin(hash: str, pin: str) -> bool:
    """Whether ``hash`` was made from ``pin``; what is no hash of ours fits no PIN."""
    try:
        name, n, r, p, salt, known = hash.split("$")
        found = _scrypt(pin, base64.b64decode(salt, validate=True), int(n), int(r), int(p))
        return name == "scrypt" and hmac.compare_digest(found, base64.b64decode(known, validate=True))
    except (ValueError, OverflowError, binascii.Error, MemoryError):
        return False


def _scrypt(pin: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    if min(n, r, p) < 1 or n * r * p > _MAX_WORK:
        raise ValueError("parameters")
    raw = pin.encode("utf-8", "surrogatepass")
    return hashlib.scrypt(raw, salt=salt, n=n, r=r, p=p, maxmem=_MAX_BYTES, dklen=_HASH_BYTES)


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


class Guard(msgspec.Struct):
    """Counts wrong PINs at one desk and says how long to wait; times of a clock that never goes back."""

    failures: int = 0
    until_ms: int = 0

    def wait_ms(self, now: int) -> int:
        """Return how long until the next try is allowed."""
        return max(0, self.until_ms - now)

    def failed(self, now: int) -> None:
        """Count a wrong PIN."""
        self.failures += 1
        late = self.failures - FREE_TRIES
        if late >= 0:
            self.until_ms = now + WAITS_MS[min(late, len(WAITS_MS) - 1)]

    def passed(self) -> None:
        """Forget the wrong ones after a right one."""
        self.failures = self.until_ms = 0

"""Where the key of an encrypted event file comes from.

In this order: ``CHECKIN_PASSPHRASE``, the operating system's keyring, a recovery code, a question
at the terminal. The key never lies beside the data; ``FILE.recovery`` holds it only sealed under
the recovery code.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from checkin.domain import errors, recovery
from checkin.domain.log import RandomBytes
from checkin.store.faults import of_system

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
_PURPOSE: Final = "event file"


class Vault(Protocol):
    """An operating system's keyring."""

    def get(self, name: str) -> str | None:
        """Return what is kept under ``name``."""

    def set(self, name: str, value: str) -> bool:
        """Keep ``value``; False where the keyring refuses."""


@dataclass(frozen=True)
class KeySources:
    """The ways to a key that this process has."""

    passphrase: str | None = None
    vault: Callable[[], Vault | None] = lambda: None
    """Called only when needed: finding the keyring takes a while."""
    recovery_code: str | None = None
    ask: Callable[[Path, bool], str | None] = lambda path, new: None
    """Asks for a passphrase (twice for a new file); None where nobody can be asked."""


def derive(passphrase: str, salt: bytes) -> bytes:
    """Return the file key (32 bytes) of a passphrase; ``salt`` is the file's first 16 bytes."""
    return hashlib.scrypt(
        passphrase.encode(), salt=salt, n=1 << 15, r=8, p=1, maxmem=64 << 20, dklen=KEY_BYTES
    )


def new_key(path: Path, salt: bytes, sources: KeySources, random: RandomBytes) -> bytes:
    """Return the key for a new file, kept where ``candidates`` will find it again.

    Raises:
        KeyMissing: there is no way to keep a key.
    """
    if sources.passphrase:
        return derive(sources.passphrase, salt)
    vault = sources.vault()
    key = random(KEY_BYTES)
    if vault is not None and vault.set(salt.hex(), key.hex()):
        return key
    passphrase = sources.ask(path, True)
    if passphrase:
        return derive(passphrase, salt)
    raise errors.KeyMissing(str(path))


def asked_first(path: Path, sources: KeySources) -> KeySources:
    """Return sources for a new file of which nobody will be asked later, as far as that can be known.

    Raises:
        KeyMissing: there is no way to keep a key.
    """
    if sources.passphrase or sources.vault() is not None:
        return sources
    passphrase = sources.ask(path, True)
    if not passphrase:
        raise errors.KeyMissing(str(path))
    return replace(sources, passphrase=passphrase)


def candidates(path: Path, salt: bytes, sources: KeySources) -> Iterator[bytes]:
    """Yield the keys that may open the file, the likeliest first; none where there is no way."""
    if sources.passphrase:
        yield derive(sources.passphrase, salt)
    vault = sources.vault()
    kept = vault.get(salt.hex()) if vault is not None else None
    if kept:
        yield bytes.fromhex(kept)
    if sources.recovery_code:
        key = _recovered(path, sources.recovery_code)
        if key:
            yield key
    if not sources.passphrase and not kept and not sources.recovery_code:
        passphrase = sources.ask(path, False)
        if passphrase:
            # Whoever is asked may have nothing but the recovery code.
            key = _recovered(path, passphrase)
            if key:
                yield key
            yield derive(passphrase, salt)


def recovery_path(path: Path) -> Path:
    """Return where the sealed key of an event file lies."""
    return path.with_name(path.name + ".recovery")


def seal_key(path: Path, key: bytes, secret: bytes, random: RandomBytes) -> None:
    """Write the file's key, sealed under the recovery secret, beside the file."""
    sealed = recovery.seal(secret, _PURPOSE, key, random)
    target = recovery_path(path)
    part = target.with_name(f".{target.name}.new")
    try:
        with open(part, "w", encoding="ascii", opener=_private) as file:
            file.write(json.dumps({"sealed": sealed.hex()}) + "\n")
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        raise of_system(error, target) from error


def _private(path: str, flags: int) -> int:
    """Open for this user alone, where the system has such rights."""
    return os.open(path, flags, 0o600)


def _recovered(path: Path, code: str) -> bytes | None:
    secret = recovery.from_digits(code)
    if secret is None:
        return None
    try:
        sealed = bytes.fromhex(json.loads(recovery_path(path).read_text(encoding="ascii"))["sealed"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return recovery.unseal(secret, _PURPOSE, sealed)

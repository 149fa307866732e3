"""The operating system's keyring, as a vault for file keys."""

from __future__ import annotations

from typing import Any, Final

_SERVICE: Final = "checkin event file"
# Backends that an operating system guards. Others (files, plain text) are passed over: a key in a
# file beside the data protects nothing.
_GUARDED: Final = (
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
    "keyring.backends.libsecret",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
)


class KeyringVault:
    """Keeps keys in one backend of the ``keyring`` library."""

    def __init__(self, backend: Any) -> None:
        """Use ``backend``, a keyring backend."""
        self._backend = backend

    def get(self, name: str) -> str | None:
        """Return what is kept under ``name``; None also where the user declined to unlock."""
        from keyring.errors import KeyringError

        try:
            kept = self._backend.get_password(_SERVICE, name)
        except (KeyringError, OSError):
            return None
        return kept if isinstance(kept, str) else None

    def set(self, name: str, value: str) -> bool:
        """Keep ``value``; False where the keyring refuses."""
        from keyring.errors import KeyringError

        try:
            self._backend.set_password(_SERVICE, name, value)
        except (KeyringError, OSError):
            return False
        return True


def find_vault() -> KeyringVault | None:
    """Return the system's keyring, None where this machine or session has none."""
    import keyring

    backend = keyring.get_keyring()
    for one in getattr(backend, "backends", [backend]):
        if type(one).__module__.startswith(_GUARDED):
            return KeyringVault(one)
    return None

"""Keys of encrypted event files."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.base import CheckinError


@dataclass(eq=False)
class KeyFault(CheckinError):
    """The key of an event file; ``path`` is the file."""

    path: str


class KeyMissing(KeyFault):
    """No passphrase, no keyring and no terminal to ask at."""


class KeyWrong(KeyFault):
    """The passphrase or recovery code does not open the file, or the file is not an event file."""

"""Passphrases that someone typed into this process: kept in memory, for each event file."""

from __future__ import annotations

from pathlib import Path


class Passphrases:
    """What ``KeySources.ask`` asks where there is a window instead of a terminal."""

    def __init__(self) -> None:
        """Nothing has been told yet."""
        self._told: dict[Path, str] = {}

    def tell(self, path: Path, passphrase: str) -> None:
        """Remember what opens a file until the process ends."""
        self._told[path.resolve()] = passphrase

    def forget(self, path: Path) -> None:
        """Forget what did not open a file."""
        self._told.pop(path.resolve(), None)

    def ask(self, path: Path, new: bool) -> str | None:
        """Return the passphrase told for a file; a new one is never invented here."""
        return None if new else self._told.get(path.resolve())

"""What this machine remembers between starts: the event, the door, how the window looks and sounds."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings


class Settings:
    """A small INI file; no name of a delegate is ever written there.

    Qt writes it through a temporary file, so that a power cut leaves the old one or the new one.
    """

    def __init__(self, path: Path) -> None:
        """Read ``path``; a missing file has only defaults."""
        self.path = path
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """Return a remembered text."""
        value = self._file.value(name, default)
        return value if isinstance(value, str) else default

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a remembered yes or no."""
        return self.text(name, "yes" if default else "no") == "yes"

    def number(self, name: str, default: int = 0) -> int:
        """Return a remembered whole number."""
        try:
            return int(self.text(name))
        except ValueError:
            return default

    @property
    def kept(self) -> bool:
        """Whether what was put so far is on the disk."""
        return self._file.status() is QSettings.Status.NoError

    def put(self, name: str, value: str | bool | int) -> None:
        """Remember a value, on the disk if that can be written: see ``kept``."""
        if isinstance(value, bool):
            value = "yes" if value else "no"
        self._file.setValue(name, str(value))
        self._file.sync()

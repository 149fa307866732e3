"""What plays the sounds of verdicts, whoever plays them and whoever asks."""

from __future__ import annotations

from typing import Protocol


class SoundPlayer(Protocol):
    """Plays sounds by name, one at a time."""

    @property
    def available(self) -> bool:
        """Whether anything can be heard here."""

    def play(self, name: str) -> None:
        """Begin to play, and stop what is playing. Never waits and never raises."""

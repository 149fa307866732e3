"""Short sounds, played by whatever the system has for it; a door without sound works as well."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Final

from checkin.domain.sounds import SoundPlayer

_COMMANDS: Final = (("afplay",), ("paplay",), ("pw-play",), ("aplay", "-q"))
"""macOS; PulseAudio, PipeWire, ALSA. PipeWire speaks PulseAudio's language too, but where it serves
screen sharing alone its own player has nowhere to play."""

_LONGEST_S: Final = 5.0
"""A player still at it after so long hangs: no sound lasts longer than 0.6 s."""


def find_player(folder: Path) -> SoundPlayer:
    """Return what plays ``NAME.wav`` of ``folder`` on this system."""
    if sys.platform == "win32":
        return WindowsPlayer(folder)
    commands = [
        [path, *options] for name, *options in _COMMANDS for path in [shutil.which(name)] if path is not None
    ]
    return CommandPlayer(folder, commands) if commands else NoPlayer()


class NoPlayer:
    """Plays nothing, because nothing was found that could."""

    available = False

    def play(self, name: str) -> None:
        """Stay silent."""


class CommandPlayer:
    """Plays through programs of the system: the first that can."""

    available = True

    def __init__(self, folder: Path, commands: list[list[str]]) -> None:
        """Play files of ``folder``, each given to a command as its last word."""
        self._folder, self._commands = folder, commands
        self._newest = 0
        self._playing: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def play(self, name: str) -> None:
        """Begin to play, and stop what is playing, also if it hangs."""
        self._newest += 1
        work = (self._newest, str(self._folder / f"{name}.wav"))
        # A thread of its own: starting a process takes milliseconds, and whoever starts one has to
        # wait for its end, or it stays behind as a zombie.
        threading.Thread(target=self._perform, args=work, name="sound", daemon=True).start()

    def _perform(self, turn: int, path: str) -> None:
        for command in self._commands:
            process = self._begin(turn, [*command, path])
            if process is not None and self._plays(process):
                return

    def _begin(self, turn: int, command: list[str]) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if turn != self._newest:
                return None
            if self._playing is not None:
                self._playing.kill()
            try:
                self._playing = subprocess.Popen(  # noqa: S603 - our own file, a player found by us
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            except OSError:
                self._playing = None
            return self._playing

    def _plays(self, process: subprocess.Popen[bytes]) -> bool:
        """Wait for the end; False where the player could not play, because no sound server answers."""
        try:
            return process.wait(_LONGEST_S) <= 0
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return True


class WindowsPlayer:
    """Plays through Windows itself."""

    available = True

    def __init__(self, folder: Path) -> None:
        """Play files of ``folder``."""
        self._folder = folder

    def play(self, name: str) -> None:
        """Begin to play; Windows stops what is playing."""
        if sys.platform == "win32":
            import winsound

            quietly = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
            try:
                winsound.PlaySound(str(self._folder / f"{name}.wav"), quietly)
            except RuntimeError:
                return

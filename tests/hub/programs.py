"""Hubs and desks as processes, each on a machine of its own as far as it can tell."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

MACHINE = Path(__file__).with_name("machine.py")


class Program:
    """A process whose lines on stdout are read as JSON."""

    def __init__(self, arguments: Sequence[object], folder: Path, prefix: Sequence[str] = ()) -> None:
        self._process = subprocess.Popen(
            [*prefix, sys.executable, *map(str, arguments)],
            env=environment(folder),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._lines: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self.seen: list[Any] = []
        self.complaints: list[str] = []
        self._threads = [
            threading.Thread(target=self._read, daemon=True),
            threading.Thread(target=self._listen, daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def until(self, wanted: Callable[[Any], bool], patience: float = 30) -> Any:
        """Return the first line that is wanted."""
        while True:
            try:
                line = self._lines.get(timeout=patience)
            except queue.Empty:
                raise AssertionError((self.seen[-3:], self.complaints[-5:])) from None
            if line is None:
                raise AssertionError(("ended", self._process.wait(), self.complaints[-5:]))
            if wanted(line):
                return line

    def end(self, number: int = signal.SIGTERM) -> int:
        """Send a signal and return how it ended."""
        if self._process.poll() is None:
            self._process.send_signal(number)
        status = self._process.wait(30)
        for thread in self._threads:
            thread.join(10)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None:
                stream.close()
        return status

    @property
    def running(self) -> bool:
        return self._process.poll() is None

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            value = json.loads(line)
            self.seen.append(value)
            self._lines.put(value)
        self._lines.put(None)

    def _listen(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self.complaints.append(line)


def environment(folder: Path) -> dict[str, str]:
    """An environment of the program's own, with state and settings below ``folder``."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CHECKIN_", "XDG_"))}
    return {
        **kept,
        "HOME": str(folder / "home"),
        "XDG_STATE_HOME": str(folder / "state"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "LANG": "en_GB.UTF-8",
    }


@contextmanager
def program(machine: str, *arguments: object, folder: Path, prefix: Sequence[str] = ()) -> Iterator[Program]:
    """Run a command of the program that goes on until it is ended."""
    one = Program([MACHINE, machine, *arguments], folder, prefix)
    try:
        yield one
    finally:
        one.end(signal.SIGKILL)


def command(machine: str, *arguments: object, folder: Path, code: int = 0, prefix: Sequence[str] = ()) -> str:
    """Run a command to its end; return what it printed, on stderr where it is to fail."""
    done = subprocess.run(
        [*prefix, sys.executable, str(MACHINE), machine, *map(str, arguments)],
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == code, (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout if not code else done.stderr

"""The program as a process of its own on a real display, and its database read from outside."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from checkin.desk.desk import Desk
from checkin.ui.settings import Settings
from tests.kit import open_desk
from tests.ui.wedge.scanner import ENTER, keycodes
from tests.ui.xserver import XServer

T = TypeVar("T")

ROOT = Path(__file__).parents[2]
DEADLINE_S = 60.0
ESCAPE, F3, F5, F6, F7 = 9, 69, 71, 72, 73
SCANNER_GAP_MS = 2
TYPING_GAP_MS = 110
OPENER = """#!/bin/sh
printf '%s\\n' "$1" >> "$HOME/opened"
"""


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def until(true: Callable[[], bool], what: str, deadline_s: float = DEADLINE_S) -> None:
    """Wait until something in another process has happened."""
    end = time.monotonic() + deadline_s
    pause = threading.Event()
    while not true():
        assert time.monotonic() < end, f"in vain: {what}"
        pause.wait(0.02)


@dataclass
class Person:
    """Someone at the keyboard; counts what they press."""

    display: XServer
    keystrokes: int = 0

    def press(self, *keys: int | str) -> None:
        """Press keys slowly."""
        self.keystrokes += len(keys)
        self.display.press(keys, TYPING_GAP_MS)

    def types(self, text: str) -> None:
        """Type a text slowly."""
        self.press(*keycodes(text))

    def scans(self, code: str) -> None:
        """Scan a badge: no keystroke of a person's."""
        self.display.press([*keycodes(code), ENTER], SCANNER_GAP_MS)


@dataclass
class DeskProcess:
    """The program in a home folder of its own."""

    home: Path
    event: Path
    display: XServer
    process: subprocess.Popen[bytes] | None = None
    said: Path = field(init=False)

    def __post_init__(self) -> None:
        self.said = self.home / "said"

    @property
    def settings(self) -> Settings:
        """What the program remembers."""
        return Settings(self.home / "config" / "checkin" / "window.ini")

    def start(self) -> None:
        """Start ``main.py`` and wait for its window."""
        tools = self.home / "bin"
        tools.mkdir(exist_ok=True)
        opener = tools / "xdg-open"
        opener.write_text(OPENER)
        opener.chmod(0o755)
        environment = {
            **self.display.environment,
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_STATE_HOME": str(self.home / "state"),
            "CHECKIN_LANGUAGE": "en",
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        }
        environment.pop("CHECKIN_PASSPHRASE", None)
        with self.said.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "main.py"], cwd=ROOT, env=environment, stdout=output, stderr=output
            )
        until(self.has_window, f"the window; it said: {self.said.read_text()}")

    def has_window(self) -> bool:
        """Whether the main window is there and has the keyboard."""
        assert self.process is not None
        assert self.process.poll() is None, self.said.read_text()
        found = subprocess.run(
            [self.display.xdotool, "search", "--onlyvisible", "--name", "check-in"],
            env=self.display.environment,
            capture_output=True,
            text=True,
        )
        if not found.stdout.strip():
            return False
        window = found.stdout.split()[0]
        focus = [self.display.xdotool, "windowfocus", window]
        return subprocess.run(focus, env=self.display.environment, capture_output=True).returncode == 0

    def kill(self) -> None:
        """Pull the plug."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self) -> None:
        """End it as Ctrl+C in the terminal does; it must end well."""
        assert self.process is not None
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(30) == 0, self.said.read_text()

    def read(self, work: Callable[[Desk], T]) -> T:
        """Read from the database beside the program."""
        desk = open_desk(self.event, now_ms)  # type: ignore[arg-type]
        with desk.file:
            return work(desk)

    @property
    def opened(self) -> list[str]:
        """The files handed to the system's viewer."""
        record = self.home / "opened"
        return record.read_text().splitlines() if record.exists() else []


@contextmanager
def at_work(desk: DeskProcess) -> Iterator[DeskProcess]:
    """Run the program and be sure that it is gone afterwards."""
    try:
        desk.start()
        yield desk
    finally:
        if desk.process is not None and desk.process.poll() is None:
            desk.process.kill()
            desk.process.wait()

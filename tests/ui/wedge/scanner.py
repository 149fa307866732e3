"""A scanner's side: the keys it strikes, and a process that listens to them."""

from __future__ import annotations

import json
import queue
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.ui.xserver import XServer

ROOT = Path(__file__).parents[3]
ENTER, TAB, F3 = 36, 23, 69
ESCAPE = "Escape"  # its number has one digit, which xdotool reads as that digit
SHIFT, CONTROL = 50, 37
_ROWS = (
    (10, "1234567890-=", "!@#$%^&*()_+"),
    (24, "qwertyuiop[]", "QWERTYUIOP{}"),
    (38, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (51, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (65, " ", " "),
)
_PLAIN = {letter: first + n for first, plain, _ in _ROWS for n, letter in enumerate(plain)}
_SHIFTED = {letter: first + n for first, _, shifted in _ROWS for n, letter in enumerate(shifted)}
DEADLINE_S = 60.0
PAUSE_MS = 45
ATTEMPTS = 30


def keycodes(text: str) -> list[int | str]:
    """Return the X keycodes an American scanner strikes for ``text``."""
    return [_PLAIN[letter] if letter in _PLAIN else f"{SHIFT}+{_SHIFTED[letter]}" for letter in text]


def codes(count: int, seed: int = 1) -> list[str]:
    """Return ``count`` different badge codes, as far as a keyboard can tell."""
    generator = random.Random(seed)
    return ["".join(generator.choices("0123456789", k=200)) for _ in range(count)]


class Listener:
    """What the listening process has said so far."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.said: list[dict[str, Any]] = []
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._process = process
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put(None)

    def until(self, true: Callable[[Listener], bool]) -> None:
        """Listen until something holds."""
        deadline = time.monotonic() + DEADLINE_S
        while not true(self):
            try:
                line = self._lines.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"after {DEADLINE_S} s only: {self.said[-20:]}") from None
            assert line is not None, f"it ended: {self.said[-20:]}"
            self.said.append(json.loads(line))

    def since(self, what: str, place: int) -> list[Any]:
        """Return what was said of one thing from a place in ``said`` on."""
        return [one[what] for one in self.said[place:] if what in one]

    def all(self, what: str) -> list[Any]:
        """Return everything said of one thing."""
        return self.since(what, 0)

    def last(self, what: str) -> Any:
        """Return what was said last of one thing."""
        return (self.all(what) or [None])[-1]


class Hands:
    """Strikes keys at a display and knows when the listener has had them all."""

    def __init__(self, display: XServer, listener: Listener) -> None:
        self._display, self._listener = display, listener
        self._struck = 0

    def press(self, keys: list[int | str], gap_ms: int) -> None:
        """Strike keys one after another."""
        self._display.press(keys, gap_ms)
        self._struck += sum(1 + ("+" in str(key)) for key in keys)

    def rest(self) -> None:
        """Wait until every key has come and nothing more happened for a while."""
        self._listener.until(lambda it: it.last("rest") == self._struck)

    def scan(self, code: str, end: list[int | str], gap_ms: int) -> int:
        """Scan a code and rest; return where in what was said the scan begins.

        On a machine with too much to do xdotool pauses as no scanner does. Where the X server's own
        clock shows such a pause, the scan says nothing about the wedge and is made again.
        """
        if self._struck:
            self.rest()
        for _ in range(ATTEMPTS):
            place = len(self._listener.said)
            self.press([*keycodes(code), *end], gap_ms)
            self.rest()
            times = self._listener.since("struck", place)
            if all(later - earlier < PAUSE_MS for earlier, later in pairwise(times)):
                return place
        raise AssertionError(f"in {ATTEMPTS} scans xdotool never kept its pace")


@contextmanager
def listening(display: XServer, *options: str) -> Iterator[tuple[Listener, Hands]]:
    """Run the listener until the block ends; hands strike keys for it."""
    command = [sys.executable, "-m", "tests.ui.wedge.listener", *options]
    with subprocess.Popen(
        command, cwd=ROOT, env=display.environment, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            listener = Listener(process)
            listener.until(lambda it: it.last("ready") is True)
            yield listener, Hands(display, listener)
        finally:
            process.kill()

"""A window in a process of its own, whose power is cut: ``python -m tests.day.power FILE DOOR SESSION``.

Each line of its input is a moment and a code; each line of its output the answer, once it was shown.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from checkin.ui.door import Door
from checkin.ui.look import fonts
from checkin.ui.look.theme import Theme
from tests.day.stage import heard, opened, stand
from tests.kit import RESOURCES, Clock
from tests.ui.kit import make_tools, open_station

ROOT = Path(__file__).parents[2]


class Laptop:
    """The process, and what it has answered."""

    def __init__(self, path: Path, door: str, session: str) -> None:
        command = [sys.executable, "-m", "tests.day.power", str(path), door, session]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        assert self._answer() == "ready"

    def shows(self, at_ms: int, code: str) -> str:
        """Let somebody show a code; return the answer."""
        self._write(at_ms, code)
        return self._answer()

    def cut(self, at_ms: int, code: str) -> None:
        """Cut the power while a code is being read."""
        self._write(at_ms, code)
        self._process.kill()
        self._process.wait(20)
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()

    def _write(self, at_ms: int, code: str) -> None:
        assert self._process.stdin is not None
        print(at_ms, code, file=self._process.stdin, flush=True)

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


def stands_at(path: Path, clock: Clock) -> tuple[str, str]:
    """Return at which session and door a desk stands when it is started again."""
    station = open_station(path, make_tools(path.parent, clock), settings=path.with_suffix(".ini"))
    door = Door(station)
    found = door.session.id, door.name
    station.close()
    assert station.join()
    return found


def main(path: Path, door: str, session: str) -> None:
    """Answer codes until there are no more."""
    app = QApplication([])
    fonts.load(RESOURCES / "fonts")
    theme, clock = Theme(app, RESOURCES / "icons", "light"), Clock()
    with ExitStack() as stack:
        window = None
        print("ready", flush=True)
        for line in sys.stdin:
            at, code = line.split()
            clock.now = int(at)
            if window is None:
                window = stack.enter_context(opened(path, clock, theme))
                stand(window, door, session)
            outcome = heard(window.door, "answered", partial(window.offer, code))
            print(outcome.verdict.value, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])

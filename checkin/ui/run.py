"""Starting the window."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from checkin.desk.desk import Clock
from checkin.desk.tools import Tools
from checkin.ui.program import Program
from checkin.ui.settings import Settings
from checkin.words import Words


def run(tools: Tools, settings: Path, language: str, event: Path | None = None) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    application = make_application()
    program = Program(application, tools, Settings(settings), language)
    program.start(event)
    with _Interruptible():
        return application.exec()


def make_application() -> QApplication:
    """Return Qt's application under our name."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("checkin")
    application.setApplicationDisplayName("Check-in")
    application.setDesktopFileName("checkin")
    return application


class _Interruptible:
    """Ctrl+C in the terminal closes the window as a click does.

    Python hears signals only while it runs its own code, so it is given some now and then.
    """

    def __enter__(self) -> None:
        self._old = signal.signal(signal.SIGINT, lambda *_: QApplication.quit())
        self._timer = QTimer()
        self._timer.timeout.connect(lambda: None)
        self._timer.start(250)

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        signal.signal(signal.SIGINT, self._old)


def play(make: Callable[[Clock], Tools], folder: Path, words: Words) -> int:
    """Play an hour at the door offscreen, in virtual time; say which pictures and PDFs remain."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application()
    from checkin.ui.hour import HandClock, Hour

    clock = HandClock(time.time_ns() // 1_000_000)
    hour = Hour(application, make(clock), clock, folder, words)
    hour.play(lambda key, count=None, **facts: print(words(key, count, **facts)))
    print(words("hour.left"))
    for path in hour.files:
        print(f"    {path}")
    return 0

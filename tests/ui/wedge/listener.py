"""A small window with a field and a wedge; says in JSON lines what comes to it.

Run as a process: ``python -m tests.ui.wedge.listener [dialog] [stall] [unfocused] [off]``.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkin.ui.wedge import Burst, WaitingScans, Wedge

STALL_MS = 150
STALL_EVERY_MS = 400
REST_MS = 250


def say(**what: Any) -> None:
    print(json.dumps({**what, "at": time.monotonic_ns() // 1_000_000}), flush=True)


class Strikes(QObject):
    """Says when the X server saw each key go up, before the wedge sees it, and when no more came.

    Going down it may not be seen: input methods keep dead keys for themselves.
    """

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(lambda: say(rest=self._count))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyRelease and watched.isWindowType() and event.spontaneous():
            say(struck=cast("QKeyEvent", event).timestamp())
            self._count += 1
            self._rest.start()
        return False


def stall() -> None:
    until = time.monotonic() + STALL_MS / 1000
    while time.monotonic() < until:
        pass


def main(options: list[str]) -> None:
    app = QApplication(sys.argv)
    window, field = QWidget(), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    field.textChanged.connect(lambda text: say(field=text))
    for key in ("F3", "Ctrl+Z", "7"):
        QShortcut(QKeySequence(key), window).activated.connect(lambda key=key: say(shortcut=key))

    wedge = Wedge()
    scans = WaitingScans()
    wedge.measured.connect(lambda burst: say(received=cast("Burst", burst).received))
    wedge.noticed.connect(lambda: say(noticed=True))
    wedge.scanned.connect(lambda code: say(scanned=code))
    wedge.scanned.connect(scans.add)
    scans.waiting.connect(lambda count: say(waiting=count))
    scans.ready.connect(lambda code: say(code=code))
    if "off" not in options:
        wedge.start()

    strikes = Strikes()
    app.installEventFilter(strikes)
    blocker = QTimer(interval=STALL_EVERY_MS)
    blocker.timeout.connect(stall)
    if "stall" in options:
        blocker.start()

    window.show()
    window.activateWindow()
    dialog = QDialog(window)
    button = QPushButton("Close")
    inner = QLineEdit()
    if "unfocused" in options:
        field.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        field.clearFocus()
    if "dialog" in options:
        dialog_layout = QVBoxLayout(dialog)
        dialog_layout.addWidget(inner)
        dialog_layout.addWidget(button)
        inner.textChanged.connect(lambda text: say(inner=text))
        button.clicked.connect(dialog.accept)
        dialog.finished.connect(lambda: say(closed=True))
        dialog.open()
        dialog.activateWindow()

    def when_focused() -> None:
        if app.activeWindow() is (dialog if "dialog" in options else window):
            waiter.stop()
            say(ready=True)

    waiter = QTimer(interval=20)
    waiter.timeout.connect(when_focused)
    waiter.start()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1:])

"""Our window on the event given, as a process that ends after the first paint of the scan page."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from checkin.app import window_tools
from checkin.ui.program import Program
from checkin.ui.run import make_application
from checkin.ui.settings import Settings
from checkin.ui.window import MainWindow


class FirstPaint(QObject):
    """Ends the program when the window it watches has been painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, QApplication.quit)
        return False


event, folder = Path(sys.argv[1]), Path(sys.argv[2])
application = make_application()
first = FirstPaint(application)
program = Program(application, window_tools(folder / "markers"), Settings(folder / "window.ini"), "en")


def watch(window: object) -> None:
    assert isinstance(window, MainWindow)
    window.scan_page.installEventFilter(first)


program.shown.connect(watch)
program.start(event)
application.exec()
for line in Path("/proc/self/status").read_text().splitlines():
    if line.startswith("VmHWM"):
        print(line.split()[1])

"""The attendance page in the real window, over the sample event."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.desk.desk import Desk
from checkin.ui.attendance.page import FIGURES, AttendancePage
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from checkin.ui.window import MainWindow
from tests.ui.kit import settle, wait_for

T = TypeVar("T")
NONE = Qt.KeyboardModifier.NoModifier


class Protocol:
    """Somebody who wants to know who is here, with a keyboard."""

    def __init__(self, window: MainWindow, station: Station) -> None:
        self.window, self.station = window, station
        plenary = station.session("plenary")
        assert plenary is not None
        window.door.move(plenary, "Cửa A", out=False)

    @property
    def page(self) -> AttendancePage:
        found = self.window.pages.late("attendance")
        assert isinstance(found, AttendancePage)
        return found

    def opens(self) -> AttendancePage:
        """Go to the page and wait until it shows what is true."""
        self.window.show_attendance()
        assert self.page.tab == FIGURES
        self.settle()
        wait_for(lambda: self.page.figures.reading is not None)
        return self.page

    def settle(self) -> None:
        """Wait until nothing is read or written any more."""
        for _ in range(3):
            settle(self.station)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifier)
        QApplication.processEvents()

    def types(self, text: str) -> None:
        for sign in text:
            target = QApplication.focusWidget()
            assert target is not None
            QTest.keyClicks(target, sign)

    def ask(self, work: Callable[[Desk], T]) -> T:
        answers: list[T] = []
        self.station.ask(work, answers.append)
        wait_for(lambda: bool(answers))
        return answers[0]


@pytest.fixture
def protocol(qtbot: QtBot, station: Station, theme: Theme) -> Iterator[Protocol]:
    """Return somebody at a window on the plenary's door."""
    window = MainWindow(station, theme, CameraPreview(theme))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    made = Protocol(window, station)
    made.settle()
    yield made
    window.close()

"""The roster page in the window of the sample event, and a typist who counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.desk.desk import Desk
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.look.theme import Theme
from checkin.ui.roster.page import RosterPage
from checkin.ui.station import Station
from checkin.ui.window import MainWindow
from tests.kit import Clock
from tests.ui.kit import settle, wait_for

T = TypeVar("T")
NONE = Qt.KeyboardModifier.NoModifier


class Desktop:
    """A window with its roster page, and what it opened."""

    def __init__(self, window: MainWindow, clock: Clock) -> None:
        self.window, self.clock = window, clock
        self.opened: list[Path] = []
        window.station.show_file = self.opened.append

    @property
    def page(self) -> RosterPage:
        return self.window.roster_page

    @property
    def station(self) -> Station:
        return self.window.station

    @property
    def rows(self) -> list[Any]:
        """Titles and captions of the list in front."""
        model = self.page.review.list.model_of_entries
        return [model.data(model.index(n), Qt.ItemDataRole.UserRole) for n in range(model.rowCount())]

    def review(self, path: Path) -> None:
        """Go to the page with a file and wait until it is read."""
        self.window.show_roster()
        self.page.open_file(path)
        wait_for(lambda: self.page.shown is not self.page.waiting)
        self.settle()

    def section(self, name: str) -> None:
        self.page.review.sections.choose(name)
        self.page.review.list.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Strike a key where the keyboard is."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifier)
        self.settle()

    def take(self) -> None:
        """Take over by the keyboard, and wait for it."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        wait_for(lambda: not self.page.importing.under_way)
        self.settle()

    def settle(self) -> None:
        page = self.window.roster_page if self.window.pages.made("roster") else None
        wait_for(lambda: page is None or not page.reading.under_way)
        for _ in range(2):
            settle(self.station)

    def ask(self, work: Callable[[Desk], T]) -> T:
        answers: list[T] = []
        self.station.ask(work, answers.append)
        wait_for(lambda: bool(answers))
        return answers[0]


@pytest.fixture
def desktop(qtbot: QtBot, station: Station, theme: Theme, clock: Clock) -> Iterator[Desktop]:
    window = MainWindow(station, theme, CameraPreview(theme))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    settle(station)
    yield Desktop(window, clock)
    window.close()

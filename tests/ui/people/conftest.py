"""The people page over the sample event, with what it opened and a typist who counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from checkin.desk.desk import Desk
from checkin.desk.detail import Detail
from checkin.desk.scan import Outcome
from checkin.ui.door import Door
from checkin.ui.look.theme import Theme
from checkin.ui.people.page import PeoplePage
from checkin.ui.station import Station
from tests.kit import Clock
from tests.ui.kit import settle, wait_for

T = TypeVar("T")
D = TypeVar("D", bound=QDialog)


class Scene:
    """A page, and everything a test wants of it."""

    def __init__(self, page: PeoplePage, station: Station, door: Door, clock: Clock) -> None:
        self.page, self.station, self.door, self.clock = page, station, door, clock
        self.opened: list[Path] = []
        """PDFs that were opened for printing."""
        self.keys = 0
        """Keys struck since the last ``count``."""
        self.outcomes: list[Outcome] = []
        station.show_file = self.opened.append
        door.answered.connect(self.outcomes.append)

    def settle(self) -> None:
        """Wait until a result, and what it led to, has been answered."""
        for _ in range(3):
            settle(self.station)

    def find(self, text: str) -> None:
        self.page.activateWindow()
        wait_for(lambda: QApplication.activeWindow() is self.page)
        self.page.find(text)
        self.settle()

    def open(self, text: str) -> Detail:
        """Find somebody and go to the record."""
        self.find(text)
        self.key(Qt.Key.Key_Return)
        return self.shown

    @property
    def shown(self) -> Detail:
        assert self.page.pane.detail is not None
        return self.page.pane.detail

    @property
    def names(self) -> list[str]:
        return [row.title for row in self.page.search.list.rows.rows]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike a key where the keyboard is."""
        self.keys += 1
        target = QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None
        QTest.keyClick(target, key, modifier)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        self.keys += len(text)
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)

    def dialog(self, kind: type[D]) -> D:
        """Return the dialog in front."""
        wait_for(lambda: isinstance(QApplication.activeModalWidget(), kind))
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        found.activateWindow()
        wait_for(lambda: QApplication.activeWindow() is found and QApplication.focusWidget() is not None)
        return found

    def ask(self, work: Callable[[Desk], T]) -> T:
        """Run a use case on the station's desk."""
        answers: list[T] = []
        self.station.ask(work, answers.append)
        wait_for(lambda: bool(answers))
        return answers[0]

    def scan(self, code: str) -> Outcome:
        """Show a code at the door, later than any before."""
        self.clock.pass_(10_000)
        before = len(self.outcomes)
        self.door.offer(code)
        wait_for(lambda: len(self.outcomes) > before)
        self.settle()
        return self.outcomes[-1]


@pytest.fixture
def scene(qtbot: QtBot, station: Station, door: Door, theme: Theme, clock: Clock) -> Iterator[Scene]:
    page = PeoplePage(station, door, theme)
    qtbot.addWidget(page)
    page.resize(1024, 540)
    made = Scene(page, station, door, clock)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    made.settle()
    yield made
    page.close()

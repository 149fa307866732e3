"""The programme page over the sample event, and somebody at its keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from checkin.desk.desk import Desk
from checkin.domain.programme import Session
from checkin.ui.door import Door
from checkin.ui.look.theme import Theme
from checkin.ui.programme.lines import Line
from checkin.ui.programme.page import ProgrammePage
from checkin.ui.station import Station
from tests.kit import Clock
from tests.ui.kit import settle, wait_for

T = TypeVar("T")
D = TypeVar("D", bound=QDialog)


class Officer:
    """Somebody at the programme page."""

    def __init__(self, page: ProgrammePage, station: Station, door: Door, clock: Clock) -> None:
        self.page, self.station, self.door, self.clock = page, station, door, clock

    def settle(self) -> None:
        """Wait until nothing is read or written any more, and the page has looked."""
        for _ in range(2):
            settle(self.station)
        self.page.look()
        settle(self.station)

    def key(self, key: Qt.Key) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)
        QApplication.processEvents()

    def types(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)

    def chooses(self, id: str) -> None:
        self.page.list.choose(id)
        self.page.list.setFocus()
        assert self.page.list.id == id

    def dialog(self, kind: type[D]) -> D:
        """Return the dialog in front, with the keyboard."""
        wait_for(lambda: isinstance(QApplication.activeModalWidget(), kind))
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        found.activateWindow()
        wait_for(lambda: QApplication.activeWindow() is found and QApplication.focusWidget() is not None)
        settle(self.station)
        return found

    def gone(self) -> None:
        """Wait until no dialog is open and the page has the keyboard."""
        wait_for(lambda: QApplication.activeModalWidget() is None)
        self.page.activateWindow()
        wait_for(lambda: QApplication.activeWindow() is self.page)
        self.settle()

    def ask(self, work: Callable[[Desk], T]) -> T:
        answers: list[T] = []
        self.station.ask(work, answers.append)
        wait_for(lambda: bool(answers))
        return answers[0]

    def session(self, id: str) -> Session:
        return self.ask(lambda desk: desk.session_of(id))

    def line(self, id: str) -> Line:
        lines = self.page.list.lines
        return lines.lines[lines.row_of(id)]


@pytest.fixture
def officer(qtbot: QtBot, station: Station, door: Door, theme: Theme, clock: Clock) -> Iterator[Officer]:
    page = ProgrammePage(station, door, theme)
    qtbot.addWidget(page)
    page.resize(1000, 560)
    made = Officer(page, station, door, clock)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    page.entered()
    made.settle()
    yield made
    page.close()

"""The badges page over the sample event, with what it opened."""

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
from checkin.ui.badges.page import BadgesPage
from checkin.ui.door import Door
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from tests.ui.kit import settle, wait_for

T = TypeVar("T")
D = TypeVar("D", bound=QDialog)
NONE = Qt.KeyboardModifier.NoModifier


class Counter:
    """A page, what it opened, and a typist."""

    def __init__(self, page: BadgesPage, station: Station) -> None:
        self.page, self.station = page, station
        self.opened: list[Path] = []
        station.show_file = self.opened.append

    def settle(self) -> None:
        """Wait until nothing is counted, drawn or written any more."""
        wait_for(lambda: not self.page.batch.under_way)
        for _ in range(3):
            settle(self.station)

    def counts(self) -> tuple[int, int, int]:
        """What can be printed: not on paper, changed, all."""
        counts = self.page.scope.counts
        assert counts is not None
        return counts.unprinted, counts.changed, counts.people

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifier)
        QApplication.processEvents()

    def dialog(self, kind: type[D]) -> D:
        """Return the dialog in front."""
        wait_for(lambda: isinstance(QApplication.activeModalWidget(), kind))
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        found.activateWindow()
        wait_for(lambda: QApplication.activeWindow() is found and QApplication.focusWidget() is not None)
        self.settle()
        return found

    def ask(self, work: Callable[[Desk], T]) -> T:
        answers: list[T] = []
        self.station.ask(work, answers.append)
        wait_for(lambda: bool(answers))
        return answers[0]


@pytest.fixture
def counter(qtbot: QtBot, station: Station, door: Door, theme: Theme) -> Iterator[Counter]:
    page = BadgesPage(station, door)
    qtbot.addWidget(page)
    page.resize(1200, 600)
    made = Counter(page, station)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    page.entered()
    made.settle()
    yield made
    page.close()

"""The desks page over an event whose two desks disagree."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from checkin.desk.desk import Desk
from checkin.ui.desks.page import DesksPage
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from tests.kit import Clock
from tests.ui.desks.scene import Apart, apart
from tests.ui.kit import MORNING_MS, copy_sample, settle, wait_for

T = TypeVar("T")
D = TypeVar("D", bound=QDialog)
NONE = Qt.KeyboardModifier.NoModifier


class Organiser:
    """Somebody at the desks page, with a keyboard."""

    def __init__(self, page: DesksPage, station: Station) -> None:
        self.page, self.station = page, station

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
        self.settle()
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


@pytest.fixture(scope="session")
def made_apart(
    made_sample: tuple[Path, dict[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Apart]:
    """Return a folder in which two desks disagree, and about whom."""
    folder = tmp_path_factory.mktemp("apart")
    path = copy_sample(made_sample[0], folder)
    return folder, apart(path, Clock(MORNING_MS), made_sample[1], folder)


@pytest.fixture
def scene(made_apart: tuple[Path, Apart], tmp_path: Path) -> Apart:
    """Return such a pair of one's own."""
    folder, made = made_apart
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    return made._replace(first=tmp_path / made.first.name, second=tmp_path / made.second.name)


@pytest.fixture
def event(scene: Apart) -> Path:
    """Return the first of them, the organiser's."""
    return scene.first


@pytest.fixture
def clock() -> Clock:
    """Return a clock at the moment after they met."""
    return Clock(MORNING_MS + 15 * 60_000)


@pytest.fixture
def organiser(qtbot: QtBot, station: Station, theme: Theme) -> Iterator[Organiser]:
    """Return somebody at the desks page of the first desk."""
    page = DesksPage(station, theme)
    qtbot.addWidget(page)
    page.resize(1000, 560)
    made = Organiser(page, station)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    page.entered()
    made.settle()
    yield made
    page.close()

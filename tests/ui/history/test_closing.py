"""Closing the event in the window: only by its name, and then nothing is recorded any more."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.desk.find import find
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.history.closing import CloseDialog
from checkin.ui.look.theme import Theme
from checkin.ui.path_line import PathLine
from checkin.ui.station import Station
from checkin.ui.window import MainWindow
from tests.ui.kit import settle, wait_for

from .scene import SOMEONE


@pytest.fixture
def dialog(qtbot: QtBot, station: Station) -> CloseDialog:
    made = CloseDialog(station)
    qtbot.addWidget(made)
    made.show()
    wait_for(lambda: made.plan is not None)
    return made


def people(station: Station) -> int:
    found: list[int] = []
    station.ask(lambda desk: len(find(desk, SOMEONE)), found.append)
    wait_for(lambda: bool(found))
    return found[0]


def test_only_the_name_of_the_event_closes_it(dialog: CloseDialog, station: Station) -> None:
    assert not dialog.primary.isEnabled()
    dialog.name.setText("Something else")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert not dialog.primary.isEnabled()
    assert dialog.isVisible()
    assert people(station) == 1
    dialog.reject()
    assert people(station) == 1


def test_everybody_is_erased_and_the_result_said(dialog: CloseDialog, station: Station) -> None:
    folder = station.badge_folder()
    assert dialog.plan is not None
    dialog.name.setText(dialog.plan.event.upper())
    dialog.primary.click()
    wait_for(lambda: dialog.closed is not None)
    settle(station)
    assert people(station) == 0
    assert "812" in dialog.told.text()
    assert [line.text() for line in dialog.findChildren(PathLine)] == [str(folder)]
    assert dialog.cancel.isEnabled()


def test_a_second_time_it_says_since_when(dialog: CloseDialog, station: Station, qtbot: QtBot) -> None:
    assert dialog.plan is not None
    dialog.name.setText(dialog.plan.event)
    dialog.primary.click()
    wait_for(lambda: dialog.closed is not None)
    again = CloseDialog(station)
    qtbot.addWidget(again)
    again.show()
    wait_for(lambda: again.closed is not None)
    assert "has been closed since" in again.told.text()
    assert again.primary.isHidden()


def test_the_scan_page_says_that_it_is_over(
    dialog: CloseDialog, station: Station, theme: Theme, qtbot: QtBot, codes: dict[str, str]
) -> None:
    window = MainWindow(station, theme, CameraPreview(theme))
    qtbot.addWidget(window)
    window.show()
    assert dialog.plan is not None
    dialog.name.setText(dialog.plan.event)
    dialog.primary.click()
    wait_for(lambda: dialog.closed is not None)
    settle(station)
    window.offer(codes[SOMEONE])
    settle(station)
    sheet = window.scan_page.verdict.sheet
    assert sheet is not None
    assert "was closed" in sheet.spoken
    window.close()

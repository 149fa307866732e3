"""The full screen beside a desk that goes on scanning."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from checkin.desk.tools import Tools
from checkin.ui.attendance.page import BOARD, AttendancePage
from checkin.ui.board.scope import Scope
from checkin.ui.board.window import BoardWindow
from checkin.ui.door import Door
from checkin.ui.halls.evacuation import EvacuationDialog
from checkin.ui.look.theme import Theme
from checkin.ui.program import Program
from checkin.ui.settings import Settings
from checkin.ui.station import Station
from checkin.ui.window import MainWindow
from tests.kit import Clock
from tests.ui.kit import settle, wait_for

SOMEONE = "Đặng Thanh Hiền"


@pytest.fixture
def window(qtbot: QtBot, station: Station, door: Door, theme: Theme) -> Iterator[BoardWindow]:
    made = BoardWindow(station, door, theme)
    made.show_scope(Scope("plenary"))
    made.resize(1920, 1080)
    made.show()
    settle(station)
    wait_for(lambda: made.view.deck.board is not None)
    yield made
    if isValid(made):
        made.close()
    QApplication.processEvents()


def test_scans_are_followed(window: BoardWindow, station: Station, door: Door, codes: dict[str, str]) -> None:
    before = window.view.deck.board
    assert before is not None
    for code in list(codes.values())[:5]:
        door.offer(code)
    settle(station)
    wait_for(lambda: window.view.deck.board is not None and window.view.deck.board.arrived > before.arrived)
    assert window.head.accessibleName().split(", ")[-2].endswith("/ 648")
    assert window.view.deck.fresh.ids


def test_keys(qtbot: QtBot, window: BoardWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Right)
    assert window.view.page == 1
    QTest.keyClick(window.view, Qt.Key.Key_Left)
    assert window.view.page == 0
    with qtbot.waitSignal(window.closed):
        QTest.keyClick(window.view, Qt.Key.Key_Escape)


def test_it_fills_the_only_screen(window: BoardWindow) -> None:
    window.open_beside(window)
    assert window.isFullScreen()
    assert window.geometry() == window.screen().geometry()


def test_it_closes_with_the_event(qtbot: QtBot, window: BoardWindow, station: Station) -> None:
    with qtbot.waitSignal(window.closed):
        station.close()


@pytest.fixture
def program(qapp: QApplication, tools: Tools, event: Path, tmp_path: Path) -> Iterator[Program]:
    hook = sys.excepthook
    made = Program(qapp, tools, Settings(tmp_path / "window.ini"), "en")
    made.start(event)
    wait_for(lambda: made.window is not None)
    yield made
    made.close()
    made.language.choose("en")
    sys.excepthook = hook


def test_a_code_scanned_while_the_board_has_the_focus_reaches_the_door(
    qtbot: QtBot, program: Program, codes: dict[str, str], clock: Clock
) -> None:
    main = program.window
    assert main is not None
    main.show()
    board = BoardWindow(main.station, main.door, main.theme)
    board.show_scope(Scope("plenary"))
    board.open_beside(main)
    board.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is board)
    program.scanner.start()
    handle = board.windowHandle()
    assert handle is not None
    # As the window system sends them: to the window with the focus, fast, by their scan codes.
    watched = program.scanner.wedge
    at = 100_000
    for digit in codes[SOMEONE]:
        scan_code = 8 + (11 if digit == "0" else int(digit) + 1)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = _Spontaneous(kind, ord(digit), Qt.KeyboardModifier.NoModifier, scan_code, 0, 0, digit)
            event.setTimestamp(at)
            assert watched.eventFilter(handle, event) or kind is QEvent.Type.KeyRelease
        at += 2
    enter = _Spontaneous(
        QEvent.Type.KeyPress, Qt.Key.Key_Return.value, Qt.KeyboardModifier.NoModifier, 36, 0, 0, "\r"
    )
    enter.setTimestamp(at)
    watched.eventFilter(handle, enter)
    wait_for(lambda: main.scan_page.outcome is not None)
    outcome = main.scan_page.outcome
    assert outcome is not None
    assert outcome.person is not None
    assert outcome.person.name == SOMEONE
    assert board.isVisible()
    board.close()
    settle(main.station)


class _Spontaneous(QKeyEvent):
    """A key event that says it came from the window system."""

    def spontaneous(self) -> bool:
        return True


def test_a_click_is_no_code(window: BoardWindow) -> None:
    QTest.mouseClick(window.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(9, 9))
    assert window.isVisible()


def open_board(program: Program) -> tuple[MainWindow, BoardWindow]:
    """Go to the full screen by the keys that lead there."""
    main = program.window
    assert main is not None
    main.show_attendance()
    page = main.pages.made("attendance")
    assert isinstance(page, AttendancePage)
    page.show_tab(BOARD)
    assert page.board is not None
    page.board.toggle_full_screen()
    board = page.board.full
    assert board is not None
    settle(main.station)
    return main, board


def test_nothing_stays_open_without_the_window(program: Program) -> None:
    main, board = open_board(program)
    main.show_evacuation()
    settle(main.station)
    main.close()
    QApplication.processEvents()
    assert not (isValid(board) and board.isVisible())
    assert not any(isinstance(one, EvacuationDialog) and one.isVisible() for one in main.children())


def test_the_evacuation_list_and_undo_are_at_hand_on_the_full_screen(
    qtbot: QtBot, program: Program, codes: dict[str, str]
) -> None:
    main, board = open_board(program)
    main.offer(codes[SOMEONE])
    settle(main.station)
    board.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is board)
    undone: list[object] = []
    main.door.undone.connect(undone.append)
    QTest.keyClick(board.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: bool(undone))
    main.lock(True)
    settle(main.station)
    QTest.keyClick(board.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(board.view, Qt.Key.Key_F1)
    wait_for(lambda: isinstance(QApplication.activeWindow(), EvacuationDialog))
    settle(main.station)
    assert len(undone) == 1
    main.lock(False)

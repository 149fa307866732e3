"""The wedge in a window: what was held arrives as Qt would have brought it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from checkin.ui.wedge import Wedge
from checkin.ui.wedge.replay import copy_key

from .scanner import codes

CODE = codes(1)[0]
QUIET_MS = 150


@dataclass
class Scene:
    """A window with a field and a button, and what the wedge said."""

    wedge: Wedge
    widget: QWidget
    field: QLineEdit
    button: QPushButton
    scans: list[str]

    @property
    def window(self) -> QWindow:
        return self.widget.windowHandle()

    def strike(self, text: str) -> None:
        """Strike keys as fast as the machine can; QTest gives them the times of real ones."""
        for letter in text:
            QTest.keyClick(self.window, Qt.Key(ord(letter.upper())))


@pytest.fixture
def scene(qtbot: QtBot) -> Iterator[Scene]:
    widget = QWidget()
    layout = QVBoxLayout(widget)
    line, button = QLineEdit(), QPushButton("x")
    layout.addWidget(line)
    layout.addWidget(button)
    qtbot.addWidget(widget)
    wedge = Wedge()
    made = Scene(wedge, widget, line, button, [])
    wedge.scanned.connect(made.scans.append)
    wedge.start()
    widget.show()
    widget.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    yield made
    wedge.stop()


def test_a_scan_is_taken_and_typing_is_not(scene: Scene, qtbot: QtBot) -> None:
    scene.strike(CODE)
    QTest.keyClick(scene.window, Qt.Key.Key_Return)
    assert scene.scans == [CODE]
    assert scene.field.text() == ""
    qtbot.wait(QUIET_MS)
    for count, letter in enumerate("nguyen", start=1):
        scene.strike(letter)
        qtbot.waitUntil(lambda count=count: len(scene.field.text()) == count)  # type: ignore[misc]
    assert scene.field.text() == "nguyen"


def test_noticed_comes_before_the_end(scene: Scene, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scene.wedge.noticed):
        scene.strike(CODE[:20])
    assert scene.scans == []
    qtbot.waitUntil(lambda: scene.scans == [CODE[:20]])


@pytest.mark.parametrize("kind", ["shortcut", "action", "button"])
def test_one_key_shortcuts_answer_to_people_not_to_scanners(scene: Scene, qtbot: QtBot, kind: str) -> None:
    answered: list[str] = []
    if kind == "shortcut":
        QShortcut(QKeySequence("7"), scene.widget).activated.connect(lambda: answered.append(kind))
    elif kind == "action":
        action = QAction(scene.widget, shortcut=QKeySequence("7"))
        action.triggered.connect(lambda: answered.append(kind))
        scene.widget.addAction(action)
    else:
        scene.button.setShortcut("7")
        scene.button.clicked.connect(lambda: answered.append(kind))
    scene.strike("7")
    qtbot.waitUntil(lambda: scene.field.text() == "7")
    assert answered == [], "a field that takes text comes first"
    scene.button.setFocus()
    qtbot.wait(QUIET_MS)
    scene.strike("77777777777")
    qtbot.waitUntil(lambda: len(scene.scans) == 1)
    assert answered == []
    scene.strike("7")
    qtbot.waitUntil(lambda: answered == [kind])


def test_keys_with_commands_are_not_held(scene: Scene) -> None:
    scene.strike("ab")
    QTest.keyClick(scene.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert scene.field.text() == "ab"
    assert scene.field.selectedText() == "ab"


def test_a_click_comes_behind_the_keys_before_it(scene: Scene) -> None:
    scene.strike("ab")
    QTest.mouseClick(
        scene.window,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        scene.button.mapTo(scene.widget, QPoint(5, 5)),
    )
    assert scene.field.text() == "ab"


def test_text_of_an_input_method_comes_behind_the_keys_before_it(scene: Scene) -> None:
    scene.strike("v")
    event = QInputMethodEvent("ie", [])
    QCoreApplication.sendEvent(scene.field, event)
    assert scene.field.text() == "v"
    finished = QInputMethodEvent()
    finished.setCommitString("iệt")
    QCoreApplication.sendEvent(scene.field, finished)
    assert scene.field.text() == "việt"


def test_text_composed_between_quick_keys_keeps_its_place(scene: Scene, qtbot: QtBot) -> None:
    scene.strike("v")
    finished = QInputMethodEvent()
    finished.setCommitString("iệ")
    QCoreApplication.sendEvent(scene.field, finished)
    scene.strike("t")
    qtbot.waitUntil(lambda: scene.field.text() == "việt")


def test_after_a_loop_stood_still_keys_wait_for_those_still_in_the_queue(scene: Scene, qtbot: QtBot) -> None:
    scene.strike(CODE[:4])
    until = time.monotonic() + 0.15
    while time.monotonic() < until:
        pass
    QCoreApplication.processEvents()
    assert scene.field.text() == "", "the timer was due, and late"
    qtbot.waitUntil(lambda: scene.field.text() == CODE[:4])


def test_stopped_it_holds_nothing_and_starts_again(scene: Scene) -> None:
    scene.strike("ab")
    scene.wedge.stop()
    assert scene.field.text() == "ab"
    scene.strike("123456789")
    assert scene.field.text() == "ab123456789"
    scene.wedge.start()
    scene.strike(CODE)
    QTest.keyClick(scene.window, Qt.Key.Key_Return)
    assert scene.scans == [CODE]


def test_a_window_opened_later_is_watched_too(scene: Scene, qtbot: QtBot) -> None:
    later = QLineEdit()
    qtbot.addWidget(later)
    later.show()
    later.activateWindow()
    later.setFocus()
    qtbot.waitUntil(later.hasFocus)
    for letter in CODE:
        QTest.keyClick(later.windowHandle(), Qt.Key(ord(letter)))
    QTest.keyClick(later.windowHandle(), Qt.Key.Key_Return)
    assert scene.scans == [CODE]
    assert later.text() == ""


def test_a_window_that_closes_with_keys_held_does_no_harm(scene: Scene, qtbot: QtBot) -> None:
    scene.strike("ab")
    scene.widget.close()
    qtbot.wait(QUIET_MS)
    assert scene.scans == []


def test_what_is_sent_again_is_the_same_event(scene: Scene, qtbot: QtBot) -> None:
    """Native numbers too: other parts read keys by them."""
    seen: list[QKeyEvent] = []

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                seen.append(copy_key(event, event.type()))
            return False

    watcher = Watcher()
    scene.field.installEventFilter(watcher)
    original = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_7, Qt.KeyboardModifier.KeypadModifier, 16, 232, 1, "è", False, 1
    )
    original.setTimestamp(4711)
    QCoreApplication.sendEvent(scene.window, copy_key(original, QEvent.Type.KeyPress))
    for get in (
        QKeyEvent.key,
        QKeyEvent.modifiers,
        QKeyEvent.nativeScanCode,
        QKeyEvent.nativeVirtualKey,
        QKeyEvent.nativeModifiers,
        QKeyEvent.text,
        QKeyEvent.isAutoRepeat,
        QKeyEvent.timestamp,
    ):
        assert get(seen[0]) == get(original)

"""Codes wait for dialogs to close, in order."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from checkin.ui.wedge import WaitingScans


class Counter:
    """A window's side of the queue."""

    def __init__(self, scans: WaitingScans) -> None:
        self.codes: list[str] = []
        self.counts: list[int] = []
        scans.ready.connect(self.codes.append)
        scans.waiting.connect(self.counts.append)


def modal(qtbot: QtBot, parent: QWidget | None = None) -> QDialog:
    dialog = QDialog(parent)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_without_a_dialog_codes_go_straight_on(qtbot: QtBot) -> None:
    scans = WaitingScans()
    counter = Counter(scans)
    scans.add("1")
    assert (counter.codes, counter.counts, scans.count) == (["1"], [], 0)


def test_behind_a_dialog_they_wait(qtbot: QtBot) -> None:
    scans = WaitingScans()
    counter = Counter(scans)
    dialog = modal(qtbot)
    for code in "123":
        scans.add(code)
    qtbot.wait(120)
    assert (counter.codes, counter.counts, scans.count) == ([], [1, 2, 3], 3)
    dialog.close()
    scans.add("4")
    qtbot.waitUntil(lambda: len(counter.codes) == 4)
    assert counter.codes == list("1234")
    qtbot.waitUntil(lambda: counter.counts[-1] == 0)


def test_they_wait_for_every_dialog_of_a_pile(qtbot: QtBot) -> None:
    scans = WaitingScans()
    counter = Counter(scans)
    lower = modal(qtbot)
    upper = modal(qtbot, lower)
    scans.add("1")
    upper.close()
    qtbot.wait(120)
    assert counter.codes == []
    lower.close()
    qtbot.waitUntil(lambda: counter.codes == ["1"])


def test_a_code_that_opens_a_dialog_holds_up_the_next(qtbot: QtBot) -> None:
    scans = WaitingScans()
    counter = Counter(scans)
    opened: list[QDialog] = []
    scans.ready.connect(lambda _: opened.append(modal(qtbot)))
    first = modal(qtbot)
    scans.add("1")
    scans.add("2")
    first.close()
    qtbot.waitUntil(lambda: len(counter.codes) == 1)
    qtbot.wait(120)
    assert counter.codes == ["1"]
    opened[0].close()
    qtbot.waitUntil(lambda: counter.codes == ["1", "2"])

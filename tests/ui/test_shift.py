"""Shift hand-over by keyboard."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from checkin.desk.desk import Desk
from checkin.desk.shift import take_over
from checkin.desk.tools import Tools
from checkin.domain.errors import DiskFull
from checkin.ui.look.theme import Theme
from checkin.ui.shift import ShiftDialog
from checkin.ui.station import Station
from tests.ui.kit import open_station, settle, wait_for
from tests.ui.setup.kit import picture, type_text


def opened(qtbot: QtBot, station: Station) -> ShiftDialog:
    dialog = ShiftDialog(station)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def know(station: Station, *names: str) -> None:
    """Let people have been on shift at this event before."""

    def work(desk: Desk) -> None:
        for name in names:
            take_over(desk, name)
        desk.operator = b""

    station.ask(work)
    station.refresh()
    settle(station)
    assert len(station.overview.operators) == len(names)


def operator_of(station: Station) -> bytes:
    found: list[bytes] = []
    station.ask(lambda desk: desk.operator, found.append)
    wait_for(lambda: bool(found))
    return found[0]


def test_a_new_name_takes_over(qtbot: QtBot, station: Station) -> None:
    dialog = opened(qtbot, station)
    type_text(dialog.name, "Phạm Thu Trang")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    wait_for(lambda: station.operator is not None)
    settle(station)
    assert station.operator is not None
    assert station.operator.name == "Phạm Thu Trang"
    assert operator_of(station) == station.operator.id
    assert [one.name for one in station.overview.operators] == ["Phạm Thu Trang"]
    assert not dialog.isVisible()


def test_settings_remember_the_id_and_never_the_name(qtbot: QtBot, station: Station) -> None:
    dialog = opened(qtbot, station)
    type_text(dialog.name, "Trang")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    wait_for(lambda: station.operator is not None)
    assert station.operator is not None
    key = f"operator-{station.overview.event_id}"
    assert station.settings.text(key) == station.operator.id.hex()
    assert "Trang" not in station.settings.path.read_text(encoding="utf-8")


def test_a_number_chooses_and_enter_takes_over(qtbot: QtBot, station: Station) -> None:
    know(station, "Anh", "Bình", "Chi")
    dialog = opened(qtbot, station)
    QTest.keyClick(dialog.name, Qt.Key.Key_2)
    assert dialog.known.currentRow() == 1
    assert dialog.name.text() == ""
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    wait_for(lambda: station.operator is not None)
    assert station.operator is not None
    assert station.operator.name == "Bình"
    settle(station)
    assert len(station.overview.operators) == 3


def test_cursor_keys_choose_and_the_last_comes_first(qtbot: QtBot, station: Station) -> None:
    know(station, "Anh", "Bình", "Chi")
    first = opened(qtbot, station)
    for _ in range(3):
        QTest.keyClick(first.name, Qt.Key.Key_Down)
    QTest.keyClick(first.name, Qt.Key.Key_Return)
    wait_for(lambda: station.operator is not None)
    second = opened(qtbot, station)
    assert second.known.item(0).text() == "1   Chi"
    assert second.known.item(1).text() == "2   Anh"


def test_nobody_ends_the_shift(qtbot: QtBot, station: Station) -> None:
    know(station, "Anh")
    dialog = opened(qtbot, station)
    assert not dialog.nobody.isEnabled()
    QTest.keyClick(dialog.name, Qt.Key.Key_1)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    wait_for(lambda: station.operator is not None)
    again = opened(qtbot, station)
    again.nobody.click()
    wait_for(lambda: station.operator is None)
    assert operator_of(station) == b""
    assert station.settings.text(f"operator-{station.overview.event_id}") == ""


def test_enter_without_a_name_says_what_is_missing(qtbot: QtBot, station: Station) -> None:
    dialog = opened(qtbot, station)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog._fault.isVisible()


def test_a_name_of_signs_only_is_refused_in_words(qtbot: QtBot, station: Station) -> None:
    dialog = opened(qtbot, station)
    type_text(dialog.name, "...")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    wait_for(dialog._fault.isVisible)
    assert dialog.take.isEnabled()
    assert station.operator is None


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("code", ["vi", "fr", "en"])
def test_pictures(qtbot: QtBot, station: Station, theme: Theme, mode: str, code: str, tmp_path: Path) -> None:
    theme.choose(mode)
    station.language.choose(code)
    know(station, "Phạm Thu Trang", "Nguyễn Hoàng Long", "Camille Lefèvre", "Đỗ Quỳnh Anh")
    dialog = opened(qtbot, station)
    QTest.keyClick(dialog.name, Qt.Key.Key_2)
    assert dialog.windowTitle()
    picture(dialog, f"shift-{code}-{mode}")
    station.language.choose("en")


def test_closed_before_the_answer_the_window_follows_the_desk(qtbot: QtBot, station: Station) -> None:
    dialog = ShiftDialog(station)
    dialog.show()
    hold = Event()
    station.lane.submit(lambda: hold.wait(20))
    type_text(dialog.name, "Lan")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    QTest.keyClick(dialog.name, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(dialog)
    hold.set()
    settle(station)
    settle(station)
    assert station.operator is not None
    assert operator_of(station) == station.operator.id
    assert station.settings.text(f"operator-{station.overview.event_id}") == station.operator.id.hex()
    assert [one.name for one in station.overview.operators] == ["Lan"]


def fail(_: Desk) -> None:
    raise DiskFull("event")


def test_what_failed_is_said_and_can_be_asked_again(qtbot: QtBot, station: Station) -> None:
    dialog = opened(qtbot, station)
    dialog._change(fail)
    wait_for(dialog._fault.isVisible)
    assert dialog.take.isEnabled()


def test_what_failed_once_the_dialog_is_closed_is_the_stations_to_say(
    qtbot: QtBot, event: Path, tools: Tools
) -> None:
    station = open_station(event, tools)
    faults: list[object] = []
    station.fault.connect(faults.append)
    dialog = opened(qtbot, station)
    dialog._change(fail)
    dialog.reject()
    settle(station)
    assert [type(one) for one in faults] == [DiskFull]
    station.close()
    assert station.join()

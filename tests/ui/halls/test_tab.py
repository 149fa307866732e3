"""The halls with their figures, and the people of one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.desk.evacuation import evacuation
from checkin.desk.halls import Level
from checkin.ui.door import Door
from checkin.ui.halls.evacuation import EvacuationDialog
from checkin.ui.halls.tab import HallsTab
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from tests.ui.kit import settle, wait_for

from .scene import narrow


@pytest.fixture
def tab(qtbot: QtBot, station: Station, filled: Door, theme: Theme) -> Iterator[HallsTab]:
    made = HallsTab(station, filled, theme)
    qtbot.addWidget(made)
    made.resize(1000, 560)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.setFocus()
    settled(made)
    yield made
    made.close()


def settled(tab: HallsTab) -> None:
    for _ in range(3):
        settle(tab.station)


def key(which: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, which)
    QApplication.processEvents()


def spoken(tab: HallsTab) -> list[str]:
    model = tab.list.halls
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(row), role)) for row in range(model.rowCount())]


def test_inside_is_said_only_where_exits_are_scanned(tab: HallsTab) -> None:
    told = {text.split(",")[0]: text for text in spoken(tab)}
    assert "last seen here" in told["Thăng Long"]
    assert "inside" not in told["Thăng Long"]
    assert "10 inside" in told["Tràng An"]
    assert "10 / 60" in told["Tràng An"]
    assert "/min arriving" in told["Thăng Long"]


def test_how_full_a_hall_is_stands_in_words(tab: HallsTab, station: Station) -> None:
    here = next(one for one in tab.list.halls.halls if one.name == "Thăng Long").here
    for seats, level, word in (
        (here + 2, Level.NEAR, "nearly full: 2 places left"),
        (here, Level.FULL, "full"),
    ):
        station.ask(lambda desk, seats=seats: narrow(desk, seats))  # type: ignore[misc]
        settle(station)
        station.refresh()
        wait_for(lambda level=level: tab.list.halls.halls[0].level is level)  # type: ignore[misc]
        assert spoken(tab)[0].split(", ")[3] == word
        tab.grab()


def test_enter_shows_the_people_and_enter_again_the_record(tab: HallsTab) -> None:
    wanted: list[bytes] = []
    tab.person_wanted.connect(wanted.append)
    key(Qt.Key.Key_Return)
    settled(tab)
    assert tab.hall == "Thăng Long"
    view = tab.people.view
    assert view.hasFocus()
    told: list[list[str]] = []
    tab.station.ask(
        lambda desk: [one.person.name for one in evacuation(desk, "Thăng Long").people], told.append
    )
    settle(tab.station)
    assert [one.person.name for one in view.people.people] == told[0]
    view.setCurrentIndex(view.people.index(3))
    one = view.current()
    key(Qt.Key.Key_Return)
    assert one is not None
    assert wanted == [one.person.id]
    tab.people.filter.setText(one.delegation)
    assert all(shown.delegation == one.delegation for shown in view.people.people)
    key(Qt.Key.Key_Backspace)
    assert tab.hall is None
    assert tab.list.hasFocus()
    assert tab.list.chosen() is not None


def test_a_hall_where_nobody_is(tab: HallsTab) -> None:
    tab.show_hall("Ban Mai")
    settled(tab)
    assert not tab.people._nobody.isHidden()
    assert "Nobody" in tab.people._nobody.text()


def test_it_follows_the_scans_of_the_door(tab: HallsTab, codes: dict[str, str]) -> None:
    before = tab.list.halls.halls[0].here
    present = {one.seen.person.name for one in tab.people.view.people.every}
    tab.show_hall("Thăng Long")
    settled(tab)
    present = {one.seen.person.name for one in tab.people.view.people.every}
    name = next(one for one in codes if one not in present and one.startswith("Nguyễn"))
    tab.door.offer(codes[name])
    wait_for(lambda: tab.list.halls.halls[0].here == before + 1)
    wait_for(lambda: name in {one.seen.person.name for one in tab.people.view.people.every})


def test_the_evacuation_list_is_a_key_away(tab: HallsTab) -> None:
    key(Qt.Key.Key_E)
    wait_for(lambda: isinstance(QApplication.activeWindow(), EvacuationDialog))
    dialog = QApplication.activeWindow()
    assert dialog is not None
    settled(tab)
    dialog.close()


def test_another_language(tab: HallsTab, station: Station) -> None:
    station.language.choose("vi")
    wait_for(lambda: tab.list.halls.halls[0].sessions[0].name.startswith("Phiên"))
    station.language.choose("en")
    settled(tab)

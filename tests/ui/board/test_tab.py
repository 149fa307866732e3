"""Working with the board: one tap marks an arrival, once; everything by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.desk.board import board
from checkin.desk.desk import Desk
from checkin.ui.board.chooser import country_name
from checkin.ui.board.lines import lines
from checkin.ui.board.scope import Which
from checkin.ui.door import Door
from checkin.ui.station import Station
from tests.kit import Clock
from tests.ui.board.conftest import Officer, person, row
from tests.ui.kit import wait_for

HUONG = "Đặng Thị Hường"
HIEN = "Đặng Thanh Hiền"
NONE = Qt.KeyboardModifier.NoModifier


def admitted(station: Station, session: str = "plenary") -> int:
    found: list[int] = []

    def work(desk: Desk) -> int:
        return board(desk, desk.find_session(session)).arrived

    station.ask(work, found.append)
    wait_for(lambda: bool(found))
    return found[0]


def tap(officer: Officer, name: str) -> None:
    index = officer.tab.list.lines.index(officer.number(name))
    officer.tab.list.scrollTo(index)
    box = officer.tab.list.visualRect(index)
    QTest.mouseClick(officer.tab.list.viewport(), Qt.MouseButton.LeftButton, NONE, box.center())


def test_a_tap_marks_an_arrival_and_a_second_one_does_nothing(officer: Officer, station: Station) -> None:
    tap(officer, HUONG)
    tap(officer, HUONG)
    officer.settle()
    assert officer.arrived_ms(HUONG) is not None
    assert officer.told == [(f"{HUONG} has arrived: Opening plenary. Ctrl+Z takes it back.", "good")]
    assert admitted(station) == 1
    tap(officer, HUONG)
    officer.settle()
    assert officer.told[-1][0].startswith(f"{HUONG} arrived already: ")
    assert admitted(station) == 1


def test_undo_takes_a_mark_back_and_it_can_be_given_again(
    officer: Officer, station: Station, door: Door, clock: Clock
) -> None:
    tap(officer, HUONG)
    officer.settle()
    door.undo()
    officer.settle()
    wait_for(lambda: officer.arrived_ms(HUONG) is None)
    assert admitted(station) == 0
    tap(officer, HUONG)
    officer.settle()
    assert admitted(station) == 1


def test_a_refusal_says_why_and_admits_nobody(officer: Officer, station: Station) -> None:
    sessions = officer.tab.chooser.sessions
    sessions.setCurrentIndex(sessions.findData("salon"))
    sessions.activated.emit(0)
    officer.tab.search.setText("dang thanh hien")
    officer.settle()
    tap(officer, HIEN)
    officer.settle()
    text, tone = officer.told[-1]
    assert tone == "warning"
    assert text.startswith(f"{HIEN} · Not this door · May enter: ")
    assert admitted(station, "salon") == 0
    assert officer.arrived_ms(HIEN) is None


def test_space_marks_and_enter_opens_the_record(qtbot: QtBot, officer: Officer, station: Station) -> None:
    officer.tab.list.setFocus()
    officer.tab.list.setCurrentIndex(officer.tab.list.lines.index(officer.number(HUONG)))
    QTest.keyClick(officer.tab.list, Qt.Key.Key_Space)
    officer.settle()
    assert admitted(station) == 1
    chosen = officer.tab.list.chosen()
    assert chosen is not None
    assert chosen.person is not None
    assert chosen.person.name == HUONG
    with qtbot.waitSignal(officer.tab.person_wanted) as wanted:
        QTest.keyClick(officer.tab.list, Qt.Key.Key_Return)
    assert wanted.args == [chosen.person.id]


def test_anybody_is_found_without_tones_and_marked(officer: Officer, station: Station) -> None:
    officer.tab.search.setFocus()
    QTest.keyClicks(officer.tab.search, "dang thanh hien")
    officer.settle()
    wait_for(lambda: len(officer.tab.list.lines.lines) == 2)
    assert officer.tab.list.lines.lines[0].title == "Also found"
    QTest.keyClick(officer.tab.search, Qt.Key.Key_Return)
    QTest.keyClick(officer.tab.list, Qt.Key.Key_Space)
    officer.settle()
    assert admitted(station) == 1
    assert officer.arrived_ms(HIEN) is not None


def test_the_letter_f_is_typed_in_the_search_and_opens_the_full_screen_elsewhere(officer: Officer) -> None:
    officer.tab.search.setFocus()
    QTest.keyClick(officer.tab.search, Qt.Key.Key_F)
    assert (officer.tab.search.text(), officer.tab.full) == ("f", None)
    officer.tab.search.clear()
    officer.tab.list.setFocus()
    QTest.keyClick(officer.tab.list, Qt.Key.Key_F)
    assert officer.tab.full is not None
    assert "Close" in officer.tab.full_screen.text()
    officer.tab.full.close()
    QApplication.processEvents()
    assert officer.tab.full is None


def test_the_list_stays_where_it_is_while_figures_change(officer: Officer, door: Door) -> None:
    names = [one.person.name for one in officer.tab.list.lines.lines if one.person is not None]
    some = names[40]
    officer.tab.list.setCurrentIndex(officer.tab.list.lines.index(officer.number(some)))
    officer.tab.list.scrollTo(officer.tab.list.currentIndex())
    at = officer.tab.list.verticalScrollBar().value()
    tap(officer, some)
    officer.settle()
    chosen = officer.tab.list.chosen()
    assert chosen is not None
    assert chosen.person is not None
    assert (chosen.person.name, officer.tab.list.verticalScrollBar().value()) == (some, at)


def test_scope_and_countries(officer: Officer) -> None:
    chooser = officer.tab.chooser
    codes = [chooser.country.itemData(i) for i in range(chooser.country.count())]
    assert {"", "VN", "FR"} <= set(codes)
    chooser.which.setCurrentIndex(chooser.which.findData(Which.MARKED.value))
    chooser.which.activated.emit(0)
    officer.settle()
    rows = [one.row for one in officer.tab.list.lines.lines if one.row is not None]
    assert rows
    assert all(one.expected == len(one.people) for one in rows)
    assert country_name("VN") == "VN · Việt Nam"
    assert country_name("??") == "??"


def test_lines() -> None:
    hue = row("Thành phố Huế", 0, 2, person(1, name="Lê Văn An"), person(2, name="Đặng Thị Hòa"))
    brest = row("Brest", 0, 2, person(3, name="Anne Le Gall"))

    def titles(text: str) -> list[str]:
        return [one.title for one in lines([hue, brest], text, [], "–", "Also")]

    assert titles("hue") == ["Thành phố Huế", "Ông Lê Văn An", "Ông Đặng Thị Hòa"]
    assert titles("hoa dang") == ["Thành phố Huế", "Ông Đặng Thị Hòa"]
    assert titles("an") == ["Thành phố Huế", "Ông Lê Văn An", "Brest", "Ông Anne Le Gall"]
    assert titles("nobody") == []
    assert len(titles("")) == 5

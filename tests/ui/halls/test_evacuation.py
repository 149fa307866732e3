"""The evacuation list on screen: one key to it, one more to paper, scans go on meanwhile."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.desk.by_hand import check_in
from checkin.desk.people import edit
from checkin.desk.tools import Tools
from checkin.domain.text import fold
from checkin.ui.door import Door
from checkin.ui.halls.evacuation import EvacuationDialog, show_evacuation
from checkin.ui.look.theme import Theme
from checkin.ui.program import Program
from checkin.ui.settings import Settings
from checkin.ui.station import Station
from tests.kit import Clock
from tests.ui.kit import settle, wait_for
from tests.ui.printing.system import DESK, LABELS, FakeSystem

from .scene import fill


@pytest.fixture
def opened(qtbot: QtBot, station: Station, filled: Door, theme: Theme) -> Iterator[EvacuationDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = show_evacuation(station, filled, theme, window)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    settled(dialog)
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.close()
    window.close()


def settled(dialog: EvacuationDialog) -> None:
    for _ in range(3):
        settle(dialog.station)


def key(dialog: EvacuationDialog, which: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, which)
    QApplication.processEvents()


def names(dialog: EvacuationDialog) -> list[str]:
    return [one.person.name for one in dialog.view.people.people]


def test_it_opens_on_the_hall_of_this_door_and_nothing_waits_for_it(opened: EvacuationDialog) -> None:
    assert opened.halls.hall == "Thăng Long"
    assert not opened.isModal()
    assert QApplication.activeModalWidget() is None
    assert opened.view.hasFocus()
    first = opened.view.current()
    assert first is not None
    assert first.needs_help
    assert len(names(opened)) == len(opened.view.people.every) > 40
    assert "Xe lăn" in opened._note.text()


def test_other_halls_are_a_key_away(opened: EvacuationDialog) -> None:
    here = len(names(opened))
    key(opened, Qt.Key.Key_2)
    assert opened.halls.hall == "Hồng Hà"
    there = len(names(opened))
    key(opened, Qt.Key.Key_Right)
    assert opened.halls.hall == "Tràng An"
    assert "inside" in opened.heading.where.text()
    inside = len(names(opened))
    key(opened, Qt.Key.Key_Left)
    assert opened.halls.hall == "Hồng Hà"
    key(opened, Qt.Key.Key_0)
    assert opened.halls.hall is None
    assert len(names(opened)) == here + there + inside
    assert "Everywhere" in opened.heading.where.text()
    key(opened, Qt.Key.Key_9)
    assert opened.halls.hall is None


def test_space_ticks_and_goes_on(opened: EvacuationDialog, station: Station, theme: Theme) -> None:
    of = len(names(opened))
    for _ in range(3):
        key(opened, Qt.Key.Key_Space)
    assert opened.heading.counts.text() == f"3 of {of} found"
    assert opened.view.currentIndex().row() == 3
    key(opened, Qt.Key.Key_M)
    assert len(names(opened)) == of - 3
    key(opened, Qt.Key.Key_Space)
    assert len(names(opened)) == of - 4
    key(opened, Qt.Key.Key_M)
    # Closed and opened again, the ticks are there as long as the program runs.
    again = EvacuationDialog(station, opened.door, theme, opened.parentWidget())
    settled(again)
    assert again.heading.counts.text() == f"4 of {of} found"
    again.foot.anew.click()
    assert again.heading.counts.text() == f"0 of {of} found"
    assert again.foot.anew.isHidden()
    again.close()


def test_who_was_let_in_after_the_tick_is_to_be_found_again(
    opened: EvacuationDialog, station: Station, clock: Clock
) -> None:
    one = opened.view.current()
    assert one is not None
    key(opened, Qt.Key.Key_Space)
    assert one in opened.found
    clock.pass_(600_000)
    station.ask(lambda desk: check_in(desk, one.person.id, desk.find_session("plenary")))
    settle(station)
    opened.look()
    settled(opened)
    assert names(opened)[0] == one.person.name
    assert opened.view.people.people[0] not in opened.found


def test_a_click_on_the_box_ticks_and_one_beside_it_does_not(opened: EvacuationDialog) -> None:
    view = opened.view
    box = view.visualRect(view.people.index(1))
    for x, found in ((200, False), (20, True), (20, False)):
        where = box.topLeft() + box.center() - box.topLeft()
        where.setX(x)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert (view.people.people[1] in opened.found) is found


def test_letters_in_the_field_filter_and_act_nowhere_else(opened: EvacuationDialog, station: Station) -> None:
    files: list[Path] = []
    station.show_file = files.append
    opened.filter.setFocus()
    name = names(opened)[0]
    QTest.keyClicks(opened.filter, fold(name))
    assert names(opened) == [name]
    opened.filter.clear()
    QTest.keyClicks(opened.filter, "po 2")
    settled(opened)
    assert opened.filter.text() == "po 2"
    assert opened.halls.hall == "Thăng Long"
    assert not files


def test_p_opens_the_pdf_where_no_printer_is_chosen(opened: EvacuationDialog, station: Station) -> None:
    files: list[Path] = []
    station.show_file = files.append
    key(opened, Qt.Key.Key_P)
    settled(opened)
    (pdf,) = files
    assert pdf.read_bytes().startswith(b"%PDF")
    assert pdf.name == "evacuation-20270115-084421.pdf"
    assert "opened" in opened.foot._said.text()


@pytest.mark.parametrize("refuses", [False, True])
def test_p_prints_where_the_printer_takes_a4(
    opened: EvacuationDialog, station: Station, refuses: bool
) -> None:
    from checkin.domain.errors import MediumUnknown

    system, files = FakeSystem(), list[Path]()
    station.tools = replace(station.tools, printing=lambda: system)
    station.show_file = files.append
    station.paper.choose_printer(LABELS if refuses else DESK)
    if refuses:
        system.refusal = MediumUnknown(LABELS.name, "210", "297", ["62×100"])
    key(opened, Qt.Key.Key_P)
    settled(opened)
    assert system.checked == [(LABELS.id if refuses else DESK.id, 210.0, 297.0, "")]
    assert (len(system.sent), len(files)) == ((0, 1) if refuses else (1, 0))
    if not refuses:
        assert DESK.name in opened.foot._said.text()
        assert system.sent[0].title == "Evacuation list"
        key(opened, Qt.Key.Key_O)
        settled(opened)
        assert (len(system.sent), len(files)) == (1, 1)
    station.paper.choose_printer(None)


def test_what_cannot_be_written_is_said(
    opened: EvacuationDialog, station: Station, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(station, "badge_folder", lambda: tmp_path / "gone")
    key(opened, Qt.Key.Key_P)
    settled(opened)
    assert opened.foot._said.objectName() == "warning"
    assert "gone" in opened.foot._said.text()


def test_letters_that_paper_does_not_show_are_said(opened: EvacuationDialog, station: Station) -> None:
    somebody = opened.view.people.people[0].person.id
    station.ask(lambda desk: edit(desk, somebody.hex(), {"name": "བསྟན་འཛིན"}))
    settled(opened)
    key(opened, Qt.Key.Key_O)
    settled(opened)
    assert opened.foot._said.objectName() == "warning"
    assert "1 row shows “?”" in opened.foot._said.text()


def test_it_follows_the_scans_and_the_person_chosen_stays(
    opened: EvacuationDialog, station: Station, codes: dict[str, str], clock: Clock
) -> None:
    before = names(opened)
    row = len(before) - 5
    opened.view.setCurrentIndex(opened.view.people.index(row))
    chosen = opened.view.current()
    assert chosen is not None
    name = next(one for one in codes if one not in before and one.startswith("Nguyễn"))
    clock.pass_(10_000)
    opened.door.offer(codes[name])
    wait_for(lambda: name in names(opened))
    settled(opened)
    assert opened.view.current() is not None
    assert opened.view.current().person.id == chosen.person.id  # type: ignore[union-attr]
    assert name in opened.foot._scanned.text()


def test_it_speaks_the_language_chosen(opened: EvacuationDialog, station: Station) -> None:
    assert any(one.session == "Opening plenary" for one in opened.view.people.people)
    station.language.choose("vi")
    settled(opened)
    assert any("Phiên" in one.session for one in opened.view.people.people)
    station.language.choose("en")
    settled(opened)


def test_asked_for_twice_it_is_one(opened: EvacuationDialog, station: Station, theme: Theme) -> None:
    parent = opened.parentWidget()
    assert parent is not None
    assert show_evacuation(station, opened.door, theme, parent) is opened
    opened.reject()
    other = show_evacuation(station, opened.door, theme, parent)
    assert other is not opened
    settled(other)
    other.close()


def test_a_screen_reader_hears_what_is_painted(opened: EvacuationDialog) -> None:
    key(opened, Qt.Key.Key_Space)
    index = opened.view.people.index(0)
    spoken = opened.view.people.data(index, Qt.ItemDataRole.AccessibleTextRole)
    for part in ("found", "Xe lăn", "Opening plenary"):
        assert part in spoken


@pytest.fixture
def program(qapp: QApplication, tools: Tools, tmp_path: Path, event: Path, theme: Theme) -> Iterator[Program]:
    hook = sys.excepthook
    made = Program(qapp, tools, Settings(tmp_path / "window.ini"), "en")
    made.start(event)
    wait_for(lambda: made.window is not None)
    yield made
    made.close()
    sys.excepthook = hook


def test_one_key_to_the_list_and_one_to_paper_on_a_locked_desk(program: Program, clock: Clock) -> None:
    window = program.window
    assert window is not None
    station, files = window.station, list[Path]()
    station.show_file = files.append
    station.ask(lambda desk: fill(desk, clock))
    plenary = station.session("plenary")
    assert plenary is not None
    window.door.move(plenary, "Cửa A", out=False)
    window.lock(True)
    settle(station)
    window.activateWindow()
    wait_for(lambda: QApplication.activeWindow() is window)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
    wait_for(lambda: isinstance(QApplication.activeWindow(), EvacuationDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, EvacuationDialog)
    wait_for(lambda: bool(dialog.view.people.people))
    QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_P)
    wait_for(lambda: bool(files))
    dialog.close()
    window.lock(False)


def test_names_go_from_the_screen_with_their_event(program: Program) -> None:
    window = program.window
    assert window is not None
    window.show_evacuation()
    dialog = window.findChild(EvacuationDialog)
    assert isinstance(dialog, EvacuationDialog)
    settle(window.station)
    window.other_event_wanted.emit()
    QApplication.processEvents()
    assert not (shiboken6.isValid(dialog) and dialog.isVisible())
    assert program.crashes.count == 0
    assert program.setup is not None
    program.setup.close()


def test_a_list_without_a_window_closes_with_the_station(station: Station, door: Door, theme: Theme) -> None:
    dialog = EvacuationDialog(station, door, theme)
    dialog.show()
    settled(dialog)
    station.close()
    assert not (shiboken6.isValid(dialog) and dialog.isVisible())

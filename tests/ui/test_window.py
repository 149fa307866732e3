"""The main window: from page to page by keys, languages, supervisors, lock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from checkin.desk.practice import practice_badge
from checkin.desk.supervisors import add_supervisor
from checkin.desk.undo import undo
from checkin.domain.badge import digits
from checkin.domain.errors import DiskFull
from checkin.domain.verdict import Verdict
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look
from checkin.ui.pin_wait import PinWait
from checkin.ui.station import Station
from checkin.ui.supervisor import SupervisorDialog
from checkin.ui.window import MainWindow
from tests.kit import Clock
from tests.ui.kit import settle, wait_for

PIN = "274951"


@pytest.fixture
def window(qtbot: QtBot, station: Station, theme: Theme) -> Iterator[MainWindow]:
    made = MainWindow(station, theme, CameraPreview(theme))
    qtbot.addWidget(made)
    plenary = station.session("plenary")
    assert plenary is not None
    made.door.move(plenary, "Cửa A", out=False)
    made.show()
    made.activateWindow()
    settle(station)
    yield made
    made.close()


def dialog() -> QWidget:
    wait_for(lambda: QApplication.activeModalWidget() is not None)
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def press(
    window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window, key, modifier)


def refused(window: MainWindow, codes: dict[str, str], clock: Clock) -> str:
    """Scan until someone is refused here; return the name."""
    for name, code in codes.items():
        clock.pass_(6_000)
        window.offer(code)
        settle(window.station)
        outcome = window.scan_page.outcome
        assert outcome is not None
        if outcome.verdict is Verdict.NOT_HERE and not outcome.protocol:
            return name
    raise AssertionError("nobody was refused")


def test_a_scan_brings_the_scan_page_back_from_anywhere(window: MainWindow, codes: dict[str, str]) -> None:
    press(window, Qt.Key.Key_F3)
    assert window.pages.currentWidget() is window.people_page
    window.offer(next(iter(codes.values())))
    settle(window.station)
    assert window.pages.currentWidget() is window.scan_page
    assert window.scan_page.answering
    press(window, Qt.Key.Key_Escape)
    assert not window.scan_page.answering


def test_the_header_tells_door_session_and_figures(window: MainWindow, codes: dict[str, str]) -> None:
    window.offer(next(iter(codes.values())))
    settle(window.station)
    settle(window.station)
    texts = [label.text() for label in window.header.findChildren(QWidget) if hasattr(label, "text")]
    assert "Cửa A — Opening plenary" in texts
    assert any(text.startswith("1 / 6") for text in texts)
    assert "08:40" in texts


def test_undo_by_key_names_the_person(window: MainWindow, codes: dict[str, str]) -> None:
    name, code = next(iter(codes.items()))
    window.offer(code)
    settle(window.station)
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window.station)
    assert name in window.notice.accessibleName()
    assert window.door.figures.present == 0


def test_the_language_changes_at_run_time_and_is_remembered(window: MainWindow) -> None:
    for code, word in (("fr", "Entrée"), ("vi", "Cửa"), ("en", "Door")):
        window.footer.language_chosen.emit(code)
        settle(window.station)
        assert window.commands.door.text() == word
        assert window.station.settings.text("language") == code
        session = window.station.session_name(window.door.session)
        titles = [label.text() for label in window.header.findChildren(QLabel, "door")]
        assert titles == [f"Cửa A — {session}"]


def test_without_supervisors_an_override_asks_a_reason_alone(
    window: MainWindow, codes: dict[str, str], clock: Clock
) -> None:
    name = refused(window, codes, clock)
    press(window, Qt.Key.Key_F8)
    asked = dialog()
    assert isinstance(asked, SupervisorDialog)
    assert not asked.pin.isVisible()
    press(asked.reason, Qt.Key.Key_Return)
    assert asked.isVisible(), "without a reason nobody gets in"
    QTest.keyClicks(asked.reason, "khach moi cua Chu tich")
    press(asked.reason, Qt.Key.Key_Return)
    settle(window.station)
    outcome = window.scan_page.outcome
    assert outcome is not None
    assert outcome.verdict is Verdict.ADMITTED
    assert outcome.person is not None
    assert outcome.person.name == name
    assert outcome.override == Verdict.NOT_HERE
    sheet = window.scan_page.verdict.sheet
    assert sheet is not None
    assert sheet.look is Look.ACCEPT
    taken: list[object] = []
    window.station.ask(undo, taken.append)
    settle(window.station)
    assert getattr(taken[0], "name", "") == name


def test_a_badge_given_out_at_another_desk_is_let_in_by_a_supervisor(window: MainWindow) -> None:
    shown: list[str] = []
    window.station.ask(lambda desk: digits(practice_badge(desk, "", desk.file.random).raw), shown.append)
    settle(window.station)
    window.offer(shown[0])
    settle(window.station)
    words = window.station.language.words
    sheet = window.scan_page.verdict.sheet
    assert sheet is not None
    assert words("scan.genuine", desk="Bàn 1") in sheet.facts
    press(window, Qt.Key.Key_F8)
    asked = dialog()
    assert isinstance(asked, SupervisorDialog)
    QTest.keyClicks(asked.reason, "le tan biet")
    press(asked.reason, Qt.Key.Key_Return)
    settle(window.station)
    sheet = window.scan_page.verdict.sheet
    assert sheet is not None
    assert (sheet.look, sheet.name) == (Look.ACCEPT, "")
    assert words("scan.genuine", desk="Bàn 1") in sheet.facts
    last = window.scan_page.recent.rows.rows[0]
    assert (last.look, last.title) == (Look.ACCEPT, "Not on the list")
    assert window.door.figures.present == 0


def test_an_override_needs_the_right_pin_and_wrong_ones_make_it_wait(
    window: MainWindow, codes: dict[str, str], clock: Clock
) -> None:
    window.station.ask(lambda desk: add_supervisor(desk, "Bà Hòa", PIN))
    window.station.refresh()
    settle(window.station)
    refused(window, codes, clock)
    steps = PinWait.of(window.station).clock = Clock(1_000)
    press(window, Qt.Key.Key_F8)
    asked = dialog()
    assert isinstance(asked, SupervisorDialog)
    QTest.keyClicks(asked.reason, "vip")
    for _ in range(4):
        QTest.keyClicks(asked.pin, "000000")
        press(asked.pin, Qt.Key.Key_Return)
        settle(window.station)
    assert not asked.pin.isEnabled(), "after four wrong PINs one waits"
    present = window.door.figures.present
    assert window.door.figures.present == present
    steps.pass_(6_000)
    wait_for(asked.pin.isEnabled)
    QTest.keyClicks(asked.pin, PIN)
    press(asked.pin, Qt.Key.Key_Return)
    settle(window.station)
    settle(window.station)
    outcome = window.scan_page.outcome
    assert outcome is not None
    assert outcome.override == Verdict.NOT_HERE


def test_locked_only_scanning_goes_on(window: MainWindow, codes: dict[str, str]) -> None:
    press(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.locked
    press(window, Qt.Key.Key_F3)
    press(window, Qt.Key.Key_F6)
    assert window.pages.currentWidget() is window.scan_page
    assert not window.scan_page.recent.isVisible(), "names of those seen are hidden"
    window.offer(next(iter(codes.values())))
    settle(window.station)
    assert window.scan_page.answering
    press(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: not window.locked)


def test_a_supervisor_unlocks(window: MainWindow) -> None:
    window.station.ask(lambda desk: add_supervisor(desk, "Bà Hòa", PIN))
    window.station.refresh()
    settle(window.station)
    window.lock(True)
    window.lock(False)
    asked = dialog()
    assert isinstance(asked, SupervisorDialog)
    QTest.keyClicks(asked.pin, PIN)
    press(asked.pin, Qt.Key.Key_Return)
    settle(window.station)
    assert not window.locked


def test_the_proposed_session_is_one_key_away(window: MainWindow, clock: Clock) -> None:
    clock.pass_(24 * 3_600_000 - 40 * 60_000)
    window.tick()
    assert window.proposal.isVisible()
    press(window, Qt.Key.Key_F7)
    settle(window.station)
    assert window.door.session.date == "2027-01-16"
    assert not window.proposal.isVisible()


def test_the_door_dialog_moves_the_door(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F9)
    asked = dialog()
    press(asked.focusWidget() or asked, Qt.Key.Key_Down)
    press(asked.focusWidget() or asked, Qt.Key.Key_Return)
    settle(window.station)
    assert window.door.session.id == "lunch-1"
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
@pytest.mark.parametrize("size", [(1024, 700), (1366, 768), (1920, 1080)])
def test_footer_actions_always_fit(window: MainWindow, language: str, size: tuple[int, int]) -> None:
    window.footer.language_chosen.emit(language)
    window.resize(*size)
    QApplication.processEvents()
    right = 0
    for button in window.footer.findChildren(QWidget):
        if button.isVisible() and button.parentWidget() is window.footer:
            assert button.x() >= right, "buttons overlap"
            right = button.x() + button.width()
            assert button.width() >= button.sizeHint().width(), "text is cut"
    assert right <= window.footer.width()


def test_undo_held_down_takes_back_one(window: MainWindow, codes: dict[str, str], clock: Clock) -> None:
    for code in list(codes.values())[:3]:
        window.offer(code)
    settle(window.station)
    before = window.door.figures.present
    assert before > 1
    assert not window.commands.undo.autoRepeat()
    for _ in range(3):
        window.commands.undo.trigger()
    settle(window.station)
    assert window.door.figures.present == before - 1


def test_nothing_to_undo_is_said_without_a_verdict(window: MainWindow) -> None:
    window.commands.undo.trigger()
    settle(window.station)
    assert not window.scan_page.answering
    assert window.notice.isVisible()


def test_a_fault_is_seen_from_the_people_page(window: MainWindow, event: Path) -> None:
    press(window, Qt.Key.Key_F3)
    window.door.failed.emit(DiskFull(str(event)))
    assert window.pages.currentWidget() is window.scan_page
    assert window.scan_page.answering


def test_keys_act_only_on_the_verdict_that_is_seen(
    window: MainWindow, codes: dict[str, str], clock: Clock
) -> None:
    refused(window, codes, clock)
    press(window, Qt.Key.Key_F3)
    press(window, Qt.Key.Key_F8)
    assert QApplication.activeModalWidget() is None
    window.show_scan()
    press(window, Qt.Key.Key_F8)
    assert QApplication.activeModalWidget() is None
    press(window, Qt.Key.Key_F5)
    assert window.pages.currentWidget() is window.people_page, "nobody is shown: find someone first"
    assert window.people_page.current() == b""


def test_the_lock_outlives_the_window_and_keeps_the_door(
    window: MainWindow, theme: Theme, clock: Clock, qtbot: QtBot
) -> None:
    window.lock(True)
    again = MainWindow(window.station, theme, CameraPreview(theme))
    qtbot.addWidget(again)
    assert again.locked
    assert not again.commands.accept.isEnabled()
    clock.pass_(24 * 3_600_000 - 40 * 60_000)
    session = again.door.session.id
    again.tick()
    again.commands.accept.trigger()
    settle(window.station)
    assert again.door.session.id == session
    again.lock(False)


def test_other_words_keep_photo_and_time(window: MainWindow, codes: dict[str, str]) -> None:
    window.offer(next(iter(codes.values())))
    settle(window.station)
    view = window.scan_page.verdict
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(1)
    view._photo = picture
    window.footer.language_chosen.emit("fr")
    settle(window.station)
    assert view.sheet is not None
    assert view.sheet.title == window.language.words.verdict(Verdict.ADMITTED)
    assert not view._photo.isNull()

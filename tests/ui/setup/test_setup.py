"""From nothing to an open door, by keyboard."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.desk.new import new
from checkin.desk.tools import Tools
from checkin.store.connecting import is_encrypted
from checkin.ui.door import Door
from checkin.ui.language import Language
from checkin.ui.look.theme import Theme
from checkin.ui.settings import Settings
from checkin.ui.setup.passphrase import PassphraseDialog
from checkin.ui.setup.setup import SetupWindow
from tests.desk.scene import PROGRAMME, ROSTER
from tests.kit import Clock
from tests.ui.kit import wait_for
from tests.ui.setup.fakes import FakeCameras, FakePlayer
from tests.ui.setup.kit import picture, type_text


def enter(qtbot: QtBot, window: SetupWindow) -> None:
    QTest.keyPress(QApplication.focusWidget() or window, Qt.Key.Key_Return)


def finished(window: SetupWindow) -> list[Path]:
    paths: list[Path] = []
    window.finished.connect(paths.append)
    return paths


def to_result(window: SetupWindow) -> None:
    """Take the roster over as it is proposed."""
    window.go_on()
    wait_for(lambda: window.step is window.review_step)
    window.go_on()
    wait_for(lambda: window.result_step is not None)


def to_desk(window: SetupWindow) -> None:
    window.go_on()
    wait_for(lambda: window.desk_step is not None and window.step is window.desk_step)


def to_try(window: SetupWindow) -> None:
    to_desk(window)
    window.go_on()
    wait_for(lambda: window.try_step is not None and window.step is window.try_step)


def take_roster(window: SetupWindow, folder: Path, text: str = ROSTER) -> None:
    (folder / "roster.csv").write_text(text, encoding="utf-8")
    window.event_step.roster.setChecked(True)
    form = window.event_step.form
    form.name.setText("Nhịp cầu Việt – Pháp")
    form.roster.show_path(folder / "roster.csv")
    form.protection.plain.setChecked(True)


def test_three_times_enter_opens_the_sample(
    qtbot: QtBot, window: SetupWindow, tools: Tools, settings: Settings, language: Language
) -> None:
    paths = finished(window)
    enter(qtbot, window)
    wait_for(lambda: window.desk_step is not None and window.step is window.desk_step)
    enter(qtbot, window)
    wait_for(lambda: window.try_step is not None and window.step is window.try_step)
    enter(qtbot, window)
    assert len(paths) == 1
    with (desk := tools.open(paths[0], "en")).file:
        assert desk.own_name == "Desk 1"
        event = desk.file.event.hex()
    assert settings.text(f"door-{event}/session") == "plenary"


def test_an_event_that_then_does_not_open_is_said_and_may_be_tried_again(
    qtbot: QtBot, window: SetupWindow
) -> None:
    paths = finished(window)
    to_try(window)
    window.go_on()
    window.go_on()
    assert len(paths) == 1
    window.say("The file is locked.")
    assert window.step is window.try_step
    window.go_on()
    assert len(paths) == 2


def test_the_sample_of_today_is_opened_again(qtbot: QtBot, window: SetupWindow) -> None:
    to_desk(window)
    assert window.station is not None
    first = window.station.path
    window.go_back()
    assert window.step is window.event_step
    to_desk(window)
    assert window.station.path == first


def test_a_roster_becomes_an_event_with_a_recovery_code(
    qtbot: QtBot, window: SetupWindow, tmp_path: Path, tools: Tools
) -> None:
    take_roster(window, tmp_path)
    (tmp_path / "programme.toml").write_text(PROGRAMME, encoding="utf-8")
    window.event_step.form.programme.show_path(tmp_path / "programme.toml")
    to_result(window)
    step = window.result_step
    assert step is not None
    assert len(step.code.text().replace(" ", "")) == 42
    window.go_on()
    assert window.step is step
    step.copy.click()
    assert QGuiApplication.clipboard().text() == step.code.text()
    sheet = tmp_path / "sheet.pdf"
    picture(window, "result-roster")
    step.write_sheet(sheet)
    assert sheet.read_bytes().startswith(b"%PDF")
    step.kept.setChecked(True)
    to_desk(window)
    assert window.station is not None
    assert window.station.path.name == "nhip-cau-viet-phap.checkin"
    assert any(one.id == "gala" for one in window.station.overview.sessions)


def test_rejected_rows_are_told_with_their_numbers(qtbot: QtBot, window: SetupWindow, tmp_path: Path) -> None:
    take_roster(window, tmp_path, ROSTER + "D9,Ông,,Chuyên viên,Thành phố Huế,Khách mời\n")
    to_result(window)
    step = window.result_step
    assert step is not None
    (row,) = step.rejected.rows.rows
    assert row.title == "Row 6: There is no name"


def test_a_roster_without_a_name_column_asks_which_it_is(
    qtbot: QtBot, window: SetupWindow, tmp_path: Path
) -> None:
    take_roster(window, tmp_path, "Col A,Col B\nAn,x\nBình,y\n")
    window.go_on()
    wait_for(lambda: window.step is window.review_step)
    assert not list((tmp_path / "events").glob("*.checkin"))
    window.go_on()
    assert window.step is window.review_step, "nobody is read yet"
    fields = window.review_step.review.panel.fields
    fields.setCurrentText("name")
    fields.activated.emit(fields.currentIndex())
    wait_for(lambda: not window.reading.under_way)
    window.go_on()
    wait_for(lambda: window.result_step is not None)
    assert window.result_step is not None
    assert window.result_step._made.roster.added == 2


def test_what_was_decided_is_kept_on_the_way_back_and_taken_over(
    qtbot: QtBot, window: SetupWindow, tmp_path: Path
) -> None:
    take_roster(window, tmp_path)
    window.go_on()
    wait_for(lambda: window.step is window.review_step)
    review = window.review_step.review
    review.sections.choose("added")
    figures = review.figures
    assert figures is not None
    review.decide_number(2)
    window.go_back()
    assert window.step is window.event_step
    to_result(window)
    assert window.result_step is not None
    assert window.result_step._made.roster.added == figures.added - 1


def test_another_roster_is_decided_anew(qtbot: QtBot, window: SetupWindow, tmp_path: Path) -> None:
    take_roster(window, tmp_path)
    window.go_on()
    wait_for(lambda: window.step is window.review_step)
    window.review_step.review.sections.choose("added")
    window.review_step.review.decide_number(2)
    window.go_back()
    (tmp_path / "other.csv").write_text(ROSTER, encoding="utf-8")
    window.event_step.form.roster.show_path(tmp_path / "other.csv")
    window.go_on()
    wait_for(lambda: window.step is window.review_step)
    assert not window.review_step.answers


def test_a_roster_changed_after_its_review_is_reviewed_again(
    qtbot: QtBot, window: SetupWindow, tmp_path: Path
) -> None:
    take_roster(window, tmp_path)
    window.go_on()
    wait_for(lambda: window.step is window.review_step)
    seen = window.review_step.seen
    (tmp_path / "roster.csv").write_text(ROSTER + "D8,Ông,Lý Văn Tám,,Thành phố Huế,\n", encoding="utf-8")
    window.go_on()
    wait_for(lambda: window.review_step.seen != seen)
    assert window.step is window.review_step
    assert not list((tmp_path / "events").glob("*.checkin"))


def test_stopping_an_import_leaves_nothing(qtbot: QtBot, window: SetupWindow, tmp_path: Path) -> None:
    take_roster(window, tmp_path)
    # Asked for at the first step of the work, which is told to the window from its lane.
    window.making.progressed.connect(window.making.stop, Qt.ConnectionType.DirectConnection)
    window.go_on()
    wait_for(lambda: window.step is window.review_step)
    window.go_on()
    wait_for(window.frame._fault.isVisible)
    assert window.frame._fault.text() == "Stopped. Nothing was made."
    assert not [one for one in (tmp_path / "events").iterdir() if one.suffix == ".checkin"]
    assert window.step is window.review_step


def test_stopping_to_read_a_roster_leaves_the_form(qtbot: QtBot, window: SetupWindow, tmp_path: Path) -> None:
    take_roster(window, tmp_path)
    hold = threading.Event()
    window.lane.submit(lambda: hold.wait(20))
    window.go_on()
    assert window.frame.cancel.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.frame._fault.text() == "Stopped. Nothing was made."
    hold.set()
    done: list[bool] = []
    window.lane.submit(lambda: None, lambda _: done.append(True))
    wait_for(lambda: bool(done))
    assert window.step is window.event_step


@pytest.mark.parametrize(
    ("name", "roster", "said"),
    [
        ("", "x", "Give the event a name."),
        ("A", "", "Choose the roster: the list of people as XLSX, XLS, ODS or CSV."),
    ],
)
def test_what_is_missing_is_said(
    qtbot: QtBot, window: SetupWindow, name: str, roster: str, said: str
) -> None:
    window.event_step.roster.setChecked(True)
    window.event_step.form.name.setText(name)
    window.event_step.form.roster.edit.setText(roster)
    window.go_on()
    assert window.frame._fault.text() == said


def test_a_roster_that_is_not_there_is_said_in_words(
    qtbot: QtBot, window: SetupWindow, tmp_path: Path
) -> None:
    take_roster(window, tmp_path)
    (tmp_path / "roster.csv").unlink()
    window.go_on()
    wait_for(window.frame._fault.isVisible)
    assert "there is no such file" in window.frame._fault.text()


def test_a_passphrase_is_asked_twice_and_opens_the_file(
    qtbot: QtBot, window: SetupWindow, tmp_path: Path
) -> None:
    take_roster(window, tmp_path)
    form = window.event_step.form.protection
    assert not form.keyring.isVisible()
    form.passphrase.setChecked(True)
    form.first.setText("short")
    window.go_on()
    assert "8" in window.frame._fault.text()
    form.first.setText("bốn con vịt")
    form.second.setText("bốn con gà")
    window.go_on()
    assert window.frame._fault.text() == "The two passphrases differ."
    form.second.setText("bốn con vịt")
    to_result(window)
    assert window.station is not None
    assert is_encrypted(window.station.path)


@pytest.fixture
def sealed(tools: Tools, tmp_path: Path, clock: Clock) -> tuple[Path, str]:
    """An encrypted event and its recovery code."""
    from dataclasses import replace

    path = tmp_path / "sealed.checkin"
    made = new(
        path,
        replace(tools.sources, passphrase="bốn con vịt"),
        state=tools.state,
        clock=clock,
        random=tools.random,
        name="Sealed",
        timezone="UTC",
        desk="A",
    )
    return path, made.recovery_code


def dialog_of(window: SetupWindow) -> PassphraseDialog:
    wait_for(lambda: any(one.isVisible() for one in window.findChildren(PassphraseDialog)))
    return next(one for one in window.findChildren(PassphraseDialog) if one.isVisible())


@pytest.mark.parametrize("by_code", [False, True])
def test_an_encrypted_file_asks_until_it_opens(
    qtbot: QtBot, window: SetupWindow, sealed: tuple[Path, str], by_code: bool
) -> None:
    path, code = sealed
    window.event_step.file.setChecked(True)
    window.event_step.existing.show_path(path)
    window.go_on()
    first = dialog_of(window)
    assert not first._fault.isVisible()
    type_text(first.passphrase, "wrong")
    QTest.keyPress(first.passphrase, Qt.Key.Key_Return)
    wait_for(lambda: not first.isVisible())
    second = dialog_of(window)
    assert second._fault.isVisible()
    picture(second, "passphrase")
    type_text(second.passphrase, code if by_code else "bốn con vịt")
    QTest.keyPress(second.passphrase, Qt.Key.Key_Return)
    wait_for(lambda: window.desk_step is not None)


def test_reopening_finishes_without_steps(
    qtbot: QtBot, window: SetupWindow, sealed: tuple[Path, str]
) -> None:
    paths = finished(window)
    window.reopen(sealed[0])
    dialog = dialog_of(window)
    type_text(dialog.passphrase, "bốn con vịt")
    QTest.keyPress(dialog.passphrase, Qt.Key.Key_Return)
    wait_for(lambda: bool(paths))
    assert paths == [sealed[0]]


def test_a_file_that_is_none_is_said_in_words(qtbot: QtBot, window: SetupWindow, tmp_path: Path) -> None:
    (tmp_path / "x.checkin").write_text("hello", encoding="utf-8")
    window.event_step.file.setChecked(True)
    window.go_on()
    assert window.frame._fault.text() == "Choose the event file."
    window.event_step.existing.show_path(tmp_path / "x.checkin")
    window.go_on()
    wait_for(lambda: "not an event file" in window.frame._fault.text())
    assert window.step is window.event_step


def test_desk_door_and_volunteer_are_remembered(
    qtbot: QtBot, window: SetupWindow, settings: Settings, tools: Tools
) -> None:
    to_desk(window)
    step, station = window.desk_step, window.station
    assert step is not None
    assert station is not None
    step.desk.setText("  ")
    window.go_on()
    assert window.step is step
    step.desk.setText("Bàn lễ tân")
    step.who.setText("Phạm Thu Trang")
    step.form.name.setText("Cửa chính")
    window.go_on()
    wait_for(lambda: window.try_step is not None)
    assert station.overview.desk == "Bàn lễ tân"
    (operator,) = station.overview.operators
    assert settings.text(f"operator-{station.overview.event_id}") == operator.id.hex()
    assert Door(station).name == "Cửa chính"


def test_the_first_camera_is_taken_and_shown(
    qtbot: QtBot, window: SetupWindow, settings: Settings, cameras: FakeCameras
) -> None:
    to_try(window)
    assert window.try_step is not None
    step = window.try_step
    wait_for(lambda: step.preview.sees)
    assert settings.text("camera") == "0"
    assert step.camera.box.currentText() == "Integrated Camera (0)"
    step.camera.mirror.setChecked(True)
    wait_for(lambda: cameras.mirrored[-1])
    step.camera.box.setCurrentIndex(0)
    step.camera.box.activated.emit(0)
    assert settings.text("camera") == ""
    wait_for(lambda: not cameras.opened[-1].running)


def test_sounds_test_badge_and_practice(
    qtbot: QtBot, window: SetupWindow, player: FakePlayer, tools: Tools
) -> None:
    shown: list[Path] = []
    window.show_file = shown.append
    to_try(window)
    step = window.try_step
    assert step is not None
    for button in step.sounds.buttons.values():
        button.click()
    assert player.played == ["accept", "duplicate", "denied", "revoked", "unknown"]
    step.print.click()
    wait_for(lambda: bool(shown))
    (code,) = tools.read_codes(shown[0])
    assert code == "9" * 200
    practice: list[Path] = []
    window.practice_wanted.connect(practice.append)
    step.practise.click()
    assert len(practice) == 1


def test_language_buttons_speak_at_once(
    qtbot: QtBot, window: SetupWindow, language: Language, settings: Settings
) -> None:
    window.frame.languages.buttons["vi"].click()
    assert language.code == "vi"
    assert settings.text("language") == "vi"


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("code", ["vi", "fr", "en"])
def test_pictures(
    qtbot: QtBot, window: SetupWindow, theme: Theme, language: Language, tmp_path: Path, code: str, mode: str
) -> None:
    theme.choose(mode)
    language.choose(code)
    window.resize(1024, 700)
    picture(window, f"setup1-{code}-{mode}")
    take_roster(window, tmp_path, ROSTER + "D9,Ông,,Chuyên viên,Thành phố Huế,Khách mời\n")
    window.event_step.form.protection.passphrase.setChecked(True)
    picture(window, f"setup1b-{code}-{mode}")
    window.event_step.form.protection.plain.setChecked(True)
    to_result(window)
    assert window.result_step is not None
    picture(window, f"setup1c-{code}-{mode}")
    window.result_step.kept.setChecked(True)
    to_desk(window)
    picture(window, f"setup2-{code}-{mode}")
    window.go_on()
    wait_for(lambda: window.try_step is not None)
    assert window.try_step is not None
    wait_for(lambda: window.try_step is not None and window.try_step.preview.sees)
    picture(window, f"setup3-{code}-{mode}")

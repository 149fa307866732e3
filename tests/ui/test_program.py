"""The program around the window: it opens what was open, practises apart, and survives faults."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions

from checkin.desk.tools import Tools
from checkin.domain.errors import DiskFull
from checkin.ui.program import Program
from checkin.ui.settings import Settings
from checkin.ui.setup.setup import SetupWindow
from checkin.ui.window import MainWindow
from tests.kit import Clock
from tests.ui.kit import SilentPlayer, settle, wait_for


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def program(qapp: QApplication, tools: Tools, settings: Settings) -> Iterator[Program]:
    hook = sys.excepthook
    made = Program(qapp, tools, settings, "en")
    made.theme.choose("light")
    yield made
    made.close()
    if made.setup is not None:
        made.setup.close()
    sys.excepthook = hook


def opened(program: Program) -> MainWindow:
    wait_for(lambda: program.window is not None)
    assert program.window is not None
    settle(program.window.station)
    return program.window


def test_the_first_start_is_the_set_up(program: Program) -> None:
    program.start()
    assert isinstance(program.setup, SetupWindow)
    assert program.window is None


def test_it_opens_the_last_event_at_the_same_door(
    program: Program, settings: Settings, event: Path, qapp: QApplication, tools: Tools
) -> None:
    program.start(event)
    window = opened(program)
    gala = window.station.session("gala")
    assert gala is not None
    window.door.move(gala, "Cửa B", out=False)
    program.close()
    again = Program(qapp, tools, Settings(settings.path), "en")
    again.start()
    reopened = opened(again)
    assert (reopened.door.session.id, reopened.door.name) == ("gala", "Cửa B")
    again.close()


def test_an_event_that_does_not_open_leads_to_the_set_up_with_the_reason(
    program: Program, settings: Settings, tmp_path: Path
) -> None:
    settings.put("event", str(tmp_path / "gone.checkin"))
    program.start()
    wait_for(lambda: program.setup is not None)
    assert program.window is None


def test_the_same_code_within_five_seconds_is_one_scan(
    program: Program, event: Path, clock: Clock, codes: dict[str, str], player: SilentPlayer
) -> None:
    program.start(event)
    window = opened(program)
    answers: list[object] = []
    window.door.answered.connect(answers.append)
    code = next(iter(codes.values()))
    for pause in (4_000, 4_000, 6_000):
        program.scanner.offer(code)
        clock.pass_(pause)
    program.scanner.offer(code)
    settle(window.station)
    assert len(answers) == 2
    assert player.played == ["accept", "accept"]


def test_practice_has_a_database_of_its_own_and_leads_back(
    program: Program, event: Path, codes: dict[str, str]
) -> None:
    program.start(event)
    window = opened(program)
    program.practise()
    wait_for(lambda: program.window is not window)
    practice = opened(program)
    assert practice.station.practice
    assert practice.station.path != event
    assert program.settings.text("event") == str(event), "after a power cut the real event opens"
    practice.offer(next(iter(codes.values())))
    settle(practice.station)
    program.practise()
    wait_for(lambda: program.window is not practice)
    back = opened(program)
    assert back.station.path == event
    assert back.door.recent == [], "nothing of the practice is here"


def test_a_fault_of_the_surroundings_is_said_in_words(program: Program, event: Path) -> None:
    program.start(event)
    window = opened(program)
    program.on_fault(DiskFull(str(event)))
    assert window.notice.isVisible()
    assert window.notice.accessibleName() == program.language.words.error(DiskFull(str(event)))


def test_a_bug_is_reported_and_scanning_goes_on(
    program: Program, event: Path, codes: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    program.start(event)
    window = opened(program)

    def bug(_: object) -> None:
        raise KeyError("Nguyễn Văn Bí Mật")

    window.station.ask(bug)
    wait_for(lambda: program.crashes.dialog is not None)
    answers: list[object] = []
    window.door.answered.connect(answers.append)
    program.scanner.offer(next(iter(codes.values())))
    wait_for(lambda: bool(answers))
    dialog = program.crashes.dialog
    assert dialog is not None
    dialog.close()
    assert "Bí Mật" not in capsys.readouterr().err
    reports = list(program.crashes.folder.iterdir())
    assert reports
    assert "Bí Mật" not in reports[0].read_text(encoding="utf-8")
    assert "KeyError" in reports[0].read_text(encoding="utf-8")


def test_a_bug_in_a_slot_is_reported_too(program: Program, event: Path) -> None:
    program.start(event)
    opened(program)
    with capture_exceptions():
        program._hook(ZeroDivisionError, ZeroDivisionError("x"), None)
    assert program.crashes.dialog is not None
    program.crashes.dialog.close()


def test_scans_wait_for_a_dialog_and_are_answered_after_it(
    program: Program, event: Path, clock: Clock, codes: dict[str, str], player: SilentPlayer
) -> None:
    program.start(event)
    window = opened(program)
    answers: list[object] = []
    window.door.answered.connect(answers.append)
    window.choose_door()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    for code in list(codes.values())[:3]:
        program.scanner.offer(code)
    settle(window.station)
    assert not answers
    assert "waiting" in player.played
    assert window.notice.isVisible(), "it says why they wait"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    wait_for(lambda: len(answers) == 3)
    assert not window.notice.isVisible()

"""The program around the window: it opens what was open, practises apart, and survives faults."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions

from checkin.desk.tools import Tools
from checkin.domain.errors import DiskFull
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.program import Program
from checkin.ui.settings import Settings
from checkin.ui.setup.setup import SetupWindow
from checkin.ui.window import MainWindow
from tests.devices.filmed import code_of, network_camera
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


def test_the_same_code_within_five_seconds_is_one_scan_and_shows_its_answer_again(
    program: Program, event: Path, clock: Clock, codes: dict[str, str], player: SilentPlayer
) -> None:
    program.start(event)
    window = opened(program)
    answers: list[object] = []
    window.door.answered.connect(answers.append)
    first, second = list(codes.values())[:2]
    program.scanner.offer(first)
    settle(window.station)
    clock.pass_(2_000)
    program.scanner.offer(second)
    settle(window.station)
    clock.pass_(2_000)
    program.scanner.offer(first)
    settle(window.station)
    assert len(answers) == 2, "nothing was recorded"
    assert window.scan_page.outcome is answers[0], "the answer to the badge in hand is shown"
    assert len(player.played) == 3
    clock.pass_(2_000)
    program.scanner.offer(first)
    settle(window.station)
    assert len(answers) == 3, "whoever keeps pulling the trigger gets a new answer"


def test_a_badge_before_the_camera_is_not_admitted_again_after_an_undo(
    program: Program, event: Path, clock: Clock, codes: dict[str, str]
) -> None:
    program.start(event)
    window = opened(program)
    code = next(iter(codes.values()))

    def frames(count: int) -> None:
        for _ in range(count):
            if program.scanner._by_camera.is_new(code, clock.now):
                program.scanner.camera.code.emit(code)
            clock.pass_(200)
            settle(window.station)

    frames(3)
    window.door.undo()
    settle(window.station)
    frames(5)
    assert window.door.figures.present == 0
    clock.pass_(6_000)
    frames(1)
    assert window.door.figures.present == 1


def test_a_test_of_the_scanner_lets_nobody_in(program: Program, event: Path, codes: dict[str, str]) -> None:
    program.start(event)
    window = opened(program)
    program.show_settings()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    program.scanner.testing = lambda: True
    program.scanner.offer(next(iter(codes.values())))
    dialog.close()
    settle(window.station)
    assert window.door.recent == []


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
    dialog.close()
    for number in (1, 2, 3):
        wait_for(lambda number=number: len(answers) == number)  # type: ignore[misc]
        settle(window.station)
        assert len(answers) == number, "one answer is seen before the next"
        window.show_scan()
    assert not window.notice.isVisible()


def test_a_new_window_shows_the_camera_that_is_read(program: Program, event: Path, tmp_path: Path) -> None:
    with network_camera() as camera:
        camera.show(code_of(1))
        program.settings.put("camera", camera.address)
        program.start(event)
        window = opened(program)
        first = window.findChild(CameraPreview)
        assert first is not None
        wait_for(lambda: first.sees)
        program.practise()
        wait_for(lambda: program.window is not window)
        second = opened(program).findChild(CameraPreview)
        assert second is not None
        wait_for(lambda: second.sees)


def test_leaving_an_event_neither_waits_nor_leaves_anything(
    program: Program, event: Path, qapp: QApplication
) -> None:
    program.start(event)
    window = opened(program)
    station, gate, ended = window.station, threading.Event(), list[bool]()
    station.destroyed.connect(lambda: ended.append(True))
    station.jobs.submit(lambda: gate.wait(60))
    program.practise()
    wait_for(lambda: program.window is not window)
    assert not ended
    gate.set()
    wait_for(lambda: bool(ended))


def test_a_bug_in_a_thread_is_reported(program: Program, event: Path) -> None:
    program.start(event)
    opened(program)

    def bug() -> None:
        raise ZeroDivisionError

    thread = threading.Thread(target=bug)
    thread.start()
    thread.join()
    wait_for(lambda: program.crashes.dialog is not None)
    assert program.crashes.dialog is not None
    program.crashes.dialog.close()


def test_an_event_that_meets_a_bug_leads_to_the_set_up(program: Program) -> None:
    program.on_fault(ZeroDivisionError())
    assert program.setup is not None
    assert program.crashes.dialog is not None
    program.crashes.dialog.close()

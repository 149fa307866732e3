"""The strip: one question at a time, answered with one button, in no one's way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from checkin.domain import errors
from checkin.domain.printing import JobState, Trouble
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.look.theme import Theme
from checkin.ui.printing.jobs import Stage
from checkin.ui.printing.strip import PrintStrip
from checkin.ui.window import MainWindow
from tests.kit import Clock
from tests.ui.kit import wait_for
from tests.ui.printing.conftest import Room
from tests.ui.printing.system import LABELS


@pytest.fixture
def window(qtbot: QtBot, room: Room, theme: Theme) -> Iterator[MainWindow]:
    made = MainWindow(room.station, theme, CameraPreview(theme))
    qtbot.addWidget(made)
    made.show()
    room.settle()
    yield made
    made.close()


@pytest.fixture
def strip(window: MainWindow) -> PrintStrip:
    assert window.paper.strip is not None
    return window.paper.strip


def offered(strip: PrintStrip) -> list[str]:
    return [name for name, button in strip.buttons.items() if button.isVisible()]


def submit(room: Room) -> None:
    room.room.submit(room.badge())
    room.settle()


def test_what_prints_at_once_shows_no_strip(window: MainWindow, strip: PrintStrip, room: Room) -> None:
    submit(room)
    assert not strip.isVisible()
    assert "printed" in window.notice.said


def test_on_the_people_page_it_is_said_beside_what_is_said_there(window: MainWindow, room: Room) -> None:
    window.search("D0019")
    room.settle()
    window.people_page.acts.context.done("New badge 1; badge 2 no longer works.", room.badge())
    room.settle()
    text = window.people_page.notice.text()
    assert text.startswith("New badge 1; badge 2 no longer works.")
    assert text.endswith("printed")


def test_what_takes_long_can_be_cancelled(strip: PrintStrip, room: Room, clock: Clock) -> None:
    room.system.becomes = JobState.PRINTING
    submit(room)
    assert not strip.isVisible()
    clock.pass_(10_000)
    strip.retranslate()
    assert strip.isVisible()
    assert offered(strip) == ["cancel", "pdf"]
    strip.buttons["cancel"].click()
    room.settle()
    assert room.system.cancelled == ["job-1"]


@pytest.mark.parametrize("trouble", list(Trouble))
def test_a_printer_that_waits_for_somebody_says_why(strip: PrintStrip, room: Room, trouble: Trouble) -> None:
    submit_held(room, trouble)
    assert strip.isVisible()
    assert room.station.language.words(f"trouble.{trouble.value}") in strip.accessibleName()
    assert offered(strip) == ["cancel", "pdf"]


def submit_held(room: Room, trouble: Trouble) -> None:
    room.system.becomes = JobState.WAITING
    submit(room)
    room.system.stands(JobState.HELD, trouble)
    room.poll()


def test_no_then_print_again(strip: PrintStrip, room: Room) -> None:
    room.system.becomes = JobState.FAILED
    submit(room)
    assert offered(strip) == ["yes", "no", "pdf"]
    strip.buttons["no"].click()
    room.settle()
    assert offered(strip) == ["again", "later"]
    room.system.becomes = JobState.DONE
    strip.buttons["again"].click()
    room.settle()
    assert not strip.isVisible()
    assert len(room.system.sent) == 2


def test_yes_and_it_is_gone(strip: PrintStrip, room: Room) -> None:
    room.system.becomes = JobState.LOST
    submit(room)
    strip.buttons["yes"].click()
    room.settle()
    assert not strip.isVisible()


def test_refused_it_offers_another_printer(window: MainWindow, strip: PrintStrip, room: Room) -> None:
    room.system.fault = errors.PrinterRejects("Máy in bàn 1")
    submit(room)
    assert offered(strip) == ["retry", "printer", "pdf", "give_up"]
    room.system.fault = None
    room.station.paper.choose_printer(LABELS)
    strip.buttons["retry"].click()
    room.settle()
    assert room.system.sent[0].printer == "labels"


def test_given_up_it_is_not_on_paper(strip: PrintStrip, room: Room) -> None:
    room.system.fault = errors.PrinterRejects("Máy in bàn 1")
    submit(room)
    strip.buttons["give_up"].click()
    room.settle()
    assert not room.room.jobs
    assert not strip.isVisible()


def test_several_are_answered_one_after_the_other(strip: PrintStrip, room: Room) -> None:
    room.system.becomes = JobState.FAILED
    submit(room)
    submit(room)
    assert "1 more" in strip.accessibleName()
    first = strip.job
    strip.buttons["yes"].click()
    room.settle()
    assert strip.job is not first
    assert "more" not in strip.accessibleName()


def test_the_pdf_is_opened_and_saved(strip: PrintStrip, room: Room) -> None:
    submit_held(room, Trouble.STOPPED)
    strip.open.trigger()
    assert len(room.opened) == 1
    target = room.station.path.with_name("out.pdf")
    strip.ask_target = lambda *_: ""
    strip.save.trigger()
    strip.ask_target = lambda *_: str(target)
    strip.save.trigger()
    room.settle()
    assert target.exists()
    strip.ask_target = lambda *_: str(target.parent / "nowhere" / "out.pdf")
    strip.save.trigger()
    room.settle()
    assert "nowhere" in strip.accessibleName()


def test_locked_it_only_speaks(window: MainWindow, strip: PrintStrip, room: Room) -> None:
    room.system.becomes = JobState.FAILED
    submit(room)
    window.lock(True)
    assert strip.isVisible()
    assert offered(strip) == []
    window._set_locked(False)
    assert offered(strip) == ["yes", "no", "pdf"]


def test_after_a_crash_the_window_asks(qtbot: QtBot, room: Room, theme: Theme) -> None:
    room.system.becomes = JobState.FAILED
    submit(room)
    room.station._room = None
    again = MainWindow(room.station, theme, CameraPreview(theme))
    qtbot.addWidget(again)
    again.show()
    room.settle()
    strip = again.paper.strip
    assert strip is not None
    assert strip.job is not None
    assert strip.job.stage is Stage.DOUBTFUL
    wait_for(strip.isVisible)

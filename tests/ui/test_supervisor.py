"""Asking a supervisor: who counts, how long wrong PINs make one wait, what closing the dialog means."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.desk.practice import practice_event
from checkin.desk.supervisors import Supervisor, add_supervisor, remove_supervisor
from checkin.desk.tools import Tools
from checkin.ui.pin_wait import PinWait
from checkin.ui.station import Station
from checkin.ui.supervisor import SupervisorDialog, authorise
from tests.kit import Clock
from tests.ui.kit import open_station, settle, wait_for

PIN = "274951"
WRONG = "000001"


class Asking:
    """A window that asks, and what was answered."""

    def __init__(self, window: QWidget, station: Station) -> None:
        self.window, self.station = window, station
        self.agreed: list[tuple[bytes, str]] = []

    def ask(self, *, reason: bool = False) -> None:
        authorise(
            self.station, self.window, "May they?", lambda *told: self.agreed.append(told), reason=reason
        )

    @property
    def dialog(self) -> SupervisorDialog:
        wait_for(lambda: isinstance(QApplication.activeModalWidget(), SupervisorDialog))
        found = QApplication.activeModalWidget()
        assert isinstance(found, SupervisorDialog)
        return found

    def type_pin(self, pin: str) -> None:
        asked = self.dialog
        asked.pin.setText(pin)
        QTest.keyClick(asked.pin, Qt.Key.Key_Return)

    def fail(self, times: int) -> None:
        for _ in range(times):
            self.type_pin(WRONG)
            settle(self.station)


@pytest.fixture
def asking(qtbot: QtBot, station: Station) -> Iterator[Asking]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield Asking(window, station)
    for found in window.findChildren(SupervisorDialog):
        found.reject()


@pytest.fixture
def steps(station: Station) -> Clock:
    """Return the clock that PINs wait by, set by hand."""
    clock = Clock(50_000)
    PinWait.of(station).clock = clock
    return clock


def appoint(station: Station, name: str = "Bà Hòa", pin: str = PIN) -> Supervisor:
    """Make somebody a supervisor, which this window has not read."""
    made: list[Supervisor] = []
    station.ask(lambda desk: add_supervisor(desk, name, pin), made.append)
    wait_for(lambda: bool(made))
    return made[0]


def test_without_supervisors_nothing_is_asked(asking: Asking) -> None:
    asking.ask()
    wait_for(lambda: bool(asking.agreed))
    assert asking.agreed == [(b"", "")]
    assert QApplication.activeModalWidget() is None


def test_a_supervisor_added_elsewhere_counts_at_once(asking: Asking, station: Station) -> None:
    elsewhere = station.tools.open(station.path, "en")
    with elsewhere.file:
        made = add_supervisor(elsewhere, "Bà Hòa", PIN)
    assert not station.overview.supervisors
    asking.ask()
    asking.type_pin(PIN)
    wait_for(lambda: bool(asking.agreed))
    assert asking.agreed == [(made.id, "")]


def test_the_pin_of_a_supervisor_removed_elsewhere_is_worth_nothing(asking: Asking, station: Station) -> None:
    gone, stays = appoint(station), appoint(station, "Ông Nam", "907182")
    station.refresh()
    settle(station)
    elsewhere = station.tools.open(station.path, "en")
    with elsewhere.file:
        remove_supervisor(elsewhere, gone.id)
    asking.ask()
    assert asking.dialog._who.currentText() == stays.name
    asking.fail(1)
    asking.type_pin(PIN)
    settle(station)
    assert not asking.agreed


def test_asked_twice_there_is_one_question(asking: Asking, station: Station) -> None:
    appoint(station)
    asking.ask()
    asking.ask()
    settle(station)
    asking.ask()
    settle(station)
    assert len(asking.window.findChildren(SupervisorDialog)) == 1


def test_nobody_is_asked_for_a_window_that_was_closed(asking: Asking, station: Station) -> None:
    appoint(station)
    asking.ask()
    asking.window.close()
    settle(station)
    assert not asking.window.findChildren(SupervisorDialog)
    assert not asking.agreed


def test_the_computers_clock_neither_ends_nor_lengthens_the_wait(
    asking: Asking, station: Station, clock: Clock
) -> None:
    appoint(station)
    asking.ask()
    asking.fail(3)
    wait = PinWait.of(station)
    for hours in (24, -48):
        clock.pass_(hours * 3_600_000)
        asking.dialog._wait()
        assert not asking.dialog.pin.isEnabled()
    wait.clock = Clock(wait.clock() + 5_000)
    asking.dialog._wait()
    assert asking.dialog.pin.isEnabled()


def test_after_a_restart_the_wait_begins_again(
    asking: Asking, station: Station, steps: Clock, tools: Tools
) -> None:
    appoint(station)
    asking.ask()
    asking.fail(3)
    steps.pass_(5_001)
    assert not PinWait.of(station).ms
    again = open_station(station.path, tools, settings=station.settings.path)
    assert 4_000 < PinWait.of(again).ms <= 5_000
    again.close()
    assert again.join()


def test_a_right_pin_forgets_the_wrong_ones(asking: Asking, station: Station, steps: Clock) -> None:
    appoint(station)
    asking.ask()
    asking.fail(2)
    asking.type_pin(PIN)
    wait_for(lambda: bool(asking.agreed))
    asking.ask()
    asking.fail(2)
    assert asking.dialog.pin.isEnabled()


def test_a_pin_given_in_practice_forgets_no_wrong_ones_of_the_event(
    station: Station, tools: Tools, tmp_path: Path
) -> None:
    real = PinWait.of(station)
    for _ in range(4):
        real.failed()
    path = practice_event(tmp_path / "practice", tools)
    practice = open_station(path, tools, settings=station.settings.path)
    assert not PinWait.of(practice).ms
    PinWait.of(practice).passed()
    practice.close()
    assert practice.join()
    assert PinWait(station).ms > 14_000


def test_a_pin_waits_for_no_long_job(asking: Asking, station: Station) -> None:
    appoint(station)
    over = Event()
    station.jobs.submit(lambda: over.wait(20))
    asking.ask()
    asking.type_pin(PIN)
    wait_for(lambda: bool(asking.agreed), 10_000)
    assert not over.is_set()
    over.set()


def test_escape_cancels_also_a_right_pin(asking: Asking, station: Station) -> None:
    appoint(station)
    asking.ask()
    held = asking.dialog
    go_on = Event()
    station.sums.submit(lambda: go_on.wait(20))
    asking.type_pin(PIN)
    held.reject()
    go_on.set()
    settle(station)
    assert not asking.agreed


def test_a_wrong_pin_counts_also_after_escape(asking: Asking, station: Station, steps: Clock) -> None:
    appoint(station)
    for _ in range(3):
        asking.ask()
        asking.type_pin(WRONG)
        asking.dialog.reject()
        settle(station)
    asking.ask()
    assert not asking.dialog.pin.isEnabled()

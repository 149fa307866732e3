"""Each lane stalls for two seconds: the event loop goes on ticking and no scan is lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer
from pytestqt.qtbot import QtBot

from checkin.desk.desk import Desk
from checkin.domain.repeats import Repeats
from checkin.ui.camera.bridge import CameraBridge
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from checkin.ui.window import MainWindow
from tests.devices.filmed import code_of, network_camera
from tests.ui.kit import settle, wait_for

STALL_S = 2.0
TICK_MS = 20
LONGEST_GAP_TICKS = 50
"""Half of the stall: what waits for the lane is far above, what two busy cores cost far below."""


@contextmanager
def ticking() -> Iterator[list[int]]:
    """Count ticks of the event loop, and the longest time between two."""
    gaps: list[int] = []
    timer = QTimer()
    since = QElapsedTimer()
    since.start()
    timer.timeout.connect(lambda: gaps.append(since.restart()))
    timer.start(TICK_MS)
    yield gaps
    timer.stop()


@pytest.fixture
def window(qtbot: QtBot, station: Station, theme: Theme) -> Iterator[MainWindow]:
    made = MainWindow(station, theme, CameraPreview(theme))
    qtbot.addWidget(made)
    made.show()
    settle(station)
    yield made
    made.close()


def stalled(gate: threading.Event) -> None:
    gate.wait(STALL_S)


def assert_ticked(gaps: list[int]) -> None:
    assert sum(gaps) >= STALL_S * 900
    assert max(gaps) < LONGEST_GAP_TICKS * TICK_MS, max(gaps)


def test_the_database_stalls(window: MainWindow, station: Station, codes: dict[str, str]) -> None:
    answers: list[str] = []
    window.door.answered.connect(lambda outcome: answers.append(outcome.person.name))
    names = list(codes)[:20]
    station.lane.submit(lambda: stalled(threading.Event()))
    with ticking() as gaps:
        for name in names:
            window.offer(codes[name])
        window.search("nguyen")
        wait_for(lambda: len(answers) == len(names))
    assert answers == names
    assert_ticked(gaps)


def test_a_long_job_stalls_and_scans_are_answered_meanwhile(
    window: MainWindow, station: Station, codes: dict[str, str]
) -> None:
    """A roster is imported, badges are printed: the door does not wait for it."""
    gate = threading.Event()
    done: list[object] = []

    def job(desk: Desk) -> None:
        with desk.file.reading():
            assert gate.wait(60)

    station.job(job, lambda _: done.append(None))
    answers: list[object] = []
    window.door.answered.connect(answers.append)
    with ticking() as gaps:
        for code in list(codes.values())[:5]:
            window.offer(code)
        wait_for(lambda: len(answers) == 5)
        assert not done
        wait_for(lambda: sum(gaps) >= STALL_S * 900)
    gate.set()
    wait_for(lambda: bool(done))
    assert_ticked(gaps)


def test_the_camera_stalls(window: MainWindow, station: Station, codes: dict[str, str]) -> None:
    bridge = CameraBridge(station.tools.camera, Repeats(), parent=window)
    pictures: list[object] = []
    bridge.picture.connect(pictures.append)
    answers: list[object] = []
    window.door.answered.connect(answers.append)
    with network_camera() as camera:
        camera.show(code_of(1))
        bridge.choose(camera.address)
        wait_for(lambda: bool(pictures))
        camera.silence()
        with ticking() as gaps:
            for code in list(codes.values())[:5]:
                window.offer(code)
            wait_for(lambda: len(answers) == 5 and sum(gaps) >= STALL_S * 1000)
        bridge.close()
    assert_ticked(gaps)

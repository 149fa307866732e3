"""What the window's tests share: the sample event, a station on it, and waiting without sleeping."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from checkin.app import wire
from checkin.desk.badges import print_badges
from checkin.desk.desk import Desk
from checkin.desk.sample import sample
from checkin.desk.selecting import Selection
from checkin.desk.tools import Tools
from checkin.store.connecting import open_with
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources
from checkin.ui.language import Language
from checkin.ui.settings import Settings
from checkin.ui.station import Station
from tests.desk.scene import lines
from tests.kit import RESOURCES, Clock, seeded
from tests.presses import typed

# 2027-01-15, 08:40 in Hanoi: ten minutes into the sample's opening plenary.
MORNING_MS = 1_800_000_000_000 - (6 * 60 + 20) * 60_000


speaking: list[Language] = []
"""Languages made for tests; each test ends in the language of the sources."""


class SilentPlayer:
    """Remembers which sounds were due."""

    available = True

    def __init__(self) -> None:
        self.played: list[str] = []

    def play(self, name: str) -> None:
        self.played.append(name)


def make_sample(folder: Path, clock: Clock | None = None, state: Path | None = None) -> dict[str, str]:
    """Make the sample event with everyone's badge issued; return codes by name."""
    path = folder / "sample.checkin"
    clock = clock or Clock(MORNING_MS)
    markers = state or folder / "state"
    sample(
        path,
        None,
        state=markers,
        clock=clock,
        random=seeded(7),
        resources=RESOURCES,
        desk="Bàn 1",
    )
    sources = KeySources()
    desk = Desk(EventFile(path, open_with(path, sources), state=markers, random=seeded(8)), clock)
    out = folder / "codes.txt"
    with desk.file:
        print_badges(desk, typed, out, Selection())
        codes: dict[str, str] = {}
        for code, name, *_ in lines(out):
            codes.setdefault(name, code)
    return codes


def copy_sample(made: Path, folder: Path) -> Path:
    """Return a copy of an event file made by ``make_sample``, with its markers."""
    for name in ("sample.checkin", "state"):
        source = made / name
        if source.is_dir():
            shutil.copytree(source, folder / name, dirs_exist_ok=True)
        else:
            shutil.copy(source, folder / name)
    return folder / "sample.checkin"


def make_tools(folder: Path, clock: Clock, player: SilentPlayer | None = None) -> Tools:
    """Return the real tools, with a clock set by hand."""
    sounds = player or SilentPlayer()
    return wire(KeySources(), state=folder / "state", clock=clock, sounds=lambda: sounds)


def open_station(path: Path, tools: Tools, *, language: str = "en", settings: Path | None = None) -> Station:
    """Open an event and wait until its overview is there."""
    speaks = Language(tools.resources / "translations", language)
    speaking.append(speaks)
    station = Station(tools, path, speaks, Settings(settings or path.with_name("window.ini")))
    opened: list[bool] = []
    problems: list[object] = []
    station.open(lambda: opened.append(True), problems.append)
    wait_for(lambda: bool(opened or problems))
    assert not problems, problems
    return station


def wait_for(condition: Callable[[], bool], timeout_ms: int = 20_000) -> None:
    """Let events pass until ``condition`` holds; fail if it does not."""
    if condition():
        return
    loop = QEventLoop()
    deadline = QTimer()
    deadline.setSingleShot(True)
    deadline.timeout.connect(loop.quit)
    deadline.start(timeout_ms)
    looking = QTimer()
    looking.timeout.connect(lambda: loop.quit() if condition() else None)
    looking.start(5)
    loop.exec()
    assert condition(), "waited in vain"


def settle(station: Station) -> None:
    """Wait until everything asked of the lanes has been answered, and what was asked because of that."""
    for lane in 2 * tuple(station.lanes):
        done: list[bool] = []
        lane.submit(lambda: None, lambda _, done=done: done.append(True))  # type: ignore[misc]
        wait_for(lambda done=done: bool(done))  # type: ignore[misc]
    QApplication.processEvents()

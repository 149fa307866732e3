"""The sample event at a desk with printers that are not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from checkin.desk.desk import Desk
from checkin.desk.tools import Tools
from checkin.ui.paper import Paper
from checkin.ui.people.papers import Papers
from checkin.ui.printing.room import PrintRoom
from checkin.ui.station import Station
from tests.ui.kit import settle, wait_for
from tests.ui.printing.system import DESK, FakeSystem

T = TypeVar("T")


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


@pytest.fixture
def tools(tools: Tools, system: FakeSystem) -> Tools:
    return replace(tools, printing=lambda: system)


class Room:
    """A station with a printer chosen, its print room, and what was said and opened."""

    def __init__(self, station: Station, system: FakeSystem) -> None:
        self.station, self.system = station, system
        self.opened: list[Path] = []
        self.told: list[str] = []
        self.failed: list[str] = []
        station.show_file = self.opened.append
        station.paper.choose_printer(DESK)
        self.papers = Papers(station.tools.press, lambda: station.paper.choice, station.badge_folder)
        self.room: PrintRoom = station.room
        self.room.told.connect(self.told.append)
        self.room.failed.connect(self.failed.append)

    def ask(self, work: Callable[[Desk], T]) -> T:
        answers: list[T] = []
        self.station.ask(work, answers.append)
        wait_for(lambda: bool(answers))
        return answers[0]

    def badge(self, name: str = "Lê Duy Vinh") -> Paper:
        """Draw somebody's badge."""
        return self.ask(lambda desk: self.papers.badge(desk, desk.find_delegate(name).id))

    def settle(self) -> None:
        for _ in range(3):
            settle(self.station)

    def poll(self) -> None:
        """Ask now, and not in a second."""
        self.room.look_after()
        self.settle()


@pytest.fixture
def room(station: Station, system: FakeSystem) -> Room:
    return Room(station, system)

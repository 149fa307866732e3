"""Stations that are opened in a test and closed at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from checkin.desk.tools import Tools
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from tests.kit import Clock
from tests.ui.sync.kit import on_loopback, open_desk_at, second_desk

Open = Callable[[Path], Station]


@pytest.fixture
def tools(tools: Tools) -> Tools:
    return on_loopback(tools)


@pytest.fixture
def second(event: Path, clock: Clock) -> Path:
    """Return the file of another desk."""
    return second_desk(event, clock)


@pytest.fixture
def opened(qapp: QApplication, theme: Theme, tools: Tools) -> Iterator[Open]:
    """Return what opens an event file and closes it in the end, with all its threads."""
    stations: list[Station] = []
    faults: list[object] = []

    def open_one(path: Path) -> Station:
        station = open_desk_at(path, tools)
        station.show_file = lambda path: None
        station.fault.connect(faults.append)
        stations.append(station)
        return station

    yield open_one
    for station in reversed(stations):
        station.close()
    for station in stations:
        assert station.join(10)
    assert not faults, faults

"""A door with people in several halls."""

from __future__ import annotations

import pytest

from checkin.ui.door import Door
from checkin.ui.station import Station
from tests.kit import Clock
from tests.ui.kit import settle

from .scene import fill


@pytest.fixture
def filled(station: Station, door: Door, clock: Clock) -> Door:
    """Return a door of the plenary, on a morning with people in three halls."""
    station.ask(lambda desk: fill(desk, clock))
    settle(station)
    door.refresh()
    settle(station)
    return door

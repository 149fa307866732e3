"""The desk of the day: the window over the sample event at its opening plenary."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from checkin.ui.camera.preview import CameraPreview
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from checkin.ui.window import MainWindow
from tests.day.volunteer import Volunteer
from tests.kit import Clock
from tests.ui.conftest import (  # noqa: F401 - fixtures
    clock,
    codes,
    collected,
    event,
    made_sample,
    no_collector,
    player,
    source_language,
    station,
    theme,
    tools,
)
from tests.ui.kit import settle


@pytest.fixture
def volunteer(qtbot: QtBot, station: Station, theme: Theme, clock: Clock) -> Iterator[Volunteer]:  # noqa: F811
    """Return a volunteer at door A; what each case cost is printed at the end."""
    window = MainWindow(station, theme, CameraPreview(theme))
    qtbot.addWidget(window)
    plenary = station.session("plenary")
    assert plenary is not None
    window.door.move(plenary, "Cửa A", out=False)
    window.show()
    window.activateWindow()
    settle(station)
    made = Volunteer(window, clock)
    yield made
    for case in made.cases:
        print(f"{case.name:45} {case.keystrokes:3} keys  {case.seconds:5.1f} s")
    window.close()

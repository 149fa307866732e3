"""Windows for tests: offscreen unless said otherwise, over a real copy of the sample event."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from checkin.desk.tools import Tools
from checkin.ui.door import Door
from checkin.ui.look import fonts
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from tests.kit import RESOURCES, Clock
from tests.ui.kit import (
    MORNING_MS,
    SilentPlayer,
    copy_sample,
    make_sample,
    make_tools,
    open_station,
    speaking,
)


@pytest.fixture(scope="session", autouse=True)
def no_collector() -> Iterator[None]:
    """Keep Python's collector from the lanes' threads, where Qt may not delete a widget."""
    gc.disable()
    gc.freeze()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """Collect what a test leaves, on the thread that made it."""
    yield
    gc.disable()
    gc.collect()


@pytest.fixture(autouse=True)
def source_language() -> Iterator[None]:
    """End every test in the language of the sources."""
    yield
    while speaking:
        speaking.pop().leave()


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """Return the folder of a sample event with badges, and the codes by name."""
    folder = tmp_path_factory.mktemp("sample")
    return folder, make_sample(folder)


@pytest.fixture
def event(made_sample: tuple[Path, dict[str, str]], tmp_path: Path) -> Path:
    """Return a sample event of one's own."""
    return copy_sample(made_sample[0], tmp_path)


@pytest.fixture
def codes(made_sample: tuple[Path, dict[str, str]]) -> dict[str, str]:
    """Return badge codes by name."""
    return made_sample[1]


@pytest.fixture
def clock() -> Clock:
    """Return a clock at ten minutes into the opening plenary."""
    return Clock(MORNING_MS)


@pytest.fixture
def player() -> SilentPlayer:
    """Return a player that only remembers."""
    return SilentPlayer()


@pytest.fixture
def tools(tmp_path: Path, clock: Clock, player: SilentPlayer) -> Tools:
    """Return the real tools with that clock and player."""
    return make_tools(tmp_path, clock, player)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Return the theme, light at the beginning."""
    fonts.load(RESOURCES / "fonts")
    made = Theme(qapp, RESOURCES / "icons", "light")
    yield made
    made.choose("light")


@pytest.fixture
def station(qapp: QApplication, theme: Theme, event: Path, tools: Tools) -> Iterator[Station]:
    """Return the open sample event."""
    made = open_station(event, tools)
    made.show_file = lambda path: None
    faults: list[object] = []
    made.fault.connect(faults.append)
    yield made
    made.close()
    assert made.join()
    assert not faults, faults


@pytest.fixture
def door(station: Station) -> Door:
    """Return the door of the opening plenary."""
    made = Door(station)
    made.move(next(one for one in station.overview.sessions if one.id == "plenary"), "Cửa A", out=False)
    return made

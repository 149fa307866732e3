"""A set-up window on an empty folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.desk.tools import Tools
from checkin.ui.language import Language
from checkin.ui.look.theme import Theme
from checkin.ui.scanner import Scanner
from checkin.ui.settings import Settings
from checkin.ui.setup.setup import SetupWindow
from tests.desk.tools import make_tools as tools_with_passphrases
from tests.kit import Clock

from .fakes import FakeCameras, FakePlayer


@pytest.fixture
def cameras() -> FakeCameras:
    return FakeCameras()


@pytest.fixture
def player() -> FakePlayer:
    return FakePlayer()


@pytest.fixture
def tools(tmp_path: Path, clock: Clock, cameras: FakeCameras, player: FakePlayer) -> Tools:
    from dataclasses import replace

    made = tools_with_passphrases(tmp_path, clock)
    return replace(made, cameras=cameras, camera=cameras.open, sounds=lambda: player)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def language(tools: Tools) -> Iterator[Language]:
    made = Language(tools.resources / "translations", "en")
    yield made
    made.leave()


@pytest.fixture
def scanner(qapp: QApplication, tools: Tools, clock: Clock) -> Iterator[Scanner]:
    made = Scanner(tools.camera, clock)
    yield made
    made.camera.close()


@pytest.fixture
def window(
    qtbot: QtBot,
    tools: Tools,
    language: Language,
    settings: Settings,
    theme: Theme,
    scanner: Scanner,
    tmp_path: Path,
) -> Iterator[SetupWindow]:
    made = SetupWindow(tools, language, settings, theme, scanner, folder=tmp_path / "events")
    faults: list[object] = []
    made.fault.connect(faults.append)
    made.show_file = lambda path: None
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    assert not faults, faults

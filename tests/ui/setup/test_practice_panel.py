"""The practice panel: a badge to show for each verdict, and a sheet to print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from checkin.desk.practice import practice_event
from checkin.desk.rehearsing import KINDS, PROTOCOL
from checkin.desk.scan import Outcome
from checkin.desk.tools import Tools
from checkin.domain.verdict import Verdict
from checkin.ui.door import Door
from checkin.ui.language import Language
from checkin.ui.look.theme import Theme
from checkin.ui.settings import Settings
from checkin.ui.setup.practice_panel import PracticePanel
from checkin.ui.station import Station
from tests.ui.kit import settle, wait_for
from tests.ui.setup.kit import picture


@pytest.fixture
def practising(
    qtbot: QtBot, tools: Tools, language: Language, settings: Settings, tmp_path: Path
) -> Iterator[Station]:
    station = Station(tools, practice_event(tmp_path / "practice", tools), language, settings, practice=True)
    opened: list[bool] = []
    station.open(lambda: opened.append(True), lambda error: pytest.fail(str(error)))
    wait_for(lambda: bool(opened))
    faults: list[object] = []
    station.fault.connect(faults.append)
    yield station
    station.close()
    assert station.join()
    assert not faults, faults


@pytest.fixture
def panel(qtbot: QtBot, practising: Station, theme: Theme) -> PracticePanel:
    made = PracticePanel(practising, Door(practising), theme)
    qtbot.addWidget(made)
    made.resize(1024, 72)
    made.show()
    return made


def test_each_button_offers_what_it_says(panel: PracticePanel, practising: Station) -> None:
    panel.offered.connect(panel._door.offer)
    outcomes: list[Outcome] = []
    panel._door.answered.connect(outcomes.append)
    for kind in KINDS:
        if kind == Verdict.NOT_OPEN:
            continue
        outcomes.clear()
        panel.try_kind(kind)
        wait_for(lambda: bool(outcomes))
        assert outcomes[0].verdict == (Verdict.ADMITTED if kind == PROTOCOL else kind)


def test_what_nobody_gets_here_is_said(panel: PracticePanel, practising: Station) -> None:
    said: list[str] = []
    panel.said.connect(said.append)
    panel.try_kind(Verdict.NOT_OPEN)
    wait_for(lambda: bool(said))
    assert "another door" in said[0]


def test_a_sheet_is_printed(panel: PracticePanel, practising: Station, tools: Tools) -> None:
    shown: list[Path] = []
    practising.show_file = shown.append
    panel.sheet.click()
    wait_for(lambda: bool(shown))
    assert len(list(tools.read_codes(shown[0]))) == 10
    assert panel.sheet.isEnabled()


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("code", ["vi", "fr", "en"])
def test_pictures(panel: PracticePanel, practising: Station, theme: Theme, code: str, mode: str) -> None:
    theme.choose(mode)
    practising.language.choose(code)
    settle(practising)
    assert len({button.text() for button in panel.buttons.values()}) == 3
    picture(panel, f"practice-{code}-{mode}")

"""The scan page: the verdict comes, makes its sound, goes; the last scans stand beside the camera."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from checkin.domain.errors import DiskFull
from checkin.domain.verdict import Verdict
from checkin.ui.door import Door
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look
from checkin.ui.scan.page import ScanPage
from checkin.ui.station import Station
from tests.kit import Clock
from tests.ui.kit import settle


@pytest.fixture
def page(qtbot: QtBot, station: Station, door: Door, theme: Theme) -> ScanPage:
    made = ScanPage(station, door, theme, QLabel("camera"))
    qtbot.addWidget(made)
    made.resize(1366, 592)
    made.show()
    settle(station)
    return made


def test_a_badge_is_answered_with_its_sound_and_remembered(
    page: ScanPage, station: Station, door: Door, codes: dict[str, str]
) -> None:
    sounds: list[Look] = []
    page.sounded.connect(sounds.append)
    name, code = next(iter(codes.items()))
    door.offer(code)
    settle(station)
    assert page.answering
    sheet = page.verdict.sheet
    assert sheet is not None
    assert (sheet.look, sheet.name) == (Look.ACCEPT, name)
    assert sounds == [Look.ACCEPT]
    assert page.recent.rows.rows[0].title == name
    page.ready()
    assert not page.answering


def test_a_new_scan_interrupts_whatever_is_shown(
    page: ScanPage, station: Station, door: Door, codes: dict[str, str]
) -> None:
    first, second = list(codes.items())[:2]
    door.offer("not ours")
    door.offer(first[1])
    door.offer(second[1])
    settle(station)
    sheet = page.verdict.sheet
    assert sheet is not None
    assert sheet.name == second[0]
    assert [row.title for row in page.recent.rows.rows[:2]] == [second[0], first[0]]
    assert page.recent.rows.rows[2].look is Look.UNKNOWN


def test_undo_names_the_person_and_the_badge_works_again_at_once(
    page: ScanPage, station: Station, door: Door, codes: dict[str, str]
) -> None:
    name, code = next(iter(codes.items()))
    door.offer(code)
    settle(station)
    undone: list[object] = []
    door.undone.connect(undone.append)
    door.undo()
    settle(station)
    assert getattr(undone[0], "name", "") == name
    assert page.recent.rows.rows[0].struck
    assert door.figures.present == 0
    door.offer(code)
    settle(station)
    assert page.outcome is not None
    assert page.outcome.verdict is Verdict.ADMITTED
    assert not page.outcome.again
    assert door.figures.present == 1


def test_a_fault_says_that_nobody_was_admitted_and_the_badge_can_be_shown_again(
    page: ScanPage, station: Station, door: Door, codes: dict[str, str]
) -> None:
    page.show_fault(DiskFull("event"))
    sheet = page.verdict.sheet
    assert sheet is not None
    assert sheet.look is Look.UNKNOWN
    assert sheet.facts[0] == station.language.words.error(DiskFull("event"))


def test_typing_a_name_asks_for_a_search_and_leaves_the_field_empty(
    page: ScanPage,
) -> None:
    wanted: list[str] = []
    page.wanted.connect(wanted.append)
    QTest.keyClicks(page.search, "ng")
    assert wanted == ["ng"]
    assert page.search.text() == ""


def test_the_door_is_remembered(station: Station, door: Door, event: Path) -> None:
    lunch = station.session("lunch-1")
    assert lunch is not None
    door.move(lunch, "Cửa B", out=True)
    again = Door(station)
    assert (again.session.id, again.name, again.out) == ("lunch-1", "Cửa B", True)


def test_a_session_is_proposed_when_its_time_comes_but_never_just_after_a_scan(
    station: Station, door: Door, clock: Clock, codes: dict[str, str]
) -> None:
    forum = station.session("forum")
    assert forum is not None
    proposed: list[object] = []
    door.proposed.connect(proposed.append)
    door.offer(next(iter(codes.values())))
    settle(station)
    # The day after, half an hour before the forum: the plenary is long over.
    clock.pass_(24 * 3_600_000 - 40 * 60_000)
    door._last_ms = clock.now - 30_000
    door.tick()
    assert not proposed
    clock.pass_(31_000)
    door.tick()
    assert len(proposed) == 1
    door.accept_proposal()
    settle(station)
    assert door.session.id == getattr(proposed[0], "id", "")
    assert door.proposal is None


def test_a_refused_proposal_does_not_come_back(station: Station, door: Door, clock: Clock) -> None:
    clock.pass_(24 * 3_600_000 - 40 * 60_000)
    door.tick()
    assert door.proposal is not None
    door.refuse_proposal()
    clock.pass_(120_000)
    door.tick()
    assert door.proposal is None

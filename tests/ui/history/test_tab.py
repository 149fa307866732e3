"""The history in the window: newest first, more below, news above, only what is asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.desk.people import walk_in
from checkin.desk.scan import scan
from checkin.ui.door import Door
from checkin.ui.history.tab import HistoryTab
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look
from checkin.ui.station import Station
from tests.kit import Clock
from tests.ui.kit import settle, wait_for

from .scene import NEW, SOMEONE, morning

Key = Qt.Key


@pytest.fixture
def tab(
    qtbot: QtBot, station: Station, door: Door, theme: Theme, clock: Clock, codes: dict[str, str]
) -> HistoryTab:
    """Return the tab after a morning at the door."""
    ordered = dict(reversed(codes.items()))
    station.ask(lambda desk: morning(desk, clock, ordered, people=130))
    settle(station)
    made = HistoryTab(station, door, theme)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    landed(made)
    return made


def landed(tab: HistoryTab) -> None:
    """Wait until what was asked for is shown."""
    wait_for(lambda: tab.reading.read and not tab.reading.under_way)
    settle(tab.station)


def titles(tab: HistoryTab) -> list[str]:
    return [row.title for row in tab.rows.rows]


def after(tab: HistoryTab, act: Callable[[], object]) -> list[str]:
    """Do something and return what is shown then."""
    act()
    landed(tab)
    return titles(tab)


def test_newest_first_with_shapes_and_more_below(tab: HistoryTab) -> None:
    shown = tab.rows.rows
    assert shown[0].title.startswith("Opening hours of a session set")
    assert "reason: hội trường đầy" in shown[0].caption
    assert shown[1].look is Look.UNKNOWN
    assert "erased" in [row.title.split(" · ")[-1] for row in shown]
    assert any(row.struck for row in shown)
    first = len(shown)
    bar = tab.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    wait_for(lambda: len(tab.rows.rows) > first)
    while tab.reading.more:
        bar.setValue(bar.maximum())
        landed(tab)
    assert titles(tab)[-1] == "Event made"
    assert [one.logged_ms for one in tab.rows.lines] == sorted(
        (one.logged_ms for one in tab.rows.lines), reverse=True
    )


def test_news_come_above_and_what_is_read_stays(tab: HistoryTab, clock: Clock, codes: dict[str, str]) -> None:
    bar = tab.list.verticalScrollBar()
    bar.setValue(20 * tab.list.sizeHintForRow(0))
    row = tab.list.indexAt(tab.list.viewport().rect().center()).row()
    read, count = titles(tab)[row], len(titles(tab))
    clock.pass_(1_000)
    tab.station.ask(lambda desk: walk_in(desk, {"name": "Người Vừa Đến"}))
    settle(tab.station)
    tab.look()
    settle(tab.station)
    assert titles(tab)[0] == "Registered on site · Người Vừa Đến"
    assert len(titles(tab)) == count + 1
    assert titles(tab)[tab.list.indexAt(tab.list.viewport().rect().center()).row()] == read
    bar.setValue(0)
    clock.pass_(1_000)
    tab.station.ask(lambda desk: scan(desk, "?", desk.sessions[0]))
    settle(tab.station)
    tab.look()
    settle(tab.station)
    assert titles(tab)[0].startswith("Not our code")
    assert bar.value() == 0


def test_only_problems_a_desk_a_session_a_person_and_words(tab: HistoryTab) -> None:
    problems = after(tab, lambda: tab.problems.setChecked(True))
    assert {one.event.kind for one in tab.rows.lines} == {"scan", "undo"}
    assert not [
        row
        for row in tab.rows.rows
        if row.look is Look.ACCEPT and not row.struck and "against" not in row.caption
    ]
    assert problems
    tab.problems.setChecked(False)
    session = tab.station.session("plenary")
    assert session is not None
    after(tab, lambda: choose(tab, "session:" + session.subject.hex()))
    assert {one.event.kind for one in tab.rows.lines} <= {"scan", "hours", "session"}
    after(tab, lambda: choose(tab, "desk:" + tab.station.overview.key.hex()))
    assert {one.event.desk for one in tab.rows.lines} == {tab.station.overview.desk}
    tab.scope.setEditText(SOMEONE)
    tab.scope._choose()
    wait_for(lambda: bool(tab.scope.person))
    landed(tab)
    assert {one.name for one in tab.rows.lines} == {SOMEONE}
    after(tab, lambda: choose(tab, ""))
    tab.finder.setText("quach ngoc")
    wait_for(lambda: titles(tab) == [f"Registered on site · {NEW}"])


def choose(tab: HistoryTab, key: str) -> None:
    tab.scope.choose(key)


def test_nobody_of_that_name_is_said(tab: HistoryTab) -> None:
    said: list[str] = []
    tab.said.connect(lambda text, tone: said.append(text))
    tab.scope.setEditText("Không Có Ai")
    tab.scope._choose()
    wait_for(lambda: bool(said))
    assert "Không Có Ai" in said[0]
    assert tab.scope.key() == ""


def test_a_span_to_the_minute(tab: HistoryTab) -> None:
    count = len(after(tab, lambda: tab.period.which.setCurrentIndex(1)))
    assert count > 50
    tab.period.which.setCurrentIndex(3)
    moment = tab.period.until.dateTime()
    tab.period.since.setDateTime(moment.addSecs(60))
    tab.period.until.setDateTime(moment.addSecs(3600))
    landed(tab)
    assert titles(tab) == []
    assert tab.count.text() == "Nothing of this kind is recorded."


def test_enter_opens_the_record(tab: HistoryTab) -> None:
    wanted: list[bytes] = []
    tab.person_wanted.connect(wanted.append)
    place = next(i for i, one in enumerate(tab.rows.lines) if one.person)
    tab.entered()
    tab.list.setCurrentIndex(tab.rows.index(place))
    QTest.keyClick(tab.list, Key.Key_Return)
    assert wanted == [tab.rows.lines[place].person]
    tab.only.click()
    landed(tab)
    assert {one.person for one in tab.rows.lines} == set(wanted)


def test_what_is_shown_is_exported(tab: HistoryTab, tmp_path: Path) -> None:
    after(tab, lambda: tab.problems.setChecked(True))
    shown, out = len(tab.rows.lines), tmp_path / "history.xlsx"
    said: list[str] = []
    tab.said.connect(lambda text, tone: said.append(text))
    tab.exporting.job.ask_target = lambda title, proposed, filters: str(out)
    tab.exporting.export.click()
    wait_for(lambda: bool(said))
    sheet = load_workbook(out).active
    assert sheet is not None
    table = [row for row in sheet.iter_rows(values_only=True) if row[0] is not None]
    assert len(table) - 5 == shown
    assert f"{shown}" in said[0]


def test_in_another_language(tab: HistoryTab) -> None:
    tab.station.language.choose("fr")
    settle(tab.station)
    assert titles(tab)[0].startswith("Horaires d’ouverture")

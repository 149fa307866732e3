"""Boards made by hand, and a protocol officer at the board of a real event."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.desk.board import Board, BoardPerson, BoardRow
from checkin.ui.board.tab import BoardTab
from checkin.ui.door import Door
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from tests.ui.kit import settle, wait_for


def person(number: int, arrived_ms: int | None = None, name: str = "", **more: bool) -> BoardPerson:
    signs = {"head": True, "signatory": False, "protocol": False, **more}
    return BoardPerson(
        id=number.to_bytes(16, "big"),
        name=name or f"Nguyễn Ử {number}",
        honorific="Ông",
        called=f"Ông {number}",
        post="Chủ tịch",
        arrived_ms=arrived_ms,
        door="Cửa A" if arrived_ms else "",
        **signs,
    )


def row(name: str, present: int, expected: int, *people: BoardPerson, country: str = "VN") -> BoardRow:
    missing = max(expected - present, 0)
    return BoardRow(name.lower(), name, "", country, expected, present, missing, list(people))


def board_of(*rows: BoardRow, session: str = "plenary") -> Board:
    return Board(
        event="Hội nghị",
        session=session,
        name="Phiên toàn thể",
        as_of_ms=0,
        timezone="UTC",
        desks=["A"],
        arrived=sum(one.present for one in rows),
        expected=sum(one.expected for one in rows),
        rows=list(rows),
    )


class Officer:
    """Somebody of protocol, who has a list and a keyboard."""

    def __init__(self, tab: BoardTab, station: Station) -> None:
        self.tab, self.station = tab, station
        self.told: list[tuple[str, str]] = []
        tab.said.connect(lambda text, tone: self.told.append((text, tone)))

    def settle(self) -> None:
        for _ in range(3):
            settle(self.station)

    def number(self, name: str) -> int:
        """Return which line of the list somebody is."""
        lines = self.tab.list.lines.lines
        return next(i for i, one in enumerate(lines) if one.person is not None and one.person.name == name)

    def arrived_ms(self, name: str) -> int | None:
        found = self.tab.list.lines.lines[self.number(name)].person
        assert found is not None
        return found.arrived_ms


@pytest.fixture
def officer(qtbot: QtBot, station: Station, door: Door, theme: Theme) -> Iterator[Officer]:
    tab = BoardTab(station, door, theme)
    qtbot.addWidget(tab)
    tab.resize(1000, 560)
    made = Officer(tab, station)
    tab.show()
    tab.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is tab)
    tab.entered()
    made.settle()
    wait_for(lambda: bool(tab.list.lines.lines))
    yield made
    if tab.full is not None:
        tab.full.close()
    tab.close()

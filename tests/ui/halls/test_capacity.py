"""The word at the door when a session fills up."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from checkin.desk.by_hand import check_in
from checkin.desk.desk import Desk
from checkin.desk.halls import Level
from checkin.domain.programme import may_enter
from checkin.store import queries
from checkin.ui.door import Door
from checkin.ui.halls.capacity import CapacityStrip
from checkin.ui.header import Header
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from tests.kit import Clock
from tests.ui.kit import settle

from .scene import narrow


@pytest.fixture
def strip(qtbot: QtBot, station: Station, door: Door, theme: Theme) -> CapacityStrip:
    station.ask(lambda desk: narrow(desk, 20, "in-out"))
    settle(station)
    station.refresh()
    settle(station)
    made = CapacityStrip(station, door, theme)
    qtbot.addWidget(made)
    return made


def come(station: Station, door: Door, clock: Clock, first: int, last: int, *, out: bool = False) -> None:
    def work(desk: Desk) -> None:
        plenary = desk.find_session("plenary")
        today = date.fromisoformat(plenary.date)
        with desk.file.reading() as connection:
            people = [
                one for one in queries.people(connection) if may_enter(plenary, one.fields, one.id, today)
            ]
        for person in people[first:last]:
            check_in(desk, person.id, plenary, out=out)
            clock.pass_(1_000)

    station.ask(work)
    settle(station)
    door.refresh()
    settle(station)


def test_it_speaks_at_ninety_and_at_a_hundred_and_goes_by_itself(
    strip: CapacityStrip, station: Station, door: Door, clock: Clock, theme: Theme, qtbot: QtBot
) -> None:
    header = Header(station, door, theme)
    qtbot.addWidget(header)
    come(station, door, clock, 0, 17)
    assert strip.said == ""
    assert header._rate.text().startswith("17 / 20 places · ")
    come(station, door, clock, 17, 18)
    assert strip.said == "Nearly full: 2 places left."
    come(station, door, clock, 18, 20)
    assert strip.said == "Full: 20 of 20 places taken."
    assert header._count.accessibleName().endswith(", 20 of 20 places taken")
    come(station, door, clock, 0, 1, out=True)
    assert strip.said == "Nearly full: 1 place left."
    come(station, door, clock, 1, 4, out=True)
    assert strip.said == ""
    assert strip.level is Level.FREE


def test_it_is_announced_once_a_level(
    strip: CapacityStrip, station: Station, door: Door, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def hear(event: object) -> None:
        told.append(strip.said)

    monkeypatch.setattr("checkin.ui.halls.capacity.QAccessible.updateAccessibility", hear)
    for last in (18, 19, 20):
        come(station, door, clock, 0, last)
    door.refresh()
    settle(station)
    assert told == ["Nearly full: 2 places left.", "Full: 20 of 20 places taken."]


def test_a_way_out_and_a_session_without_a_limit_say_nothing(
    strip: CapacityStrip, station: Station, door: Door, clock: Clock
) -> None:
    come(station, door, clock, 0, 20)
    assert strip.said
    door.move(door.session, "Cửa A", out=True)
    assert strip.said == ""
    settle(station)
    assert strip.said == ""
    lunch = station.session("lunch-1")
    assert lunch is not None
    door.move(lunch, "Cửa A", out=False)
    settle(station)
    assert strip.said == ""
    plenary = station.session("plenary")
    assert plenary is not None
    door.move(plenary, "Cửa A", out=False)
    settle(station)
    assert strip.said == "Full: 20 of 20 places taken."


def test_the_theme_may_change(
    strip: CapacityStrip, station: Station, door: Door, clock: Clock, theme: Theme
) -> None:
    come(station, door, clock, 0, 20)
    theme.choose("dark")
    assert not strip._sign.pixmap().isNull()
    theme.choose("light")

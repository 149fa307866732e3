"""What happens at a door at 08:30, case by case, and how many keys each may cost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from checkin.desk.detail import Detail, detail
from checkin.domain.verdict import Verdict
from checkin.ui.door import Door
from tests.day.volunteer import CONTROL, Volunteer
from tests.kit import Clock
from tests.ui.kit import open_station, settle, wait_for
from tests.ui.printing.system import DESK, FakeSystem

Key = Qt.Key
SOMEONE, LETTERS = "Đặng Thanh Hiền", "hien dang"
"""A delegate of the sample whom these nine keys find: no tones, given name first."""


def record(volunteer: Volunteer, name: str = SOMEONE) -> Detail:
    """Return the record of someone by the name."""
    found: list[Detail] = []
    station = volunteer.window.station
    station.ask(lambda desk: detail(desk, desk.find_delegate(name).id), found.append)
    settle(station)
    return found[0]


def find(volunteer: Volunteer) -> None:
    volunteer.press(Key.Key_F3)
    volunteer.types(LETTERS)
    volunteer.press(Key.Key_Return)


def test_a_valid_badge_costs_no_key(volunteer: Volunteer, codes: dict[str, str]) -> None:
    with volunteer.case("valid badge") as case:
        assert volunteer.shows(codes[SOMEONE]).verdict is Verdict.ADMITTED
    assert case.keystrokes == 0


def test_a_forgotten_badge(volunteer: Volunteer) -> None:
    with volunteer.case("badge forgotten: found, identity seen") as case:
        find(volunteer)
        volunteer.press(Key.Key_Return)
        volunteer.press(Key.Key_Return)
    assert record(volunteer).present
    assert case.keystrokes - len(LETTERS) == 4


def test_a_lost_badge(volunteer: Volunteer, codes: dict[str, str]) -> None:
    with volunteer.case("badge lost: found, replaced, PDF open") as case:
        find(volunteer)
        volunteer.press(Key.Key_R)
        volunteer.press(Key.Key_1)
        volunteer.press(Key.Key_Return)
    assert len(record(volunteer).badges) == 2
    assert case.keystrokes - len(LETTERS) == 5
    assert volunteer.shows(codes[SOMEONE]).verdict is Verdict.REPLACED


def test_a_lost_badge_from_the_person_found_to_paper(volunteer: Volunteer, codes: dict[str, str]) -> None:
    system, station = FakeSystem(), volunteer.window.station
    station.tools = replace(station.tools, printing=lambda: system)
    station.paper.choose_printer(DESK)
    find(volunteer)
    with volunteer.case("badge lost: from the record to paper") as case:
        volunteer.press(Key.Key_R)
        volunteer.press(Key.Key_1)
        volunteer.press(Key.Key_Return)
        wait_for(lambda: len(system.sent) == 1)
    assert case.keystrokes == 3
    # Without a window manager nobody gives the keyboard back after a dialog.
    volunteer.window.activateWindow()
    wait_for(volunteer.window.isActiveWindow)
    with volunteer.case("print spoiled: the same badge again") as case:
        volunteer.press(Key.Key_S)
        wait_for(lambda: len(system.sent) == 2)
    assert case.keystrokes == 1
    assert len(record(volunteer).badges) == 2
    assert volunteer.shows(codes[SOMEONE]).verdict is Verdict.REPLACED


def test_a_wrong_name_corrected_and_printed_again(volunteer: Volunteer, codes: dict[str, str]) -> None:
    before = codes[SOMEONE]
    with volunteer.case("name wrong: corrected, badge printed again") as case:
        find(volunteer)
        volunteer.press(Key.Key_E)
        volunteer.press(Key.Key_End)
        volunteer.types("h")
        volunteer.press(Key.Key_Return)
    assert record(volunteer, SOMEONE + "h").badges[-1].code
    assert volunteer.shows(before).verdict is Verdict.ADMITTED, "the code has not changed"
    assert case.keystrokes - len(LETTERS) == 6


def test_someone_on_no_list(volunteer: Volunteer) -> None:
    name = "tran van moi"
    exhibition = volunteer.window.station.session("exhibition-1")
    assert exhibition is not None
    volunteer.window.door.move(exhibition, "Cửa C", out=False)
    with volunteer.case("walk-in: registered, badge, checked in") as case:
        volunteer.press(Key.Key_F6)
        volunteer.types(name)
        volunteer.press(Key.Key_Return)
    made = record(volunteer, name)
    assert made.badge_valid
    assert made.present
    assert case.keystrokes - len(name) == 2


def test_someone_at_the_wrong_door(volunteer: Volunteer, codes: dict[str, str]) -> None:
    refused = next(
        code
        for code in codes.values()
        if (seen := volunteer.shows(code)).verdict is Verdict.NOT_HERE and not seen.protocol
    )
    with volunteer.case("wrong door: supervisor lets in with a reason") as case:
        volunteer.shows(refused)
        volunteer.press(Key.Key_F8)
        volunteer.types("BTC")
        volunteer.press(Key.Key_Return)
    outcome = volunteer.window.scan_page.outcome
    assert outcome is not None
    assert outcome.verdict is Verdict.ADMITTED
    assert case.keystrokes == 5


def test_a_mistake_taken_back(volunteer: Volunteer, codes: dict[str, str]) -> None:
    volunteer.shows(codes[SOMEONE])
    with volunteer.case("last admission taken back") as case:
        volunteer.press(Key.Key_Z, CONTROL)
    assert not record(volunteer).present
    assert case.keystrokes == 1


def test_the_next_session(volunteer: Volunteer, clock: Clock) -> None:
    clock.pass_(24 * 3_600_000 - 40 * 60_000)
    volunteer.window.tick()
    with volunteer.case("next session taken as proposed") as case:
        volunteer.press(Key.Key_F7)
    assert volunteer.window.door.session.date == "2027-01-16"
    assert case.keystrokes == 1


def test_the_shift_is_handed_over(volunteer: Volunteer) -> None:
    with volunteer.case("shift handed over to someone new") as case:
        volunteer.press(Key.Key_H, CONTROL)
        volunteer.types("Lan")
        volunteer.press(Key.Key_Return)
    operator = volunteer.window.station.operator
    assert operator is not None
    assert operator.name == "Lan"
    assert case.keystrokes == 5


def test_after_a_power_cut_the_desk_stands_where_it_stood(
    volunteer: Volunteer, codes: dict[str, str], event: Path
) -> None:
    lunch = volunteer.window.station.session("lunch-1")
    assert lunch is not None
    volunteer.window.door.move(lunch, "Cửa B", out=False)
    volunteer.shows(codes[SOMEONE])
    again = open_station(event, volunteer.window.station.tools)
    door = Door(again)
    door.refresh()
    settle(again)
    assert (door.session.id, door.name) == ("lunch-1", "Cửa B")
    assert [one.name for one in door.recent] == [SOMEONE]
    again.close()
    assert again.join()


@pytest.mark.parametrize("people", [300])
def test_a_rush_loses_nobody(volunteer: Volunteer, codes: dict[str, str], people: int) -> None:
    """Codes come faster than they are answered: every one is answered, in order."""
    answers: list[str] = []
    volunteer.window.door.answered.connect(lambda outcome: answers.append(outcome.person.name))
    names = list(codes)[:people]
    for name in names:
        volunteer.window.offer(codes[name])
    settle(volunteer.window.station)
    assert answers == names

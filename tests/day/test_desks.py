"""What an organiser does at the desks page in a hurry, and how many keys it costs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from checkin.desk.conflicts import conflicts
from checkin.desk.desks import State, desks
from checkin.ui.desks.page import DesksPage
from tests.day.volunteer import Volunteer
from tests.kit import MINUTE, Clock
from tests.ui.desks.scene import OTHER, Apart, apart
from tests.ui.kit import MORNING_MS, copy_sample, settle, wait_for

Key = Qt.Key
REASON = "left in a taxi"


@pytest.fixture
def scene(made_sample: tuple[Path, dict[str, str]], tmp_path: Path) -> Apart:
    """Return an event whose second desk was apart for a while."""
    return apart(copy_sample(made_sample[0], tmp_path), Clock(MORNING_MS), made_sample[1], tmp_path)


@pytest.fixture
def event(scene: Apart) -> Path:
    """Return the organiser's file."""
    return scene.first


@pytest.fixture
def clock() -> Clock:
    """Return a clock after they have met."""
    return Clock(MORNING_MS + 15 * MINUTE)


def page_of(volunteer: Volunteer) -> DesksPage:
    page = volunteer.window.pages.made("desks")
    assert isinstance(page, DesksPage)
    return page


def back(volunteer: Volunteer) -> None:
    """Without a window manager nobody gives the keyboard back after a dialog."""
    volunteer.window.activateWindow()
    settle(volunteer.window.station)


def test_a_lost_laptop(volunteer: Volunteer) -> None:
    with volunteer.case("lost laptop: found in the list, revoked") as case:
        volunteer.press(Key.Key_F12)
        volunteer.press(Key.Key_Down)
        volunteer.press(Key.Key_L)
        volunteer.types(REASON)
        volunteer.press(Key.Key_Return)  # does nothing: what cannot be taken back wants its button
        volunteer.press(Key.Key_Tab)
        volunteer.press(Key.Key_Space)
    found: list[State] = []
    volunteer.window.station.ask(
        lambda desk: {one.name: one.state for one in desks(desk)}[OTHER], found.append
    )
    settle(volunteer.window.station)
    assert found == [State.REVOKED]
    assert case.keystrokes - len(REASON) == 6


def test_a_double_admission(volunteer: Volunteer, scene: Apart) -> None:
    """The list begins with the gravest; the light one is the last of this morning."""
    _, twice, *_ = scene.people
    with volunteer.case("double admission: looked at, same person") as case:
        volunteer.press(Key.Key_F12)
        volunteer.press(Key.Key_F12)
        volunteer.press(Key.Key_End)
        current = page_of(volunteer).inbox.current()
        assert current is not None
        assert current.person is not None
        assert current.person.name == twice
        volunteer.press(Key.Key_1)
    left: list[set[str]] = []
    volunteer.window.station.ask(
        lambda desk: {one.person.name for one in conflicts(desk) if one.person is not None}, left.append
    )
    settle(volunteer.window.station)
    assert twice not in left[0]
    assert case.keystrokes == 4


def test_the_next_conflict_costs_one_key(volunteer: Volunteer) -> None:
    volunteer.press(Key.Key_F12)
    volunteer.press(Key.Key_F12)
    volunteer.press(Key.Key_End)
    volunteer.press(Key.Key_1)
    inbox = page_of(volunteer).inbox
    wait_for(lambda: len(inbox.conflicts) == 4 and inbox.current() is not None)
    with volunteer.case("the next conflict: one of two values is right") as case:
        volunteer.press(Key.Key_1)
    wait_for(lambda: len(inbox.conflicts) == 3)
    assert case.keystrokes == 1

"""What happens at the organiser's desk at 07:00: a new version of the roster, and badges for the new."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.day.volunteer import CONTROL, Volunteer
from tests.ui.kit import settle, wait_for
from tests.ui.roster.versions import NEW, correct, late_version

Key = Qt.Key


@pytest.fixture
def late(volunteer: Volunteer, tmp_path: Path) -> Path:
    """Return the version of 07:00; a desk has corrected a post that it contradicts."""
    station = volunteer.window.station
    station.ask(correct)
    settle(station)
    return late_version(tmp_path / "danh-sach-0700.csv")


def test_a_new_version_of_the_roster_and_badges_for_the_new(volunteer: Volunteer, late: Path) -> None:
    """8 new, 6 changed, 3 missing, 2 renamed, 1 against a desk's correction: 20 changes."""
    window = volunteer.window
    printed: list[Path] = []
    window.station.show_file = printed.append
    window.roster_page.ask_file = lambda *_: str(late)
    with volunteer.case("07:00: file chosen and read") as reading:
        volunteer.press(Key.Key_F10)
        volunteer.press(Key.Key_Return)
        wait_for(lambda: window.roster_page.shown is window.roster_page.review)
    with volunteer.case("07:00: two renamed, one contradiction decided") as deciding:
        for _ in range(3):
            volunteer.press(Key.Key_1)
        wait_for(lambda: not window.roster_page.reading.under_way)
    with volunteer.case("07:00: taken over") as taking:
        volunteer.press(Key.Key_Return, CONTROL)
        wait_for(lambda: window.roster_page.shown is window.roster_page.outcome)
    with volunteer.case("07:00: badges for the new alone") as badges:
        volunteer.press(Key.Key_Return)
        wait_for(lambda: bool(printed))
    done = window.roster_page.outcome.report
    assert done is not None
    assert (done.added, done.changed, done.missing) == (len(NEW), 8, 3)
    assert [one.name for one in done.added_people] == list(NEW)
    assert [one.name for one in (*done.both_changed, *done.kept)] == ["Đặng Thanh Hiền"]
    assert [case.keystrokes for case in (reading, deciding, taking, badges)] == [2, 3, 1, 1]
    assert sum(case.seconds for case in (reading, deciding, taking, badges)) < 60


def test_the_same_version_again_changes_nothing(volunteer: Volunteer, late: Path) -> None:
    window = volunteer.window
    window.roster_page.ask_file = lambda *_: str(late)
    for turn in range(2):
        with volunteer.case(f"07:00: the version read, turn {turn + 1}"):
            volunteer.press(Key.Key_F10)
            window.roster_page.choose()
            wait_for(lambda: window.roster_page.shown is window.roster_page.review)
        if turn == 0:
            with volunteer.case("07:00: decided and taken over"):
                for _ in range(3):
                    volunteer.press(Key.Key_1)
                wait_for(lambda: not window.roster_page.reading.under_way)
                volunteer.press(Key.Key_Return, CONTROL)
                wait_for(lambda: window.roster_page.shown is window.roster_page.outcome)
    figures = window.roster_page.review.figures
    assert figures is not None
    assert (figures.people, figures.to_decide) == (0, 0)
    assert not window.roster_page.head.take.isEnabled()

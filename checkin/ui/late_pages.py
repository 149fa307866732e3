"""Pages that most desks never need: loaded and connected when they are first asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from checkin.ui.page import Page

if TYPE_CHECKING:
    from checkin.ui.window import MainWindow


def add_late_pages(window: MainWindow) -> None:
    """Offer them in the window."""
    for name, make in (
        ("roster", _roster),
        ("badges", _badges),
        ("desks", _desks),
        ("attendance", _attendance),
        ("programme", _programme),
    ):
        window.pages.add_late(name, partial(make, window))


def _roster(window: MainWindow) -> Page:
    from checkin.ui.roster.page import RosterPage

    page = RosterPage(window.station, window.theme)
    page.back.connect(window.show_scan)
    return page


def _badges(window: MainWindow) -> Page:
    from checkin.ui.badges.page import BadgesPage

    return BadgesPage(window.station, window.door)


def _desks(window: MainWindow) -> Page:
    from checkin.ui.desks.page import DesksPage

    page = DesksPage(window.station, window.theme)
    page.person_wanted.connect(window.open_person)
    return page


def _attendance(window: MainWindow) -> Page:
    from checkin.ui.attendance.page import AttendancePage

    page = AttendancePage(window.station, window.door, window.theme)
    page.person_wanted.connect(window.open_person)
    window.closed.connect(page.leave)
    return page


def _programme(window: MainWindow) -> Page:
    from checkin.ui.programme.page import ProgrammePage

    return ProgrammePage(window.station, window.door, window.theme)

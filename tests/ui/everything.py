"""Every page and dialog of the program, one after the other, as someone would see it."""

from __future__ import annotations

from collections.abc import Iterator

from tests.ui.attendance import export_shots as exporting
from tests.ui.attendance import shots as attendance
from tests.ui.badges import shots as badges
from tests.ui.board import shots as board
from tests.ui.desks import shots as desks
from tests.ui.gallery import Gallery, Shown
from tests.ui.halls import shots as halls
from tests.ui.history import shots as history
from tests.ui.printing import shots as printing
from tests.ui.programme import shots as programme
from tests.ui.roster import shots as roster
from tests.ui.setup import shots as setup


def everything(gallery: Gallery) -> Iterator[Shown]:
    """Yield (name, widget); each must be looked at before the next is asked for."""
    yield from gallery.verdicts()
    yield from gallery.scan_page()
    yield from gallery.synchronising()
    yield from gallery.people()
    yield from gallery.dialogs()
    yield from roster.shots(gallery)
    yield from printing.shots(gallery)
    yield from badges.shots(gallery)
    yield from desks.shots(gallery)
    yield from attendance.shots(gallery)
    yield from exporting.shots(gallery)
    yield from board.shots(gallery)
    yield from halls.shots(gallery)
    yield from programme.shots(gallery)
    yield from gallery.settings()
    yield from setup.practice(gallery)
    # Closes the event: nothing may follow that needs its people.
    yield from history.shots(gallery)
    yield from setup.shots(gallery)

"""Every state of the programme page and its dialogs, for whoever looks at them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from checkin.desk.by_hand import check_in
from checkin.desk.desk import Desk
from checkin.desk.editing_programme import edit_session, look_at
from checkin.desk.find import find
from checkin.desk.hours import close_session
from checkin.desk.programme import ProgrammeReport
from checkin.domain.programme import local_time
from checkin.domain.verdict import Verdict
from checkin.ui.programme.acting import Act
from checkin.ui.programme.page import ProgrammePage
from checkin.ui.programme.removing import RemoveDialog
from checkin.ui.programme.taking import ReportDialog
from tests.ui.kit import wait_for

if TYPE_CHECKING:
    from tests.ui.gallery import Gallery

Shown = tuple[str, QWidget]


def shots(gallery: Gallery) -> Iterator[Shown]:
    """Yield (name, widget); each must be looked at before the next is asked for."""
    window = gallery.window
    station = window.station
    station.ask(prepare)
    gallery.settle()
    station.refresh()
    gallery.settle()
    window.show_programme()
    gallery.settle()
    page = window.pages.currentWidget()
    assert isinstance(page, ProgrammePage)
    for id in ("plenary", "exhibition-1", "salon", "gala"):
        page.list.choose(id)
        gallery.settle()
        yield f"programme-{id}", window
    for act, id in ((Act.EXTEND, "exhibition-1"), (Act.CLOSE, "plenary"), (Act.OPEN, "salon")):
        page.list.choose(id)
        gallery.settle()
        page.act(act)
        yield f"programme-{act.value}", _dialog()
        _closed()
    page.list.choose("plenary")
    page.edit()
    gallery.settle()
    yield "programme-edit", _dialog()
    area = _dialog().findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    yield "programme-edit-access", _dialog()
    _closed()
    page.new()
    yield "programme-new", _dialog()
    _closed()
    RemoveDialog(page.context, page.door.session, window).open()
    yield "programme-remove", _dialog()
    _closed()
    everything = ProgrammeReport(
        "programme.toml", ["plenary", "lunch-1", "press"], ["salon"], ["hue", "D-042"], ["exhibition-1"]
    )
    ReportDialog(station, everything, window).open()
    yield "programme-report", _dialog()
    _closed()
    page.told.say("")
    window.show_scan()


def prepare(desk: Desk) -> None:
    """Sessions whose doors stand in every way there is, one of them nearly full, one full."""
    now = local_time(desk.clock(), desk.event.zone)
    for id, minutes in (("exhibition-1", 40), ("plenary", 8)):
        later = (now + timedelta(minutes=minutes)).time().replace(second=0, microsecond=0)
        edit_session(desk, look_at(desk, id), {"closes": later})
    people = [one.person.id for one in find(desk, "Nguyễn", 40)]
    for id, count, seats in (("exhibition-1", 19, 20), ("lunch-1", 4, 4)):
        entered = 0
        for person in people:
            if entered < count:
                outcome = check_in(desk, person, desk.session_of(id), door="Cửa A")
                entered += outcome.verdict is Verdict.ADMITTED
        edit_session(desk, look_at(desk, id), {"capacity": seats})
    close_session(desk, "salon")


def _dialog() -> QWidget:
    wait_for(lambda: QApplication.activeModalWidget() is not None)
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def _closed() -> None:
    found = _dialog()
    found.close()
    wait_for(lambda: QApplication.activeModalWidget() is not found)

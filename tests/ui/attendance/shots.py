"""The attendance page: figures of a session and the event, who is missing, every level of a hall."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from checkin.desk.absent import absent
from checkin.desk.desk import Desk
from checkin.desk.halls import Level
from checkin.desk.people import edit
from checkin.desk.scan import scan
from checkin.ui.attendance.page import AWAITED, FIGURES, AttendancePage
from tests.ui.gallery import Gallery, Shown
from tests.ui.kit import wait_for

_RUSH: Final = 150
"""People who come in half an hour."""


def shots(gallery: Gallery) -> Iterator[Shown]:
    """Yield the tabs that this page itself brings."""
    window, now = gallery.window, gallery.clock.now
    plenary = window.station.session("plenary")
    assert plenary is not None
    gallery.ask(lambda desk: rush(desk, gallery))
    window.door.move(plenary, "Cửa A", out=False)
    window.show_attendance()
    gallery.settle()
    page = window.pages.made("attendance")
    assert isinstance(page, AttendancePage)
    figures, awaited = page.figures, page.awaited
    page.show_tab(FIGURES)
    figures.scope.show_scope("plenary")
    figures.look()
    gallery.settle()
    yield "attendance-session", window
    assert figures.reading is not None
    for level, inside in ((Level.NEAR, 431), (Level.FULL, 452)):
        counted = figures.reading
        counted.figures.capacity, counted.figures.inside, counted.level = 450, inside, level
        counted.exits, counted.here = True, inside
        figures._show(counted)
        yield f"attendance-{level}", window
    figures.rate.setChecked(True)
    figures.by.setCurrentIndex(1)
    figures.groups.sort_by(2)
    yield "attendance-rate", window
    figures.rate.setChecked(False)
    figures.bars.setChecked(True)
    gallery.settle()
    yield "attendance-bars", window
    figures.bars.setChecked(False)
    figures.by.setCurrentIndex(0)
    figures.groups.sort_by(0)
    figures.scope.show_scope("")
    figures.look()
    gallery.settle()
    figures.chart.ask_target = lambda *_: str(gallery.folder / "arrivals.png")
    figures.save.click()
    yield "attendance-event", window
    page.told.say("")
    page.show_tab(AWAITED)
    heard(gallery, page)
    yield "attendance-awaited", window
    awaited.marked.setChecked(True)
    heard(gallery, page)
    yield "attendance-protocol", window
    awaited.finder.setText("khong co ai")
    heard(gallery, page)
    yield "attendance-nobody", window
    awaited.finder.clear()
    awaited.marked.setChecked(False)
    page.show_tab(FIGURES)
    window.show_scan()
    gallery.clock.now = now


def heard(gallery: Gallery, page: AttendancePage) -> None:
    """Wait until the list answers what is chosen."""
    wait_for(lambda: page.awaited.shown_for == page.awaited.wanted())
    gallery.settle()


def rush(desk: Desk, gallery: Gallery) -> None:
    """Let people come by two doors, more and more of them and then fewer; some are to be greeted."""
    plenary = desk.find_session("plenary")
    for number, code in enumerate(list(gallery.codes.values())[:_RUSH]):
        scan(desk, code, plenary, door="Cửa A" if number % 3 else "Cửa B")
        gallery.clock.pass_(6_000 + abs(number - 80) * 150)
    for number, one in enumerate(absent(desk, plenary, limit=6).people):
        fields = {"phone": "" if number == 2 else f"+84 912 345 {100 + number}"}
        if number % 3 == 0:
            fields["notes"] = "Đón ở cửa phía đông cùng phiên dịch, mời vào phòng khách danh dự"
        edit(desk, one.person.id.hex(), fields)

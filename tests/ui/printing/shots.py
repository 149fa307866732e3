"""Everything the window says of printers and paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace as replace_field

from checkin.domain.errors import MediumUnknown
from checkin.domain.printing import JobState, Trouble
from checkin.ui.printing.dialog import PrinterDialog
from tests.ui.gallery import SOMEONE, Gallery, Shown, closed, dialog
from tests.ui.kit import wait_for
from tests.ui.printing.system import DESK, LABELS, FakeSystem


def shots(gallery: Gallery) -> Iterator[Shown]:
    """Yield printer and badge, every question about paper, and what the record says of a printer."""
    window, system = gallery.window, FakeSystem()
    station = window.station
    station.tools = replace_field(station.tools, printing=lambda: system)
    window.choose_printer()
    opened = dialog()
    assert isinstance(opened, PrinterDialog)
    form = opened.form
    wait_for(lambda: form.preview.drawn)
    gallery.settle()
    yield "printer-none", opened
    station.paper.choose_printer(LABELS)
    form.look()
    gallery.settle()
    yield "printer-no-paper", opened
    closed(opened)
    station.paper.choose_printer(DESK)
    window.open_person(gallery.id_of(SOMEONE))
    gallery.settle()
    yield "people-record-printed", window
    for name, act in (
        ("replace", window.people_page.replace_badge),
        ("pool", window.people_page.acts.make_pool),
    ):
        act()
        opened = dialog()
        gallery.settle()
        yield f"dialog-{name}-printer", opened
        closed(opened)
    for name, state, trouble in (
        ("slow", JobState.PRINTING, ()),
        ("held", JobState.HELD, (Trouble.STOPPED, Trouble.PAPER_OUT)),
        ("failed", JobState.FAILED, ()),
    ):
        system.stands(state, *trouble)
        window.people_page.print_badge()
        gallery.settle()
        station.room.look_after()
        gallery.settle()
        gallery.clock.pass_(10_000)
        strip = window.paper.strip
        assert strip is not None
        strip.retranslate()
        yield f"paper-{name}", window
        for job in list(station.room.jobs):
            station.room.came_out(job, yes=name != "failed")
        gallery.settle()
    yield "paper-lost", window
    for job in list(station.room.jobs):
        station.room.leave(job)
    system.fault = MediumUnknown(DESK.name, "105", "148", ["62×100", "210×297"])
    window.people_page.print_badge()
    gallery.settle()
    yield "paper-refused", window
    for job in list(station.room.jobs):
        station.room.came_out(job, yes=True)
    station.paper.choose_printer(None)
    window.show_scan()

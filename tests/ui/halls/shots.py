"""Every state of the halls, the capacity at the door and the evacuation list, to be looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from checkin.ui.halls.evacuation import show_evacuation
from checkin.ui.halls.tab import HallsTab
from tests.ui.kit import wait_for

from .scene import fill, narrow

if TYPE_CHECKING:
    from tests.ui.gallery import Gallery


def shots(gallery: Gallery) -> Iterator[tuple[str, QWidget]]:
    """Yield (name, widget); each must be looked at before the next is asked for."""
    window = gallery.window
    station, theme = window.station, gallery.program.theme
    plenary = station.session("plenary")
    assert plenary is not None
    window.door.move(plenary, "Cửa A", out=False)
    window.show_scan()
    station.ask(lambda desk: fill(desk, gallery.clock))
    window.door.refresh()
    gallery.settle()
    inside = window.door.figures.inside
    for name, seats in (("full", inside), ("near", inside + 3)):
        station.ask(lambda desk, seats=seats: narrow(desk, seats))  # type: ignore[misc]
        station.refresh()
        gallery.settle()
        window.door.refresh()
        gallery.settle()
        yield f"capacity-{name}", window
    tab = HallsTab(station, window.door, theme)
    tab.setObjectName("page")
    tab.resize(1000, 520)
    tab.show()
    gallery.settle()
    yield "halls", tab
    tab.show_hall("Thăng Long")
    wait_for(lambda: bool(tab.people.view.people.people))
    yield "halls-people", tab
    tab.show_hall("Ban Mai")
    gallery.settle()
    yield "halls-nobody", tab
    tab.close()
    dialog = show_evacuation(station, window.door, theme, window)
    wait_for(lambda: bool(dialog.view.people.people))
    yield "evacuation", dialog
    for row in (0, 2, 3):
        dialog.view.ticked.emit(dialog.view.people.people[row])
    dialog.paper.write(None)
    gallery.settle()
    wait_for(lambda: bool(dialog.foot._said.text()))
    yield "evacuation-ticked", dialog
    dialog.halls.choose_number(0)
    dialog.missing.setChecked(True)
    gallery.settle()
    yield "evacuation-everywhere", dialog
    dialog.found.begin_anew()
    dialog.close()
    gallery.settle()

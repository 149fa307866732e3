"""The history and the end of the event, in every state, to be looked at. The event is closed afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from checkin.ui.history.closing import CloseDialog
from checkin.ui.history.tab import HistoryTab
from tests.ui.kit import wait_for

from .scene import SOMEONE, morning

if TYPE_CHECKING:
    from tests.ui.gallery import Gallery


def shots(gallery: Gallery) -> Iterator[tuple[str, QWidget]]:
    """Yield (name, widget); each must be looked at before the next is asked for."""
    window = gallery.window
    station, theme = window.station, gallery.program.theme
    codes = dict(reversed(gallery.codes.items()))
    station.ask(lambda desk: morning(desk, gallery.clock, codes))
    gallery.settle()
    tab = HistoryTab(station, window.door, theme)
    tab.setObjectName("page")
    tab.resize(1000, 620)
    tab.show()
    wait_for(lambda: bool(tab.rows.rows))
    gallery.settle()
    tab.list.setCurrentIndex(tab.rows.index(4))
    yield "history", tab
    tab.problems.setChecked(True)
    tab.period.which.setCurrentIndex(3)
    gallery.settle()
    wait_for(lambda: not tab.reading.under_way)
    yield "history-problems", tab
    tab.problems.setChecked(False)
    tab.period.which.setCurrentIndex(0)
    tab.scope.setEditText(SOMEONE)
    tab.scope._choose()
    wait_for(lambda: bool(tab.scope.person) and not tab.reading.under_way)
    gallery.settle()
    yield "history-person", tab
    tab.finder.setText("không ai tên như thế này")
    tab.begin()
    wait_for(lambda: not tab.reading.under_way)
    yield "history-nothing", tab
    tab.close()
    yield from closing(gallery)


def closing(gallery: Gallery) -> Iterator[tuple[str, QWidget]]:
    """Yield the dialog that closes the event, before, refused, and after."""
    window, station = gallery.window, gallery.window.station
    folder = station.badge_folder()
    opened = CloseDialog(station, window)
    opened.open()
    wait_for(lambda: opened.plan is not None)
    yield "close", opened
    opened.told.say(station.language.words("close.never"))
    yield "close-complaint", opened
    opened.told.say("")
    plan = opened.plan
    assert plan is not None
    opened.name.setText(plan.event)
    opened.primary.click()
    wait_for(lambda: opened.closed is not None)
    gallery.settle()
    assert folder.exists()
    yield "close-done", opened
    opened.close()
    again = CloseDialog(station, window)
    again.open()
    wait_for(lambda: again.closed is not None)
    yield "close-already", again
    again.close()

"""The badges page and its dialogs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from checkin.ui.badges.page import BadgesPage
from checkin.ui.badges.ticks import TicksDialog
from tests.ui.gallery import Gallery, Shown, closed, dialog
from tests.ui.kit import wait_for


def shots(gallery: Gallery) -> Iterator[Shown]:
    """Yield the badges page with something to print, and its dialogs."""
    window = gallery.window
    window.show_badges()
    page = window.pages.made("badges")
    assert isinstance(page, BadgesPage)
    page.scope.which.button(2).click()
    gallery.settle()
    wait_for(lambda: page.showing.view.drawn)
    yield "badges", window
    page.scope.which.button(0).click()
    gallery.settle()
    yield "badges-nothing", window
    page.batch.began.emit("…")
    yield "badges-running", window
    page.batch.ended.emit("")
    page.scope.delegation.choose(next(iter(window.station.overview.delegations)))
    gallery.settle()
    page.hand_over.click()
    gallery.settle()
    yield from gallery.opened("hand-over")
    page.ticks.click()
    opened = dialog()
    assert isinstance(opened, TicksDialog)
    opened.lines.setPlainText("1042 8:35\n1043 8:36")
    QApplication.processEvents()
    yield "dialog-ticks", opened
    closed(opened)
    window.show_scan()

"""An event that was closed: what it has kept is shown, and nothing is said of now."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from checkin.desk.close import close_event
from checkin.ui.attendance.page import AWAITED, BOARD, HISTORY, INSIDE
from checkin.ui.halls.evacuation import EvacuationDialog
from checkin.ui.halls.tab import HallsTab
from checkin.ui.history.tab import HistoryTab
from checkin.ui.programme.page import ProgrammePage
from tests.kit import Clock
from tests.ui.halls.scene import fill
from tests.ui.kit import settle, wait_for

from .conftest import Protocol


def close(protocol: Protocol, clock: Clock) -> None:
    """Let people in, then close the event an hour before now."""
    protocol.ask(lambda desk: fill(desk, clock))
    protocol.ask(close_event)
    clock.pass_(3_600_000)
    protocol.station.refresh()
    protocol.station.changed()
    protocol.settle()


def test_every_tab_says_so_and_the_figures_are_those_kept(protocol: Protocol, clock: Clock) -> None:
    page = protocol.opens()
    before = [one.text() for one in page.figures.totals.numbers]
    close(protocol, clock)
    since = protocol.station.overview.closed_ms
    assert since is not None
    at = protocol.station.time_text(since)
    assert not page.over.isHidden()
    assert at in page.over.text()
    assert page.as_of.text() == f"As of {at}"
    # Figures are read again a moment after something has changed.
    wait_for(lambda: [one.text() for one in page.figures.totals.numbers][:3] == [before[0], "57", "–"])
    page.show_tab(AWAITED)
    protocol.settle()
    wait_for(lambda: "closed" in page.awaited.count.text())
    assert "Nobody" not in page.awaited.count.text()
    page.show_tab(INSIDE)
    protocol.settle()
    halls = page.current()
    assert isinstance(halls, HallsTab)
    wait_for(lambda: "closed" in halls._nobody.text() and not halls.list.halls.halls)
    page.show_tab(BOARD)
    protocol.settle()
    assert page.board is not None
    board = page.board
    wait_for(lambda: at in board._where.text())
    page.show_tab(HISTORY)
    protocol.settle()
    assert page.over.isVisible()
    header = protocol.window.header
    wait_for(lambda: header._count.text() == "–")


def test_no_name_stays_in_the_history(protocol: Protocol, clock: Clock) -> None:
    page = protocol.opens()
    protocol.ask(lambda desk: fill(desk, clock))
    page.show_tab(HISTORY)
    history = page.current()
    assert isinstance(history, HistoryTab)
    protocol.settle()
    wait_for(lambda: bool(history.rows.rows) and not history.reading.under_way)
    assert any(one.key.name for one in history.rows.rows)
    page.show_tab(BOARD)
    protocol.ask(close_event)
    protocol.station.refresh()
    protocol.settle()
    page.show_tab(HISTORY)
    protocol.settle()
    wait_for(lambda: bool(history.rows.rows) and not history.reading.under_way)
    assert not any(one.key.name for one in history.rows.rows)


def test_the_evacuation_list_says_why_it_is_empty(protocol: Protocol, clock: Clock) -> None:
    close(protocol, clock)
    protocol.window.show_evacuation()
    dialog = protocol.window.findChild(EvacuationDialog)
    assert isinstance(dialog, EvacuationDialog)
    for _ in range(3):
        settle(protocol.station)
    wait_for(lambda: "closed" in dialog.heading.as_of.text())
    told = " ".join(one.text() for one in dialog.heading.findChildren(QLabel))
    assert "last seen" not in told
    dialog.close()


def test_the_programme_offers_nothing_that_would_be_refused(protocol: Protocol, clock: Clock) -> None:
    close(protocol, clock)
    protocol.window.show_programme()
    protocol.settle()
    page = protocol.window.pages.made("programme")
    assert isinstance(page, ProgrammePage)
    wait_for(lambda: page.current() is not None)
    for row in range(len(page.list.lines.lines)):
        page.list.setCurrentIndex(page.list.lines.index(row))
        assert not any(one.isEnabled() for one in (*page.panel.buttons, page.change, page.add, page.take))
    assert "closed" in page.over.text()

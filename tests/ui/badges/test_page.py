"""Batches: what is counted is what is printed, and nothing is printed twice."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt

from checkin.desk.people import edit, walk_in
from checkin.desk.selecting import Selection
from checkin.desk.spoiled import spoiled
from checkin.store import queries
from tests.ui.kit import wait_for

from .conftest import Counter

CONTROL = Qt.KeyboardModifier.ControlModifier
NEW, CHANGED, ALL = range(3)


def pages(path: Path) -> int:
    """How many pages a PDF has."""
    with path.open("rb") as file, pypdfium2.PdfDocument(file) as document:
        return len(document)


def choose(counter: Counter, which: int) -> None:
    counter.page.scope.which.button(which).click()
    counter.settle()


def test_what_is_on_paper_already_is_not_printed(counter: Counter) -> None:
    new, changed, everybody = counter.counts()
    assert (new, changed) == (0, 0)
    assert everybody > 800
    assert not counter.page.print.isEnabled()


def test_newcomers_are_printed_once(counter: Counter) -> None:
    counter.ask(lambda desk: walk_in(desk, {"name": "Ninon Vasseur"}))
    counter.ask(lambda desk: walk_in(desk, {"name": "Trịnh Văn Bảo"}))
    counter.station.changed()
    counter.settle()
    assert counter.counts()[0] == 2
    assert "2" in counter.page.print.text()
    counter.key(Qt.Key.Key_P, CONTROL)
    counter.settle()
    (pdf,) = counter.opened
    assert pages(pdf) == 2
    assert counter.counts()[0] == 0
    assert counter.page.told.text() == "2 badges drawn"


def test_who_changed_is_printed_anew(counter: Counter) -> None:
    who = counter.ask(lambda desk: next(queries.people(desk.file.connection)))
    counter.ask(lambda desk: edit(desk, who.id.hex(), {"post": "Chánh Văn phòng"}))
    counter.station.changed()
    counter.settle()
    assert counter.counts()[:2] == (0, 1)
    choose(counter, CHANGED)
    counter.page.print.click()
    counter.settle()
    assert pages(counter.opened[0]) == 1
    assert counter.counts()[:2] == (0, 0)


def test_what_did_not_come_out_is_new_again(counter: Counter) -> None:
    who = counter.ask(lambda desk: next(queries.people(desk.file.connection)))
    counter.ask(lambda desk: spoiled(desk, who.id.hex()))
    counter.station.changed()
    counter.settle()
    assert counter.counts()[0] == 1


def test_a_delegation_is_saved_as_a_file(counter: Counter, tmp_path: Path) -> None:
    overview = counter.station.overview
    key = next(iter(overview.delegations))
    counter.page.scope.delegation.choose(key)
    counter.settle()
    choose(counter, ALL)
    count = counter.counts()[2]
    assert 0 < count < 200
    target = tmp_path / "delegation.pdf"
    counter.page.ask_target = lambda *_: str(target)
    counter.page.save.click()
    wait_for(target.exists)
    counter.settle()
    assert pages(target) == count
    assert counter.opened == []


def test_a_run_that_is_stopped_prints_nothing(counter: Counter) -> None:
    choose(counter, ALL)
    before = counter.ask(lambda desk: len(list(queries.people_on_paper(desk.file.connection))))
    counter.page.batch.progressed.connect(lambda *_: counter.page.stop.click())
    counter.page.print.click()
    counter.settle()
    assert counter.page.told.text() == "Stopped: nothing was printed."
    assert counter.opened == []
    folder = counter.station.badge_folder()
    assert [one for one in folder.iterdir() if one.suffix == ".pdf" or ".part" in one.name] == []
    assert counter.ask(lambda desk: len(list(queries.people_on_paper(desk.file.connection)))) == before


def test_the_preview_is_what_the_printer_gets(counter: Counter) -> None:
    choose(counter, ALL)
    view = counter.page.showing.view
    wait_for(lambda: view.drawn)
    assert view.caption == "105 × 148 mm"
    first = counter.page.showing.page
    counter.key(Qt.Key.Key_PageDown)
    assert counter.page.showing.page == first + 1
    counter.key(Qt.Key.Key_PageUp)
    counter.key(Qt.Key.Key_PageUp)
    assert counter.page.showing.page == first


def test_a_delegation_and_a_category_together(counter: Counter) -> None:
    choose(counter, ALL)
    key = next(iter(counter.station.overview.delegations))
    counter.page.scope.delegation.choose(key)
    counter.settle()
    delegation = counter.counts()[2]
    counter.page.scope.category.choose(next(iter(counter.station.overview.categories)))
    counter.settle()
    assert counter.counts()[2] <= delegation
    assert counter.page.scope.selection == Selection(
        delegation=key, category=next(iter(counter.station.overview.categories))
    )


def test_lists_are_written_and_opened(counter: Counter) -> None:
    key = next(iter(counter.station.overview.delegations))
    counter.page.scope.delegation.choose(key)
    counter.settle()
    counter.page.covers.click()
    wait_for(lambda: len(counter.opened) == 1)
    counter.page.tick_sheet.click()
    wait_for(lambda: len(counter.opened) == 2)
    assert all(pages(one) >= 1 for one in counter.opened)
    assert all("Vasseur" not in one.name for one in counter.opened)

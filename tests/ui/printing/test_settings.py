"""Printer and badge: kept at once, with what stands in the way said while choosing."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkin.desk.scan import scan
from checkin.domain import errors
from checkin.domain.layouts import PaperChoice
from checkin.domain.printing import JobState, Printer, Trouble
from checkin.ui.look.theme import Theme
from checkin.ui.printing.dialog import PrinterDialog
from checkin.ui.printing.settings import PrinterForm
from checkin.ui.station import Station
from tests.ui.kit import settle, wait_for
from tests.ui.printing.system import DESK, LABELS, FakeSystem


@pytest.fixture
def form(qtbot: QtBot, station: Station, theme: Theme) -> Iterator[PrinterForm]:
    dialog = PrinterDialog(station)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    ready(dialog.form, station)
    yield dialog.form
    dialog.close()


def ready(form: PrinterForm, station: Station) -> None:
    wait_for(form.again.isEnabled)
    for _ in range(3):
        settle(station)


def choose(form: PrinterForm, printer: str) -> None:
    form.printer.setCurrentIndex(form.printer.findData(printer))
    form.printer.activated.emit(form.printer.currentIndex())


def layout(form: PrinterForm, name: str) -> None:
    form.layout_box.setCurrentIndex(form.layout_box.findData(name))
    form.layout_box.activated.emit(form.layout_box.currentIndex())


def test_at_first_pdfs_are_opened(form: PrinterForm, station: Station) -> None:
    assert form.printer.currentText() == "None: open the PDF"
    assert station.paper.choice == PaperChoice()
    assert [form.printer.itemData(i) for i in range(form.printer.count())] == ["", "desk", "labels"]
    assert "the system’s own choice" in form.printer.itemText(1)


def test_a_printer_is_remembered_with_its_resolution(form: PrinterForm, station: Station) -> None:
    choose(form, "desk")
    assert station.paper.printer == "desk"
    assert station.paper.choice.dpi == 203
    assert form.state.text() == "Ready."
    assert "203" in form.dpi.itemText(0)
    form.dpi.setCurrentIndex(form.dpi.findData("600"))
    form.dpi.activated.emit(0)
    assert station.paper.choice.dpi == 600
    choose(form, "")
    assert not station.paper.printer


def test_a_layout_without_paper_is_said_while_choosing(form: PrinterForm, station: Station) -> None:
    choose(form, "labels")
    layout(form, "a6")
    assert "105 × 148 mm" in form.state.text()
    layout(form, "label-62x100")
    assert form.state.text() == "Ready."
    assert station.paper.choice.layout == "label-62x100"


def test_a_back_on_a_printer_of_one_side_is_said(form: PrinterForm, station: Station) -> None:
    choose(form, "desk")
    form.back.setCurrentIndex(2)
    form.back.activated.emit(2)
    assert station.paper.choice.back == "short"
    assert "both sides" in form.state.text()


def test_troubles_of_a_printer_are_shown(form: PrinterForm, station: Station, system: FakeSystem) -> None:
    system.known = [Printer("desk", "Máy in bàn 1", troubles=(Trouble.PAPER_OUT, Trouble.STOPPED))]
    choose(form, "desk")
    form.again.click()
    ready(form, station)
    for trouble in (Trouble.PAPER_OUT, Trouble.STOPPED):
        assert station.language.words(f"trouble.{trouble.value}") in form.state.text()


def test_a_printer_that_is_away_stays_chosen(form: PrinterForm, station: Station, system: FakeSystem) -> None:
    choose(form, "labels")
    system.known = [DESK]
    form.again.click()
    ready(form, station)
    assert form.printer.currentText() == LABELS.name
    assert form.state.text() == "This printer is not there now."
    assert station.paper.printer == "labels"


def test_without_a_printing_system_it_is_said(
    form: PrinterForm, station: Station, system: FakeSystem
) -> None:
    system.fault = errors.PrintingUnavailable("lpstat: No such file")
    form.again.click()
    ready(form, station)
    assert form.state.text() == station.language.words.error(system.fault)


def test_a_system_that_hangs_holds_nobody_up(form: PrinterForm, station: Station, system: FakeSystem) -> None:
    system.hold = threading.Event()
    form.again.click()
    answers: list[str] = []
    station.ask(lambda desk: desk.own_name, answers.append)
    wait_for(lambda: bool(answers))
    assert not form.again.isEnabled()
    system.hold.set()
    wait_for(form.again.isEnabled)


def test_the_test_badge_is_printed_and_opens_no_door(
    form: PrinterForm, station: Station, system: FakeSystem
) -> None:
    choose(form, "desk")
    form.test.click()
    wait_for(lambda: bool(system.sent))
    for _ in range(3):
        settle(station)
    pdf = system.sent[0].pdf
    (code,) = station.tools.read_codes(pdf)
    outcomes: list[object] = []
    station.ask(lambda desk: scan(desk, code, station.overview.sessions[0]).verdict, outcomes.append)
    wait_for(lambda: bool(outcomes))
    assert outcomes == ["unknown"]
    assert form.told.text().endswith("printed")
    assert not station.room.jobs


def test_a_refused_test_badge_is_said_in_the_dialog(
    form: PrinterForm, station: Station, system: FakeSystem
) -> None:
    choose(form, "desk")
    system.fault = errors.PrinterRejects(DESK.name)
    form.test.click()
    wait_for(lambda: bool(station.room.jobs))
    for _ in range(3):
        settle(station)
    assert station.language.words.error(system.fault) in form.told.text()


def test_a_held_test_badge_leaves_nothing_in_the_log(
    form: PrinterForm, station: Station, system: FakeSystem
) -> None:
    choose(form, "desk")
    system.becomes = JobState.FAILED
    form.test.click()
    wait_for(lambda: bool(station.room.jobs))
    for _ in range(3):
        settle(station)
    assert not station.paper.unfinished(station.overview.event_id)
    station.room.came_out(station.room.jobs[0], yes=False)
    assert not station.room.jobs


def test_the_preview_has_the_size_of_the_layout(form: PrinterForm, station: Station) -> None:
    wait_for(lambda: form.preview.drawn)
    page = form.preview.page_rect
    assert form.preview.caption == "105 × 148 mm"
    assert page.width() / page.height() == pytest.approx(105 / 148, rel=1e-6)

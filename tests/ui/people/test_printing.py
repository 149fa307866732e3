"""Badges of single people on a printer: found to paper in three keys, and again if it was spoiled."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from checkin.desk.tools import Tools
from checkin.domain import errors
from checkin.domain.verdict import Verdict
from checkin.ui.people.pool import PoolDialog
from checkin.ui.people.replace import ReplaceDialog
from checkin.ui.people.where import Where
from tests.ui.kit import wait_for
from tests.ui.printing.system import DESK, FakeSystem

from .conftest import Scene

HUNG = "Đỗ Khắc Hưởng"


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


@pytest.fixture
def tools(tools: Tools, system: FakeSystem) -> Tools:
    return replace(tools, printing=lambda: system)


@pytest.fixture
def printing(scene: Scene) -> Iterator[Scene]:
    scene.station.paper.choose_printer(DESK)
    yield scene
    assert not scene.opened, "nothing is opened where a printer is chosen"


def test_three_keys_from_a_found_person_to_paper(
    printing: Scene, system: FakeSystem, codes: dict[str, str]
) -> None:
    before = printing.open("D0019")
    printing.keys = 0
    printing.key(Qt.Key.Key_R)
    dialog = printing.dialog(ReplaceDialog)
    printing.settle()
    said = dialog.findChild(Where)
    assert said is not None
    assert "“Máy in bàn 1”" in said._text.text()
    assert "105 × 148 mm" in said._text.text()
    assert dialog.primary.text() == "Replace and print"
    printing.key(Qt.Key.Key_1)
    printing.key(Qt.Key.Key_Return)
    assert printing.keys == 3
    printing.settle()
    (sent,) = system.sent
    assert (sent.printer, sent.width, sent.height) == ("desk", 105, 148)
    assert HUNG not in sent.title
    assert HUNG not in sent.pdf.name
    assert printing.shown.badge != before.badge
    assert printing.scan(codes[HUNG]).verdict is Verdict.REPLACED


def test_a_refusal_foreseen_ends_no_code(printing: Scene, system: FakeSystem, codes: dict[str, str]) -> None:
    system.refusal = errors.PrinterRejects("Máy in bàn 1")
    before = printing.open("D0019")
    printing.key(Qt.Key.Key_R)
    dialog = printing.dialog(ReplaceDialog)
    printing.settle()
    printing.key(Qt.Key.Key_1)
    printing.key(Qt.Key.Key_Return)
    wait_for(dialog.fault.isVisible)
    assert "takes no new jobs" in dialog.fault.text()
    assert system.checked == [("desk", 105, 148, "")]
    assert not system.sent
    assert dialog.primary.isEnabled()
    system.refusal = None
    printing.key(Qt.Key.Key_Return)
    wait_for(lambda: bool(system.sent))
    printing.settle()
    assert printing.shown.badge != before.badge


def test_a_printing_system_that_is_slow_to_say_so_holds_nobody_up(
    printing: Scene, system: FakeSystem
) -> None:
    before = printing.open("D0019")
    printing.key(Qt.Key.Key_R)
    printing.dialog(ReplaceDialog)
    printing.settle()
    system.hold = threading.Event()
    printing.key(Qt.Key.Key_1)
    printing.key(Qt.Key.Key_Return)
    wait_for(lambda: printing.shown.badge != before.badge)
    assert not system.sent
    system.hold.set()
    wait_for(lambda: bool(system.sent))
    printing.settle()


def test_closed_before_the_printer_has_answered(
    printing: Scene, system: FakeSystem, codes: dict[str, str]
) -> None:
    printing.open("D0019")
    printing.key(Qt.Key.Key_R)
    printing.dialog(ReplaceDialog)
    printing.settle()
    system.hold = threading.Event()
    printing.key(Qt.Key.Key_1)
    printing.key(Qt.Key.Key_Return)
    printing.key(Qt.Key.Key_Escape)
    system.hold.set()
    printing.settle()
    assert not system.sent
    assert printing.scan(codes[HUNG]).verdict is Verdict.ADMITTED


def test_a_printed_badge_says_so_and_a_spoiled_one_keeps_its_code(
    printing: Scene, system: FakeSystem, codes: dict[str, str]
) -> None:
    before = printing.open("D0019")
    facts = printing.page.pane.facts
    assert facts.not_out.isVisible(), "the sample's badges are printed"
    printing.page.print_badge()
    printing.settle()
    assert facts._values["paper"].text().startswith("08:40")
    prints = printing.shown.badges[-1].prints
    printing.key(Qt.Key.Key_S)
    printing.settle()
    after = printing.shown
    assert after.badge == before.badge
    assert after.badges[-1].code == before.badges[-1].code
    assert [one.lost for one in after.history if one.kind == "print"] == [False, True, False, False]
    assert after.badges[-1].prints == prints, "one was lost, one is new"
    assert len(system.sent) == 2
    assert printing.scan(codes[HUNG]).verdict is Verdict.ADMITTED


def test_what_is_no_longer_true_on_paper_is_said(printing: Scene) -> None:
    shown = printing.open("D0019")
    assert "changed since" not in printing.page.pane.facts._values["paper"].text()
    from checkin.desk.people import edit

    printing.ask(lambda desk: edit(desk, shown.person.id.hex(), {"name": "Đỗ Khắc Hưng"}))
    printing.station.changed()
    printing.settle()
    assert "changed since" in printing.page.pane.facts._values["paper"].text()


def test_nobody_is_spoiled_who_is_not_on_paper(printing: Scene, system: FakeSystem) -> None:
    from checkin.desk.people import walk_in

    made = printing.ask(lambda desk: walk_in(desk, {"name": "Trần Văn Mới"}))
    printing.page.open_person(made.person.id)
    printing.settle()
    assert not printing.page.pane.facts.not_out.isVisible()
    printing.page.acts.print_spoiled()
    printing.settle()
    assert not system.sent


def test_pool_badges_go_to_the_printer(printing: Scene, system: FakeSystem) -> None:
    printing.page.acts.make_pool()
    dialog = printing.dialog(PoolDialog)
    dialog.name.setText("Lái xe")
    dialog.count.setText("3")
    assert dialog.primary.text() == "Make and print"
    dialog.primary.click()
    printing.settle()
    (sent,) = system.sent
    assert sent.title.startswith("3 badge")


def test_an_edit_goes_to_the_printer(printing: Scene, system: FakeSystem) -> None:
    printing.open("D0019")
    printing.key(Qt.Key.Key_E)
    printing.settle()
    printing.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    printing.settle()
    assert len(system.sent) == 1

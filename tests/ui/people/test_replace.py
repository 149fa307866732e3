"""Replacing a badge: three keys, the old code stops, nothing half done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from checkin.desk.supervisors import add_supervisor
from checkin.domain.verdict import Verdict
from checkin.ui.people.reasons import REASONS
from checkin.ui.people.replace import ReplaceDialog
from checkin.ui.supervisor import SupervisorDialog

from .conftest import Scene

VINH = "Lê Duy Vinh"
HUNG = "Đỗ Khắc Hưởng"
PIN = "274951"


def test_three_keys_replace_a_badge_and_the_old_code_answers_replaced(
    scene: Scene, codes: dict[str, str]
) -> None:
    before = scene.open("D0019")
    scene.keys = 0
    scene.key(Qt.Key.Key_R)
    scene.dialog(ReplaceDialog)
    scene.key(Qt.Key.Key_1)
    scene.key(Qt.Key.Key_Return)
    assert scene.keys == 3
    scene.settle()
    assert [path.read_bytes()[:5] for path in scene.opened] == [b"%PDF-"]
    assert HUNG not in scene.opened[0].name
    after = scene.shown
    assert after.badge_valid
    assert after.badge != before.badge
    assert next(one.reason for one in after.history if one.kind == "badge") == "lost"
    assert before.badge in scene.page.notice.text()
    assert after.badge in scene.page.notice.text()
    assert scene.scan(codes[HUNG]).verdict is Verdict.REPLACED


def test_the_shortcut_works_from_the_field_too(scene: Scene) -> None:
    scene.find("D0019")
    scene.keys = 0
    scene.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    scene.dialog(ReplaceDialog)
    scene.key(Qt.Key.Key_2)
    scene.key(Qt.Key.Key_Return)
    assert scene.keys == 3
    scene.settle()
    assert len(scene.opened) == 1


@pytest.mark.parametrize(("number", "reason"), list(enumerate(REASONS, 1)))
def test_each_reason_has_a_key(scene: Scene, number: int, reason: str) -> None:
    scene.open("D0019")
    scene.key(Qt.Key.Key_R)
    dialog = scene.dialog(ReplaceDialog)
    scene.write(str(number))
    assert dialog.reason == reason
    scene.key(Qt.Key.Key_Escape)
    assert not scene.opened


def test_without_a_reason_nothing_happens(scene: Scene) -> None:
    before = scene.open("D0019")
    scene.key(Qt.Key.Key_R)
    dialog = scene.dialog(ReplaceDialog)
    assert before.badge in dialog._warning.text()
    scene.key(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.fault.isVisible()
    scene.key(Qt.Key.Key_Escape)
    scene.settle()
    assert not scene.opened
    assert scene.shown.badge == before.badge


def test_closed_while_under_way_it_is_done_and_told_all_the_same(scene: Scene) -> None:
    before = scene.open("D0019")
    scene.key(Qt.Key.Key_R)
    scene.dialog(ReplaceDialog)
    scene.key(Qt.Key.Key_1)
    scene.key(Qt.Key.Key_Return)
    scene.key(Qt.Key.Key_Escape)
    scene.settle()
    assert len(scene.opened) == 1
    assert scene.shown.badge != before.badge
    assert scene.shown.badge in scene.page.notice.text()


def test_enter_twice_replaces_once(scene: Scene) -> None:
    scene.open("D0019")
    scene.key(Qt.Key.Key_R)
    dialog = scene.dialog(ReplaceDialog)
    scene.key(Qt.Key.Key_1)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    scene.settle()
    assert len(scene.opened) == 1
    assert len(scene.shown.badges) == 2


def test_a_folder_that_cannot_be_written_is_said_and_nothing_changed(scene: Scene) -> None:
    before = scene.open("D0019")
    scene.station.path.with_name("sample-badges").write_text("in the way", encoding="utf-8")
    scene.key(Qt.Key.Key_R)
    dialog = scene.dialog(ReplaceDialog)
    scene.key(Qt.Key.Key_1)
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert dialog.isVisible()
    assert "sample-badges" in dialog.fault.text()
    assert dialog.primary.isEnabled()
    scene.key(Qt.Key.Key_Escape)
    scene.page.acts.context.done("")
    scene.settle()
    assert scene.shown.badge == before.badge
    assert not scene.opened


def test_a_protocol_person_needs_a_supervisor(scene: Scene) -> None:
    supervisor = scene.ask(lambda desk: add_supervisor(desk, "Trần Giám Sát", PIN))
    scene.station.refresh()
    scene.settle()
    before = scene.open("D0002")
    assert before.protocol
    scene.key(Qt.Key.Key_R)
    scene.dialog(ReplaceDialog)
    scene.key(Qt.Key.Key_1)
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    asked = scene.dialog(SupervisorDialog)
    assert scene.shown.badge == before.badge
    asked.pin.setText(PIN)
    QTest.keyClick(asked.pin, Qt.Key.Key_Return)
    scene.settle()
    after = scene.shown
    assert after.badge != before.badge
    assert next(one.supervisor for one in after.history if one.kind == "badge") == supervisor.name


def test_who_refuses_the_pin_refuses_the_badge(scene: Scene) -> None:
    scene.ask(lambda desk: add_supervisor(desk, "Trần Giám Sát", PIN))
    scene.station.refresh()
    scene.settle()
    before = scene.open("D0002")
    scene.key(Qt.Key.Key_R)
    dialog = scene.dialog(ReplaceDialog)
    scene.key(Qt.Key.Key_1)
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    scene.dialog(SupervisorDialog).reject()
    scene.settle()
    assert dialog.isVisible()
    assert dialog.primary.isEnabled()
    dialog.reject()
    scene.settle()
    assert scene.shown.badge == before.badge
    assert not scene.opened


def test_a_supervisor_whom_this_window_has_not_heard_of_is_asked(scene: Scene) -> None:
    elsewhere = scene.station.tools.open(scene.station.path, "en")
    with elsewhere.file:
        add_supervisor(elsewhere, "Trần Giám Sát", PIN)
    before = scene.open("D0002")
    scene.page.replace_badge()
    dialog = scene.dialog(ReplaceDialog)
    dialog.reasons[0].click()
    dialog.primary.click()
    scene.dialog(SupervisorDialog).reject()
    dialog.reject()
    scene.settle()
    assert scene.shown.badge == before.badge

"""A delegation's badges go to who collects them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from checkin.desk.attendance import attendance
from checkin.desk.hand_over import HandOverRow, waiting
from checkin.ui.badges.hand_over import HandOverDialog

from .conftest import Counter

LEADER = "Quách Thị Mai"


def open_dialog(counter: Counter, key: str) -> HandOverDialog:
    counter.page.scope.delegation.choose(key)
    counter.settle()
    counter.page.hand_over.click()
    dialog = counter.dialog(HandOverDialog)
    counter.settle()
    return dialog


def rows(counter: Counter, key: str) -> list[HandOverRow]:
    return counter.ask(lambda desk: waiting(desk, key))


def test_a_name_and_enter_hand_a_delegation_over(counter: Counter) -> None:
    key = next(iter(counter.station.overview.delegations))
    before = counter.ask(attendance)
    dialog = open_dialog(counter, key)
    assert dialog.to.hasFocus()
    assert len(dialog.ticked) == len(rows(counter, key)) > 1
    dialog.to.setText(LEADER)
    counter.key(Qt.Key.Key_Return)
    counter.settle()
    assert {one.handed_to for one in rows(counter, key)} == {LEADER}
    assert counter.page.told.text().endswith(f"handed to {LEADER}")
    assert counter.ask(attendance) == before


def test_who_is_not_ticked_keeps_waiting(counter: Counter) -> None:
    key = next(iter(counter.station.overview.delegations))
    dialog = open_dialog(counter, key)
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.to.setText(LEADER)
    dialog.primary.click()
    counter.settle()
    left = [one for one in rows(counter, key) if not one.handed_to]
    assert len(left) == 1


def test_nobody_collects_without_a_name(counter: Counter) -> None:
    key = next(iter(counter.station.overview.delegations))
    dialog = open_dialog(counter, key)
    dialog.primary.click()
    counter.settle()
    assert dialog.isVisible()
    assert dialog.fault.text()
    assert not any(one.handed_to for one in rows(counter, key))
    dialog.reject()


def test_what_was_collected_can_come_back(counter: Counter) -> None:
    key = next(iter(counter.station.overview.delegations))
    dialog = open_dialog(counter, key)
    dialog.to.setText(LEADER)
    dialog.primary.click()
    counter.settle()
    again = open_dialog(counter, key)
    assert again.ticked == []
    assert not again.primary.isEnabled()
    again.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert again.back.isVisible()
    again.back.click()
    counter.settle()
    assert sum(not one.handed_to for one in rows(counter, key)) == 1

"""Who has not come yet: whoever comes leaves the list, and protocol finds, calls and opens people by keys."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from checkin.desk.absent import Absent
from checkin.desk.people import edit
from checkin.domain.text import fold
from checkin.ui.attendance.awaited_list import NOTES, PHONE, WHO
from checkin.ui.attendance.awaited_tab import AwaitedTab
from checkin.ui.attendance.awaiting import MOST
from checkin.ui.attendance.listed import ListedChoice
from checkin.ui.attendance.page import AWAITED
from tests.ui.kit import wait_for

from .conftest import Protocol
from .recount import recount

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def opens(protocol: Protocol) -> AwaitedTab:
    """Go to the list and wait until it is there."""
    page = protocol.opens()
    page.turn()
    assert page.tab == AWAITED
    answered(page.awaited)
    return page.awaited


def answered(tab: AwaitedTab) -> None:
    wait_for(lambda: tab.shown_for == tab.wanted())


def total(tab: AwaitedTab) -> int:
    assert tab.found is not None
    return len(tab.found.people) + tab.found.more


def names(tab: AwaitedTab) -> list[str]:
    return [one.person.name for one in tab.list.people]


def chosen(tab: AwaitedTab) -> Absent:
    one = tab.list.chosen()
    assert one is not None
    return one


def test_everybody_who_may_enter_is_awaited(protocol: Protocol) -> None:
    tab = opens(protocol)
    count = protocol.ask(lambda desk: recount(desk, "plenary", ()))
    assert total(tab) == len(count.people)
    assert len(tab.list.people) == MOST
    assert tab.count.text() == f"500 of {len(count.people)} not yet arrived"
    assert {one.person.id for one in tab.list.people} <= set(count.people)
    assert QApplication.focusWidget() is tab.list


def test_who_comes_leaves_the_list_and_nothing_else_moves(protocol: Protocol, codes: dict[str, str]) -> None:
    tab = opens(protocol)
    tab.marked.setChecked(True)
    answered(tab)
    before, waited = total(tab), [one for one in tab.list.people if one.person.name in codes]
    for _ in range(12):
        protocol.key(Key.Key_Down)
    kept = chosen(tab)
    top = tab.list.indexAt(tab.list.viewport().rect().topLeft()).row()
    seen = tab.list.people[top].person.id
    comes = next(
        one
        for one in waited
        if one.person.id not in (kept.person.id, seen) and tab.list.people.index(one) < top
    )
    protocol.window.door.offer(codes[comes.person.name])
    wait_for(lambda: protocol.window.scan_page.outcome is not None)
    protocol.window.show_attendance()
    wait_for(lambda: total(tab) == before - 1)
    assert comes.person.name not in names(tab)
    assert chosen(tab).person.id == kept.person.id
    top = tab.list.indexAt(tab.list.viewport().rect().topLeft()).row()
    assert tab.list.people[top].person.id == seen
    assert tab.count.text() == f"{before - 1} not yet arrived"


def test_only_whom_protocol_waits_for(protocol: Protocol) -> None:
    tab = opens(protocol)
    protocol.key(Key.Key_M, CTRL)
    answered(tab)
    people = protocol.ask(lambda desk: recount(desk, "plenary", ())).people
    protocols = {key for key, one in protocol.station.overview.categories.items() if one.protocol}
    wanted = {
        key
        for key, one in people.items()
        if one.fields.get("head") is True
        or one.fields.get("signatory") is True
        or one.fields.get("protocol") is True
        or one.fields.get("category") in protocols
    }
    assert {one.person.id for one in tab.list.people} == wanted
    lines = tab.list.model_of_lines.lines
    for one, line in zip(tab.list.people, lines, strict=True):
        assert ("Head" in line.spoken[WHO]) == one.head
        assert ("Signatory" in line.spoken[WHO]) == one.signatory
        assert ("Protocol" in line.spoken[WHO]) == one.protocol


def test_one_is_found_without_tones_among_all_of_them(protocol: Protocol) -> None:
    tab = opens(protocol)
    people = protocol.ask(lambda desk: recount(desk, "plenary", ())).people
    hidden = [one for one in people.values() if one.id not in {seen.person.id for seen in tab.list.people}]
    assert hidden, "the list shows only the first"
    last = max(hidden, key=lambda one: len(one.name))
    protocol.types(fold(last.name))
    answered(tab)
    assert last.name in names(tab)
    assert total(tab) < 20
    protocol.key(Key.Key_Return)
    assert QApplication.focusWidget() is tab.list
    tab.finder.setText("zzzz")
    answered(tab)
    assert tab.count.text() == "Nobody found"
    assert not tab.record.isEnabled()


def test_phone_notes_and_greeting_are_there_to_be_copied(protocol: Protocol) -> None:
    tab = opens(protocol)
    who = tab.list.people[0].person
    fields = {"phone": "+84 912 345 678", "notes": "Đón ở cửa đông", "language": "fr"}
    protocol.ask(lambda desk: edit(desk, who.id.hex(), fields))
    protocol.station.changed()
    line = tab.list.model_of_lines.lines
    wait_for(lambda: tab.list.people[0].phone == fields["phone"])
    line = tab.list.model_of_lines.lines
    assert line[0].spoken[PHONE] == "+84 912 345 678, Français"
    assert line[0].spoken[NOTES] == "Đón ở cửa đông"
    assert chosen(tab).person.id == who.id
    protocol.key(Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == "+84 912 345 678"
    protocol.key(Key.Key_C, CTRL)
    cells = QGuiApplication.clipboard().text().split("\t")
    assert cells[0] == who.name
    assert cells[-2:] == ["+84 912 345 678", "Đón ở cửa đông"]
    protocol.types("912345")
    answered(tab)
    assert names(tab) == [who.name]
    without = protocol.ask(lambda desk: edit(desk, who.id.hex(), {"phone": ""}))
    assert without is not None
    protocol.station.changed()
    tab.finder.clear()
    answered(tab)
    wait_for(lambda: tab.list.model_of_lines.lines[0].spoken[PHONE] == "No phone, Français")
    assert not tab.phone.isEnabled()


def test_enter_opens_the_record(protocol: Protocol) -> None:
    tab = opens(protocol)
    protocol.key(Key.Key_Down)
    who = chosen(tab)
    protocol.key(Key.Key_Return)
    people = protocol.window.people_page
    wait_for(lambda: protocol.window.pages.currentWidget() is people)
    wait_for(lambda: people.pane.person.name.text() == who.person.name)


def test_a_category_or_none_at_all(protocol: Protocol) -> None:
    tab = opens(protocol)
    category = next(iter(protocol.station.overview.categories))
    tab.whom.choose(f"category {category}")
    answered(tab)
    assert tab.wanted().category == category
    assert {one.person.fields.get("category") for one in tab.list.people} <= {category}
    tab.whom.choose("delegation ")
    answered(tab)
    assert not [one for one in tab.list.people if one.delegation]


def test_the_scope_is_the_same_on_both_tabs(protocol: Protocol) -> None:
    tab = opens(protocol)
    tab.scope.choose("")
    answered(tab)
    everyone = total(tab)
    assert protocol.page.figures.scope.session_id == ""
    protocol.page.turn(-1)
    protocol.settle()
    wait_for(lambda: protocol.page.figures.totals.numbers[0].text() == str(everyone))


def test_another_language(protocol: Protocol) -> None:
    tab = opens(protocol)
    protocol.station.language.choose("vi")
    wait_for(lambda: tab.found is not None and tab.list.people[0].delegation != "")
    protocol.settle()
    assert total(tab) > MOST


def test_searching_them_all_waits_for_no_long_job(protocol: Protocol) -> None:
    tab = opens(protocol)
    gate = threading.Event()
    protocol.station.job(lambda _: gate.wait(60))
    try:
        tab.finder.setText("nguyen")
        answered(tab)
        assert tab.list.people
        for one in tab.list.people:
            said = f"{one.person.name} {one.delegation} {one.person.fields.get('post')} {one.notes}"
            assert "nguyen" in fold(said)
    finally:
        gate.set()
    protocol.settle()


def finish(choice: ListedChoice, text: str) -> None:
    """Type a text and leave the field."""
    line = choice.lineEdit()
    assert line is not None
    choice.setEditText(text)
    line.editingFinished.emit()


def test_a_text_that_is_no_choice_is_put_back_and_said(protocol: Protocol) -> None:
    tab = opens(protocol)
    answered(tab)
    everyone = total(tab)
    for choice in (tab.whom, tab.scope):
        before = choice.currentText()
        finish(choice, "belgique xyz")
        protocol.settle()
        assert choice.currentText() == before
        assert "belgique xyz" in protocol.page.told.text()
        assert total(tab) == everyone
        protocol.page.told.say("")


def test_a_part_that_only_one_name_has_is_enough(protocol: Protocol) -> None:
    tab = opens(protocol)
    finish(tab.scope, "gala d")
    answered(tab)
    session = tab.scope.session()
    assert session is not None
    assert "Gala" in protocol.station.session_name(session)

"""The conflict inbox: each kind settled by keys, on real files of two desks that were apart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from checkin.desk.conflicts import conflict_count, conflicts
from checkin.desk.detail import detail
from checkin.desk.supervisors import add_supervisor
from checkin.ui.desks.settle_all import SettleAllDialog
from checkin.ui.look.tokens import Look
from checkin.ui.supervisor import SupervisorDialog
from tests.ui.desks.scene import OTHER, Apart

from .conftest import Organiser

Key = Qt.Key
COPIED, TWICE, NAMED, TWO_BADGES, ENDED = range(5)


def turn(organiser: Organiser) -> None:
    organiser.page.turn()
    organiser.settle()


def choose(organiser: Organiser, name: str) -> None:
    """Go down the list to somebody."""
    inbox = organiser.page.inbox
    organiser.key(Key.Key_Home)
    for _ in inbox.conflicts:
        current = inbox.current()
        assert current is not None
        if current.person is not None and current.person.name == name:
            organiser.settle()
            return
        organiser.key(Key.Key_Down)
    raise AssertionError(name)


def left(organiser: Organiser) -> set[str]:
    """Names of those about whom something is open."""
    return {one.person.name for one in organiser.ask(conflicts) if one.person is not None}


def test_everything_is_there_the_gravest_first(organiser: Organiser, scene: Apart) -> None:
    turn(organiser)
    inbox = organiser.page.inbox
    assert left(organiser) == set(scene.people)
    rows = inbox.list.rows.rows
    assert [row.title for row in rows[-2:]] != [scene.people[COPIED]]
    looks = [row.look for row in rows]
    assert looks == sorted(looks, key=lambda look: look is not Look.DENIED)
    assert inbox.list.hasFocus()
    assert organiser.page.tabs.buttons[1].text() == "Conflicts (5)"


def test_both_sides_stand_beside_each_other(organiser: Organiser, scene: Apart) -> None:
    turn(organiser)
    choose(organiser, scene.people[COPIED])
    decide = organiser.page.inbox.decide
    first, second = decide.sides.cards
    assert first.geometry().top() == second.geometry().top()
    assert first.geometry().right() < second.geometry().left()
    said = [card.accessibleName() for card in (first, second)]
    assert said[0].startswith("A: Cửa A")
    assert said[1].startswith(f"B: {OTHER}")
    assert "On shift: Lan" in said[1]
    assert "± ?" in said[0]
    assert "not known" in decide._about.text()


def test_the_same_person_is_one_key_and_the_next_is_there(organiser: Organiser, scene: Apart) -> None:
    turn(organiser)
    choose(organiser, scene.people[TWICE])
    row = organiser.page.inbox.list.currentIndex().row()
    organiser.key(Key.Key_1)
    organiser.settle()
    assert scene.people[TWICE] not in left(organiser)
    inbox = organiser.page.inbox
    assert inbox.list.currentIndex().row() == min(row, len(inbox.conflicts) - 1)
    assert inbox.list.hasFocus()
    assert scene.people[TWICE] in inbox.told.text()
    assert organiser.page.tabs.buttons[1].text() == "Conflicts (4)"


def test_a_copied_badge_needs_a_reason_and_stops_working(organiser: Organiser, scene: Apart) -> None:
    turn(organiser)
    choose(organiser, scene.people[COPIED])
    organiser.key(Key.Key_2)
    asked = organiser.dialog(SupervisorDialog)
    organiser.key(Key.Key_Return)
    assert asked.isVisible(), "not without a reason"
    organiser.types("two faces")
    organiser.key(Key.Key_Return)
    organiser.gone()
    assert scene.people[COPIED] not in left(organiser)
    record = organiser.ask(lambda desk: detail(desk, desk.find_delegate(scene.people[COPIED]).id))
    assert not record.badge_valid


def test_where_there_are_supervisors_one_is_asked(organiser: Organiser, scene: Apart) -> None:
    organiser.ask(lambda desk: add_supervisor(desk, "Bà Hòa", "274951"))
    turn(organiser)
    choose(organiser, scene.people[COPIED])
    organiser.key(Key.Key_2)
    asked = organiser.dialog(SupervisorDialog)
    organiser.types("111222")
    asked.reason.setText("two faces")
    organiser.key(Key.Key_Return)
    organiser.settle()
    assert scene.people[COPIED] in left(organiser), "the PIN was wrong"
    asked.close()
    organiser.gone()


def test_a_mistake_of_this_desk_is_taken_back(organiser: Organiser, scene: Apart) -> None:
    turn(organiser)
    choose(organiser, scene.people[TWICE])
    decide = organiser.page.inbox.decide
    number = next(n for n, one in enumerate(decide.decisions, 1) if one.text == "A was a mistake")
    organiser.key(Key(Key.Key_0 + number))
    organiser.dialog(SupervisorDialog)
    organiser.types("wrong badge in the hand")
    organiser.key(Key.Key_Return)
    organiser.gone()
    assert scene.people[TWICE] not in left(organiser)


def test_one_of_two_values_is_right(organiser: Organiser, scene: Apart) -> None:
    turn(organiser)
    choose(organiser, scene.people[NAMED])
    decide = organiser.page.inbox.decide
    assert decide.conflict is not None
    wanted = decide.conflict.sides[1].value
    organiser.key(Key.Key_2)
    organiser.settle()
    assert scene.people[NAMED] not in left(organiser)
    record = organiser.ask(lambda desk: detail(desk, desk.find_delegate(scene.people[NAMED]).id))
    assert record.person.fields["post"] == wanted


def test_one_of_two_badges_is_kept(organiser: Organiser, scene: Apart) -> None:
    turn(organiser)
    choose(organiser, scene.people[TWO_BADGES])
    organiser.key(Key.Key_1)
    organiser.dialog(SupervisorDialog)
    organiser.types("the other one is in the drawer")
    organiser.key(Key.Key_Return)
    organiser.gone()
    record = organiser.ask(lambda desk: detail(desk, desk.find_delegate(scene.people[TWO_BADGES]).id))
    assert sum(one.valid for one in record.badges) == 1
    assert scene.people[TWO_BADGES] not in left(organiser)


def test_a_badge_that_had_ended_was_known(organiser: Organiser, scene: Apart) -> None:
    turn(organiser)
    choose(organiser, scene.people[ENDED])
    cards = organiser.page.inbox.decide.sides.cards
    assert cards[0].accessibleName().startswith("A: Badge revoked")
    organiser.key(Key.Key_1)
    organiser.settle()
    assert scene.people[ENDED] not in left(organiser)


def test_all_light_ones_of_a_session_at_once(organiser: Organiser, scene: Apart) -> None:
    turn(organiser)
    choose(organiser, scene.people[TWICE])
    organiser.key(Key.Key_A)
    organiser.dialog(SettleAllDialog)
    organiser.key(Key.Key_Return)
    organiser.gone()
    assert left(organiser) == set(scene.people) - {scene.people[TWICE]}


def test_a_grave_one_is_not_settled_with_the_light_ones(organiser: Organiser, scene: Apart) -> None:
    turn(organiser)
    choose(organiser, scene.people[COPIED])
    assert organiser.page.inbox.decide.all.isHidden()
    organiser.key(Key.Key_A)
    organiser.settle()
    assert left(organiser) == set(scene.people)


def test_what_somebody_else_has_settled_is_said(organiser: Organiser, scene: Apart) -> None:
    turn(organiser)
    choose(organiser, scene.people[TWICE])
    conflict = organiser.page.inbox.current()
    assert conflict is not None
    from checkin.desk.conflicts import settle

    organiser.ask(lambda desk: settle(desk, conflict.id, "same_person"))
    organiser.key(Key.Key_1)
    organiser.settle()
    assert organiser.page.inbox.told.objectName() == "warning"
    assert len(organiser.page.inbox.conflicts) == 4
    assert organiser.page.inbox.current() is None
    organiser.key(Key.Key_1)
    organiser.settle()
    assert len(organiser.page.inbox.conflicts) == 4


def test_the_record_is_one_key_away(organiser: Organiser, scene: Apart) -> None:
    wanted: list[bytes] = []
    organiser.page.person_wanted.connect(wanted.append)
    turn(organiser)
    choose(organiser, scene.people[NAMED])
    organiser.key(Key.Key_Return)
    assert wanted == [organiser.ask(lambda desk: desk.find_delegate(scene.people[NAMED]).id)]


def test_nothing_left_is_said_in_friendly_words(organiser: Organiser, scene: Apart) -> None:
    turn(organiser)
    for name in scene.people:
        choose(organiser, name)
        text = [one.text for one in organiser.page.inbox.decide.decisions]
        plain = next(n for n, one in enumerate(organiser.page.inbox.decide.decisions, 1) if not one.reason)
        assert text
        organiser.key(Key(Key.Key_0 + plain))
        organiser.settle()
    inbox = organiser.page.inbox
    assert organiser.ask(conflict_count) == 0
    assert inbox._nothing.isVisible()
    assert not inbox.list.isVisible()
    assert not inbox.decide.isVisible()
    assert organiser.page.tabs.buttons[1].text() == "Conflicts"


def test_a_screen_reader_hears_rows_sides_and_decisions(organiser: Organiser, scene: Apart) -> None:
    turn(organiser)
    inbox = organiser.page.inbox
    for widget in (
        inbox.list,
        *inbox.decide.sides.cards,
        *inbox.decide.buttons[: len(inbox.decide.decisions)],
    ):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name).strip()
    assert "Admitted twice" in inbox.list.rows.rows[0].spoken or "valid" in inbox.list.rows.rows[0].spoken

"""Walk-ins: duplicates while typing, one Enter for everything, companions, nameless badges."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from checkin.desk.find import find
from checkin.domain.verdict import Verdict
from checkin.ui.people.choice import Choice
from checkin.ui.people.pool import PoolDialog
from checkin.ui.people.walkin import WalkInDialog

from .conftest import Scene


def fill(dialog: WalkInDialog, **values: str) -> None:
    for name, value in values.items():
        editor = dialog.fields.editors[name]
        if isinstance(editor, Choice):
            editor.setEditText(value)
        else:
            assert isinstance(editor, QLineEdit)
            editor.setText(value)


def test_a_probable_duplicate_appears_while_the_name_is_typed(scene: Scene) -> None:
    scene.page.walk_in()
    dialog = scene.dialog(WalkInDialog)
    assert dialog.fields.editors["name"].hasFocus()
    scene.write("nguyen thi ngoc ha")
    scene.settle()
    assert dialog.similar.isVisible()
    assert dialog.similar.list.rows.rows[0].title == "Nguyễn Thị Ngọc Hà"
    scene.key(Qt.Key.Key_F2)
    scene.settle()
    assert scene.shown.person.name == "Nguyễn Thị Ngọc Hà"
    assert not scene.page.findChildren(WalkInDialog)


def test_enter_before_the_answer_registers_no_duplicate_unwarned(scene: Scene) -> None:
    scene.page.walk_in()
    dialog = scene.dialog(WalkInDialog)
    fill(dialog, name="Nguyễn Thị Ngọc Hà")
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert dialog.isVisible()
    assert dialog.similar.isVisible()
    assert dialog.fault.isVisible()
    known = len(scene.ask(lambda desk: find(desk, "Nguyễn Thị Ngọc Hà")))
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert len(scene.ask(lambda desk: find(desk, "Nguyễn Thị Ngọc Hà"))) == known + 1


def test_the_arrow_keys_choose_among_several_duplicates(scene: Scene) -> None:
    scene.page.walk_in()
    dialog = scene.dialog(WalkInDialog)
    scene.write("le huu loc")
    scene.settle()
    rows = dialog.similar.list.rows.rows
    assert [row.title for row in rows[:2]] == ["Lê Hữu Lộc", "Lê Hữu Lộc"]
    scene.key(Qt.Key.Key_Down)
    scene.key(Qt.Key.Key_F2)
    scene.settle()
    assert scene.page.current() == rows[1].key


def test_suggestions_to_a_name_that_was_changed_are_dropped(scene: Scene) -> None:
    scene.page.walk_in()
    dialog = scene.dialog(WalkInDialog)
    fill(dialog, name="nguyen thi ngoc ha")
    fill(dialog, name="Zebulon Wyxpurg")
    scene.settle()
    assert not dialog.similar.isVisible()
    dialog.reject()


def test_enter_registers_prints_and_checks_in(scene: Scene) -> None:
    scene.page.walk_in()
    dialog = scene.dialog(WalkInDialog)
    assert dialog.primary.text() == "Register, print badge and check in"
    fill(dialog, name="Zebulon Wyxpurg", delegation="hanoi city", category="Press")
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    shown = scene.shown
    assert shown.person.fields["name"] == "Zebulon Wyxpurg"
    assert shown.delegation == "Hanoi City"
    assert len(scene.opened) == 1
    assert shown.badge_valid
    assert [one.by_hand for one in scene.outcomes] == [True]
    assert scene.outcomes[0].person is not None
    assert scene.outcomes[0].person.id == shown.person.id


def test_what_was_chosen_last_is_offered_again(scene: Scene) -> None:
    scene.page.walk_in()
    dialog = scene.dialog(WalkInDialog)
    fill(dialog, name="Zebulon Wyxpurg", category="Press")
    dialog.prints.setChecked(False)
    dialog.checks_in.setChecked(False)
    assert dialog.primary.text() == "Register"
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert not scene.opened
    assert not scene.outcomes
    assert not scene.shown.badge
    scene.page.walk_in()
    again = scene.dialog(WalkInDialog)
    assert again.primary.text() == "Register"
    category = again.fields.editors["category"]
    assert isinstance(category, Choice)
    assert category.currentText() == "Press"
    again.reject()
    assert "Wyxpurg" not in scene.station.settings.path.read_text(encoding="utf-8")


def test_faults_stand_beside_their_fields(scene: Scene) -> None:
    scene.page.walk_in()
    dialog = scene.dialog(WalkInDialog)
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert dialog.isVisible()
    assert dialog.fields._faults["name"].text() == "A name is needed."
    fill(dialog, name="Zebulon Wyxpurg", delegation="Atlantis")
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert "Atlantis" in dialog.fields._faults["delegation"].text()
    assert not dialog.fields._faults["name"].isVisible()
    assert scene.ask(lambda desk: find(desk, "Wyxpurg")) == []
    dialog.reject()


def test_a_paper_that_fails_leaves_the_person_registered_and_says_both(scene: Scene) -> None:
    scene.station.path.with_name("sample-badges").write_text("in the way", encoding="utf-8")
    scene.page.walk_in()
    fill(scene.dialog(WalkInDialog), name="Zebulon Wyxpurg", category="Press")
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert scene.shown.person.name == "Zebulon Wyxpurg"
    assert "Registered: Zebulon Wyxpurg" in scene.page.notice.text()
    assert "sample-badges" in scene.page.notice.text()
    assert len(scene.outcomes) == 1


def test_closed_while_under_way_the_walk_in_is_registered(scene: Scene) -> None:
    scene.page.walk_in()
    fill(scene.dialog(WalkInDialog), name="Zebulon Wyxpurg", category="Press")
    scene.key(Qt.Key.Key_Return)
    scene.key(Qt.Key.Key_Escape)
    scene.settle()
    assert scene.shown.person.name == "Zebulon Wyxpurg"
    assert len(scene.ask(lambda desk: find(desk, "Wyxpurg"))) == 1


def test_a_companion_belongs_to_the_one_shown_and_to_the_delegation(scene: Scene) -> None:
    main = scene.open("D0001")
    scene.page.acts.add_companion()
    dialog = scene.dialog(WalkInDialog)
    assert dialog._whose.text() == "Companion of Đặng Thị Hường"
    assert "Đặng" not in dialog.windowTitle()
    fill(dialog, name="Zebulon Wyxpurg", category="Interpreter")
    dialog.checks_in.setChecked(False)
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    companion = scene.shown
    assert companion.companion_of is not None
    assert companion.companion_of.id == main.person.id
    assert companion.delegation == main.delegation
    scene.page.open_person(main.person.id)
    scene.settle()
    assert [one.id for one in scene.shown.companions] == [companion.person.id]
    scene.page.pane.facts.person_wanted.emit(companion.person.id)
    scene.settle()
    assert scene.shown.person.id == companion.person.id


def test_nameless_badges_come_in_one_file_and_open_doors(scene: Scene) -> None:
    scene.page.acts.make_pool()
    dialog = scene.dialog(PoolDialog)
    scene.write("Lai xe")
    dialog.category.setEditText("Driver")
    dialog.count.setText("3")
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert len(scene.opened) == 1
    made = scene.ask(lambda desk: find(desk, "Lai xe 0"))
    assert sorted(one.person.name for one in made) == ["Lai xe 01", "Lai xe 02", "Lai xe 03"]
    assert all(one.badge_valid for one in made)
    assert scene.opened[0].read_bytes().count(b"/Type /Page\n") == 3


def test_nameless_badges_need_a_name_and_a_number(scene: Scene) -> None:
    scene.page.acts.make_pool()
    dialog = scene.dialog(PoolDialog)
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert dialog._faults[0].text() == "Say what these badges are called."
    dialog.name.setText("Lái xe")
    dialog.count.setText("")
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert dialog._faults[2].text() == "A number from 1 to 999."
    assert not dialog._faults[0].isVisible()
    dialog.reject()


def test_who_just_walked_in_may_enter_where_the_rules_say(scene: Scene) -> None:
    scene.page.walk_in()
    fill(scene.dialog(WalkInDialog), name="Zebulon Wyxpurg", category="Festival stall")
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert scene.outcomes[0].verdict is Verdict.NOT_HERE

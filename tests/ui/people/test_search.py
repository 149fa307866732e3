"""Searching as one types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLineEdit

from checkin.desk.people import walk_in, withdraw
from checkin.ui.look.tokens import Look
from checkin.ui.people.edit import EditDialog
from checkin.ui.people.walkin import WalkInDialog

from .conftest import Scene


def test_tones_case_and_order_of_words_do_not_matter(scene: Scene) -> None:
    scene.find("HUONG dang")
    assert scene.names == ["Đặng Thị Hường"]
    assert scene.shown.person.fields["reference"] == "D0001"
    row = scene.page.search.list.rows.rows[0]
    assert row.caption == "Ministry of Foreign Affairs of Vietnam · Dignitary"
    assert row.right == scene.shown.badge


def test_one_letter_asks_for_more(scene: Scene) -> None:
    scene.find("h")
    assert scene.names == []
    assert "Two letters" in scene.page.search.hint.text()
    assert not scene.page.search.register.isVisible()


def test_find_leaves_the_cursor_at_the_end_of_what_was_typed(scene: Scene) -> None:
    scene.find("hu")
    assert scene.page.search.field.hasFocus()
    scene.write("o")
    assert scene.page.search.field.text() == "huo"


def test_a_badge_number_and_a_reference_find_their_owner(scene: Scene) -> None:
    scene.find("D0002")
    assert scene.names == ["Lê Duy Vinh"]
    scene.find(scene.shown.badge)
    assert scene.names == ["Lê Duy Vinh"]


def test_shapes_tell_who_is_in_who_is_expected_and_who_does_not_come(scene: Scene) -> None:
    scene.find("D0001")
    assert scene.page.search.list.rows.rows[0].look is None
    scene.door.check_in(scene.page.current())
    scene.settle()
    assert scene.page.search.list.rows.rows[0].look is Look.ACCEPT
    who = scene.page.current()
    scene.ask(lambda desk: withdraw(desk, who.hex()))
    scene.station.changed()
    scene.settle()
    assert scene.page.search.list.rows.rows[0].look is Look.REVOKED
    assert scene.page.search.list.rows.rows[0].struck


def test_namesakes_are_marked(scene: Scene) -> None:
    scene.find("Le Huu Loc")
    assert scene.names == ["Lê Hữu Lộc", "Lê Hữu Lộc"]
    assert all(row.caption.startswith("SAME NAME") for row in scene.page.search.list.rows.rows)


def test_arrow_keys_move_in_the_list_while_the_keyboard_stays_in_the_field(scene: Scene) -> None:
    scene.find("nguyen thi")
    first = scene.page.current()
    scene.key(Qt.Key.Key_Down)
    scene.settle()
    second = scene.page.current()
    assert second != first
    assert scene.shown.person.id == second
    assert scene.page.search.field.hasFocus()
    scene.key(Qt.Key.Key_Up)
    scene.settle()
    assert scene.shown.person.id == first


def test_enter_leads_to_what_can_be_done(scene: Scene) -> None:
    scene.find("D0001")
    scene.key(Qt.Key.Key_Return)
    assert scene.page.pane.buttons.check_in.hasFocus()


def test_enter_before_the_answer_opens_it_when_it_comes(scene: Scene) -> None:
    scene.page.find("D000")
    scene.write("1")
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert scene.page.pane.buttons.check_in.hasFocus()
    assert scene.shown.person.name == "Đặng Thị Hường"


def test_answers_that_were_overtaken_are_never_shown(scene: Scene) -> None:
    seen: list[list[str]] = []
    scene.page.search.list.rows.modelReset.connect(lambda: seen.append(scene.names))
    for text in ("ng", "le", "D0002", "", "D0001"):
        scene.page.search.field.setText(text)
    scene.settle()
    assert scene.names == ["Đặng Thị Hường"]
    assert all(one in ([], ["Đặng Thị Hường"]) for one in seen)


def test_an_answer_to_a_search_that_was_emptied_is_dropped(scene: Scene) -> None:
    scene.page.search.field.setText("nguyen")
    scene.page.search.field.clear()
    scene.settle()
    assert scene.names == []
    assert scene.page.pane.detail is None


def test_nothing_can_be_done_to_one_record_while_another_is_being_read(scene: Scene) -> None:
    scene.open("D0001")
    scene.page.open_person(scene.ask(lambda desk: desk.find_delegate("D0002").id))
    assert scene.shown.person.name == "Đặng Thị Hường"
    assert not any(button.isEnabled() for button in scene.page.pane.buttons.all)
    scene.page.replace_badge()
    assert not scene.page.findChildren(WalkInDialog)
    scene.settle()
    assert scene.shown.person.name == "Lê Duy Vinh"
    assert scene.page.pane.buttons.replace.isEnabled()


def test_nobody_found_offers_a_walk_in_of_that_name(scene: Scene) -> None:
    scene.find("Zebulon Wyxpurg")
    assert scene.page.search.hint.text() == "Nobody found for “Zebulon Wyxpurg”."
    scene.key(Qt.Key.Key_Return)
    name = scene.dialog(WalkInDialog).fields.editors["name"]
    assert isinstance(name, QLineEdit)
    assert name.text() == "Zebulon Wyxpurg"
    scene.key(Qt.Key.Key_Escape)


def test_escape_leads_to_the_field_then_empties_it_then_back(scene: Scene) -> None:
    left: list[bool] = []
    scene.page.back.connect(lambda: left.append(True))
    scene.open("D0001")
    scene.key(Qt.Key.Key_Escape)
    assert scene.page.search.field.hasFocus()
    scene.key(Qt.Key.Key_Escape)
    assert scene.page.search.field.text() == ""
    assert not left
    scene.key(Qt.Key.Key_Escape)
    assert left == [True]


def test_letters_typed_into_the_field_are_letters(scene: Scene) -> None:
    scene.find("D0001")
    scene.page.search.field.clear()
    scene.write("crew pm")
    assert scene.page.search.field.text() == "crew pm"


def test_the_list_follows_what_others_write(scene: Scene) -> None:
    scene.find("Wyxpurg")
    assert scene.names == []
    scene.ask(lambda desk: walk_in(desk, {"name": "Zebulon Wyxpurg"}))
    scene.station.changed()
    scene.settle()
    assert scene.names == ["Zebulon Wyxpurg"]


def test_another_language_names_delegations_anew(scene: Scene) -> None:
    scene.find("D0001")
    scene.station.language.choose("fr")
    scene.settle()
    assert "Ministère des Affaires étrangères" in scene.page.search.list.rows.rows[0].caption
    assert scene.shown.category == "Haute personnalité"
    scene.station.language.choose("en")
    scene.settle()


def test_a_new_search_begins_with_the_likeliest_and_the_same_one_keeps_its_person(scene: Scene) -> None:
    scene.find("nguyen")
    scene.key(Qt.Key.Key_Down)
    scene.key(Qt.Key.Key_Down)
    scene.settle()
    third = scene.page.current()
    scene.station.changed()
    scene.settle()
    assert scene.page.current() == third
    scene.page.search.field.clear()
    scene.write("nguyen")
    scene.settle()
    rows = scene.page.search.list.rows.rows
    assert third in [row.key for row in rows]
    assert scene.page.current() == rows[0].key != third


def test_a_key_held_down_acts_once(scene: Scene) -> None:
    scene.open("D0019")
    scene.page.acts.edit()
    scene.dialog(EditDialog).reject()
    scene.page.walk_in()
    held = scene.page.findChildren(QShortcut)
    assert len(held) >= 9
    assert not [one.key().toString() for one in held if one.autoRepeat()]
    scene.dialog(WalkInDialog).reject()

"""The record: checking in by hand, correcting, withdrawing, photo, printing again."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from checkin.desk.detail import detail
from checkin.desk.people import edit, walk_in, withdraw
from checkin.desk.revoke import revoke
from checkin.desk.supervisors import add_supervisor
from checkin.domain.verdict import Verdict
from checkin.ui.people.choice import Choice
from checkin.ui.people.confirm import IdentityDialog, WithdrawDialog
from checkin.ui.people.edit import EditDialog
from checkin.ui.people.portrait import initials
from checkin.ui.people.replace import ReplaceDialog
from checkin.ui.supervisor import SupervisorDialog

from .conftest import Scene

HUNG = "Đỗ Khắc Hưởng"
PIN = "274951"


def line(editor: object) -> QLineEdit:
    assert isinstance(editor, QLineEdit)
    return editor


def test_who_has_a_badge_is_checked_in_after_a_question(scene: Scene) -> None:
    shown = scene.open("D0019")
    scene.key(Qt.Key.Key_Return)
    dialog = scene.dialog(IdentityDialog)
    assert shown.badge in dialog._badge.text()
    assert not dialog._namesakes.isVisible()
    assert not scene.outcomes
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert [(one.verdict, one.by_hand) for one in scene.outcomes] == [(Verdict.ADMITTED, True)]
    assert scene.shown.present == ["Opening plenary"]
    assert scene.shown.history[0].by_hand


def test_a_namesake_is_never_checked_in_without_the_question(scene: Scene) -> None:
    for _ in range(2):
        scene.ask(lambda desk: walk_in(desk, {"name": "Zebulon Wyxpurg", "category": "Press"}))
    shown = scene.open("Wyxpurg")
    assert shown.homonyms == 1
    assert not shown.badge
    scene.key(Qt.Key.Key_C)
    dialog = scene.dialog(IdentityDialog)
    assert dialog._namesakes.isVisible()
    scene.key(Qt.Key.Key_Escape)
    scene.settle()
    assert not scene.outcomes


def test_who_has_no_badge_and_no_namesake_is_checked_in_at_once(scene: Scene) -> None:
    scene.ask(lambda desk: walk_in(desk, {"name": "Zebulon Wyxpurg", "category": "Press"}))
    scene.open("Wyxpurg")
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert [one.by_hand for one in scene.outcomes] == [True]


def test_printing_again_keeps_the_code(scene: Scene, codes: dict[str, str]) -> None:
    before = scene.open("D0019")
    scene.page.print_badge()
    scene.settle()
    assert len(scene.opened) == 1
    assert scene.shown.badge == before.badge
    assert len(scene.shown.badges) == 1
    assert scene.scan(codes[HUNG]).verdict is Verdict.ADMITTED


def test_two_papers_in_one_second_are_two_files(scene: Scene) -> None:
    scene.open("D0019")
    scene.page.print_badge()
    scene.page.print_badge()
    scene.settle()
    assert len(set(scene.opened)) == 2


def test_printing_gives_a_first_badge_but_none_for_one_that_was_revoked(scene: Scene) -> None:
    scene.ask(lambda desk: walk_in(desk, {"name": "Zebulon Wyxpurg", "category": "Press"}))
    scene.open("Wyxpurg")
    scene.key(Qt.Key.Key_P)
    scene.settle()
    number = scene.shown.badge
    assert scene.shown.badge_valid
    assert len(scene.opened) == 1
    scene.ask(lambda desk: revoke(desk, number, "stolen"))
    scene.page.print_badge()
    scene.settle()
    assert len(scene.opened) == 1
    assert "Zebulon Wyxpurg" in scene.page.notice.text()
    assert scene.page.notice.objectName() == "danger"


def test_a_wrong_name_is_corrected_and_printed_in_one_flow_with_the_same_code(
    scene: Scene, codes: dict[str, str]
) -> None:
    before = scene.open("D0019")
    scene.key(Qt.Key.Key_E)
    dialog = scene.dialog(EditDialog)
    line(dialog.fields.editors["name"]).setText("Đỗ Khắc Hưng")
    scene.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    scene.settle()
    assert scene.shown.person.name == "Đỗ Khắc Hưng"
    assert scene.shown.badge == before.badge
    assert scene.shown.badges[0].code == before.badges[0].code
    assert len(scene.opened) == 1
    printed, edited = scene.shown.history[:2]
    assert (printed.kind, printed.badge) == ("print", before.badge)
    assert set(edited.fields) == {"name"}
    assert scene.scan(codes[HUNG]).verdict is Verdict.ADMITTED


def test_saving_writes_only_what_was_changed(scene: Scene) -> None:
    before = scene.open("D0019")
    scene.key(Qt.Key.Key_E)
    dialog = scene.dialog(EditDialog)
    delegation = dialog.fields.editors["delegation"]
    assert isinstance(delegation, Choice)
    assert delegation.currentText() == before.delegation
    delegation.setEditText("thua thien hue province")
    dialog.fields.show_values({**dialog._detail.person.fields, "protocol": True, "days": ["2027-01-16"]})
    delegation.setEditText("thua thien hue province")
    dialog.primary.click()
    scene.settle()
    assert set(scene.shown.history[0].fields) == {"delegation", "protocol", "days"}
    assert scene.shown.delegation == "Thua Thien Hue Province"
    assert scene.shown.protocol
    assert scene.shown.person.fields["days"] == ["2027-01-16"]


def test_saving_without_a_change_writes_nothing(scene: Scene) -> None:
    before = scene.open("D0001")
    scene.key(Qt.Key.Key_E)
    scene.dialog(EditDialog).primary.click()
    scene.settle()
    assert len(scene.shown.history) == len(before.history)


def test_every_field_of_everyone_survives_the_form(scene: Scene) -> None:
    """What the form shows of a record is what it would write back."""
    for reference in ("D0001", "D0300", "D0748", "D0500"):
        scene.open(reference)
        scene.page.acts.edit()
        dialog = scene.dialog(EditDialog)
        assert dialog.fields.values() == dialog._before
        written = {
            name: ", ".join(value) if isinstance(value, list) else "yes" if value is True else str(value)
            for name, value in scene.shown.person.fields.items()
            if name in dialog.fields.editors
        }
        assert {name: text for name, text in dialog._before.items() if text} == written
        dialog.reject()


def test_a_name_that_is_emptied_is_said_beside_the_field(scene: Scene) -> None:
    scene.open("D0019")
    scene.key(Qt.Key.Key_E)
    dialog = scene.dialog(EditDialog)
    line(dialog.fields.editors["name"]).setText("  ")
    dialog.primary.click()
    scene.settle()
    assert dialog.isVisible()
    assert dialog.fields._faults["name"].text() == "A name is needed."
    dialog.reject()


def test_withdrawing_asks_and_can_be_taken_back(scene: Scene, codes: dict[str, str]) -> None:
    scene.open("D0019")
    scene.key(Qt.Key.Key_W)
    scene.dialog(WithdrawDialog)
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    person = scene.page.pane.person
    assert scene.shown.person.fields["withdrawn"] is True
    assert person.withdrawn.isVisible()
    assert not scene.page.pane.buttons.replace.isEnabled()
    assert scene.scan(codes[HUNG]).verdict is Verdict.WITHDRAWN
    scene.page.acts.withdraw()
    scene.settle()
    assert "withdrawn" not in scene.shown.person.fields
    assert not person.withdrawn.isVisible()
    assert scene.scan(codes[HUNG]).verdict is Verdict.ADMITTED


def test_attention_notes_protocol_and_head_of_delegation_stand_out(scene: Scene) -> None:
    who = scene.open("D0001").person.id.hex()
    scene.ask(lambda desk: edit(desk, who, {"notes": "<b>Wheelchair</b>"}))
    scene.station.changed()
    scene.settle()
    person = scene.page.pane.person
    assert person.notes.isVisible()
    assert person.notes.text() == "<b>Wheelchair</b>"
    assert person.notes.textFormat() is Qt.TextFormat.PlainText
    assert person.protocol.isVisible()
    assert person.head.isVisible()


def test_how_they_are_addressed_is_shown_where_it_is_more_than_the_name(scene: Scene) -> None:
    who = scene.open("D0001").person.id.hex()
    facts = scene.page.pane.facts
    for honorific, shown in (("Ông", "Ông Hưởng"), ("", "")):
        fields = {"name": HUNG, "honorific": honorific, "family_name": "", "given_name": ""}
        scene.ask(partial(edit, delegate=who, fields=fields))
        scene.station.changed()
        scene.settle()
        assert facts._values["called"].text() == shown
        assert facts._labels["called"].isVisible() == bool(shown)


def test_somebody_withdrawn_elsewhere_changes_on_screen(scene: Scene) -> None:
    who = scene.open("D0019").person.id.hex()
    scene.ask(lambda desk: withdraw(desk, who))
    scene.station.changed()
    scene.settle()
    assert scene.page.pane.person.withdrawn.isVisible()


def test_a_photo_from_a_file_is_shown_and_can_be_removed(scene: Scene, tmp_path: Path) -> None:
    picture = np.full((900, 700, 3), 120, np.uint8)
    path = tmp_path / "face.png"
    path.write_bytes(cv2.imencode(".png", picture)[1].tobytes())
    shown = scene.open("D0019")
    scene.page.acts.set_photo(shown.person.id, path)
    scene.settle()
    assert scene.shown.photo[:2] == b"\xff\xd8"
    assert scene.page.pane.buttons.no_photo.isEnabled()
    scene.page.acts.remove_photo()
    scene.settle()
    assert scene.shown.photo == b""


def test_a_file_that_is_no_picture_is_said(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "face.png"
    path.write_text("no picture", encoding="utf-8")
    shown = scene.open("D0019")
    scene.page.acts.set_photo(shown.person.id, path)
    scene.settle()
    assert "face.png" in scene.page.notice.text()
    assert scene.shown.photo == b""


def test_initials() -> None:
    assert initials("Đặng Thị Hường") == "ĐH"
    assert initials("Élodie") == "É"
    assert initials("  ") == ""
    assert initials("(Ngô) An") == "A"


def test_asked_twice_before_the_answer_it_is_one_check_in(scene: Scene) -> None:
    scene.ask(lambda desk: walk_in(desk, {"name": "Zebulon Wyxpurg", "category": "Press"}))
    scene.open("Wyxpurg")
    scene.page.acts.check_in()
    scene.page.acts.check_in()
    scene.settle()
    assert [one.verdict for one in scene.outcomes] == [Verdict.ADMITTED]
    scene.page.acts.check_in()
    scene.settle()
    assert len(scene.outcomes) == 2


def test_whose_badge_was_revoked_is_checked_in_by_a_supervisor_only(scene: Scene) -> None:
    scene.ask(lambda desk: add_supervisor(desk, "Trần Giám Sát", PIN))
    shown = scene.open("D0019")
    scene.ask(lambda desk: revoke(desk, shown.badge, "stolen"))
    scene.key(Qt.Key.Key_C)
    asked = scene.dialog(IdentityDialog)
    scene.key(Qt.Key.Key_Return)
    scene.dialog(SupervisorDialog).reject()
    scene.settle()
    assert not scene.outcomes
    asked.primary.click()
    scene.dialog(SupervisorDialog).pin.setText(PIN)
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert [one.verdict for one in scene.outcomes] == [Verdict.ADMITTED]


def test_whose_badge_still_works_or_was_replaced_needs_no_supervisor(scene: Scene) -> None:
    scene.ask(lambda desk: add_supervisor(desk, "Trần Giám Sát", PIN))
    scene.open("D0019")
    scene.page.replace_badge()
    scene.dialog(ReplaceDialog).reasons[0].click()
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert len(scene.shown.badges) == 2
    scene.page.acts.check_in()
    scene.dialog(IdentityDialog).primary.click()
    scene.settle()
    assert len(scene.outcomes) == 1


@pytest.mark.parametrize("field", ["sessions", "days", "category", "protocol"])
def test_what_opens_doors_is_changed_by_a_supervisor_only(scene: Scene, field: str) -> None:
    scene.ask(lambda desk: add_supervisor(desk, "Trần Giám Sát", PIN))
    before = scene.open("D0019")
    scene.page.acts.edit()
    dialog = scene.dialog(EditDialog)
    changed = {"sessions": ["gala"], "days": ["2027-01-16"], "category": "press", "protocol": True}[field]
    dialog.fields.show_values({**before.person.fields, field: changed})
    dialog.primary.click()
    scene.dialog(SupervisorDialog).reject()
    scene.settle()
    assert scene.ask(lambda desk: detail(desk, before.person.id)).person == before.person
    dialog.primary.click()
    scene.dialog(SupervisorDialog).pin.setText(PIN)
    scene.key(Qt.Key.Key_Return)
    scene.settle()
    assert set(scene.shown.history[0].fields) == {field}


def test_a_name_is_corrected_without_a_supervisor(scene: Scene) -> None:
    scene.ask(lambda desk: add_supervisor(desk, "Trần Giám Sát", PIN))
    scene.open("D0019")
    scene.page.acts.edit()
    dialog = scene.dialog(EditDialog)
    assert dialog.windowTitle() == "Edit", "titles reach others than the one at the desk"
    line(dialog.fields.editors["name"]).setText("Đỗ Khắc Hưng")
    dialog.primary.click()
    scene.settle()
    assert scene.shown.person.name == "Đỗ Khắc Hưng"


@pytest.mark.skipif(os.name == "nt", reason="rights of another kind")
def test_the_paper_is_for_the_user_alone(scene: Scene) -> None:
    scene.open("D0019")
    scene.page.print_badge()
    scene.settle()
    assert scene.opened[0].stat().st_mode & 0o777 == 0o600


def test_a_booth_and_a_signatory_are_seen_and_corrected(scene: Scene) -> None:
    scene.open("D0020")
    pane = scene.page.pane
    assert pane.person.signatory.isHidden()
    assert pane.facts._values["booth"].isHidden()
    scene.ask(lambda desk: edit(desk, "D0019", {"booth": "G12", "signatory": "yes"}))
    scene.open("D0019")
    assert not pane.person.signatory.isHidden()
    assert pane.facts._values["booth"].text() == "G12"
    scene.key(Qt.Key.Key_E)
    dialog = scene.dialog(EditDialog)
    assert line(dialog.fields.editors["booth"]).text() == "G12"
    assert dialog.fields.values()["signatory"] == "yes"
    scene.key(Qt.Key.Key_Escape)

"""An organiser edits, adds and removes sessions, and takes over a file."""

from __future__ import annotations

from datetime import date, time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from checkin.desk.conflicts import conflicts
from checkin.desk.editing_programme import edit_session, look_at
from checkin.domain.text import fold
from checkin.ui.desks.conflict_words import ConflictWords
from checkin.ui.programme.edit import SessionDialog
from checkin.ui.programme.removing import RemoveDialog
from checkin.ui.programme.taking import ReportDialog
from tests.kit import RESOURCES
from tests.ui.kit import settle, wait_for

from .conftest import Officer


def editing(officer: Officer, id: str) -> SessionDialog:
    officer.chooses(id)
    officer.key(Qt.Key.Key_D)
    return officer.dialog(SessionDialog)


def test_only_what_was_changed_is_written(officer: Officer) -> None:
    before = officer.session("plenary")
    dialog = editing(officer, "plenary")
    assert QApplication.focusWidget() is dialog.form.names["en"]
    officer.types(" and welcome")
    dialog.form.hall.setEditText("Hồng Hà")
    dialog.form.seats.setValue(500)
    dialog.form.times["ends"].editor.setTime(dialog.form.times["ends"].editor.time().addSecs(900))
    officer.key(Qt.Key.Key_Return)
    officer.gone()
    after = officer.session("plenary")
    assert after.name == before.name | {"en": "Opening plenary and welcome"}
    assert (after.hall, after.capacity, after.ends) == ("Hồng Hà", 500, "2027-01-15T11:45:00")
    assert (after.starts, after.categories, after.people) == (before.starts, before.categories, before.people)
    assert officer.page.told.text() == "Saved: Opening plenary and welcome"
    assert officer.line("plenary").title == "Opening plenary and welcome"


def test_who_may_enter_is_ticked(officer: Officer) -> None:
    dialog = editing(officer, "exhibition-1")
    assert dialog.form.categories.caption.text() == "Categories: no rule"
    names = {one: officer.station.delegation_name(one) for one in officer.station.overview.delegations}
    wanted, name = next((key, text) for key, text in names.items() if "Ministry of Foreign" in text)
    dialog.form.delegations.search.setFocus()
    officer.types(fold(name)[:18])
    shown = dialog.form.delegations.list
    assert 0 < sum(not shown.isRowHidden(row) for row in range(shown.count())) < 5
    officer.key(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is shown
    officer.key(Qt.Key.Key_Space)
    assert dialog.form.delegations.chosen == [wanted]
    assert dialog.form.delegations.caption.text() == "Delegations ticked: 1"
    dialog.primary.click()
    officer.gone()
    assert officer.session("exhibition-1").delegations == [wanted]
    assert name in officer.line("exhibition-1").caption


def test_parallel_sign_and_named_people(officer: Officer) -> None:
    named = officer.session("salon").people
    dialog = editing(officer, "exhibition-1")
    form = dialog.form
    assert (form.people.text(), form.parallel.key(), form.pictogram.key) == ("", "", "exhibition")
    form.parallel.setEditText("thematic")
    form.pictogram.choose("city")
    assert form.pictogram.currentText() == "City"
    form.people.setText(f"{named[0]},  D-none , {named[1]}")
    dialog.primary.click()
    settle(officer.station)
    assert dialog.fault.text() == "Nobody has the reference “D-none”."
    assert QApplication.focusWidget() is form.people
    form.people.setText(f"{named[0]}, {named[1]},")
    dialog.primary.click()
    officer.gone()
    after = officer.session("exhibition-1")
    assert (after.parallel, after.pictogram, after.people) == ("thematic", "city", named[:2])
    dialog = editing(officer, "salon")
    assert dialog.form.people.text() == ", ".join(named)
    dialog.reject()


def test_another_day_and_no_end(officer: Officer) -> None:
    dialog = editing(officer, "plenary")
    dialog.form.date.editor.setDate(dialog.form.date.editor.date().addDays(1))
    dialog.form.times["ends"].box.setChecked(False)
    dialog.primary.click()
    officer.gone()
    after = officer.session("plenary")
    assert (after.date, after.starts, after.ends) == ("2027-01-16", "2027-01-16T08:30:00", "")


def test_an_end_of_the_night_after_is_said(officer: Officer) -> None:
    dialog = editing(officer, "gala")
    assert not dialog.form.night.isVisible()
    ends = dialog.form.times["ends"].editor
    ends.setTime(ends.time().addSecs(3 * 3600))
    assert dialog.form.night.isVisible()
    dialog.primary.click()
    officer.gone()
    assert officer.session("gala").ends == "2027-01-16T00:30:00"


def test_a_name_is_needed(officer: Officer) -> None:
    dialog = editing(officer, "plenary")
    for field in dialog.form.names.values():
        field.clear()
    dialog.primary.click()
    settle(officer.station)
    assert dialog.fault.text() == "A name is needed, in one language at least."
    assert dialog.isVisible()
    dialog.reject()
    officer.gone()
    assert officer.session("plenary").name["en"] == "Opening plenary"


def test_times_need_a_day(officer: Officer) -> None:
    dialog = editing(officer, "plenary")
    dialog.form.date.box.setChecked(False)
    dialog.form.times["starts"].editor.setTime(dialog.form.times["starts"].editor.time().addSecs(60))
    dialog.primary.click()
    settle(officer.station)
    assert dialog.fault.text() == "Times need a day."
    dialog.reject()


def test_the_wheel_scrolls_and_changes_nothing(officer: Officer) -> None:
    dialog = editing(officer, "plenary")
    for field in (
        dialog.form.seats,
        dialog.form.date.editor,
        dialog.form.times["starts"].editor,
        dialog.form.reentry,
    ):
        field.setFocus()
        down = QPoint(0, -120)
        wheel = QWheelEvent(
            QPointF(5, 5),
            QPointF(field.mapToGlobal(QPoint(5, 5))),
            down,
            down,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, wheel)
    assert dialog.form.values() == dialog.before
    dialog.reject()


def test_two_organisers_at_once(officer: Officer) -> None:
    dialog = editing(officer, "plenary")
    officer.ask(lambda desk: edit_session(desk, look_at(desk, "plenary"), {"hall": "Seine"}))
    dialog.form.hall.setEditText("Loire")
    dialog.primary.click()
    officer.gone()
    (one,) = officer.ask(conflicts)
    assert {side.value for side in one.sides} == {"Seine", "Loire"}


def test_a_conflict_about_hours_speaks_of_times(officer: Officer) -> None:
    seen = officer.ask(lambda desk: look_at(desk, "plenary"))
    for closes in (time(10, 30), time(11, 15)):
        officer.ask(partial(edit_session, seen=seen, changes={"closes": closes}))
    (one,) = officer.ask(conflicts)
    words = ConflictWords(officer.station)
    assert words.what(one) == "Written differently: doors close"
    assert {words.value(one, side.value) for side in one.sides} == {"10:30", "11:15"}


def test_new_and_removed(officer: Officer) -> None:
    officer.chooses("gala")
    officer.key(Qt.Key.Key_N)
    dialog = officer.dialog(SessionDialog)
    assert not dialog.remove.isVisible()
    officer.types("Press walk")
    dialog.form.times["starts"].box.setChecked(True)
    dialog.form.times["starts"].editor.setTime(dialog.form.times["starts"].editor.time().addSecs(9 * 3600))
    officer.key(Qt.Key.Key_Return)
    officer.gone()
    made = officer.session("press-walk")
    assert (made.date, made.starts) == ("2027-01-15", "2027-01-15T09:00:00")
    dialog = editing(officer, "press-walk")
    dialog.remove.click()
    officer.dialog(RemoveDialog)
    officer.key(Qt.Key.Key_Return)
    officer.gone()
    assert officer.page.list.lines.row_of("press-walk") < 0
    assert officer.page.list.id
    assert officer.page.told.text() == "Removed: Press walk"


def test_a_programme_file(officer: Officer, tmp_path: Path) -> None:
    text = (RESOURCES / "sample" / "programme.toml").read_text("utf-8")
    path = tmp_path / "next.toml"
    path.write_text(text.replace('hall = "Hoa Sen"', 'hall = "Sông Hương"'), "utf-8")
    officer.page.taking.take(path)
    dialog = officer.dialog(ReportDialog)
    assert "Gala dinner" in dialog._lists[0].text()
    officer.key(Qt.Key.Key_Return)
    officer.gone()
    assert officer.session("gala").hall == "Sông Hương"


def test_a_bad_programme_file(officer: Officer, tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text("[[session]]\nid = 'x'\n", "utf-8")
    officer.page.taking.take(path)
    wait_for(lambda: bool(officer.page.told.text()))
    assert "name" in officer.page.told.text()
    assert QApplication.activeModalWidget() is None
    officer.page.taking.take(tmp_path / "nothing.toml")
    wait_for(lambda: "there is no such file" in officer.page.told.text())


def test_dates_and_times_as_the_use_case_takes_them(officer: Officer) -> None:
    dialog = editing(officer, "plenary")
    values = dialog.form.values()
    assert (values["date"], values["starts"], values["opens"]) == (date(2027, 1, 15), time(8, 30), None)
    assert values["capacity"] == 900
    dialog.reject()

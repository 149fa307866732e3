"""Opening, extending and closing a session by keyboard; live figures; moving the desk."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkin.desk.by_hand import check_in
from checkin.desk.conflicts import conflict_count
from checkin.desk.desk import Desk
from checkin.desk.editing_programme import edit_session, look_at
from checkin.desk.find import find
from checkin.desk.halls import Level
from checkin.desk.hours import close_session, extend_session, open_session
from checkin.desk.supervisors import add_supervisor, find_supervisor
from checkin.domain.hours import SessionState
from checkin.domain.kinds import HOURS
from checkin.domain.verdict import Verdict
from checkin.store.reading import items_of
from checkin.ui.programme.acting import HoursDialog
from checkin.ui.supervisor import SupervisorDialog
from tests.kit import MINUTE
from tests.ui.kit import settle, wait_for

from .conftest import Officer

# 08:40 in Hanoi, ten minutes into the opening plenary.


def test_days_are_headings_and_sessions_speak(officer: Officer) -> None:
    lines = officer.page.list.lines
    headings = [one.title for one in lines.lines if not one.id]
    assert headings[0] == "Friday 15 January 2027 · today"
    assert len(headings) > 1
    assert officer.page.list.id == "plenary"
    plenary = lines.index(lines.row_of("plenary"))
    spoken = str(lines.data(plenary, Qt.ItemDataRole.AccessibleTextRole))
    for part in ("08:30–11:30", "Opening plenary", "this door", "Open", "Thăng Long", "0 / 900 seats"):
        assert part in spoken
    assert lines.flags(lines.index(0)) == Qt.ItemFlag.NoItemFlags


def test_the_cursor_goes_past_headings(officer: Officer) -> None:
    officer.page.list.setFocus()
    lines = officer.page.list.lines.lines
    seen = [officer.page.list.id]
    for _ in range(len(lines)):
        officer.key(Qt.Key.Key_Down)
        assert officer.page.list.id
        seen.append(officer.page.list.id)
    assert seen[-1] == lines[-1].id


def test_close_and_open_again(officer: Officer, codes: dict[str, str]) -> None:
    officer.chooses("exhibition-1")
    officer.key(Qt.Key.Key_C)
    dialog = officer.dialog(HoursDialog)
    assert "at every desk" in dialog._what.text()
    officer.key(Qt.Key.Key_Return)
    officer.gone()
    assert officer.session("exhibition-1").closes == "2027-01-15T08:40"
    assert officer.line("exhibition-1").told == "Closed since 08:40"
    assert "Closed: " in officer.page.told.text()
    assert not officer.page.panel.closes.isEnabled()
    officer.key(Qt.Key.Key_C)
    assert QApplication.activeModalWidget() is None
    officer.key(Qt.Key.Key_O)
    officer.dialog(HoursDialog)
    officer.key(Qt.Key.Key_Return)
    officer.gone()
    assert officer.line("exhibition-1").state is SessionState.ALWAYS


def test_extend_says_until_when(officer: Officer) -> None:
    officer.ask(lambda desk: close_session(desk, "plenary"))
    officer.settle()
    officer.chooses("plenary")
    officer.key(Qt.Key.Key_E)
    dialog = officer.dialog(HoursDialog)
    assert "08:55" in dialog._what.text()
    officer.key(Qt.Key.Key_Right)
    assert dialog.minutes.checkedId() == 30
    assert "09:10" in dialog._what.text()
    dialog.why.setText("late coach")
    officer.key(Qt.Key.Key_Return)
    officer.gone()
    assert officer.session("plenary").closes == "2027-01-15T09:10"
    assert officer.line("plenary").told == "Open until 09:10"
    subject = officer.session("plenary").subject
    items = officer.ask(lambda desk: items_of(desk.file.connection, subject))
    assert [one.payload.reason for one in items if one.kind == HOURS] == ["", "late coach"]


def test_nothing_to_extend(officer: Officer) -> None:
    officer.chooses("lunch-1")
    assert not officer.page.panel.extend.isEnabled()
    officer.key(Qt.Key.Key_E)
    assert QApplication.activeModalWidget() is None


def test_a_supervisor_agrees(officer: Officer) -> None:
    officer.ask(lambda desk: add_supervisor(desk, "Minh", "274913"))
    officer.chooses("plenary")
    officer.key(Qt.Key.Key_C)
    officer.dialog(HoursDialog)
    officer.key(Qt.Key.Key_Return)
    asked = officer.dialog(SupervisorDialog)
    assert asked._question.text() == "Close “Opening plenary” now, at every desk"
    officer.types("274914")
    officer.key(Qt.Key.Key_Return)
    settle(officer.station)
    assert officer.session("plenary").closes == ""
    asked = officer.dialog(SupervisorDialog)
    wait_for(asked.pin.isEnabled)
    asked.pin.setFocus()
    officer.types("274913")
    officer.key(Qt.Key.Key_Return)
    officer.gone()
    closed = officer.session("plenary")
    assert closed.closes == "2027-01-15T08:40"
    items = officer.ask(lambda desk: items_of(desk.file.connection, closed.subject))
    minh = officer.ask(lambda desk: find_supervisor(desk, "Minh"))
    assert [one.payload.supervisor for one in items if one.kind == HOURS] == [minh.id]


def test_esc_changes_nothing(officer: Officer) -> None:
    officer.chooses("plenary")
    officer.key(Qt.Key.Key_C)
    officer.dialog(HoursDialog)
    officer.key(Qt.Key.Key_Escape)
    officer.gone()
    assert officer.session("plenary").closes == ""


def test_enter_moves_the_desk(officer: Officer) -> None:
    officer.door.move(officer.session("plenary"), "Cửa A", out=False)
    officer.chooses("gala")
    officer.key(Qt.Key.Key_Return)
    officer.settle()
    assert (officer.door.session.id, officer.door.name) == ("gala", "Cửa A")
    assert officer.line("gala").here == "this door"
    assert officer.line("plenary").here == ""
    assert "Gala dinner" in officer.page.told.text()
    assert not officer.page.panel.go.isEnabled()


def test_the_door_obeys_at_once(officer: Officer, codes: dict[str, str]) -> None:
    answers: list[Verdict] = []
    officer.door.answered.connect(lambda outcome: answers.append(outcome.verdict))
    code = next(iter(codes.values()))
    officer.door.move(officer.session("exhibition-1"), "", out=False)
    officer.ask(lambda desk: close_session(desk, "exhibition-1"))
    # Before the window has heard of it.
    officer.door.offer(code)
    wait_for(lambda: len(answers) == 1)
    officer.ask(lambda desk: open_session(desk, "exhibition-1"))
    officer.clock.pass_(6_000)
    officer.door.offer(code)
    wait_for(lambda: len(answers) == 2)
    assert answers == [Verdict.NOT_OPEN, Verdict.ADMITTED]


def test_what_others_wrote_is_followed(officer: Officer) -> None:
    officer.chooses("gala")
    officer.ask(lambda desk: open_session(desk, "gala"))
    officer.station.others_have_written()
    wait_for(lambda: officer.line("gala").state is SessionState.OPEN)
    assert officer.line("gala").told == "Open since 08:40"
    assert officer.page.list.id == "gala"


def test_proposals_follow(officer: Officer) -> None:
    officer.clock.pass_(2 * 60 * MINUTE)
    officer.ask(lambda desk: open_session(desk, "gala"))
    officer.ask(lambda desk: close_session(desk, "plenary"))
    officer.station.refresh()
    officer.settle()
    hall = officer.session("plenary").hall
    same = officer.ask(lambda desk: edit_session(desk, look_at(desk, "gala"), {"hall": hall}))
    assert same == ["hall"]
    officer.station.refresh()
    officer.settle()
    officer.door.tick()
    assert officer.door.proposal is not None
    assert officer.door.proposal.id == "gala"


def test_time_closes_doors_without_anybody(officer: Officer) -> None:
    officer.ask(lambda desk: close_session(desk, "plenary"))
    officer.ask(lambda desk: extend_session(desk, "plenary", 20))
    officer.station.refresh()
    officer.settle()
    told = []
    for _ in range(3):
        told.append(officer.line("plenary").told)
        officer.clock.pass_(10 * MINUTE)
        officer.page.look()
        settle(officer.station)
    assert told == ["Open until 09:00", "Closes at 09:00", "Closed since 09:00"]


def test_a_nearly_full_hall_stands_out(officer: Officer) -> None:
    def fill(desk: Desk) -> None:
        people = [one.person.id for one in find(desk, "Nguyễn", 9)]
        for person in people:
            check_in(desk, person, desk.session_of("exhibition-1"))
        edit_session(desk, look_at(desk, "exhibition-1"), {"capacity": len(people) + 1})

    officer.ask(fill)
    officer.station.refresh()
    officer.settle()
    line = officer.line("exhibition-1")
    assert line.level is Level.NEAR
    officer.chooses("exhibition-1")
    assert officer.page.panel._full.text() == "Nearly full"


def test_without_an_organiser(officer: Officer) -> None:
    station, page = officer.station, officer.page
    station.overview = msgspec.structs.replace(station.overview, organiser=False)
    page.retranslate()
    assert not any(one.isVisible() for one in (page.change, page.add, page.take))
    for key in (Qt.Key.Key_D, Qt.Key.Key_N, Qt.Key.Key_T):
        officer.key(key)
    settle(station)
    assert QApplication.activeModalWidget() is None
    officer.chooses("plenary")
    officer.key(Qt.Key.Key_C)
    officer.dialog(HoursDialog)
    officer.key(Qt.Key.Key_Escape)
    officer.gone()
    assert officer.ask(conflict_count) == 0

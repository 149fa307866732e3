"""Rosters taken over through the window: real files, the real database, by keyboard."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkin.desk.desk import Desk
from checkin.desk.importing.report import ImportReport
from checkin.ui.roster.content import Changed
from tests.ui.kit import settle, wait_for
from tests.ui.roster.conftest import Desktop
from tests.ui.roster.versions import CORRECTED, POST, correct, late_version, sample_rows, write

Key = Qt.Key
ROOT = Path(__file__).parents[3]


@pytest.fixture
def late(tmp_path: Path) -> Path:
    return late_version(tmp_path / "danh-sach-v7.csv")


def post(desktop: Desktop, who: str = CORRECTED) -> str:
    return str(desktop.ask(lambda desk: desk.find_delegate(who).fields.get("post", "")))


def report(desktop: Desktop) -> ImportReport:
    content = desktop.page.review.content
    assert content is not None
    return content.report


def test_esc_leaves_without_writing_and_the_review_waits(desktop: Desktop, late: Path) -> None:
    people = desktop.window.door.figures.expected
    desktop.press(Key.Key_F10)
    assert desktop.window.pages.currentWidget() is desktop.page
    desktop.review(late)
    assert desktop.page.shown is desktop.page.review
    assert desktop.page.head.take.isEnabled()
    desktop.press(Key.Key_Escape)
    assert desktop.window.pages.currentWidget() is desktop.window.scan_page
    desktop.press(Key.Key_F10)
    assert desktop.page.shown is desktop.page.review
    desktop.window.door.refresh()
    desktop.settle()
    assert desktop.window.door.figures.expected == people


def test_a_late_version_is_taken_over_and_the_desks_correction_stands(desktop: Desktop, late: Path) -> None:
    desktop.ask(correct)
    desktop.review(late)
    figures = desktop.page.review.figures
    assert figures is not None
    assert figures.to_decide == 3, "two renamed, one against the desk's correction"
    for _ in range(figures.to_decide):
        desktop.press(Key.Key_1)
    assert set(desktop.page.review.answers.given.values()) == {"same", "desk"}
    desktop.take()
    assert desktop.page.shown is desktop.page.outcome
    done = desktop.page.outcome.report
    assert done is not None
    assert (done.added, done.changed, done.missing) == (8, 8, 3), "six changed and two renamed"
    assert post(desktop) == "Phó Cục trưởng phụ trách"
    assert [row.title for row in desktop.page.outcome.list.rows.rows] == ["Đặng Thanh Hiền"]
    desktop.review(late)
    again = desktop.page.review.figures
    assert again is not None
    assert (again.added, again.changed, again.to_decide, again.people) == (0, 0, 0, 0)
    assert not desktop.page.head.take.isEnabled()


def test_the_rosters_value_is_taken_where_somebody_says_so(desktop: Desktop, late: Path) -> None:
    desktop.ask(correct)
    desktop.review(late)
    decide = desktop.page.review.list
    conflict = next(
        n for n, one in enumerate(decide.model_of_entries.entries) if getattr(one, "kind", "") == "conflict"
    )
    decide.choose(conflict)
    desktop.press(Key.Key_2)
    desktop.take()
    assert post(desktop) == "Quyền Cục trưởng"


def test_one_persons_changes_are_declined(desktop: Desktop, late: Path) -> None:
    desktop.review(late)
    desktop.section("changed")
    entry = desktop.page.review.list.current
    assert isinstance(entry, Changed)
    who, before = entry.name, str(entry.changes[0].here)
    figures = desktop.page.review.figures
    assert figures is not None
    desktop.press(Key.Key_2)
    assert desktop.rows[0].struck
    desktop.take()
    done = desktop.page.outcome.report
    assert done is not None
    assert done.changed == figures.changed - 1
    assert post(desktop, entry.changes[0].id) == before, who


def test_only_the_new_get_badges(desktop: Desktop, late: Path) -> None:
    desktop.review(late)
    desktop.take()
    done = desktop.page.outcome.report
    assert done is not None
    assert desktop.page.outcome.badges.hasFocus()
    desktop.press(Key.Key_Return)
    wait_for(lambda: not desktop.page.tasks.under_way)
    desktop.settle()
    (pdf,) = desktop.opened
    assert pdf.read_bytes().startswith(b"%PDF")
    assert desktop.page.shown is desktop.page.outcome
    assert not desktop.page.outcome.badges.isEnabled()
    assert desktop.page.outcome.badges.text() == "Badges are made"
    assert desktop.page.outcome.another.hasFocus()


def test_a_file_changed_after_it_was_reviewed_is_reviewed_again(desktop: Desktop, late: Path) -> None:
    desktop.review(late)
    rows = sample_rows()
    rows[5][POST] = "Tham tán"
    write(late, rows)
    desktop.take()
    wait_for(lambda: desktop.page.shown is desktop.page.review)
    desktop.settle()
    assert report(desktop).changed == 1
    assert "changed" in desktop.page.said.text(), "said after it was read again"
    assert desktop.page.head.take.isEnabled()


def test_reading_is_stopped(desktop: Desktop, late: Path) -> None:
    hold = threading.Event()
    desktop.station.job(lambda desk: hold.wait(20))
    desktop.window.show_roster()
    desktop.page.open_file(late)
    wait_for(lambda: desktop.page.shown is desktop.page.waiting)
    QTest.keyClick(desktop.page.waiting.stop, Key.Key_Escape)
    wait_for(lambda: desktop.page.shown is desktop.page.start)
    hold.set()
    desktop.settle()
    assert desktop.page.start.isVisible()
    assert desktop.page.review.content is None


def test_newer_answers_overtake_older_ones(desktop: Desktop, late: Path) -> None:
    desktop.review(late)
    read: list[object] = []
    desktop.page.reading.read.connect(read.append)
    hold = threading.Event()
    desktop.station.job(lambda desk: hold.wait(20))
    for field in ("notes", "division", "-"):
        desktop.page.review.answers.give("column:e mail", field)
        desktop.page.reading.again(desktop.page.review.answers.given)
        desktop.page.reading._soon.timeout.emit()
    assert not read
    hold.set()
    desktop.settle()
    assert len(read) == 1


def test_a_scan_is_answered_while_a_file_is_under_review(
    desktop: Desktop, late: Path, codes: dict[str, str]
) -> None:
    hold = threading.Event()
    desktop.station.job(lambda desk: hold.wait(20))
    desktop.window.show_roster()
    desktop.page.open_file(late)
    answers: list[object] = []
    desktop.window.door.answered.connect(answers.append)
    desktop.window.offer(next(iter(codes.values())))
    wait_for(lambda: bool(answers))
    assert desktop.window.pages.currentWidget() is desktop.window.scan_page
    hold.set()
    desktop.settle()
    desktop.window.show_roster()
    assert desktop.page.shown is desktop.page.review


def test_a_file_that_cannot_be_read_is_said_in_words(desktop: Desktop, tmp_path: Path) -> None:
    desktop.review(tmp_path / "nobody.xlsx")
    assert desktop.page.shown is desktop.page.start
    assert "there is no such file" in desktop.page.said.text()
    assert desktop.page.start.again.isHidden()


def test_a_file_without_a_column_of_names_asks_which_it_is(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Col A,Col B\nTrịnh Công Minh,x\nTạ Thu Hà,y\n", encoding="utf-8")
    desktop.review(path)
    assert desktop.page.shown is desktop.page.review
    assert [row.title for row in desktop.rows] == ["A  Col A", "B  Col B"]
    assert not desktop.page.head.take.isEnabled()
    fields = desktop.page.review.panel.fields
    fields.setCurrentText("name")
    fields.activated.emit(fields.currentIndex())
    desktop.settle()
    assert report(desktop).added == 2
    assert desktop.page.head.take.isEnabled()


def test_the_last_file_is_offered_again(desktop: Desktop, late: Path) -> None:
    desktop.review(late)
    desktop.take()
    assert desktop.station.settings.text("roster/last") == str(late)
    desktop.page.go(desktop.page.start)
    desktop.page.entered()
    assert desktop.page.start.again.text() == "Read “danh-sach-v7.csv” again"
    desktop.press(Key.Key_Return)
    wait_for(lambda: desktop.page.shown is desktop.page.review)


def test_a_file_is_chosen_in_a_dialog(desktop: Desktop, late: Path) -> None:
    desktop.window.show_roster()
    asked: list[str] = []

    def choose(title: str, folder: str, filters: str) -> str:
        asked.append(filters)
        return str(late)

    desktop.page.ask_file = choose
    desktop.page.start.choose.click()
    wait_for(lambda: desktop.page.shown is desktop.page.review)
    assert "*.xlsx" in asked[0]


def test_a_file_dropped_on_the_window_is_reviewed(desktop: Desktop, late: Path, tmp_path: Path) -> None:
    def drop(path: Path) -> bool:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPointF(5, 5).toPoint(), Qt.DropAction.CopyAction, data, buttons, none)
        enter.ignore()
        QApplication.sendEvent(desktop.window, enter)
        if enter.isAccepted():
            event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, none)
            QApplication.sendEvent(desktop.window, event)
        return enter.isAccepted()

    assert not drop(tmp_path / "picture.jpg")
    assert drop(late)
    wait_for(lambda: desktop.page.shown is desktop.page.review)
    desktop.settle()


def test_the_roster_as_it_is_now_is_exported(desktop: Desktop, tmp_path: Path) -> None:
    desktop.window.show_roster()
    desktop.settle()
    out = tmp_path / "out.xlsx"
    desktop.page.tasks.ask_target = lambda *_: str(out)
    desktop.page.start.export.click()
    wait_for(lambda: not desktop.page.tasks.under_way)
    desktop.settle()
    assert desktop.opened == [out]
    desktop.review(out)
    figures = desktop.page.review.figures
    assert figures is not None
    assert figures.people == 0, "it imports back without a change"


def test_photos_are_taken_and_what_did_not_match_is_named(desktop: Desktop, tmp_path: Path) -> None:
    import cv2
    import numpy as np

    folder = tmp_path / "photos"
    folder.mkdir()
    for name in ("D0003", "nobody-at-all"):
        cv2.imwrite(str(folder / f"{name}.jpg"), np.full((320, 240, 3), 128, np.uint8))
    desktop.window.show_roster()
    desktop.settle()
    desktop.page.tasks.ask_photos = lambda title: str(folder)
    desktop.page.start.photos.click()
    wait_for(lambda: desktop.page.shown is desktop.page.outcome)
    desktop.settle()
    titles = [row.title for row in desktop.page.outcome.list.rows.rows]
    assert titles[0] == "nobody-at-all.jpg"
    assert titles[-1] == "Đặng Thanh Hiền"


def test_the_report_for_the_secretariat_is_written(desktop: Desktop, tmp_path: Path) -> None:
    rows = sample_rows()
    rows[7][2] = ""
    path = write(tmp_path / "roster.csv", rows)
    rows[9][POST] = "Tham tán"
    write(path, rows)
    desktop.review(path)
    out = tmp_path / "remarks.xlsx"
    desktop.page.tasks.ask_target = lambda *_: str(out)
    desktop.press(Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: not desktop.page.tasks.under_way)
    desktop.settle()
    assert desktop.opened == [out]
    assert desktop.page.shown is desktop.page.review, "what was decided is still there"
    desktop.take()
    out.unlink()
    desktop.page.outcome.remarks.click()
    wait_for(lambda: not desktop.page.tasks.under_way)
    assert desktop.opened == [out, out]


def test_only_an_organisers_desk_has_the_page(desktop: Desktop, late: Path) -> None:
    import msgspec

    overview = desktop.station.overview
    desktop.station.overview = msgspec.structs.replace(overview, organiser=False)
    desktop.station.overview_changed.emit()
    assert not desktop.window.commands.roster.isVisible()
    desktop.press(Key.Key_F10)
    assert desktop.window.pages.made("roster") is None
    desktop.station.overview = overview
    desktop.station.overview_changed.emit()
    desktop.window.lock(True)
    desktop.press(Key.Key_F10)
    assert desktop.window.pages.made("roster") is None


def test_people_registered_meanwhile_are_taken_into_account(desktop: Desktop, late: Path) -> None:
    desktop.review(late)

    def change(desk: Desk) -> None:
        correct(desk)

    desktop.ask(change)
    desktop.take()
    settle(desktop.station)
    assert post(desktop) == "Phó Cục trưởng phụ trách", "a correction made since the review stands"


def test_a_bug_leaves_the_review_where_it_was(
    desktop: Desktop, late: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.review(late)
    faults: list[object] = []
    desktop.station.fault.disconnect()
    desktop.station.fault.connect(faults.append)
    desktop.station.fault.connect(desktop.page._broken)

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("checkin.ui.roster.importing.import_roster", broken)
    desktop.page.take_over()
    wait_for(lambda: bool(faults))
    assert desktop.page.shown is desktop.page.review
    assert not desktop.page.importing.under_way


def test_an_answer_that_is_possible_no_more_is_taken_back(desktop: Desktop, late: Path) -> None:
    desktop.review(late)
    desktop.page.review.answers.give("column:chuc vu", "a field of a later program")
    desktop.page.review.reread_wanted.emit()
    desktop.settle()
    assert not desktop.page.review.answers.given
    assert desktop.page.head.take.isEnabled()


def test_a_desk_that_starts_loads_nothing_of_it() -> None:
    """The page, the readers of workbooks and the sample are for when somebody asks for them."""
    told = "import sys, checkin.ui.window; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"checkin.ui.roster.page", "checkin.ui.roster.review", "checkin.desk.import_roster"}


def test_decisions_are_kept_when_the_file_is_read_again(desktop: Desktop, late: Path) -> None:
    desktop.review(late)
    desktop.press(Key.Key_1)
    given = dict(desktop.page.review.answers.given)
    assert given
    desktop.page.more.again.trigger()
    wait_for(lambda: desktop.page.shown is desktop.page.review)
    desktop.settle()
    assert desktop.page.review.answers.given == given


def test_a_damaged_file_takes_no_review_away(desktop: Desktop, late: Path, tmp_path: Path) -> None:
    desktop.review(late)
    desktop.press(Key.Key_1)
    given = dict(desktop.page.review.answers.given)
    desktop.review(tmp_path / "nobody.xlsx")
    assert desktop.page.shown is desktop.page.review
    assert "there is no such file" in desktop.page.said.text()
    assert desktop.page.review.answers.given == given
    assert desktop.page.head.take.isEnabled()
    away = late.rename(tmp_path / "away.csv")
    desktop.page.read_again()
    wait_for(lambda: desktop.page.shown is desktop.page.review)
    assert not desktop.page.head.take.isEnabled()
    away.rename(late)
    desktop.page.read_again()
    wait_for(lambda: desktop.page.shown is desktop.page.review)
    desktop.settle()
    assert desktop.page.head.take.isEnabled()
    assert not desktop.page.said.text()


def test_both_enter_keys_take_over_in_vietnamese(desktop: Desktop, late: Path) -> None:
    desktop.station.language.choose("vi")
    desktop.review(late)
    desktop.take()
    assert desktop.page.shown is desktop.page.outcome


def test_a_scan_leads_back_to_the_page_it_covered(
    desktop: Desktop, late: Path, codes: dict[str, str]
) -> None:
    desktop.review(late)
    desktop.section("added")
    desktop.window.offer(next(iter(codes.values())))
    wait_for(lambda: desktop.window.pages.currentWidget() is desktop.window.scan_page)
    desktop.window.scan_page.verdict.returned.emit()
    assert desktop.window.pages.currentWidget() is desktop.page
    assert desktop.page.review.sections.section == "added"
    assert desktop.page.review.list.hasFocus()


def test_there_is_a_way_back_to_the_start(desktop: Desktop, late: Path) -> None:
    desktop.review(late)
    desktop.take()
    desktop.press(Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert desktop.page.shown is desktop.page.start
    asked: list[str] = []

    def choose(title: str, *_: str) -> str:
        asked.append(title)
        return ""

    desktop.page.ask_file = choose
    desktop.press(Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert asked


def test_it_is_said_when_it_is_too_late_to_stop(desktop: Desktop) -> None:
    waiting = desktop.page.waiting
    desktop.window.show_roster()
    desktop.page.wait("Taking over")
    waiting.show_final()
    assert not waiting.stop.isEnabled()
    assert "Too late" in waiting.stop.text()
    desktop.page.wait("Reading")
    assert waiting.stop.isEnabled()
    desktop.page.go(desktop.page.start)


def test_a_scan_during_the_writing_is_told_that_it_waits(
    desktop: Desktop, late: Path, codes: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.review(late)
    monkeypatch.setattr(type(desktop.page.importing), "holds", True)
    desktop.window.offer(next(iter(codes.values())))
    assert "as soon as the roster is written" in desktop.window.notice.said
    wait_for(lambda: desktop.window.pages.currentWidget() is desktop.window.scan_page)
    assert not desktop.window.notice.said
    desktop.settle()

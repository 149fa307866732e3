"""Deciding by keys: one each, all of a kind, taken back; no widget but rows in sight."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.questions import Question
from checkin.ui.language import Language
from checkin.ui.look.theme import Theme
from checkin.ui.roster.content import Heading, content_of
from checkin.ui.roster.keys import Digit, digit_of
from checkin.ui.roster.review import Review
from checkin.ui.wedge import Wedge
from tests.kit import RESOURCES
from tests.ui.roster.reports import every_kind, many_changes
from tests.ui.wedge.scanner import codes

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    made = Language(RESOURCES / "translations", "en")
    yield made
    made.leave()


@pytest.fixture
def review(qtbot: QtBot, language: Language, theme: Theme) -> Review:
    made = Review(language, theme)
    qtbot.addWidget(made)
    made.resize(1000, 520)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.show_content(content_of(every_kind()))
    made.entered()
    return made


def press(review: Review, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or review, key, modifier)


def current(review: Review) -> str:
    return str(review.list.current.key)


def choose(review: Review, section: str, key: str) -> None:
    review.sections.choose(section)
    review.list.setFocus()
    entries = review.list.model_of_entries.entries
    review.list.choose(next(n for n, one in enumerate(entries) if getattr(one, "key", "") == key))


def test_it_begins_with_the_first_decision(review: Review) -> None:
    assert review.sections.section == "decide"
    assert review.list.hasFocus()
    assert current(review) == "encoding"
    assert "Which stands" not in review.panel.sentence
    assert [button.text() for button in review.panel.buttons if button.isVisible()] == [
        "1  windows-1258",
        "2  windows-1252",
    ]


def test_a_digit_decides_and_leads_to_the_next_open_one(review: Review) -> None:
    reread: list[bool] = []
    review.reread_wanted.connect(lambda: reread.append(True))
    choose(review, "decide", "conflict:0a:post")
    press(review, Key.Key_2)
    assert review.answers.given == {"conflict:0a:post": "roster"}
    assert not reread, "what stands of a field says nothing about the file"
    assert current(review) == "rename:Sheet1!15"
    press(review, Key.Key_1)
    assert reread
    assert current(review) == "duplicate:Sheet1!17+44", "decided for an earlier version: passed over"


def test_enter_takes_what_is_proposed(review: Review) -> None:
    press(review, Key.Key_Return)
    press(review, Key.Key_Space)
    assert review.answers.given == {"encoding": "windows-1258", "section:Sheet1!12": "delegation"}


def test_shift_decides_all_of_the_kind(review: Review) -> None:
    choose(review, "decide", "delegation:tp hcm")
    press(review, Key.Key_2, SHIFT)
    assert review.answers.given == {"delegation:tp hcm": "apart", "delegation:ile de france": "apart"}
    choose(review, "added", "added:Sheet1!410")
    press(review, Key.Key_2, SHIFT)
    assert list(review.answers.given.values()).count("skip") == 3
    figures = review.figures
    assert figures is not None
    assert figures.added == 0


@pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_0])
def test_a_decision_is_taken_back(review: Review, key: Qt.Key) -> None:
    press(review, Key.Key_2)
    press(review, Key.Key_Up)
    assert current(review) == "encoding"
    press(review, key)
    assert review.answers.given == {}


def test_a_key_held_down_decides_once(review: Review) -> None:
    for key in (Key.Key_Return, Key.Key_1, Key.Key_Backspace):
        held = QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", True)
        QApplication.sendEvent(review.list, held)
    assert review.answers.given == {}


def test_yes_is_the_first_digit_whatever_is_safe(review: Review) -> None:
    choose(review, "decide", "duplicate:Sheet1!17+44")
    choice = review.answers.of(review.list.current)
    assert choice is not None
    assert (choice.answers, choice.holds) == (["one", "two"], "two")


def test_all_of_a_kind_are_taken_back_together(review: Review) -> None:
    choose(review, "missing", "missing:0b")
    press(review, Key.Key_2, SHIFT)
    figures = review.figures
    assert figures is not None
    assert (figures.missing, figures.withdrawn) == (0, 2)
    press(review, Key.Key_Backspace, SHIFT)
    assert review.answers.given == {}


def test_many_are_withdrawn_only_after_a_question(review: Review) -> None:
    report = every_kind()
    report.questions = [
        Question(f"missing:{n}", "missing", ["keep", "withdraw"], "keep", texts=[f"Lý Tấn Lộc {n}", ""])
        for n in range(11)
    ]
    review.show_content(content_of(report))
    choose(review, "missing", "missing:3")
    asked: list[int] = []
    review.confirm = lambda count, then: asked.append(count)
    press(review, Key.Key_2, SHIFT)
    assert (asked, review.answers.given) == ([11], {})
    review.confirm = lambda count, then: then()
    press(review, Key.Key_2, SHIFT)
    assert len(review.answers.given) == 11


def test_a_decision_about_a_row_that_holds_somebody_else_is_forgotten(review: Review) -> None:
    review.answers.give("added:Sheet1!410", "skip")
    review.answers.give("added:Sheet1!411", "skip")
    report = every_kind()
    report.digest = "cd" * 32
    report.added_people[0].name = "Phùng Khắc Khoan"
    review.show_content(content_of(report))
    assert review.answers.given == {"added:Sheet1!411": "skip"}


def test_a_digit_that_answers_nothing_is_passed_over(review: Review) -> None:
    press(review, Key.Key_9)
    assert review.answers.given == {}
    review.sections.choose("problems")
    review.list.setFocus()
    for one in (Key.Key_1, Key.Key_Backspace, Key.Key_Return):
        press(review, one)
    assert review.answers.given == {}


def test_cursor_keys_lead_over_headings_and_between_the_lists(review: Review) -> None:
    press(review, Key.Key_Down)
    assert current(review) == "section:Sheet1!12"
    press(review, Key.Key_Left)
    assert review.sections.hasFocus()
    press(review, Key.Key_Down)
    assert review.sections.section == "columns"
    press(review, Key.Key_Right)
    assert review.list.hasFocus()


def test_a_button_decides_too(review: Review) -> None:
    review.panel.buttons[1].click()
    assert review.answers.given == {"encoding": "windows-1252"}
    assert review.list.hasFocus()


def test_what_a_column_holds_is_chosen_from_all_fields(review: Review) -> None:
    choose(review, "columns", "column:phong khach san")
    fields = review.panel.fields
    assert fields.isVisible()
    assert fields.currentText() == "Nothing: leave it out"
    fields.setCurrentText("notes")
    fields.activated.emit(fields.currentIndex())
    assert review.answers.given == {"column:phong khach san": "notes"}
    assert review.list.model_of_entries.data(review.list.currentIndex()).endswith("→ notes")


def test_where_one_was_stays_in_front_when_it_is_read_again(review: Review) -> None:
    choose(review, "decide", "rename:Sheet1!15")
    report = every_kind()
    report.questions = report.questions[2:]
    review.show_content(content_of(report))
    assert current(review) == "rename:Sheet1!15"
    report = every_kind()
    report.questions = [one for one in report.questions if one.kind != "rename"]
    review.show_content(content_of(report))
    assert current(review) == "duplicate:Sheet1!17+44"


def test_it_speaks_the_language_of_the_window(review: Review, language: Language) -> None:
    choose(review, "decide", "conflict:0a:post")
    language.choose("fr")
    QApplication.processEvents()
    assert "chef" not in review.panel.sentence
    assert "Que retenir" in review.panel.sentence


def test_a_thousand_changes_are_no_thousand_widgets(review: Review) -> None:
    before = len(review.findChildren(QWidget))
    review.show_content(content_of(many_changes(1_000)))
    review.sections.choose("changed")
    QApplication.processEvents()
    assert review.list.model_of_entries.rowCount() == 1_000
    assert len(review.findChildren(QWidget)) - before <= 20


def test_a_scanner_decides_nothing_and_slow_digits_do(review: Review, qtbot: QtBot) -> None:
    wedge, scans = Wedge(), list[str]()
    wedge.scanned.connect(scans.append)
    wedge.start()
    window = review.windowHandle()
    code = codes(1)[0]
    for letter in code:
        QTest.keyClick(window, Qt.Key(ord(letter.upper())))
    QTest.keyClick(window, Key.Key_Return)
    assert scans == [code]
    assert review.answers.given == {}
    QTest.keyClick(window, Key.Key_2)
    qtbot.waitUntil(lambda: review.answers.given == {"encoding": "windows-1252"})
    wedge.stop()


def test_headings_are_never_the_current_entry(review: Review) -> None:
    for section in ("problems", "decide", "understood"):
        review.sections.choose(section)
        assert not isinstance(review.list.current, Heading)


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        # The key right of ² types & without Shift and 1 with it, on a French keyboard.
        (QKeyEvent(QEvent.Type.KeyPress, Key.Key_Ampersand, NONE, 10, 0, 0, "&"), Digit(1, False)),
        (QKeyEvent(QEvent.Type.KeyPress, Key.Key_1, SHIFT, 10, 0, 0, "1"), Digit(1, True)),
        (QKeyEvent(QEvent.Type.KeyPress, Key.Key_At, SHIFT, 11, 0, 0, "@"), Digit(2, True)),
        (QKeyEvent(QEvent.Type.KeyPress, Key.Key_3, NONE, 0, 0, 0, "3"), Digit(3, False)),
        (QKeyEvent(QEvent.Type.KeyPress, Key.Key_A, NONE, 38, 0, 0, "a"), None),
        (
            QKeyEvent(QEvent.Type.KeyPress, Key.Key_1, Qt.KeyboardModifier.ControlModifier, 10, 0, 0, "1"),
            None,
        ),
    ],
)
def test_digits_are_told_by_their_place(event: QKeyEvent, expected: Digit | None) -> None:
    assert digit_of(event) == expected

"""Ticks on paper, typed in when the power is back."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkin.desk.tick_sheets import find_sheet, tick_sheet
from checkin.domain.ticks import row_code
from checkin.store import attendance as came
from checkin.ui.badges.ticks import TicksDialog
from checkin.words.documents import tick_texts

from .conftest import Counter

CONTROL = Qt.KeyboardModifier.ControlModifier


def sheet(counter: Counter, folder: Path) -> tuple[str, list[str]]:
    """Print the plenary's sheet; return its number and the codes of its first rows."""
    station = counter.station
    session, texts = station.overview.sessions[0], tick_texts(station.language.words)
    fonts = station.tools.resources / "fonts"
    made = counter.ask(lambda desk: tick_sheet(desk, fonts, folder / "ticks.pdf", session, texts))
    return made.sheet, [row_code(made.sheet, place, made.rows) for place in range(1, 6)]


def present(counter: Counter) -> int:
    session = counter.station.overview.sessions[0]
    return counter.ask(lambda desk: came.counts(desk.file.connection, session.subject).present)


def open_dialog(counter: Counter) -> TicksDialog:
    counter.page.ticks.click()
    return counter.dialog(TicksDialog)


def test_rows_and_times_are_entered_by_the_keyboard(counter: Counter, tmp_path: Path) -> None:
    number, codes = sheet(counter, tmp_path)
    before = present(counter)
    dialog = open_dialog(counter)
    assert dialog.sheet.hasFocus()
    dialog.sheet.setText(number)
    counter.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is dialog.lines
    dialog.lines.setPlainText(f"{codes[0]} 8:40\n{codes[1]}\n\n{codes[2]} 08h40")
    assert [time for _, time in dialog.typed] == ["8:40", "8:40", "08h40"]
    counter.key(Qt.Key.Key_Return, CONTROL)
    counter.settle()
    assert present(counter) == before + 3
    assert counter.page.told.text().startswith("3 ticks entered")


def test_one_wrong_line_enters_nothing_and_is_shown(counter: Counter, tmp_path: Path) -> None:
    number, codes = sheet(counter, tmp_path)
    before = present(counter)
    dialog = open_dialog(counter)
    dialog.sheet.setText(number)
    wrong = codes[1][:-1] + str((int(codes[1][-1]) + 1) % 10)
    dialog.lines.setPlainText(f"{codes[0]} 8:40\n\n{wrong} 8:40")
    dialog.primary.click()
    counter.settle()
    assert dialog.isVisible()
    assert present(counter) == before
    assert dialog.lines.textCursor().selectedText().startswith(wrong)
    assert wrong in dialog.problems.text()
    dialog.reject()


def test_an_unknown_sheet_is_said_beside_its_field(counter: Counter) -> None:
    dialog = open_dialog(counter)
    dialog.sheet.setText("1234 5678")
    dialog.lines.setPlainText("1001 8:40")
    dialog.primary.click()
    counter.settle()
    assert dialog.fault.text()
    assert dialog.sheet.hasFocus()
    dialog.reject()


def test_the_sheet_of_this_door_is_known_to_the_log(counter: Counter) -> None:
    counter.page.tick_sheet.click()
    counter.settle()
    (pdf,) = counter.opened
    with pdf.open("rb") as file, pypdfium2.PdfDocument(file) as document:
        text = document[0].get_textpage().get_text_range()
    number = re.search(r"\b\d{4} \d{4}\b", text)
    assert number is not None
    found, known = counter.ask(lambda desk: find_sheet(desk, number[0]))
    assert found == number[0].replace(" ", "")
    assert known.sheet.session == counter.page.door.session.subject

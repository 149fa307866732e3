"""The finder of clipped text finds it: otherwise the tests that use it prove nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from checkin.ui.look.theme import Theme
from tests.ui.clipping import clipped, stretched


def found(qtbot: QtBot, *children: tuple[QWidget, tuple[int, int, int, int]]) -> list[str]:
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(400, 300)
    for child, box in children:
        child.setParent(root)
        child.setGeometry(*box)
    root.show()
    return list(clipped(root))


def test_nothing_is_found_where_all_fits(qtbot: QtBot, theme: Theme) -> None:
    assert found(qtbot, (QLabel("Phiên"), (0, 0, 200, 40)), (QPushButton("Hủy"), (0, 60, 200, 56))) == []


def test_what_is_cut_is_found(qtbot: QtBot, theme: Theme) -> None:
    long = "Không gian quảng bá địa phương"
    wrapped = QLabel(f"{long} {long}")
    wrapped.setWordWrap(True)
    field = QLineEdit()
    field.setPlaceholderText(f"{long} {long}")
    for widget, box in (
        (QLabel(long), (0, 0, 60, 40)),
        (wrapped, (0, 0, 200, 20)),
        (QPushButton(long), (0, 0, 80, 56)),
        (field, (0, 0, 120, 56)),
        (QLabel("Phiên"), (380, 0, 80, 40)),
    ):
        assert len(found(qtbot, (widget, box))) == 1, widget


def test_what_is_scrolled_sideways_is_found(qtbot: QtBot, theme: Theme) -> None:
    for width, problems in ((300, 1), (150, 0)):
        area, inner = QScrollArea(), QWidget()
        inner.setFixedSize(width, 900)
        area.setWidget(inner)
        qtbot.addWidget(area)
        area.resize(200, 200)
        area.show()
        assert len(list(clipped(area))) == problems
        assert list(clipped(area, sideways=True)) == []


def test_what_overlaps_is_found(qtbot: QtBot, theme: Theme) -> None:
    problems = found(qtbot, (QLabel("Một"), (0, 0, 100, 40)), (QLabel("Hai"), (50, 10, 100, 40)))
    assert len(problems) == 1


def test_stretching_adds_two_fifths() -> None:
    assert len(stretched("a" * 50)) >= 69
    assert len(stretched("OK")) > 2

"""The widget: fits itself, scrolls, tells values, follows the theme, and is read aloud."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkin.domain.charts.bars import bars_chart, bars_height
from checkin.domain.charts.model import Bar, Measure, Picture
from checkin.ui.charts.view import ChartView
from checkin.ui.look.theme import Theme
from tests.ui.charts.examples import charts
from tests.ui.charts.shots import views
from tests.ui.clipping import clipped


@pytest.fixture
def view(theme: Theme) -> Iterator[ChartView]:
    made = ChartView(theme)
    made.resize(600, 320)
    made.show()
    yield made
    made.close()


def image(view: ChartView) -> QImage:
    QApplication.processEvents()
    return view.viewport().grab().toImage()


def tall(width: float, height: float, measure: Measure) -> Picture:
    return bars_chart("Delegations", [Bar(f"D {i}", i, 60) for i in range(60)], width, height, measure)


def test_empty_until_it_is_given_something(view: ChartView) -> None:
    image(view)
    assert view.picture is None
    assert view.reading() is None


def test_it_fits_its_size(view: ChartView) -> None:
    view.show_chart(charts("vi")["arrivals"])
    assert view.picture is not None
    assert (view.picture.width, view.picture.height) == (600, 320)
    view.resize(900, 500)
    QApplication.processEvents()
    assert (view.picture.width, view.picture.height) == (900, 500)
    assert not view.verticalScrollBar().isVisible()


def test_nothing_is_laid_out_unseen(theme: Theme) -> None:
    asked: list[float] = []

    def make(width: float, height: float, measure: Measure) -> Picture:
        asked.append(width)
        return tall(width, height, measure)

    view = ChartView(theme)
    view.resize(600, 320)
    view.show_chart(make)
    assert asked == []
    view.show()
    QApplication.processEvents()
    assert asked
    view.close()


def test_it_is_read_aloud(view: ChartView) -> None:
    view.show_chart(charts("vi")["arrivals"])
    assert view.accessibleName().startswith("Đã vào theo thời gian — Phiên khai mạc. 07:00–10:00. Cửa A 300,")


def test_tall_charts_scroll_and_take_the_keyboard(view: ChartView) -> None:
    view.show_chart(tall)
    QApplication.processEvents()
    bar = view.verticalScrollBar()
    assert bar.isVisible()
    assert bar.maximum() == round(bars_height(60, title="Delegations")) - view.viewport().height()
    before = image(view)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert bar.value() > 200
    assert image(view) != before
    view.setFocus()
    view.activateWindow()
    QApplication.processEvents()
    assert view.focusPolicy() == Qt.FocusPolicy.StrongFocus
    view.show_chart(charts("vi")["arrivals"])
    QApplication.processEvents()
    assert not bar.isVisible()
    assert view.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_it_follows_the_theme(view: ChartView, theme: Theme) -> None:
    view.show_chart(charts("vi")["bars"])
    assert image(view).pixelColor(2, 318).name() == theme.palette.surface.lower()
    theme.choose("dark")
    try:
        assert image(view).pixelColor(2, 318).name() == theme.palette.surface.lower()
    finally:
        theme.choose("light")


def test_values_stand_under_the_pointer(view: ChartView) -> None:
    view.show_chart(charts("vi")["arrivals"])
    plain = image(view)
    QTest.mouseMove(view.viewport(), QPoint(300, 150))
    QApplication.processEvents()
    reading = view.reading()
    assert reading is not None
    assert reading.text.split("\n")[1].startswith("Cửa A ")
    assert image(view) != plain
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.reading() is None
    assert image(view) == plain


def test_values_of_bars_scrolled_to(view: ChartView) -> None:
    view.show_chart(tall)
    QApplication.processEvents()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.point_at(QPointF(100, view.viewport().height() - 5))
    reading = view.reading()
    assert reading is not None
    assert reading.text == "D 59\n59 / 60"


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_every_chart_is_shown_whole(theme: Theme, language: str) -> None:
    for _, page in views(theme, language):
        assert list(clipped(page)) == []

"""How long a chart takes, against the bare path of the same points: eight lines of 10,000 minutes.

``python -m pytest tests/benchmarks/test_charts.py -q -s`` prints the figures; timing never fails a test.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication

from checkin.domain.charts.arrivals import arrivals_chart
from checkin.domain.charts.bars import bars_chart
from checkin.domain.charts.model import Bar, Measure, Picture, Series
from checkin.domain.charts.rate import rate_chart
from checkin.ui.charts.measuring import measure, screen_style
from checkin.ui.charts.painting import paint
from checkin.ui.charts.palette import colours_of
from checkin.ui.look.fonts import load
from checkin.ui.look.tokens import LIGHT

RESOURCES = Path(__file__).parents[2] / "resources"
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
BEGIN = 1_799_971_200_000
SIZE = (960, 540)
ROUNDS = 15


def crowd(count: int, minutes: int) -> list[Series]:
    source = random.Random(3)
    return [
        Series(f"Cửa {i}", [(BEGIN + minute * 60_000, source.randint(1, 9)) for minute in range(minutes)])
        for i in range(count)
    ]


def canvas() -> tuple[QImage, QPainter]:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return image, painter


def took(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return (time.process_time() - begin) * 1000


def bare(series: list[Series]) -> None:
    """Every point as a path, without axes or texts."""
    _, painter = canvas()
    painter.setPen(QPen(QColor(LIGHT.accent), 2.5))
    highest = max(sum(people for _, people in one.points) for one in series)
    for one in series:
        path, total = QPainterPath(QPointF(0, SIZE[1])), 0
        first, last = one.points[0][0], one.points[-1][0]
        for ms, people in one.points:
            total += people
            path.lineTo((ms - first) / (last - first) * SIZE[0], SIZE[1] * (1 - total / highest))
        painter.drawPath(path)
    painter.end()


def painted(picture: Picture) -> None:
    _, painter = canvas()
    paint(painter, picture.marks, colours_of(LIGHT), pixels=True)
    painter.end()


def test_charts() -> None:
    held = QApplication.instance() or QApplication([])
    load(RESOURCES / "fonts")
    style = screen_style()

    def arrivals(series: list[Series], wide: Measure = measure) -> Picture:
        return arrivals_chart("Đã vào theo thời gian", series, ZONE, *SIZE, wide, style=style)

    for count, minutes in ((8, 10_000), (1, 1_000_000), (3, 180)):
        series = crowd(count, minutes)
        picture = arrivals(series)
        plain, laid_out, drawn = [], [], []
        for _ in range(ROUNDS if minutes <= 10_000 else 3):
            plain.append(took(lambda series=series: bare(series)))  # type: ignore[misc]
            laid_out.append(took(lambda series=series: arrivals(series)))  # type: ignore[misc]
            drawn.append(took(lambda picture=picture: painted(picture)))  # type: ignore[misc]
        ours = median(laid_out) + median(drawn)
        print(
            f"\n{count} lines of {minutes:,} minutes: laid out {median(laid_out):.1f} ms, painted"
            f" {median(drawn):.1f} ms; a bare path of all points {median(plain):.1f} ms;"
            f" {ours / median(plain):.2f}×"
        )
    series = crowd(8, 10_000)
    columns = median(
        took(lambda: painted(rate_chart("", series, ZONE, *SIZE, measure, style=style)))
        for _ in range(ROUNDS)
    )
    bars = [Bar(f"Đoàn {i}", i % 50, 50) for i in range(200)]
    rows = median(
        took(lambda: painted(bars_chart("", bars, *SIZE, measure, style=style))) for _ in range(ROUNDS)
    )
    print(f"rate of 8 lines {columns:.1f} ms; 200 bars {rows:.1f} ms")
    assert held is not None

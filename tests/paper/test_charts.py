"""Charts on a page: where they are asked for, in colours or without, their text still text."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from itertools import combinations, groupby
from pathlib import Path

import numpy as np
import pytest
from reportlab.pdfgen.canvas import Canvas

from checkin.domain.charts.arrivals import arrivals_chart
from checkin.domain.charts.bars import bars_chart
from checkin.domain.charts.model import PAPER, Bar, Picture, Series
from checkin.paper.charts import draw, measure_for
from checkin.paper.fonts import load
from tests.domain.charts.drawn import HANOI, MINUTE, MORNING, lines, wave
from tests.paper.conftest import FONTS, Pdf

LEFT, TOP, WIDTH, HEIGHT = 60.0, 700.0, 460.0, 220.0
PAGE = (595.0, 842.0)
Need = Callable[[str], str]


def page(path: Path, picture: Picture, need: Need, *, grey: bool = False) -> Pdf:
    canvas = Canvas(str(path), pagesize=PAGE)
    draw(canvas, picture, LEFT, TOP, load(FONTS), grey=grey)
    canvas.rect(500, 20, 10, 10, stroke=0, fill=1)
    canvas.save()
    return Pdf(path, need)


def arrivals(series: list[Series]) -> Picture:
    measure = measure_for(load(FONTS))
    return arrivals_chart("Đã vào theo thời gian", series, HANOI, WIDTH, HEIGHT, measure, style=PAPER)


@pytest.fixture
def picture() -> Picture:
    return arrivals([wave("Cửa Ẳ", 300), wave("Lễ hội", 138), wave("Œuvres", 40)])


def test_texts_stand_where_the_picture_has_them(picture: Picture, tmp_path: Path, need: Need) -> None:
    (words,) = page(tmp_path / "chart.pdf", picture, need).boxes()
    assert [word.text for word in words][:5] == ["Đã", "vào", "theo", "thời", "gian"]
    assert words[0].left == pytest.approx(LEFT, abs=1)
    for word in words:
        assert word.left >= LEFT - 1
        assert word.right <= LEFT + WIDTH + 1
        assert PAGE[1] - TOP - 1 <= word.top
        assert word.foot <= PAGE[1] - TOP + HEIGHT + 3
    seven = next(word for word in words if word.text == "07:00")
    ten = next(word for word in words if word.text == "10:00")
    assert seven.foot == pytest.approx(ten.foot)
    assert {"Ẳ", "Lễ", "Œuvres", "300", "138"} <= {word.text for word in words}


def test_without_colours(picture: Picture) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=PAGE, pageCompression=0)
    draw(canvas, picture, LEFT, TOP, load(FONTS), grey=True)
    canvas.save()
    colours = set(re.findall(rb"(\S+) (\S+) (\S+) (?:rg|RG)", out.getvalue()))
    assert len(colours) >= 3
    assert all(red == green == blue for red, green, blue in colours)


def test_lines_are_told_on_paper_by_their_strokes(tmp_path: Path, need: Need) -> None:
    series = [wave(f"D {i}", 100 - 12 * i, 30) for i in range(8)]
    measure, span = measure_for(load(FONTS)), (MORNING, MORNING + 90 * MINUTE)
    picture = arrivals_chart("", series, HANOI, WIDTH, HEIGHT, measure, span=span, style=PAPER)
    seen = page(tmp_path / "dashes.pdf", picture, need, grey=True).picture(1, 288) < 128
    rhythms: list[tuple[int, int]] = []
    for line in lines(picture, 1):
        (begin, y), (end, _) = line.points[-2:]
        row = seen[
            round((PAGE[1] - TOP + y) * 4), round((LEFT + begin + 5) * 4) : round((LEFT + end - 5) * 4)
        ]
        strokes = [len(list(run)) for inked, run in groupby(row) if inked]
        rhythms.append((len(strokes), max(strokes)))
    assert len(rhythms) == 8
    for (count, longest), (others, other) in combinations(rhythms, 2):
        assert max(count, others) >= 1.3 * min(count, others) or max(longest, other) >= 1.3 * min(
            longest, other
        )


def test_the_state_of_the_canvas_is_left_as_it_was(picture: Picture, tmp_path: Path, need: Need) -> None:
    pdf = page(tmp_path / "chart.pdf", picture, need)
    seen = pdf.picture(1, 72)
    assert seen[int(PAGE[1]) - 25, 505] < 30
    assert seen[:100].min() > 250


def test_bars_reach_down_from_where_they_begin(tmp_path: Path, need: Need) -> None:
    measure = measure_for(load(FONTS))
    bars = [Bar("Hà Nội", 42, 50), Bar("Occitanie", 11, 11)]
    picture = bars_chart("", bars, WIDTH, HEIGHT, measure, style=PAPER)
    seen = page(tmp_path / "bars.pdf", picture, need).picture(1, 72)
    rows = np.flatnonzero((seen[:700] < 200).any(axis=1))
    assert rows.min() >= PAGE[1] - TOP
    assert rows.max() <= PAGE[1] - TOP + picture.height

"""The screen and paper show the same marks in the same places."""

from __future__ import annotations

import io
from typing import Any

import cv2
import numpy as np
import pypdfium2
import pytest
from PySide6.QtGui import QImage, QPainter
from reportlab.pdfgen.canvas import Canvas

from checkin.domain.charts.model import Picture, Text
from checkin.paper.charts import draw, measure_for
from checkin.paper.fonts import load
from checkin.ui.charts.measuring import measure
from checkin.ui.charts.painting import paint
from checkin.ui.charts.palette import colours_of
from checkin.ui.look.tokens import LIGHT
from tests.kit import RESOURCES
from tests.ui.charts.examples import charts

SIZE = (720, 420)
SCALE = 2
Grey = np.ndarray[Any, np.dtype[np.uint8]]
pytestmark = pytest.mark.usefixtures("theme")


def on_screen(picture: Picture) -> Grey:
    image = QImage(SIZE[0] * SCALE, SIZE[1] * SCALE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    paint(painter, picture.marks, colours_of(LIGHT))
    painter.end()
    held = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(held.constBits(), np.uint8).reshape(held.height(), held.bytesPerLine())
    return rows[:, : held.width()].copy()


def on_paper(picture: Picture) -> Grey:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=SIZE)
    draw(canvas, picture, 0, SIZE[1], load(RESOURCES / "fonts"))
    canvas.save()
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        seen = document[0].render(scale=SCALE, grayscale=True).to_numpy().copy()
    return np.asarray(seen, np.uint8).reshape(seen.shape[:2])


def away(one: Grey, other: Grey) -> float:
    """Return how many pixels the darkest marks of one picture are from those of the other, at the worst."""
    far = cv2.distanceTransform(np.where(other < 170, 0, 255).astype(np.uint8), cv2.DIST_L2, 5)
    dark = far[one < 120]
    assert dark.size > 1000
    return float(dark.max())


@pytest.mark.parametrize("name", charts("vi"))
def test_marks_stand_in_the_same_places(name: str) -> None:
    fonts = load(RESOURCES / "fonts")
    make = charts("vi")[name]
    shown, printed = make(*SIZE, measure), make(*SIZE, measure_for(fonts))
    assert shown.description == printed.description
    screen, paper = on_screen(shown), on_paper(printed)
    # Qt moves some pairs of letters nearer to each other, reportlab does not.
    assert away(screen, paper) <= 3 * SCALE
    assert away(paper, screen) <= 3 * SCALE


@pytest.mark.parametrize("name", [name for name in charts("vi") if name != "nothing"])
def test_all_but_texts_stands_there_to_the_pixel(name: str) -> None:
    picture = charts("vi")[name](*SIZE, measure)
    drawn = tuple(mark for mark in picture.marks if not isinstance(mark, Text))
    picture = Picture(picture.width, picture.height, drawn, "")
    screen, paper = on_screen(picture), on_paper(picture)
    assert away(screen, paper) <= 1.5
    assert away(paper, screen) <= 1.5

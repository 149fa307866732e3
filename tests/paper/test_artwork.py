"""The drawings of badges: shapes of categories, pictograms of sessions."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from reportlab.graphics import renderPDF
from reportlab.pdfgen.canvas import Canvas

from checkin.domain.faces import SHAPES
from checkin.domain.pictograms import PICTOGRAMS
from checkin.paper.pictures.svg import drawing_of, tinted
from checkin.paper.shapes import OUTLINES, Close, Curve, Move

FOLDER = Path(__file__).parents[2] / "resources" / "badges" / "pictograms"
STEPS = 16


def path_of(shape: str) -> list[tuple[float, float]]:
    """Return an outline as points close to each other."""
    points: list[tuple[float, float]] = []
    for step in OUTLINES[shape]:
        if isinstance(step, Close):
            points.append(points[0])
        elif isinstance(step, Curve):
            x, y = points[-1]
            for i in range(1, STEPS + 1):
                t, u = i / STEPS, 1 - i / STEPS
                points.append(
                    (
                        u**3 * x + 3 * u * u * t * step.x1 + 3 * u * t * t * step.x2 + t**3 * step.x,
                        u**3 * y + 3 * u * u * t * step.y1 + 3 * u * t * t * step.y2 + t**3 * step.y,
                    )
                )
        else:
            points.append((step.x, step.y))
    return points


def area(shape: str) -> float:
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairwise(path_of(shape)))) / 2


def test_every_shape_is_drawn() -> None:
    assert tuple(OUTLINES) == SHAPES


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_fills_its_square_and_no_more(shape: str) -> None:
    outline = OUTLINES[shape]
    assert isinstance(outline[0], Move)
    assert sum(isinstance(step, Close) for step in outline) == 1
    xs, ys = zip(*path_of(shape), strict=True)
    assert min(*xs, *ys) >= 0
    assert max(*xs, *ys) <= 1
    assert max(max(xs) - min(xs), max(ys) - min(ys)) > 0.75
    assert (min(xs) + max(xs)) / 2 == pytest.approx(0.5, abs=0.001)
    assert 0.35 < area(shape) < 0.65


def test_every_pictogram_is_drawn_and_known() -> None:
    assert sorted(one.name for one in FOLDER.iterdir()) == [f"{name}.svg" for name in sorted(PICTOGRAMS)]


@pytest.mark.parametrize("name", PICTOGRAMS)
def test_a_pictogram_reads_at_six_millimetres(name: str) -> None:
    """On the dots of a label printer: neither lost nor a blot, whole inside its square."""
    data = (FOLDER / f"{name}.svg").read_bytes()
    drawing = drawing_of(data)
    assert drawing.width == drawing.height
    side, margin = 6 / 25.4 * 72, 3.0
    out = BytesIO()
    page = Canvas(out, pagesize=(side + 2 * margin, side + 2 * margin))
    page.translate(margin, margin)
    page.scale(side / drawing.width, side / drawing.height)
    renderPDF.draw(tinted(data, "#000000"), page, 0, 0)
    page.save()
    with pdfium.PdfDocument(out.getvalue()) as document:
        dots = document[0].render(scale=203 / 72, grayscale=True).to_numpy() < 128
    edge = round(margin * 203 / 72) - 1
    inside = dots[edge:-edge, edge:-edge]
    assert np.count_nonzero(dots) == np.count_nonzero(inside)
    assert 0.15 < inside.mean() < 0.6
    rows, columns = np.flatnonzero(dots.any(1)), np.flatnonzero(dots.any(0))
    assert max(np.ptp(rows), np.ptp(columns)) > 0.8 * 48


def test_pictograms_differ() -> None:
    assert len({(FOLDER / f"{name}.svg").read_bytes() for name in PICTOGRAMS}) == len(PICTOGRAMS)

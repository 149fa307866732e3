"""Cells and stamps: what is drawn in one place of a sheet is drawn alike in another."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2
import pytest

from checkin.paper.colour import BLACK, Colour
from checkin.paper.fonts import load
from checkin.paper.sheet import MM, Sheet
from checkin.paper.wrap import Block, words

from .conftest import FONTS

if TYPE_CHECKING:
    from collections.abc import Callable

FONT = load(FONTS).bold
RED = Colour(1, 0, 0)


def drawn(draw: Callable[[Sheet], None], width: float = 60, height: float = 40) -> tuple[bytes, np.ndarray]:
    """Return the file and its page at 10 pixels a millimetre, in colours."""
    out = io.BytesIO()
    with Sheet(out, width, height, FONT, "x") as sheet:
        draw(sheet)
        sheet.end_page()
        sheet.save()
    page = pypdfium2.PdfDocument(out.getvalue())[0]
    return out.getvalue(), page.render(scale=254 / 72).to_numpy()[..., :3]


def mark(sheet: Sheet) -> None:
    """Fill what is red, write, and fill what is black."""
    sheet.ink(RED)
    sheet.box(0, 0, 10 * MM, 4 * MM)
    sheet.block(Block(8, (tuple(words("Ẩn", FONT)),)), 0, 4 * MM)
    sheet.ink(BLACK)
    sheet.box(2 * MM, 8 * MM, 2 * MM, 1 * MM)


def test_a_cell_draws_like_the_page_it_is_on() -> None:
    def in_cells(sheet: Sheet) -> None:
        for x, y in ((0, 0), (20, 10), (40, 30)):
            with sheet.cell(x * MM, y * MM, 10 * MM):
                mark(sheet)

    _, alone = drawn(mark)
    _, many = drawn(in_cells)
    part = alone[:100, :200].astype(int)
    for x, y in ((0, 0), (200, 100), (400, 300)):
        # Edges may fall to the other side of a pixel.
        assert (np.abs(many[y : y + 100, x : x + 200] - part) > 8).mean() < 0.01


def test_a_stamp_in_many_cells_is_stored_once() -> None:
    def stamped(count: int) -> Callable[[Sheet], None]:
        def draw(sheet: Sheet) -> None:
            for at in range(count):
                with sheet.cell(at % 5 * 12 * MM, at // 5 * 10 * MM, 10 * MM):
                    sheet.stamp("mark", lambda: mark(sheet))

        return draw

    one, _ = drawn(stamped(1))
    twenty, picture = drawn(stamped(20))
    assert one.count(b"/Subtype /Form") == twenty.count(b"/Subtype /Form") == 1
    assert (picture[305:335, 485:575] == picture[5:35, 5:95]).all()


def test_stamps_may_hold_stamps_and_reach_beyond_their_cell() -> None:
    def draw(sheet: Sheet) -> None:
        def outer() -> None:
            sheet.ink(RED)
            sheet.box(-3 * MM, -3 * MM, 16 * MM, 16 * MM)
            with sheet.cell(2 * MM, 2 * MM, 4 * MM):
                sheet.stamp("inner", inner)

        def inner() -> None:
            sheet.ink(BLACK)
            sheet.box(0, 0, 4 * MM, 4 * MM)

        with sheet.cell(20 * MM, 20 * MM, 10 * MM):
            sheet.stamp("outer", outer)

    _, picture = drawn(draw)
    assert picture[172, 172].tolist() == [0, 0, 255]
    assert picture[328, 328].tolist() == [0, 0, 255]
    assert picture[222:258, 222:258].max() == 0
    assert picture[165, 165].min() == 255


def test_a_turned_cell_stands_on_its_head() -> None:
    def draw(sheet: Sheet) -> None:
        with sheet.cell(20 * MM, 10 * MM, 10 * MM, turned_width=30 * MM):
            sheet.ink(BLACK)
            sheet.box(0, 0, 5 * MM, 2 * MM)

    _, picture = drawn(draw)
    assert picture[182:198, 452:498].max() == 0
    assert picture[102:118, 202:248].min() == 255


@pytest.mark.parametrize("at", [0.0, 1.03, 3.3])
def test_a_code_begins_on_a_whole_dot_wherever_its_cell_is(at: float) -> None:
    dot = 72 / 254

    def draw(sheet: Sheet) -> None:
        with sheet.cell(at * MM, at * MM, 30 * MM):
            sheet.ink(BLACK)
            sheet.code([0b111, 0b101, 0b111], 5.02 * MM, 5.02 * MM, 3 * 10 * dot, dot)

    _, picture = drawn(draw)
    assert set(np.unique(picture)) == {0, 255}
    rows, columns = np.nonzero(picture[..., 0] == 0)
    assert (int(np.ptp(rows)) + 1, int(np.ptp(columns)) + 1) == (30, 30)


def test_the_colour_outside_a_cell_is_the_one_before_it() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.ink(RED)
        with sheet.cell(0, 0, 10 * MM):
            sheet.ink(BLACK)
            sheet.box(0, 0, MM, MM)
        sheet.ink(RED)
        sheet.box(20 * MM, 0, 5 * MM, 5 * MM)

    _, picture = drawn(draw)
    assert picture[20, 220].tolist() == [0, 0, 255]

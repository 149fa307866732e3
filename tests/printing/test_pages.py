"""Pages as pictures: whole, to the pixel, on several threads at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from reportlab.pdfgen.canvas import Canvas

from checkin.app import page_picture
from checkin.devices.pdf_pages import bands
from checkin.devices.pdfs import pages

MM = 72 / 25.4


@pytest.fixture
def coloured(tmp_path: Path) -> Path:
    """Two pages of 86 × 54 mm: a red bar at the left edge, then a blue one along the top."""
    path = tmp_path / "coloured.pdf"
    canvas = Canvas(str(path), pagesize=(86 * MM, 54 * MM))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 10 * MM, 54 * MM, stroke=0, fill=1)
    canvas.showPage()
    canvas.setFillColorRGB(0, 0, 1)
    canvas.rect(0, 44 * MM, 86 * MM, 10 * MM, stroke=0, fill=1)
    canvas.drawString(60 * MM, 5 * MM, "Conference")
    canvas.showPage()
    canvas.save()
    return path


def test_a_page_to_look_at(coloured: Path) -> None:
    pdf = coloured.read_bytes()
    first, second = page_picture(pdf, 0, 860), page_picture(pdf, 1, 430)
    assert (first.width, first.height, first.pages) == (860, 540, 2)
    assert (second.width, second.height, second.pages) == (430, 270, 2)
    pixels = np.frombuffer(first.rgb, np.uint8).reshape(540, 860, 3)
    assert pixels[270, 50].tolist() == [255, 0, 0]
    assert pixels[0, 98].tolist() == [255, 0, 0]
    assert pixels[270, 102].tolist() == [255, 255, 255]
    pixels = np.frombuffer(second.rgb, np.uint8).reshape(270, 430, 3)
    assert pixels[48, 200].tolist() == [0, 0, 255]
    assert pixels[52, 200].tolist() == [255, 255, 255]


def test_a_width_that_is_no_multiple_of_four_has_no_gaps(coloured: Path) -> None:
    picture = page_picture(coloured.read_bytes(), 0, 333)
    assert len(picture.rgb) == 333 * picture.height * 3


def test_a_page_there_is_not(coloured: Path) -> None:
    for page in (-1, 2):
        with pytest.raises(IndexError):
            page_picture(coloured.read_bytes(), page, 100)


@pytest.mark.parametrize("dpi", [203, 300, 2400])
def test_bands_make_up_the_page(coloured: Path, dpi: int) -> None:
    place = 0
    for top, pixels in bands(coloured, 0, dpi):
        assert top == place
        place += len(pixels)
        edge = 10 / 25.4 * dpi
        assert pixels[0, int(edge) - 1].tolist()[:3] == [0, 0, 255]
        assert pixels[-1, int(edge) + 1].tolist()[:3] == [255, 255, 255]
        assert pixels.shape[1] == np.ceil(86 / 25.4 * dpi)
    assert place == np.ceil(54 / 25.4 * dpi)


def test_two_threads_at_once(coloured: Path) -> None:
    pdf = coloured.read_bytes()
    with ThreadPoolExecutor(4) as pool:
        pictures = list(pool.map(lambda number: page_picture(pdf, number % 2, 300), range(40)))
    assert len({picture.rgb for picture in pictures}) == 2


def test_codes_are_read_while_pages_are_printed_and_looked_at(coloured: Path) -> None:
    """PDFium in three threads at once would end the process."""
    pdf, end = coloured.read_bytes(), time.monotonic() + 3

    def reading() -> set[bytes]:
        shown = [
            grey.tobytes() for _, renderings in pages("x.pdf", BytesIO(pdf)) for grey in islice(renderings, 1)
        ]
        return set(shown)

    def printing() -> set[bytes]:
        return {rows.tobytes() for page in (0, 1) for _, rows in bands(coloured, page, 100)}

    def looking() -> set[bytes]:
        return {page_picture(pdf, page, 60).rgb for page in (0, 1)}

    def again(work: Callable[[], set[bytes]]) -> list[set[bytes]]:
        found = [work()]
        while time.monotonic() < end:
            found.append(work())
        return found

    with ThreadPoolExecutor(3) as pool:
        for results in pool.map(again, (reading, printing, looking)):
            assert len(results) > 1
            assert all(one == results[0] for one in results)


def test_a_page_being_printed_keeps_nobody_waiting(coloured: Path) -> None:
    picture = page_picture(coloured.read_bytes(), 0, 300)
    reading = pages("x.pdf", BytesIO(coloured.read_bytes()))
    next(reading)
    printing = bands(coloured, 0, 2400)
    next(printing)
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(page_picture, coloured.read_bytes(), 0, 300).result(20) == picture
    # Left in the middle: both are closed as they are cleared away.
    del printing, reading

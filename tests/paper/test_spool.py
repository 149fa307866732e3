"""Pages written away while others are still drawn make a sound file, and pictures on them are kept once."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import cv2
import numpy as np

from checkin.paper.fonts import load
from checkin.paper.sheet import Sheet
from checkin.paper.wrap import Fit, fit, words

from .conftest import Pdf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def picture(shade: int, *, see_through: bool) -> bytes:
    """Return a PNG file, one half transparent if ``see_through``."""
    pixels = np.full((20, 30, 4 if see_through else 3), shade, np.uint8)
    if see_through:
        pixels[:, 15:, 3] = 0
    done, data = cv2.imencode(".png", pixels)
    assert done
    return data.tobytes()


def drawn(path: Path, fonts: Path, pages: int, pictures: list[bytes]) -> None:
    loaded = load(fonts)
    with path.open("wb") as out, Sheet(out, 50, 50, loaded.bold, "Hồ An") as sheet:
        for page in range(pages):
            sheet.block(fit(words(f"Trang {page}", loaded.bold), 100, 40, Fit(12, (12,))), 10, 10)
            for at, data in enumerate(pictures):
                sheet.picture(data, 20 + 30 * at, 60, 30, 20)
            sheet.end_page()
        sheet.save()


def test_pictures_that_come_again_are_stored_once(
    tmp_path: Path, fonts: Path, need: Callable[[str], str]
) -> None:
    path = tmp_path / "sheets.pdf"
    drawn(path, fonts, 5, [picture(90, see_through=False), picture(200, see_through=True)])
    pdf = Pdf(path, need)
    assert "No syntax or stream encoding errors" in pdf.ask("qpdf", "--check")
    rows = [line.split() for line in pdf.ask("pdfimages", "-list").splitlines()[2:]]
    assert len(rows) == 5 * 3
    assert {row[2] for row in rows} == {"image", "smask"}
    assert len({row[10] for row in rows}) == 2
    assert [page.split() for page in pdf.pages()] == [["Trang", str(page)] for page in range(5)]
    last = pdf.picture(5, 72)
    assert abs(int(last[65, 30]) - 90) <= 2
    assert last[65, 75] == 255


def test_a_file_too_large_for_memory_is_the_same_file(tmp_path: Path, fonts: Path) -> None:
    """More than the few megabytes that stay in memory; its table of objects still leads to each page."""
    noise = np.random.default_rng(1)
    pictures = []
    for _ in range(4):
        done, png = cv2.imencode(".png", noise.integers(0, 255, (700, 700, 3), np.uint8))
        assert done
        pictures.append(png.tobytes())
    files = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for path in files:
        drawn(path, fonts, 2, pictures)
    whole = files[0].read_bytes()
    assert len(whole) > 5_000_000
    assert whole == files[1].read_bytes()
    found = re.search(rb"startxref\n(\d+)\n", whole)
    assert found is not None
    table = whole[int(found[1]) :].splitlines()
    assert table[0] == b"xref"
    for number, line in enumerate(table[3 : 2 + int(table[1].split()[1])], start=1):
        assert whole[int(line[:10]) :].startswith(b"%d 0 obj" % number)


def test_a_document_given_up_leaves_nothing(fonts: Path) -> None:
    out = io.BytesIO()
    with Sheet(out, 50, 50, load(fonts).bold, "Hồ An") as sheet:
        sheet.end_page()
    assert out.getvalue() == b""

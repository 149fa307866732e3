"""PDF files give the codes of their pages in order, in the memory of one page."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from checkin.devices.sources import Reading, read_codes
from checkin.domain.errors import SourceUnreadable, SourceWithoutCode

from .printed import Grey, digits, encoded, printed, saved

MM = 72 / 25.4
A6 = (105 * MM, 148 * MM)


def draw(canvas: Canvas, text: str, x: float, y: float, size: float) -> None:
    """Draw a code as squares, ``size`` points wide without its quiet zone."""
    modules = printed(text, module=1, border=0) == 0
    side = size / len(modules)
    for row, column in np.argwhere(modules):
        canvas.rect(x + column * side, y + size - (row + 1) * side, side, side, stroke=0, fill=1)


def pdf(*pages: list[str], size: tuple[float, float] = A6, code: float = 25 * MM, **options: object) -> bytes:
    """Return a PDF with the codes of each page one above the other; codes in points."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, **options)
    for texts in pages:
        canvas.drawString(20, size[1] - 20, "Conference")
        for place, text in enumerate(texts):
            draw(canvas, text, 40, 30 + place * code * 1.3, code)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_pages_come_in_order_without_the_blank_ones(tmp_path: Path) -> None:
    texts = [digits(seed) for seed in range(4)]
    path = saved(tmp_path, pdf([texts[0]], [], [texts[1], texts[2]], [texts[3]]), "thẻ đại biểu.png")
    readings = list(read_codes(path))
    assert [reading.page for reading in readings] == [1, 3, 4]
    assert readings[0] == Reading(1, [texts[0]])
    assert sorted(readings[1].texts) == sorted(texts[1:3])
    assert readings[2] == Reading(4, [texts[3]])


def test_lines_before_the_signature(tmp_path: Path) -> None:
    data = pdf([digits(1)])
    path = saved(tmp_path, b"@PJL ENTER LANGUAGE=PDF\r\n" * 20 + data)
    assert list(read_codes(path)) == [Reading(1, [digits(1)])]


@pytest.mark.parametrize("millimetres", [9, 7])
def test_small_codes_are_looked_at_more_closely(tmp_path: Path, millimetres: float) -> None:
    """At 200 dpi a module of these would have under two pixels."""
    path = saved(tmp_path, pdf([digits(2)], code=millimetres * MM))
    assert list(read_codes(path)) == [Reading(1, [digits(2)])]


def test_a_scanned_page(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A6)
    picture: Grey = np.pad(printed(digits(3), 5), 40, constant_values=210)
    canvas.drawImage(ImageReader(io.BytesIO(encoded(picture, ".jpg"))), 0, 40, A6[0], A6[0])
    canvas.save()
    assert list(read_codes(saved(tmp_path, buffer.getvalue()))) == [Reading(1, [digits(3)])]


def test_huge_and_tiny_pages(tmp_path: Path) -> None:
    """A poster of five metres is drawn no larger than the limit, and its code is read."""
    poster = pdf([digits(4)], size=(14_000, 14_000), code=6000)
    assert list(read_codes(saved(tmp_path, poster))) == [Reading(1, [digits(4)])]
    with pytest.raises(SourceWithoutCode):
        list(read_codes(saved(tmp_path, pdf([], size=(0.01, 0.01)))))


def test_a_damaged_page_costs_no_other(tmp_path: Path) -> None:
    """A damaged page is reported, after the codes of all others have come out."""
    path = saved(tmp_path, with_damaged_page(pdf([digits(5)], [digits(6)], [digits(7)])))
    readings = read_codes(path)
    assert next(readings) == Reading(1, [digits(5)])
    assert next(readings) == Reading(3, [digits(7)])
    with pytest.raises(SourceUnreadable):
        next(readings)


def with_damaged_page(data: bytes) -> bytes:
    """Return a PDF of three pages whose second page no longer says that it is one."""
    before, first, second, rest = data.split(b"/Type /Page\n")
    page, font = b"/Type /Page\n", b"/Type /Font\n"
    return before + page + first + font + second + page + rest


def test_a_caller_may_stop_half_way(tmp_path: Path) -> None:
    path = saved(tmp_path, pdf([digits(1)], [digits(2)]))
    readings = read_codes(path)
    assert next(readings).page == 1
    readings.close()  # type: ignore[attr-defined]
    path.unlink()
    assert not path.exists()


def test_no_page_with_a_code(tmp_path: Path) -> None:
    with pytest.raises(SourceWithoutCode):
        list(read_codes(saved(tmp_path, pdf([], []))))


def test_locked_and_damaged(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    whole = pdf([digits(1)])
    locked = pdf([digits(1)], encrypt=StandardEncryption("secret"))
    for data in (locked, whole[:600], b"%PDF-1.7\n", b"%PDF-1.4\n" + bytes(2000)):
        path = saved(tmp_path, data)
        with pytest.raises(SourceUnreadable) as caught:
            list(read_codes(path))
        assert caught.value.path == str(path)
    assert capfd.readouterr() == ("", "")


def test_a_file_locked_only_against_changes_is_read(tmp_path: Path) -> None:
    data = pdf([digits(1)], encrypt=StandardEncryption("", ownerPassword="owner", canModify=0))
    assert list(read_codes(saved(tmp_path, data))) == [Reading(1, [digits(1)])]

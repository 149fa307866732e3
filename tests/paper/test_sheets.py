"""Badges on sheets, as other people's programs see the file: sizes, marks, codes, backs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pytest
import zxingcpp

from checkin.paper.imposing import behind, impose
from checkin.paper.layout.finding import Layouts
from checkin.paper.layout.model import LoadedSheet

from .conftest import RESOURCES
from .glyphs import Glyph, glyphs
from .people import everyday, extremes, invented
from .programmes import three_days

if TYPE_CHECKING:
    from checkin.domain.faces import BadgeFace
    from checkin.paper.imposing import Imposed, Place

    from .conftest import Printed

SHEETS = ("a4-a6", "a4-card", "a4-label-62x100", "a4-a7")
ON_SHEETS = pytest.mark.parametrize("layout", SHEETS)
WITH_BACKS = pytest.mark.parametrize("layout", ["a4-a6", "a4-card", "a4-a7"])
UNPRINTABLE = 4.2
"""What office printers leave white along the edges of a page, mm."""


def loaded(name: str) -> LoadedSheet:
    found = Layouts(RESOURCES / "badges", {}).find(name)
    assert isinstance(found, LoadedSheet)
    return found


def people(count: int) -> list[BadgeFace]:
    colours = ("#0B5C8A", "#FFC83D", "#691E8F")
    return [
        invented(
            name=f"Đặng Trần Ngọc Sương {number}",
            family_name="Đặng",
            category="Đại biểu",
            category_second="Délégué",
            colour=colours[number % 3],
            number=f"{number:06}",
            delegation="Région Imaginaire",
        )
        for number in range(count)
    ]


def dots(length: float, dpi: int) -> int:
    return round(length / 25.4 * dpi)


@ON_SHEETS
def test_a_sheet_is_a4_and_sound(layout: str, printed: Printed) -> None:
    pdf = printed([everyday(), *extremes()] * 3, layout, flip="short", back=three_days())
    sizes = re.findall(r"size: +([\d.]+) x ([\d.]+) pts", pdf.ask("pdfinfo", "-f", "1", "-l", "99"))
    assert sizes
    for size in sizes:
        assert float(size[0]) * 25.4 / 72 == pytest.approx(210, abs=0.01)
        assert float(size[1]) * 25.4 / 72 == pytest.approx(297, abs=0.01)
    assert "No syntax or stream encoding errors" in pdf.ask("qpdf", "--check")


@ON_SHEETS
@pytest.mark.parametrize("dpi", [150, 203, 300])
def test_every_code_is_read_from_its_place(layout: str, dpi: int, printed: Printed) -> None:
    sheet = impose(loaded(layout), dpi)
    faces = people(len(sheet.places))
    grey = printed(faces, layout, dpi=dpi).picture(1, dpi)
    for face, place in zip(faces, sheet.places, strict=True):
        x, y = dots(place.x, dpi), dots(place.y, dpi)
        badge = grey[y : y + dots(sheet.badge_height, dpi), x : x + dots(sheet.badge_width, dpi)]
        found = zxingcpp.read_barcodes(
            np.ascontiguousarray(badge), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
        )
        assert [code.text for code in found] == [face.code]


@ON_SHEETS
def test_a_badge_on_a_sheet_prints_dot_for_dot_as_alone(layout: str, printed: Printed) -> None:
    sheet = impose(loaded(layout), 300)
    faces = people(len(sheet.places))
    grey = printed(faces, layout).picture(1, 300).astype(int)
    single = printed(faces, layout.removeprefix("a4-"))
    for number in (1, len(faces) // 2, len(faces)):
        place = sheet.places[number - 1]
        alone = single.picture(number, 300)
        # The dots on the edge are shared with the bleed, or with nothing.
        inside = slice(1, alone.shape[0] - 2), slice(1, alone.shape[1] - 2)
        x, y = dots(place.x, 300), dots(place.y, 300)
        on_sheet = grey[y : y + alone.shape[0], x : x + alone.shape[1]][inside]
        differs = np.abs(on_sheet - alone[inside]) > 64
        # Smoothed edges of letters may fall a shade differently, as the page is not whole dots high.
        assert differs.mean() < 0.001, (number, differs.mean())


@ON_SHEETS
def test_marks_are_there_and_all_else_is_inside_the_bleed(layout: str, printed: Printed) -> None:
    sheet = impose(loaded(layout), 300)
    grey = printed(people(len(sheet.places)), layout).picture(1, 300).copy()
    rest = grey.copy()
    for place in sheet.places:
        left, top = dots(place.x - place.bleed.left, 300), dots(place.y - place.bleed.top, 300)
        right = dots(place.x + sheet.badge_width + place.bleed.right, 300)
        foot = dots(place.y + sheet.badge_height + place.bleed.bottom, 300)
        rest[max(top - 1, 0) : foot + 2, max(left - 1, 0) : right + 2] = 255
    assert (layout == "a4-a6") == (not sheet.marks)
    for mark in sheet.marks:
        x, y, to_x, to_y = (dots(part, 300) for part in mark)
        line = grey[max(y - 1, 0) : to_y + 2, max(x - 1, 0) : to_x + 2]
        along = line.min(axis=0 if y == to_y else 1)
        assert (along < 128).mean() > 0.9, mark
        rest[max(y - 2, 0) : to_y + 3, max(x - 2, 0) : to_x + 3] = 255
    assert rest.min() == 255, "something is printed beside badges and marks"


@ON_SHEETS
def test_fills_that_touch_an_edge_bleed_into_the_margin(layout: str, printed: Printed) -> None:
    sheet = impose(loaded(layout), 300)
    grey = printed(people(len(sheet.places)), layout).picture(1, 300)
    first = sheet.places[0]
    if layout in ("a4-a6", "a4-card"):
        # The sheet is full, or the card has nothing at its top: look below the last one.
        last = sheet.places[-1]
        y = last.y + sheet.badge_height + last.bleed.bottom - 0.3
        x = last.x + 10
    else:
        y, x = first.y - first.bleed.top + 0.3, first.x + 10
    assert grey[dots(y, 300), dots(x, 300)] < 240


@ON_SHEETS
def test_texts_are_where_office_printers_print(layout: str, printed: Printed) -> None:
    count = len(impose(loaded(layout), 300).places)
    for page in printed([*extremes(), *people(count)][:count], layout).boxes():
        for word in page:
            sides = (word.left, word.top, 210 / 25.4 * 72 - word.right, 297 / 25.4 * 72 - word.foot)
            # A line's box is higher than its ink.
            assert min(sides) * 25.4 / 72 >= UNPRINTABLE - 0.8, word


def centres(found: list[Glyph]) -> list[tuple[str, float, float]]:
    return sorted((one.text, (one.left + one.right) / 2, (one.top + one.foot) / 2) for one in found)


def put(sheet: Imposed, place: Place, one: Glyph) -> Glyph:
    """Return where a letter of a back that stands alone stands on a sheet."""
    if place.turned:
        wide, high = sheet.badge_width, sheet.badge_height
        one = Glyph(one.text, wide - one.right, high - one.foot, wide - one.left, high - one.top)
    x, y = place.x, place.y
    return Glyph(one.text, one.left + x, one.top + y, one.right + x, one.foot + y)


@WITH_BACKS
@pytest.mark.parametrize("flip", ["long", "short"])
def test_each_back_is_behind_its_front_on_the_last_sheet_too(
    layout: str, flip: str, printed: Printed
) -> None:
    """Letter by letter, to a hundredth of a millimetre; a sheet that is not full has as many backs."""
    sheet = impose(loaded(layout), 300)
    each = len(sheet.places)
    pdf = printed(people(each + 1), layout, flip=flip, back=three_days())
    name = layout.removeprefix("a4-")
    upright = next(edge for edge in ("long", "short") if not behind(_page(name), edge)[0].turned)
    alone = glyphs(printed(people(1), name, flip=upright, back=three_days()), 2)
    assert "Khẩn" in "".join(one.text for one in alone)
    assert re.search(r"Pages: +4\n", pdf.ask("pdfinfo"))
    for page, count in ((2, each), (4, 1)):
        expected = [put(sheet, place, one) for place in behind(sheet, flip)[:count] for one in alone]
        found = centres(glyphs(pdf, page))
        assert len(found) == len(expected)
        for seen, wanted in zip(_rounded(found), _rounded(centres(expected)), strict=True):
            assert seen[0] == wanted[0]
            assert seen[1:] == pytest.approx(wanted[1:], abs=0.01)


def _rounded(found: list[tuple[str, float, float]]) -> list[tuple[str, float, float]]:
    """Sort by rows, so that a thousandth of a millimetre does not change the order."""
    return sorted(found, key=lambda one: (one[0], round(one[2], 1), one[1]))


def _page(name: str) -> Imposed:
    from checkin.paper.imposing import alone
    from checkin.paper.layout.model import Layout

    found = Layouts(RESOURCES / "badges", {}).find(name)
    assert isinstance(found, Layout)
    return alone(found.layout.width, found.layout.height)


def test_labels_have_no_back(printed: Printed) -> None:
    pdf = printed(people(7), "a4-label-62x100", flip="long", back=three_days())
    assert re.search(r"Pages: +2\n", pdf.ask("pdfinfo"))


def test_nothing_is_behind_where_nobody_asked(printed: Printed) -> None:
    for options in ({"back": three_days()}, {"flip": "long"}):
        assert re.search(r"Pages: +1\n", printed(people(2), "a4-a6", **options).ask("pdfinfo"))

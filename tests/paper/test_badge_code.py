"""The code on a badge: read back by others, in whole dots, nothing near it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2
import pytest
import zxingcpp

from checkin.paper import qr

from .people import everyday, extremes, hardest

if TYPE_CHECKING:
    from .conftest import Printed

    Picture = np.ndarray[Any, np.dtype[np.uint8]]

LAYOUTS = ("a6", "card", "label-62x100", "a7")
LEAST = {"card": 21.9}
"""Sides of codes, mm; 25 elsewhere."""


def read(grey: Picture) -> list[zxingcpp.Barcode]:
    kind = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return zxingcpp.read_barcodes(np.ascontiguousarray(grey), formats=kind)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("dpi", [100, 150, 203, 300])
def test_the_code_reads_back(layout: str, dpi: int, printed: Printed) -> None:
    faces = [everyday(), *extremes()[:2], *hardest()[:3]]
    pdf = printed(faces, layout)
    document = pypdfium2.PdfDocument(pdf.path)
    for number, shown in enumerate(faces, start=1):
        bitmap = document[number - 1].render(scale=dpi / 72, grayscale=True)
        for grey in (pdf.picture(number, dpi), bitmap.to_numpy().squeeze()):
            assert [code.text for code in read(grey)] == [shown.code]
    document.close()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_modules_are_whole_dots_and_their_surroundings_white(layout: str, dpi: int, printed: Printed) -> None:
    faces = [everyday(), *hardest()[:2], *extremes()[:2]]
    pdf = printed(faces, layout, dpi=dpi)
    for number, shown in enumerate(faces, start=1):
        grey = pdf.picture(number, dpi)
        (found,) = read(grey)
        corners = (found.position.top_left, found.position.bottom_right)
        dots = round((corners[1].x - corners[0].x) / qr.SIDE)
        quiet, side = qr.QUIET * dots, qr.SIDE * dots
        assert side * 25.4 / dpi >= LEAST.get(layout, 25)
        # The reader tells corners to a pixel or two; the first dark dot tells them exactly.
        near = (
            grey[corners[0].y - dots : corners[0].y + side, corners[0].x - dots : corners[0].x + side] < 128
        )
        top = corners[0].y - dots + int(near.any(axis=1).argmax())
        left = corners[0].x - dots + int(near.any(axis=0).argmax())
        dark = np.array([[row >> 36 - column & 1 for column in range(37)] for row in qr.modules(shown.code)])
        expected = np.where(dark == 1, 0, 255).repeat(dots, 0).repeat(dots, 1)
        np.testing.assert_array_equal(grey[top : top + side, left : left + side], expected)
        around = grey[top - quiet : top + side + quiet, left - quiet : left + side + quiet].copy()
        assert around.shape == (side + 2 * quiet, side + 2 * quiet)
        around[quiet:-quiet, quiet:-quiet] = 255
        # A ground of colour may begin within the dot in which the zone ends.
        assert around[1:-1, 1:-1].min() == 255, f"something stands in the quiet zone of page {number}"

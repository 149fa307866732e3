"""The code on a badge: read back by others, in whole dots, nothing near it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pypdfium2
import pytest
import zxingcpp

from checkin.paper import a6, qr

from .people import everyday, extremes

if TYPE_CHECKING:
    from .conftest import Printed

DOT = 72 / 300


@pytest.mark.parametrize("dpi", [100, 150, 300])
def test_the_code_reads_back(dpi: int, printed: Printed) -> None:
    faces = [everyday(), *extremes()[:2]]
    pdf = printed(faces)
    document = pypdfium2.PdfDocument(pdf.path)
    for number, shown in enumerate(faces, start=1):
        bitmap = document[number - 1].render(scale=dpi / 72, grayscale=True)
        for grey in (pdf.picture(number, dpi), bitmap.to_numpy().squeeze()):
            found = zxingcpp.read_barcodes(
                np.ascontiguousarray(grey),
                formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
            )
            assert [code.text for code in found] == [shown.code]
    document.close()


def test_a_module_is_twelve_whole_dots_and_its_surroundings_white(
    printed: Printed,
) -> None:
    faces = [everyday(), *extremes()]
    pdf = printed(faces)
    left, top, dots = round(a6._LEFT / DOT), round(a6._CODE_TOP / DOT), 12
    quiet, side = qr.QUIET * dots, qr.SIDE * dots
    assert side * 25.4 / 300 >= 35
    for number, shown in enumerate(faces, start=1):
        grey = pdf.picture(number, 300)
        code = grey[top : top + side, left : left + side]
        dark = np.array([[row >> 36 - column & 1 for column in range(37)] for row in qr.modules(shown.code)])
        expected = np.where(dark == 1, 0, 255).repeat(dots, 0).repeat(dots, 1)
        np.testing.assert_array_equal(code, expected)
        around = grey[top - quiet : top + side + quiet, left - quiet : left + side + quiet].copy()
        around[quiet:-quiet, quiet:-quiet] = 255
        assert around.min() == 255, f"something stands in the quiet zone of page {number}"

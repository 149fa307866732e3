"""The codes of badges are the qrcode library's, module by module."""

from __future__ import annotations

import random

import numpy as np
import pytest
import qrcode
import zxingcpp
from qrcode.util import QRData, lost_point

from checkin.paper import qr


def library(digits: str, mask: int | None = None) -> qrcode.QRCode:
    code = qrcode.QRCode(version=5, error_correction=qrcode.ERROR_CORRECT_M, mask_pattern=mask)
    code.add_data(QRData(digits))
    code.make(fit=False)
    return code


def rows(code: qrcode.QRCode) -> tuple[int, ...]:
    return tuple(int("".join("01"[bool(dark)] for dark in row), 2) for row in code.modules)


def digits(seed: int) -> str:
    return "".join(random.Random(seed).choices("0123456789", k=200))


@pytest.mark.parametrize("seed", range(60))
def test_the_symbol_is_the_librarys(seed: int) -> None:
    assert qr.modules(digits(seed)) == rows(library(digits(seed)))


@pytest.mark.parametrize("text", ["9" * 200, "1" * 200, "01" * 100, "0000000001" * 20, "9" * 199 + "0"])
def test_regular_codes_too(text: str) -> None:
    # Long runs and finder-like patterns are what the penalties are about.
    assert qr.modules(text) == rows(library(text))


def test_all_eight_masks_get_chosen() -> None:
    chosen = set()
    for seed in range(60):
        ours = qr.modules(digits(seed))
        chosen |= {mask for mask in range(8) if rows(library(digits(seed), mask)) == ours}
    assert chosen == set(range(8))


@pytest.mark.parametrize("seed", range(10))
def test_the_penalty_is_the_librarys(seed: int) -> None:
    code = library(digits(seed), seed % 8)
    symbol = sum(1 << i for i, dark in enumerate(np.ravel(code.modules)) if dark)
    assert qr._penalty(symbol) == lost_point(code.modules)


@pytest.mark.parametrize("share", [0.02, 0.2, 0.5, 0.8, 0.98])
def test_the_penalty_of_pictures_that_are_no_code(share: float) -> None:
    draw = random.Random(share)
    for _ in range(20):
        picture = [[draw.random() < share for _ in range(37)] for _ in range(37)]
        symbol = sum(1 << i for i, dark in enumerate(np.ravel(picture)) if dark)
        assert qr._penalty(symbol) == lost_point(picture)


def read(code: tuple[int, ...]) -> str:
    """Read a code with another program, four pixels a module."""
    dark = np.array([[row >> 36 - column & 1 for column in range(37)] for row in code])
    small = np.pad(np.where(dark == 1, 0, 255).astype(np.uint8), 4, constant_values=255)
    kind = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    (found,) = zxingcpp.read_barcodes(small.repeat(4, 0).repeat(4, 1), formats=kind)
    return found.text


@pytest.mark.parametrize("text", [digits(7), "0" * 200, "10" * 100])
def test_another_reader_reads_it(text: str) -> None:
    # The library itself cannot make the code of 200 zeros: a block of zeros stops its division.
    assert read(qr.modules(text)) == text


@pytest.mark.parametrize("text", ["", "1" * 199, "1" * 201, "1" * 199 + "x", "1" * 199 + "٣", " " * 200])
def test_anything_but_200_digits_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="200 digits"):
        qr.modules(text)

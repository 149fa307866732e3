"""Picture files of every kind give their codes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from checkin.devices.opencv import cv2
from checkin.devices.sources import Reading, read_codes

from .printed import (
    as_grey,
    digits,
    encoded,
    noisy,
    on_table,
    pages_tiff,
    pale,
    printed,
    saved,
    tilted,
    turned,
)

TEXT = digits(7)
SCENE = on_table(printed(TEXT))


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".bmp", ".tiff", ".pgm", ".jp2"])
def test_every_format_is_known_by_its_bytes(tmp_path: Path, suffix: str) -> None:
    """The names lie: phones and mail programs rename pictures."""
    path = saved(tmp_path, encoded(SCENE, suffix), "badge.txt")
    assert list(read_codes(path)) == [Reading(page=None, texts=[TEXT])]


@pytest.mark.parametrize("name", ["thẻ đại biểu Nguyễn.png", "badge délégué.png", "会議 🎫.png", " .png"])
def test_names_in_every_script(tmp_path: Path, name: str) -> None:
    assert list(read_codes(saved(tmp_path, encoded(SCENE, ".png"), name))) == [Reading(None, [TEXT])]


def test_photographs(tmp_path: Path) -> None:
    """Tilted, turned, dim, noisy, inverted, compressed to little."""
    photographs = [
        turned(SCENE, 17),
        as_grey(np.rot90(SCENE)),
        tilted(SCENE, 0.25),
        noisy(pale(SCENE, 0.1), 8),
        as_grey(cv2.GaussianBlur(SCENE, (0, 0), 2.3)),
        on_table(255 - printed(TEXT)),
    ]
    for picture in photographs:
        assert list(read_codes(saved(tmp_path, encoded(picture, ".jpg")))) == [Reading(None, [TEXT])]


def test_several_codes_in_one_picture(tmp_path: Path) -> None:
    texts = [digits(seed) for seed in range(4)]
    sheet = np.vstack(
        [
            np.hstack([printed(text) for text in texts[:2]]),
            np.hstack([printed(text) for text in texts[2:]]),
        ]
    )
    (reading,) = read_codes(saved(tmp_path, encoded(sheet, ".png")))
    assert sorted(reading.texts) == sorted(texts)


@pytest.mark.parametrize("suffix", [".png", ".webp"])
def test_a_code_on_nothing(tmp_path: Path, suffix: str) -> None:
    """Black where the code is, transparent black elsewhere."""
    code = printed(TEXT)
    picture = np.dstack([np.zeros_like(code)] * 3 + [255 - code])
    path = saved(tmp_path, encoded(picture, suffix))
    assert list(read_codes(path)) == [Reading(None, [TEXT])]


def test_colour_and_sixteen_bits(tmp_path: Path) -> None:
    colour = np.dstack([np.where(SCENE < 100, 90, SCENE), SCENE, SCENE]).astype(np.uint8)
    deep = SCENE.astype(np.uint16) * 257
    for data in (encoded(colour, ".jpg"), encoded(deep, ".png"), encoded(deep, ".tiff")):
        assert list(read_codes(saved(tmp_path, data))) == [Reading(None, [TEXT])]


def test_a_stack_of_badges_in_one_tiff(tmp_path: Path) -> None:
    blank = np.full_like(SCENE, 250)
    other = on_table(printed(digits(8)))
    path = saved(tmp_path, pages_tiff(SCENE, blank, other))
    assert list(read_codes(path)) == [Reading(1, [TEXT]), Reading(3, [digits(8)])]

"""A delegate's photo becomes small, upright, opaque and free of what else the file told."""

from __future__ import annotations

import struct
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from checkin.devices.opencv import cv2
from checkin.devices.portraits import portrait
from checkin.domain.errors import FileEmpty, FileIsDirectory, FileMissing, SourceUnreadable

from .printed import encoded, saved

Colour = NDArray[np.uint8]


def scene(height: int, width: int) -> Colour:
    """Return a picture whose upper left quarter is red and the rest blue."""
    made = np.zeros((height, width, 3), np.uint8)
    made[:] = (200, 40, 30)
    made[: height // 2, : width // 2] = (30, 40, 200)
    return made


def shown(data: bytes) -> Colour:
    """Return what a JPEG shows."""
    assert data.startswith(b"\xff\xd8")
    assert len(data) < 60_000
    picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    return np.asarray(picture, np.uint8)


def with_exif(jpeg: bytes, orientation: int) -> bytes:
    """Return ``jpeg`` with an EXIF block that gives an orientation and a secret."""
    entries = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0) + struct.pack(
        ">HHI4s", 0x013B, 2, 4, b"GPS\0"
    )
    tiff = b"MM\0*" + struct.pack(">IH", 8, 2) + entries + bytes(4)
    block = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + jpeg[2:]


@pytest.mark.parametrize(
    ("height", "width"), [(4000, 3000), (960, 1280), (480, 480), (300, 200), (3, 900), (1, 1)]
)
@pytest.mark.parametrize("suffix", [".jpg", ".png"])
def test_sizes(height: int, width: int, suffix: str) -> None:
    picture = shown(portrait(encoded(scene(height, width), suffix)))
    factor = min(480 / max(height, width), 1)
    assert picture.shape[:2] == (max(round(height * factor), 1), max(round(width * factor), 1))


@pytest.mark.parametrize(
    ("orientation", "size", "red"),
    [(1, (360, 480), (0, 0)), (3, (360, 480), (-1, -1)), (6, (480, 360), (0, -1)), (8, (480, 360), (-1, 0))],
)
def test_it_is_turned_upright_and_tells_nothing_else(
    orientation: int, size: tuple[int, int], red: tuple[int, int]
) -> None:
    data = portrait(with_exif(encoded(scene(1200, 1600), ".jpg"), orientation))
    picture = shown(data)
    assert picture.shape[:2] == size
    corners = {(y, x): picture[y, x, 2] > 150 for y in (0, -1) for x in (0, -1)}
    assert [corner for corner, is_red in corners.items() if is_red] == [red]
    assert b"Exif" not in data
    assert b"GPS" not in data


@pytest.mark.parametrize("orientation", range(1, 9))
def test_mirrored_and_turned_photos_all_come_upright(orientation: int) -> None:
    """A camera may be held, or a picture mirrored, in eight ways: each is undone from what it recorded."""
    upright = scene(400, 300)
    undone: dict[int, Callable[[Colour], Colour]] = {
        1: lambda one: one,
        2: lambda one: one[:, ::-1],
        3: lambda one: one[::-1, ::-1],
        4: lambda one: one[::-1],
        5: lambda one: one.transpose(1, 0, 2),
        6: lambda one: np.rot90(one, 1),
        7: lambda one: one[::-1, ::-1].transpose(1, 0, 2),
        8: lambda one: np.rot90(one, -1),
    }
    stored = np.ascontiguousarray(undone[orientation](upright))
    picture = shown(portrait(with_exif(encoded(stored, ".jpg"), orientation)))
    assert picture.shape == upright.shape
    assert [picture[y, x, 2] > 150 for y in (5, -5) for x in (5, -5)] == [True, False, False, False]


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".bmp"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_half_a_picture_is_none(suffix: str, share: float) -> None:
    """A badge must not show somebody down to the nose, and grey below."""
    noise = np.random.default_rng(5).integers(0, 256, (500, 400, 3), dtype=np.uint8)
    whole = encoded(np.asarray(cv2.GaussianBlur(noise, (9, 9), 3), np.uint8), suffix)
    portrait(whole)
    with pytest.raises(SourceUnreadable):
        portrait(whole[: int(len(whole) * share)])


def test_inks_of_a_printing_house() -> None:
    """Photographers' JPEGs may be in cyan, magenta, yellow and black."""
    out = BytesIO()
    Image.new("CMYK", (300, 400), (0, 200, 200, 20)).save(out, "JPEG")
    blue, green, red = shown(portrait(out.getvalue()))[200, 150].tolist()
    assert red > 180
    assert max(blue, green) < 90


def test_what_is_transparent_is_white() -> None:
    clear = np.dstack([scene(900, 900), np.zeros((900, 900), np.uint8)])
    clear[:450, :450, 3] = 255
    picture = shown(portrait(encoded(clear, ".png")))
    assert picture[-50, -50].min() > 245
    assert picture[50, 50, 2] > 180


def test_even_noise_fits() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (2000, 2000, 3)).astype(np.uint8)
    assert max(shown(portrait(encoded(noise, ".png"))).shape) <= 480


def test_grey_and_sixteen_bits() -> None:
    for picture in (np.full((50, 40), 90, np.uint8), np.full((50, 40, 3), 30_000, np.uint16)):
        done, data = cv2.imencode(".png", picture)
        assert done
        assert shown(portrait(data.tobytes())).shape == (50, 40, 3)


def test_files(tmp_path: Path) -> None:
    assert shown(portrait(saved(tmp_path, encoded(scene(600, 400), ".jpg"), "photo.heic"))).shape == (
        480,
        320,
        3,
    )
    for path, fault in (
        (tmp_path / "none.jpg", FileMissing),
        (tmp_path, FileIsDirectory),
        (saved(tmp_path, b"", "empty.jpg"), FileEmpty),
        (saved(tmp_path, b"no picture", "text.jpg"), SourceUnreadable),
    ):
        with pytest.raises(fault) as caught:
            portrait(path)
        assert caught.value.facts()["path"] == str(path)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    start=st.sampled_from(
        [b"", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"BM", b"GIF89a", b"RIFF....WEBP"]
    ),
    rest=st.binary(max_size=300),
)
def test_any_bytes_are_survived(start: bytes, rest: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    with suppress(SourceUnreadable):
        shown(portrait(start + rest))
    assert capfd.readouterr() == ("", "")

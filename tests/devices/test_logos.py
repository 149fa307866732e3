"""A logo becomes a small PNG, or stays the SVG it is; what is no logo is refused with a reason."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from checkin import app
from checkin.devices.logos import read_logo
from checkin.devices.opencv import cv2
from checkin.domain.errors import (
    CheckinError,
    FileEmpty,
    FileIsDirectory,
    FileMissing,
    LogoTooLarge,
    LogoUndrawable,
    LogoUnreadable,
    LogoUnsafe,
)
from checkin.domain.faces import LogoPicture

from .printed import encoded
from .test_portraits import scene, with_exif

Picture = NDArray[np.uint8]

W3 = "http://www.w3.org"
HEAD = f'<svg xmlns="{W3}/2000/svg" xmlns:xlink="{W3}/1999/xlink" viewBox="0 0 20 10">'
DRAWN = '<rect x="2" y="2" width="6" height="6" fill="#c00"/>'


def svg(inside: str, before: str = "") -> bytes:
    return f"{before}{HEAD}{DRAWN}{inside}</svg>".encode()


def read(tmp_path: Path, data: bytes, *, drawable: bool = True) -> LogoPicture:
    path = tmp_path / "logo.any"
    path.write_bytes(data)
    return read_logo(path, lambda _: drawable)


def shown(logo: LogoPicture) -> Picture:
    """Return what a PNG shows, with its transparency."""
    assert logo.kind == "png"
    assert len(logo.data) <= 300_000
    picture = cv2.imdecode(np.frombuffer(logo.data, np.uint8), cv2.IMREAD_UNCHANGED)
    assert picture is not None
    return np.asarray(picture, np.uint8)


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp"])
@pytest.mark.parametrize(("height", "width"), [(3000, 600), (1200, 1200), (40, 30), (1, 1)])
def test_pictures(tmp_path: Path, suffix: str, height: int, width: int) -> None:
    picture = shown(read(tmp_path, encoded(scene(height, width), suffix)))
    factor = min(1200 / max(height, width), 1)
    assert picture.shape[:2] == (max(round(height * factor), 1), max(round(width * factor), 1))


@pytest.mark.parametrize("side", [100, 2400])
@pytest.mark.parametrize("suffix", [".png", ".webp"])
def test_what_is_transparent_stays_so_and_tints_nothing(tmp_path: Path, suffix: str, side: int) -> None:
    clear = np.zeros((side, side, 4), np.uint8)
    clear[:, :, :3] = (0, 255, 0)
    middle = slice(side // 4, side - side // 4)
    clear[middle, middle] = (0, 0, 200, 255)
    data = encoded(clear, suffix) if suffix == ".png" else cv2.imencode(suffix, clear)[1].tobytes()
    picture = shown(read(tmp_path, data))
    assert picture.shape[2] == 4
    assert picture[0, 0, 3] == 0
    half = picture.shape[0] // 2
    assert picture[half, half].tolist()[3] == 255
    red = picture[picture[:, :, 3] > 20]
    assert red[:, 1].max() < 60
    assert red[:, 2].min() > 150


def test_sixteen_bits_grey_and_photographs(tmp_path: Path) -> None:
    deep = np.full((30, 30, 4), 65535, np.uint16)
    deep[:15, :, 3] = 0
    picture = shown(read(tmp_path, encoded(deep, ".png")))
    assert (picture[0, 0, 3], picture[29, 0].tolist()) == (0, [255, 255, 255, 255])
    assert shown(read(tmp_path, encoded(np.full((30, 30), 90, np.uint8), ".png"))).shape == (30, 30, 3)
    turned = shown(read(tmp_path, with_exif(encoded(scene(600, 800), ".jpg"), 6)))
    assert turned.shape == (800, 600, 3)


def test_even_noise_fits(tmp_path: Path) -> None:
    noise = np.random.default_rng(3).integers(0, 256, (1500, 1500, 4), dtype=np.uint8)
    assert max(shown(read(tmp_path, encoded(noise, ".png"))).shape) < 400


@pytest.mark.parametrize(
    "data",
    [
        svg(""),
        svg("", '<?xml version="1.0" encoding="UTF-8"?>\n'),
        svg("", '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/TR/svg11.dtd">'),
        svg('<defs><g id="a"><path d="M0 0h4v4z"/></g></defs><use xlink:href="#a"/>'),
        svg('<style>.a { fill: url(#b) }</style><path class="a" style="fill:url(\'#b\')" d="M0 0h4v4z"/>'),
        svg("<!-- drawn by hand --><title>Nhịp cầu</title>"),
        svg("").decode().encode("utf-16"),
        b"\xef\xbb\xbf" + svg(""),
        b"\n  " + svg(""),
    ],
)
def test_drawings_stay_as_they_are(tmp_path: Path, data: bytes) -> None:
    assert read(tmp_path, data) == LogoPicture(data, "svg")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (svg("<script>alert(1)</script>"), "<script>"),
        (svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'), "<s:script>"),
        (svg("<foreignObject><p>x</p></foreignObject>"), "<foreignObject>"),
        (svg('<g onload="x()"/>'), 'onload="x()"'),
        (svg('<image href="http://example.org/a.png"/>'), 'href="http://example.org/a.png"'),
        (svg('<image xlink:href="file:///etc/passwd"/>'), 'xlink:href="file:///etc/passwd"'),
        (svg('<image xlink:href="../a.png"/>'), 'xlink:href="../a.png"'),
        (svg('<use href="data:image/svg+xml;base64,AA"/>'), 'href="data:image/svg+xml;base64,AA"'),
        (svg("<style>@import 'a.css';</style>"), "@import"),
        (svg("<style>a { fill: url( 'http://example.org/a' ) }</style>"), "url( 'http://example.org/a' "),
        (svg('<path style="fill:URL(a.svg#b)"/>'), "URL(a.svg#b"),
        (svg("", '<?xml-stylesheet href="a.css"?>'), "<?xml-stylesheet?>"),
        (svg("&a;", '<!DOCTYPE svg [<!ENTITY a "aaaa">]>'), "<!ENTITY a>"),
        (svg("&a;", '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), "<!ENTITY a>"),
        (svg("", '<!DOCTYPE svg [<!ENTITY % a SYSTEM "http://example.org/x">%a;]>'), "<!ENTITY a>"),
    ],
)
def test_drawings_that_could_do_more(tmp_path: Path, data: bytes, found: str) -> None:
    with pytest.raises(LogoUnsafe) as raised:
        read(tmp_path, data)
    assert raised.value.found == found


def test_drawings_that_cannot_be_drawn(tmp_path: Path) -> None:
    for broken in (svg("")[:-3], svg("<g>"), svg("&nbsp;"), b"<", b"<svg", HEAD.encode()):
        with pytest.raises(LogoUndrawable):
            read(tmp_path, broken)
    with pytest.raises(LogoUndrawable):
        read(tmp_path, svg(""), drawable=False)


@pytest.mark.parametrize(
    "data",
    [
        svg('<image width="4" height="4" href="data:image/png;base64,iVBORw0KGgo="/>'),
        b"<html><body>404</body></html>",
        f"{HEAD}</svg>".encode(),
        svg("").replace(b'viewBox="0 0 20 10"', b'width="0" height="0"'),
    ],
)
def test_what_badges_cannot_show_is_refused_when_it_is_given(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "logo.svg"
    path.write_bytes(data)
    with pytest.raises(LogoUndrawable):
        app.logo(path)
    path.write_bytes(svg(""))
    assert app.logo(path).kind == "svg"


def test_sizes(tmp_path: Path) -> None:
    with pytest.raises(LogoTooLarge) as raised:
        read(tmp_path, svg(f"<!-- {'x' * 300_000} -->"))
    assert raised.value.kilobytes == 300
    bomb = cv2.imencode(".png", np.zeros((8, 8), np.uint8))[1].tobytes()
    vast = bomb[:16] + (60_000).to_bytes(4, "big") * 2 + bomb[24:]
    with pytest.raises(LogoUnreadable):
        read(tmp_path, vast)


def test_files(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_logo(tmp_path / "none.png", lambda _: True)
    with pytest.raises(FileIsDirectory):
        read_logo(tmp_path, lambda _: True)
    with pytest.raises(FileEmpty):
        read(tmp_path, b"")
    whole = encoded(scene(300, 300), ".png")
    for data in (b"logo", b"\x1f\x8b\x08 svgz", b"%PDF-1.7", whole[: len(whole) // 2]):
        with pytest.raises(LogoUnreadable):
            read(tmp_path, data)


@given(
    st.sampled_from([b"", b"<", HEAD.encode(), svg(""), b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"\xff\xfe<"]),
    st.binary(max_size=200),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_bytes_are_survived(tmp_path: Path, start: bytes, rest: bytes) -> None:
    with suppress(CheckinError):
        read(tmp_path, start + rest)

"""Photos, logos and drawings from outside: made ready, or left out, whatever they are."""

from __future__ import annotations

import io
import re
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from checkin.domain.faces import LogoPicture
from checkin.paper.fonts import load
from checkin.paper.pictures.logo import ready_logo
from checkin.paper.pictures.photo import cropped
from checkin.paper.pictures.svg import BrokenDrawing, drawing_of, tinted

from .conftest import FONTS
from .people import LOGO, everyday, invented, picture

if TYPE_CHECKING:
    from .conftest import Printed

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 10">'
)
RECT = '<rect width="20" height="10" fill="#123456"/>'


def svg(inside: str, before: str = "") -> bytes:
    return f"{before}{SVG}{inside}</svg>".encode()


def pixels(data: bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright(kind: str, orientation: int) -> None:
    """By its orientation alone, the red half is above, below, left or right."""
    shown = pixels(cropped(picture(kind, (400, 400), orientation), 30, 30) or b"")
    red = shown[..., 0].astype(int) > shown[..., 2]
    side = {1: red[:100], 2: red[:100], 3: red[-100:], 4: red[-100:]}
    side |= {5: red[:, :100], 6: red[:, -100:], 7: red[:, -100:], 8: red[:, :100]}
    assert side[orientation].mean() > 0.98
    assert red.mean() == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("size", [(4000, 1000), (1000, 4000), (3000, 4000), (31, 40), (1, 1)])
def test_a_photo_fills_its_box_and_is_no_larger_than_it_needs(size: tuple[int, int]) -> None:
    data = cropped(picture("JPEG", size), 30, 40)
    assert data is not None
    height, width, _ = pixels(data).shape
    assert width <= 355
    assert height <= 473
    if min(size) > 30:
        assert width / height == pytest.approx(0.75, abs=0.03)
    assert len(data) < 60_000


def test_what_is_clear_in_a_photo_is_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (300, 400), (0, 0, 0, 0)).save(out, "PNG")
    assert pixels(cropped(out.getvalue(), 30, 40) or b"").min() >= 254


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        picture()[:300],
        picture("PNG")[:200],
        picture("GIF"),
        picture("WEBP")[:60],
        b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
    ],
)
def test_a_broken_photo_gives_the_layout_without_one(data: bytes, printed: Printed) -> None:
    assert cropped(data, 30, 40) is None
    face = everyday()
    broken = type(face)(
        **{field: getattr(face, field) for field in face.__struct_fields__ if field != "photo"}, photo=data
    )
    with_none, with_broken = (printed([one]).path.read_bytes() for one in (face, broken))
    assert with_none == with_broken


def test_a_picture_of_too_many_dots_is_not_opened() -> None:
    out = io.BytesIO()
    Image.new("1", (12_000, 12_000)).save(out, "PNG")
    assert cropped(out.getvalue(), 30, 40) is None
    assert ready_logo(LogoPicture(out.getvalue(), "png"), 60, 30, load(FONTS)) is None


def test_a_huge_jpeg_is_read_small() -> None:
    out = io.BytesIO()
    Image.new("L", (14_000, 10_000), 90).save(out, "JPEG")
    assert cropped(out.getvalue(), 30, 40) is not None


def test_a_logo_keeps_its_clear_parts_and_is_made_smaller(printed: Printed) -> None:
    image = Image.new("RGBA", (4000, 2000), (0, 0, 0, 0))
    image.paste((200, 0, 0, 255), (0, 0, 2000, 2000))
    out = io.BytesIO()
    image.save(out, "PNG")
    ready = ready_logo(LogoPicture(out.getvalue(), "png"), 72, 72, load(FONTS))
    assert ready is not None
    small = Image.open(io.BytesIO(ready.data))
    assert small.mode == "RGBA"
    assert max(small.size) == 600
    face = invented(name="Hồ An", logo=LogoPicture(out.getvalue(), "png"))
    listing = printed([face] * 3).ask("pdfimages", "-list").splitlines()[2:]
    kinds = [line.split()[2] for line in listing if " 600 " in line]
    assert {"image", "smask"} == set(kinds)


def test_a_vector_logo_stays_one(printed: Printed) -> None:
    listing = printed([invented(name="Hồ An", logo=LOGO)]).ask("pdfimages", "-list")
    assert all(line.split()[2] == "stencil" for line in listing.splitlines()[2:])


def test_texts_in_a_logo_are_set_in_our_fonts(printed: Printed) -> None:
    data = svg('<text x="1" y="8" font-family="Arial" font-weight="bold" font-size="2">Thành phố Ẩn</text>')
    pdf = printed([invented(name="Hồ An", logo=LogoPicture(data, "svg"))])
    assert "Thành phố Ẩn" in pdf.pages()[0]
    rows = pdf.ask("pdffonts").splitlines()[2:]
    assert all("BeVietnamPro" in row and re.search(r" yes yes yes ", row) for row in rows)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "not an SVG"),
        (b"\x89PNG", "not an SVG"),
        (b"<html/>", "not an SVG"),
        (svg(""), "nothing to draw"),
        (svg("&x;", "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"), "entities"),
        (svg("", "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"), "entities"),
        (svg('<image width="9" height="9" xlink:href="https://example.org/x.png"/>' + RECT), "dots"),
        (svg(RECT + " " * 2_000_001), "too large"),
        (svg("<g>" * 300 + RECT + "</g>" * 300), "SVG"),
        (svg("<g/>" * 20_001 + RECT), "too many"),
        (svg('<use href="#a"/><g id="a"><use href="#a"/></g>'), "."),
        (svg(RECT).replace(b'viewBox="0 0 20 10"', b'width="0" height="0"'), "."),
        (svg(RECT).replace(b"0 0 20 10", b"0 0 nan 1e999"), "."),
    ],
)
def test_what_cannot_be_drawn_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(BrokenDrawing, match=told):
        drawing_of(data)
    assert ready_logo(LogoPicture(data, "svg"), 60, 30, load(FONTS)) is None


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<use href="{file}#x"/><use xlink:href="http://127.0.0.1:{port}/x.svg#x"/>',
        '<style>@import url("http://127.0.0.1:{port}/x.css"); rect {{ fill: url(file://{file}) }}</style>',
        '<rect width="1" height="1" style="fill:url(http://127.0.0.1:{port}/#g)"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">secret</p></foreignObject>',
        '<a href="http://127.0.0.1:{port}/"><rect width="2" height="2"/></a>',
        '<linearGradient id="g" xlink:href="{file}#g"/>',
    ],
)
def test_nothing_is_fetched_read_or_run(inside: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_bytes(svg('<g id="x"><text>secret</text></g>'))
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        port = server.getsockname()[1]
        drawing = drawing_of(svg(RECT + inside.format(file=secret, port=port)))
        with pytest.raises(BlockingIOError):
            server.accept()
    assert "secret" not in str(drawing.asString("pdf"))
    assert drawing.width / drawing.height == 2


def levels(count: int, uses: int) -> str:
    inside = "".join(
        f'<g id="l{n}">' + f'<use xlink:href="#l{n - 1}"/>' * uses + "</g>" for n in range(1, count)
    )
    return f'<defs><g id="l0">{RECT}</g>{inside}</defs><use xlink:href="#l{count - 1}"/>'


@pytest.mark.parametrize(
    "inside",
    [
        levels(9, 10),
        levels(2, 20_000)[:1_000_000] + RECT,
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>' + RECT,
        "<style>" + "*{fill:red}" * 10_000 + "</style>" + RECT * 4_000,
        "<style>" + "*{fill:red}" * 4_000 + "</style>" + RECT * 4_000,
        "<style>g g g g g rect{fill:red}</style>" + "<g>" * 200 + RECT + "</g>" * 200,
        "<style>circle~rect~rect{fill:red}</style>" + RECT * 2_000,
        "<style>g:has(rect){fill:red}</style>" + RECT,
        "<style>rect{clip-path:url(#c)}</style><clipPath id='c'>" + RECT * 100 + "</clipPath>" + RECT * 300,
        "<g>" * 200 + RECT * 2_000 + "</g>" * 200,
        "<g " + " ".join(f'a{n}="1"' for n in range(8_000)) + ">" + RECT * 100 + "</g>",
        f'<rect width="1" height="1" fill="{"url(#" * 10_000}"/>',
        "<text>" + "<tspan>a</tspan>" * 10_000 + "</text>",
    ],
)
def test_what_would_take_too_long_is_refused(inside: str) -> None:
    with pytest.raises(BrokenDrawing):
        drawing_of(svg(inside))


def test_what_drawing_programs_write_is_drawn() -> None:
    styles = "".join(f".st{n}{{fill:#0{n % 10}0;stroke:url(#g)}}" for n in range(40))
    paths = "".join(f'<path class="st{n % 40}" d="M0 0{"c1 2 3 4 5 6" * 15}z"/>' for n in range(900))
    gradient = "<linearGradient id='g'><stop offset='0'/><stop offset='1'/></linearGradient>"
    drawing = drawing_of(svg(f"<style>/* by hand */ svg .st1, {styles}</style>{gradient}<g>{paths}</g>"))
    assert drawing.width == 2 * drawing.height
    assert drawing_of(svg(levels(3, 5))).width == drawing.width


def test_a_pictogram_takes_the_colour_and_white_stays() -> None:
    data = svg('<rect width="9" height="9" fill="black"/><circle r="2" fill="white" stroke="#f00"/>')
    fills = []

    def walk(group: object) -> None:
        for shape in getattr(group, "contents", []):
            walk(shape)
            if getattr(shape, "fillColor", None) is not None:
                fills.append((shape.fillColor.hexval(), shape.strokeColor and shape.strokeColor.hexval()))

    walk(tinted(data, "#0b5c8a"))
    assert fills == [("0x0b5c8a", None), ("0xffffff", "0x0b5c8a")]


def test_what_badges_share_is_stored_once(printed: Printed) -> None:
    names = ("meal", "plenary", "signing")
    sizes = []
    for count in (20, 120):
        faces = (
            invented(name=f"Hồ An {n}", logo=LOGO, pictograms=names, number=str(n)) for n in range(count)
        )
        sizes.append(printed(faces).path.stat().st_size)
    assert (sizes[1] - sizes[0]) / 100 <= 1000


def test_a_pictogram_that_is_not_there_is_left_out(printed: Printed) -> None:
    for name in ("nothing", "../../fonts/OFL", "."):
        assert "Hồ An" in printed([invented(name="Hồ An", pictograms=(name,))]).pages()[0]

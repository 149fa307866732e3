"""The page of a badge: its size, fonts, margins and the order of its texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pytest

from checkin.domain.faces import BadgeFace
from checkin.paper.layout.fields import conditions
from checkin.paper.layout.finding import Layouts
from checkin.paper.layout.model import Code, Layout, Person, Replacement, TextBox

from .conftest import RESOURCES, Box
from .people import TEXTS, everyday, hardest, invented, picture

if TYPE_CHECKING:
    from .conftest import Printed

SIZES = {"a6": (105, 148), "card": (86, 54), "label-62x100": (62, 100), "a7": (74, 105)}
MM = 72 / 25.4
LAYOUTS = Layouts(RESOURCES / "badges", {})


@pytest.mark.parametrize(("layout", "size"), SIZES.items())
def test_the_page_is_exact(layout: str, size: tuple[float, float], printed: Printed) -> None:
    info = printed([everyday()], layout).ask("pdfinfo")
    found = re.search(r"Page size: +([\d.]+) x ([\d.]+) pts", info)
    assert found is not None
    assert float(found[1]) * 25.4 / 72 == pytest.approx(size[0], abs=0.01)
    assert float(found[2]) * 25.4 / 72 == pytest.approx(size[1], abs=0.01)


def test_one_page_a_badge(printed: Printed) -> None:
    assert re.search(r"Pages: +7\n", printed([everyday()] * 7).ask("pdfinfo"))


@pytest.mark.parametrize("layout", SIZES)
def test_fonts_are_embedded_and_subset(layout: str, printed: Printed) -> None:
    rows = printed([everyday(), *hardest()], layout).ask("pdffonts").splitlines()[2:]
    assert {row.split()[0].partition("+")[2] for row in rows} == {
        "BeVietnamPro-Regular",
        "BeVietnamPro-SemiBold",
        "BeVietnamPro-Bold",
    }
    for row in rows:
        assert re.search(r" TrueType +\S+ +yes yes yes ", row), row


@pytest.mark.parametrize("layout", SIZES)
def test_the_file_is_sound(layout: str, printed: Printed) -> None:
    assert "No syntax or stream encoding errors" in printed(hardest(), layout).ask("qpdf", "--check")


@pytest.mark.parametrize("layout", SIZES)
def test_a_replacement_is_marked_white_on_black(layout: str, printed: Printed) -> None:
    first = everyday()
    texts = {key: getattr(first, key) for key in TEXTS}
    faces = [first, *(BadgeFace(code=first.code, replacement=n, **texts) for n in (1, 12))]
    pdf = printed(faces, layout)
    for number, marks in ((1, []), (2, ["R1"]), (3, ["R12"])):
        found = [word for word in pdf.boxes()[number - 1] if re.fullmatch(r"R\d+", word.text)]
        assert [word.text for word in found] == marks
        for mark in found:
            grey = pdf.picture(number, 200)
            left, top, right, foot = (round(at * 200 / 72) for at in mark[:4])
            ground = grey[top:foot, left:right]
            assert 0.4 < float((ground < 64).mean()) < 0.9
            assert float((ground > 192).mean()) > 0.1


@pytest.mark.parametrize("layout", SIZES)
def test_texts_stay_in_their_boxes_and_apart(layout: str, printed: Printed) -> None:
    """By the places that pdftotext reads, on the badges that are hardest to set."""
    shape = LAYOUTS.find(layout)
    assert isinstance(shape, Layout)
    code = next(box for box in shape.box if isinstance(box, Code))
    quiet = 4 / 37 * min(code.width, code.height)
    near = (code.x - quiet, code.y - quiet, code.x + code.width + quiet, code.y + code.height + quiet)
    faces = hardest()
    for face, page in zip(faces, printed(faces, layout).boxes(), strict=True):
        boxes = [
            box
            for box in shape.box
            if isinstance(box, TextBox | Person | Replacement)
            and all(bool(getattr(face, field)) == wanted for field, wanted in conditions(box.when))
        ]
        for at, word in enumerate(page):
            left, top, right, foot = (length / MM for length in word[:4])
            assert min(left, top) >= 3.9, (face.name, word)
            assert right <= shape.layout.width - 3.9, (face.name, word)
            assert foot <= shape.layout.height - 3.9 + _BELOW * (foot - top), (face.name, word)
            assert any(
                left >= box.x - 0.1
                and right <= box.x + box.width + 0.1
                and top >= box.y - _ABOVE * (foot - top) - 0.1
                and foot <= box.y + box.height + _BELOW * (foot - top) + 0.1
                for box in boxes
            ), (face.name, word)
            assert not _meet((left, top, right, foot), near), (face.name, word)
            for other in page[:at]:
                assert not _meet(_core(word), _core(other)), (face.name, word, other)


_ABOVE, _BELOW = 0.12, 0.12
"""What pdftotext counts to a word above and below its line, over its height: the font's own ascent."""


def _core(word: Box) -> tuple[float, float, float, float]:
    """Return where the letters of a word are, marks included."""
    height = word.foot - word.top
    return word.left, word.top + _ABOVE * height, word.right, word.foot - _BELOW * height


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0.05 and down > 0.05


@pytest.mark.parametrize("layout", SIZES)
def test_nothing_is_cut(layout: str, printed: Printed) -> None:
    faces = hardest()
    shape = LAYOUTS.find(layout)
    assert isinstance(shape, Layout)
    shown = {name for box in shape.box for name in _fields(box)}
    for face, page in zip(faces, printed(faces, layout).pages("-raw"), strict=True):
        found = "".join(page.split())
        for field in shown & set(TEXTS):
            if field not in ("honorific", "post", "organisation") or not face.pool:
                assert "".join(getattr(face, field).split()) in found, (face.name, field)


def _fields(box: object) -> set[str]:
    if isinstance(box, Person):
        return {*box.parts}
    return set(re.findall(r"{(\w+)}", f"{box.text} {box.second}")) if isinstance(box, TextBox) else set()


@pytest.mark.parametrize("layout", SIZES)
def test_names_are_large(layout: str, printed: Printed) -> None:
    """Of people 14 points at least; less where three lines of name meet four other texts on little paper."""
    least = {"card": 10.5, "a7": 12}.get(layout, 14)
    faces = [
        face
        for face in hardest()[:25]
        if len(face.name) < 60 and len(max(re.split(r"[\s-]", face.name), key=len)) < 25
    ]
    assert len(faces) >= 20
    for face, page in zip(faces, printed(faces, layout).boxes(), strict=True):
        parts = {part for part in re.split(r"[\s-]", face.name) if part}
        sizes = [word.foot - word.top for word in page if parts & set(re.split("-", word.text))]
        assert max(sizes, default=0.0) / 1.265 >= least - 0.01, (face.name, sizes)


def test_the_name_is_the_largest_text(printed: Printed) -> None:
    (page,) = printed([everyday()]).boxes()
    height = {word.text: word.foot - word.top for word in page}
    name = height["Sương"]
    assert name >= 25 * 1.2
    assert all(size <= name + 0.01 for size in height.values())


def test_a_long_name_with_a_long_post_stays_large(printed: Printed) -> None:
    long = invented(
        name="Marie Antoinette Joséphine Élisabeth Alexandrine Montclar de Laval Œuvray",
        honorific="Son Excellence Madame",
        post="Coordinatrice scientifique pour les affaires imaginaires et bien d'autres choses " * 3,
        organisation="Secrétariat général de la coopération décentralisée des villes inventées " * 2,
    )
    (page,) = printed([long]).boxes()
    (mark,) = [word for word in page if word.text == "Antoinette"]
    least = min(word.foot - word.top for word in page)
    assert (mark.foot - mark.top) / 1.265 >= 13.9
    assert least / 1.265 >= 6.4


def test_categories_of_one_colour_differ_by_word(printed: Printed) -> None:
    pages = printed([invented(name="Hồ An", category=word) for word in ("Báo chí", "An ninh")]).pages()
    assert ["Báo chí" in pages[0], "An ninh" in pages[1], "Báo chí" in pages[1]] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(("colour", "light"), [("#FFC83D", 200), ("#0B5C8A", 73)])
def test_the_band_has_the_colour(colour: str, light: int, printed: Printed) -> None:
    grey = printed([invented(name="Hồ An", colour=colour)]).picture(1, 100)
    assert int(grey[-20, 200]) == pytest.approx(light, abs=3)


@pytest.mark.parametrize("layout", SIZES)
def test_a_category_is_read_on_its_ground_in_grey(layout: str, printed: Printed) -> None:
    """Word and shape stand out from the band on a printer without colours: 4.5 to 1 at least."""
    colours = ("#FFC83D", "#0B5C8A", "#33CC8C", "#AA230E", "#691E8F", "#808080", "#767676", "#FFFFFF")
    faces = [invented(name="Hồ An", category="ĐẠI BIỂU", colour=colour) for colour in colours]
    pdf = printed(faces, layout)
    for number, page in enumerate(pdf.boxes(), start=1):
        grey = pdf.picture(number, 200)
        (word,) = [word for word in page if word.text == "ĐẠI"]
        left, top, right, foot = (round(at * 200 / 72) for at in word[:4])
        light = np.sort(((grey[top:foot, left:right] / 255.0 + 0.055) / 1.055) ** 2.4, axis=None)
        dark, bright = float(light[len(light) // 20]), float(light[-len(light) // 20])
        assert (bright + 0.05) / (dark + 0.05) >= 4.4, colours[number - 1]


def test_the_label_knows_black_and_white_alone(printed: Printed) -> None:
    plain = [invented(**{**vars_of(face), "logo": None, "photo": b""}) for face in hardest()[:6]]
    pdf = printed(plain, "label-62x100")
    for number in range(1, 7):
        colours = pdf.picture(number, 300, smooth=False)
        assert set(np.unique(colours)) == {0, 255}


def vars_of(face: BadgeFace) -> dict[str, object]:
    return {field: getattr(face, field) for field in face.__struct_fields__}


@pytest.mark.parametrize("layout", SIZES)
def test_the_layout_speaks_the_delegates_language(layout: str, printed: Printed) -> None:
    faces = [
        invented(name="Hồ An", language=language, companion_of="Bà Lê Én", booth="B12")
        for language in ("vi", "fr", "en", "")
    ]
    pages = printed(faces, layout).pages()
    for page, texts in zip(
        pages,
        (
            ("Tháp tùng Bà Lê Én", "Gian hàng B12"),
            ("Accompagne Bà Lê Én", "Stand B12"),
            ("With Bà Lê Én", "Booth B12"),
            ("With Bà Lê Én", "Booth B12"),
        ),
        strict=True,
    ):
        assert all(text in page for text in texts), page


@pytest.mark.parametrize(("layout", "least"), [("a6", 14), ("label-62x100", 14), ("card", 10), ("a7", 10)])
@pytest.mark.parametrize("length", [50, 200, 500])
@pytest.mark.parametrize("photo", [False, True])
def test_a_name_is_read_whatever_stands_below_it(
    layout: str, least: float, length: int, photo: bool, printed: Printed
) -> None:
    face = invented(
        name="Nguyễn Thị Minh Khai",
        family_name="Nguyễn",
        honorific="Son Excellence Madame",
        post=("Giám đốc Sở Ngoại vụ " * 30)[:length].strip(),
        organisation=("Ủy ban thành phố Hư Cấu " * 30)[:length].strip(),
        photo=picture() if photo else b"",
    )
    pdf = printed([face], layout)
    (page,) = pdf.boxes()
    (name,) = [word for word in page if word.text == "Khai"]
    assert (name.foot - name.top) / 1.265 >= least - 0.01
    found = "".join(pdf.pages("-raw")[0].split())
    assert all("".join(text.split()) in found for text in (face.post, face.organisation, face.honorific))


@pytest.mark.parametrize("layout", ["a6", "a7", "card", "label-62x100"])
def test_what_touches_the_edge_of_the_page_leaves_no_hairline(layout: str, printed: Printed) -> None:
    for dpi in (203, 300):
        grey = printed([invented(name="Hồ An", colour="#000000")], layout).picture(1, dpi)
        # At the top a stripe or head, on the card the foot at the left.
        edge = grey[-5:, :60] if layout == "card" else grey[:5]
        assert edge.max() < 32

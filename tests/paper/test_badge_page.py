"""The page of a badge: its size, fonts, margins and the order of its texts."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from checkin.domain.faces import BadgeFace
from checkin.paper import a6

from .people import TEXTS, everyday, extremes, invented

if TYPE_CHECKING:
    from .conftest import Printed


def test_the_page_is_a6(printed: Printed) -> None:
    info = printed([everyday()]).ask("pdfinfo")
    found = re.search(r"Page size: +([\d.]+) x ([\d.]+) pts", info)
    assert found is not None
    assert float(found[1]) * 25.4 / 72 == pytest.approx(105, abs=0.01)
    assert float(found[2]) * 25.4 / 72 == pytest.approx(148, abs=0.01)


def test_one_page_a_badge(printed: Printed) -> None:
    assert re.search(r"Pages: +7\n", printed([everyday()] * 7).ask("pdfinfo"))


def test_fonts_are_embedded_and_subset(printed: Printed) -> None:
    rows = printed([everyday()]).ask("pdffonts").splitlines()[2:]
    assert {row.split()[0].partition("+")[2] for row in rows} == {
        "BeVietnamPro-Regular",
        "BeVietnamPro-SemiBold",
        "BeVietnamPro-Bold",
    }
    for row in rows:
        assert re.search(r" TrueType +\S+ +yes yes yes ", row), row


def test_the_file_is_sound(printed: Printed) -> None:
    assert "No syntax or stream encoding errors" in printed([everyday(), *extremes()]).ask("qpdf", "--check")


def test_texts_stay_inside_the_margins_and_off_the_code(printed: Printed) -> None:
    margin = 5 * 72 / 25.4
    quiet = 0.9 * a6._QUIET
    for page in printed([everyday(), *extremes()]).boxes():
        assert page
        for word in page:
            assert word.left >= margin, word
            assert word.right <= 105 * 72 / 25.4 - margin, word
            assert word.top >= margin * 0.9, word
            assert word.foot <= 148 * 72 / 25.4 - margin * 0.8, word
            beside = word.left >= a6._LEFT + a6._SIDE + quiet or word.right <= a6._LEFT - quiet
            above = word.foot <= a6._CODE_TOP - quiet
            below = word.top >= a6._CODE_FOOT + quiet
            assert beside or above or below, word


def test_nothing_is_cut(printed: Printed) -> None:
    faces = extremes()
    for shown, page in zip(faces, printed(faces).pages("-raw"), strict=True):
        found = "".join(page.split())
        for key in TEXTS:
            assert "".join(getattr(shown, key).split()) in found, key


def test_fields_do_not_touch(printed: Printed) -> None:
    """Honorific, name, post and organisation come one below the other, whatever their length."""
    faces = extremes()[:1]
    (page,) = printed(faces).boxes()
    marks = [
        [w for w in page if w.text.endswith(str(TEXTS.index(key))) and w.text != "R3"]
        for key in ("honorific", "name", "post", "organisation")
    ]
    for upper, lower in pairwise(marks):
        assert max(word.top for word in upper) < min(word.top for word in lower)


def test_a_replacement_is_marked_black_at_the_top_right(printed: Printed) -> None:
    first = everyday()
    texts = {key: getattr(first, key) for key in TEXTS}
    pdf = printed([first, *(BadgeFace(code=first.code, replacement=n, **texts) for n in (1, 12))])
    assert [re.findall(r"^R\d+$", page, re.MULTILINE) for page in pdf.pages()] == [
        [],
        ["R1"],
        ["R12"],
    ]
    dark = [float((pdf.picture(n, 100)[:80, 300:] < 64).mean()) for n in (1, 2, 3)]
    assert dark[0] == 0
    assert min(dark[1:]) > 0.15


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

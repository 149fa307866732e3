"""What pdftotext finds on a badge is what the list of delegates says."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from checkin.paper.fonts import load

from .people import NAMES, invented

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Printed


def shown(page: str, text: str) -> bool:
    """Whether whole lines of ``page``, one or several in a row, are exactly ``text``."""
    lines = page.splitlines()
    joined = (" ".join(lines[i:j]) for i in range(len(lines)) for j in range(i + 1, i + 6))
    return text in joined


def test_every_name_is_found_exactly(printed: Printed) -> None:
    assert max(map(len, NAMES)) >= 80
    faces = [invented(name=name) for name in NAMES]
    pages = printed(faces).pages()
    assert len(pages) == len(NAMES)
    assert [name.name for name, page in zip(faces, pages, strict=True) if not shown(page, name.name)] == []
    assert all(unicodedata.is_normalized("NFC", page) for page in pages)


def test_a_name_on_one_line_is_one_line(printed: Printed) -> None:
    # Two fonts in one line, one run of text.
    page = printed([invented(name="Vũ Thị Lý", family_name="Vũ")]).pages()[0]
    assert "Vũ Thị Lý" in page.splitlines()


def test_names_that_come_decomposed_are_composed(printed: Printed) -> None:
    loose = invented(name="x", code="5" * 200)
    loose = type(loose)(code=loose.code, conference="C", name=unicodedata.normalize("NFD", "Đỗ Ẩn"))
    assert "Đỗ Ẩn" in printed([loose]).pages()[0].splitlines()


def test_every_letter_of_the_font_survives(
    fonts: Path,
    printed: Printed,
) -> None:
    """More than 256 characters of one weight need more than one subset of it."""
    every = sorted(c for c in load(fonts).characters if c.isalnum() and unicodedata.is_normalized("NFKC", c))
    assert len(every) > 256
    names = ["x".join(every[at : at + 8]) for at in range(0, len(every), 8)]
    pages = printed([invented(name=name) for name in names]).pages()
    assert [name for name, page in zip(names, pages, strict=True) if name not in page.splitlines()] == []


def test_all_fields_are_there(printed: Printed) -> None:
    full = invented(
        conference="Rencontres imaginaires de la coopération",
        name="Bùi Ngọc Sương",
        honorific="Bà",
        post="Phó Giám đốc Sở Ngoại vụ",
        organisation="Ủy ban nhân dân thành phố Hư Cấu",
        delegation="Thành phố Hư Cấu",
        category="Đại biểu",
        category_second="Délégué",
        number="7K4-2Q9",
        replacement=2,
    )
    page = printed([full]).pages()[0]
    texts = [
        full.conference,
        full.name,
        full.honorific,
        full.post,
        full.organisation,
        full.delegation,
    ]
    for text in (*texts, full.category, full.category_second, full.number, "R2"):
        assert shown(page, text), text


def test_empty_fields_leave_nothing(printed: Printed) -> None:
    pages = printed(
        [
            invented(name="Hồ An", conference="Hội nghị"),
            invented(name="", conference=""),
        ]
    ).pages()
    assert [pages[0].split("\n\n"), pages[1].split()] == [["Hội nghị", "Hồ An", ""], []]


@pytest.mark.parametrize(
    ("name", "drawn"),
    [
        ("李 Hà", "? Hà"),
        ("Hà 🙂 An", "Hà ? An"),
        ("Ștefan Țurcanu", "Ştefan Ţurcanu"),
        ("Kārlis Ķeniņš", "Kārlis Keninš"),
        ("Soﬁa", "Sofia"),
        ("Jean‑Noël", "Jean-Noël"),
        ("Hà\u200b\u00ad\ufeff An", "Hà An"),
        ("a\u0326n", "an"),
        ("  Hà \t\n\u00a0 An ", "Hà An"),
        ("مريم", "????"),
        ("Hà\x00An", "HàAn"),
        ("\ud800An", "An"),
    ],
)
def test_what_the_font_lacks(
    name: str,
    drawn: str,
    printed: Printed,
) -> None:
    assert printed([invented(name=name, conference="")]).pages()[0].strip() == drawn


def test_the_family_name_is_bold(
    fonts: Path,
    printed: Printed,
) -> None:
    def weights(**fields: str) -> set[str]:
        listing = printed([invented(conference="", **fields)]).ask("pdffonts")
        return {line.split()[0].partition("-")[2] for line in listing.splitlines()[2:]}

    assert weights(name="Vũ Thị Lý", family_name="Vũ") == {"Bold", "Regular"}
    assert weights(name="Anne LE GOFF", family_name="Le Goff") == {"Bold", "Regular"}
    assert weights(name="Vũ Thị Lý") == {"Bold"}
    assert weights(name="Vũ Thị Lý", family_name="Trần") == {"Bold"}
    assert weights(name="Vũ", family_name="Vũ") == {"Bold"}
    assert weights(name="Vũ", family_name="Vũ Thị Lý") == {"Bold"}


@pytest.mark.parametrize("layout", ["a6", "card", "label-62x100", "a7"])
@pytest.mark.parametrize(
    "place",
    [
        "Bourgogne-Franche-Comté",
        "Auvergne-Rhône-Alpes",
        "Provence-Alpes-Côte d’Azur",
        "Saint-Germain-en-Laye",
    ],
)
def test_places_with_hyphens_are_broken_behind_them_alone(layout: str, place: str, printed: Printed) -> None:
    face = invented(name="Hồ An", conference="", organisation=f"Région {place}", delegation=place)
    whole = f"Région {place} Hồ An "
    for word in printed([face], layout).boxes()[0]:
        start = whole.find(word.text)
        assert start >= 0
        assert start == 0 or whole[start - 1] in " -", word
        assert word.text.endswith("-") or whole[start + len(word.text)] == " ", word

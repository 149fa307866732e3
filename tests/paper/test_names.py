"""Names break where Vietnamese and French readers expect it."""

from __future__ import annotations

import pytest

from checkin.paper.fonts import NBSP, load
from checkin.paper.names import LEAST, fit_name
from checkin.paper.wrap import Block, line_width

from .conftest import FONTS

LOADED = load(FONTS)
MM = 72 / 25.4


def set_(name: str, family: str = "", width: float = 89, height: float = 40, cap: float = 40) -> Block:
    return fit_name(LOADED, LOADED.shown(name), LOADED.shown(family), width * MM, height * MM, cap)


def lines(block: Block) -> list[str]:
    return [
        "".join((" " if word.space and at else "") + word.text for at, word in enumerate(line))
        for line in block.lines
    ]


@pytest.mark.parametrize(
    ("name", "family", "expected"),
    [
        ("Nguyễn Thị Minh Khai", "Nguyễn", ["Nguyễn Thị", "Minh Khai"]),
        ("Nguyễn Hoàng Phương Thảo", "Nguyễn", ["Nguyễn Hoàng", "Phương Thảo"]),
        ("Nguyễn Hoàng Phương Thảo", "", ["Nguyễn Hoàng", "Phương Thảo"]),
        ("Nguyễn Thị Ngọc Phương Khanh", "Nguyễn", ["Nguyễn Thị Ngọc", "Phương Khanh"]),
        ("TRƯƠNG NGUYỄN NGHIÊNG", "TRƯƠNG", ["TRƯƠNG NGUYỄN", "NGHIÊNG"]),
        ("Anne-Charlotte de La Roche-Beauvillon", "de La Roche-Beauvillon", None),
        ("Charlotte-Amélie de Montclar", "de Montclar", ["Charlotte-Amélie", "de Montclar"]),
        ("Jean-Baptiste Marie Le Goff", "Le Goff", ["Jean-Baptiste", "Marie Le Goff"]),
    ],
)
def test_two_lines(name: str, family: str, expected: list[str] | None) -> None:
    found = lines(set_(name, family))
    assert found == (expected or ["Anne-Charlotte", "de La Roche-Beauvillon"])


@pytest.mark.parametrize("width", range(34, 110, 4))
def test_no_lone_syllable_where_four_or_more_can_pair(width: int) -> None:
    for name in ("Nguyễn Thị Minh Khai", "Lê Trần Ngọc Ánh Tuyết", "Tôn Nữ Thị Huyền Trân Châu"):
        found = lines(set_(name, name.split()[0], width))
        assert all(" " in line for line in found), found


@pytest.mark.parametrize("width", range(32, 110, 4))
def test_particles_stay_with_what_follows(width: int) -> None:
    for name, family in (
        ("Charlotte de La Roche", "de La Roche"),
        ("Jean du Pré d'Aubigny", "du Pré d'Aubigny"),
        ("María Peñalba de los Ángeles", "Peñalba de los Ángeles"),
    ):
        block = set_(name, family, width)
        assert not [line for line in lines(block) if line.split()[-1].casefold() in {"de", "la", "du", "los"}]


def test_a_hyphenated_name_is_parted_only_where_it_would_be_small() -> None:
    assert lines(set_("Marie-Antoinette Œuvray", "Œuvray", 60)) == ["Marie-Antoinette", "Œuvray"]
    tight = set_("Marie-Antoinette Œuvray", "Œuvray", 34)
    assert lines(tight) == ["Marie-", "Antoinette", "Œuvray"]
    assert tight.size >= LEAST


def test_what_is_tied_stays_together() -> None:
    for name in (f"Jean{NBSP}Paul Gaulle", "Jean\N{NARROW NO-BREAK SPACE}Paul Gaulle"):
        assert lines(set_(name, "", 40)) == ["Jean Paul", "Gaulle"]
    for title in ("M.", "Mme", "Dr"):
        found = lines(set_(f"{title} Jean Beaumont", "Beaumont", 45))
        assert found == [f"{title} Jean", "Beaumont"]


def test_french_signs_do_not_begin_a_line() -> None:
    for width in range(20, 110, 5):
        found = lines(set_("Éloïse « Lili » Châteauneuf", "Châteauneuf", width))
        assert not [line for line in found if line.startswith("»") or line.endswith("«")]


def test_a_word_without_end_is_broken_rather_than_unreadable() -> None:
    block = set_("Wolfensteinhausenbergerdorffmannstein" * 2, "", 54)
    assert block.size >= 10
    assert "".join(lines(block)) == "Wolfensteinhausenbergerdorffmannstein" * 2


def test_only_the_word_without_end_is_broken() -> None:
    found = lines(set_("Marguerite Wolfensteinhausenbergerdorffmannstein", "", 40))
    assert found[0].startswith("Marguerite")


@pytest.mark.parametrize("name", ["ẨN ẴM", "NGUYỄN THỊ ẨN"])
def test_stacked_marks_have_room(name: str) -> None:
    """The hook of Ẩ reaches 1.16 above its line, the dot of Ị a quarter below."""
    block = set_(name, "", 40)
    assert block.spread.rise >= 1.16
    assert block.spread.leading >= 1.16 + 0.24
    assert block.height <= 40 * MM * 1.0001
    assert max(map(line_width, block.lines)) * block.size <= 40 * MM * 1.0001


def test_the_family_name_is_heavier() -> None:
    block = set_("Nguyễn Thị Minh Khai", "Nguyễn")
    fonts = [word.font for line in block.lines for word in line]
    assert fonts == [LOADED.bold, LOADED.regular, LOADED.regular, LOADED.regular]


@pytest.mark.parametrize(("width", "height"), [(0.5, 20), (20, 0.5), (20, 0)])
def test_hardly_any_room(width: float, height: float) -> None:
    block = set_("Nguyễn Thị Minh Khai", "Nguyễn", width, height)
    assert "".join(lines(block)).replace(" ", "") == "NguyễnThịMinhKhai"
    assert block.height <= height * MM * 1.0001


def test_no_name() -> None:
    assert set_("").lines == ()

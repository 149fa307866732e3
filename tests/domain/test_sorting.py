"""The order of names, against lists put in order by hand."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.sorting import sort_key, text_key

VIETNAMESE = """
Lê Văn A
Bùi Thị Á
Trần Thị Ai
Nguyễn An
Nguyễn Thị An
Nguyễn Văn An
Phạm Thị An
Vũ Ngọc Án
Đặng Thị Anh
Lý Thị Ảnh
Hồ Văn Ánh
Đỗ Thị Ăng
Cao Văn Ân
Trần Văn Ẩn
Phan Văn Ba
Phan Văn Bá
Võ Thị Băng
Võ Thị Bích
Võ Thị Bình
Lê Văn Cường
Lê Thị Dung
Lê Văn Dũng
Mai Thị Duyên
Ngô Thị Đan
Ngô Văn Đức
Hà Thị Em
Hà Văn Én
Hà Thị Êm
Bùi Văn Giang
Bùi Thị Hà
Trần Thị Hoa
Trần Thị Hoà
Trần Thị Hòa
Trần Văn Hỏa
Trần Văn Hõa
Trần Văn Hóa
Trần Văn Họa
Trần Thị Hồng
Trần Thị Hương
Đinh Văn Ích
Đinh Văn Khánh
Lý Thị Lan
Lý Thị Lí
Lý Văn Lợi
Lý Thị Lý
Dương Thị Mai
Đào Thị Mai
Lê Thị Mai
Lý Thị Mai
Lý Văn Mai
Mai Văn Minh
Phạm Thị Nga
Phạm Thị Oanh
Phạm Văn Ôn
Phạm Thị Ơn
Tạ Văn Phú
Tạ Văn Quý
Tạ Văn Sơn
Tạ Thị Tâm
Tạ Văn Tuấn
Tạ Thị Tư
Vương Thị Uyên
Vương Văn Ưng
Vương Thị Vân
Vương Văn Xuân
Vương Thị Ý
Vương Thị Yến
"""
FRENCH = """
Paul ABADRIN
Anne d'ALEMBRUN
Marie ANDRIN
Luc ARNOUD
Hélène de BEAUVRAC
Simon BEC
Jean BÉRARD
Lise BERARD
Jan van den BERG
Anne BERNARD
Yves DE BONNEVAL
Alain BOUVIER
Alain BOUVIER-LEROY
Marc CÔTE
Anne COTEL
Rémy DES MOULINS
Guy DESMOULINS
Roch DU BELLOIR
Nadine DUBOIS
Jean DUPONT
Jeanne DUPONT
Jean DUPONT-MOREAU
Éric ÉLIE
Roch d’ESTRAING
Paul FÈVRE
Anne de LA FONTELLE
Anne LACROIX
Yann LE GOFF
Lise LEBRUN
Rose LEFÈVRE
Paul de MAUPAS
Jean O'BRIEN
Luce ŒUVRARD
Line PETIT
Ada von TESTWOOD
Oscar ÜNALIN
Zoé ZOLAN
"""
MIXED = """
Nguyễn Văn An
Paul ANDRIN
Lê Thị Ánh
Anne BERNARD
Trần Thị Bình
Jean DUPONT
Vũ Thị Đào
Anne ELUARD
Lý Văn Êm
Guy FABRIN
王伟
"""
DELEGATIONS = """
An Giang
Ăn Trưa
Bà Rịa – Vũng Tàu
Bâle
Bắc Ninh
Bordeaux
Cần Thơ
Côte d'Ivoire
Cuba
Dijon
Đà Nẵng
Đắk Lắk
Đồng Nai
École normale
Estonie
Hà Nội
Huế
Île-de-France
Lào Cai
Thừa Thiên Huế
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


def shuffled(names: list[str]) -> list[str]:
    found = list(names)
    random.Random(5).shuffle(found)
    return found


@pytest.mark.parametrize(
    ("names", "more"),
    [(VIETNAMESE, {"language": "vi"}), (FRENCH, {"country": "FR"}), (FRENCH, {}), (MIXED, {})],
)
def test_lists_in_order(names: str, more: dict[str, str]) -> None:
    expected = lines(names)
    found = sorted(shuffled(expected), key=lambda name: sort_key({"name": name, **more}))
    assert found == expected


def test_without_marks_vietnamese_names_stand_among_those_with() -> None:
    names = ["Nguyen Van An", "Nguyễn Văn An", "Nguyen Van Anh", "Nguyễn Văn Ánh", "Tran Van Binh"]
    assert sorted(shuffled(names), key=lambda name: sort_key({"name": name, "country": "VN"})) == names


def test_what_is_stored_decides() -> None:
    people = [
        {"name": "Sokol Adamo", "family_name": "Sokol", "given_name": "Adamo"},
        {"name": "Adamo Sokol", "family_name": "Sokol", "given_name": "Adamo"},
        {"name": "Adamo Testwood", "family_name": "Testwood", "given_name": "Adamo"},
    ]
    assert [one["name"] for one in sorted(people, key=sort_key)] == [
        "Adamo Sokol",
        "Sokol Adamo",
        "Adamo Testwood",
    ]


def test_where_the_order_is_not_known_it_is_the_usual_one_of_the_country() -> None:
    assert sort_key({"name": "Sokol Adamo"})[0] == sort_key({"name": "Adamo", "country": "GB"})[0]
    assert sort_key({"name": "Sokol Adamo", "country": "JP"})[0] == sort_key({"name": "Sokol"})[0]


@pytest.mark.parametrize(
    ("name", "country", "letter"),
    [
        ("Jan DE SMET", "BE", "DE"),
        ("Jan De Smet", "", "DE"),
        ("Jan DE SMET", "FR", "SMET"),
        ("Carla DI TESTA", "IT", "DI"),
        ("Jan van der Testen", "NL", "TESTEN"),
    ],
)
def test_particles(name: str, country: str, letter: str) -> None:
    found = sort_key({"name": name, "country": country})
    assert found[0].startswith(text_key(letter)[0])


def test_delegations_in_order() -> None:
    expected = lines(DELEGATIONS)
    assert sorted(shuffled(expected), key=text_key) == expected


PERSON = st.builds(
    lambda name, **fields: {"name": name, **{key: value for key, value in fields.items() if value}},
    st.lists(
        st.sampled_from("Nguyễn Văn An Án Hoà Hòa DUPONT Jean de La Goff Đỗ Sokol 王伟 Lý Lí -".split()),
        max_size=4,
    ).map(" ".join),
    country=st.sampled_from(["", "VN", "FR", "JP"]),
    family_name=st.sampled_from(["", "An", "Jean"]),
)


@given(st.lists(PERSON, max_size=12), st.randoms())
def test_a_total_order(people: list[dict[str, Any]], chance: random.Random) -> None:
    once = sorted(people, key=sort_key)
    other = list(people)
    chance.shuffle(other)
    assert [one["name"] for one in sorted(other, key=sort_key)] == [one["name"] for one in once]
    assert [id(one) for one in sorted(once, key=sort_key)] == [id(one) for one in once]
    for one, following in pairwise(once):
        assert (sort_key(one) == sort_key(following)) <= (one["name"] == following["name"])

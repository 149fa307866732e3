"""Finding people: as spelt first, in the other spelling after, and in the order of names."""

from __future__ import annotations

import pytest

from checkin.desk.desk import Desk
from checkin.desk.detail import detail
from checkin.desk.find import find, similar
from checkin.desk.people import edit, walk_in


def names(desk: Desk, text: str) -> list[str]:
    return [one.person.name for one in find(desk, text)]


@pytest.fixture
def spelt(empty: Desk) -> Desk:
    for name in (
        "Trần Văn Sĩ",
        "Trần Văn Sỹ",
        "Lí Thị Mẫu",
        "Lý Thị Mẫu",
        "Đỗ Qúi Mẫu",
        "Đỗ Quý Thử",
        "Vũ Thị Hoà",
        "Vũ Thị Mai",
        "Vũ Thị May",
        "Vũ Thúy Thử",
        "Vũ Thúi Thử",
        "Vũ Thy Thử",
    ):
        walk_in(empty, {"name": name})
    return empty


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Sỹ", ["Trần Văn Sỹ", "Trần Văn Sĩ"]),
        ("Sĩ", ["Trần Văn Sĩ", "Trần Văn Sỹ"]),
        ("tran van si", ["Trần Văn Sĩ", "Trần Văn Sỹ"]),
        ("Lý", ["Lý Thị Mẫu", "Lí Thị Mẫu"]),
        ("li mau", ["Lí Thị Mẫu", "Lý Thị Mẫu"]),
        ("Quý", ["Đỗ Quý Thử", "Đỗ Qúi Mẫu"]),
        ("qui do", ["Đỗ Qúi Mẫu", "Đỗ Quý Thử"]),
        ("Hòa", ["Vũ Thị Hoà"]),
        ("may", ["Vũ Thị May"]),
        ("thuy", ["Vũ Thúy Thử"]),
        ("vu thy", ["Vũ Thy Thử"]),
    ],
)
def test_spellings_of_one_name(spelt: Desk, typed: str, found: list[str]) -> None:
    assert names(spelt, typed) == found


def test_names_are_never_rewritten(spelt: Desk) -> None:
    assert {one.person.name for one in find(spelt, "sy")} == {"Trần Văn Sĩ", "Trần Văn Sỹ"}


def test_who_is_like_a_walk_in_in_either_spelling(spelt: Desk) -> None:
    assert [one.person.name for one in similar(spelt, "Lý Thị Mẫu")] == ["Lí Thị Mẫu", "Lý Thị Mẫu"]
    assert [one.person.name for one in similar(spelt, "tran sy")] == ["Trần Văn Sĩ", "Trần Văn Sỹ"]


def test_a_name_that_changes_is_found_in_its_new_spelling(spelt: Desk) -> None:
    (mau,) = [one.person for one in find(spelt, "lý mẫu") if one.person.name == "Lý Thị Mẫu"]
    edit(spelt, mau.id.hex(), {"name": "Lê Thị Mẫu"})
    assert names(spelt, "ly mau") == ["Lí Thị Mẫu"]


def test_hits_are_in_the_order_of_names(empty: Desk) -> None:
    for name in ("Vũ Thử Úy", "Vũ Thử Đan", "Paul VUILLARD", "Vũ Thử Dân", "Vũ Thử Án", "Vũ Thử An"):
        walk_in(empty, {"name": name})
    assert names(empty, "vu") == [
        "Vũ Thử An",
        "Vũ Thử Án",
        "Vũ Thử Dân",
        "Vũ Thử Đan",
        "Vũ Thử Úy",
        "Paul VUILLARD",
    ]


def test_how_somebody_is_addressed(empty: Desk) -> None:
    found = walk_in(empty, {"name": "Nguyễn Văn Thử", "honorific": "Ông"})
    assert detail(empty, found.person.id).called == "Ông Thử"

"""Companions in the delegate's own row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.people import Fields
from checkin.roster.aliases import ALIASES
from checkin.roster.companions import companion_fields, companions_in, count_in, listing_of, lists_companions


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Trần Thị Bưởi", ["Trần Thị Bưởi"]),
        ("Bà Trần Thị Bưởi", ["Bà Trần Thị Bưởi"]),
        ("Phu nhân: Trần Thị Bưởi; 2. Lê Văn Cam (con)", ["Trần Thị Bưởi", "Lê Văn Cam"]),
        ("1. Trần Thị Bưởi\n2. Lê Văn Cam\n", ["Trần Thị Bưởi", "Lê Văn Cam"]),
        ("- Trần Thị Bưởi\n- Lê Văn Cam", ["Trần Thị Bưởi", "Lê Văn Cam"]),
        ("Trần Thị Bưởi, Lê Văn Cam và Đỗ Mận Đào", ["Trần Thị Bưởi", "Lê Văn Cam", "Đỗ Mận Đào"]),
        ("Trần Thị Bưởi (phu nhân) + Lê Văn Cam", ["Trần Thị Bưởi", "Lê Văn Cam"]),
        ("Mme Ninon Vasseur et M. Paul Vasseur", ["Mme Ninon Vasseur", "M. Paul Vasseur"]),
        ("son épouse : Ninon Vasseur", ["Ninon Vasseur"]),
        ("M. et Mme Vasseur", ["M. et Mme Vasseur"]),
        ("VASSEUR, Ninon", ["VASSEUR, Ninon"]),
        ("Ninon Vasseur / Paul Vasseur", ["Ninon Vasseur", "Paul Vasseur"]),
        ("Wife: Ninon Vasseur & Anna Vasseur", ["Ninon Vasseur", "Anna Vasseur"]),
        ("Ninon Vasseur; Ninon Vasseur", ["Ninon Vasseur"]),
        *((cell, []) for cell in ("", "-", "Không", "non", "No", "N/A", "x", "Có", "2", "+1", "02 người")),
        *(
            (cell, [])
            for cell in ("2 personnes", "phu nhân", "épouse", "TBC", "à confirmer", "Chưa có", "#N/A")
        ),
    ],
)
def test_names(cell: str, names: list[str]) -> None:
    assert companions_in(cell) == names


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        *(("2", 2), ("02", 2), ("+1", 1), ("0", 0), ("2 người", 2), ("1 personne", 1), ("3 pax", 3)),
        *(("", None), ("x", None), ("Trần Thị Bưởi", None), ("2023-04-13", None), ("12/4", None)),
    ],
)
def test_counts(cell: str, count: int | None) -> None:
    assert count_in(cell) == count


@pytest.mark.parametrize(
    ("heading", "listing"),
    [
        *((one, "names") for one in ("Người đi cùng", "Accompagné de", "Accompanied by", "SPOUSE NAME")),
        *((one, "count") for one in ("Số người đi cùng", "Nombre d’accompagnants", "No. of guests")),
        *((one, None) for one in ("Accompagnant de", "Companion of", "Họ và tên", "Tháp tùng", "", "+")),
    ],
)
def test_headings(heading: str, listing: str | None) -> None:
    assert listing_of(heading) == listing


def test_only_one_heading_may_mean_either() -> None:
    both = [one for tiers in ALIASES.values() for tier in tiers for one in tier if listing_of(one)]
    assert both == ["Người đi cùng"]


def test_which_way_round_a_column_is() -> None:
    known = {"tran thi buoi", "le van cam", "d12"}
    assert not lists_companions(["Bà Trần Thị Bưởi", "", "D12", "Lê Văn Cam"], known)
    assert lists_companions(["Ninon Vasseur", "", "Lê Văn Cam", "Đỗ Mận Đào"], known)
    assert not lists_companions(["", "-", "2"], known)


def test_what_a_companion_shares_with_the_delegate() -> None:
    main: Fields = {"name": "Lê Văn An", "post": "Bộ trưởng", "category": "Minister", "delegation": "Huế"}
    assert companion_fields("Bà Trần Thị Bưởi", {**main, "days": ["2023-04-13"], "protocol": True}) == {
        "name": "Trần Thị Bưởi",
        "honorific": "Bà",
        "delegation": "Huế",
        "days": ["2023-04-13"],
        "companion_of": "Lê Văn An",
    }
    assert companion_fields("Anna", {**main, "reference": "D1"})["companion_of"] == "D1"


@given(st.text(max_size=60))
def test_names_are_read_from_anything(cell: str) -> None:
    for name in companions_in(cell):
        assert any(map(str.isalpha, name))

"""Telephone numbers that lost what stood at their front, and countries by their names."""

from __future__ import annotations

import pytest

from checkin.domain.regions import region_of
from checkin.roster.phones import is_bare, is_rounded, restored


@pytest.mark.parametrize(
    ("cell", "region", "expected"),
    [
        ("901234567", "VN", "0901234567"),
        ("612345678", "FR", "0612345678"),
        ("84901234567", "VN", "+84901234567"),
        ("33612345678", "VN", "+33612345678"),
        ("84901234567", None, "+84901234567"),
        ("901234567", None, None),
        ("612345678", "ES", None),
        ("123456", "VN", None),
    ],
)
def test_restored(cell: str, region: str | None, expected: str | None) -> None:
    assert restored(cell, region) == expected


def test_what_is_asked() -> None:
    assert [is_bare(cell) for cell in ("901234567", "0901234567", "+84 90", "90 12")] == [True] + [False] * 3
    assert [is_rounded(cell) for cell in ("8.49E+10", "8,49e10", "ext 5", "901234567")] == [True] * 2 + [
        False
    ] * 2


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Đoàn Pháp", "FR"),
        ("FRANCE", "FR"),
        ("fra", "FR"),
        ("Délégation de la France", "FR"),
        ("Việt Nam", "VN"),
        ("vietnamienne", "VN"),
        ("Nước Lào", "LA"),
        ("Bỉ", "BE"),
        ("BỈ", "BE"),
        ("nước Bỉ", "BE"),
        ("BI", "BI"),
        ("Mỹ", "US"),
        ("MY", "MY"),
        ("Lê Thị Bỉ", None),
        ("Sở Ngoại vụ", None),
        ("", None),
    ],
)
def test_regions(text: str, region: str | None) -> None:
    assert region_of(text) == region

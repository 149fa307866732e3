"""Letters composed, uncovered and set right; spellings left alone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.text import fold
from checkin.roster import letters


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Nguyê\u0303n", "Nguyễn"),
        ("Nguye\u0302\u0303n", "Nguyễn"),
        ("Tha\u0323\u0302t", "Thật"),
        ("Hươ\u0301ng", "Hướng"),
        ("He\u0301le\u0300ne", "Hélène"),
    ],
)
def test_accents_are_composed(typed: str, right: str) -> None:
    assert letters.compose(typed) == right
    assert letters.attention(typed)


@pytest.mark.parametrize("hidden", ["\u200b", "\u200d", "\ufeff", "\u00ad", "\u202a", "\u2060"])
def test_what_nobody_sees_goes(hidden: str) -> None:
    assert letters.reveal(f"{hidden}Pré{hidden}nom{hidden}") == "Prénom"
    assert letters.attention(f"a{hidden}b")


def test_the_soft_hyphen_of_tcvn3_stays() -> None:
    assert letters.reveal("Ph\u00ad¬ng\u200b") == "Ph\u00ad¬ng"


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Ada\u00a0Testwood", "Ada Testwood"),
        ("  Ada \t Testwood ", "Ada Testwood"),
        ("Ada\nTestwood", "Ada Testwood"),
        ("Ada\u2028Testwood", "Ada Testwood"),
        ("Ada\u202f\u3000Testwood", "Ada Testwood"),
        ("Ada\x1cTestwood", "Ada\x1cTestwood"),
    ],
)
def test_spaces(typed: str, right: str) -> None:
    assert letters.space(typed) == right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Ðặng Thị Mẫu", "Đặng Thị Mẫu"),
        ("Lý Ðức Thử", "Lý Đức Thử"),
        ("Bình Ðan", "Bình Đan"),
        ("Trần ðình Mẫu", "Trần đình Mẫu"),
        ("\u0189oàn Văn Mẫu", "Đoàn Văn Mẫu"),
        ("Guðrún Ósk", "Guðrún Ósk"),
        ("Sigurður Davíðsson", "Sigurður Davíðsson"),
        ("ÐÓRA", "ÐÓRA"),
        ("Ðan Test", "Ðan Test"),
        ("Trần Ðxz", "Trần Ðxz"),
    ],
)
def test_eth(typed: str, right: str) -> None:
    assert letters.vietnamese_d(typed) == right


def test_eth_in_a_vietnamese_column() -> None:
    assert letters.vietnamese_d("Ðan", vietnamese=True) == "Đan"
    assert letters.vietnamese_d("Guðrún", vietnamese=True) == "Guðrún"


@pytest.mark.parametrize(
    "text", ["O’Brien", "D'Estaing", "Jean-Luc", "L’Hôte", "Hà Nội – Huế", "'abc'", "a `b`"]
)
def test_right_marks_stay(text: str) -> None:
    assert letters.hyphens(text, name=True) == text


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Jean\u2011Luc", "Jean-Luc"),
        ("Jean\u2010Luc", "Jean-Luc"),
        ("O\u00b4Brien", "O'Brien"),
        ("O`Brien", "O'Brien"),
        ("O‘Brien", "O’Brien"),
        ("Jean–Luc", "Jean-Luc"),
    ],
)
def test_odd_marks_between_letters(typed: str, right: str) -> None:
    assert letters.hyphens(typed, name=True) == right
    assert letters.attention(typed)


def test_a_dash_between_places_stays() -> None:
    assert letters.hyphens("Hà Nội–Paris") == "Hà Nội–Paris"


@pytest.mark.parametrize("text", ["Аnna", "Ηélène", "Dupοnt", "Nguyễn Tһị"])
def test_look_alikes(text: str) -> None:
    assert letters.has_lookalike(text)
    assert letters.attention(text)


@pytest.mark.parametrize("text", ["Анна", "Ελένη", "Анна Testova", "Nguyễn", "Œuvre"])
def test_no_look_alikes(text: str) -> None:
    assert not letters.has_lookalike(text)


def test_control_and_lost() -> None:
    assert letters.has_control("a\x07b")
    assert letters.has_control("a\x1cb")
    assert not letters.has_control("a\tb\nc")
    assert letters.has_lost("Nguy?n")
    assert letters.has_lost("Nguy\ufffdn")
    assert not letters.has_lost("Phở?")
    assert letters.attention("Nguy?n")


@pytest.mark.parametrize(("one", "other"), [("Hoà", "Hòa"), ("Thuỷ", "Thủy"), ("Khoẻ", "Khỏe")])
def test_spellings_stay_and_are_found_alike(one: str, other: str) -> None:
    for text in (one, other):
        assert letters.hyphens(letters.vietnamese_d(letters.space(letters.compose(text)))) == text
    assert fold(one) == fold(other)


@given(st.text())
def test_without_attention_nothing_changes(text: str) -> None:
    done = letters.hyphens(
        letters.vietnamese_d(letters.space(letters.compose(letters.reveal(text)))), name=True
    )
    if not letters.attention(text) and "\n" not in text:
        assert done == text
        assert not letters.has_control(text)
        assert not letters.has_lost(text)
        assert not letters.has_lookalike(text)
    assert unicodedata.is_normalized("NFC", letters.compose(text))

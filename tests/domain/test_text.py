"""Folding and tidying of names."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain.text import MAX_SHOWN, fold, fold_any, shown, tidy

# Letters of the event's languages, those that fold specially, marks, spaces and invisible ones.
NAMES = st.text(
    st.one_of(
        st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyÀÁẢÃẠẮẰẶỀỂỄỆỘỜỢỨỪỮỰỲỴỸçéèëïœæøłßİıſK"),
        st.sampled_from("\u0300\u0301\u0303\u0309\u0323\u031b\u0306\u0302 '\u2019-._\t\u200b\u00ad\ufeffﬁ"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=30,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đặng  Thị Hòa", "dang thi hoa"),
        ("đặng thị hoà", "dang thi hoa"),
        ("NGUYỄN VĂN ƯU", "nguyen van uu"),
        ("O'Brien", "obrien"),
        ("O\u2019Brien", "obrien"),
        ("Jean-Luc  d’Été", "jean luc dete"),
        ("Œuvre", "oeuvre"),
        ("Strauß", "strauss"),
        ("Łukasz Øster", "lukasz oster"),
        ("İnci Işık", "inci isik"),
        ("  A. B.  ", "a b"),
        ("山田 太郎", "山田 太郎"),
        ("a_b", "a b"),
        ("D 0012", "d 0012"),
        ("…", ""),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(NAMES)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(NAMES)
def test_both_forms_of_unicode_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(NAMES)
def test_case_does_not_count(text: str) -> None:
    assert fold(text.casefold()) == fold(text)


@given(st.text(st.sampled_from("abcXYZ 0189'-._\t"), max_size=20))
def test_the_quick_way_for_ascii_folds_like_the_long_one(text: str) -> None:
    assert fold(text + "đ") == fold(text + "d")


@given(NAMES)
def test_a_folded_text_has_single_spaces_only(text: str) -> None:
    assert fold(text) == " ".join(fold(text).split())


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("  Lê   Văn\tAn\n", "Lê Văn An"),
        ("Le\u0302 An", "Lê An"),
        ("Lê\u00a0An", "Lê An"),
        ("Lê\u200b An\ufeff", "Lê An"),
        ("A\u00adn", "An"),
        ("A\x07n", "An"),
        ("Lê\x00", "Lê"),
        ("", ""),
        ("\u200b", ""),
    ],
)
def test_tidy(text: str, tidied: str) -> None:
    assert tidy(text) == tidied


def visible(text: str) -> str:
    """Leave out what is neither seen nor a space."""
    return "".join(ch for ch in text if unicodedata.category(ch) not in ("Cf", "Cc", "Zl", "Zp"))


@given(NAMES)
def test_tidying_twice_changes_nothing(text: str) -> None:
    once = tidy(visible(text))
    assert tidy(once) == once


@given(NAMES)
def test_both_forms_of_unicode_tidy_alike(text: str) -> None:
    assert tidy(unicodedata.normalize("NFD", text)) == tidy(unicodedata.normalize("NFC", text))


@given(NAMES)
def test_tidying_keeps_what_names_are_compared_by(text: str) -> None:
    """Except invisible characters, which fold takes for gaps and tidy for nothing."""
    assert fold(tidy(visible(text))) == fold(visible(text))


@given(st.text(alphabet=st.characters(max_codepoint=0x2030), max_size=40))
@settings(max_examples=500)
def test_letter_by_letter_is_the_same_as_the_whole(text: str) -> None:
    assert fold(text) == fold_any(text)


def test_every_latin_letter_folds_the_same_both_ways() -> None:
    for code in (*range(0x370), *range(0x1E00, 0x1F00), *range(0x2010, 0x2020)):
        assert fold(f"a{chr(code)}b") == fold_any(f"a{chr(code)}b"), hex(code)


@pytest.mark.parametrize(
    ("name", "harmless"),
    [
        ("  Bàn\t2 ", "Bàn 2"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\u2066a\u2069\u202eb", "ab"),
        ("a\ud800b", "ab"),
        ("\U000e0001x", "x"),
        ("é" * 500, "é" * MAX_SHOWN),
        ("ວຽງຈັນ", "ວຽງຈັນ"),
    ],
)
def test_names_are_shown_as_one_harmless_line(name: str, harmless: str) -> None:
    assert shown(name) == harmless

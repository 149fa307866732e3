"""Honorifics at the front of names, and names that only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.roster.honorifics import split_honorific


@pytest.mark.parametrize(
    "text",
    [
        "Ông|Lý Văn Thử",
        "ÔNG|LÝ VĂN THỬ",
        "Bà|Đặng Thị Mẫu",
        "Cô|Đặng Mẫu",
        "Anh|Trần Văn Mẫu",
        "Chị|Trần Thị Mẫu",
        "Đ/c|Lý Văn Thử",
        "GS.TS.|Trần Thị Mẫu",
        "GS. TS|Trần Thị Mẫu",
        "PGS.TS|Trần Thị Mẫu",
        "Ông PGS. TS.|Trần Văn Mẫu",
        "ThS. BS.|Trần Văn Mẫu",
        "LS|Trần Văn Mẫu",
        "Ts.|Lý Văn Thử",
        "Bs.|Mẫu Văn Thử",
        "Ks.|Lý Văn Thử",
        "Ths.|Lý Văn Thử",
        "Pgs.Ts.|Lý Văn Thử",
        "Pgs.Ts|Lý Văn Thử",
        "Ts|Lý Văn Thử",
        "Mgr|Jean Petitpas",
        "Bà|Ông Thị Mẫu",
        "Bà|Ông Văn Công Mẫu",
        "Đồng chí Ông|Nguyễn Văn Mẫu",
        "M.|Jean Petitpas",
        "M|Jean Petitpas",
        "MM.|Jean Petitpas",
        "Mme|Petitpas",
        "Mlle|Luce Petitpas",
        "Madame|Luce Petitpas",
        "Me|Luce Petitpas",
        "Pr|Luce Petitpas",
        "Mr.|Testwood",
        "MRS|Ada Testwood",
        "Prof. Dr.|Ada Testwood",
        "H.E.|Ada Testwood",
        "H.E. Mr.|Ben Mockley",
        "H.E.Mr.|Ben Mockley",
        "HE Ms|Ada Testwood",
        "HE Dr|Ada Testwood",
        "S.E.M.|Jean Petitpas",
        "S.E. M.|Jean Petitpas",
        "S.E. Mme|Luce Petitpas",
        "Son Excellence Monsieur|Jean Petitpas",
        "Her Excellency|Ada Testwood",
    ],
)
def test_split(text: str) -> None:
    honorific, name = text.split("|")
    assert split_honorific(f"{honorific} {name}") == (honorific, name)


def test_glued() -> None:
    assert split_honorific("TS.Trần Thị Mẫu") == ("TS.", "Trần Thị Mẫu")


@pytest.mark.parametrize(
    "name",
    [
        "Anh Thư Lê",
        "Anh Trần",
        "Co Testwood",
        "Ba Van Mockley",
        "Chi Mai Sample",
        "Ông Ích Mẫu",
        "Ông Mẫu",
        "Ông Thị Mẫu",
        "Ông Văn Mẫu",
        "TS Mockley",
        "T.S. Mockley",
        "HE Yifan",
        "SE Jinho",
        "M Petitpas",
        "M. Petitpas",
        "Me Petitpas",
        "Mr",
        "Mr.",
        "Son Mockley",
        "Drake Mockley",
        "Msafiri Sample",
        "Mme -",
        "J.R. Testwood",
        "",
    ],
)
def test_kept(name: str) -> None:
    assert split_honorific(name) == ("", name)


@pytest.mark.parametrize(
    ("given", "text", "expected"),
    [
        ("Bà", "Ông Thị Mẫu", ""),
        ("Ông", "Ông Mẫu Văn Thử", ""),
        ("Ông", "Ông Nguyễn Văn Thử", "Ông"),
        ("Ông", "TS. Lý Văn Thử", "TS."),
    ],
)
def test_a_second_form_of_address_may_be_the_family(given: str, text: str, expected: str) -> None:
    assert split_honorific(text, given)[0] == expected


def test_only_the_certain_part_is_split() -> None:
    assert split_honorific("Mr M Mockley") == ("Mr", "M Mockley")


@given(
    st.lists(
        st.sampled_from(["Ông", "Mr.", "HE", "M.", "TS.", "Anh", "Mme", "Lê", "Ada", "-", "X."]),
        max_size=6,
    )
)
def test_nothing_is_lost(words: list[str]) -> None:
    name = " ".join(words)
    honorific, rest = split_honorific(name)
    assert " ".join(filter(None, [honorific, rest])) == name
    if honorific:
        assert any(map(str.isalpha, rest))

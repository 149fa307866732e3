"""Honorifics behind names, ranks and posts in front of them, and names that only look so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.roster.name_ends import split_behind, split_post, take_apart


@pytest.mark.parametrize(
    "text",
    [
        "Petitpas Jean| (|M.|)",
        "Petitpas| (|Mme|)",
        "Nguyễn Văn Thử|, |PGS.TS.|",
        "Nguyễn Văn Thử| (|PGS.TS|)",
        "NGUYEN Van Thu|, |Dr|",
        "Nguyễn Thị Mẫu| (|Bà|)",
        "Ada Testwood|, |PhD|",
        "PETITPAS Luce| |Mme|",
        "Trần Văn Mẫu| |PGS.TS|",
    ],
)
def test_behind(text: str) -> None:
    name, before, honorific, after = text.split("|")
    assert split_behind(f"{name}{before}{honorific}{after}") == (honorific, name)


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch|Nguyễn Văn Thử",
        "Phó Chủ tịch UBND tỉnh|Nguyễn Văn Thử",
        "Nguyên Đại sứ|Trần Thị Mẫu",
        "Đại sứ|Jean Petitpas",
        "Maire|Jean Petitpas",
        "Ambassadeur|Luce Petitpas",
        "Secrétaire générale|Luce Petitpas",
        "Minister|Anna Testwood",
        "Directeur|M. Jean Petitpas",
    ],
)
def test_posts(text: str) -> None:
    post, name = text.split("|")
    assert split_post(f"{post} {name}") == (post, name)


@pytest.mark.parametrize(
    ("text", "honorific", "name", "post"),
    [
        ("Đại tá Nguyễn Văn Thử", "Đại tá", "Nguyễn Văn Thử", ""),
        ("Đại tá, Tiến sĩ Nguyễn Văn Thử", "Đại tá, Tiến sĩ", "Nguyễn Văn Thử", ""),
        ("Thượng tọa Thích Thiện Mẫu", "Thượng tọa", "Thích Thiện Mẫu", ""),
        ("Linh mục Trần Văn Mẫu", "Linh mục", "Trần Văn Mẫu", ""),
        ("Mgr Jean Petitpas", "Mgr", "Jean Petitpas", ""),
        ("Père Jean Petitpas", "Père", "Jean Petitpas", ""),
        ("Général PETITPAS Jean", "Général", "PETITPAS Jean", ""),
        ("S.E.M. Jean Petitpas", "S.E.M.", "Jean Petitpas", ""),
        ("Monsieur le Maire Jean Petitpas", "Monsieur", "Jean Petitpas", "Maire"),
        ("Chủ tịch GS.TS. Trần Thị Mẫu", "GS.TS.", "Trần Thị Mẫu", "Chủ tịch"),
        ("Ông Nguyễn Văn Thử (PGS.TS)", "Ông PGS.TS", "Nguyễn Văn Thử", ""),
        ("H.E. Mr. Ben Testwood (Mr.)", "H.E. Mr.", "Ben Testwood", ""),
        ("M. Petitpas Jean (M.)", "M.", "Petitpas Jean", ""),
    ],
)
def test_all_at_once(text: str, honorific: str, name: str, post: str) -> None:
    assert take_apart(text) == (honorific, name, post)


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Văn Thử",
        "Jean Petitpas",
        "PETITPAS, Jean",
        "Bà Huyện Thanh Quan",
        "Ông Nghè Tân",
        "Bà Triệu",
        "Ba Nguyen",
        "Anh Thư Lê",
        "Maire Jean Pierre",
        "MAIRE Jean Petitpas",
        "Abbé Jean",
        "Père Luce",
        "Consul Paul",
        "Général Petitpas",
        "Chủ tịch Thử",
        "Chu Tich Thu",
        "Phó Đức Mẫu",
        "Thái Giám Mẫu",
        "Giám đốc Sở Ngoại vụ",
        "Lê Thị BS",
        "Petitpas Jean (Bordeaux)",
        "Petitpas J. M.",
        "Le Goff Yann",
        "Son Testwood",
        "Mr",
        "(M.)",
        ", Dr",
        "Dr",
        "-",
    ],
)
def test_kept(name: str) -> None:
    assert take_apart(name) == ("", name, "")


WORDS = st.sampled_from(
    "Ông Chủ tịch Maire Jean Petitpas Nguyễn Văn M. (M.) , Dr Đại tá le Général Mme PGS.TS. (".split()
)


@given(st.lists(WORDS, min_size=1, max_size=7))
def test_a_name_is_left(words: list[str]) -> None:
    text = " ".join(words)
    found = take_apart(text)
    assert found.name
    assert found.name in text
    assert any(map(str.isalpha, found.name)) == any(map(str.isalpha, text))
    if found.name != text:
        assert found.honorific or found.post
    assert take_apart(found.name).post == "" or found.honorific or found.post

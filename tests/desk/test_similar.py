"""Who may be meant by a name that is being typed for a walk-in."""

from __future__ import annotations

import pytest

from checkin.desk.desk import Desk
from checkin.desk.find import find, similar
from checkin.desk.people import walk_in
from checkin.domain import errors


def names(desk: Desk, text: str, limit: int = 5) -> list[str]:
    return [one.person.name for one in similar(desk, text, limit)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dang thi hoa", ["Đặng Thị Hòa"]),
        ("hòa đặng thị", ["Đặng Thị Hòa"]),
        ("Dnag Thi Hoa", ["Đặng Thị Hòa"]),
        ("Đặng Hòa", ["Đặng Thị Hòa"]),
        ("Oeuvrard Jean-Luc", ["Jean-Luc Œuvrard"]),
        ("Jean Oeuvrard", ["Jean-Luc Œuvrard"]),
        ("Elodie Marchant Roux", ["Élodie Marchand-Roux"]),
        ("Đặng Thu Hòa", []),
        ("Đặng Thị", []),
        ("Lê Văn Bình", []),
    ],
)
def test_likely_or_not(desk: Desk, typed: str, found: list[str]) -> None:
    assert names(desk, typed) == found


@pytest.mark.parametrize("typed", ["", "Hòa", "Œuvrard", "l a", "L. An", '" OR "', "* -"])
def test_too_little_to_say(desk: Desk, typed: str) -> None:
    assert names(desk, typed) == []


def test_the_likeliest_first(desk: Desk) -> None:
    for name in ("Trần Minh", "Trần Quốc Minh", "Trần Quốc Ninh", "Trần Quốc Mihn", "Minh Trần Quốc"):
        walk_in(desk, {"name": name})
    assert names(desk, "tran quoc minh") == [
        "Trần Quốc Minh",
        "Minh Trần Quốc",
        "Trần Quốc Mihn",
        "Trần Minh",
    ]
    assert names(desk, "tran quoc minh", 2) == ["Trần Quốc Minh", "Minh Trần Quốc"]


def test_homonyms_in_a_list_are_marked(desk: Desk) -> None:
    walk_in(desk, {"name": "Dang Thi Hoa"})
    marked = {one.person.name: one.homonyms for one in find(desk, "hoa")}
    assert marked == {"Đặng Thị Hòa": True, "Dang Thi Hoa": True}
    assert [one.homonyms for one in similar(desk, "Đặng Thị Hòa")] == [True, True]
    assert [one.homonyms for one in find(desk, "le van an")] == [False]


@pytest.mark.parametrize("number", [0xD800, 0xDFFF])
def test_half_a_character_is_no_text(desk: Desk, number: int) -> None:
    """Some keyboards send the halves of a rare letter one by one."""
    half = chr(number)
    assert find(desk, half) == similar(desk, half) == []
    assert [one.person.name for one in find(desk, f"{half}D1")] == ["Đặng Thị Hòa"]
    assert names(desk, f"dang thi hoa{half}") == ["Đặng Thị Hòa"]
    assert walk_in(desk, {"name": f"Mai{half} Văn Tới"}).person.name == "Mai Văn Tới"
    with pytest.raises(errors.DelegateUnknown):
        desk.find_delegate(half)

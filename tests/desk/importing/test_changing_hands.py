"""Badges do not go to another person: marks, references, contacts and posts that say who is not who."""

from __future__ import annotations

import pytest

from checkin.desk.importing import marks
from checkin.desk.importing.likeness import compare
from checkin.desk.importing.matching import Matched
from checkin.desk.importing.records import record_of
from checkin.desk.importing.renames import settle_renames
from tests.desk.importing.people import Fields, Noting, matched_with, person, shown

STAY = [person("Phạm Thị Yến"), person("Lê Tú")]


def settled(before: list[Fields], after: list[Fields]) -> tuple[Matched, list[tuple[str, str]]]:
    asked = Noting()
    matched = settle_renames(matched_with(before, after), asked, shown)
    return matched, [(question.answer, question.why) for question in asked.questions]


def pairs(matched: Matched) -> list[tuple[str, str]]:
    return [(known.person.name, str(row.fields["name"])) for row, known in matched.pairs]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng", True),
        ("Trần Thị Thủy", "Trần Thị Thúy", True),
        ("Đỗ Văn Hai", "Đỗ Văn Hải", True),
        ("Hùng Nguyễn Văn", "Hưng Nguyễn Văn", True),
        ("Nguyễn Văn Hùng", "Nguyen Van Hung", False),
        ("Nguyễn Van Hùng", "Nguyễn Văn Hùng", False),
        ("Lê Văn Sỹ", "Lê Văn Sĩ", False),
        ("Lê Thị Hoà", "LÊ THỊ HÒA", False),
        ("Hélene Lefèvre", "Hélène Lefèvre", False),
        ("Nguyễn Văn Hùng", "Trần Văn Hưng", False),
    ],
)
def test_marks_that_tell_people_apart(one: str, other: str, *, apart: bool) -> None:
    assert marks.differ(one, other) is apart
    assert marks.differ(other, one) is apart


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            person("Nguyễn Văn Hùng", post="Giám đốc", email="hung@example.org"),
            person("Nguyễn Văn Hưng", post="Lái xe", email="nvh90@example.net"),
        ),
        (person("Nguyễn Văn Hùng", post="Giám đốc"), person("Nguyễn Văn Hưng", post="Lái xe")),
        (person("Nguyễn Văn Hùng"), person("Nguyễn Văn Hưng")),
        (
            person("Lê Văn Hải", post="Giám đốc", email="hai@example.org"),
            person("Lê Văn Hải", post="Lái xe", email="lvh90@example.net"),
        ),
        (person("Lê Văn Hải", "hue", post="Giám đốc"), person("Lê Văn Hải", "da-nang", post="Lái xe")),
        (
            person("Jean DUPONT", email="j@example.org", phone="+33612345678"),
            person("Jeanne DUPONT", email="j@example.org", phone="+33612345678"),
        ),
        (person("Martin DUPONT", post="Maire"), person("Martine DUPONT", post="Maire")),
    ],
)
def test_who_may_be_somebody_else_is_a_question_and_new_until_answered(before: Fields, after: Fields) -> None:
    matched, asked = settled([*STAY, before], [*STAY, after])
    assert [answer for answer, _ in asked] == ["new"]
    assert (len(matched.new), len(matched.missing)) == (1, 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            person("Nguyễn Văn Hùng", email="hung@example.org"),
            person("Nguyễn Văn Hưng", email="hung@example.org"),
        ),
        (
            person("Katarina Weber", post="Maire"),
            person("Kattarina Weber", post="Maire"),
        ),
    ],
)
def test_who_is_surely_the_same_keeps_the_badge(before: Fields, after: Fields) -> None:
    matched, asked = settled([*STAY, before], [*STAY, after])
    assert [answer for answer, _ in asked] == ["same"]
    assert (matched.new, matched.missing) == ([], [])


@pytest.mark.parametrize("name", ["Nguyễn Văn Hưng", "Nguyễn Văn Hùng"])
def test_a_supplement_takes_nobody_s_place(name: str) -> None:
    before = [person("Nguyễn Văn Hùng", "hue", post="Giám đốc")]
    matched, _ = settled(before, [person(name, "da-nang", post="Lái xe")])
    assert (len(matched.new), len(matched.missing)) == (1, 1)


def test_without_marks_it_may_be_either() -> None:
    before = [person("Nguyễn Văn Hùng"), person("Nguyễn Văn Hưng")]
    matched, asked = settled(before, [person("Nguyen Van Hung")])
    assert (len(matched.new), len(matched.missing)) == (1, 2)
    assert asked == [("new", "accents")]
    matched, asked = settled(before, [person("Nguyễn Văn Hùng"), person("Nguyen Van Hung")])
    assert (matched.new, asked) == ([], [])


LIST = ["Jean DUPONT", "Paul MARTIN", "Luc BERNARD", "Anne MOREAU"]


def numbered(names: list[str]) -> list[Fields]:
    return [person(name, "lyon", reference=str(number)) for number, name in enumerate(names, start=1)]


def test_references_that_count_lines_move_no_badge() -> None:
    matched, asked = settled(numbered(LIST), numbered(["Ève NOUVEAU", *LIST]))
    assert matched.references.renumbered
    assert pairs(matched) == [(name, name) for name in LIST]
    assert ([row.fields["name"] for row, _ in matched.new], asked) == (["Ève NOUVEAU"], [])


def test_an_insertion_near_the_end_moves_nobody_either() -> None:
    matched, asked = settled(numbered(LIST), numbered([*LIST[:3], "Ève NOUVEAU", LIST[3]]))
    assert not matched.references.renumbered
    assert pairs(matched) == [(name, name) for name in LIST]
    assert asked == []


def test_a_reference_given_to_somebody_else_is_a_question() -> None:
    matched, asked = settled(numbered(LIST), numbered([*LIST[:3], "Zoé NEUF"]))
    assert asked == [("new", "reference")]
    assert [one.person.name for one in matched.missing] == ["Anne MOREAU"]


@pytest.mark.parametrize(
    "name", ["Anne DURAND", "MOREAU Anne", "A. MOREAU", "Anne MORREAU", "Anne MOREAU-DURAND"]
)
def test_a_reference_holds_for_a_name_that_is_alike(name: str) -> None:
    matched, asked = settled(numbered(LIST), numbered([*LIST[:3], name]))
    assert (matched.new, matched.missing, asked) == ([], [], [])


def test_a_reference_holds_where_the_contact_is_the_same() -> None:
    before, after = numbered(LIST), numbered([*LIST[:3], "Zoé NEUF"])
    before[3]["email"] = after[3]["email"] = "anne@example.org"
    assert settled(before, after)[0].new == []


def test_a_reference_changed_hands_is_no_contradiction_between_records() -> None:
    one, other = (record_of(person("Jean MARTIN", reference=text)) for text in "12")
    assert compare(one, other) is None
    assert compare(one, other, disputed={"2"}) is not None


def test_a_reference_used_twice_gives_nobody_an_identity_by_the_order_of_rows() -> None:
    twice = [person("Kofi Annan", "lyon", reference="4"), person("Trần Hưng", "hue", reference="4")]
    known = {row.fields["name"]: delegate for row, delegate in matched_with([], twice).new}
    turned = {row.fields["name"]: delegate for row, delegate in matched_with([], twice[::-1]).new}
    assert known == turned
    assert len(matched_with(twice, twice[::-1]).pairs) == 2

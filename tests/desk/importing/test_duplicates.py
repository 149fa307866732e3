"""Who probably stands twice in one file, and what becomes of the two rows."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.desk.importing.doubles import settle_doubles
from checkin.desk.importing.duplicates import Merged, once, settle_duplicates
from checkin.desk.importing.matching import Row, match
from checkin.roster import Notice
from tests.desk.importing.people import (
    COLUMNS,
    SALT,
    Fields,
    Noting,
    matched_with,
    person,
    rows_of,
    shown,
    taken_over,
)


def settled(roster: list[Fields], asked: Noting | None = None) -> tuple[list[Row], Noting, list[Merged]]:
    asked = asked or Noting()
    merged: list[Merged] = []
    return settle_duplicates(rows_of(roster), asked, SALT, shown, merged), asked, merged


def answered(roster: list[Fields], answer: str) -> tuple[list[Row], Noting, list[Merged]]:
    """Answer all questions about a roster alike."""
    _, asked, _ = settled(roster)
    return settled(roster, Noting({one.key: answer for one in asked.questions}))


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (person("Lê Văn Hải", post="Thư ký"), person("Lê Văn Hải", post="Thư ký"), "same_name"),
        (person("Lê Văn Hải", post="Thư ký"), person("Lê Văn Hải"), "same_name"),
        (person("Lê Văn Hải"), person("Le Van Hai"), "accents"),
        (person("Lê Văn Hải"), person("Hải Lê Văn"), "word_order"),
        (person("Lê Văn Hunh"), person("Lê Văn Hùng"), "slip"),
        (person("Jean Lefèvre"), person("Jean Lefebvre"), "slip"),
        (person("Joan Lefèvre"), person("Juan Lefèvre", post="x"), "slip"),
        (person("Joan Lefèvre", post="y"), person("Juan Lefèvre", post="x"), ""),
        (person("J. Martin"), person("Jean Martin"), "initial"),
        (person("Nguyễn Hòa", post="Thư ký"), person("Nguyễn Thị Hòa", post="Thư ký"), "left_out"),
        (person("Jean Martin", post="Maire"), person("Jean Martin", post="Député"), "same_name"),
        (
            person("Lê Văn Hải", "hue", phone="0901234567"),
            person("Lê Hải", "da-nang", phone="+84901234567"),
            "phone",
        ),
        # Two people, or as good as.
        (person("Lê Văn Hải", post="Thư ký"), person("Lê Văn Hải", post="Vụ trưởng"), ""),
        (person("Lê Văn Hải", email="a@example.org"), person("Lê Văn Hải", email="xyz@example.org"), ""),
        (person("Lê Văn Hải", reference="1"), person("Lê Văn Hải", reference="2"), ""),
        (person("Lê Văn Hải", "hue"), person("Lê Văn Hải", "da-nang"), ""),
        (person("Lê Văn Minh"), person("Lê Văn Ninh"), ""),
        (person("Lê Văn Hải A"), person("Lê Văn Hải B"), ""),
        (person("Nguyễn Hòa"), person("Nguyễn Thị Hòa"), ""),
        (person("Ngọc Anh", honorific="Ông"), person("Ngọc Anh", honorific="Bà"), ""),
        (person("Luc Martin", phone="0140506070"), person("Anne Martin", phone="0140506070"), ""),
    ],
)
def test_pairs_judged_by_hand(one: Fields, other: Fields, why: str) -> None:
    for roster in ([one, other], [other, one]):
        rows, asked, _ = settled(roster)
        assert [question.why for question in asked.questions] == ([why] if why else [])
        assert len(rows) == 2


def test_a_question_says_who_stands_where() -> None:
    _, asked, _ = settled([person("Lê Văn Hải", post="Thư ký"), person("Lê An"), person("Le Van Hai")])
    (question,) = asked.questions
    assert (question.key, question.rows, question.answer) == ("duplicate:!2=!4", [2, 4], "two")
    assert question.texts == ["Lê Văn Hải · Hue · Thư ký", "Le Van Hai · Hue"]


@pytest.mark.parametrize(
    "contact",
    [{"email": text} for text in ("không có", "TBC", "n/a", "x@y")]
    + [{"phone": text} for text in ("0", "xxx", "0000000000", "12345", "0234382123")],
)
def test_nobody_s_contact_or_an_office_s_telephone_makes_nobody_one(contact: Fields) -> None:
    driver = person("Nguyễn Văn Hùng", post="Lái xe", **contact)
    rows, asked, _ = settled([driver, driver])
    assert len(rows) == 2
    assert [question.answer for question in asked.questions] == ["two"]


@pytest.mark.parametrize(
    "order", list(permutations(["Nguyễn Văn Hùng", "Nguyễn Văn Hưng", "Nguyen Van Hung"]))
)
def test_marks_tell_people_on_two_sheets_apart(order: tuple[str, ...]) -> None:
    rows = [row for sheet, name in zip("ABC", order, strict=True) for row in rows_of([person(name)], sheet)]
    assert once(rows, []) == rows


def test_spellings_of_one_name_on_two_sheets_are_one_person() -> None:
    rows = rows_of([person("Lý Hoà Sỹ")], "A") + rows_of([person("Lý Hòa Sỹ")], "B")
    assert len(once(rows, [])) == 1


def test_equal_rows_with_a_contact_of_their_own_are_one_person() -> None:
    one = person("Lê Văn Hải", post="Thư ký", email="hai@example.org")
    rows, asked, merged = settled([one, one])
    assert ([row.row for row in rows], asked.questions[0].answer) == ([2], "one")
    assert merged == [Merged(("", 2, 1), ("", 3, 1))]
    assert len(settled([one, one], Noting({"duplicate:!2=!3": "two"}))[0]) == 2


def test_an_office_s_contact_says_nothing() -> None:
    office = {"email": "office@example.org", "phone": "0234382123"}
    roster = [
        person(name, unit, **office) for name, unit in (("Lê Hải", "a"), ("Lê Văn Hải", "b"), ("An", "c"))
    ]
    assert settled(roster)[1].questions == []


def test_one_row_fills_the_gaps_of_the_other() -> None:
    roster = [
        person("Le Van Hai", post="Thư ký", sessions=["opening"], days=["2026-01-01"]),
        person("Lê Văn Hải", phone="0901", sessions=["gala", "opening"], days=["2026-01-02"]),
    ]
    for turned in (roster, roster[::-1]):
        (row,), _, merged = answered(turned, "one")
        assert row.fields["name"] == "Lê Văn Hải"
        assert (row.fields["post"], row.fields["phone"]) == ("Thư ký", "0901")
        assert sorted(row.fields["sessions"]) == ["gala", "opening"]
        assert len(row.fields["days"]) == 2
        assert len(merged) == 1


def test_three_rows_of_one_person_take_two_questions() -> None:
    one = person("Lê Văn Hải", post="Thư ký")
    rows, asked, merged = answered([one, one, one], "one")
    assert (len(rows), len(asked.questions), len(merged)) == (1, 2, 2)


@pytest.mark.parametrize("answer", ["one", "two"])
def test_an_answer_holds_for_the_next_version(answer: str) -> None:
    roster = [person("Lê Văn Hải", post="Thư ký"), person("Le Van Hai")]
    rows, asked, _ = answered(roster, answer)
    assert all(len(key) == len("duplicate:=") + 64 for key in asked.kept)
    later = Noting(remembered=asked.kept)
    moved = [person("Trần An"), {**roster[1]}, {**roster[0], "post": "Phó Giám đốc"}]
    moved[1]["notes"] = "x"
    again, _, _ = settled(moved, later)
    assert [question.by for question in later.questions] == ["remembered"]
    assert len(again) == 1 + len(rows)


def test_one_person_on_two_sheets_is_one_and_says_so() -> None:
    rows = rows_of([person("Lê Văn Hải", sessions=["opening"])], "A")
    rows += rows_of([person("Le Van Hai", post="Thư ký", sessions=["gala"])], "B")
    notices: list[Notice] = []
    (row,) = once(rows, notices)
    assert row.fields["sessions"] == ["opening", "gala"]
    assert [(one.code, one.row, one.sheet) for one in notices] == [("same_person", 2, "B")]


def test_sheets_that_contradict_each_other_are_two_people() -> None:
    rows = rows_of([person("Lê Văn Hải", post="Thư ký")], "A") + rows_of(
        [person("Lê Văn Hải", post="x")], "B"
    )
    assert once(rows, []) == rows


def test_a_new_row_that_looks_like_somebody_another_row_names() -> None:
    before = [person("Nguyễn Văn Hùng", reference="R1")]
    after = [person("Nguyễn Văn Hunh", reference="R1"), person("Hùng Nguyễn Văn", post="Thư ký")]
    asked, merged = Noting(), list[Merged]()
    matched = settle_doubles(matched_with(before, after), asked, shown, merged)
    (question,) = asked.questions
    assert (question.rows, question.answer, len(matched.new)) == ([0, 3], "two", 1)
    matched = settle_doubles(matched_with(before, after), Noting({question.key: "one"}), shown, merged)
    assert (matched.new, merged) == ([], [Merged(("", 2, 1), ("", 3, 1))])
    assert matched.pairs[0][0].fields["post"] == "Thư ký"


PEOPLE = st.builds(
    person,
    st.sampled_from(["Lê Văn An", "Le Van An", "An Lê Văn", "Jean Martin", "Jean Marten", "J. Martin"]),
    st.sampled_from(["hue", "sceaux"]),
    st.sampled_from(["", "a", "b"]),
    email=st.sampled_from(["", "", "a@example.org", "b@example.org"]),
    sessions=st.sampled_from([[], ["gala"]]),
)
ROSTERS = st.lists(PEOPLE, max_size=6)


def outcome(roster: list[Fields], answer: str) -> Any:
    rows, asked, _ = answered(roster, answer) if answer else settled(roster)
    contents = sorted(
        repr(
            sorted(
                (field, sorted(value) if isinstance(value, list) else value)
                for field, value in row.fields.items()
            )
        )
        for row in rows
    )
    return contents, sorted((sorted(one.texts), one.answer, one.why) for one in asked.questions)


@settings(max_examples=200)
@given(ROSTERS, st.sampled_from(["", "one"]), st.randoms())
def test_the_order_of_the_rows_does_not_matter(roster: list[Fields], answer: str, chance: Any) -> None:
    assert outcome(roster, answer) == outcome(chance.sample(roster, len(roster)), answer)


@given(ROSTERS, st.sampled_from(["one", "two"]), st.randoms())
def test_once_answered_nothing_is_asked_again(roster: list[Fields], answer: str, chance: Any) -> None:
    rows, asked, _ = answered(roster, answer)
    later = Noting(remembered=asked.kept)
    again, _, _ = settled(chance.sample(roster, len(roster)), later)
    assert {question.by for question in later.questions} <= {"remembered"}
    assert len(again) == len(rows)
    known = taken_over([row.fields for row in rows])
    matched = match(again, known, SALT, COLUMNS)
    assert (matched.new, matched.missing) == ([], [])

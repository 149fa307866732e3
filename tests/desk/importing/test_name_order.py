"""Names whose order only their block or an answer tells."""

from __future__ import annotations

from typing import Any

import pytest

from checkin.desk.importing.asking import Asking
from checkin.desk.importing.identities import Row
from checkin.desk.importing.name_order import settle_names
from checkin.domain import errors
from checkin.domain.fold import Record
from tests.desk.importing.people import row_of


def rows_of(*blocks: tuple[str, str], sheet: str = "") -> list[Row]:
    """Return the rows of (delegation, names with semicolons between them)."""
    people = [(delegation, name.strip()) for delegation, names in blocks for name in names.split(";")]
    return [
        row_of(number, {"name": name, **({"delegation": delegation} if delegation else {})}, sheet)
        for number, (delegation, name) in enumerate(people, start=2)
    ]


def settled(rows: list[Row], answers: dict[str, str] | None = None) -> Asking:
    asking = Asking(answers or {}, {})
    settle_names(rows, asking)
    return asking


def remembered(asking: Asking) -> int:
    return len(asking.entries(bytes(32), lambda _: Record({}, {}, [], None)))


def families(rows: list[Row]) -> list[str]:
    return [str(row.fields.get("family_name", "")) for row in rows]


def test_names_that_tell_are_left_alone_and_nothing_is_asked() -> None:
    rows = rows_of(
        ("a", "Nguyễn Văn Thử; Jean DUPONT; LE GOFF Yann; Mẫu; H'Mẫu Niê"),
        ("b", "Anna Testwood; Tran Thi Mau"),
    )
    before = [dict(row.fields) for row in rows]
    assert settled(rows).questions == []
    assert [row.fields for row in rows] == before


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("Jean Dupont; Sokol Testwood", ["", "Testwood"]),
        ("DUPONT Jean; Testwood Sokol", ["", "Testwood"]),
        ("Dupont Jean; Petitpas Luce; Marchand Anne; Testwood Sokol", ["", "", "", "Testwood"]),
        ("Jean DUPONT; Luce PETITPAS; Anne MARCHAND; Testan Marie", ["", "", "", "Marie"]),
    ],
)
def test_the_block_tells(names: str, expected: list[str]) -> None:
    rows = rows_of(("Testland", names))
    assert settled(rows).questions == []
    assert families(rows) == expected
    assert [row.fields["name"] for row in rows] == [name.strip() for name in names.split(";")]


def test_each_block_by_itself() -> None:
    rows = rows_of(
        ("a", "Jean DUPONT; Sokol Testwood"), ("b", "MARCHAND Anne; Mockley Ben Sokol; Sokol Testwood")
    )
    assert settled(rows).questions == []
    assert families(rows) == ["", "Testwood", "", "Mockley", "Sokol"]


def test_a_whole_sheet_tells_for_a_block_that_does_not() -> None:
    telling = "; ".join(f"Jean TEST{letter}" for letter in "ABCDEFGHIJ")
    rows = rows_of(("a", telling), ("b", "Sokol Testwood"))
    assert settled(rows).questions == []
    assert families(rows)[-1] == "Testwood"


def test_a_sheet_of_the_west_says_nothing_of_where_family_names_lead() -> None:
    telling = "; ".join(f"Jean TEST{letter}" for letter in "ABCDEFGHIJ")
    rows = rows_of(("a", telling), ("Japon", "Testuo Sampleda; Mockuko Testai"))
    (question,) = settled(rows).questions
    assert (question.answer, question.count) == ("family_first", 2)
    assert families(rows)[-2:] == ["Testuo", "Mockuko"]


def test_what_nobody_can_tell_is_asked_once_for_a_block() -> None:
    rows = rows_of(("Đoàn Thử", "Sokol Testwood; Sampla Mockley; Testa Sampla; Mocka Testo"), sheet="Khách")
    (question,) = settled(rows).questions
    assert question.key == "name_order:khach/doan thu"
    assert question.kind == "name_order"
    assert question.answers == ["given_first", "family_first"]
    assert (question.answer, question.by) == ("given_first", "default")
    assert (question.sheet, question.rows, question.count) == ("Khách", [2, 3, 4], 4)
    assert question.texts == ["Đoàn Thử", "Sokol Testwood", "Sampla Mockley", "Testa Sampla"]
    assert families(rows) == ["Testwood", "Mockley", "Sampla", "Testo"]


def test_an_answer_is_followed_and_remembered() -> None:
    names = ("Testland", "Sokol Testwood; Sampla Mockley")
    rows = rows_of(names)
    key = "name_order:/testland"
    asking = settled(rows, {key: "family_first"})
    assert (asking.questions[0].by, remembered(asking)) == ("given", 1)
    assert families(rows) == ["Sokol", "Sampla"]
    assert [row.fields["given_name"] for row in rows] == ["Testwood", "Mockley"]
    again = rows_of(names)
    asking = Asking({}, {key: "family_first"})
    settle_names(again, asking)
    assert (asking.questions[0].by, remembered(asking)) == ("remembered", 0)
    assert [row.fields for row in again] == [row.fields for row in rows]
    with pytest.raises(errors.AnswerUnknown):
        settled(rows_of(names), {key: "perhaps"})


def test_without_delegations_a_sheet_is_one_block() -> None:
    rows = rows_of(("", "Sokol Testwood; Sampla Mockley; Mocka Testo"), sheet="1")
    rows += rows_of(("", "Testa Sampla"), sheet="2")
    assert [one.key for one in settled(rows).questions] == ["name_order:1/", "name_order:2/"]


def test_spellings_of_one_delegation_are_one_block() -> None:
    rows = rows_of(("Testland", "Sokol Testwood"), ("TESTLAND ", "Sampla Mockley"))
    assert len(settled(rows).questions) == 1


def test_vietnamese_are_never_asked_about() -> None:
    rows = rows_of(("Đồng Nai", "Nguyễn Văn Thử; Mai Lan; Lam Tu"), ("Việt Nam", "Ha Mau"))
    assert settled(rows).questions == []
    assert families(rows) == ["", "Mai", "Lam", "Ha"]


def test_columns_of_their_own_are_not_touched() -> None:
    fields: dict[str, Any] = {"name": "Sokol Testwood", "family_name": "Sokol", "given_name": "Testwood"}
    rows = [row_of(2, dict(fields))]
    assert settled(rows).questions == []
    assert rows[0].fields == fields


def test_the_country_a_delegation_names_is_kept_in_the_parts() -> None:
    rows = rows_of(("Chine", "Wang Zemin"), ("Corée", "Du-Ri Moon"))
    assert settled(rows).questions == []
    assert families(rows) == ["Wang", "Moon"]

"""Who is known under another name, and who fits whom best."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.desk.importing.matching import Known, Matched, match
from checkin.desk.importing.pairing import best_pairs
from checkin.desk.importing.renames import settle_renames
from checkin.domain import errors
from checkin.store.queries import Person
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

STAYS = person("Phạm Thị Yến", post="Kế toán")


def settled(before: list[Fields], after: list[Fields]) -> tuple[Matched, Noting]:
    asked = Noting()
    return settle_renames(matched_with(before, after), asked, shown), asked


def names(matched: Matched) -> list[tuple[str, str]]:
    return [(known.person.name, str(row.fields["name"])) for row, known in matched.pairs]


def test_a_corrected_spelling_keeps_its_delegate() -> None:
    matched, asked = settled(
        [STAYS, person("Nguyễn Văn Hunh", post="Vụ trưởng")],
        [STAYS, person("Nguyễn Văn Hùng", post="Vụ trưởng")],
    )
    assert (matched.new, matched.missing) == ([], [])
    assert names(matched)[1] == ("Nguyễn Văn Hunh", "Nguyễn Văn Hùng")
    (question,) = asked.questions
    assert question.texts == ["Nguyễn Văn Hunh · Hue", "Nguyễn Văn Hùng · Hue"]
    assert (question.kind, question.rows, question.answer, question.why) == ("rename", [3], "same", "slip")
    assert question.key.endswith("=!3")


def test_who_is_only_likely_stays_new_until_somebody_says_otherwise() -> None:
    before, after = [STAYS, person("Sophie Dupont", honorific="Mme", post="Adjointe")], [STAYS]
    after = [STAYS, person("Sophie Leroy", honorific="Mme", post="Adjointe")]
    matched, asked = settled(before, after)
    assert (len(matched.new), len(matched.missing)) == (1, 1)
    (question,) = asked.questions
    assert (question.answer, question.why) == ("new", "married")
    again = Noting({question.key: "same"})
    matched = settle_renames(matched_with(before, after), again, shown)
    assert (matched.new, matched.missing) == ([], [])
    assert len(again.kept) == 1


def test_an_answer_is_remembered_by_identities_alone() -> None:
    before = [person("Nguyễn Văn Hunh", post="Vụ trưởng")]
    after = [person("Nguyễn Văn Hùng", post="Vụ trưởng")]
    _, first = settled(before, after)
    answered = Noting({first.questions[0].key: "new"})
    matched = matched_with(before, after)
    settle_renames(matched, answered, shown)
    ids = f"rename:{matched.missing[0].person.id.hex()}={matched.new[0][1].hex()}"
    assert answered.kept == {ids: "new"}
    later = Noting(remembered={ids: "new"})
    assert len(settle_renames(matched_with(before, after), later, shown).new) == 1
    assert later.questions[0].by == "remembered"


def test_an_answer_that_the_question_does_not_have() -> None:
    before, after = [person("Jean Martin")], [person("Martin Jean")]
    _, first = settled(before, after)
    with pytest.raises(errors.AnswerUnknown):
        settle_renames(matched_with(before, after), Noting({first.questions[0].key: "perhaps"}), shown)


def test_who_registered_at_the_desk_is_not_doubled_by_the_roster() -> None:
    walk_in = Known(Person(b"w" * 16, person("Nguyen Van Hunh", email="hung@example.org")), None)
    rows = rows_of([person("Nguyễn Văn Hùng", email="HUNG@example.org")])
    matched = match(rows, [walk_in], SALT, COLUMNS)
    assert (matched.missing, matched.unlisted) == ([], [walk_in])
    matched = settle_renames(matched, Noting(), shown)
    assert (matched.new, matched.unlisted) == ([], [])
    assert matched.pairs == [(rows[0], walk_in)]


def test_somebody_of_the_same_name_in_another_delegation_is_asked_about() -> None:
    before = [person("Lê Văn Hải", "hue"), person("Trần Bình", "hue")]
    after = [person("Lê Văn Hải", "da-nang"), person("Trần Bình", "hue")]
    matched, asked = settled(before, after)
    (question,) = asked.questions
    assert (question.answer, question.why, matched.new) == ("same", "same_name", [])
    other = settle_renames(matched_with(before, after), Noting({question.key: "new"}), shown)
    assert [row.row for row, _ in other.new] == [2]
    assert [one.person.name for one in other.missing] == ["Lê Văn Hải"]
    ids = {one.person.id for one in taken_over(before)}
    assert other.new[0][1] not in ids


def test_a_namesake_does_not_take_the_place_of_who_fits_better() -> None:
    before = [person("Nguyễn Anh Thủy", "hue"), STAYS]
    after = [person("Thủy Nguyễn Anh", "hue"), person("Nguyễn Anh Thủy", "da-nang"), STAYS]
    matched, _ = settled(before, after)
    assert names(matched)[0] == ("Nguyễn Anh Thủy", "Thủy Nguyễn Anh")
    assert [row.key[1] for row, _ in matched.new] == ["da-nang"]


def test_three_who_go_together_have_moved() -> None:
    group = ["Lê Văn Hải", "Trần Văn Bình", "Vũ Thị Lan"]
    before = [person(name, "hue") for name in [*group, "Hồ Văn Ở"]]
    after = [*(person(name, "da-nang") for name in group), person("Hồ Văn Ở", "hue")]
    matched, asked = settled(before, after)
    assert (len(matched.pairs), asked.questions) == (4, [])


def test_a_renamed_delegation_is_seen_through() -> None:
    group = ["Lê Văn Hải", "Trần Văn Bình", "Vũ Thị Lan"]
    before = [person(name) for name in [*group, "Nguyễn Văn Hunh"]]
    after = [person(name, "thua-thien-hue") for name in [*group, "Nguyễn Văn Hùng"]]
    matched, asked = settled(before, after)
    assert len(matched.pairs) == 3
    (question,) = asked.questions
    assert (question.answer, question.why) == ("new", "slip")


@pytest.mark.parametrize(
    ("gone", "comes"),
    [
        # Somebody else takes the post, and the mailbox with it.
        (person("Nguyễn Văn Hùng", post="Vụ trưởng"), person("Trần Thị Hoa", post="Vụ trưởng")),
        (person("Lê Văn An", email="vp@example.org"), person("Trần Hoa", email="vp@example.org")),
        (person("Nguyễn Ngọc Anh", honorific="Ông"), person("Anh Nguyễn Ngọc", honorific="Bà")),
        (person("Nguyễn Văn Hùng", reference="R1"), person("Hùng Nguyễn Văn", reference="R2")),
    ],
)
def test_who_replaces_somebody_is_new(gone: Fields, comes: Fields) -> None:
    matched, asked = settled([STAYS, gone], [STAYS, comes])
    assert (asked.questions, len(matched.new), len(matched.missing)) == ([], 1, 1)


PEOPLE = st.builds(
    person,
    st.sampled_from(
        ["Lê Văn An", "Le Van An", "An Lê Văn", "Lê An", "Jean Martin", "Jean Marten", "J. Martin"]
    ),
    st.sampled_from(["", "hue", "sceaux"]),
    st.sampled_from(["", "a", "b"]),
    email=st.sampled_from(["", "", "a@example.org", "b@example.org"]),
)
ROSTERS = st.lists(PEOPLE, max_size=6)


def outcome(before: list[Fields], after: list[Fields]) -> Any:
    matched, asked = settled(before, after)
    pairs = sorted((known.person.id.hex(), repr(sorted(row.fields.items()))) for row, known in matched.pairs)
    questions = sorted((one.texts, one.answer, one.why) for one in asked.questions)
    return pairs, questions, sorted(delegate for _, delegate in matched.new)


@settings(max_examples=200)
@given(ROSTERS, ROSTERS, st.randoms())
def test_the_order_of_the_rows_does_not_matter(
    before: list[Fields], after: list[Fields], chance: Any
) -> None:
    assert outcome(before, after) == outcome(before, chance.sample(after, len(after)))


@given(ROSTERS, ROSTERS)
def test_every_row_is_one_person_and_nobody_is_two(before: list[Fields], after: list[Fields]) -> None:
    matched, _ = settled(before, after)
    people = [known.person.id for _, known in matched.pairs] + [delegate for _, delegate in matched.new]
    assert len(set(people)) == len(people) == len(after)
    old = {one.person.id for one in taken_over(before)}
    assert {known.person.id for _, known in matched.pairs} | {o.person.id for o in matched.missing} == old


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 2), min_size=1, max_size=12
    )
)
def test_of_equally_good_pairs_as_many_as_go(scores: dict[tuple[int, int], int]) -> None:
    chosen = best_pairs(scores, lambda pair: pair)
    assert len({one for one, _ in chosen}) == len({other for _, other in chosen}) == len(chosen)
    best = max(scores.values())
    top = {pair for pair, score in scores.items() if score == best}
    most = max(
        sum((one, other) in top for one, other in enumerate(others)) for others in permutations(range(5))
    )
    assert sum(pair in top for pair in chosen) == most

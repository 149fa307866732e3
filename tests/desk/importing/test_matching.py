"""Which row is which delegate, whatever the order of the rows."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checkin.desk.importing.matching import Known, Matched, Row, match
from checkin.domain.ids import subject
from checkin.domain.text import fold
from checkin.store.queries import Person
from tests.desk.importing.people import row_of

SALT = b"salt of the test"
COLUMNS = ("name", "delegation", "post", "reference")
Fields = dict[str, Any]


def without_nothing(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if value}


PEOPLE = st.builds(
    lambda name, delegation, post: without_nothing({"name": name, "delegation": delegation, "post": post}),
    st.sampled_from(["Lê An", "LE AN", "Trần Bình"]),
    st.sampled_from(["", "hue", "sceaux"]),
    st.sampled_from(["", "a", "b", "c"]),
)


@st.composite
def rosters(draw: st.DrawFn) -> list[Fields]:
    """A list in which many have the same name and some have a reference."""
    people = draw(st.lists(PEOPLE, max_size=6))
    references = draw(st.permutations(["R1", "R2", "R3", "R4", "", "", "", "", ""]))
    return [
        without_nothing({**fields, "reference": reference})
        for fields, reference in zip(people, references, strict=False)
    ]


def rows_of(roster: list[Fields]) -> list[Row]:
    return [row_of(number, dict(fields)) for number, fields in enumerate(roster, start=2)]


def taken_over(roster: list[Fields]) -> list[Known]:
    """The delegates after a first import."""
    matched = match(rows_of(roster), [], SALT, COLUMNS)
    return [Known(Person(delegate, row.fields, in_roster=True), row.fields) for row, delegate in matched.new]


def said(matched: Matched) -> list[tuple[str, str]]:
    """Return which content got which id, and who is missing, in no order."""
    pairs = [(row, known.person.id) for row, known in matched.pairs]
    found = [(repr(sorted(row.fields.items())), delegate.hex()) for row, delegate in pairs + matched.new]
    return sorted(found + [("missing", known.person.id.hex()) for known in matched.missing])


@given(rosters(), st.randoms())
def test_the_order_of_the_rows_gives_nobody_another_identity(roster: list[Fields], chance: Any) -> None:
    shuffled = chance.sample(roster, len(roster))
    one = match(rows_of(roster), [], SALT, COLUMNS)
    other = match(rows_of(shuffled), [], SALT, COLUMNS)
    assert said(one) == said(other)
    assert len({delegate for _, delegate in one.new}) == len(roster)


@given(rosters(), rosters(), st.randoms())
def test_the_order_of_a_later_roster_s_rows_does_not_matter(
    before: list[Fields], after: list[Fields], chance: Any
) -> None:
    shuffled = chance.sample(after, len(after))
    one = match(rows_of(after), taken_over(before), SALT, COLUMNS)
    other = match(rows_of(shuffled), taken_over(before), SALT, COLUMNS)
    assert said(one) == said(other)


@given(rosters(), rosters())
def test_every_row_is_one_person_and_nobody_is_two(before: list[Fields], after: list[Fields]) -> None:
    known = taken_over(before)
    matched = match(rows_of(after), known, SALT, COLUMNS)
    assert sorted([row.row for row, _ in matched.pairs] + [row.row for row, _ in matched.new]) == [
        row.row for row in rows_of(after)
    ]
    old = {one.person.id for one in known}
    paired = [one.person.id for _, one in matched.pairs]
    assert len(set(paired)) == len(paired)
    assert not old & {delegate for _, delegate in matched.new}
    assert {*paired, *(one.person.id for one in matched.missing)} == old


@given(rosters(), st.randoms())
def test_the_same_roster_again_is_the_same_people(roster: list[Fields], chance: Any) -> None:
    shuffled = chance.sample(roster, len(roster))
    matched = match(rows_of(shuffled), taken_over(roster), SALT, COLUMNS)
    assert (matched.new, matched.missing) == ([], [])
    assert all(row.fields == known.base for row, known in matched.pairs)


@given(rosters(), rosters())
def test_two_different_references_are_one_person_only_where_they_changed_hands(
    before: list[Fields], after: list[Fields]
) -> None:
    matched = match(rows_of(after), taken_over(before), SALT, COLUMNS)
    for row, known in matched.pairs:
        references = {row.fields.get("reference"), (known.base or {}).get("reference")} - {None}
        assert len(references) < 2 or references & matched.references.disputed
    former = {one.get("reference"): one["name"] for one in before}
    for reference in matched.references.disputed if not matched.references.renumbered else ():
        now = next(one["name"] for one in after if one.get("reference") == reference)
        assert fold(now) != fold(former[reference])


def test_homonyms_whose_posts_have_all_changed_are_paired_alike_in_any_order() -> None:
    before = taken_over([{"name": "Lê An", "post": post} for post in "abc"])
    after = [{"name": "Lê An", "post": post} for post in "xyz"]
    matched = [match(rows_of(rows), before, SALT, COLUMNS) for rows in (after, after[::-1])]
    assert said(matched[0]) == said(matched[1])
    assert (matched[0].new, matched[0].missing) == ([], [])


def test_a_row_passes_by_a_homonym_of_another_reference() -> None:
    before = taken_over([{"name": "Lê An", "reference": f"R{i}"} for i in range(5)] + [{"name": "Lê An"}])
    (pair,) = match(rows_of([{"name": "Lê An", "reference": "R9"}]), before, SALT, COLUMNS).pairs
    assert pair[1].base == {"name": "Lê An"}


def test_a_reference_makes_the_identity_whatever_the_name() -> None:
    (one,) = match([row_of(2, {"name": "Lê An", "reference": "R1"})], [], SALT, COLUMNS).new
    (other,) = match([row_of(2, {"name": "Lê Ân", "reference": "R1"})], [], SALT, COLUMNS).new
    assert one[1] == other[1] == subject(SALT, "reference", "R1")


def test_another_event_gives_the_same_row_another_identity() -> None:
    row = row_of(2, {"name": "Lê An"})
    (one,) = match([row], [], SALT, COLUMNS).new
    (other,) = match([row], [], b"another salt....", COLUMNS).new
    assert one[1] != other[1]

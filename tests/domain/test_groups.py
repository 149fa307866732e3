"""All of a group may enter the same sessions, whatever stands in their fields."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.people import Group, group_of
from checkin.domain.programme import Session, may_enter

TODAY = date(2027, 1, 15)
words = st.sampled_from(["", "a", "b", "2027-01-15", "2027-01-16"])
odd = st.one_of(words, st.integers(), st.none(), st.lists(words), st.dictionaries(words, words))
fields = st.fixed_dictionaries(
    {},
    optional={
        "delegation": words,
        "category": words,
        "country": words,
        "days": st.one_of(odd, st.lists(odd)),
        "sessions": st.one_of(odd, st.lists(odd)),
        "withdrawn": st.booleans(),
    },
)


@given(fields, words, st.sampled_from(["", "2027-01-16"]), st.lists(words), st.lists(words))
def test_the_group_may_enter_where_each_of_it_may(
    one: dict[str, Any], session: str, day: str, categories: list[str], delegations: list[str]
) -> None:
    rule = Session(session, date=day, categories=categories, delegations=delegations)
    alone = may_enter(rule, one, b"", TODAY)
    assert may_enter(rule, group_of(one).fields(), b"", TODAY) is alone


def test_order_and_repetition_make_no_other_group() -> None:
    one = group_of({"days": ["b", "a"], "sessions": ["y", "x", "y"]})
    assert one == group_of({"days": ["a", "b", "a"], "sessions": ["x", "y"]})
    assert one != group_of({"days": ["x", "y"], "sessions": ["a", "b"]})


def test_without_access_of_their_own_there_is_nothing_to_write() -> None:
    assert group_of({"name": "A", "days": [], "sessions": ""}) == Group("", "")

"""Identities: many at once are the same as one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.ids import subject, subjects


@given(st.binary(max_size=40), st.text(max_size=8), st.lists(st.text(max_size=12), max_size=4))
def test_many_subjects_are_those_of_one_by_one(scope: bytes, kind: str, parts: list[str]) -> None:
    assert subjects(scope, kind)(*parts) == subject(scope, kind, *parts)

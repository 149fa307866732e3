"""Who is expected in a session: whole groups by its rule, people with access of their own one by one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checkin.desk.desk import Desk
from checkin.domain.people import group_of
from checkin.domain.programme import Session, may_enter
from checkin.store import attendance as came
from checkin.store import queries
from checkin.store.queries import Person


class Crowd(NamedTuple):
    """Everyone who has not withdrawn."""

    groups: list[tuple[str, str, int]]
    """(delegation, category, people)"""
    special: list[Person]
    """Those whose access does not follow from delegation and category alone."""


def crowd(desk: Desk) -> Crowd:
    """Read who there is."""
    named = {reference for one in desk.sessions for reference in one.people}
    with desk.file.reading() as connection:
        return Crowd(
            list(came.expected_by_group(connection)),
            list(queries.people_with_own_access(connection, named)),
        )


def expected(session: Session, everybody: Crowd, today: date) -> Iterator[tuple[str, str, int]]:
    """Yield (delegation, category, people expected); a pair may come more than once, with differences."""
    for delegation, category, count in everybody.groups:
        if may_enter(session, {"delegation": delegation, "category": category}, b"", today):
            yield delegation, category, count
    for person in everybody.special:
        fields = person.fields
        delegation, category = group_of(fields)
        as_group = may_enter(session, {"delegation": delegation, "category": category}, b"", today)
        alone = may_enter(session, fields, person.id, today)
        if alone != as_group:
            yield delegation, category, 1 if alone else -1

"""Who is expected in a session: whole groups by its rule, whom it names one by one; and who of them came.

Who is expected is counted again only after people or programme may have changed; a scan changes neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from checkin.desk.desk import Desk
from checkin.domain.countries import country_key
from checkin.domain.people import Group, group_of
from checkin.domain.programme import Session, may_enter
from checkin.store import attendance as came
from checkin.store import queries
from checkin.store.queries import Person


class Crowd(NamedTuple):
    """Everyone who has not withdrawn."""

    groups: dict[Group, int]
    """People by group."""
    named: list[Person]
    """Those whom a session's rule names, who may enter whatever becomes of their group."""


class Expected(NamedTuple):
    """Who has not withdrawn and may enter a session."""

    groups: dict[Group, int]
    people: int
    whole: frozenset[Group]
    """The groups that its rule lets in, whoever is in them."""
    more: dict[bytes, Group]
    """Those let in beside their group."""


def crowd(desk: Desk) -> Crowd:
    """Return who there is."""
    return desk.file.remember("crowd", lambda _: _crowd(desk))


def everybody(desk: Desk) -> Expected:
    """Return who is expected at the event at all."""
    return desk.file.remember("everybody", lambda _: _everybody(crowd(desk)))


def expected(desk: Desk, session: Session, today: date) -> Expected:
    """Return who is expected in a session; ``today`` is whose day passes matter where it has no date."""
    return desk.file.remember(
        f"expected:{session.subject.hex()}:{today}", lambda _: _expected(session, crowd(desk), today)
    )


def arrived(
    desk: Desk,
    session: bytes,
    awaited: Expected,
    counted: Iterable[tuple[Group, int, int]] | None = None,
) -> Iterator[tuple[Group, int]]:
    """Yield by group how many of those expected in a session have come; of a group maybe in portions.

    Of groups that may enter as such that is kept counted (``counted``, where the caller has read
    ``present_by_group`` already); who is named is looked up.
    """
    connection = desk.file.connection
    for group, people, _ in came.present_by_group(connection, session) if counted is None else counted:
        if group in awaited.whole:
            yield group, people
    if awaited.more:
        for one in came.came_of(connection, session, awaited.more):
            yield awaited.more[one], 1


def country_of(desk: Desk, delegation: str, own: str) -> str:
    """Return the country people are counted under: that of their delegation, else their own, as one key."""
    known = desk.delegations.get(delegation)
    return country_key((known.country if known else "") or own)


def _crowd(desk: Desk) -> Crowd:
    named = {reference for one in desk.sessions for reference in one.people}
    with desk.file.reading() as connection:
        return Crowd(
            dict(came.expected_by_group(connection)), list(queries.people_of_rules(connection, named))
        )


def _everybody(crowd: Crowd) -> Expected:
    groups = crowd.groups
    return Expected(groups, sum(groups.values()), frozenset(groups), {})


def _expected(session: Session, crowd: Crowd, today: date) -> Expected:
    groups = {
        group: people
        for group, people in crowd.groups.items()
        if may_enter(session, group.fields(), b"", today)
    }
    whole = frozenset(groups)
    more: dict[bytes, Group] = {}
    for person in crowd.named:
        group = group_of(person.fields)
        if group not in whole and may_enter(session, person.fields, person.id, today):
            more[person.id] = group
            groups[group] = groups.get(group, 0) + 1
    return Expected(groups, sum(groups.values()), whole, more)

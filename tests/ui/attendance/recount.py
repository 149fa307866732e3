"""An independent count in plain Python: who may enter, by group, and who of them was let in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from checkin.desk.desk import Desk
from checkin.store import queries
from checkin.store.queries import Person


class Recount(NamedTuple):
    """People of the plenary, which has no rule of its own but the passes of its guests."""

    expected: Counter[str]
    """By delegation."""
    present: Counter[str]
    people: dict[bytes, Person]
    """Who may enter, by id."""


def recount(desk: Desk, session: str, came: Iterable[bytes]) -> Recount:
    """Count who may enter ``session``, and those of them who ``came``."""
    rule = desk.find_session(session)
    with desk.file.reading() as connection:
        everybody = list(queries.people(connection))
    people: dict[bytes, Person] = {}
    for one in everybody:
        fields = one.fields
        if fields.get("withdrawn") is True:
            continue
        days, own = fields.get("days") or [], fields.get("sessions") or []
        listed = (
            session in own
            or not (rule.categories or rule.delegations or rule.people)
            or fields.get("category") in rule.categories
            or fields.get("delegation") in rule.delegations
            or fields.get("reference") in rule.people
        )
        if listed and (not days or rule.date in days):
            people[one.id] = one
    wanted = set(came)
    return Recount(
        Counter(str(one.fields.get("delegation", "")) for one in people.values()),
        Counter(str(one.fields.get("delegation", "")) for key, one in people.items() if key in wanted),
        people,
    )

"""Who is expected and has not come yet, for those who call or wait for them."""

from __future__ import annotations

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.order import sorted_people
from checkin.domain.addressing import called
from checkin.domain.programme import Session, local_time, may_enter
from checkin.store import attendance as came
from checkin.store.queries import Person

LIMIT = 500


class Absent(msgspec.Struct):
    """Somebody awaited."""

    person: Person
    called: str
    """How they are addressed."""
    delegation: str
    category: str
    phone: str
    notes: str
    language: str
    head: bool
    signatory: bool
    protocol: bool


class Awaited(msgspec.Struct):
    """Who has not come yet, heads of delegation first in each delegation."""

    people: list[Absent]
    more: int
    """How many beyond ``limit`` are not listed."""


def absent(
    desk: Desk,
    session: Session | None = None,
    *,
    delegation: str | None = None,
    category: str | None = None,
    marked: bool = False,
    limit: int = LIMIT,
) -> Awaited:
    """Return who may enter a session and was not admitted to it; of None, who came to no session at all.

    ``marked`` leaves only heads of delegation, signatories and protocol persons. By delegation, its
    head first, then by name.
    """
    today = local_time(desk.clock(), desk.event.zone).date()
    with desk.file.reading() as connection:
        subject = session.subject if session is not None else came.ANYWHERE
        found = [
            one
            for one in came.absent(connection, subject, delegation=delegation, category=category)
            if (session is None or may_enter(session, one.fields, one.id, today))
            and (not marked or is_marked(desk, one))
        ]
        people = sorted_people(found, desk.delegation_name)
    return Awaited([_absent(desk, one) for one in people[:limit]], max(0, len(people) - limit))


def is_marked(desk: Desk, person: Person) -> bool:
    """Whether somebody should know when this delegate arrives."""
    fields = person.fields
    return fields.get("head") is True or fields.get("signatory") is True or desk.protocol(person)


def _absent(desk: Desk, person: Person) -> Absent:
    fields = person.fields
    return Absent(
        person=person,
        called=called(fields),
        delegation=desk.delegation_name(str(fields.get("delegation", ""))),
        category=desk.category_name(str(fields.get("category", ""))),
        phone=str(fields.get("phone", "")),
        notes=str(fields.get("notes", "")),
        language=str(fields.get("language", "")),
        head=fields.get("head") is True,
        signatory=fields.get("signatory") is True,
        protocol=desk.protocol(person),
    )

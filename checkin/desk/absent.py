"""Who is expected and has not come yet, for those who call or wait for them.

Delegations are looked through in their order, and only as many as it takes to fill a list: how many
are lacking of each is kept counted. Who was found lacking is remembered, and taken out when they come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

import msgspec

from checkin.desk.counting import Expected, arrived, everybody, expected
from checkin.desk.desk import Desk
from checkin.desk.order import place_of, sorted_people
from checkin.domain.addressing import called
from checkin.domain.people import Group, group_of
from checkin.domain.programme import Session, local_time, may_enter
from checkin.store import attendance as came
from checkin.store import queries
from checkin.store.queries import Person

LIMIT: Final = 500


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
    head first, then by name. Cheap enough to be asked after every scan: then it costs as many steps as
    the list is long, beside one for each person whom a session's rule names.
    """
    with desk.file.snapshot() as connection:
        today = local_time(desk.clock(), desk.event.zone).date()
        scope = _Scope(session, delegation, category, marked, today)
        roll = desk.file.remember(scope.key(desk.language), lambda _: _Roll(desk, scope))
        roll.check(came.taken_back(connection))
        missing = None if marked else _missing(desk, scope)
        people = roll.first(desk, limit, missing)
        total = roll.waiting(desk) if missing is None else sum(missing.values())
    return Awaited(people, max(0, total - len(people)))


def is_marked(desk: Desk, person: Person) -> bool:
    """Whether somebody should know when this delegate arrives."""
    fields = person.fields
    return fields.get("head") is True or fields.get("signatory") is True or desk.protocol(person)


class _Scope(NamedTuple):
    """Of whom a list speaks."""

    session: Session | None
    delegation: str | None
    category: str | None
    marked: bool
    today: date

    @property
    def subject(self) -> bytes:
        return came.ANYWHERE if self.session is None else self.session.subject

    def key(self, language: str) -> str:
        return f"awaited:{language}:{self.subject.hex()}:{self[1:]}"

    def expected(self, desk: Desk) -> Expected:
        """Return who is expected, by groups, whether they belong to the scope or not."""
        return everybody(desk) if self.session is None else expected(desk, self.session, self.today)

    def has(self, group: Group) -> bool:
        """Whether a group belongs to it."""
        return self.delegation in (None, group.delegation) and self.category in (None, group.category)

    def holds(self, desk: Desk, person: Person) -> bool:
        """Whether somebody who has not come belongs to it."""
        session = self.session
        return (
            self.has(group_of(person.fields))
            and (session is None or may_enter(session, person.fields, person.id, self.today))
            and (not self.marked or is_marked(desk, person))
        )


class _Roll:
    """Who was found lacking, in order; dropped with all that is remembered of people."""

    def __init__(self, desk: Desk, scope: _Scope) -> None:
        awaited = scope.expected(desk)
        self._scope = scope
        self._groups: dict[str, list[Group]] = {}
        """By delegation, in their order, the groups in which somebody may be expected."""
        groups = [one for one in awaited.whole | awaited.groups.keys() if scope.has(one)]
        keys = {one.delegation for one in groups}
        places = {key: place_of(key, desk.delegation_name(key)) for key in keys}
        for group in sorted(groups, key=lambda one: places[one.delegation]):
            self._groups.setdefault(group.delegation, []).append(group)
        self._lists: dict[str, list[bytes]] = {}
        """Ids by delegation, as far as they were looked through; those with a mark all under one."""
        self._made: dict[bytes, Absent] = {}
        self._taken_back = -1

    def check(self, taken_back: int) -> None:
        """Begin anew where some who came may not have come after all."""
        if taken_back != self._taken_back:
            self._taken_back = taken_back
            self._lists.clear()

    def first(self, desk: Desk, limit: int, missing: Counter[str] | None) -> list[Absent]:
        """Return the first of them; ``missing`` says how many there are of each delegation."""
        found: list[bytes] = []
        delegations = [""] if missing is None else [one for one in self._groups if missing[one] > 0]
        for delegation in delegations:
            if len(found) >= limit:
                break
            found += self._still(desk, delegation, limit - len(found))
        return [self._shown(desk, one) for one in found]

    def waiting(self, desk: Desk) -> int:
        """Return how many with a mark there are."""
        return len(self._still(desk, "", len(self._list(desk, ""))))

    def _still(self, desk: Desk, delegation: str, limit: int) -> list[bytes]:
        """Return the first of a delegation who have not come; forget who has on the way there."""
        listed = self._list(desk, delegation)
        still: list[bytes] = []
        seen = 0
        while seen < len(listed) and len(still) < limit:
            some = listed[seen : seen + limit - len(still)]
            seen += len(some)
            here = came.came_of(desk.file.connection, self._scope.subject, some)
            still += [one for one in some if one not in here]
            for one in here:
                self._made.pop(one, None)
        listed[:seen] = still
        return still

    def _list(self, desk: Desk, delegation: str) -> list[bytes]:
        if delegation not in self._lists:
            people = [one for one in self._read(desk, delegation) if self._scope.holds(desk, one)]
            self._lists[delegation] = [one.id for one in sorted_people(people, desk.delegation_name)]
        return self._lists[delegation]

    def _read(self, desk: Desk, delegation: str) -> Iterable[Person]:
        connection, scope = desk.file.connection, self._scope
        if not scope.marked:
            return came.absent(connection, scope.subject, self._groups[delegation])
        called_for = {key for key, one in desk.categories.items() if one.protocol}
        groups = [one for group in self._groups.values() for one in group if one.category in called_for]
        people = {one.id: one for one in came.absent(connection, scope.subject, groups)}
        return (people | {one.id: one for one in came.absent_marked(connection, scope.subject)}).values()

    def _shown(self, desk: Desk, delegate: bytes) -> Absent:
        made = self._made.get(delegate)
        if made is None:
            person = queries.person(desk.file.connection, delegate)
            made = self._made[delegate] = _absent(desk, person or Person(delegate, {}))
        return made


def _missing(desk: Desk, scope: _Scope) -> Counter[str]:
    """Return by delegation how many of a scope have not come."""
    awaited = scope.expected(desk)
    missing: Counter[str] = Counter()
    for group, people in awaited.groups.items():
        if scope.has(group):
            missing[group.delegation] += people
    for group, people in arrived(desk, scope.subject, awaited):
        if scope.has(group):
            missing[group.delegation] -= people
    return missing


def _absent(desk: Desk, person: Person) -> Absent:
    fields = person.fields
    return Absent(
        person=person,
        called=called(fields),
        delegation=desk.delegation_name(str(fields.get("delegation") or "")),
        category=desk.category_name(str(fields.get("category") or "")),
        phone=str(fields.get("phone") or ""),
        notes=str(fields.get("notes") or ""),
        language=str(fields.get("language") or ""),
        head=fields.get("head") is True,
        signatory=fields.get("signatory") is True,
        protocol=desk.protocol(person),
    )

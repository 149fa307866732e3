"""Whose badges are printed, in the order in which they are handed out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.order import Place, place_of, sorted_people
from checkin.desk.worn import newest, on_paper, stale
from checkin.domain.fold import Badge
from checkin.store import queries
from checkin.store.queries import Person

Only = Literal["", "new", "changed"]


class Selection(msgspec.Struct, frozen=True):
    """Whose badges: everyone's, or those of a delegation, a category, one delegate, or these."""

    delegation: str | None = None
    category: str | None = None
    delegate: str | None = None
    delegates: tuple[bytes, ...] | None = None
    """Ids of exactly these, in this order; of nobody where it is empty."""
    only: Only = ""
    """Of those the ``new``, who have no valid badge on paper yet, be it that none was issued or that
    every print was lost; or the ``changed``, whose paper no longer says what is true."""


EVERYBODY: Final = Selection()


class Chosen(NamedTuple):
    """Somebody selected, with the badge to print; None where there is none yet."""

    person: Person
    badge: Badge | None

    @property
    def fit(self) -> bool:
        """Whether this person gets a page: who has withdrawn does not, nor whose badge was revoked."""
        ended = self.badge is not None and not self.badge.valid
        return self.person.fields.get("withdrawn") is not True and not ended


def selected(desk: Desk, selection: Selection) -> Iterator[Chosen]:
    """Yield whom a selection means, unfit ones too: by delegation, its head first, then by name.

    Raises:
        DelegationUnknown, CategoryUnknown, DelegateUnknown, DelegateAmbiguous.
    """
    if selection.delegate is not None:
        yield from _of(desk, [desk.find_delegate(selection.delegate)], selection.only)
    elif selection.delegates is not None:
        known = (queries.person(desk.file.connection, one) for one in dict.fromkeys(selection.delegates))
        people = [one for one in known if one is not None]
        if selection.only:
            people = sorted_people(people, desk.delegation_name)
        yield from _of(desk, people, selection.only)
    else:
        delegation = desk.find_delegation(selection.delegation) if selection.delegation is not None else None
        category = desk.find_category(selection.category) if selection.category is not None else None
        if selection.only == "":
            yield from _everyone(desk, delegation, category)
        elif selection.only == "new":
            found = queries.people_unprinted(desk.file.connection, delegation=delegation, category=category)
            for person in sorted_people(found, desk.delegation_name):
                yield Chosen(person, newest(queries.badges_of(desk.file.connection, person.id)))
        else:
            yield from _changed(desk, delegation, category)


def count_changed(
    desk: Desk,
    *,
    delegation: str | None = None,
    category: str | None = None,
) -> int:
    """Return how many people who have not withdrawn wear a badge that no longer says what is true."""
    return sum(
        person.fields.get("withdrawn") is not True and stale(desk, person, badge)
        for person, badge in _printed(desk, delegation, category)
    )


def _of(desk: Desk, people: Iterable[Person], only: Only) -> Iterator[Chosen]:
    for person in people:
        badges = queries.badges_of(desk.file.connection, person.id)
        paper = on_paper(badges)
        if only == "changed":
            if paper is not None and stale(desk, person, paper):
                yield Chosen(person, paper)
        elif only == "" or paper is None:
            yield Chosen(person, newest(badges))


def _everyone(desk: Desk, delegation: str | None, category: str | None) -> Iterator[Chosen]:
    """Go from delegation to delegation, so that who wants only the first page does not sort everybody."""
    groups: dict[Place, list[str]] = defaultdict(list)
    for key in queries.delegations_of_people(desk.file.connection) if delegation is None else [delegation]:
        groups[place_of(key, desk.delegation_name(key))].append(key)
    for place in sorted(groups):
        people = [
            person
            for key in groups[place]
            for person in queries.people_where(desk.file.connection, delegation=key, category=category)
        ]
        for person in sorted_people(people, desk.delegation_name):
            yield Chosen(person, newest(queries.badges_of(desk.file.connection, person.id)))


def _changed(desk: Desk, delegation: str | None, category: str | None) -> Iterator[Chosen]:
    found = {
        person.id: Chosen(person, badge)
        for person, badge in _printed(desk, delegation, category)
        if stale(desk, person, badge)
    }
    for person in sorted_people((one.person for one in found.values()), desk.delegation_name):
        yield found[person.id]


def _printed(desk: Desk, delegation: str | None, category: str | None) -> Iterator[tuple[Person, Badge]]:
    """Yield everyone with a valid badge on paper, once: with two, after a conflict, the later one."""
    last: tuple[Person, Badge] | None = None
    for person, badge in queries.people_on_paper(
        desk.file.connection, delegation=delegation, category=category
    ):
        if last is not None and last[0].id == person.id:
            last = max(last, (person, badge), key=lambda one: (one[1].number, one[1].at_ms, one[1].badge))
            continue
        if last is not None:
            yield last
        last = person, badge
    if last is not None:
        yield last

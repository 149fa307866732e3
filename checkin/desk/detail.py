"""One delegate with everything a desk may want to see."""

from __future__ import annotations

import msgspec

from checkin.desk.companions import companion_of, companions_of
from checkin.desk.desk import MANY, Desk
from checkin.desk.faces import colour_of
from checkin.desk.find import happenings
from checkin.desk.photos import photo_of
from checkin.desk.worn import newest, stale
from checkin.domain import badge as codes
from checkin.domain import errors
from checkin.domain.addressing import called
from checkin.domain.fold import Badge
from checkin.domain.happenings import Happening
from checkin.domain.programme import local_time, may_enter
from checkin.domain.text import fold
from checkin.store import queries, search
from checkin.store.queries import Person


class Detail(msgspec.Struct):
    """A delegate; names in the desk's language."""

    person: Person
    called: str
    """How they are addressed; the whole name where no more is known."""
    delegation: str
    category: str
    colour: str
    """Of the badge, ``#RRGGBB``."""
    protocol: bool
    badges: list[Badge]
    """Oldest first."""
    badge: str
    """Short number of the badge to wear; empty without one."""
    badge_valid: bool
    allowed: list[str]
    """Names of the sessions they may enter today and later; of all where none has a date."""
    present: list[str]
    """Names of the sessions they have been admitted to."""
    history: list[Happening]
    """Newest first."""
    companions: list[Person]
    companion_of: Person | None
    photo: bytes
    """JPEG, or empty."""
    printed_ms: int
    """When the badge to wear was last put on paper, here or at another desk; 0 where it is not."""
    printed_layout: str
    """Id of the layout it was printed with."""
    stale: bool
    """What is on paper is no longer true: it would look different now."""
    homonyms: int
    """How many others have the same name, written without tones and case."""


def detail(desk: Desk, delegate: bytes) -> Detail:
    """Return one delegate.

    Raises:
        DelegateUnknown: there is no such delegate (any more).
    """
    with desk.file.reading() as connection:
        person = queries.person(connection, delegate)
        if person is None:
            raise errors.DelegateUnknown(delegate.hex(), [])
        badges = queries.badges_of(connection, delegate)
        present = [desk.session_name(session) for session in queries.presence_of(connection, delegate)]
    badge = newest(badges)
    return Detail(
        person=person,
        called=called(person.fields),
        delegation=desk.delegation_name(str(person.fields.get("delegation", ""))),
        category=desk.category_name(str(person.fields.get("category", ""))),
        colour=colour_of(desk, person),
        protocol=desk.protocol(person),
        badges=badges,
        badge=codes.number_of(badge.badge) if badge else "",
        badge_valid=bool(badge and badge.valid),
        allowed=_allowed(desk, person),
        present=present,
        history=happenings(desk, delegate)[::-1],
        companions=companions_of(desk, delegate),
        companion_of=companion_of(desk, person),
        photo=photo_of(desk, delegate),
        printed_ms=badge.printed_ms if badge else 0,
        printed_layout=badge.printed_layout if badge else "",
        stale=bool(badge and badge.valid and badge.prints and stale(desk, person, badge)),
        homonyms=_homonyms(desk, person),
    )


def _allowed(desk: Desk, person: Person) -> list[str]:
    today = local_time(desk.clock(), desk.event.zone).date()
    return [
        desk.named(one.name) or one.id
        for one in desk.sessions
        if (not one.date or one.date >= today.isoformat()) and may_enter(one, person.fields, person.id, today)
    ]


def _homonyms(desk: Desk, person: Person) -> int:
    wanted = fold(person.name)
    with desk.file.reading() as connection:
        alike = queries.names_by_seq(connection, search.same_words(connection, person.name, MANY))
    # The delegate is one of them.
    return max(0, sum(fold(name) == wanted for _, name in alike) - 1)

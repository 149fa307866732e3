"""Finding people by name, and everything that happened to one of them."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.hand_over import collector
from checkin.desk.order import by_name
from checkin.desk.worn import newest
from checkin.domain import badge as codes
from checkin.domain.alike import likeness
from checkin.domain.happenings import Happening
from checkin.domain.ids import badge_subject
from checkin.domain.items import Item
from checkin.domain.kinds import (
    OPERATOR,
    SUPERVISOR,
    BadgeIssued,
    BadgeRevoked,
    HandOver,
    KeyRevoked,
    Print,
    Resolved,
    Scan,
    TickSheet,
    Undo,
    Write,
)
from checkin.domain.presence import in_time, verdict_shown
from checkin.domain.spelling import one_spelling
from checkin.domain.text import fold, tidy
from checkin.store import queries, search
from checkin.store.queries import Person
from checkin.store.reading import items_of, operators_of

LIMIT: Final = 50
LIKELY: Final = 5
MIN_TYPED: Final = 4
CANDIDATES: Final = 1000
"""Of a frequent name not all are looked at: it is typed on."""


class Found(msgspec.Struct):
    """A delegate in a list of hits."""

    person: Person
    delegation: str
    category: str
    badge: str
    """Short number of the badge to wear; empty without one."""
    badge_valid: bool
    present: list[str]
    """Names of the sessions the delegate has been admitted to."""
    homonyms: bool = False
    """Somebody else in the list has the same name, written without tones and case."""


class History(msgspec.Struct):
    """A delegate and what happened, oldest first."""

    person: Person
    events: list[Happening]


def find(desk: Desk, text: str, limit: int = LIMIT) -> list[Found]:
    """Return up to ``limit`` delegates by reference, badge number or name.

    By name those spelt as typed come first, each lot in the order of names.
    """
    text = tidy(text)
    with desk.file.reading() as connection:
        hits = queries.by_reference(connection, text)
        if not hits:
            hits = queries.by_badge_number(connection, text)
        if not hits:
            tiers = search.ranked(connection, text, limit)
            hits = [one for tier in tiers for one in by_name(queries.by_seq(connection, tier))]
        return listed(desk, hits)


def listed(desk: Desk, people: list[Person]) -> list[Found]:
    """Return people as a list of hits shows them."""
    times = Counter(fold(one.name) for one in people)
    hits = [found(desk, one) for one in people]
    for hit in hits:
        hit.homonyms = times[fold(hit.person.name)] > 1
    return hits


def similar(desk: Desk, name: str, limit: int = LIKELY) -> list[Found]:
    """Return who is likely to be meant by a name that is being typed for a walk-in, the likeliest first.

    See ``domain.alike`` for what is likely. Quick enough for every keystroke; nothing under two
    words or four letters.
    """
    typed = one_spelling(fold(name).split())
    if len(typed) < 2 or sum(map(len, typed)) < MIN_TYPED:
        return []
    with desk.file.reading() as connection:
        slipped = partial(search.slipped_words, known=partial(_words, desk))
        ranked: dict[int, int] = {}
        for look in (search.spelt_words, slipped, search.spelt_ends):
            for seq, known in queries.names_by_seq(connection, look(connection, name, CANDIDATES)):
                rank = likeness(typed, one_spelling(fold(known).split()))
                if rank is not None:
                    ranked[seq] = rank
            if len(ranked) >= limit:
                break
        best = sorted(ranked, key=lambda seq: (ranked[seq], seq))[:limit]
        return listed(desk, queries.by_seq(connection, best))


def _words(desk: Desk, letter: str) -> list[str]:
    return desk.file.remember(
        f"words:{letter}", lambda connection: search.words_beginning(connection, letter)
    )


def history(desk: Desk, delegate: str) -> History:
    """Return everything the log says of one delegate.

    Raises:
        DelegateUnknown, DelegateAmbiguous.
    """
    person = desk.find_delegate(delegate)
    return History(person, happenings(desk, person.id))


def happenings(desk: Desk, delegate: bytes) -> list[Happening]:
    """Return what the log says of a delegate, oldest first.

    That includes what was recorded of a badge by desks that did not know yet whose it is.
    """
    with desk.file.reading() as connection:
        badges = queries.badges_of(connection, delegate)
        subjects = [delegate, *(badge_subject(desk.file.event, one.badge) for one in badges)]
        found = (item for subject in subjects for item in items_of(connection, subject))
        items = in_time(found)
        on_shift: dict[bytes, bytes] = {}
        for subject in subjects:
            on_shift.update(operators_of(connection, subject))
    undone = {item.payload.commit for item in items if isinstance(item.payload, Undo)}
    events = [happening_of(desk, item, item.commit in undone) for item in items]
    for event, item in zip(events, items, strict=True):
        event.operator = desk.staff_name(OPERATOR, on_shift.get(item.commit, b""))
    return events


def found(desk: Desk, person: Person) -> Found:
    """Return a delegate as a hit."""
    connection = desk.file.connection
    badge = newest(queries.badges_of(connection, person.id))
    return Found(
        person=person,
        delegation=desk.delegation_name(str(person.fields.get("delegation", ""))),
        category=desk.category_name(str(person.fields.get("category", ""))),
        badge=codes.number_of(badge.badge) if badge else "",
        badge_valid=bool(badge and badge.valid),
        present=[desk.session_name(session) for session in queries.presence_of(connection, person.id)],
    )


def happening_of(desk: Desk, item: Item, undone: bool) -> Happening:
    """Return what an entry says, but who was on shift; ``undone`` where a later one takes it back."""
    event = Happening(item.at_ms, item.err_ms, desk.desk_name(item.key), item.kind)
    payload = item.payload
    if isinstance(payload, Scan):
        event.session, event.door = desk.session_name(payload.session), desk.door_name(payload.door, item.key)
        event.verdict, event.out, event.again = verdict_shown(payload), payload.out, payload.again
        event.undone = undone
        event.by_hand, event.override, event.reason = payload.by_hand, payload.override, payload.reason
        event.supervisor = desk.staff_name(SUPERVISOR, payload.supervisor)
        event.badge = codes.number_of(payload.badge) if payload.badge else ""
        if payload.written_ms:
            event.at_ms, event.err_ms = payload.written_ms, None
            event.sheet, event.entered_ms = payload.sheet, item.at_ms
    elif isinstance(payload, BadgeIssued):
        event.badge = codes.number_of(codes.take_apart(payload.code).badge)
        event.reason, event.replaces = payload.reason, bool(payload.replaces)
        event.supervisor = desk.staff_name(SUPERVISOR, payload.supervisor)
    elif isinstance(payload, Resolved):
        event.reason, event.choice = payload.reason, payload.choice
    elif isinstance(payload, KeyRevoked):
        event.reason = payload.reason
    elif isinstance(payload, TickSheet):
        event.session, event.door = desk.session_name(payload.session), desk.door_name(payload.door, item.key)
    elif isinstance(payload, BadgeRevoked):
        event.badge, event.reason = codes.number_of(payload.badge), payload.reason
    elif isinstance(payload, HandOver):
        event.badge, event.to = codes.number_of(payload.badge), collector(desk, payload.to, payload.by)
    elif isinstance(payload, Print):
        event.badge, event.layout = codes.number_of(payload.badge), payload.layout
        event.lost = bool(payload.lost)
    elif isinstance(payload, Write):
        event.fields, event.reason = payload.fields, payload.reason
        event.supervisor = desk.staff_name(SUPERVISOR, payload.supervisor)
    return event

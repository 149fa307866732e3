"""Who has to be looked for when a hall, or the whole house, is cleared."""

from __future__ import annotations

from collections import Counter

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.halls import scans_out
from checkin.desk.whereabouts import Stranger, Today, places, strangers_here
from checkin.domain.needs import needs_help
from checkin.domain.programme import Session
from checkin.domain.sorting import Key, letter_of, sort_key
from checkin.store import attendance as came
from checkin.store.queries import Person


class Seen(msgspec.Struct):
    """Somebody who was seen last in a hall."""

    person: Person
    letter: str
    """Under which they are looked for."""
    hall: str
    delegation: str
    category: str
    phone: str
    notes: str
    needs_help: bool
    """The notes say that they may need help in getting out."""
    session: str
    """Name of the session."""
    at_ms: int
    """When they were last admitted."""
    door: str
    exits: bool
    """They are inside; else they were last seen there."""


class Evacuation(msgspec.Struct):
    """Everybody to be looked for: first who may need help, then by name."""

    event: str
    hall: str | None
    """None: everywhere."""
    as_of_ms: int
    timezone: str
    desks: list[str]
    people: list[Seen]
    unlisted: dict[str, int]
    """By hall how many were let in besides with a badge that is on no list here."""
    strangers: list[Stranger]
    """These one by one, latest first."""

    def halls(self) -> list[str]:
        """Return the halls in which anybody was seen, those with most people first."""
        counts = Counter(one.hall for one in self.people) + Counter(self.unlisted)
        return sorted(counts, key=lambda hall: (-counts[hall], hall))


def evacuation(desk: Desk, hall: str | None = None) -> Evacuation:
    """Return who was seen last in a hall, or anywhere, since today began and was not scanned out.

    Whatever day a session belongs to: a door that stands at yesterday's admits people of today. Costs
    as many steps as there are people listed.
    """
    now = desk.clock()
    found: list[tuple[Key, Seen]] = []
    with desk.file.snapshot() as connection:
        today = Today(desk, now)
        strangers = strangers_here(desk, today)
        here = came.here(connection, today.begins)
        sessions = places(desk, here.keys() | {one.session for one in strangers})
        wanted = [one for one in here if hall is None or sessions[one].hall == hall]
        strangers = [one for one in strangers if hall is None or sessions[one.session].hall == hall]
        for person, session, presence in came.seen_last(connection, wanted):
            place = sessions[session]
            if presence.last_ms >= today.since(place):
                door = desk.door_name(presence.last_door, presence.last_key)
                key = sort_key(person.fields)
                found.append((key, _seen(desk, person, letter_of(key), place, presence.last_ms, door)))
    found.sort(key=lambda one: (not one[1].needs_help, one[0], one[1].person.id))
    return Evacuation(
        event=desk.named(desk.event.name),
        hall=hall,
        as_of_ms=now,
        timezone=desk.event.timezone,
        desks=sorted(desk.desk_names.values()),
        people=[one for _, one in found],
        unlisted=dict(Counter(sessions[one.session].hall for one in strangers)),
        strangers=strangers,
    )


def _seen(desk: Desk, person: Person, letter: str, place: Session, at_ms: int, door: str) -> Seen:
    fields = person.fields
    notes = str(fields.get("notes") or "")
    return Seen(
        person=person,
        letter=letter,
        hall=place.hall,
        delegation=desk.delegation_name(str(fields.get("delegation") or "")),
        category=desk.category_name(str(fields.get("category") or "")),
        phone=str(fields.get("phone") or ""),
        notes=notes,
        needs_help=needs_help(notes),
        session=desk.named(place.name) or place.id,
        at_ms=at_ms,
        door=door,
        exits=scans_out(place),
    )

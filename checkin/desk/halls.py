"""Who is inside each hall now, as far as scans can tell, and who has to be looked for in an evacuation.

Where people are scanned out too, somebody is inside until then. Where they are not, nobody knows who
has left: they were last seen there.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.order import by_name
from checkin.domain.programme import Session, local_time
from checkin.domain.sorting import text_key
from checkin.store import attendance as came
from checkin.store.queries import Person

NEAR: Final = 0.9
"""From this part of its capacity on a session is nearly full."""
DAY_BEGINS: Final = time(4)
"""Whoever was seen before is not in the house any more, gala nights included."""


class Level(StrEnum):
    """How full a session is."""

    FREE = "free"
    NEAR = "near"
    FULL = "full"


class HallSession(msgspec.Struct):
    """A session of a hall today."""

    id: str
    name: str
    exits: bool
    """People are scanned out too, so that those inside are known."""
    inside: int
    """Admitted and not left since, as the door counts them against the capacity."""
    here: int
    """Of those the ones whom no other session has seen later."""
    capacity: int | None
    level: Level


class Hall(msgspec.Struct):
    """A hall today; sessions without a hall stand in one with an empty name."""

    name: str
    sessions: list[HallSession]
    """In order of time."""
    here: int
    """People last seen in it."""
    exits: bool
    """All of its sessions that saw anybody scan people out too."""
    level: Level
    """Of the fullest session."""


class Seen(msgspec.Struct):
    """Somebody who was seen last in a hall."""

    person: Person
    delegation: str
    category: str
    phone: str
    session: str
    """Name of the session."""
    at_ms: int
    """When they were last admitted."""
    door: str
    exits: bool
    """They are inside; else they were last seen there."""


class Evacuation(msgspec.Struct):
    """Everybody to be looked for in a hall, by name."""

    event: str
    hall: str
    as_of_ms: int
    timezone: str
    desks: list[str]
    people: list[Seen]


def level(inside: int, capacity: int | None) -> Level:
    """Return how full that is."""
    if capacity is None or inside < NEAR * capacity:
        return Level.FREE
    return Level.FULL if inside >= capacity else Level.NEAR


def scans_out(session: Session) -> bool:
    """Whether people are scanned out of a session."""
    return session.reentry == "in-out"


def halls(desk: Desk) -> list[Hall]:
    """Return the halls of today with their sessions, those with most people first."""
    found: dict[str, Hall] = {}
    with desk.file.reading() as connection:
        for session in _today(desk):
            counts = came.counts(connection, session.subject)
            hall = found.setdefault(session.hall, Hall(session.hall, [], 0, exits=True, level=Level.FREE))
            full = level(counts.inside, session.capacity)
            hall.sessions.append(
                HallSession(
                    session.id,
                    desk.named(session.name) or session.id,
                    scans_out(session),
                    counts.inside,
                    counts.here,
                    session.capacity,
                    full,
                )
            )
            hall.here += counts.here
            hall.exits = hall.exits and (scans_out(session) or not counts.present)
            hall.level = max(hall.level, full, key=list(Level).index)
    return sorted(found.values(), key=lambda hall: (-hall.here, text_key(hall.name)))


def evacuation(desk: Desk, hall: str) -> Evacuation:
    """Return who was seen last in a hall since today began, by name."""
    zone = desk.event.zone
    now = desk.clock()
    sessions = {one.subject: one for one in _today(desk) if one.hall == hall}
    begins = day_begins(desk, now)
    seen: dict[bytes, Seen] = {}
    with desk.file.reading() as connection:
        for person, session, presence in came.seen_last(connection, sessions):
            if presence.last_ms < begins:
                continue
            one = sessions[session]
            fields = person.fields
            seen[person.id] = Seen(
                person=person,
                delegation=desk.delegation_name(str(fields.get("delegation", ""))),
                category=desk.category_name(str(fields.get("category", ""))),
                phone=str(fields.get("phone", "")),
                session=desk.named(one.name) or one.id,
                at_ms=presence.last_ms,
                door=desk.door_name(presence.last_door, presence.last_key),
                exits=scans_out(one),
            )
    order = by_name(one.person for one in seen.values())
    return Evacuation(
        event=desk.named(desk.event.name),
        hall=hall,
        as_of_ms=now,
        timezone=str(zone),
        desks=sorted(desk.desk_names.values()),
        people=[seen[person.id] for person in order],
    )


def day_begins(desk: Desk, now_ms: int) -> int:
    """Return when the day of the event began that ``now_ms`` belongs to, in Unix milliseconds."""
    zone = desk.event.zone
    local = local_time(now_ms, zone)
    day = local.date() if local.time() >= DAY_BEGINS else local.date() - timedelta(days=1)
    return int(datetime.combine(day, DAY_BEGINS, zone).timestamp() * 1000)


def _today(desk: Desk) -> list[Session]:
    """Return the sessions of today, those without a date too; after midnight the evening's still."""
    day = local_time(day_begins(desk, desk.clock()), desk.event.zone).date().isoformat()
    return [one for one in desk.sessions if (one.date or one.starts[:10]) in ("", day)]

"""Where people are today: in which sessions they were seen last, whatever the programme says of those."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Final

import msgspec

from checkin.desk.desk import Desk
from checkin.domain.badge import number_of
from checkin.domain.programme import Session, local_time
from checkin.store import attendance as came

DAY_BEGINS: Final = time(4)
"""Whoever was seen before is not in the house any more, gala nights included."""


class Stranger(msgspec.Struct, frozen=True):
    """Somebody let in with a genuine badge of which nobody here knows whose it is."""

    badge: str
    """Its number, as printed."""
    session: bytes
    at_ms: int
    """When it was last let in."""
    door: str


class Today:
    """The day that a moment belongs to, from four in the morning on."""

    def __init__(self, desk: Desk, now_ms: int) -> None:
        """``now_ms`` is Unix milliseconds."""
        self.begins = day_begins(desk, now_ms)
        self.date = local_time(self.begins, desk.event.zone).date().isoformat()

    def holds(self, session: Session) -> bool:
        """Whether a session is today's, or has no date."""
        return session.day in ("", self.date)

    def since(self, session: Session) -> int:
        """Return from which moment on an admission to a session tells that somebody is here today.

        Of today's sessions every one does, whatever a clock that had stopped said. Of others, and of
        those without a date, those since the day began.
        """
        return 0 if session.day == self.date else self.begins


def day_begins(desk: Desk, now_ms: int) -> int:
    """Return when the day of the event began that ``now_ms`` belongs to, in Unix milliseconds."""
    zone = desk.event.zone
    local = local_time(now_ms, zone)
    day = local.date() if local.time() >= DAY_BEGINS else local.date() - timedelta(days=1)
    return int(datetime.combine(day, DAY_BEGINS, zone).timestamp() * 1000)


def places(desk: Desk, seen: Iterable[bytes] = ()) -> dict[bytes, Session]:
    """Return every session by its subject, in order of time, removed ones too.

    Whoever went through a door has to be found also after its session was taken out of the programme,
    and before this desk was told of it: those of ``seen`` that are not known are named by their subject
    and stand in no hall.
    """
    known = {one.subject: one for one in desk.all_sessions}
    unknown = sorted(set(seen) - known.keys())
    return known | {one: Session(one.hex()[:8], subject=one) for one in unknown}


def seen_here(desk: Desk, today: Today) -> dict[bytes, int]:
    """Return by session how many people were seen last there today."""
    found = came.here(desk.file.connection, today.begins)
    known = places(desk, found)
    people = {one: pair[0 if today.since(known[one]) == 0 else 1] for one, pair in found.items()}
    return {one: many for one, many in people.items() if many}


def strangers_here(desk: Desk, today: Today) -> list[Stranger]:
    """Return who was let in today with a badge of which nobody here knows whose it is, latest first.

    The same person may have shown it at several desks before their record came: it counts once.
    """
    found = []
    for badge, session, presence in came.unlisted_seen_last(desk.file.connection):
        if presence.last_ms >= today.since(places(desk, [session])[session]):
            door = desk.door_name(presence.last_door, presence.last_key)
            found.append(Stranger(number_of(badge), session, presence.last_ms, door))
    return sorted(found, key=lambda one: (-one.at_ms, one.badge))

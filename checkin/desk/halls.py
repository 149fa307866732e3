"""Who is inside each hall now, as far as scans can tell.

Where people are scanned out too, somebody is inside until then. Where they are not, nobody knows who
has left: they were last seen there.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.whereabouts import Today, places, seen_here, strangers_here
from checkin.desk.whereabouts import day_begins as day_begins
from checkin.domain.programme import Session
from checkin.domain.sorting import text_key
from checkin.store import attendance as came

NEAR: Final = 90
"""From so many hundredths of its capacity on a session is nearly full."""
RATE_MINUTES: Final = 5
_MINUTE_MS: Final = 60_000


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
    """People seen last in it today, who have not left since."""
    unlisted: int
    """Beside them: let in with a genuine badge of which nobody here knows whose it is."""
    capacity: int | None
    level: Level
    came: int
    """People who came first in the last ``RATE_MINUTES`` minutes, at any desk."""


class Hall(msgspec.Struct):
    """A hall today; sessions without a hall stand in one with an empty name."""

    name: str
    sessions: list[HallSession]
    """In order of time."""
    here: int
    """People seen last in it today, who have not left since."""
    unlisted: int
    """Beside them: let in with a genuine badge of which nobody here knows whose it is."""
    exits: bool
    """Everybody counted under ``here`` is inside; else somebody may have left unseen."""
    level: Level
    """Of the fullest session."""
    rate: float
    """People a minute who came first, over the last ``RATE_MINUTES`` minutes, at any desk."""


def level(inside: int, capacity: int | None) -> Level:
    """Return how full that is."""
    if capacity is None or 100 * inside < NEAR * capacity:
        return Level.FREE
    return Level.FULL if inside >= capacity else Level.NEAR


def scans_out(session: Session) -> bool:
    """Whether people are scanned out of a session."""
    return session.reentry == "in-out"


def halls(desk: Desk) -> list[Hall]:
    """Return the halls of today with their sessions, those with most people first.

    Beside today's sessions those in which people were seen last today: a door that stands at
    tomorrow's session, or at one that was taken out of the programme, has let people in all the same.
    """
    now = desk.clock()
    found: dict[str, list[HallSession]] = {}
    with desk.file.snapshot() as connection:
        today = Today(desk, now)
        here = seen_here(desk, today)
        unlisted = Counter(one.session for one in strangers_here(desk, today))
        lately = came.arrived_since(connection, now // _MINUTE_MS - RATE_MINUTES + 1)
        for subject, session in places(desk, here.keys() | unlisted.keys()).items():
            if subject in here or subject in unlisted or (today.holds(session) and not session.removed):
                inside = came.counts(connection, subject).inside
                made = HallSession(
                    id=session.id,
                    name=desk.named(session.name) or session.id,
                    exits=scans_out(session),
                    inside=inside,
                    here=here.get(subject, 0),
                    unlisted=unlisted[subject],
                    capacity=session.capacity,
                    level=level(inside, session.capacity),
                    came=lately.get(subject, 0),
                )
                found.setdefault(session.hall, []).append(made)
    made_of = [_hall(name, sessions) for name, sessions in found.items()]
    return sorted(made_of, key=lambda hall: (-hall.here - hall.unlisted, text_key(hall.name)))


def _hall(name: str, sessions: list[HallSession]) -> Hall:
    used = [one for one in sessions if one.here or one.unlisted] or sessions
    return Hall(
        name=name,
        sessions=sessions,
        here=sum(one.here for one in sessions),
        unlisted=sum(one.unlisted for one in sessions),
        exits=all(one.exits for one in used),
        level=max((one.level for one in sessions), key=list(Level).index),
        rate=sum(one.came for one in sessions) / RATE_MINUTES,
    )

"""When people came: first admissions by session, door and minute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from checkin.desk.desk import Desk
from checkin.domain.programme import Session
from checkin.domain.sorting import text_key
from checkin.store import attendance as came

MINUTE_MS = 60_000


class Arrivals(msgspec.Struct):
    """How many people came first in each minute, to a session by a door."""

    session: str
    """Id of the session."""
    door: str
    """Name of the door; empty for all doors of the session together."""
    minutes: list[tuple[int, int]]
    """(beginning of the minute in Unix milliseconds, people), in order of time; none for 0 people."""

    @property
    def people(self) -> int:
        """How many came in all."""
        return sum(people for _, people in self.minutes)


def arrivals(desk: Desk, sessions: Iterable[Session], *, by_door: bool = False) -> list[Arrivals]:
    """Return when people came to each session, of each door apart where ``by_door``.

    Costs as many steps as there are minutes in which somebody came, however many came. A closed event
    has kept when they came, and no doors.
    """
    from checkin.desk.kept import report_kept

    if (kept := report_kept(desk, None)) is not None:
        wanted = {one.id for one in sessions}
        return [one for one in kept.arrivals if one.session in wanted]
    found: list[Arrivals] = []
    with desk.file.reading() as connection:
        for session in sessions:
            doors: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
            for one in came.arrivals(connection, session.subject):
                door = desk.door_name(one.door, one.key) if by_door else ""
                doors[door][one.minute * MINUTE_MS] += one.people
            for door in sorted(doors, key=text_key):
                found.append(Arrivals(session.id, door, sorted(doors[door].items())))
    return found

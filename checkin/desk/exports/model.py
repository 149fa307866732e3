"""What is exported of the attendance: figures as of a moment, and who stands behind them."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from checkin.desk.arrivals import Arrivals
from checkin.desk.attendance import SessionAttendance


class Kind(NamedTuple):
    """What people are counted under."""

    delegation: str
    category: str
    country: str
    """Of the delegation, else the person's own; empty for neither."""


class Tally(msgspec.Struct):
    """People of one kind in one session."""

    expected: int = 0
    present: int = 0
    inside: int = 0
    arrived: int = 0
    """People present who were expected."""


class DayAttendance(msgspec.Struct):
    """People of a day, each of them once however many sessions they went to."""

    day: str
    """ISO date, local to the event."""
    sessions: list[str]
    """Ids of the sessions that took place."""
    expected: int = 0
    """Who may enter any of them."""
    present: int = 0
    """Who was admitted to any."""


class DeskHeard(msgspec.Struct):
    """A desk whose records are in the figures, as far as they have arrived."""

    desk: str
    own: bool
    """The figures were made there."""
    last_ms: int | None
    """When its last record known here was written, in Unix milliseconds; None where none is."""


class Listed(NamedTuple):
    """Somebody in the lists of people."""

    id: bytes
    name: str
    kind: Kind
    expected: int
    """Bits by the place of the session in the report."""
    days: int
    """On which days somebody expects them; bits by the place of the day."""
    withdrawn: bool


class Report(msgspec.Struct):
    """The attendance of the event, or of one session where ``session`` names it."""

    event: str
    session: str
    """Id; empty for the whole event."""
    as_of_ms: int
    timezone: str
    desks: list[DeskHeard]
    people: int
    """Delegates who have not withdrawn."""
    whole: SessionAttendance
    """Who is expected at all, and who came to any session."""
    sessions: list[SessionAttendance]
    days: list[DayAttendance]
    arrivals: list[Arrivals]
    tallies: list[dict[Kind, Tally]]
    """Of the whole event first, then of each session."""
    by_day: list[dict[Kind, tuple[int, int]]]
    """(expected, present) of each day."""
    listed: list[Listed] = []
    """Everybody, by delegation, its head first, then by name; empty unless people were asked for."""
    closed: bool = False
    """The event was closed at ``as_of_ms``: these figures are what it has kept."""

    @property
    def total(self) -> SessionAttendance:
        """What the report is about."""
        return self.sessions[0] if self.session else self.whole

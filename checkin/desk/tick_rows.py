"""A tick sheet whose ticks are being entered, and who stands in its rows."""

from __future__ import annotations

from typing import NamedTuple

from checkin.desk.desk import Desk
from checkin.desk.tick_report import Problem
from checkin.desk.tick_sheets import KnownSheet, find_sheet
from checkin.domain import errors, ticks
from checkin.domain.items import Item
from checkin.domain.kinds import Scan, Undo
from checkin.domain.programme import Session
from checkin.store import queries
from checkin.store.queries import Person
from checkin.store.reading import movements_of
from checkin.store.work import Work


class Refused(Exception):
    """A line that cannot be entered; ``name`` is who stands in its row, where it is one."""

    def __init__(self, problem: Problem, name: str = "") -> None:
        """Say what is wrong."""
        self.problem, self.name = problem, name


class OpenSheet(NamedTuple):
    """A sheet with what its ticks need."""

    number: str
    known: KnownSheet
    session: Session
    door: str
    now: int


def open_sheet(desk: Desk, work: Work, text: str) -> OpenSheet:
    """Return the sheet that somebody typed the number of.

    Raises:
        TickSheetUnknown: there is none, or its session is not known.
    """
    number, known = find_sheet(desk, text)
    for session in queries.all_sessions(work.connection):
        if session.subject == known.sheet.session:
            door = desk.door_name(known.sheet.door, known.key)
            return OpenSheet(number, known, session, door, desk.clock())
    raise errors.TickSheetUnknown(text[:40])


def person_in(work: Work, sheet: OpenSheet, row: str) -> tuple[int, Person]:
    """Return the place (from 1) of the row with a code, and who stands there; raise Refused."""
    people = sheet.known.sheet.people
    place = ticks.place_of(sheet.number, row, len(people))
    if place is None:
        raise Refused(Problem.ROW)
    person = queries.person(work.connection, people[place - 1])
    if person is None:
        raise Refused(Problem.GONE)
    return place, person


def ticked(work: Work, delegate: bytes, number: str) -> list[Item]:
    """Return the entries of a sheet about a delegate that nobody took back."""
    items = movements_of(work.connection, delegate)
    undone = {item.payload.commit for item in items if isinstance(item.payload, Undo)}
    return [
        item
        for item in items
        if isinstance(item.payload, Scan) and item.payload.sheet == number and item.commit not in undone
    ]

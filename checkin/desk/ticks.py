"""Ticks on paper entered afterwards, with the times written beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.tick_report import Problem, Tick, TickProblem, TickReport
from checkin.desk.tick_sheets import KnownSheet, find_sheet
from checkin.desk.writing import entry
from checkin.domain import errors, ticks
from checkin.domain.fold import Item, Presence
from checkin.domain.kinds import SCAN, UNDO, Scan, Undo
from checkin.domain.log import NewEntry
from checkin.domain.programme import Session, local_time
from checkin.domain.verdict import Verdict
from checkin.store import queries
from checkin.store.queries import Person
from checkin.store.reading import movements_of
from checkin.store.work import Work

_MINUTE = 60_000


class TakenBack(msgspec.Struct):
    """Ticks that were taken back: names in the order of the rows given."""

    sheet: str
    names: list[str]


class _Refused(Exception):
    def __init__(self, problem: Problem, name: str = "") -> None:
        self.problem, self.name = problem, name


class _Sheet(NamedTuple):
    number: str
    known: KnownSheet
    session: Session
    door: str
    day: date
    now: int


def enter_ticks(
    desk: Desk,
    sheet: str,
    lines: Sequence[tuple[str, str]],
    *,
    day: date | None = None,
    skip_bad: bool = False,
) -> TickReport:
    """Enter lines, each (code of a row, time as written), in one commit.

    Times are of ``day``, else the session's, else today, in the event's time. Where a line has a
    problem, nothing is written unless ``skip_bad``. That somebody was there before is no problem: the
    earliest time becomes the first entry.

    Raises:
        TickSheetUnknown: no such sheet, or its session is not known.
        FileFault: nothing was written.
    """
    with desk.file.writing() as work:
        here = _open(desk, work, sheet, day)
        entered: list[Tick] = []
        entries: list[NewEntry] = []
        problems: list[TickProblem] = []
        seen: set[int] = set()
        for line, (row, at) in enumerate(lines, 1):
            try:
                tick, made = _tick(desk, work, here, row, at, seen)
            except _Refused as refused:
                problems.append(TickProblem(line, row[:40], at[:40], refused.problem, refused.name))
                continue
            entered.append(tick)
            entries += made
        write = bool(entries) and (skip_bad or not problems)
        if write:
            work.append(entries, desk.stamp(here.now))
    name = desk.named(here.session.name) or here.session.id
    return TickReport(here.number, name, here.door, write, entered, problems)


def take_back_ticks(desk: Desk, sheet: str, rows: Iterable[str]) -> TakenBack:
    """Take back ticks of a sheet, whichever desk entered them, in one commit; then they can be entered anew.

    Raises:
        TickSheetUnknown.
        TickUnknown: a row is none of this sheet, or was not entered; nothing was written.
    """
    taken = TakenBack("", [])
    with desk.file.writing() as work:
        here = _open(desk, work, sheet, None)
        taken.sheet = here.number
        entries = []
        for row in dict.fromkeys(rows):
            try:
                _, person = _who(work, here, row)
            except _Refused as refused:
                raise errors.TickUnknown(row[:40], here.number) from refused
            found = _ticked(work, person.id, here.number)
            if not found:
                raise errors.TickUnknown(row[:40], here.number)
            commits = dict.fromkeys(item.commit for item in found)
            entries += [entry(UNDO, person.id, Undo(commit)) for commit in commits]
            taken.names.append(person.name)
        if entries:
            work.append(entries, desk.stamp(here.now))
    return taken


def _open(desk: Desk, work: Work, text: str, day: date | None) -> _Sheet:
    number, known = find_sheet(desk, text)
    session = next(
        (one for one in queries.all_sessions(work.connection) if one.subject == known.sheet.session), None
    )
    if session is None:
        raise errors.TickSheetUnknown(text[:40])
    now = desk.clock()
    today = local_time(now, desk.event.zone).date()
    own = date.fromisoformat(session.date) if session.date else today
    return _Sheet(number, known, session, desk.door_name(known.sheet.door, known.key), day or own, now)


def _tick(
    desk: Desk, work: Work, here: _Sheet, row: str, at: str, seen: set[int]
) -> tuple[Tick, list[NewEntry]]:
    place, person = _who(work, here, row)
    if place in seen:
        raise _Refused(Problem.TWICE, person.name)
    seen.add(place)
    if person.fields.get("withdrawn") is True:
        raise _Refused(Problem.WITHDRAWN, person.name)
    if _ticked(work, person.id, here.number):
        raise _Refused(Problem.ENTERED, person.name)
    at_ms = _when(desk, here, at, person.name)
    presence = queries.presence_of(work.connection, person.id)
    known = here.session.subject in presence
    entries = [entry(SCAN, person.id, one) for one in _scans(desk, here, presence, at_ms, known=known)]
    return Tick("".join(row.split()), person.name, at_ms, known), entries


def _who(work: Work, here: _Sheet, row: str) -> tuple[int, Person]:
    people = here.known.sheet.people
    place = ticks.place_of(here.number, row, len(people))
    if place is None:
        raise _Refused(Problem.ROW)
    person = queries.person(work.connection, people[place - 1])
    if person is None:
        raise _Refused(Problem.GONE)
    return place, person


def _ticked(work: Work, delegate: bytes, number: str) -> list[Item]:
    """Return the entries of a sheet about a delegate that nobody took back."""
    items = movements_of(work.connection, delegate)
    undone = {item.payload.commit for item in items if isinstance(item.payload, Undo)}
    return [
        item
        for item in items
        if isinstance(item.payload, Scan) and item.payload.sheet == number and item.commit not in undone
    ]


def _when(desk: Desk, here: _Sheet, text: str, name: str) -> int:
    minute = ticks.minute_of(text)
    if minute is None:
        raise _Refused(Problem.TIME, name)
    begins, ends = here.session.starts, here.session.ends
    moment = datetime.combine(here.day, time(minute // 60, minute % 60))
    if begins and ends[:10] > begins[:10] and moment.isoformat()[11:16] < begins[11:16]:
        # A dinner that goes on past midnight.
        moment += timedelta(days=1)
    at_ms = int(moment.replace(tzinfo=desk.event.zone).timestamp() * 1000)
    if at_ms > here.now:
        raise _Refused(Problem.FUTURE, name)
    if at_ms < here.known.printed_ms - here.known.printed_ms % _MINUTE:
        raise _Refused(Problem.TOO_EARLY, name)
    return at_ms


def _scans(
    desk: Desk, here: _Sheet, presence: dict[bytes, Presence], at_ms: int, *, known: bool
) -> list[Scan]:
    """Return what happened at that time: an entry, and the exit by a parallel session entered since."""
    left: list[bytes] = []
    since: list[int] = []
    for other in desk.sessions:
        there = presence.get(other.subject)
        parallel = other.parallel and other.parallel == here.session.parallel
        if there is None or not there.inside or not parallel or other.subject == here.session.subject:
            continue
        if there.last_ms <= at_ms:
            left.append(other.subject)
        else:
            since.append(there.last_ms)
    entered = Scan(
        Verdict.ADMITTED.value,
        here.session.subject,
        desk.door_here(here.door),
        again=known,
        leaves=left,
        by_hand=True,
        sheet=here.number,
        written_ms=at_ms,
    )
    if not since:
        return [entered]
    return [
        entered,
        msgspec.structs.replace(entered, out=True, again=False, leaves=[], written_ms=min(since)),
    ]

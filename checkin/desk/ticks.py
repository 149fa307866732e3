"""Ticks on paper entered afterwards, with the times written beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.tick_report import Problem, Tick, TickProblem, TickReport
from checkin.desk.tick_rows import OpenSheet, Refused, open_sheet, person_in, ticked
from checkin.desk.tick_times import moment_of
from checkin.desk.writing import entry
from checkin.domain import errors, ticks
from checkin.domain.kinds import SCAN, UNDO, Scan, Undo
from checkin.domain.log import NewEntry
from checkin.domain.presence import Presence
from checkin.domain.verdict import Verdict
from checkin.store import queries
from checkin.store.work import Work


class TakenBack(msgspec.Struct):
    """Ticks that were taken back: names in the order of the rows given."""

    sheet: str
    names: list[str]


def enter_ticks(
    desk: Desk,
    sheet: str,
    lines: Sequence[tuple[str, str]],
    *,
    day: date | None = None,
    skip_bad: bool = False,
) -> TickReport:
    """Enter lines, each (code of a row, time as written), in one commit.

    Times are of ``day``, else of the session's day or night, else of the day the sheet was printed, in
    the event's time. Where a line has a problem, nothing is written unless ``skip_bad``. That somebody
    was there before is no problem: the earliest time becomes the first entry.

    Raises:
        TickSheetUnknown: no such sheet, or its session is not known.
        FileFault: nothing was written.
    """
    with desk.file.writing() as work:
        here = open_sheet(desk, work, sheet)
        entered: list[Tick] = []
        entries: list[NewEntry] = []
        problems: list[TickProblem] = []
        seen: set[int] = set()
        for line, (row, at) in enumerate(lines, 1):
            try:
                tick, made = _tick(desk, work, here, (row, at), day, seen)
            except Refused as refused:
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
        here = open_sheet(desk, work, sheet)
        taken.sheet = here.number
        entries = []
        for row in dict.fromkeys("".join(one.split()) for one in rows):
            try:
                _, person = person_in(work, here, row)
            except Refused as refused:
                raise errors.TickUnknown(row[:40], here.number) from refused
            found = ticked(work, person.id, here.number)
            if not found:
                raise errors.TickUnknown(row[:40], here.number)
            commits = dict.fromkeys(item.commit for item in found)
            entries += [entry(UNDO, person.id, Undo(commit)) for commit in commits]
            taken.names.append(person.name)
        if entries:
            work.append(entries, desk.stamp(here.now))
    return taken


def _tick(
    desk: Desk, work: Work, here: OpenSheet, line: tuple[str, str], day: date | None, seen: set[int]
) -> tuple[Tick, list[NewEntry]]:
    row, at = line
    place, person = person_in(work, here, row)
    if place in seen:
        raise Refused(Problem.TWICE, person.name)
    seen.add(place)
    if person.fields.get("withdrawn") is True:
        raise Refused(Problem.WITHDRAWN, person.name)
    if ticked(work, person.id, here.number):
        raise Refused(Problem.ENTERED, person.name)
    minute = ticks.minute_of(at)
    if minute is None:
        raise Refused(Problem.TIME, person.name)
    at_ms = moment_of(minute, here.session, day, desk.event.zone, here.known.printed_ms, here.now)
    if isinstance(at_ms, Problem):
        raise Refused(at_ms, person.name)
    presence = queries.presence_of(work.connection, person.id)
    known = here.session.subject in presence
    entries = [entry(SCAN, person.id, one) for one in _scans(desk, here, presence, at_ms, known=known)]
    return Tick("".join(row.split()), person.name, at_ms, known), entries


def _scans(
    desk: Desk, here: OpenSheet, presence: dict[bytes, Presence], at_ms: int, *, known: bool
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

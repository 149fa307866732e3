"""Ending an event: the figures are kept, everybody is erased, here and on every desk that hears of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from checkin.desk.attendance import attendance
from checkin.desk.desk import Desk
from checkin.desk.desks import State, desks
from checkin.desk.exports.report import make_report
from checkin.desk.kept import figures_of, kept
from checkin.desk.writing import record_of, session_record, write
from checkin.domain.closing import FIGURES, IMPERSONAL
from checkin.domain.ids import subject
from checkin.domain.kinds import CLOSED, DESK, HUB, OPERATOR, SESSION, SUPERVISOR
from checkin.domain.log import NewEntry
from checkin.store import closing, queries
from checkin.store.keys import recovery_path
from checkin.store.work import Work

Progress = Callable[[int, int], object]
"""Called with what is done, and of how much; from the moment nothing can be taken back any more."""


class Away(msgspec.Struct, frozen=True):
    """A desk whose last entries may not be here yet: what it has written since is not counted."""

    name: str
    written_ms: int | None
    """When it wrote last, as far as that is known here; None for never."""


class Ending(msgspec.Struct):
    """What closing the event would do."""

    event: str
    people: int
    photos: int
    staff: int
    """Operators and supervisors."""
    away: list[Away]
    outside: list[str]
    """Paths beside the file that closing does not touch."""
    closed_ms: int | None = None
    """When the event was closed; None while it goes on."""


class Closed(msgspec.Struct):
    """An event that has ended."""

    event: str
    at_ms: int
    people: int
    """Delegates who were erased; 0 where that was done before."""
    sessions: int
    present: int
    """How many people came, of those that the figures kept tell of."""
    outside: list[str]
    """Paths beside the file that hold, or may hold, personal data and were left alone."""
    already: bool = False
    """It had been closed before."""


def before_closing(desk: Desk) -> Ending:
    """Return what there is to erase, and which desks may still have something to give.

    Raises:
        FileFault: the store failed.
    """
    figures = kept(desk)
    others = [one for one in desks(desk) if not one.own and one.state is State.ACTIVE]
    with desk.file.reading() as connection:
        staff = {**queries.things(connection, OPERATOR), **queries.things(connection, SUPERVISOR)}
        return Ending(
            event=desk.named(desk.event.name),
            people=closing.count_people(connection),
            photos=closing.count_photos(connection),
            staff=len(staff),
            away=[Away(one.name, one.written_ms) for one in others],
            outside=outside(desk),
            closed_ms=figures.at_ms if figures is not None else None,
        )


def close_event(desk: Desk, progress: Progress = lambda done, of: None) -> Closed:
    """Keep the figures, erase everybody; what was begun before is carried on to its end.

    Raises:
        RoleTooLow: only an organiser closes the event; nothing was changed.
        FileLocked: another program is reading. Nobody is shown any more, but the file may still hold
            names: to be called again, or the file to be opened.
        FileFault: nothing was changed, or as with ``FileLocked``.
    """
    desk.must_be_organiser()
    people, already = 0, True
    if kept(desk) is None:
        with desk.file.reading() as connection:
            people = closing.count_people(connection)
        with desk.file.writing(progress) as work:
            if not work.closed:
                already = False
                work.append(_entries(desk, work), desk.stamp())
        desk.operator = b""
    desk.file.erase_the_rest(progress)
    figures = kept(desk)
    counted = attendance(desk)
    return Closed(
        event=counted.event,
        at_ms=figures.at_ms if figures is not None else counted.as_of_ms,
        people=people,
        sessions=len(counted.sessions),
        present=counted.whole.present,
        outside=outside(desk),
        already=already,
    )


def outside(desk: Desk) -> list[str]:
    """Return what lies beside the event file and may hold personal data, as far as it is there."""
    path = desk.file.path
    beside = [badge_folder(path), recovery_path(path)]
    return [str(one) for one in beside if one.exists()]


def badge_folder(path: Path) -> Path:
    """Return the folder for PDFs of single badges, beside the event file."""
    return path.with_name(f"{path.stem}-badges")


def _entries(desk: Desk, work: Work) -> list[NewEntry]:
    """Return the figures, and again, without people, what stays and names some."""
    thing = subject(desk.file.event, CLOSED)
    report = make_report(desk)
    fields = {FIGURES: figures_of(report), "at_ms": report.as_of_ms}
    entries = [write(CLOSED, thing, fields)]
    own = {subject(desk.file.event, kind, desk.file.key) for kind in (DESK, HUB)}
    for kind, one in closing.naming_people(work.connection):
        if kind in (DESK, HUB) and one not in own:
            # Another desk's name is its own to give.
            continue
        record = session_record(work, one) if kind == SESSION else record_of(work, one, {kind})
        stays = {name: value for name, value in record.fields.items() if name in IMPERSONAL[kind]}
        entries.append(write(kind, one, stays, record))
    return entries

"""Lists for ticks on paper: what a door goes on with when the power is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.order import by_name
from checkin.desk.outfile import check_target, into_place
from checkin.desk.writing import entry
from checkin.domain import errors, ticks
from checkin.domain.documents import TickList, TickRow, TickTexts
from checkin.domain.ids import subject
from checkin.domain.kinds import TICK_SHEET, TickSheet
from checkin.domain.programme import Session, local_time, may_enter
from checkin.domain.sorting import letter_of, sort_key
from checkin.store import queries
from checkin.store.queries import Person
from checkin.store.reading import items_of


class SheetMade(msgspec.Struct):
    """A tick sheet that was written."""

    path: str
    sheet: str
    """Its number."""
    rows: int
    pages: int
    session: str
    """Id of the session."""
    door: str


class KnownSheet(NamedTuple):
    """A tick sheet as the log has it."""

    sheet: TickSheet
    printed_ms: int
    key: bytes
    """The installation that printed it."""


def tick_sheet(
    desk: Desk,
    fonts: Path,
    out: Path,
    session: Session,
    texts: TickTexts,
    *,
    door: str = "",
    progress: Callable[[int], None] | None = None,
) -> SheetMade:
    """Write everyone who may enter a session as a list to tick, and keep its order in the log.

    ``fonts`` is the folder of the fonts; ``progress`` hears how many pages are drawn. The log knows the
    sheet before the PDF appears: a tick on paper can always be entered.

    Raises:
        NobodyMayEnter: there is nobody to list.
        FileFault: event file or PDF; there is no PDF.
    """
    from checkin.paper.documents.tick_list import write_tick_list

    check_target(out)
    now = desk.clock()
    with desk.file.reading():
        people = by_name(_expected(desk, session, now))
    if not people:
        raise errors.NobodyMayEnter(desk.named(session.name) or session.id)
    number = ticks.new_sheet(desk.file.random)
    content = _content(desk, people, session, number, desk.door_name(door, desk.file.key), now)
    kept = TickSheet(session.subject, [one.id for one in people], desk.door_here(door))
    with into_place(out) as file:
        pages = write_tick_list(file, content, texts, fonts=fonts, progress=progress)
        with desk.file.writing() as work:
            work.append([entry(TICK_SHEET, _subject(desk, number), kept)], desk.stamp(now))
    return SheetMade(str(out), number, len(people), pages, session.id, content.door)


def find_sheet(desk: Desk, text: str) -> tuple[str, KnownSheet]:
    """Return the number and the sheet that somebody typed the number of.

    Raises:
        TickSheetUnknown: there is none.
    """
    number = ticks.sheet_in(text)
    if number is not None:
        for item in sorted(items_of(desk.file.connection, _subject(desk, number)), key=lambda one: one[:6]):
            if item.kind == TICK_SHEET and isinstance(item.payload, TickSheet):
                return number, KnownSheet(item.payload, item.at_ms, item.key)
    raise errors.TickSheetUnknown(text[:40])


def _subject(desk: Desk, number: str) -> bytes:
    return subject(desk.file.event, TICK_SHEET, number)


def _expected(desk: Desk, session: Session, now: int) -> Iterator[Person]:
    today = local_time(now, desk.event.zone).date()
    for person in queries.people(desk.file.connection):
        if person.fields.get("withdrawn") is not True and may_enter(session, person.fields, person.id, today):
            yield person


def _content(
    desk: Desk, people: list[Person], session: Session, number: str, door: str, now: int
) -> TickList:
    rows = [
        TickRow(
            letter_of(sort_key(one.fields)),
            ticks.row_code(number, place, len(people)),
            one.name,
            desk.delegation_name(str(one.fields.get("delegation", ""))),
            desk.category_name(str(one.fields.get("category", ""))),
        )
        for place, one in enumerate(people, 1)
    ]
    return TickList(
        conference=desk.named(desk.event.name),
        session=desk.named(session.name) or session.id,
        day=_day(session),
        door=door,
        sheet=ticks.sheet_shown(number),
        as_of=as_of(desk, now),
        rows=rows,
    )


def as_of(desk: Desk, ms: int) -> str:
    """Return a moment as lists on paper show it, in the event's time."""
    return local_time(ms, desk.event.zone).strftime("%d/%m/%Y %H:%M")


def _day(session: Session) -> str:
    try:
        day = date.fromisoformat(session.date).strftime("%d/%m/%Y")
    except ValueError:
        day = ""
    hours = "–".join(one[11:16] for one in (session.starts, session.ends) if one)
    return " ".join(part for part in (day, hours) if part)

"""The evacuation list on paper, from the same reading as on screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.evacuation import Evacuation, Seen
from checkin.desk.outfile import check_target, into_place
from checkin.domain.documents import EvacuationHall, EvacuationRow, EvacuationSheet, EvacuationTexts
from checkin.domain.programme import local_time


class EvacuationMade(msgspec.Struct):
    """An evacuation list that was written."""

    path: str
    people: int
    pages: int
    as_of_ms: int
    unreadable: list[str] = []
    """Names of people of whom something has letters that the font lacks, printed as “?”."""


def evacuation_list(
    desk: Desk,
    told: Evacuation,
    fonts: Path,
    out: Path,
    texts: EvacuationTexts,
    *,
    progress: Callable[[int], None] | None = None,
) -> EvacuationMade:
    """Write whom ``evacuation`` found as a PDF to tick, each hall from a page of its own.

    ``fonts`` is the folder of the fonts; ``progress`` hears how many pages are drawn.

    Raises:
        FileFault: there is no new PDF.
    """
    from checkin.paper.documents.evacuation import write_evacuation
    from checkin.paper.fonts import load

    check_target(out)
    sheet = _sheet(desk, told)
    with into_place(out) as file:
        pages = write_evacuation(file, sheet, texts, fonts=fonts, progress=progress)
    lacks = load(fonts).lacks
    rows = [row for hall in sheet.halls for row in hall.rows]
    unreadable = [
        row.name for row in rows if any(map(lacks, (row.name, row.delegation, row.notes, row.seen)))
    ]
    return EvacuationMade(str(out), len(told.people), pages, told.as_of_ms, unreadable)


def _sheet(desk: Desk, told: Evacuation) -> EvacuationSheet:
    at = local_time(told.as_of_ms, desk.event.zone)
    halls = told.halls() or [told.hall or ""]
    people: dict[str, list[Seen]] = {hall: [] for hall in halls}
    for one in told.people:
        people[one.hall].append(one)
    return EvacuationSheet(
        conference=told.event,
        as_of=f"{at:%d/%m/%Y %H:%M} ({told.timezone})",
        desks=", ".join(told.desks),
        halls=[_hall(desk, told, hall, people[hall]) for hall in halls],
    )


def _hall(desk: Desk, told: Evacuation, hall: str, people: list[Seen]) -> EvacuationHall:
    sessions = Counter(one.session for one in people).most_common(1)
    session = sessions[0][0] if sessions else ""
    inside = sum(one.exits for one in people)
    rows = [_row(desk, told, one, session) for one in people]
    return EvacuationHall(hall, inside, told.unlisted.get(hall, 0), session, rows)


def _row(desk: Desk, told: Evacuation, one: Seen, session: str) -> EvacuationRow:
    at, now = local_time(one.at_ms, desk.event.zone), local_time(told.as_of_ms, desk.event.zone)
    # After midnight the evening before is meant by its date too.
    moment = f"{at:%H:%M}" if at.date() == now.date() else f"{at:%d/%m %H:%M}"
    return EvacuationRow(
        letter=one.letter,
        name=one.person.name,
        delegation=one.delegation,
        phone=one.phone,
        seen=f"{moment} · {one.door}",
        session=one.session if one.session != session else "",
        notes=one.notes,
        needs_help=one.needs_help,
    )

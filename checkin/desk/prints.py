"""Badges on paper: the PDF first, then the entries that say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from checkin.desk import portions
from checkin.desk.backs import back_of
from checkin.desk.desk import Desk
from checkin.desk.faces import faces_of
from checkin.desk.outfile import into_place
from checkin.desk.press import Press
from checkin.desk.writing import entry
from checkin.domain.faces import BadgeFace, digest
from checkin.domain.fold import Badge
from checkin.domain.kinds import PRINT, Print
from checkin.domain.log import HASH_BYTES, NewEntry
from checkin.store import queries
from checkin.store.queries import Person
from checkin.store.work import Work

Progress = Callable[[int, int], None]
"""Called with (done, of how many); raises ``Cancelled`` to stop."""


class Page(NamedTuple):
    """A badge to print."""

    person: Person
    badge: Badge


class Overtaken(Exception):
    """While the pages were drawn one of them became wrong: its badge ended, or others printed it."""


def put_on_paper(
    desk: Desk,
    press: Press,
    out: Path,
    pages: Sequence[Page],
    *,
    back: bool = False,
    progress: Progress | None = None,
    alone: bool = False,
) -> tuple[int, str]:
    """Draw pages into a PDF and record that they are printed; return their number and the run.

    The PDF takes its name inside the transaction that records its first portion of pages, and before
    its end; the others follow. Whoever is killed on the way has a PDF of which the log does not know
    all, never the other way: the badges it does not know of are new to the next run. With ``alone``,
    nobody else may have printed one of the badges since they were chosen; what is begun at the same
    moment as the recording of more than one portion may escape that.

    Raises:
        Overtaken, Cancelled: there is no PDF, and nothing is recorded.
        FileFault: event file or PDF; what is missing when there is a PDF was not recorded.
    """
    several = len(pages) > portions.PORTION
    first, rest = slice(portions.PORTION), slice(portions.PORTION, None)
    run = desk.file.random(HASH_BYTES) if several else b""
    marks: list[NewEntry] = []

    def faces() -> Iterator[BadgeFace]:
        photos = press.info.photos
        drawn = faces_of(desk, pages, photos=photos)
        for (person, badge), shown in zip(pages, drawn, strict=True):
            seen = digest(shown, photos=photos)
            marks.append(entry(PRINT, person.id, Print(badge.badge, seen, press.info.id, run=run)))
            yield shown

    def report(done: int) -> None:
        if progress is not None:
            progress(done, len(pages))

    with ExitStack() as transaction, into_place(out) as file:
        count = press(file, faces(), report, back_of(desk) if back else None)
        if several:
            _check(desk, pages[rest], alone=alone)
        work = transaction.enter_context(desk.file.writing())
        _check(desk, pages[first], alone=alone)
        if marks:
            commit = work.append(marks[first], desk.stamp())
            run = run or commit
    if several:
        portions.give_way()
        portions.in_portions(desk, marks[rest], lambda work, portion: _record(desk, work, portion))
    return count, run.hex()


def _record(desk: Desk, work: Work, marks: Sequence[NewEntry]) -> None:
    work.append(marks, desk.stamp())


def _check(desk: Desk, pages: Sequence[Page], *, alone: bool) -> None:
    with desk.file.reading() as connection:
        for person, drawn in pages:
            badge = queries.badge_to_print(connection, person.id, drawn.badge)
            if badge is None or (alone and badge.prints != drawn.prints):
                raise Overtaken

"""Badges on paper: the PDF first, then the entries that say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from checkin.desk.backs import back_of
from checkin.desk.desk import Desk
from checkin.desk.faces import faces_of
from checkin.desk.outfile import into_place
from checkin.desk.press import Press
from checkin.desk.writing import entry
from checkin.domain.faces import BadgeFace, digest
from checkin.domain.fold import Badge
from checkin.domain.kinds import PRINT, Print
from checkin.domain.log import NewEntry
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
    """While the pages were drawn one of them became wrong: its badge ended, or is on paper already."""


def put_on_paper(
    desk: Desk,
    press: Press,
    out: Path,
    pages: Sequence[Page],
    *,
    back: bool = False,
    progress: Progress | None = None,
    new: bool = False,
) -> tuple[int, str]:
    """Draw pages into a PDF and record that they are printed; return their number and the run.

    The PDF takes its name inside the transaction that records it, and before its end: whoever is
    killed on the way has a PDF that the log does not know of, never the other way. With ``new``, none
    of the badges may be on paper yet.

    Raises:
        Overtaken, Cancelled: there is no PDF, and nothing is recorded.
        FileFault: event file or PDF.
    """
    marks: list[NewEntry] = []

    def faces() -> Iterator[BadgeFace]:
        photos = press.info.photos
        drawn = faces_of(desk, pages, photos=photos)
        for (person, badge), shown in zip(pages, drawn, strict=True):
            seen = digest(shown, photos=photos)
            marks.append(entry(PRINT, person.id, Print(badge.badge, seen, press.info.id)))
            yield shown

    def report(done: int) -> None:
        if progress is not None:
            progress(done, len(pages))

    run = b""
    with ExitStack() as transaction, into_place(out) as file:
        count = press(file, faces(), report, back_of(desk) if back else None)
        work = transaction.enter_context(desk.file.writing())
        _check(work, pages, new=new)
        if marks:
            run = work.append(marks, desk.stamp())
    return count, run.hex()


def _check(work: Work, pages: Sequence[Page], *, new: bool) -> None:
    for person, drawn in pages:
        badge = queries.badge_to_print(work.connection, person.id, drawn.badge)
        if badge is None or (new and badge.prints):
            raise Overtaken

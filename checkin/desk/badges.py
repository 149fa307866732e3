"""Putting badges on paper: those of many people, or one again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.issuing import issue_first
from checkin.desk.outfile import check_target
from checkin.desk.press import Press
from checkin.desk.prints import Overtaken, Page, Progress, put_on_paper
from checkin.desk.selecting import Chosen, Selection, selected
from checkin.desk.worn import newest
from checkin.domain import badge as codes
from checkin.domain import errors
from checkin.store import queries
from checkin.store.queries import Person


class Printed(msgspec.Struct):
    """What came of a badge run."""

    path: str
    """Empty where nobody was new, or nothing changed: then there is no PDF."""
    pages: int
    issued: int
    """Badges that are new; the others carry the code they had."""
    skipped: list[str] = []
    """Selected people without a page: withdrawn, or their badge was revoked."""
    names: list[str] = []
    """Names of up to three people on the pages, in their order."""
    number: str = ""
    """Short number of the badge, where there is one page."""
    run: str = ""
    """What names this print if it did not come out (``print_lost``): 64 hexadecimal digits."""
    unreadable: list[str] = []
    """People on the pages with letters in a text of their own that the font does not have."""


def print_badges(
    desk: Desk,
    press: Press,
    out: Path,
    selection: Selection,
    *,
    back: bool = False,
    progress: Progress | None = None,
) -> Printed:
    """Issue badges to those selected who have none, then write everybody's page and record that.

    The codes are in the log before the PDF is begun: if the run ends early, the next one prints the
    same codes. What another desk or program did to one of these badges meanwhile, or printed of the
    new or the changed, is heeded: then the pages are drawn again.

    Raises:
        DelegationUnknown, CategoryUnknown, DelegateUnknown, DelegateAmbiguous.
        NobodySelected: unless the selection is of the new or the changed, who may be none.
        DelegateWithdrawn: the one delegate asked for has withdrawn.
        FileFault: event file or PDF.
        Cancelled: by ``progress``; there is no PDF and nothing counts as printed.
    """
    check_target(out)
    issued = 0
    while True:
        with desk.file.reading():
            chosen = list(selected(desk, selection))
        fit = [one for one in chosen if one.fit]
        skipped = [one.person.name for one in chosen if not one.fit]
        if not fit:
            if selection.only:
                return Printed("", 0, issued, skipped)
            _refuse(chosen)
        first, given = issue_first(desk, [one.person for one in fit if one.badge is None])
        issued += first
        pages = [Page(one.person, badge) for one in fit if (badge := one.badge or given.get(one.person.id))]
        try:
            count, run = put_on_paper(
                desk, press, out, pages, back=back, progress=progress, alone=selection.only != ""
            )
        except Overtaken:
            continue
        return _printed(press, out, count, run, pages, issued, skipped)


def reprint(
    desk: Desk,
    press: Press,
    out: Path,
    delegate: str,
    *,
    back: bool = False,
) -> Printed:
    """Put a delegate's badge on paper again: the same code, with what is known of them now.

    Raises:
        DelegateUnknown, DelegateAmbiguous, DelegateWithdrawn, FileFault.
        BadgeMissing: there is no valid badge; ``replace`` makes one.
    """
    check_target(out)
    while True:
        person = desk.find_delegate(delegate)
        if person.fields.get("withdrawn") is True:
            raise errors.DelegateWithdrawn(person.name)
        with desk.file.reading() as connection:
            badge = newest(queries.badges_of(connection, person.id))
        if badge is None or not badge.valid:
            raise errors.BadgeMissing(person.name)
        page = Page(person, badge)
        try:
            count, run = put_on_paper(desk, press, out, [page], back=back)
        except Overtaken:
            continue
        return _printed(press, out, count, run, [page])


def _printed(
    press: Press,
    out: Path,
    count: int,
    run: str,
    pages: list[Page],
    issued: int = 0,
    skipped: Sequence[str] = (),
) -> Printed:
    names = [one.person.name for one in pages[:3]]
    number = codes.number_of(pages[0].badge.badge) if len(pages) == 1 else ""
    unreadable = [one.person.name for one in pages if any(map(press.lacks, _own_texts(one.person)))]
    return Printed(str(out), count, issued, list(skipped), names, number, run, unreadable)


def _own_texts(person: Person) -> Iterator[str]:
    """Yield the name and the small texts below it, as far as there are any."""
    yield person.name
    for field in ("honorific", "post", "organisation"):
        yield str(person.fields.get(field) or "")


def _refuse(chosen: list[Chosen]) -> NoReturn:
    """Say why none of those selected gets a page."""
    if len(chosen) == 1 and chosen[0].person.fields.get("withdrawn") is True:
        raise errors.DelegateWithdrawn(chosen[0].person.name)
    raise errors.NobodySelected

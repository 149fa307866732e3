"""Issuing badges and putting them on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.faces import face
from checkin.desk.order import sorted_people
from checkin.desk.outfile import check_target, into_place
from checkin.desk.press import Press
from checkin.desk.writing import entry
from checkin.domain import badge as codes
from checkin.domain import errors
from checkin.domain.faces import BadgeFace
from checkin.domain.fold import Badge
from checkin.domain.kinds import BADGE, BADGE_REVOKED, BadgeIssued, BadgeRevoked
from checkin.domain.log import NewEntry
from checkin.store import queries
from checkin.store.queries import Person
from checkin.store.work import Work

Progress = Callable[[int, int], None]
"""Called with (done, of how many)."""


class Selection(msgspec.Struct):
    """Whose badges: everyone's, or those of a delegation, a category, one delegate."""

    delegation: str | None = None
    category: str | None = None
    delegate: str | None = None
    delegates: tuple[bytes, ...] | None = None
    """Ids of exactly these, in this order; of nobody where it is empty."""


class Printed(msgspec.Struct):
    """What came of a badge run."""

    path: str
    pages: int
    issued: int
    """Badges that are new; the others carry the code they had."""
    skipped: list[str] = []
    """Selected people without a page: withdrawn, or their badge was revoked."""
    names: list[str] = []
    """Names of up to three people on the pages, in their order."""
    number: str = ""
    """Short number of the badge, where there is one page."""


class Replaced(msgspec.Struct):
    """What came of a replacement: badge ids in hexadecimal."""

    path: str
    name: str
    badge: str
    replaces: str
    number: str = ""
    """Short number of the new badge."""
    old_number: str = ""
    """Short number of the badge that stopped working; empty where this is the first."""
    times: int = 0
    """How many badges in a row it replaces; 0 for the first."""
    at_ms: int = 0
    reason: str = ""
    delegate: str = ""
    """Id of the delegate in hexadecimal."""


def print_badges(
    desk: Desk,
    press: Press,
    out: Path,
    selection: Selection,
    *,
    progress: Progress | None = None,
) -> Printed:
    """Issue badges to those selected who have none, then write everybody's page.

    The codes are in the log before the PDF appears: if the PDF is lost, the same call prints the
    same codes again.

    Raises:
        DelegationUnknown, CategoryUnknown, DelegateUnknown, DelegateAmbiguous, NobodySelected.
        DelegateWithdrawn: the one delegate asked for has withdrawn.
        FileFault: event file or PDF.
    """
    check_target(out)
    with desk.file.writing() as work:
        people = _selected(desk, work, selection)
        if not people:
            raise errors.NobodySelected
        pages, issued, skipped = _with_badges(desk, work, people)
        if not pages:
            _refuse(people)
        if issued:
            work.append(issued, desk.stamp())
    return _printed(desk, press, out, pages, len(issued), skipped, progress)


def reprint(desk: Desk, press: Press, out: Path, delegate: str) -> Printed:
    """Put a delegate's badge on paper again: the same code, with what is known of them now.

    Raises:
        DelegateUnknown, DelegateAmbiguous, DelegateWithdrawn, FileFault.
        BadgeMissing: there is no valid badge; ``replace`` makes one.
    """
    check_target(out)
    person = desk.find_delegate(delegate)
    if person.fields.get("withdrawn") is True:
        raise errors.DelegateWithdrawn(person.name)
    with desk.file.reading() as connection:
        badge = newest(queries.badges_of(connection, person.id))
    if badge is None or not badge.valid:
        raise errors.BadgeMissing(person.name)
    return _printed(desk, press, out, [(person, badge)], 0, [], None)


def replace(
    desk: Desk, press: Press, out: Path, delegate: str, reason: str, *, supervisor: bytes = b""
) -> Replaced:
    """Give a delegate a new badge; the old one, and any other, stops working at once.

    ``supervisor`` is the id of who allowed it, where ``needs_supervisor_to_replace`` asks for one.

    Raises:
        DelegateUnknown, DelegateAmbiguous, DelegateWithdrawn, FileFault: nothing was changed.
    """
    check_target(out)
    person = desk.find_delegate(delegate)
    with desk.file.writing() as work:
        person = queries.person(work.connection, person.id) or person
        if person.fields.get("withdrawn") is True:
            raise errors.DelegateWithdrawn(person.name)
        badges = queries.badges_of(work.connection, person.id)
        old = newest(badges)
        others = [badge for badge in badges if badge.valid and old is not None and badge.badge != old.badge]
        ended = [entry(BADGE_REVOKED, person.id, BadgeRevoked(badge.badge, reason)) for badge in others]
        new = issue(desk, person, old, reason, supervisor)
        work.append([new, *ended], desk.stamp())
        badge = next(
            one for one in queries.badges_of(work.connection, person.id) if one.code == new.value.code
        )
    _write_pdf(out, press, [face(desk, person, badge)], None)
    return Replaced(
        path=str(out),
        name=person.name,
        badge=badge.badge.hex(),
        replaces=old.badge.hex() if old else "",
        number=codes.number_of(badge.badge),
        old_number=codes.number_of(old.badge) if old else "",
        times=badge.number,
        at_ms=badge.at_ms,
        reason=reason,
        delegate=person.id.hex(),
    )


def newest(badges: list[Badge]) -> Badge | None:
    """Return the badge a delegate should be wearing: the last valid one, else the last."""
    for wanted in ([badge for badge in badges if badge.valid], badges):
        if wanted:
            return wanted[-1]
    return None


def _printed(
    desk: Desk,
    press: Press,
    out: Path,
    pages: list[tuple[Person, Badge]],
    issued: int,
    skipped: list[str],
    progress: Progress | None,
) -> Printed:
    count = _write_pdf(out, press, [face(desk, person, badge) for person, badge in pages], progress)
    names = [person.name for person, _ in pages[:3]]
    number = codes.number_of(pages[0][1].badge) if len(pages) == 1 else ""
    return Printed(str(out), count, issued, skipped, names, number)


def _write_pdf(out: Path, press: Press, faces: list[BadgeFace], progress: Progress | None) -> int:
    def report(done: int) -> None:
        if progress is not None:
            progress(done, len(faces))

    with into_place(out) as file:
        return press(file, faces, report)


def _selected(desk: Desk, work: Work, selection: Selection) -> list[Person]:
    if selection.delegate is not None:
        return [desk.find_delegate(selection.delegate)]
    if selection.delegates is not None:
        chosen = (queries.person(work.connection, one) for one in dict.fromkeys(selection.delegates))
        return [one for one in chosen if one is not None]
    delegation = desk.find_delegation(selection.delegation) if selection.delegation is not None else None
    category = desk.find_category(selection.category) if selection.category is not None else None
    found = queries.people_where(work.connection, delegation=delegation, category=category)
    return sorted_people(found, desk.delegation_name)


def _with_badges(
    desk: Desk, work: Work, people: list[Person]
) -> tuple[list[tuple[Person, Badge]], list[NewEntry], list[str]]:
    """Return (person, badge) to print, the entries that issue the new ones, and who gets none."""
    pages: list[tuple[Person, Badge]] = []
    issued: list[NewEntry] = []
    skipped: list[str] = []
    for person in people:
        badges = queries.badges_of(work.connection, person.id)
        last = newest(badges)
        if person.fields.get("withdrawn") is True or (last is not None and not last.valid):
            skipped.append(person.name)
        elif last is not None:
            pages.append((person, last))
        else:
            new = issue(desk, person, None, "")
            issued.append(new)
            pages.append((person, as_badge(desk, new)))
    return pages, issued, skipped


def _refuse(people: list[Person]) -> NoReturn:
    """Say why none of those selected gets a page."""
    if len(people) == 1 and people[0].fields.get("withdrawn") is True:
        raise errors.DelegateWithdrawn(people[0].name)
    raise errors.NobodySelected


def issue(desk: Desk, person: Person, old: Badge | None, reason: str, supervisor: bytes = b"") -> NewEntry:
    """Return the entry that gives a delegate a new badge, in place of ``old`` if there was one."""
    category = str(person.fields.get("category", ""))
    code = codes.issue(
        desk.file.event, desk.file.key, desk.file.sign, category, desk.clock(), desk.file.random
    )
    issued = BadgeIssued(code.raw, old.badge if old else b"", reason, supervisor)
    return entry(BADGE, person.id, issued)


def as_badge(desk: Desk, new: NewEntry) -> Badge:
    """Return the badge that an entry of ``issue`` makes, before it is in the log."""
    issued = msgspec.msgpack.decode(new.payload, type=BadgeIssued)
    return Badge(
        codes.take_apart(issued.code).badge, issued.code, desk.clock(), desk.file.key, issued.replaces
    )

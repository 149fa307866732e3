"""What happened, newest first: to a person, at a desk, in a session, or all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

import msgspec

from checkin.desk.audit_lines import EVERYTHING, Reader, Wanted
from checkin.desk.desk import Desk
from checkin.domain.happenings import Audited
from checkin.domain.ids import badge_subject
from checkin.domain.sorting import text_key
from checkin.store import auditing, queries
from checkin.store.auditing import Reached

PAGE: Final = 200


class Cursor(msgspec.Struct):
    """Where a page ends; to be handed back as it is."""

    reached: Reached = {}
    met: set[bytes] = set()
    """Commits that lines before it take back."""
    skip: int = 0
    """Of a person's history: how many lines were shown."""


class Page(msgspec.Struct):
    """Lines, newest first."""

    happenings: list[Audited]
    next: Cursor | None
    """Where to go on; None at the beginning of the log."""
    newest: Cursor
    """Behind all there was when it was read: what comes later is told by ``newer``."""


def audit(
    desk: Desk,
    wanted: Wanted = EVERYTHING,
    *,
    limit: int = PAGE,
    before: Cursor | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Page:
    """Return about ``limit`` lines before a cursor; what one commit says is never torn apart.

    The first page of everything, or of a desk, costs the same however long the log is. What is rare
    has to be looked for: ``stop`` is asked between commits, and ends the page where it says so.

    Raises:
        FileFault: the store failed.
    """
    with desk.file.reading() as connection:
        # Not where paging began: what has come since is told by ``newer``.
        newest = auditing.ends_of(connection, auditing.chains_of(connection, wanted.desk or None))
        if wanted.person:
            skip = before.skip if before is not None else 0
            every = _of_person(desk, wanted)
            found = list(islice(every, skip, skip + limit + 1))
            after = Cursor(skip=skip + limit) if len(found) > limit else None
            return Page(found[:limit], after, Cursor(newest))
        reached = dict(before.reached if before is not None else newest)
        lines: list[Audited] = []
        reading = auditing.backwards(connection, reached, since_ms=wanted.since_ms, until_ms=wanted.until_ms)
        reader = Reader(desk, wanted)
        reader.met |= before.met if before is not None else set()
        for one in reading:
            lines += reader.lines(one)
            if len(lines) >= limit or stop():
                return Page(lines, Cursor(reached, reader.met), Cursor(newest))
        return Page(lines, None, Cursor(newest))


def newer(desk: Desk, after: Cursor, wanted: Wanted = EVERYTHING, limit: int = PAGE) -> Page:
    """Return what has come since a page was read (its ``newest``), about ``limit`` lines.

    ``next`` is a cursor where there was more: then the list is better read anew.

    Raises:
        FileFault: the store failed.
    """
    with desk.file.reading() as connection:
        newest = auditing.ends_of(connection, auditing.chains_of(connection, wanted.desk or None))
        lines: list[Audited] = []
        reader = Reader(desk, wanted)
        reached = dict(newest)
        for one in auditing.backwards(connection, reached, after=after.reached):
            if len(lines) >= limit:
                return Page(lines, Cursor(reached), Cursor(newest))
            lines += reader.lines(one)
        return Page(lines, None, Cursor(newest))


def known_desks(desk: Desk) -> dict[str, str]:
    """Return the names of all certified installations by key in hexadecimal, in order of name."""
    names = {key.hex(): desk.desk_name(key) for key in desk.file.trust.certified()}
    return dict(sorted(names.items(), key=lambda one: text_key(one[1])))


def _of_person(desk: Desk, wanted: Wanted) -> Iterator[Audited]:
    connection = desk.file.connection
    badges = queries.badges_of(connection, wanted.person)
    subjects = {wanted.person, *(badge_subject(desk.file.event, one.badge) for one in badges)}
    reader = Reader(desk, wanted, subjects)
    for one in auditing.about(connection, subjects):
        if (wanted.since_ms or 0) <= one.at_ms and (wanted.until_ms is None or one.at_ms <= wanted.until_ms):
            yield from reader.lines(one)

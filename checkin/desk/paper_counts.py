"""How many people still wait for paper that is true."""

from __future__ import annotations

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.selecting import count_changed
from checkin.store import queries


class PaperCounts(msgspec.Struct):
    """People who have not withdrawn and whose badge was not revoked."""

    people: int
    unprinted: int
    """Without a valid badge on paper: what a run of the new prints."""
    changed: int
    """With a badge on paper that would look different now: what a run of the changed prints."""


def unprinted(desk: Desk) -> int:
    """Return for how many people a run of the new would print a badge."""
    with desk.file.reading() as connection:
        return queries.count_printable(connection)[1]


def paper_counts(desk: Desk, *, delegation: str | None = None, category: str | None = None) -> PaperCounts:
    """Return what there is to print, of everybody or of a delegation and a category (ids).

    Looks at everybody's badge, so not for the GUI thread.
    """
    with desk.file.reading() as connection:
        people, new = queries.count_printable(connection, delegation=delegation, category=category)
        changed = count_changed(desk, delegation=delegation, category=category)
    return PaperCounts(people, new, changed)

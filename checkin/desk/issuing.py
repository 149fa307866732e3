"""Giving out badge codes: what is in the log before anything is on paper."""

from __future__ import annotations

from collections.abc import Sequence

from checkin.desk.desk import Desk
from checkin.desk.portions import in_portions
from checkin.desk.worn import newest
from checkin.desk.writing import entry
from checkin.domain import badge as codes
from checkin.domain.fold import Badge
from checkin.domain.kinds import BADGE, BadgeIssued
from checkin.domain.log import NewEntry
from checkin.store import queries
from checkin.store.queries import Person
from checkin.store.work import Work


def issue(desk: Desk, person: Person, old: Badge | None, reason: str, supervisor: bytes = b"") -> NewEntry:
    """Return the entry that gives a delegate a new badge, in place of ``old`` if there was one."""
    category = str(person.fields.get("category", ""))
    code = codes.issue(
        desk.file.event, desk.file.key, desk.file.sign, category, desk.clock(), desk.file.random
    )
    issued = BadgeIssued(code.raw, old.badge if old else b"", reason, supervisor)
    return entry(BADGE, person.id, issued)


def issue_first(desk: Desk, people: Sequence[Person]) -> tuple[int, dict[bytes, Badge]]:
    """Give a badge to those who still have none; return how many, and everyone's badge.

    Another program may have given them one since they were looked up; then that is theirs.
    """
    issued = 0
    found: dict[bytes, Badge] = {}

    def give(work: Work, portion: Sequence[Person]) -> None:
        nonlocal issued
        new = [issue(desk, one, None, "") for one in portion if not _badges(work, one)]
        if new:
            work.append(new, desk.stamp())
            issued += len(new)
        found.update((one.id, badge) for one in portion if (badge := newest(_badges(work, one))) is not None)

    # In the order of their ids, so that a portion writes few pages of the file.
    in_portions(desk, sorted(people, key=lambda one: one.id), give)
    return issued, found


def _badges(work: Work, person: Person) -> list[Badge]:
    return queries.badges_of(work.connection, person.id)

"""Giving out badge codes: what is in the log before anything is on paper."""

from __future__ import annotations

from collections.abc import Sequence

from checkin.desk.desk import Desk
from checkin.desk.worn import newest
from checkin.desk.writing import entry
from checkin.domain import badge as codes
from checkin.domain.fold import Badge
from checkin.domain.kinds import BADGE, BadgeIssued
from checkin.domain.log import NewEntry
from checkin.store import queries
from checkin.store.queries import Person


def issue(desk: Desk, person: Person, old: Badge | None, reason: str, supervisor: bytes = b"") -> NewEntry:
    """Return the entry that gives a delegate a new badge, in place of ``old`` if there was one."""
    category = str(person.fields.get("category", ""))
    code = codes.issue(
        desk.file.event, desk.file.key, desk.file.sign, category, desk.clock(), desk.file.random
    )
    issued = BadgeIssued(code.raw, old.badge if old else b"", reason, supervisor)
    return entry(BADGE, person.id, issued)


def issue_first(desk: Desk, people: Sequence[Person]) -> tuple[int, dict[bytes, Badge]]:
    """Give a badge to those who still have none, in one commit; return how many, and everyone's badge.

    Another program may have given them one since they were looked up; then that is theirs.
    """
    if not people:
        return 0, {}
    with desk.file.writing() as work:
        new = [issue(desk, one, None, "") for one in people if not queries.badges_of(work.connection, one.id)]
        if new:
            work.append(new, desk.stamp())
        badges = ((one.id, newest(queries.badges_of(work.connection, one.id))) for one in people)
        return len(new), {delegate: badge for delegate, badge in badges if badge is not None}

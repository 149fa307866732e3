"""What a decision about a conflict writes."""

from __future__ import annotations

from typing import Final

from checkin.desk.conflict_sides import commits_of
from checkin.desk.desk import Desk
from checkin.desk.writing import entry, record_of, session_record, write
from checkin.domain import errors
from checkin.domain.conflicts import ADMISSIONS, BADGES, ENDED_BADGE, FIELDS
from checkin.domain.hours import HOUR_FIELDS
from checkin.domain.ids import is_owned, subject
from checkin.domain.kinds import (
    BADGE_REVOKED,
    DESK,
    EDIT,
    HOURS,
    HUB,
    OPERATOR,
    RESOLVED,
    SESSION,
    UNDO,
    BadgeRevoked,
    Resolved,
    Role,
    Undo,
    may_write,
)
from checkin.domain.log import NewEntry
from checkin.domain.people import MAX_TEXT
from checkin.domain.text import tidy
from checkin.store import queries
from checkin.store.conflicts import OpenRow
from checkin.store.work import Work

SAME_PERSON: Final = "same_person"
COPIED_BADGE: Final = "copied_badge"
MISTAKE: Final = "mistake"
KEEP: Final = "keep"
BOTH_STAY: Final = "both_stay"
KNOWN: Final = "known"
CALLED_SECURITY: Final = "called_security"
CHOICES: Final = {
    ADMISSIONS: (SAME_PERSON, COPIED_BADGE, MISTAKE),
    BADGES: (KEEP, BOTH_STAY),
    ENDED_BADGE: (KNOWN, CALLED_SECURITY),
}
"""What can be decided about each kind of conflict; about values one is kept."""


def choices_of(desk: Desk, row: OpenRow) -> list[str]:
    """Return what this installation may decide; nothing where somebody else has to."""
    if not _may_settle(desk, row):
        return []
    choices = CHOICES.get(row.what, (KEEP,))
    if row.what == ADMISSIONS and not any(one.badge for one in row.detail):
        # Nobody showed a badge that could have been copied.
        return [one for one in choices if one != COPIED_BADGE]
    return list(choices)


def decided(desk: Desk, work: Work, row: OpenRow, choice: str, reason: str, value: str) -> list[NewEntry]:
    """Return the entries of a decision.

    Raises:
        ChoiceUnknown, SideUnknown: this cannot be chosen here, or no side is ``value``.
        RoleTooLow: it needs an organiser, or whose it is.
    """
    choices = choices_of(desk, row)
    if not choices:
        role = desk.file.role
        raise errors.RoleTooLow(role.value if role else "")
    if choice not in choices:
        raise errors.ChoiceUnknown(choice[:40], choices)
    why = tidy(reason)[:MAX_TEXT]
    settled = entry(RESOLVED, row.subject, Resolved(row.what, commits_of(row), choice, why))
    if choice == MISTAKE:
        return _take_back(desk, row, value, settled)
    if choice == COPIED_BADGE:
        shown = {one.badge for one in row.detail if one.badge}
        return [settled, *_revoked(work, row.subject, shown, why)]
    if choice == KEEP and row.what == BADGES:
        badges = {badge for badge, _ in row.detail}
        kept = _meant(value, badges)
        return _revoked(work, row.subject, badges - {kept}, why)
    if choice == KEEP:
        return [_kept(work, row, value, why)]
    return [settled]


def _may_settle(desk: Desk, row: OpenRow) -> bool:
    role: Role | None = desk.file.role
    if role is None or row.what in CHOICES or row.what == FIELDS:
        return role is not None and may_write(role, RESOLVED)
    event, key = desk.file.event, desk.file.key
    if row.what in (DESK, HUB):
        return row.subject == subject(event, row.what, key)
    if row.what == OPERATOR:
        return is_owned(row.subject, event, OPERATOR, key)
    return may_write(role, HOURS if _about_hours(row) else row.what)


def _about_hours(row: OpenRow) -> bool:
    """Whether it is about when a session opens or closes, which any desk may set."""
    return row.what == SESSION and row.part.decode() in HOUR_FIELDS


def _take_back(desk: Desk, row: OpenRow, value: str, settled: NewEntry) -> list[NewEntry]:
    sides = {one.commit: one for one in row.detail}
    wrong = sides[_meant(value, set(sides))]
    if wrong.key != desk.file.key:
        return [settled]
    undone = entry(UNDO, row.subject, Undo(wrong.commit))
    # Of three, the two that stay are still to be looked at.
    return [undone] if len(sides) > 2 else [undone, settled]


def _revoked(work: Work, delegate: bytes, badges: set[bytes], reason: str) -> list[NewEntry]:
    return [
        entry(BADGE_REVOKED, delegate, BadgeRevoked(one.badge, reason))
        for one in queries.badges_of(work.connection, delegate)
        if one.valid and one.badge in badges
    ]


def _kept(work: Work, row: OpenRow, value: str, reason: str) -> NewEntry:
    field, values = row.detail
    by_commit = {commit: kept for kept, commit in values}
    right = by_commit[_meant(value, set(by_commit))]
    if row.what == SESSION:
        record, kind = session_record(work, row.subject), SESSION
        if _about_hours(row):
            # To the minute, as hours are; the programme may have said the seconds too.
            kind, right = HOURS, right[:16] if isinstance(right, str) and right else None
    elif row.what == FIELDS:
        record, kind = record_of(work, row.subject), EDIT
    else:
        record, kind = record_of(work, row.subject, {row.what}), row.what
    return write(kind, row.subject, {field: right}, record, reason)


def _meant(text: str, sides: set[bytes]) -> bytes:
    """Return the side that ``text`` (hexadecimal) names."""
    try:
        meant = bytes.fromhex(text.strip())
    except ValueError:
        raise errors.SideUnknown(text[:80]) from None
    if meant not in sides:
        raise errors.SideUnknown(text[:80])
    return meant

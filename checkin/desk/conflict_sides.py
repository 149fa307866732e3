"""The sides of a conflict as people compare them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from checkin.desk.desk import Desk
from checkin.domain import badge as codes
from checkin.domain.conflicts import ADMISSIONS, BADGES, ENDED_BADGE, EndedBadge, Entered
from checkin.domain.ids import badge_subject
from checkin.domain.kinds import OPERATOR
from checkin.store import conflicts as open_rows
from checkin.store import queries
from checkin.store.conflicts import CommitFacts, OpenRow


class Side(msgspec.Struct):
    """One of the sides of a conflict: a value, a badge, an admission or the end of a badge."""

    commit: str
    """Hash of the commit in hexadecimal."""
    at_ms: int
    err_ms: int | None
    """How wrong ``at_ms`` may be; None where nobody knows."""
    desk: str
    operator: str = ""
    """Name of who was on shift."""
    ours: bool = False
    """Written by this installation."""
    value: Any = None
    """Of a field; None where it was cleared."""
    badge: str = ""
    """Id in hexadecimal."""
    number: str = ""
    """Short number of the badge."""
    door: str = ""
    by_hand: bool = False
    override: str = ""
    """The verdict that was overruled."""
    sheet: str = ""
    """Number of the paper list from which it was entered."""
    ended: str = ""
    """``revoked`` or ``replaced``, of the side that ended the badge."""
    replaced_by: str = ""
    """Short number of the badge that replaced it."""
    reason: str = ""


def sides_of(desk: Desk, row: OpenRow) -> list[Side]:
    """Return the sides in order of time; values with the one shown everywhere first."""
    if row.what == ADMISSIONS:
        facts = _facts(desk, row, [one.commit for one in row.detail])
        return [_admission(desk, one, facts) for one in row.detail]
    if row.what == ENDED_BADGE:
        scans = row.detail.scans
        facts = _facts(desk, row, [row.detail.commit, *(one.commit for one in scans)])
        return [_end(desk, row, facts), *(_admission(desk, one, facts) for one in scans)]
    facts = _facts(desk, row, commits_of(row))
    if row.what == BADGES:
        issued = [_side(desk, commit, facts, **_of_badge(badge)) for badge, commit in row.detail]
        return sorted(issued, key=lambda one: (one.at_ms, one.commit))
    return [_side(desk, commit, facts, value=value) for value, commit in row.detail[1]]


def commits_of(row: OpenRow) -> list[bytes]:
    """Return the commits that a resolution of this conflict has to name."""
    if row.what == ADMISSIONS:
        return sorted({one.commit for one in row.detail})
    if row.what == ENDED_BADGE:
        return sorted({one.commit for one in row.detail.scans})
    return sorted({commit for _, commit in (row.detail if row.what == BADGES else row.detail[1])})


def _facts(desk: Desk, row: OpenRow, commits: Iterable[bytes]) -> dict[bytes, CommitFacts]:
    connection = desk.file.connection
    badges = queries.badges_of(connection, row.subject)
    unlisted = (badge_subject(desk.file.event, one.badge) for one in badges)
    return dict(open_rows.facts_of(connection, (row.subject, *unlisted), commits))


def _side(desk: Desk, commit: bytes, facts: dict[bytes, CommitFacts], **more: Any) -> Side:
    known = facts.get(commit)
    if known is None:
        # Its envelope was altered in the file: verify names it.
        return Side(commit.hex(), **{"at_ms": 0, "err_ms": None, "desk": "", **more})
    told = {"at_ms": known.at_ms, "err_ms": known.err_ms, **more}
    return Side(
        commit=commit.hex(),
        desk=desk.desk_name(known.key),
        operator=desk.staff_name(OPERATOR, known.operator),
        ours=known.key == desk.file.key,
        **told,
    )


def _admission(desk: Desk, one: Entered, facts: dict[bytes, CommitFacts]) -> Side:
    return _side(
        desk,
        one.commit,
        facts,
        at_ms=one.at_ms,
        err_ms=one.err_ms,
        door=desk.door_name(one.door, one.key),
        by_hand=one.by_hand,
        override=one.override,
        sheet=one.sheet,
        **_of_badge(one.badge),
    )


def _end(desk: Desk, row: OpenRow, facts: dict[bytes, CommitFacts]) -> Side:
    end: EndedBadge = row.detail
    return _side(
        desk,
        end.commit,
        facts,
        ended="replaced" if end.replaced_by else "revoked",
        replaced_by=codes.number_of(end.replaced_by) if end.replaced_by else "",
        reason=end.reason,
        **_of_badge(row.part),
    )


def _of_badge(badge: bytes) -> dict[str, str]:
    return {"badge": badge.hex(), "number": codes.number_of(badge)} if badge else {}

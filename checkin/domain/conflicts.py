"""What people have to decide: two truths about one subject, as pure functions of its entries.

A conflict is settled while an entry of kind ``resolved`` names all its commits. Values of fields
are settled by a write that replaces them, badges also by revoking one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple

import msgspec

from checkin.domain import badge as codes
from checkin.domain.fold import Badge, Clash
from checkin.domain.items import Item, in_order, in_order_of
from checkin.domain.kinds import BADGE, BADGE_REVOKED, RESOLVED, BadgeIssued, BadgeRevoked, Resolved, Scan
from checkin.domain.presence import admits, counted_scans

FIELDS: Final = "fields"
"""Two desks gave a delegate's field different values; ``part`` is the field's name."""
BADGES: Final = "badges"
"""A delegate has two valid badges."""
ADMISSIONS: Final = "admissions"
"""Admitted twice to one session (``part``) by desks that did not know of each other."""
ENDED_BADGE: Final = "ended_badge"
"""Admitted by a badge (``part``) after it was replaced or revoked."""

ID_BYTES: Final = 9
COPIED_MS: Final = 3 * 60_000
"""Two admissions closer than this, with no exit between, are hardly one person."""


class Open(NamedTuple):
    """A conflict nobody has settled."""

    what: str
    part: bytes
    at_ms: int
    """When the latest side of it was written or happened."""
    grade: int
    """0 light; 1 grave, for admissions only where the session's rule makes it so; 2 grave anywhere."""
    commits: list[bytes]
    """Hashes of the commits in conflict, sorted: what a resolution names."""
    detail: Any
    """A list of ``Entered``, an ``EndedBadge``, a list of (badge id, issuing commit), or a ``Clash``."""


class Entered(msgspec.Struct, array_like=True):
    """One admission."""

    commit: bytes
    key: bytes
    """The installation that recorded it."""
    at_ms: int
    """When it happened; of what was entered from paper, when the paper says it did."""
    err_ms: int | None
    door: str
    badge: bytes
    by_hand: bool = False
    override: str = ""
    sheet: str = ""


class EndedBadge(msgspec.Struct, array_like=True):
    """Admissions by a badge that had ended."""

    commit: bytes
    """Where the badge ended first."""
    key: bytes
    at_ms: int
    err_ms: int | None
    replaced_by: bytes
    """Empty where it was revoked."""
    reason: str
    scans: list[Entered]


def conflict_id(subject: bytes, found: Open) -> bytes:
    """Return 9 bytes: 5 that name the conflict, 4 that change with every commit that joins it."""
    frame = b"%d:%s%d:%s%s" % (len(found.what), found.what.encode(), len(found.part), found.part, subject)
    state = hashlib.sha256(frame + b"".join(found.commits)).digest()
    return hashlib.sha256(frame).digest()[:5] + state[:4]


def clashing(what: str, clashes: Iterable[Clash], items: Sequence[Item], grade: int = 0) -> list[Open]:
    """Return fields with several values as conflicts, one each; ``items`` are what was folded."""
    found = []
    for one in clashes:
        commits = {commit for _, commit in one.values}
        latest = max((item.at_ms for item in items if item.commit in commits), default=0)
        found.append(Open(what, one.field.encode(), latest, grade, sorted(commits), one))
    return found


def people_conflicts(items: Sequence[Item], badges: Sequence[Badge]) -> list[Open]:
    """Return what is open about a delegate beside fields; ``badges`` is their fold."""
    found = two_badges(items, badges)
    scans = [item for item in items if isinstance(item.payload, Scan)]
    if scans:
        entries = [item for item in counted_scans(items) if admits(item.payload)]
        found += double_admissions(entries)
        if not all(badge.valid for badge in badges):
            found += ended_badges(items, entries)
    if not found:
        return found
    settled = [item.payload for item in items if item.kind == RESOLVED and isinstance(item.payload, Resolved)]
    return [one for one in found if not any(_settles(by, one) for by in settled)]


def double_admissions(entries: Iterable[Item]) -> list[Open]:
    """Return admissions to one session whose desks did not know of each other.

    A desk that knows of an entry records the next one as ``again``, so each admission without that
    is the first some desk knew of; so is the earliest of all, where the one it followed was undone.
    Where no such first one is left, nobody can tell which desks knew of which.
    """
    by_session: dict[bytes, list[Item]] = {}
    for item in entries:
        by_session.setdefault(item.payload.session, []).append(item)
        for left in {*item.payload.leaves} - {item.payload.session}:
            by_session.setdefault(left, []).append(item)
    found = []
    for session, moves in sorted(by_session.items()):
        into = [item for item in moves if item.payload.session == session and not item.payload.out]
        first = _firsts(into)
        if len({item.commit for item in first}) > 1:
            found.append(_doubled(session, first, moves))
    return found


def _firsts(entries: Sequence[Item]) -> list[Item]:
    first = [item for item in entries if not item.payload.again]
    by_desk: dict[bytes, Item] = {}
    for item in sorted(entries, key=in_order_of):
        by_desk.setdefault(item.key, item)
    earliest = list(by_desk.values())[: 1 if first else None]
    return first + [item for item in earliest if item.payload.again]


def _doubled(session: bytes, first: Sequence[Item], moves: Sequence[Item]) -> Open:
    sides = sorted((_entered(item) for item in first), key=lambda one: (one.at_ms, one.commit))
    firsts = {item.commit for item in first}
    grade = 0
    last: Item | None = None
    # By the times, not in the order of the fold: that says nothing of desks that were apart.
    for item in sorted(moves, key=lambda one: (_at_ms(one), in_order_of(one))):
        if item.payload.out or item.payload.session != session:
            last = None
            continue
        if last is not None and (item.key != last.key or item.commit in firsts):
            grade = max(grade, 2 if _at_ms(item) - _at_ms(last) < COPIED_MS else 1)
        last = item
    return Open(ADMISSIONS, session, sides[-1].at_ms, grade, sorted(firsts), sides)


def ended_badges(items: Sequence[Item], entries: Iterable[Item]) -> list[Open]:
    """Return admissions by badges that had been replaced or revoked, with nobody overruling that.

    A badge had ended where the end stands before the scan in the order of the fold, or where both
    clocks are known well enough to say that it came first.
    """
    ends: dict[bytes, list[Item]] = {}
    for item in in_order(item for item in items if item.kind in (BADGE, BADGE_REVOKED)):
        ended = ended_by(item)
        if ended:
            ends.setdefault(ended, []).append(item)
    late: dict[bytes, list[Item]] = {}
    for item in entries:
        scan = item.payload
        if scan.out or not scan.badge or scan.override in ("revoked", "replaced"):
            continue
        if any(_before(end, item) for end in ends.get(scan.badge, ())):
            late.setdefault(scan.badge, []).append(item)
    found = []
    for badge, scans in sorted(late.items()):
        first = next(end for end in ends[badge] if any(_before(end, item) for item in scans))
        found.append(_late(badge, first, scans))
    return found


def _late(badge: bytes, end: Item, late: Sequence[Item]) -> Open:
    scans = sorted((_entered(item) for item in late), key=lambda one: (one.at_ms, one.commit))
    by = end.payload
    replaced_by = codes.take_apart(by.code).badge if isinstance(by, BadgeIssued) else b""
    detail = EndedBadge(end.commit, end.key, end.at_ms, end.err_ms, replaced_by, by.reason, scans)
    return Open(ENDED_BADGE, badge, scans[-1].at_ms, 1, sorted(one.commit for one in scans), detail)


def two_badges(items: Iterable[Item], badges: Sequence[Badge]) -> list[Open]:
    """Return the valid badges of a delegate where there is more than one."""
    valid = sorted(one.badge for one in badges if one.valid)
    if len(valid) < 2:
        return []
    issued: dict[bytes, bytes] = {}
    for item in in_order(item for item in items if item.kind == BADGE):
        if isinstance(item.payload, BadgeIssued) and len(item.payload.code) == codes.CODE_BYTES:
            issued.setdefault(codes.take_apart(item.payload.code).badge, item.commit)
    detail = [(badge, issued[badge]) for badge in valid]
    latest = max(one.at_ms for one in badges if one.valid)
    return [Open(BADGES, b"", latest, 1, sorted(issued[badge] for badge in valid), detail)]


def ended_by(item: Item) -> bytes:
    """Return the id of the badge that an entry ends; empty where it ends none."""
    payload = item.payload
    if isinstance(payload, BadgeRevoked):
        return payload.badge
    if isinstance(payload, BadgeIssued) and len(payload.code) == codes.CODE_BYTES:
        return payload.replaces if codes.take_apart(payload.code).badge != payload.replaces else b""
    return b""


def _before(end: Item, scan: Item) -> bool:
    if in_order_of(end) < in_order_of(scan):
        return not scan.payload.written_ms or end.at_ms < scan.payload.written_ms
    moment = _entered(scan)
    if end.err_ms is None or moment.err_ms is None:
        return False
    return end.at_ms + end.err_ms < moment.at_ms - moment.err_ms


def order_known(moments: Sequence[tuple[int, int | None]]) -> bool:
    """Whether clocks tell in which order things happened; (Unix ms, how wrong), in order of time."""
    for (one, err), (other, other_err) in pairwise(moments):
        if err is None or other_err is None or one + err >= other - other_err:
            return False
    return True


def _settles(resolved: Resolved, found: Open) -> bool:
    return resolved.what == found.what and set(found.commits) <= set(resolved.commits)


def _at_ms(item: Item) -> int:
    return item.payload.written_ms or item.at_ms


def _entered(item: Item) -> Entered:
    scan: Scan = item.payload
    return Entered(
        item.commit,
        item.key,
        _at_ms(item),
        None if scan.written_ms else item.err_ms,
        scan.door,
        scan.badge,
        scan.by_hand,
        scan.override,
        scan.sheet,
    )

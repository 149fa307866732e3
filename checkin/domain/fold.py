"""From entries to what everyone sees: pure folds, one subject at a time.

A fold takes all entries of one subject that count and gives the same result whatever the order in
which they arrived: they are sorted by (lamport, chain, n), and which write wins is decided by what
each write says it replaces. It never re-decides: a scan carries the verdict that was given.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final, NamedTuple

import msgspec

from checkin.domain import badge as codes
from checkin.domain.items import Item, in_order_of
from checkin.domain.kinds import (
    BADGE,
    BADGE_REVOKED,
    EDIT,
    HAND_OVER,
    PHOTO,
    PRINT,
    ROSTER,
    WALKIN,
    BadgeIssued,
    BadgeRevoked,
    HandOver,
    Photo,
    Print,
    Write,
)
from checkin.domain.presence import Presence, fold_presence

VERSION: Final = 5
"""Raised whenever a fold gives another result for the same entries: desks then rebuild."""


FIELD_KINDS: Final = frozenset({ROSTER, EDIT, WALKIN})
"""Kinds that write fields of a delegate."""
_BADGE_KINDS: Final = frozenset({BADGE, BADGE_REVOKED, PRINT, HAND_OVER})


class Clash(NamedTuple):
    """Concurrent values of one field; the first is the one shown."""

    field: str
    values: tuple[tuple[Any, bytes], ...]
    """(value, commit hash), the winner first, then the losers, latest first."""


class Record(msgspec.Struct):
    """Fields of a subject after all writes."""

    fields: dict[str, Any]
    heads: dict[str, list[bytes]]
    """Per field the commits that nobody has replaced, winner first: what a new write replaces."""
    clashes: list[Clash]
    roster: dict[str, Any] | None
    """The values the roster last gave, or None for someone it never listed."""


class Badge(msgspec.Struct, omit_defaults=True):
    """A badge of a delegate."""

    badge: bytes
    code: bytes
    at_ms: int
    key: bytes
    """The installation that issued it."""
    replaces: bytes
    replaced_by: bytes = b""
    revoked: bool = False
    ended_ms: int | None = None
    """When it was replaced or revoked."""
    ended_key: bytes = b""
    """The installation where that happened."""
    reason: str = ""
    number: int = 0
    """0 for a first badge, n for the n-th replacement in a row."""
    prints: int = 0
    """How many times it was put on paper."""
    printed_ms: int = 0
    """When that was last; 0 where it is not on paper."""
    printed_key: bytes = b""
    """The installation that did."""
    printed_face: bytes = b""
    """Digest of what stands on the last one."""
    printed_layout: str = ""
    handed_to: str = ""
    """Who collected it; empty while nobody has, and where that is a delegate: ``handed_by``."""
    handed_ms: int = 0
    handed_key: bytes = b""
    handed_by: bytes = b""

    @property
    def valid(self) -> bool:
        """Whether the badge still opens doors."""
        return not self.revoked and not self.replaced_by


class Delegate(msgspec.Struct):
    """Everything the log says of one delegate."""

    record: Record
    badges: list[Badge]
    presence: dict[bytes, Presence]
    """By session; people never admitted to a session have no entry for it."""
    update_needed: bool
    """An entry that this program must not guess at concerns this delegate."""


def fold_record(items: Iterable[Item], kinds: Collection[str] = FIELD_KINDS) -> Record:
    """Fold the writes of ``kinds`` among ``items`` (of one subject) into its fields.

    Which kinds matters: who may write one kind of thing must not reach another through its subject.
    """
    writes = sorted(
        (item for item in items if item.kind in kinds and isinstance(item.payload, Write)), key=in_order_of
    )
    if len(writes) == 1 and not writes[0].payload.seen:
        return _single(writes[0])
    record = Record({}, {}, [], None)
    replaced: dict[str, set[bytes]] = {}
    by_field: dict[str, list[tuple[bytes, Any]]] = {}
    for item in writes:
        write: Write = item.payload
        for field, value in write.fields.items():
            by_field.setdefault(field, []).append((item.commit, value))
            replaced.setdefault(field, set()).update(write.replaces.get(field, ()))
        if item.kind == ROSTER and (write.fields or write.seen):
            record.roster = (record.roster or {}) | write.fields | write.seen
    for field in sorted(by_field):
        gone = replaced[field]
        heads = [(commit, value) for commit, value in reversed(by_field[field]) if commit not in gone]
        if not heads:
            # Only a forged cycle of hashes gets here; the latest write is as good as any.
            heads = [by_field[field][-1]]
        record.heads[field] = [commit for commit, _ in heads]
        winner = heads[0][1]
        if winner is not None:
            record.fields[field] = winner
        if any(value != winner for _, value in heads):
            record.clashes.append(Clash(field, tuple((value, commit) for commit, value in heads)))
    if record.roster is not None:
        record.roster = {field: value for field, value in sorted(record.roster.items()) if value is not None}
    return record


def _single(item: Item) -> Record:
    """The common case: one write, as most of a roster is."""
    fields = {field: value for field, value in sorted(item.payload.fields.items()) if value is not None}
    commits = [item.commit]
    heads = dict.fromkeys(sorted(item.payload.fields), commits)
    return Record(fields, heads, [], fields if item.kind == ROSTER else None)


def fold_badges(items: Iterable[Item]) -> list[Badge]:
    """Fold the badges of one delegate, in the order in which they were issued."""
    ordered = sorted((item for item in items if item.kind in _BADGE_KINDS), key=in_order_of)
    badges: dict[bytes, Badge] = {}
    for item in ordered:
        if isinstance(item.payload, BadgeIssued) and len(item.payload.code) == codes.CODE_BYTES:
            badge = codes.take_apart(item.payload.code).badge
            if badge not in badges:
                badges[badge] = Badge(badge, item.payload.code, item.at_ms, item.key, item.payload.replaces)
    for item in ordered:
        payload = item.payload
        if isinstance(payload, BadgeIssued) and len(payload.code) == codes.CODE_BYTES:
            old = badges.get(payload.replaces)
            new = codes.take_apart(payload.code).badge
            if old is not None and not old.replaced_by and new != old.badge:
                old.replaced_by = new
                _end(old, item, payload.reason)
        elif isinstance(payload, BadgeRevoked):
            old = badges.get(payload.badge)
            if old is not None:
                old.revoked = True
                _end(old, item, payload.reason)
    _fold_papers(ordered, badges)
    for one in badges.values():
        one.number = _generation(one, badges)
    return list(badges.values())


def _fold_papers(items: Sequence[Item], badges: dict[bytes, Badge]) -> None:
    """Note on the badges what was printed of them and who collected them."""
    lost = {item.payload.lost for item in items if isinstance(item.payload, Print)}
    for item in items:
        payload = item.payload
        if not isinstance(payload, Print | HandOver) or (badge := badges.get(payload.badge)) is None:
            continue
        if isinstance(payload, HandOver):
            badge.handed_to, badge.handed_by = payload.to, payload.by
            taken = payload.to or payload.by
            badge.handed_ms, badge.handed_key = (item.at_ms, item.key) if taken else (0, b"")
        elif not payload.lost and payload.run_of(item.commit) not in lost:
            badge.prints += 1
            badge.printed_ms, badge.printed_key = item.at_ms, item.key
            badge.printed_face, badge.printed_layout = payload.face, payload.layout


def _end(badge: Badge, item: Item, reason: str) -> None:
    """Remember when and where a badge first stopped working."""
    if badge.ended_ms is None:
        badge.ended_ms, badge.ended_key, badge.reason = item.at_ms, item.key, reason


def _generation(badge: Badge, badges: dict[bytes, Badge]) -> int:
    seen = {badge.badge}
    while badge.replaces in badges and badge.replaces not in seen:
        seen.add(badge.replaces)
        badge = badges[badge.replaces]
    return len(seen) - 1


def fold_photo(items: Iterable[Item]) -> bytes:
    """Return the picture of a delegate, the one that comes last; empty where there is none."""
    shown = b""
    for item in sorted((item for item in items if item.kind == PHOTO), key=in_order_of):
        if isinstance(item.payload, Photo):
            shown = item.payload.jpeg
    return shown


def needs_update(items: Iterable[Item]) -> bool:
    """Whether a critical entry of a kind from a newer program is among ``items``."""
    return any(item.critical for item in items)


def fold_delegate(items: Sequence[Item]) -> Delegate:
    """Fold all entries of one delegate, with the scans of badges that came before anyone knew whose."""
    if len(items) == 1 and items[0].kind in FIELD_KINDS and isinstance(items[0].payload, Write):
        return Delegate(_single(items[0]), [], {}, False)
    return Delegate(
        record=fold_record(items),
        badges=fold_badges(items),
        presence=fold_presence(items),
        update_needed=needs_update(items),
    )

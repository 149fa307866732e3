"""Who stands behind the figures: everybody expected in a session or admitted to it, in the report's order.

The file is read again, so whoever lists people stays within the look at it that counted them
(``EventFile.snapshot``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from checkin.desk.desk import Desk
from checkin.desk.exports.days import Days, every_session
from checkin.desk.exports.model import Listed, Report
from checkin.domain.presence import Presence
from checkin.store import exporting
from checkin.store.presence import unpack_presence

_AT_ONCE: Final = 200_000
"""Presences held in memory; more sessions than have so many are read one after the other."""


class Row(NamedTuple):
    """Somebody in one session."""

    who: Listed
    expected: bool
    presence: Presence | None


class WholeRow(NamedTuple):
    """Somebody in the event."""

    who: Listed
    first_ms: int | None
    last_ms: int | None
    attended: int
    """How many sessions they were admitted to."""
    came: frozenset[str]
    """On which days, as ISO dates."""


def people_by_session(desk: Desk, report: Report) -> Iterator[tuple[int, Iterator[Row]]]:
    """Yield (place of the session in the report, its people); each before the next is asked for."""
    subjects = {key: one.subject for key, one in every_session(desk).items()}
    for batch in _batches(report):
        states: dict[bytes, dict[bytes, bytes]] = {
            subjects[report.sessions[one].session]: {} for one in batch
        }
        for session, delegate, packed in exporting.packed_presences(desk.file.connection, states):
            states[session][delegate] = packed
        for place in batch:
            seen = states.pop(subjects[report.sessions[place].session])
            yield place, _rows(report, place, seen)


def _batches(report: Report) -> Iterator[list[int]]:
    batch: list[int] = []
    held = 0
    for place, one in enumerate(report.sessions):
        if batch and held + one.present > _AT_ONCE:
            yield batch
            batch, held = [], 0
        batch.append(place)
        held += one.present
    if batch:
        yield batch


def _rows(report: Report, place: int, seen: dict[bytes, bytes]) -> Iterator[Row]:
    bit = 1 << place
    for who in report.listed:
        packed = seen.get(who.id)
        expected = bool(who.expected & bit)
        if packed is not None or expected:
            yield Row(who, expected, unpack_presence(packed) if packed is not None else None)


def everybody(desk: Desk, report: Report) -> Iterator[WholeRow]:
    """Yield everybody who has not withdrawn, or came all the same."""
    days = Days(desk)
    for who in report.listed:
        seen = exporting.presences_of(desk.file.connection, who.id)
        if who.withdrawn and not seen:
            continue
        yield WholeRow(
            who,
            min((one.first_ms for _, one in seen), default=None),
            max((one.last_ms for _, one in seen), default=None),
            len(seen),
            frozenset(days.of(session, one) for session, one in seen),
        )

"""When the doors of a session are open, and which entries of the log say so."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from checkin.domain.fold import Record, fold_record
from checkin.domain.items import Item
from checkin.domain.kinds import HOURS, SESSION, Write
from checkin.domain.programme import Session, are_hours, local_ms, local_time

HOUR_FIELDS: Final = ("opens", "closes")
SOON_MS: Final = 10 * 60_000
"""A session that closes within this is closing soon."""
MINUTE_MS: Final = 60_000
_KINDS: Final = frozenset({SESSION, HOURS})
_FORM: Final = "%Y-%m-%dT%H:%M"


class SessionState(StrEnum):
    """How the doors of a session stand."""

    NOT_OPEN = "not_open"
    OPEN = "open"
    CLOSING = "closing"
    """Open, and about to close."""
    CLOSED = "closed"
    ALWAYS = "always"
    """Open, and nothing says since or until when."""


def state(session: Session, now_ms: int, zone: ZoneInfo) -> SessionState:
    """Return how the doors stand at a moment (Unix milliseconds).

    What was closed stays closed although it was to open later: closing is somebody's decision.
    """
    opens, closes = local_ms(session.opens, zone), local_ms(session.closes, zone)
    if closes is not None and now_ms >= closes:
        return SessionState.CLOSED
    if opens is not None and now_ms < opens:
        return SessionState.NOT_OPEN
    if closes is not None and closes - now_ms <= SOON_MS:
        return SessionState.CLOSING
    return SessionState.ALWAYS if opens is None and closes is None else SessionState.OPEN


def fold_session(items: Iterable[Item]) -> Record:
    """Fold a session's entries into its fields: what organisers wrote, and hours that desks have set."""
    return fold_record((item for item in items if item.kind != HOURS or _are_hours(item)), _KINDS)


def minute_before(ms: int, zone: ZoneInfo) -> str:
    """Return the minute in which a moment lies as a local time: never later than the moment."""
    return f"{local_time(ms, zone):{_FORM}}"


def minute_after(ms: int, zone: ZoneInfo) -> str:
    """Return the first local time that is not before a moment, to the minute.

    Where clocks are put back an hour exists twice and a local time means the first of the two, so
    that of moments in the second the first minute after them is meant.
    """
    at = -(-ms // MINUTE_MS) * MINUTE_MS
    while local_time(at, zone).fold:
        at += MINUTE_MS
    return f"{local_time(at, zone):{_FORM}}"


def longer(closing: Iterable[int], minutes: int, now_ms: int, zone: ZoneInfo) -> str:
    """Return the local time so many minutes after the latest of those times to close, or after now."""
    return minute_after(max([now_ms, *closing]) + minutes * MINUTE_MS, zone)


def _are_hours(item: Item) -> bool:
    return isinstance(item.payload, Write) and are_hours(item.payload.fields)

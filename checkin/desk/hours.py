"""Opening, extending and closing a session for all desks, as a supervisor at any of them decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.writing import record_of, session_record, write
from checkin.domain import errors
from checkin.domain.fold import Record
from checkin.domain.hours import SessionState, longer, minute_after, minute_before, state
from checkin.domain.kinds import HOURS, SESSION
from checkin.domain.people import MAX_TEXT
from checkin.domain.programme import Session, are_hours, local_ms
from checkin.domain.text import tidy

MAX_MINUTES: Final = 24 * 60
"""Whoever wants more moves the session in the programme."""


class HoursSet(msgspec.Struct, frozen=True):
    """The hours of a session after somebody set them; local ISO times, empty where there is none."""

    session: str
    opens: str
    closes: str
    state: SessionState
    written: bool = True
    """False where the session was so already, and nothing was written."""


class _Now(msgspec.Struct):
    """What a decision about hours rests on."""

    session: Session
    record: Record
    """With what a write replaces."""
    planned: dict[str, Any]
    """The session as the programme alone has it."""
    at_ms: int
    desk: Desk

    @property
    def state(self) -> SessionState:
        return state(self.session, self.at_ms, self.desk.event.zone)

    def ms(self, text: str) -> int | None:
        return local_ms(text, self.desk.event.zone)


def open_session(desk: Desk, session: str, supervisor: bytes = b"", reason: str = "") -> HoursSet:
    """Open a session (its id) now, for all desks, unless it is open.

    One that had been closed closes when the programme says, if that is still to come, else no more.

    Raises:
        SessionUnknown: the programme does not have it (any more).
        FileFault: nothing was written.
    """
    return _set(desk, session, supervisor, reason, _opened)


def extend_session(
    desk: Desk, session: str, minutes: int, supervisor: bytes = b"", reason: str = ""
) -> HoursSet:
    """Keep the doors of a session open ``minutes`` longer, from when they close or from now.

    Where desks that were apart set several times to close, the latest of them counts: what was
    promised at one door is not taken back by extending at another.

    Raises:
        SessionUnknown: the programme does not have it (any more).
        NeverCloses: it has no time to close.
        ValueInvalid: not 1 to 1440 minutes, or beyond the calendar.
        FileFault: nothing was written.
    """
    if not 0 < minutes <= MAX_MINUTES:
        raise errors.ValueInvalid("minutes", str(minutes))

    def extended(now: _Now) -> dict[str, str | None]:
        closes = now.ms(now.session.closes)
        if closes is None:
            raise errors.NeverCloses(desk.named(now.session.name) or now.session.id)
        clashes = [value for one in now.record.clashes if one.field == "closes" for value, _ in one.values]
        concurrent = [closes, *(now.ms(value) or 0 for value in clashes if isinstance(value, str))]
        fields = {"closes": longer(concurrent, minutes, now.at_ms, desk.event.zone)}
        if not are_hours(fields):
            raise errors.ValueInvalid("closes", fields["closes"])
        return dict(fields)

    return _set(desk, session, supervisor, reason, extended)


def close_session(desk: Desk, session: str, supervisor: bytes = b"", reason: str = "") -> HoursSet:
    """Close a session (its id) now, for all desks, unless it is closed.

    Raises:
        SessionUnknown: the programme does not have it (any more).
        FileFault: nothing was written.
    """
    return _set(desk, session, supervisor, reason, _closed)


def _opened(now: _Now) -> dict[str, str | None]:
    zone = now.desk.event.zone
    fields: dict[str, str | None] = {}
    if now.state is SessionState.CLOSED:
        planned = str(now.planned.get("closes") or "")
        later = now.ms(planned)
        fields["closes"] = minute_after(later, zone) if later is not None and later > now.at_ms else None
    opens = now.ms(now.session.opens)
    if opens is not None and opens > now.at_ms:
        fields["opens"] = minute_before(now.at_ms, zone)
    return fields


def _closed(now: _Now) -> dict[str, str | None]:
    if now.state is SessionState.CLOSED:
        return {}
    return {"closes": minute_before(now.at_ms, now.desk.event.zone)}


def _set(
    desk: Desk,
    id: str,
    supervisor: bytes,
    reason: str,
    decide: Callable[[_Now], dict[str, str | None]],
) -> HoursSet:
    """Write what ``decide`` says, if anything, in one commit."""
    with desk.file.writing() as work:
        session = desk.session_of(id)
        at_ms = desk.clock()
        now = _Now(
            session,
            session_record(work, session.subject),
            record_of(work, session.subject, {SESSION}).fields,
            at_ms,
            desk,
        )
        fields = decide(now)
        if fields:
            why = tidy(reason)[:MAX_TEXT]
            entry = write(HOURS, session.subject, fields, now.record, why, supervisor=supervisor)
            work.append([entry], desk.stamp(at_ms))
        opens = session.opens if "opens" not in fields else fields["opens"] or ""
        closes = session.closes if "closes" not in fields else fields["closes"] or ""
    after = msgspec.structs.replace(session, opens=opens, closes=closes)
    return HoursSet(session.id, opens, closes, state(after, at_ms, desk.event.zone), bool(fields))

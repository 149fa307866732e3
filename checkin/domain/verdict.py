"""The decision at the door, as a pure function of facts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum, StrEnum, auto
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec

from checkin.domain.fold import Badge
from checkin.domain.presence import Presence
from checkin.domain.programme import Session, local_ms, local_time, may_enter

ELSEWHERE_MS: Final = 3 * 60_000
"""A badge admitted at another door less than this ago, without an exit, is probably a copy."""


class Verdict(StrEnum):
    """The answers of the door, in order of precedence."""

    UNKNOWN = "unknown"
    UNKNOWN_ISSUER = "unknown_issuer"
    FORGED = "forged"
    ISSUER_REVOKED = "issuer_revoked"
    REVOKED = "revoked"
    REPLACED = "replaced"
    GENUINE_UNLISTED = "genuine_unlisted"
    WITHDRAWN = "withdrawn"
    NOT_HERE = "not_here"
    NOT_OPEN = "not_open"
    ALREADY_IN = "already_in"
    FULL = "full"
    ADMITTED = "admitted"


class CodeStatus(Enum):
    """What is known of the code that was shown."""

    NOT_OURS = auto()
    UNKNOWN_ISSUER = auto()
    FORGED = auto()
    ISSUER_REVOKED = auto()
    UNLISTED = auto()
    """Genuine, but its delegate has not arrived on this desk."""
    LISTED = auto()


class Question(msgspec.Struct):
    """Everything a decision rests on."""

    status: CodeStatus
    session: Session
    now_ms: int
    zone: ZoneInfo
    door: str = ""
    """Empty for this installation's own."""
    key: bytes = b""
    """This installation's."""
    out: bool = False
    badge: Badge | None = None
    """None when a delegate without a badge is checked in by hand."""
    delegate: bytes = b""
    person: Mapping[str, Any] = {}
    """Fields of the delegate."""
    presence: Mapping[bytes, Presence] = {}
    """By session, of this delegate."""
    inside: int = 0
    """People inside the session now, as far as this desk knows."""


class First(msgspec.Struct):
    """An earlier admission: when, at which door (empty: its own), by which installation."""

    at_ms: int
    err_ms: int | None
    door: str
    key: bytes


class Decision(msgspec.Struct):
    """The answer and the facts that go with it."""

    verdict: Verdict
    again: bool = False
    """Admitted before: a normal re-entry."""
    first: First | None = None
    opens: str = ""
    """Local time from which the session opens, for ``not_open``."""
    closed: str = ""
    """Local time since which the session is closed, for ``not_open``."""


_CODE_VERDICTS: Final = {
    CodeStatus.NOT_OURS: Verdict.UNKNOWN,
    CodeStatus.UNKNOWN_ISSUER: Verdict.UNKNOWN_ISSUER,
    CodeStatus.FORGED: Verdict.FORGED,
    CodeStatus.ISSUER_REVOKED: Verdict.ISSUER_REVOKED,
    CodeStatus.UNLISTED: Verdict.GENUINE_UNLISTED,
}


def decide(question: Question) -> Decision:
    """Answer a scan: the first reason against entering, in order of precedence, else admitted."""
    if question.status is not CodeStatus.LISTED:
        return Decision(_CODE_VERDICTS[question.status])
    ended = ended_as(question.badge) if question.badge is not None else None
    if ended is not None:
        return Decision(ended)
    here = question.presence.get(question.session.subject)
    if question.out:
        # Nobody is kept in: an exit is recorded whatever the rules of entering say.
        return Decision(Verdict.ADMITTED, first=_first(here))
    if question.person.get("withdrawn") is True:
        return Decision(Verdict.WITHDRAWN)
    return _entering(question, here)


def ended_as(badge: Badge) -> Verdict | None:
    """Return the verdict on a badge that no longer works, None while it does."""
    if badge.revoked:
        return Verdict.REVOKED
    return Verdict.REPLACED if badge.replaced_by else None


def _entering(question: Question, here: Presence | None) -> Decision:
    session = question.session
    if not may_enter(session, dict(question.person), question.delegate, _today(question)):
        return Decision(Verdict.NOT_HERE)
    opens, closes = local_ms(session.opens, question.zone), local_ms(session.closes, question.zone)
    if closes is not None and question.now_ms >= closes:
        return Decision(Verdict.NOT_OPEN, closed=session.closes)
    if opens is not None and question.now_ms < opens:
        return Decision(Verdict.NOT_OPEN, opens=session.opens)
    been = here is not None and here.entries > 0
    inside = here is not None and here.inside
    if (session.reentry == "once" and been) or (session.reentry == "in-out" and inside):
        return Decision(Verdict.ALREADY_IN, first=_first(here))
    copy = _elsewhere(question)
    if copy is not None:
        return Decision(Verdict.ALREADY_IN, first=copy)
    if session.capacity is not None and not inside and question.inside >= session.capacity:
        return Decision(Verdict.FULL, first=_first(here))
    return Decision(Verdict.ADMITTED, again=been, first=_first(here))


def _first(here: Presence | None) -> First | None:
    if here is None or not here.entries:
        return None
    return First(here.first_ms, here.first_err, here.first_door, here.first_key)


def _elsewhere(question: Question) -> First | None:
    """Return the latest admission at another door, if it was moments ago with no exit since."""
    latest: Presence | None = None
    for presence in question.presence.values():
        if presence.inside and (latest is None or presence.last_ms > latest.last_ms):
            latest = presence
    if latest is None or (latest.last_door or latest.last_key) == (question.door or question.key):
        return None
    if abs(question.now_ms - latest.last_ms) >= ELSEWHERE_MS:
        return None
    return First(latest.last_ms, latest.last_err, latest.last_door, latest.last_key)


def leaves(session: Session, sessions: list[Session], presence: Mapping[bytes, Presence]) -> list[bytes]:
    """Return the parallel sessions a delegate leaves by entering ``session``."""
    if not session.parallel:
        return []
    return [
        other.subject
        for other in sessions
        if other.parallel == session.parallel
        and other.subject != session.subject
        and other.subject in presence
        and presence[other.subject].inside
    ]


def _today(question: Question) -> date:
    return local_time(question.now_ms, question.zone).date()

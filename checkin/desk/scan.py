"""A code at the door: who it is, whether they may enter, and the record of it."""

from __future__ import annotations

from typing import Any

import msgspec

from checkin.desk.desk import Desk
from checkin.domain import badge as codes
from checkin.domain.badge import BadgeCode, Genuine
from checkin.domain.fold import Badge
from checkin.domain.ids import badge_subject
from checkin.domain.kinds import SCAN, Scan
from checkin.domain.people import group_of
from checkin.domain.presence import Presence
from checkin.domain.programme import Session, local_time, may_enter
from checkin.domain.verdict import CodeStatus, Decision, Question, Verdict, decide, leaves
from checkin.store import attendance as came
from checkin.store import queries
from checkin.store.queries import Person
from checkin.store.work import Work


class FirstEntry(msgspec.Struct):
    """An earlier admission."""

    at_ms: int
    err_ms: int | None
    door: str
    desk: str


class Ended(msgspec.Struct):
    """When and where a badge was replaced or revoked."""

    at_ms: int
    desk: str
    reason: str = ""
    by: str = ""
    """Number of the badge that replaces it."""


class Outcome(msgspec.Struct):
    """The verdict with all its facts; the interface turns it into words."""

    verdict: Verdict
    session: str
    """Id of the session."""
    at_ms: int
    out: bool = False
    again: bool = False
    person: Person | None = None
    badge: str = ""
    """Badge id in hexadecimal."""
    first: FirstEntry | None = None
    ended: Ended | None = None
    where: list[str] = []
    """Ids of the sessions the delegate may enter, for ``not_here``."""
    opens: str = ""
    closed: str = ""
    protocol: bool = False
    """Call protocol; never a stop look for a valid badge."""
    update_needed: bool = False
    """The log holds something about this delegate or session that this program does not know."""
    category_hint: str = ""
    """Id of the category a genuine but unlisted badge claims."""
    issued_by: str = ""
    """Name of the desk that issued a badge which is not on the list (yet)."""
    by_hand: bool = False
    """No badge was shown: somebody saw who it is."""
    override: str = ""
    """The verdict that a supervisor overruled."""


class _Shown(msgspec.Struct):
    """What is known of the code that was shown."""

    status: CodeStatus
    code: BadgeCode | None = None
    badge: Badge | None = None
    person: Person | None = None
    issuer: bytes = b""
    """Key of the installation that issued it, where only the code tells."""


def scan(desk: Desk, text: str, session: Session, *, door: str = "", out: bool = False) -> Outcome:
    """Answer a code and record the answer, in one transaction.

    Never raises for what is in ``text``; of a code that is not ours only its length is kept.

    Raises:
        FileFault: the answer could not be recorded, so nobody was admitted.
    """
    at_ms = desk.clock()
    with desk.file.writing() as work:
        shown = _look_up(desk, work, text)
        person = shown.person
        presence = queries.presence_of(work.connection, person.id) if person else {}
        group = group_of(person.fields if person else {})
        outcome, record = answer(
            desk, work, shown.status, person, presence, session, at_ms, door, out=out, badge=shown.badge
        )
        if shown.code is not None:
            record.badge = shown.code.badge
            outcome.badge = shown.code.badge.hex()
            outcome.category_hint = _hinted(desk, shown)
            outcome.issued_by = desk.desk_name(shown.issuer) if shown.issuer else ""
        else:
            record.length, record.alphabet = len(text), codes.alphabet_of(text[:1000])
        subject = _subject(desk, shown, session)
        work.append_scan(record, subject, desk.stamp(at_ms), presence, group)
        if person is None and subject != session.subject:
            # The badge of somebody erased: what was just recorded of it goes the same way.
            work.project({subject: {SCAN}})
    return outcome


def answer(
    desk: Desk,
    work: Work,
    status: CodeStatus,
    person: Person | None,
    presence: dict[bytes, Presence],
    session: Session,
    at_ms: int,
    door: str,
    *,
    out: bool,
    badge: Badge | None,
) -> tuple[Outcome, Scan]:
    """Decide, and return the outcome to show beside the entry to record."""
    door = desk.door_here(door)
    # As the log has it now: it may have been opened or closed since the door was chosen.
    session = next((one for one in desk.sessions if one.subject == session.subject), session)
    fields: dict[str, Any] = person.fields if person else {}
    inside = came.counts(work.connection, session.subject).inside if session.capacity is not None else 0
    zone = desk.event.zone
    decision = decide(
        Question(
            status=status,
            session=session,
            now_ms=at_ms,
            zone=zone,
            door=door,
            key=desk.file.key,
            out=out,
            badge=badge,
            delegate=person.id if person else b"",
            person=fields,
            presence=presence,
            inside=inside,
        )
    )
    outcome = Outcome(
        verdict=decision.verdict,
        session=session.id,
        at_ms=at_ms,
        out=out,
        again=decision.again,
        person=person,
        first=_first(desk, decision),
        ended=_ended(desk, badge),
        opens=decision.opens,
        closed=decision.closed,
        protocol=person is not None and desk.protocol(person),
        update_needed=session.update_needed or bool(person and person.update_needed),
    )
    if person and decision.verdict is Verdict.NOT_HERE:
        outcome.where = allowed(desk, person, at_ms)
    left = (
        leaves(session, desk.sessions, presence) if decision.verdict is Verdict.ADMITTED and not out else []
    )
    record = Scan(decision.verdict.value, session.subject, door, out, decision.again, leaves=left)
    return outcome, record


def allowed(desk: Desk, person: Person, at_ms: int) -> list[str]:
    """Return the ids of the sessions a delegate may enter, those of today alone if there are any."""
    today = local_time(at_ms, desk.event.zone).date()
    every = [one for one in desk.sessions if may_enter(one, person.fields, person.id, today)]
    now = [one for one in every if one.date in ("", today.isoformat())]
    return [one.id for one in now or every]


def _look_up(desk: Desk, work: Work, text: str) -> _Shown:
    code = codes.parse(text)
    if code is None:
        return _Shown(CodeStatus.NOT_OURS)
    for person, badge in queries.wearers(work.connection, code.badge):
        if badge.code == code.raw:
            return _Shown(CodeStatus.LISTED, code, badge, person)
    genuine, key = codes.check(desk.file.event, code, desk.file.trust.badge_issuers())
    if genuine is Genuine.UNKNOWN_ISSUER:
        return _Shown(CodeStatus.UNKNOWN_ISSUER, code)
    if genuine is Genuine.FORGED or queries.badge(work.connection, code.badge):
        # A second code for a badge id that the log knows was not made by us, whoever signed it.
        return _Shown(CodeStatus.FORGED, code)
    if key in desk.file.trust.revoked:
        return _Shown(CodeStatus.ISSUER_REVOKED, code, issuer=key)
    return _Shown(CodeStatus.UNLISTED, code, issuer=key)


def _subject(desk: Desk, shown: _Shown, session: Session) -> bytes:
    if shown.person is not None:
        return shown.person.id
    if shown.code is not None and shown.status in (CodeStatus.UNLISTED, CodeStatus.ISSUER_REVOKED):
        return badge_subject(desk.file.event, shown.code.badge)
    return session.subject


def _hinted(desk: Desk, shown: _Shown) -> str:
    if shown.code is None or shown.status is not CodeStatus.UNLISTED:
        return ""
    hint = shown.code.category
    return next((key for key in desk.categories if codes.category_hint(key) == hint), "")


def _first(desk: Desk, decision: Decision) -> FirstEntry | None:
    first = decision.first
    if first is None:
        return None
    return FirstEntry(
        first.at_ms, first.err_ms, desk.door_name(first.door, first.key), desk.desk_name(first.key)
    )


def _ended(desk: Desk, badge: Badge | None) -> Ended | None:
    if badge is None or badge.ended_ms is None:
        return None
    by = codes.number_of(badge.replaced_by) if badge.replaced_by else ""
    return Ended(badge.ended_ms, desk.desk_name(badge.ended_key), badge.reason, by)

"""Without a badge, or against the verdict: what people decide at a door, recorded as such."""

from __future__ import annotations

from typing import Final

from checkin.desk.desk import Desk
from checkin.desk.scan import Outcome, answer
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import Scan
from checkin.domain.people import MAX_TEXT
from checkin.domain.programme import Session
from checkin.domain.text import tidy
from checkin.domain.verdict import CodeStatus, Verdict, leaves
from checkin.store import queries
from checkin.store.queries import Person
from checkin.store.work import Work

NEVER: Final = frozenset(
    {Verdict.UNKNOWN, Verdict.UNKNOWN_ISSUER, Verdict.FORGED, Verdict.ISSUER_REVOKED, Verdict.ADMITTED}
)
"""Verdicts that cannot be overruled: a code that proves nothing, and one that lets in anyway."""


def check_in(desk: Desk, delegate: bytes, session: Session, *, door: str = "", out: bool = False) -> Outcome:
    """Answer for a delegate who shows no badge but was recognised, and record the answer.

    Raises:
        DelegateUnknown: there is no such delegate (any more).
        FileFault: the answer could not be recorded, so nobody was admitted.
    """
    at_ms = desk.clock()
    with desk.file.writing() as work:
        person = _person(work, delegate)
        presence = queries.presence_of(work.connection, delegate)
        outcome, record = answer(
            desk,
            work,
            CodeStatus.LISTED,
            person,
            presence,
            session,
            at_ms,
            door or desk.own_name,
            out=out,
            badge=None,
        )
        outcome.by_hand = record.by_hand = True
        work.append_scan(record, delegate, desk.stamp(at_ms), presence, _group(person))
    return outcome


def override(
    desk: Desk,
    outcome: Outcome,
    session: Session,
    *,
    door: str = "",
    reason: str,
    supervisor: bytes = b"",
) -> Outcome:
    """Let in, or out, whom ``outcome`` refused, and record which verdict was overruled, why, by whom.

    A genuine badge that is not on the list yet is let in without being counted: nobody here knows
    whose it is.

    Raises:
        OverrideRefused: the verdict is one of ``NEVER``, or nobody is known to let in.
        ValueInvalid: no reason was given.
        DelegateUnknown: the delegate was erased meanwhile.
        FileFault: nothing was recorded.
    """
    why = tidy(reason)[:MAX_TEXT]
    if not why:
        raise errors.ValueInvalid("reason", reason[:40])
    if outcome.verdict in NEVER or (outcome.person is None and not outcome.badge):
        raise errors.OverrideRefused(outcome.verdict.value)
    at_ms = desk.clock()
    with desk.file.writing() as work:
        person = _whose(work, outcome)
        record = Scan(
            Verdict.ADMITTED.value if person else outcome.verdict.value,
            session.subject,
            door or desk.own_name,
            outcome.out,
            badge=bytes.fromhex(outcome.badge),
            by_hand=outcome.by_hand,
            override=outcome.verdict.value,
            reason=why,
            supervisor=supervisor,
        )
        shown = Outcome(
            verdict=Verdict.ADMITTED,
            session=session.id,
            at_ms=at_ms,
            out=outcome.out,
            person=person,
            badge=outcome.badge,
            first=outcome.first,
            protocol=outcome.protocol,
            update_needed=outcome.update_needed,
            category_hint=outcome.category_hint,
            by_hand=outcome.by_hand,
            override=outcome.verdict.value,
        )
        if person is None:
            unlisted = subject(desk.file.event, "badge", record.badge)
            work.append_scan(record, unlisted, desk.stamp(at_ms), {}, ("", ""))
            return shown
        presence = queries.presence_of(work.connection, person.id)
        here = presence.get(session.subject)
        shown.protocol = desk.protocol(person)
        if not outcome.out:
            record.leaves = leaves(session, desk.sessions, presence)
            shown.again = record.again = here is not None and here.entries > 0
        work.append_scan(record, person.id, desk.stamp(at_ms), presence, _group(person))
    return shown


def _whose(work: Work, outcome: Outcome) -> Person | None:
    """Return who was refused as the log says now; None for a badge that is still not on the list."""
    if outcome.person is not None:
        return _person(work, outcome.person.id)
    wearers = queries.wearers(work.connection, bytes.fromhex(outcome.badge))
    if not wearers:
        return None
    person, badge = wearers[0]
    if not badge.valid:
        # It came onto the list after it was shown, as one that no longer works: nobody has overruled that.
        raise errors.OverrideRefused(outcome.verdict.value)
    return person


def _person(work: Work, delegate: bytes) -> Person:
    found = queries.person(work.connection, delegate)
    if found is None:
        raise errors.DelegateUnknown(delegate.hex(), [])
    return found


def _group(person: Person) -> tuple[str, str]:
    return str(person.fields.get("delegation", "")), str(person.fields.get("category", ""))

"""Without a badge, or against the verdict: what people decide at a door, recorded as such."""

from __future__ import annotations

from typing import Final

from checkin.desk.desk import Desk
from checkin.desk.scan import Outcome, answer
from checkin.desk.writing import entry
from checkin.domain import errors
from checkin.domain.ids import badge_subject
from checkin.domain.kinds import SCAN, Scan
from checkin.domain.people import MAX_TEXT, group_of
from checkin.domain.presence import fold_presence
from checkin.domain.programme import Session
from checkin.domain.text import tidy
from checkin.domain.verdict import CodeStatus, Verdict, ended_as, leaves
from checkin.store import queries
from checkin.store.queries import Person
from checkin.store.reading import movements_of
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
            door,
            out=out,
            badge=None,
        )
        outcome.by_hand = record.by_hand = True
        work.append_scan(record, delegate, desk.stamp(at_ms), presence, group_of(person.fields))
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

    A genuine badge that is not on the list yet is let in without being counted, because nobody here
    knows whose it is; once its record arrives, its wearer was there from now on.

    Raises:
        OverrideRefused: the verdict is one of ``NEVER`` or was given for another session, nobody is
            known to let in, or the badge has ended since; then the new verdict is named.
        ValueInvalid: no reason was given.
        DelegateUnknown: the delegate was erased meanwhile.
        FileFault: nothing was recorded.
    """
    why = reason_given(reason)
    nobody = outcome.person is None and not outcome.badge
    if outcome.verdict in NEVER or nobody or outcome.session != session.id:
        raise errors.OverrideRefused(outcome.verdict.value)
    at_ms = desk.clock()
    with desk.file.writing() as work:
        person = _whose(work, outcome)
        record = Scan(
            Verdict.ADMITTED.value if person else outcome.verdict.value,
            session.subject,
            desk.door_here(door),
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
            issued_by=outcome.issued_by,
            by_hand=outcome.by_hand,
            override=outcome.verdict.value,
        )
        if person is None:
            # Not a plain scan: should the wearer have been erased, the reason must not stay.
            unlisted = badge_subject(desk.file.event, record.badge)
            before = fold_presence(movements_of(work.connection, unlisted)).get(session.subject)
            shown.again = record.again = not outcome.out and before is not None
            work.append([entry(SCAN, unlisted, record)], desk.stamp(at_ms))
            return shown
        presence = queries.presence_of(work.connection, person.id)
        here = presence.get(session.subject)
        shown.protocol = desk.protocol(person)
        if not outcome.out:
            record.leaves = leaves(session, desk.sessions, presence)
            shown.again = record.again = here is not None and here.entries > 0
        work.append_scan(record, person.id, desk.stamp(at_ms), presence, group_of(person.fields))
    return shown


def reason_given(text: str) -> str:
    """Return a reason as it is recorded.

    Raises:
        ValueInvalid: there is none in ``text``.
    """
    why = tidy(text)[:MAX_TEXT]
    if not why:
        raise errors.ValueInvalid("reason", text[:40])
    return why


def _whose(work: Work, outcome: Outcome) -> Person | None:
    """Return who was refused as the log says now; None for a badge that is still not on the list."""
    person = _person(work, outcome.person.id) if outcome.person is not None else None
    if not outcome.badge:
        return person
    wearers = queries.wearers(work.connection, bytes.fromhex(outcome.badge))
    worn = next((one for one in wearers if person is None or one[0].id == person.id), None)
    if worn is None:
        if person is not None:
            # What issued it counts no longer: a desk was revoked.
            raise errors.OverrideRefused(Verdict.ISSUER_REVOKED.value)
        return None
    ended = ended_as(worn[1])
    if ended is not None and outcome.verdict not in (Verdict.REVOKED, Verdict.REPLACED):
        # Somebody ended it while the decision was being made: nobody has overruled that.
        raise errors.OverrideRefused(ended.value)
    return worn[0]


def _person(work: Work, delegate: bytes) -> Person:
    found = queries.person(work.connection, delegate)
    if found is None:
        raise errors.DelegateUnknown(delegate.hex(), [])
    return found

"""Codes of the practice event that give each verdict, for volunteers without printed badges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from checkin.desk.desk import Desk
from checkin.desk.practice import FOREIGN, forged, practice_badge
from checkin.desk.scan import scan
from checkin.domain import badge as codes
from checkin.domain.badge import BadgeCode
from checkin.domain.programme import Session
from checkin.domain.verdict import CodeStatus, Question, Verdict, decide
from checkin.store import attendance as came
from checkin.store import queries

PROTOCOL: Final = "protocol"
KINDS: Final = (
    Verdict.ADMITTED.value,
    PROTOCOL,
    Verdict.ALREADY_IN.value,
    Verdict.NOT_HERE.value,
    Verdict.NOT_OPEN.value,
    Verdict.REPLACED.value,
    Verdict.REVOKED.value,
    Verdict.WITHDRAWN.value,
    Verdict.FORGED.value,
    Verdict.UNKNOWN.value,
    Verdict.GENUINE_UNLISTED.value,
)
"""What can be rehearsed: verdicts, and a person whom protocol receives."""


def practice_codes(desk: Desk, session: Session, door: str = "") -> dict[str, str]:
    """Return a code for each of ``KINDS`` that can be shown at this door now."""
    found = ((kind, practice_code(desk, kind, session, door)) for kind in KINDS)
    return {kind: code for kind, code in found if code}


def practice_code(desk: Desk, kind: str, session: Session, door: str = "") -> str:
    """Return a code that gives one of ``KINDS`` at a door, empty where none would.

    For ``already_in`` somebody is let in at another door first: the badge looks lent.
    """
    if kind == Verdict.UNKNOWN:
        return FOREIGN
    if kind == Verdict.GENUINE_UNLISTED:
        return codes.digits(practice_badge(desk, "", desk.file.random).raw)
    with desk.file.reading():
        wanted = kind if kind not in (PROTOCOL, Verdict.ALREADY_IN, Verdict.FORGED) else Verdict.ADMITTED
        protocol = kind == PROTOCOL
        code = next(_fitting(desk, Verdict(wanted), session, door or desk.own_name, protocol=protocol), None)
    if code is None:
        return ""
    if kind == Verdict.FORGED:
        return forged(code)
    text = codes.digits(code.raw)
    if kind == Verdict.ALREADY_IN:
        scan(desk, text, session, door=next(one for one in "ABC" if one not in (door, desk.own_name)))
    return text


def _fitting(
    desk: Desk, verdict: Verdict, session: Session, door: str, *, protocol: bool
) -> Iterator[BadgeCode]:
    """Yield codes that would get a verdict now, beginning with anyone."""
    connection, zone, now = desk.file.connection, desk.event.zone, desk.clock()
    inside = came.counts(connection, session.subject).inside
    everyone = list(queries.people(connection))
    start = int.from_bytes(desk.file.random(4), "big") % max(len(everyone), 1)
    for person in everyone[start:] + everyone[:start]:
        presence = queries.presence_of(connection, person.id)
        if desk.protocol(person) != protocol or (verdict is Verdict.ADMITTED and presence):
            continue
        for badge in queries.badges_of(connection, person.id):
            question = Question(
                status=CodeStatus.LISTED,
                session=session,
                now_ms=now,
                zone=zone,
                door=door,
                badge=badge,
                delegate=person.id,
                person=person.fields,
                presence=presence,
                inside=inside,
            )
            if decide(question).verdict is verdict:
                yield codes.take_apart(badge.code)

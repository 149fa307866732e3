"""What a volunteer may do to a delegate only after a supervisor agreed, once the event has supervisors.

Otherwise every answer that only a supervisor may overrule could be changed by editing the record.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from checkin.desk.desk import Desk
from checkin.desk.detail import detail
from checkin.desk.supervisors import supervisors
from checkin.desk.worn import newest
from checkin.store import queries

_OPENING: Final = frozenset({"sessions", "days", "category", "protocol"})


def needs_supervisor_to_replace(desk: Desk, person: bytes) -> bool:
    """Whether a new badge is the second replacement, one for a protocol person, or after a revocation."""
    if not supervisors(desk):
        return False
    with desk.file.reading() as connection:
        found = queries.person(connection, person)
        badges = queries.badges_of(connection, person)
    before = any(badge.replaces or badge.revoked for badge in badges)
    return before or bool(found and desk.protocol(found))


def needs_supervisor_to_edit(desk: Desk, fields: Iterable[str]) -> bool:
    """Whether fields decide where someone may enter, or whether protocol is called."""
    opening = set(_OPENING)
    if any(session.delegations for session in desk.sessions):
        opening.add("delegation")
    return not opening.isdisjoint(fields) and bool(supervisors(desk))


def needs_supervisor_to_enter(desk: Desk, delegate: bytes) -> bool:
    """Whether someone's badge was revoked, so that knowing the person is not enough.

    Raises:
        DelegateUnknown: there is no such delegate (any more).
    """
    if not supervisors(desk):
        return False
    badge = newest(detail(desk, delegate).badges)
    return badge is not None and badge.revoked

"""Which day of the event something belongs to."""

from __future__ import annotations

from checkin.desk.desk import Desk
from checkin.domain.presence import Presence
from checkin.domain.programme import Session, local_time
from checkin.store import queries


def every_session(desk: Desk) -> dict[str, Session]:
    """Return by id every session there ever was: figures that were kept may speak of removed ones."""
    return {one.id: one for one in desk.file.remember("all-sessions", queries.all_sessions)}


class Days:
    """Tells the day somebody was in a session: the session's, else that of their first admission."""

    def __init__(self, desk: Desk) -> None:
        """Sessions that are no longer in the programme are known too."""
        self._zone = desk.event.zone
        every = desk.file.remember("all-sessions", queries.all_sessions)
        self._fixed = {one.subject: one.day for one in every}

    def of(self, session: bytes, presence: Presence) -> str:
        """Return an ISO date."""
        fixed = self._fixed.get(session)
        return fixed or local_time(presence.first_ms, self._zone).date().isoformat()

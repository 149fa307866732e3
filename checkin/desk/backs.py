"""What stands behind every badge: the programme, whom to call, whom to ask."""

from __future__ import annotations

from itertools import groupby

from checkin.desk.desk import Desk
from checkin.domain.faces import BackDay, BackSession, BadgeBack
from checkin.domain.pictograms import PICTOGRAMS
from checkin.domain.programme import Session


def back_of(desk: Desk) -> BadgeBack:
    """Return the back of the event's badges; sessions without a day come last."""
    event = desk.event
    ordered = sorted(desk.sessions, key=lambda one: not one.day)
    days = [
        BackDay(day, tuple(map(_line, sessions))) for day, sessions in groupby(ordered, lambda one: one.day)
    ]
    return BadgeBack(event.name, tuple(days), event.emergency, event.contact)


def _line(session: Session) -> BackSession:
    times = (text[11:16] for text in (session.starts, session.ends) if text)
    drawn = session.pictogram if session.pictogram in PICTOGRAMS else ""
    return BackSession("–".join(times), session.name or {"und": session.id}, session.hall, drawn)

"""Every session of the programme with how its doors stand and who is there, cheap enough to follow live."""

from __future__ import annotations

import msgspec

from checkin.desk.counting import expected
from checkin.desk.desk import Desk
from checkin.desk.halls import Level, level
from checkin.domain.hours import SessionState, state
from checkin.domain.programme import Session, local_time
from checkin.store import attendance as came


class SessionFigures(msgspec.Struct, frozen=True):
    """A session as it stands."""

    session: Session
    state: SessionState
    expected: int
    """People who may enter and have not withdrawn."""
    present: int
    """People admitted at least once."""
    inside: int
    level: Level
    """How full it is, as the door counts."""


def session_figures(desk: Desk, only: str = "") -> list[SessionFigures]:
    """Return the sessions in order of time, or the one with an id.

    A few rows are read for each; who is expected is counted again only after people or programme
    may have changed. Of a closed event the figures are those it has kept.
    """
    from checkin.desk.kept import report_kept

    zone = desk.event.zone
    now = desk.clock()
    today = local_time(now, zone).date()
    found: list[SessionFigures] = []
    with desk.file.reading() as connection:
        report = report_kept(desk, None)
        kept = {one.session: one for one in report.sessions} if report is not None else {}
        for one in desk.sessions:
            if only in ("", one.id):
                figures = kept.get(one.id)
                counts = figures or came.counts(connection, one.subject)
                awaited = figures.expected if figures else expected(desk, one, today).people
                found.append(
                    SessionFigures(
                        one,
                        state(one, now, zone),
                        awaited,
                        counts.present,
                        counts.inside,
                        level(counts.inside, one.capacity),
                    )
                )
    return found

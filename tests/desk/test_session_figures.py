"""Every session with how its doors stand and who is there."""

from __future__ import annotations

from checkin.desk.by_hand import check_in
from checkin.desk.desk import Desk
from checkin.desk.halls import Level
from checkin.desk.hours import close_session
from checkin.desk.session_figures import SessionFigures, session_figures
from checkin.domain.hours import SessionState


def by_id(desk: Desk) -> dict[str, SessionFigures]:
    return {one.session.id: one for one in session_figures(desk)}


def test_states_and_figures(desk: Desk) -> None:
    found = by_id(desk)
    assert list(found) == [one.id for one in desk.sessions]
    assert found["evening"].state is SessionState.NOT_OPEN
    assert found["morning"].state is SessionState.CLOSED
    assert (found["boat"].expected, found["boat"].present, found["boat"].level) == (4, 0, Level.FREE)
    assert found["audience"].expected == 1


def test_live(desk: Desk) -> None:
    by_id(desk)
    people = [desk.find_delegate(name).id for name in ("D1", "D2")]
    for person in people:
        check_in(desk, person, desk.session_of("boat"))
    boat = by_id(desk)["boat"]
    assert (boat.present, boat.inside, boat.level) == (2, 2, Level.FULL)
    check_in(desk, people[0], desk.session_of("boat"), out=True)
    boat = by_id(desk)["boat"]
    assert (boat.present, boat.inside, boat.level) == (2, 1, Level.FREE)
    close_session(desk, "boat")
    assert session_figures(desk, "boat")[0].state is SessionState.CLOSED

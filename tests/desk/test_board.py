"""The arrival board agrees with a recount by hand, and one tap marks an arrival."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from checkin.desk import board as boards
from checkin.desk.attendance import attendance
from checkin.desk.board import Board, BoardPerson, BoardRow, board, look_for, mark_arrived
from checkin.desk.by_hand import check_in
from checkin.desk.desk import Desk
from checkin.desk.people import edit, walk_in, withdraw
from checkin.desk.undo import undo
from checkin.domain import errors
from checkin.domain.verdict import Verdict
from tests.kit import MINUTE, Clock, commits_of, enrol, give

from .scene import AN, HOA, MARCHAND, OEUVRARD, at, badge, commits, people, take_roster


def row(found: Board, name: str) -> BoardRow:
    return next(one for one in found.rows if one.name == name)


def shown(one: BoardRow) -> list[tuple[str, str, int | None]]:
    return [(person.name, marks(person), person.arrived_ms) for person in one.people]


def marks(person: BoardPerson) -> str:
    signs = {"h": person.head, "s": person.signatory, "p": person.protocol}
    return "".join(sign for sign, has in signs.items() if has)


def test_delegations_with_those_somebody_waits_for(desk: Desk, clock: Clock) -> None:
    edit(desk, AN, {"head": "yes"})
    edit(desk, HOA, {"signatory": "yes"})
    at(desk, "plenary", badge(desk, AN), door="East")
    came = clock.now
    clock.pass_(MINUTE)
    at(desk, "plenary", badge(desk, OEUVRARD))
    found = board(desk, desk.find_session("plenary"))
    assert (found.session, found.name, found.arrived, found.expected) == ("plenary", "Plenary", 2, 4)
    assert [(one.name, one.present, one.expected) for one in found.rows] == [
        ("Hue City", 1, 2),
        ("Ville de Sceaux", 1, 2),
    ]
    assert row(found, "Hue City").second == "Thành phố Huế"
    assert shown(row(found, "Hue City")) == [("Lê Văn An", "h", came), ("Đặng Thị Hòa", "s", None)]
    assert row(found, "Hue City").people[0].door == "East"
    assert row(found, "Hue City").people[0].called == "Ông An"
    # A minister's category calls protocol.
    assert shown(row(found, "Ville de Sceaux")) == [("Élodie Marchand-Roux", "p", None)]


def test_names_follow_the_language(desk: Desk) -> None:
    assert [one.name for one in board(desk.speaking("vi")).rows] == ["Thành phố Huế", "Ville de Sceaux"]
    assert [one.name for one in board(desk.speaking("fr")).rows] == ["Ville de Hué", "Ville de Sceaux"]


def test_only_who_may_enter_is_awaited(desk: Desk) -> None:
    for one in (HOA, AN, MARCHAND):
        edit(desk, one, {"head": "yes"})
    audience = desk.find_session("audience")
    found = board(desk, audience)
    assert [(one.name, len(one.people)) for one in found.rows] == [("Ville de Sceaux", 1)]
    # Who came all the same is on the board.
    edit(desk, HOA, {"sessions": "audience"})
    check_in(desk, desk.find_delegate(HOA).id, audience)
    edit(desk, HOA, {"sessions": ""})
    found = board(desk, audience)
    assert [one.name for one in found.rows] == ["Hue City", "Ville de Sceaux"]
    assert [marks(one) for one in row(found, "Hue City").people] == ["h"]
    assert (row(found, "Hue City").present, row(found, "Hue City").complete) == (1, False)


def test_the_whole_event_knows_who_came_first_anywhere(desk: Desk, clock: Clock) -> None:
    code = badge(desk, MARCHAND)
    first = clock.now
    at(desk, "lunch", code, door="West")
    clock.pass_(MINUTE)
    at(desk, "plenary", code)
    found = board(desk)
    assert (found.session, found.arrived, found.expected) == ("", 1, 4)
    (minister,) = row(found, "Ville de Sceaux").people
    assert (minister.arrived_ms, minister.door) == (first, "West")


def test_people_change(desk: Desk) -> None:
    assert row(board(desk), "Hue City").people == []
    edit(desk, HOA, {"head": "yes"})
    assert [one.name for one in row(board(desk), "Hue City").people] == ["Đặng Thị Hòa"]
    withdraw(desk, HOA)
    assert row(board(desk), "Hue City").people == []
    edit(desk, MARCHAND, {"category": "guest"})
    assert row(board(desk), "Ville de Sceaux").people == []


def test_a_name_that_only_looks_like_a_mark_in_the_file_is_none(desk: Desk, tmp_path: Path) -> None:
    take_roster(desk, tmp_path, "Reference,Full name,Delegation,Post\nX1,äheadé Person,Brest,äheadé\n")
    assert row(board(desk), "Brest").people == []


def test_more_people_than_anybody_reads_are_counted(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boards, "MOST_PEOPLE", 2)
    for one in (HOA, AN):
        edit(desk, one, {"delegation": "Ville de Sceaux", "head": "yes"})
    sceaux = row(board(desk), "Ville de Sceaux")
    assert ([marks(one) for one in sceaux.people], sceaux.more) == (["h", "h"], 1)


def test_a_tap_marks_an_arrival_once(desk: Desk, clock: Clock) -> None:
    session, hoa = desk.find_session("plenary"), desk.find_delegate(HOA).id
    outcome = mark_arrived(desk, hoa, session, door="East")
    assert outcome is not None
    assert (outcome.verdict, outcome.by_hand) == (Verdict.ADMITTED, True)
    written = commits(desk)
    clock.pass_(MINUTE)
    assert mark_arrived(desk, hoa, session) is None
    assert commits(desk) == written
    assert board(desk, session).arrived == 1
    assert undo(desk).name == "Đặng Thị Hòa"
    assert board(desk, session).arrived == 0
    assert mark_arrived(desk, hoa, session) is not None


def test_a_tap_is_answered_like_a_badge(desk: Desk) -> None:
    refused = mark_arrived(desk, desk.find_delegate(HOA).id, desk.find_session("audience"))
    assert refused is not None
    assert refused.verdict is Verdict.NOT_HERE
    assert board(desk, desk.find_session("audience")).arrived == 0
    with pytest.raises(errors.DelegateUnknown):
        mark_arrived(desk, bytes(16), desk.find_session("plenary"))


def test_anybody_can_be_looked_for(desk: Desk, clock: Clock) -> None:
    plenary = desk.find_session("plenary")
    at(desk, "plenary", badge(desk, OEUVRARD))
    (hit,) = look_for(desk, "oeuvrard", plenary)
    assert (hit.delegation, hit.person.name, hit.person.arrived_ms) == (
        "Ville de Sceaux",
        "Jean-Luc Œuvrard",
        clock.now,
    )
    (hit,) = look_for(desk, "oeuvrard", desk.find_session("lunch"))
    assert hit.person.arrived_ms is None


def test_the_board_of_two_desks(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    edit(desk, HOA, {"head": "yes"})
    code = badge(desk, HOA)
    with enrol(desk.file, tmp_path, "second", clock) as file:
        at(Desk(file, clock), "plenary", code)
        first = clock.now
        clock.pass_(MINUTE)
        at(desk, "plenary", code)
        give(commits_of(file), desk.file)
    found = board(desk, desk.find_session("plenary"))
    assert found.arrived == 1
    assert shown(row(found, "Hue City")) == [("Đặng Thị Hòa", "h", first)]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_random_day_agrees_with_a_recount(desk: Desk, tmp_path: Path, clock: Clock, seed: int) -> None:
    chance = random.Random(seed)
    delegations = ["Quimper", "Lannion", "Brest", "Đà Nẵng", ""]
    rows = [
        (f"R{i}", f"Person {i}", chance.choice(delegations), chance.choice(["x", "", "", ""]))
        for i in range(40)
    ]
    text = "Reference,Full name,Delegation,Head of delegation\n"
    take_roster(desk, tmp_path, text + "".join(",".join(one) + "\n" for one in rows))
    sessions = {one: desk.find_session(one) for one in ("plenary", "lunch", "audience")}
    known = {str(fields["reference"]): (bytes.fromhex(key), fields) for key, fields in people(desk).items()}
    first: dict[tuple[str, str], int] = {}
    for _ in range(150):
        clock.pass_(chance.randrange(MINUTE))
        who, session = chance.choice(rows)[0], chance.choice(list(sessions))
        outcome = mark_arrived(desk, known[who][0], sessions[session])
        assert (outcome is None) == ((who, session) in first)
        if outcome is not None and outcome.verdict is Verdict.ADMITTED:
            first[who, session] = clock.now
            if chance.random() < 0.1:
                undo(desk)
                del first[who, session]
    for name in (*sessions, ""):
        scope = sessions.get(name)
        found = board(desk, scope)
        came = {
            who: min(at_ms for (one, _), at_ms in first.items() if one == who)
            for who in {one for one, where in first if where == name or not name}
        }
        if name:
            came = {who: first[who, name] for who in came}
        listed = {
            person.name: person.arrived_ms for one in found.rows for person in one.people if person.head
        }
        may = {one[0] for one in rows} if name != "audience" else set()
        assert listed == {one[1]: came.get(one[0]) for one in rows if one[3] and one[0] in may | set(came)}
        counted = {one.name: (one.present, one.expected) for one in found.rows}
        for delegation in delegations:
            members = [one for one in rows if one[2] == delegation]
            figures = (sum(one[0] in came for one in members), sum(one[0] in may for one in members))
            assert counted.get(delegation, (0, 0)) == figures, (name, delegation)
        assert found.arrived == len(came)
        assert found.arrived == sum(one.present for one in found.rows)
        counted_there = attendance(desk, scope)
        assert found.expected == (counted_there.sessions[0] if scope else counted_there.whole).expected


def test_who_came_unexpected_does_not_stand_in_for_who_has_not(desk: Desk) -> None:
    """Two of two have come, but one of them has withdrawn since: the head is still awaited."""
    edit(desk, AN, {"head": "yes"})
    walked = walk_in(desk, {"name": "Mai Văn Tới", "delegation": "Hue City"}).person
    for one in (HOA, walked.id.hex()):
        check_in(desk, desk.find_delegate(one).id, desk.find_session("plenary"))
    withdraw(desk, walked.id.hex())
    for session in (None, desk.find_session("plenary")):
        hue = row(board(desk, session), "Hue City")
        assert (hue.present, hue.expected, hue.missing, hue.complete) == (2, 2, 1, False)
        assert shown(hue) == [("Lê Văn An", "h", None)]
    check_in(desk, desk.find_delegate(AN).id, desk.find_session("plenary"))
    hue = row(board(desk), "Hue City")
    assert (hue.present, hue.missing, hue.complete) == (3, 0, True)

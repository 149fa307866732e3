"""Attendance counts people, and agrees with a recount by hand."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from checkin.desk.absent import absent
from checkin.desk.attendance import Group, attendance
from checkin.desk.by_hand import check_in, override
from checkin.desk.counting import crowd
from checkin.desk.desk import Desk
from checkin.desk.exports.report import make_report
from checkin.desk.people import edit, withdraw
from checkin.desk.undo import undo
from checkin.domain.verdict import Verdict
from tests.kit import MINUTE, Clock, commits_of, enrol, give

from .scene import AN, HOA, MARCHAND, OEUVRARD, PROGRAMME, at, badge, take_programme, take_roster


def figures(desk: Desk, session: str) -> tuple[int, int, int]:
    (one,) = attendance(desk, desk.find_session(session)).sessions
    return one.expected, one.present, one.inside


def by_name(groups: list[Group]) -> dict[str, tuple[int, int, int]]:
    return {one.name: (one.expected, one.present, one.inside) for one in groups}


def test_people_and_not_scans(desk: Desk, clock: Clock) -> None:
    hoa, an = badge(desk, HOA), badge(desk, AN)
    for _ in range(3):
        at(desk, "plenary", hoa)
        at(desk, "audience", hoa)
        clock.pass_(5 * MINUTE)
    at(desk, "plenary", an)
    at(desk, "plenary", "0" * 200)
    assert figures(desk, "plenary") == (4, 2, 2)
    assert figures(desk, "audience") == (1, 0, 0)


def test_groups(desk: Desk) -> None:
    for delegate in (HOA, OEUVRARD, MARCHAND):
        at(desk, "gala", badge(desk, delegate))
    at(desk, "gala", badge(desk, OEUVRARD), out=True)
    counted = attendance(desk, desk.find_session("gala"))
    assert counted.people == 4
    (gala,) = counted.sessions
    assert (gala.session, gala.name) == ("gala", "Gala dinner")
    assert by_name(gala.by_delegation) == {"Hue City": (2, 1, 1), "Ville de Sceaux": (2, 2, 1)}
    assert by_name(gala.by_category) == {"Guest": (3, 2, 1), "Minister": (1, 1, 1)}


def test_every_session_in_order_of_the_programme(desk: Desk) -> None:
    counted = attendance(desk)
    assert [one.session for one in counted.sessions] == [one.id for one in desk.sessions]
    assert (counted.event, counted.timezone, counted.desks) == (
        "Test conference",
        "Asia/Ho_Chi_Minh",
        ["desk"],
    )


def test_who_is_expected_follows_the_rules_and_own_access(desk: Desk) -> None:
    assert figures(desk, "audience")[0] == 1
    edit(desk, HOA, {"sessions": "audience"})
    assert figures(desk, "audience")[0] == 2
    edit(desk, MARCHAND, {"days": "2027-01-16"})
    assert figures(desk, "audience")[0] == 1
    assert figures(desk, "plenary")[0] == 3
    assert figures(desk, "tomorrow")[0] == 4
    withdraw(desk, HOA)
    assert figures(desk, "audience")[0] == 0


def test_people_named_by_a_session_are_expected_once(desk: Desk, tmp_path: Path) -> None:
    hoa = desk.find_delegate(HOA).id.hex()
    rule = f'categories = ["minister"]\npeople = ["D1", "{hoa}", "D4", "D99", "{"f" * 32}", "{"é" * 32}"]'
    take_programme(desk, tmp_path, PROGRAMME.replace('categories = ["minister"]', rule))
    assert figures(desk, "audience")[0] == 2


def test_someone_who_came_and_was_then_withdrawn_still_came(desk: Desk) -> None:
    at(desk, "plenary", badge(desk, HOA))
    withdraw(desk, HOA)
    assert figures(desk, "plenary") == (3, 1, 1)


def test_the_same_person_at_two_desks_counts_once(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    code = badge(desk, HOA)
    with enrol(desk.file, tmp_path, "second", clock) as file:
        at(desk, "plenary", code)
        at(Desk(file, clock), "plenary", code)
        give(commits_of(file), desk.file)
    assert figures(desk, "plenary") == (4, 1, 1)


def test_not_yet_is_who_was_expected_and_has_not_come(desk: Desk) -> None:
    """Somebody of the same delegation, let in all the same, does not make those awaited fewer."""
    audience = desk.find_session("audience")
    outcome = check_in(desk, desk.find_delegate(OEUVRARD).id, audience)
    override(desk, outcome, audience, reason="known")
    (found,) = attendance(desk, audience).sessions
    assert (found.expected, found.present, found.missing) == (1, 1, 1)
    kinds = {one.name: (one.expected, one.present, one.missing, one.complete) for one in found.by_category}
    assert kinds == {"Guest": (0, 1, 0, False), "Minister": (1, 0, 1, False)}
    assert [(one.present, one.missing, one.complete) for one in found.by_delegation] == [(1, 1, False)]
    check_in(desk, desk.find_delegate(MARCHAND).id, audience)
    (found,) = attendance(desk, audience).sessions
    assert (found.expected, found.present, found.missing) == (1, 2, 0)
    assert [one.complete for one in found.by_category] == [False, True]


def test_who_belongs_to_no_country_s_delegation_counts_for_their_own(desk: Desk, tmp_path: Path) -> None:
    text = PROGRAMME.replace('[[delegation]]\nid = "hue"', '[[delegation]]\nid = "hue"\ncountry = "VN"')
    for who, country in ((HOA, "FR"), (OEUVRARD, "FR"), (MARCHAND, "LA")):
        edit(desk, who, {"country": country})
    check_in(desk, desk.find_delegate(MARCHAND).id, desk.find_session("plenary"))

    def countries() -> dict[str, tuple[int, int]]:
        found = attendance(desk).whole.by_country
        assert found == make_report(desk).whole.by_country
        return {one.id: (one.expected, one.present) for one in found}

    before = countries()
    assert before == {"": (1, 0), "FR": (2, 0), "LA": (1, 1)}
    take_programme(desk, tmp_path, text)
    assert countries() == {"VN": (2, 0), "FR": (1, 0), "LA": (1, 1)}


def test_passes_and_sessions_of_their_own_are_counted_by_the_group(desk: Desk) -> None:
    """However many have them, nobody is read one by one; in which order they were listed is the same."""
    edit(desk, HOA, {"days": "2027-01-15; 2027-01-16", "sessions": "audience"})
    edit(desk, AN, {"days": "2027-01-16; 2027-01-15", "sessions": "audience"})
    there = crowd(desk)
    assert there.named == []
    assert sorted(there.groups.values()) == [1, 1, 2]
    assert figures(desk, "audience")[0] == 3
    assert {one.person.name for one in absent(desk, desk.find_session("audience")).people} == {
        "Lê Văn An",
        "Élodie Marchand-Roux",
        "Đặng Thị Hòa",
    }


class Ledger:
    """A day counted the way a person with a notebook would."""

    def __init__(self) -> None:
        self.moves: list[tuple[str, str, bool, bool]] = []

    def admitted(self, who: str, session: str, *, out: bool) -> None:
        self.moves.append((who, session, out, False))

    def undo(self) -> None:
        last = max(i for i, (_, _, out, undone) in enumerate(self.moves) if not out and not undone)
        who, session, out, _ = self.moves[last]
        self.moves[last] = (who, session, out, True)

    def figures(self, session: str) -> tuple[set[str], set[str]]:
        """Return who has come and who is inside."""
        came: set[str] = set()
        inside: set[str] = set()
        rivals = {"north": "south", "south": "north"}
        for who, place, out, undone in self.moves:
            if undone:
                continue
            if place == session:
                if not out:
                    came.add(who)
                    inside.add(who)
                else:
                    inside.discard(who)
            elif rivals.get(place) == session and not out:
                inside.discard(who)
        return came, inside


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_random_day_agrees_with_a_recount(desk: Desk, tmp_path: Path, clock: Clock, seed: int) -> None:
    chance = random.Random(seed)
    delegations = ["Hue", "Lannion", "Brest", ""]
    rows = [(f"R{i}", f"Person {i}", chance.choice(delegations)) for i in range(25)]
    text = "Reference,Full name,Delegation\n" + "".join(",".join(row) + "\n" for row in rows)
    take_roster(desk, tmp_path, text)
    codes = {reference: badge(desk, reference) for reference, _, _ in rows}
    sessions = ["plenary", "lunch", "gala", "north", "south", "boat"]
    ledger, verdicts = Ledger(), Counter[Verdict]()
    for _ in range(300):
        clock.pass_(chance.randrange(4 * MINUTE))
        who, session, out = chance.choice(list(codes)), chance.choice(sessions), chance.random() < 0.2
        outcome = at(desk, session, codes[who], out=out, door=chance.choice(["East", "West"]))
        verdicts[outcome.verdict] += 1
        if outcome.verdict is Verdict.ADMITTED:
            ledger.admitted(who, session, out=out)
            if not out and chance.random() < 0.1:
                undo(desk)
                ledger.undo()
    assert {Verdict.ADMITTED, Verdict.ALREADY_IN, Verdict.FULL} <= set(verdicts)
    home = {reference: delegation for reference, _, delegation in rows}
    for session in sessions:
        (counted,) = attendance(desk, desk.find_session(session)).sessions
        came, inside = ledger.figures(session)
        assert (counted.present, counted.inside) == (len(came), len(inside)), session
        present = {one.name: one.present for one in counted.by_delegation if one.present}
        assert present == {**Counter(desk.delegation_name(key_of(home[who])) for who in came)}


def key_of(delegation: str) -> str:
    return delegation.lower()

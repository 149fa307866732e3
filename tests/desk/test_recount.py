"""Whatever happens in whatever order, every count is that of a recount in plain Python."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.desk.absent import absent
from checkin.desk.arrivals import arrivals
from checkin.desk.attendance import attendance
from checkin.desk.board import board
from checkin.desk.by_hand import check_in, override
from checkin.desk.desk import Desk
from checkin.desk.evacuation import evacuation
from checkin.desk.figures import figures
from checkin.desk.halls import halls
from checkin.desk.issuing import issue
from checkin.desk.people import edit, erase, walk_in
from checkin.desk.scan import scan
from checkin.desk.undo import undo
from checkin.desk.writing import entry
from checkin.domain import badge as codes
from checkin.domain import errors
from checkin.domain.badge import take_apart
from checkin.domain.kinds import SCAN, Scan
from checkin.domain.programme import Session, local_time, may_enter
from checkin.domain.verdict import Verdict
from checkin.store.sql import rows
from checkin.store.verifying import verify
from tests.kit import MINUTE, Clock, commits_of, dump, empty_replica, enrol, give, make, open_desk

from .recount import Recount
from .scene import take_programme, take_roster

HOUR = 60 * MINUTE
PROGRAMME = """
[event]
timezone = "Asia/Ho_Chi_Minh"
first_day = 2027-01-15

[[category]]
id = "minister"
name = "Minister"
protocol = true

[[delegation]]
id = "hue"
name = "Hue"
country = "VN"

[[session]]
id = "plenary"
name = "Plenary"
day = 1
hall = "A"

[[session]]
id = "gala"
name = "Gala"
day = 1
hall = "A"
reentry = "in-out"

[[session]]
id = "north"
name = "North"
day = 1
hall = "B"
parallel = "x"

[[session]]
id = "south"
name = "South"
day = 1
hall = "C"
parallel = "x"
categories = ["minister"]
people = ["R0", "R3"]

[[session]]
id = "tomorrow"
name = "Tomorrow"
day = 2
hall = "B"

[[session]]
id = "always"
name = "Always"
"""
ROSTER = "Reference,Full name,Delegation,Category,Head of delegation,Country\n" + "".join(
    f"R{i},Person {i},{('Brest', 'Hue')[i % 2]},{'Minister' if i % 3 else 'Guest'},{'x' * (i == 1)},"
    f"{('FR', 'LA', '')[i % 3]}\n"
    for i in range(7)
)
AHEAD = (0, 0, 60, -60, 150)
"""By how many minutes the second desk's clock may be wrong."""
SESSIONS = ("plenary", "gala", "north", "south", "tomorrow", "always")


class Action(NamedTuple):
    """Something that happens at a desk."""

    what: str
    desk: int
    who: int
    session: str
    minutes: int
    """How long after the one before, by that desk's clock; less than 0 where it is set back."""


ACTIONS = st.builds(
    Action,
    st.sampled_from(
        "in in in in out out force undo tick tick_out move withdraw walk_in badge unlisted unlisted meet meet"
        " meet_all pass list country erase look look remove".split()
    ),
    st.integers(0, 1),
    st.integers(0, 9),
    st.sampled_from(SESSIONS),
    st.sampled_from([0, 0, 1, 1, 4, 30, 700, -1, -40]),
)


@cache
def beginning() -> Path:
    """Two desks with the same programme and people."""
    folder = Path(mkdtemp())
    clock = Clock()
    with open_desk(make(folder, clock), clock).file as file:
        desk = Desk(file, clock)
        take_programme(desk, folder, PROGRAMME)
        take_roster(desk, folder, ROSTER)
        for reference in ("R0", "R1"):
            with file.writing() as work:
                work.append([issue(desk, desk.find_delegate(reference), None, "", b"")], desk.stamp())
        enrol(file, folder, "second", clock).close()
    return folder


class Day:
    """A made-up day at two desks."""

    def __init__(self, folder: Path, ahead: int = 0) -> None:
        shutil.copytree(beginning(), folder)
        self.folder = folder
        self.clocks = Clock(), Clock()
        self.clocks[1].pass_(ahead * MINUTE)
        self.desks = [
            open_desk(folder / f"{name}.checkin", clock, seed=5 + i)
            for i, (name, clock) in enumerate(zip(("desk", "second"), self.clocks, strict=True))
        ]
        self.codes: list[str] = []

    def run(self, action: Action) -> None:
        desk = self.desks[action.desk]
        self.clocks[action.desk].pass_(action.minutes * MINUTE)
        people = sorted(Recount(desk.file).people)
        who = people[action.who % len(people)]
        session = next(one for one in desk.all_sessions if one.id == action.session)
        door = "West" if action.who % 2 else ""
        try:
            match action.what:
                case "in" | "out" | "force":
                    outcome = check_in(desk, who, session, door=door, out=action.what == "out")
                    if action.what == "force" and outcome.verdict is not Verdict.ADMITTED:
                        override(desk, outcome, session, door=door, reason="known")
                case "undo":
                    undo(desk)
                case "tick" | "tick_out":
                    self.tick(desk, who, session.subject, action)
                case "move":
                    edit(desk, who.hex(), {"delegation": "Brest" if action.minutes else "Hue"})
                case "withdraw":
                    edit(desk, who.hex(), {"withdrawn": "no" if action.minutes else "yes"})
                case "pass":
                    edit(desk, who.hex(), {"days": "2027-01-16" if action.minutes else ""})
                case "list":
                    edit(desk, who.hex(), {"sessions": f"south; {action.session}" if action.minutes else ""})
                case "country":
                    edit(desk, who.hex(), {"country": "VN" if action.minutes else "FR"})
                case "meet_all":
                    for one, other in (self.desks, self.desks[::-1]):
                        give(commits_of(other.file), one.file)
                case "walk_in":
                    walk_in(desk, {"name": f"Khách {action.who}", "category": "minister"})
                case "badge":
                    made = issue(desk, desk.find_delegate(who.hex()), None, "", b"")
                    with desk.file.writing() as work:
                        work.append([made], desk.stamp())
                    self.codes.append(codes.digits(take_apart(made.value.code).raw))
                case "unlisted" if self.codes:
                    code = self.codes[action.who % len(self.codes)]
                    outcome = scan(desk, code, session, door=door, out=action.minutes == 4)
                    if outcome.verdict is not Verdict.ADMITTED:
                        override(desk, outcome, session, door=door, reason="known")
                case "meet":
                    give(commits_of(self.desks[1 - action.desk].file), desk.file)
                case "erase" if action.who == 3:
                    erase(self.desks[0], sorted(Recount(self.desks[0].file).people)[0].hex())
                case "look":
                    agree(desk)
                case "remove" if action.who < 3:
                    gone = f'[[session]]\nid = "{action.session}"'
                    text = PROGRAMME.replace(gone, '[[session]]\nid = "other"')
                    take_programme(self.desks[0], self.folder, text)
        except (errors.NothingToUndo, errors.OverrideRefused):
            pass

    def tick(self, desk: Desk, who: bytes, session: bytes, action: Action) -> None:
        made = Scan(
            "admitted",
            session,
            out=action.what == "tick_out",
            sheet=f"S{action.who % 2}",
            written_ms=desk.clock() - (action.who - 4) * 10 * MINUTE,
        )
        with desk.file.writing() as work:
            work.append([entry(SCAN, who, made)], desk.stamp())

    def end(self) -> None:
        """All commits in another order, in portions, make the same; and nothing of it is wrong."""
        commits = {one.envelope: one for desk in self.desks for one in commits_of(desk.file)}
        for desk in self.desks:
            give(commits.values(), desk.file)
        shuffled = list(commits.values())
        random.Random(len(shuffled)).shuffle(shuffled)
        with empty_replica(self.desks[0].file, self.folder, "late") as late:
            for at in range(0, len(shuffled), 7):
                give(shuffled[at : at + 7], late)
            for _ in range(3):
                give(shuffled, late)
            files = [late, *(desk.file for desk in self.desks)]
            for file in files:
                assert dump(file.connection) == dump(files[0].connection)
                assert [one for one in verify(file).problems if one.what == "projection"] == []
            agree(Desk(late, self.clocks[0]))
        for desk in self.desks:
            agree(desk)
            desk.file.close()


def agree(desk: Desk) -> None:
    """Every use case says what the recount says."""
    recount = Recount(desk.file)
    counted = attendance(desk)
    every = [(b"", counted.whole)]
    every += [(desk.find_session(one.session).subject, one) for one in counted.sessions]
    for subject, found in every:
        present, inside = recount.present(subject), recount.inside(subject)
        expected = awaited(desk, recount, found.session)
        assert (found.present, found.inside) == (len(present), len(inside))
        assert (found.expected, found.missing) == (len(expected), len(expected - present))
        for groups, field, of_delegation in (
            (found.by_delegation, "delegation", {}),
            (found.by_category, "category", {}),
            (found.by_country, "country", {"hue": "VN"}),
        ):
            counts = [
                recount.groups(who, field, of_delegation)
                for who in (expected, present, inside, expected - present)
            ]
            assert {one.id: (one.expected, one.present, one.inside, one.missing) for one in groups} == {
                key: tuple(count[key] for count in counts) for key in counts[0] | counts[1]
            }
        rows = board(desk, desk.find_session(found.session) if found.session else None).rows
        lacking = recount.groups(expected - present, "delegation", {})
        assert {one.id: one.missing for one in rows if one.missing} == lacking
        assert all(one.complete is (one.expected > 0 and not lacking[one.id]) for one in rows)
    for session in desk.sessions:
        shown = figures(desk, session)
        assert shown.expected == len(awaited(desk, recount, session.id))
        assert shown.present == len(recount.present(session.subject))
    agree_on_arrivals(desk, recount)
    agree_on_halls(desk, recount)
    agree_on_absent(desk, recount)


def awaited(desk: Desk, recount: Recount, session: str) -> set[bytes]:
    """Who is expected in a session; with none, at all."""
    if not session:
        return {who for who, fields in recount.people.items() if not fields.get("withdrawn")}
    today = local_time(desk.clock(), desk.event.zone).date()
    one = desk.find_session(session)
    return {
        who
        for who, fields in recount.people.items()
        if not fields.get("withdrawn") and may_enter(one, fields, who, today)
    }


def agree_on_arrivals(desk: Desk, recount: Recount) -> None:
    for found in arrivals(desk, desk.sessions):
        subject = desk.find_session(found.session).subject
        minutes: Counter[int] = Counter()
        for (_, _, minute), people in recount.arrivals(subject).items():
            minutes[minute * MINUTE] += people
        assert found.minutes == sorted(minutes.items())
        doors: Counter[str] = Counter()
        for (key, door, _), people in recount.arrivals(subject).items():
            doors[desk.door_name(door, key)] += people
        shown = arrivals(desk, [desk.find_session(found.session)], by_door=True)
        assert {one.door: one.people for one in shown} == doors
    with desk.file.reading() as connection:
        least = rows(
            connection,
            "SELECT min(present), min(inside) FROM counts"
            " UNION ALL SELECT min(people), min(here) FROM arrivals",
        )
    assert all(number is None or number >= 0 for row in least for number in row)


def agree_on_halls(desk: Desk, recount: Recount) -> None:
    """The list of each hall holds whom the recount saw there last, and its count is its length."""
    # Hanoi is seven hours ahead of UTC, and its day begins at four.
    days, rest = divmod(desk.clock() + (7 - 4) * HOUR, 24 * HOUR)
    begins = desk.clock() - rest
    day = str(date(1970, 1, 1) + timedelta(days))
    sessions = {one.subject: one for one in desk.all_sessions}
    seen: dict[str, set[bytes]] = {}
    for who, session in recount.here().items():
        one = sessions[session]
        if one.date == day or recount.visits[who][session].last[0] >= begins:
            seen.setdefault(one.hall, set()).add(who)
    told = evacuation(desk)
    assert {one.person.id for one in told.people} == set().union(*seen.values())
    for hall in halls(desk):
        assert hall.here == len(seen.pop(hall.name, set()))
        of_hall = evacuation(desk, hall.name)
        assert len(of_hall.people) == hall.here
        assert len(of_hall.strangers) == hall.unlisted
        if hall.exits:
            assert all(one.exits for one in of_hall.people)
    assert seen == {}


def agree_on_absent(desk: Desk, recount: Recount) -> None:
    lists: list[tuple[Session | None, set[bytes]]] = [(None, recount.absent())]
    lists += [(one, awaited(desk, recount, one.id) - recount.present(one.subject)) for one in desk.sessions]
    for session, lacking in lists:
        found = absent(desk, session)
        assert ({one.person.id for one in found.people}, found.more) == (lacking, 0)
        delegations = [one.delegation for one in found.people]
        assert delegations == sorted(delegations, key=lambda name: (not name, name))
        few = absent(desk, session, limit=2)
        assert [one.person.id for one in few.people] == [one.person.id for one in found.people[:2]]
        assert len(few.people) + few.more == len(lacking)
        hue = absent(desk, session, delegation="hue")
        assert {one.person.id for one in hue.people} == {
            who for who in lacking if recount.people[who].get("delegation") == "hue"
        }
        guests = absent(desk, session, category="guest", limit=1)
        assert len(guests.people) + guests.more == sum(
            recount.people[who].get("category") == "guest" for who in lacking
        )
        marked = absent(desk, session, marked=True, limit=3)
        assert len(marked.people) + marked.more == sum(
            recount.people[who].get("category") == "minister" or bool(recount.people[who].get("head"))
            for who in lacking
        )


@settings(max_examples=60, deadline=None)
@given(st.lists(ACTIONS, min_size=5, max_size=40), st.sampled_from(AHEAD))
def test_any_day_at_two_desks(actions: list[Action], ahead: int) -> None:
    with TemporaryDirectory() as folder:
        day = Day(Path(folder) / "day", ahead)
        for action in actions:
            day.run(action)
        day.end()


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 1), st.sampled_from(SESSIONS), st.booleans(), st.sampled_from([0, 1, 10])),
        min_size=2,
        max_size=8,
    ),
    st.sampled_from([60, -60, 150]),
)
def test_who_went_in_last_is_there_whatever_the_clocks_say(
    moves: list[tuple[int, str, bool, int]], ahead: int
) -> None:
    with TemporaryDirectory() as folder:
        day = Day(Path(folder) / "day", ahead)
        first, second = day.desks
        who = first.find_delegate("R1").id
        for at, name, out, minutes in moves:
            for clock in day.clocks:
                clock.pass_(minutes * MINUTE)
            desk = day.desks[at]
            session = desk.find_session(name)
            admitted = check_in(desk, who, session, out=out).verdict is Verdict.ADMITTED
            give(commits_of(first.file), second.file)
            give(commits_of(second.file), first.file)
            if admitted and not out:
                for one in day.desks:
                    listed = [(seen.person.id, seen.session) for seen in evacuation(one, session.hall).people]
                    assert listed == [(who, one.named(session.name))]
        day.end()

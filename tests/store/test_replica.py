"""Any two replicas come to hold and show the same, whatever they held and however the bytes travel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.desk.desk import Desk
from checkin.desk.scan import scan
from checkin.domain import errors
from checkin.domain.log import Commit, Heads
from checkin.store.eventfile import EventFile
from checkin.store.replica import PORTION, FileReplica
from checkin.store.verifying import verify
from tests.kit import Clock, commits_of, dump, empty_replica, enrol, give, make, open_desk, open_file
from tests.store.universe import erasure, held_by, holding, meet, sound, universe

_TRIES = 60


def converged(one: FileReplica, other: FileReplica) -> None:
    assert one.heads() == other.heads()
    assert dump(one.file.connection) == dump(other.file.connection)
    assert one.fingerprint() == other.fingerprint()
    for replica in (one, other):
        with replica.file.reading() as connection:
            erased = connection.execute("SELECT 1 FROM entries WHERE kind = 'erase'").fetchall()
        problems = [one for one in verify(replica.file).problems if erased or one.what != "payload_absent"]
        assert problems == []


ENDS = st.lists(st.integers(0, 500), max_size=6)
ROOM = st.sampled_from([1, 400, 1500, 8000, 1 << 20])


def test_the_universe_is_forked_and_somebody_is_erased() -> None:
    everything = universe()
    assert max(len(tips) for tips in everything.heads.values()) == 4
    assert any(None in one.payloads for one in everything.erased)
    assert everything.commits != everything.erased


@settings(max_examples=120, deadline=None)
@given(mine=ENDS, theirs=ENDS, room=ROOM, erased=st.tuples(st.booleans(), st.booleans()))
def test_one_meeting_is_enough(
    mine: list[int], theirs: list[int], room: int, erased: tuple[bool, bool]
) -> None:
    if any(erased):
        # Whoever lacks a payload has met one that knew why, and it comes to know it too.
        mine = [*mine, erasure()]
    with TemporaryDirectory() as folder:
        one = holding(Path(folder), "one", mine, erased=erased[0])
        other = holding(Path(folder), "other", theirs, erased=erased[1])
        union = held_by(one) | held_by(other)
        meeting = meet(one, other, room, sound, None)
        assert held_by(one) == held_by(other) == union
        assert meeting.refused == 0
        converged(one, other)
        idle = meet(one, other, room, sound, meeting.theirs)
        assert (idle.given, idle.new, idle._questions) == (0, 0, 1)
        one.close()
        other.close()


class Unreliable:
    """Loses questions and answers, cuts them, says them twice, or says an old one again."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        self._old: list[bytes] = []

    def __call__(self, raw: bytes, hub: Callable[[bytes], bytes]) -> bytes:
        fault = self.faults.pop() if self.faults else ""
        if fault == "question lost":
            raise errors.PartnerUnreachable
        if fault == "question cut":
            hub(raw[: len(raw) // 2])
        if fault == "question twice":
            hub(raw)
        if fault == "old question again" and self._old:
            hub(self._old[0])
        self._old.append(raw)
        said = hub(raw)
        if fault == "answer lost":
            raise errors.PartnerUnreachable
        if fault == "answer cut":
            return said[: len(said) * 2 // 3]
        return said


FAULTS = st.sampled_from(
    ["", "question lost", "question cut", "question twice", "old question again", "answer lost", "answer cut"]
)


@settings(max_examples=60, deadline=None)
@given(mine=ENDS, theirs=ENDS, room=ROOM, faults=st.lists(FAULTS, max_size=30), believed=ENDS)
def test_faults_of_the_network_delay_and_lose_nothing(
    mine: list[int], theirs: list[int], room: int, faults: list[str], believed: list[int]
) -> None:
    """Nor does it matter what the partner was believed to hold."""
    with TemporaryDirectory() as folder:
        one, other = holding(Path(folder), "one", mine), holding(Path(folder), "other", theirs)
        union = held_by(one) | held_by(other)
        third = holding(Path(folder), "believed", believed)
        network = Unreliable(list(faults))
        heads: Heads | None = third.heads()
        for _ in range(_TRIES):
            try:
                meet(one, other, room, network, heads)
            except errors.PartnerFault:
                continue
            if not network.faults:
                break
            heads = None
        assert held_by(one) == held_by(other) == union
        converged(one, other)
        for replica in (one, other, third):
            replica.close()


@settings(max_examples=40, deadline=None)
@given(
    parts=st.lists(ENDS, min_size=3, max_size=4),
    order=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), ROOM), max_size=12),
)
def test_many_meet_in_any_order(parts: list[list[int]], order: list[tuple[int, int, int]]) -> None:
    with TemporaryDirectory() as folder:
        everyone = [holding(Path(folder), f"r{i}", ends) for i, ends in enumerate(parts)]
        union = set[bytes]().union(*map(held_by, everyone))
        heads: dict[tuple[int, int], Heads | None] = {}
        star = [(i, 0, 1 << 20) for i in (*range(1, len(parts)), *range(1, len(parts)))]
        for i, j, room in (*order, *star):
            i, j = i % len(parts), j % len(parts)
            if i != j:
                heads[i, j] = meet(everyone[i], everyone[j], room, sound, heads.get((i, j))).theirs
        for replica in everyone:
            assert held_by(replica) == union
            converged(replica, everyone[0])
        for replica in everyone:
            replica.close()


def test_a_partner_that_was_wiped_is_filled_again(tmp_path: Path) -> None:
    one = holding(tmp_path, "one", range(500))
    meeting = meet(one, holding(tmp_path, "before", range(500)), 2000, sound, None)
    wiped = holding(tmp_path, "wiped", [])
    meet(one, wiped, 2000, sound, meeting.theirs)
    converged(one, wiped)
    assert dump(wiped.file.connection) == universe().shown


def test_in_the_ordinary_course_a_record_travels_once(tmp_path: Path) -> None:
    """A desk that is behind or ahead in unforked chains gives and gets exactly what lacks."""
    everything = universe()
    tips = [i for i in range(len(everything.commits)) if i not in everything.parents]
    one, other = holding(tmp_path, "one", tips), holding(tmp_path, "other", tips[:1])
    before = len(held_by(other))
    meeting = meet(one, other, 700, sound, None)
    assert meeting.given == len(everything.commits) - before
    third = holding(tmp_path, "third", tips[:1])
    meeting = meet(third, one, 700, sound, None)
    assert (meeting.given, meeting.new) == (0, len(everything.commits) - before)


def test_what_has_no_room_comes_alone(tmp_path: Path) -> None:
    one = holding(tmp_path, "one", range(500))
    commits, more, ends = one.lacking({}, 1)
    assert (len(commits), more, sum(map(len, ends.values()))) == (1, True, 1)
    rest = one.lacking(one.heads(), 1)
    assert rest == ([], False, {})
    sizes = [len(one.envelope) + sum(len(sealed or b"") for sealed in one.payloads) for one in commits]
    assert sum(sizes) > 1


def test_version_tells_of_every_writer(tmp_path: Path) -> None:
    commits: list[Commit] = universe().commits
    one = holding(tmp_path, "one", [])
    seen = {one.version()}
    assert one.version() in seen
    one.receive(commits[:1])
    assert one.version() not in seen
    seen.add(one.version())
    with open_file(one.file.path) as same:
        give(commits[:3], same)
    assert one.version() not in seen
    assert one.heads() == FileReplica(open_file(one.file.path)).heads()


@pytest.mark.parametrize("table", ["delegates", "badges", "presence", "counts", "things", "erased"])
def test_a_fingerprint_tells_any_change(tmp_path: Path, table: str) -> None:
    with open_file(universe().origin) as origin:
        file = empty_replica(origin, tmp_path, "one")
    give(universe().commits, file)
    replica = FileReplica(file)
    before = replica.fingerprint()
    assert before == replica.fingerprint()
    assert len(before) == 32
    file.connection.execute(f"DELETE FROM {table} WHERE rowid IN (SELECT rowid FROM {table} LIMIT 1)") if (
        table == "delegates"
    ) else file.connection.execute(f"DELETE FROM {table}")
    changed = replica.fingerprint() != before
    assert changed == bool(universe().shown[table])


def transactions(file: EventFile, log: list[Commit]) -> int:
    """How many it takes to take a log over."""
    done: list[bool] = []

    def committed() -> bool:
        done.append(True)
        return False

    file.connection.set_commit_hook(committed)
    assert FileReplica(file).receive(log).refused == []
    file.connection.set_commit_hook(None)
    return len(done)


def test_a_desk_at_work_takes_over_in_small_portions(tmp_path: Path) -> None:
    """Between them its door finds the file free; a desk that only joins takes all at once."""
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    far = Desk(enrol(desk.file, tmp_path, "far", clock), clock)
    for _ in range(2 * PORTION + 1):
        scan(far, "12", far.sessions[0])
    log = commits_of(far.file)
    with empty_replica(desk.file, tmp_path, "joining") as joining:
        assert transactions(desk.file, log) >= 3
        assert transactions(joining, log) == 1
    assert dump(desk.file.connection) == dump(far.file.connection)

"""Payloads that were dropped on the way, or by an erasure that does not count, come back."""

from __future__ import annotations

from pathlib import Path

from checkin.desk.desk import Desk
from checkin.desk.meeting import Hub, Keeping, meet
from checkin.desk.new import new
from checkin.desk.people import erase, walk_in
from checkin.desk.revoke import revoke
from checkin.desk.writing import entry
from checkin.domain.exchange import Clocks, Me, Meeting, answer
from checkin.domain.kinds import EDIT, ERASE, Erase, Role, Write
from checkin.domain.log import Commit, Place, Stamp, open_envelope, write_commit
from checkin.domain.partners import Kept, Partners
from checkin.domain.replica import Problem
from checkin.store.creating import unseal_root
from checkin.store.eventfile import EventFile
from checkin.store.places import BRANCHES
from checkin.store.replica import FileReplica
from checkin.store.verifying import Finding, verify
from tests.kit import (
    START_MS,
    Clock,
    commits_of,
    craft,
    dump,
    empty_replica,
    enrol,
    give,
    make,
    open_desk,
    seeded,
)


def who(number: int) -> Me:
    return Me(bytes([number]) * 32, bytes([number]) * 8, "1")


def met(asker: EventFile, hub: EventFile) -> int:
    """Let two replicas meet; return how many questions it took."""
    here, there = FileReplica(asker), FileReplica(hub)
    meeting, questions = Meeting(here, who(1)), 0
    while (question := meeting.ask(Clocks(START_MS))) is not None:
        meeting.take(answer(there, who(2), Clocks(START_MS), question, Partners()))
        questions += 1
    return questions


def stripped(commits: list[Commit], *kinds: str) -> list[Commit]:
    """The commits without the payloads of some kinds."""
    found = []
    for commit in commits:
        said = zip(open_envelope(commit.envelope).entries, commit.payloads, strict=True)
        payloads = [None if entry.kind in kinds else sealed for entry, sealed in said]
        found.append(Commit(commit.envelope, commit.signature, payloads))
    return found


def absent(file: EventFile) -> bool:
    return any(problem.what is Finding.PAYLOAD_ABSENT for problem in verify(file).problems)


def test_who_relays_first_cannot_drop_payloads_for_good(tmp_path: Path) -> None:
    """The hub asks for them, the author gives them, and until then is not told that they are safe."""
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    hub = enrol(desk.file, tmp_path, "hub", clock)
    walk_in(desk, {"name": "Lê Còn Thiếu"})
    give(stripped(commits_of(desk.file), "walkin"), hub)
    assert absent(hub)
    replica, there = FileReplica(desk.file), FileReplica(hub)
    keeping = Keeping(replica, Me(desk.file.key, b"o" * 8, "1"))
    kept: list[Kept] = []

    def send(raw: bytes) -> bytes:
        said = answer(there, who(2), Clocks(clock()), raw, Partners())
        if not kept:
            first = Keeping(replica, Me(desk.file.key, b"o" * 8, "1"))
            probe = Meeting(replica, who(1))
            assert probe.ask(Clocks(clock())) is not None
            first.report(probe.take(said), [])
            kept.append(first.kept())
        return said

    meet(replica, who(1), lambda: Clocks(clock()), clock, send, Hub(), keeping)
    assert kept[0].stored == 0
    assert keeping.kept().stored == keeping.kept().own > 0
    assert dump(hub.connection) == dump(desk.file.connection)
    assert verify(hub).problems == []
    assert met(desk.file, hub) == 1


def test_a_desk_that_was_given_too_little_asks_whoever_it_meets(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    for i in range(450):
        walk_in(desk, {"name": f"Lê Còn Thiếu {i}"})
    with (
        empty_replica(desk.file, tmp_path, "other") as other,
        empty_replica(desk.file, tmp_path, "third") as third,
    ):
        give(stripped(commits_of(desk.file), "walkin"), other)
        give(commits_of(other), third)
        # Neither has them: their meetings end.
        assert met(other, third) < 5
        assert met(other, third) < 5
        met(other, desk.file)
        met(third, other)
        for one in (other, third):
            assert dump(one.connection) == dump(desk.file.connection)
            assert verify(one).problems == []


def test_an_erasure_that_comes_later_ends_the_asking(tmp_path: Path) -> None:
    """It may stand in the same chain or another, and arrive in another meeting."""
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    second = Desk(enrol(desk.file, tmp_path, "second", clock), clock)
    person = walk_in(second, {"name": "Lê Ra Đi"}).person
    give(commits_of(second.file), desk.file)
    walk_in(desk, {"name": "Lê Ở Lại"})
    erase(desk, person.id.hex())
    give(commits_of(desk.file), second.file)
    for which in (second.file.key, desk.file.key):
        with empty_replica(desk.file, tmp_path, f"third{which.hex()[:4]}") as third:
            part = [one for one in commits_of(desk.file) if open_envelope(one.envelope).key == which]
            give(part[: len(part) - 1] or part, third)
            met(third, second.file)
            assert dump(third.connection) == dump(desk.file.connection)
            assert verify(third).problems == []
            assert FileReplica(third).incomplete() == []
            assert met(third, desk.file) == 1


def test_an_erasure_that_no_longer_counts_has_erased_nothing(tmp_path: Path) -> None:
    """A stolen organiser's laptop erases everybody, some desks believe it, then root revokes it."""
    clock = Clock()
    path = tmp_path / "desk.checkin"
    made = new(
        path,
        None,
        state=tmp_path / "state",
        clock=clock,
        random=seeded(1),
        name="Test",
        timezone="UTC",
        desk="A",
    )
    desk = open_desk(path, clock)
    with desk.file.reading() as connection:
        root = unseal_root(connection, desk.file.event, made.recovery_code)
    people = [walk_in(desk, {"name": f"Nguyễn {i}"}).person for i in range(3)]
    thief = enrol(desk.file, tmp_path, "thief", clock, Role.ORGANISER, root=root)
    heard = enrol(desk.file, tmp_path, "heard", clock)
    give(commits_of(desk.file), heard)
    shots = [craft(thief, [entry(ERASE, one.id, Erase())], lamport=90 + i) for i, one in enumerate(people)]
    give(shots, heard)
    assert dump(heard.connection)["delegates"] == []
    revoke(desk, thief.key.hex(), recovery_code=made.recovery_code)
    told = commits_of(desk.file)[-1:]
    give(shots, desk.file)
    give(told, heard)
    assert absent(heard)
    met(heard, desk.file)
    assert dump(heard.connection) == dump(desk.file.connection)
    assert len(dump(heard.connection)["delegates"]) == 3
    assert verify(heard).problems == []


def test_twice_in_one_batch_the_fuller_counts(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    walk_in(desk, {"name": "Lê Hai Lần"})
    whole = commits_of(desk.file)
    with empty_replica(desk.file, tmp_path, "other") as other:
        give([*stripped(whole, "walkin"), *whole], other)
        assert verify(other).problems == []
        assert dump(other.connection) == dump(desk.file.connection)


def test_what_follows_a_branch_too_many_is_not_taken_either(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    evil = enrol(desk.file, tmp_path, "evil", clock)
    wrote = [entry(EDIT, b"s" * 16, Write({"post": "x"}))]
    batch = []
    for i in range(BRANCHES + 2):
        first = Place(evil.key, b"n" * 8, 1, b"", b"", 1)
        commit, _, digest = write_commit(evil.event, first, Stamp(START_MS + i), wrote, evil.sign, seeded(i))
        place = Place(evil.key, b"n" * 8, 2, digest, commit.signature, 2)
        follower = write_commit(evil.event, place, Stamp(START_MS + i), wrote, evil.sign, seeded(i + 50))
        batch += [commit, follower[0]] if i >= BRANCHES else [commit]
    received = give(batch, desk.file)
    assert received.new == BRANCHES
    assert sorted(problem for _, problem in received.refused) == [Problem.BROKEN] * 2 + [Problem.GAP] * 2
    assert verify(desk.file).problems == []

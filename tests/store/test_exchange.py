"""Replicas that were given the same commits show the same, however the commits came."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.desk.badges import Selection, print_badges
from checkin.desk.desk import Desk
from checkin.desk.new import new
from checkin.desk.people import walk_in
from checkin.desk.revoke import revoke
from checkin.desk.scan import scan
from checkin.desk.writing import entry, write
from checkin.domain.errors import DeskNotTrusted, RecoveryCodeNeeded
from checkin.domain.ids import subject
from checkin.domain.kinds import (
    DESK,
    EDIT,
    ERASE,
    KEY_REVOKED,
    ROSTER,
    SCAN,
    SESSION,
    Erase,
    KeyRevoked,
    Role,
    Scan,
)
from checkin.domain.log import CREDIBLE_LAMPORT, MAX_LAMPORT, MAX_MS, Commit, NewEntry, open_envelope
from checkin.domain.trust import Standing
from checkin.store.creating import unseal_root
from checkin.store.eventfile import EventFile
from checkin.store.exchange import heads
from checkin.store.rebuilding import dump
from checkin.store.receiving import Problem
from checkin.store.sql import rows, run
from checkin.store.verifying import Finding, verify
from tests.kit import Clock, commits_of, craft, empty_replica, enrol, give, make, open_desk, open_file, seeded
from tests.store.replicas import Afternoon, afternoon, code, no_pages


def replica(day: Afternoon, folder: Path, name: str) -> EventFile:
    with open_file(day.organiser) as organiser:
        return empty_replica(organiser, folder, name)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_any_order_any_times_any_portions(data: st.DataObject) -> None:
    day = afternoon()
    places = st.permutations(range(len(day.commits)))
    again = st.lists(st.integers(0, len(day.commits) - 1), max_size=8)
    queue = [day.commits[i] for i in (*data.draw(places), *data.draw(again))]
    portion = data.draw(st.integers(1, len(queue)))
    with TemporaryDirectory() as folder, replica(day, Path(folder), "other") as file:
        for _ in range(len(day.commits)):
            rest = list(queue)
            while rest:
                give(rest[:portion], file)
                rest = rest[portion:]
            if len(commits_of(file)) == len(day.commits):
                break
        assert dump(file.connection) == day.shown
        assert verify(file).problems == []


def test_a_rebuilt_file_shows_the_same(tmp_path: Path) -> None:
    day = afternoon()
    shutil.copy(day.organiser, tmp_path / "copy.checkin")
    with open_file(tmp_path / "copy.checkin") as file:
        file.rebuild()
        assert dump(file.connection) == day.shown


def test_the_afternoon_holds_what_it_should(tmp_path: Path) -> None:
    """Guards the other tests: every kind of trouble is among the commits."""
    day = afternoon()
    with replica(day, tmp_path, "other") as file:
        give(day.commits, file)
        standings = {row[0] for row in rows(file.connection, "SELECT DISTINCT standing FROM commits")}
        assert {Standing.COUNTS, Standing.QUARANTINED} <= standings
        assert {what for _, what, _ in day.shown["conflicts"]} == {"fields", "badges"}
        assert any(payload is None for commit in commits_of(file) for payload in commit.payloads)
        assert any(
            entry.kind == ERASE for one in day.commits for entry in open_envelope(one.envelope).entries
        )


def test_what_is_known_is_ignored(tmp_path: Path) -> None:
    day = afternoon()
    with replica(day, tmp_path, "other") as file:
        assert give(day.commits, file).new == len(day.commits)
        assert give(day.commits, file) == (0, [])


def test_a_gap_waits_for_its_parent(tmp_path: Path) -> None:
    day = afternoon()
    later = [one for one in day.commits if open_envelope(one.envelope).n > 1]
    with replica(day, tmp_path, "other") as file:
        received = give(later, file)
        assert received.new == 0
        assert {problem for _, problem in received.refused} == {Problem.GAP}


@settings(max_examples=60, deadline=None)
@given(which=st.integers(0, 10_000), where=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_altered_commits_are_refused(which: int, where: int, bit: int) -> None:
    """Whatever bit of envelope, signature or payload changes: the commit is not taken."""
    day = afternoon()
    at = which % len(day.commits)
    good = day.commits[at]
    raw = bytearray(msgspec.msgpack.encode(good))
    raw[where % len(raw)] ^= 1 << bit
    try:
        bad = msgspec.msgpack.decode(bytes(raw), type=Commit)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return
    if bad == good:
        return
    with TemporaryDirectory() as folder, replica(day, Path(folder), "other") as file:
        give([*day.commits[:at], bad], file)
        held = {one.envelope + one.signature for one in commits_of(file)}
        assert bad.envelope + bad.signature not in held or bad.payloads != good.payloads
        give(day.commits, file)
        assert dump(file.connection) == day.shown
        assert verify(file).problems == []


def test_commits_of_another_event_are_refused(tmp_path: Path) -> None:
    clock = Clock()
    with (
        open_file(make(tmp_path, clock, "one", seed=1)) as one,
        open_file(make(tmp_path, clock, "two", seed=2)) as two,
    ):
        received = give(commits_of(two), one)
        assert received.new == 0
        assert {problem for _, problem in received.refused} <= {Problem.SIGNATURE, Problem.GAP}


def test_a_missing_payload_is_named_until_a_copy_mends_it(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    walk_in(desk, {"name": "Lê Còn Thiếu"})
    whole = commits_of(desk.file)
    last = whole[-1]
    with empty_replica(desk.file, tmp_path, "other") as other:
        give([*whole[:-1], Commit(last.envelope, last.signature, [None])], other)
        assert [problem.what for problem in verify(other).problems] == [Finding.PAYLOAD_ABSENT]
        give(whole, other)
        assert dump(other.connection) == dump(desk.file.connection)
        assert verify(other).problems == []


def test_a_forked_chain_keeps_both_branches(tmp_path: Path) -> None:
    """Two copies of one laptop that both wrote: nothing is lost, both are folded."""
    clock = Clock()
    path = make(tmp_path, clock)
    copy = tmp_path / "copy" / "desk.checkin"
    copy.parent.mkdir()
    shutil.copy(path, copy)
    desk = open_desk(path, clock)
    walk_in(desk, {"name": "Người Thứ Nhất"})
    clone = open_desk(copy, clock, seed=5)
    clone.file.chain._vouched = True  # what a perfect clone of a machine would make it believe
    walk_in(clone, {"name": "Người Thứ Hai"})
    with empty_replica(desk.file, tmp_path, "other") as other:
        give(commits_of(desk.file), other)
        give(commits_of(clone.file), other)
        assert len(next(iter(heads(other.connection).values()))) == 2
        give(commits_of(clone.file), desk.file)
        assert dump(other.connection) == dump(desk.file.connection)
        assert {row[1] for row in dump(other.connection)["delegates"]} == {"Người Thứ Nhất", "Người Thứ Hai"}
        assert verify(other).problems == []


def test_unknown_kinds_are_kept_and_relayed(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    person = walk_in(desk, {"name": "Lê Tương Lai"}).person
    with desk.file.writing() as work:
        work.append([NewEntry("from-2031", person.id, b"\x81\xa1x\x01", None, critical=True)], desk.stamp())
        work.append([NewEntry("harmless-2031", person.id, b"\x81\xa1x\x01", None)], desk.stamp())
        hall = desk.sessions[0].subject
        work.append([NewEntry("from-2031", hall, b"\x80", None, critical=True)], desk.stamp())
    with empty_replica(desk.file, tmp_path, "other") as other:
        give(commits_of(desk.file), other)
        assert commits_of(other) == commits_of(desk.file)
        assert dump(other.connection) == dump(desk.file.connection)
        assert rows(other.connection, "SELECT update_needed FROM delegates") == [(1,)]
        assert [one.update_needed for one in Desk(other, clock).sessions] == [True]


def test_beyond_its_role_nothing_counts(tmp_path: Path) -> None:
    """What a desk may not write is refused when it writes it; crafted all the same, it never counts."""
    clock = Clock()
    organiser = open_desk(make(tmp_path, clock), clock)
    hall = organiser.sessions[0].subject
    person = walk_in(organiser, {"name": "Phạm Ở Lại"}).person
    desk = enrol(organiser.file, tmp_path, "desk2", clock)
    give(commits_of(organiser.file), desk)
    bad = [
        entry(ERASE, person.id, Erase()),
        write(ROSTER, b"x" * 16, {"name": "Kẻ Lạ"}),
        write(SESSION, hall, {"capacity": 1}),
    ]
    for one in bad:
        with pytest.raises(DeskNotTrusted), desk.writing() as work:
            work.append([one], organiser.stamp())
        crafted = craft(desk, [one])
        for file in (desk, organiser.file):
            assert give([crafted], file).new == 1
    for file in (desk, organiser.file):
        assert [row[1] for row in dump(file.connection)["delegates"]] == ["Phạm Ở Lại"]
        flagged = "SELECT count(*) FROM commits WHERE standing = ?"
        assert rows(file.connection, flagged, (Standing.BEYOND_ROLE,)) == [(len(bad),)]
        assert verify(file).problems == []
    assert organiser.sessions[0].capacity is None


def test_no_kind_reaches_another_through_its_subject(tmp_path: Path) -> None:
    """A desk may name itself and edit people: neither changes sessions, other desks or who is withdrawn."""
    clock = Clock()
    organiser = open_desk(make(tmp_path, clock), clock)
    person = walk_in(organiser, {"name": "Phạm Ở Lại"}).person
    hall = organiser.sessions[0].subject
    own = subject(organiser.file.event, DESK, organiser.file.key)
    desk = enrol(organiser.file, tmp_path, "desk2", clock)
    give(commits_of(organiser.file), desk)
    tricks = [
        write(DESK, hall, {"capacity": 1, "categories": ["nobody"]}),
        write(DESK, person.id, {"withdrawn": True}),
        write(DESK, own, {"name": "Someone else"}),
        write(EDIT, hall, {"capacity": 1}),
    ]
    with desk.writing() as work:
        work.append(tricks, organiser.stamp())
    give(commits_of(desk), organiser.file)
    with empty_replica(organiser.file, tmp_path, "other") as other:
        give(commits_of(organiser.file), other)
        assert dump(other.connection) == dump(organiser.file.connection) == dump(desk.connection)
        assert verify(other).problems == []
    assert [(one.capacity, one.categories) for one in organiser.sessions] == [(None, [])]
    assert organiser.own_name == "desk"
    assert "withdrawn" not in organiser.find_delegate("Phạm Ở Lại").fields


def test_strangers_cannot_disturb(tmp_path: Path) -> None:
    """Commits by a key that nobody certified are kept, and neither numbers nor payloads of theirs do harm."""
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    with empty_replica(desk.file, tmp_path, "stranger") as stranger:
        for envelope in ({"lamport": MAX_LAMPORT}, {"at_ms": MAX_MS}, {"n": 1}):
            assert (
                give([craft(stranger, [write(EDIT, b"y" * 16, {"name": "X"})], **envelope)], desk.file).new
                == 1
            )
        wrong: list[dict[str, int]] = [{"at_ms": MAX_MS + 1}, {"lamport": MAX_LAMPORT + 1}, {"n": 2**32 + 5}]
        for envelope in wrong:
            bad = craft(stranger, [write(EDIT, b"y" * 16, {"name": "X"})], **envelope)
            assert give([bad], desk.file).refused == [(bad, Problem.BROKEN)]
    walk_in(desk, {"name": "Phạm Vẫn Ghi"})
    assert verify(desk.file).problems == []
    assert open_envelope(commits_of(desk.file)[-1].envelope).lamport != MAX_LAMPORT


@pytest.mark.parametrize(
    "fields", [{"x": {1: 2, "a": 3}}, {"x": 1.5}, {"x": [[1]]}, {"days": [5]}, {5: "a"}, {"x": b"raw"}]
)
def test_nonsense_in_a_payload_is_passed_over(tmp_path: Path, fields: dict[Any, Any]) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    person = walk_in(desk, {"name": "Phạm Ở Lại"}).person
    payload = msgspec.msgpack.encode({"fields": fields})
    with desk.file.writing() as work:
        work.append([NewEntry(EDIT, person.id, payload, None)], desk.stamp())
    with empty_replica(desk.file, tmp_path, "other") as other:
        give(commits_of(desk.file), other)
        assert dump(other.connection) == dump(desk.file.connection)
        assert verify(other).problems == []
    scan(desk, "1" * 200, desk.sessions[0])
    assert desk.find_delegate("Phạm Ở Lại").fields == {"name": "Phạm Ở Lại"}


def test_certificates_that_come_late_count(tmp_path: Path) -> None:
    """A relay that strips payloads can delay, not decide: whole copies mend it, trust included."""
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    walk_in(desk, {"name": "Phạm Đến Muộn"})
    whole = commits_of(desk.file)
    stripped = [Commit(one.envelope, one.signature, [None] * len(one.payloads)) for one in whole]
    with empty_replica(desk.file, tmp_path, "other") as other:
        give(stripped, other)
        give(whole, other)
        assert dump(other.connection) == dump(desk.file.connection)
        assert verify(other).problems == []


def test_a_stolen_organiser_cannot_revoke_the_true_one(tmp_path: Path) -> None:
    """However early it dates itself: only root, under the recovery code, revokes an organiser."""
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
        desk="true",
    )
    desk = open_desk(path, clock)
    with desk.file.reading() as connection:
        root = unseal_root(connection, desk.file.event, made.recovery_code)
    assert root is not None
    thief = enrol(desk.file, tmp_path, "thief", clock, Role.ORGANISER, root=root)
    give(commits_of(desk.file), thief)
    give([craft(thief, [entry(KEY_REVOKED, b"z" * 16, KeyRevoked(desk.file.key, []))], lamport=1)], desk.file)
    assert desk.file.role is Role.ORGANISER
    walk_in(desk, {"name": "Phạm Vẫn Ghi"})
    with pytest.raises(RecoveryCodeNeeded):
        revoke(desk, thief.key.hex())
    revoke(desk, thief.key.hex(), recovery_code=made.recovery_code)
    give([craft(thief, [write(ROSTER, b"q" * 16, {"name": "Kẻ Trộm"})])], desk.file)
    assert [row[1] for row in dump(desk.file.connection)["delegates"]] == ["Phạm Vẫn Ghi"]
    assert verify(desk.file).problems == []


def test_a_stranger_cannot_stop_an_exchange(tmp_path: Path) -> None:
    """Entries about trust are looked at whoever wrote them; impossible places in them do no harm."""
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    with empty_replica(desk.file, tmp_path, "stranger") as stranger:
        for n in (-1, 0, 2**32, 2**64 - 1):
            place = {"nonce": b"n" * 8, "n": n, "hash": b"h" * 32}
            payload = msgspec.msgpack.encode({"key": desk.file.key, "last": [place]})
            crafted = craft(stranger, [NewEntry(KEY_REVOKED, b"z" * 16, payload, None)])
            assert give([crafted], desk.file).new == 1
    assert desk.file.role is Role.ORGANISER
    assert verify(desk.file).problems == []


def test_a_desk_that_is_certified_late_is_counted_on_from(tmp_path: Path) -> None:
    """Its scans and its certificate come in one batch; the next scan here still comes last."""
    clock = Clock()
    first = open_desk(make(tmp_path, clock), clock)
    walk_in(first, {"name": "Lê Đến Đi"})
    print_badges(first, no_pages, tmp_path / "none.pdf", Selection())
    shown = code(first, first.find_delegate("Lê Đến Đi").id)
    third = Desk(enrol(first.file, tmp_path, "third", clock), clock)
    give(commits_of(first.file), third.file)
    second = Desk(enrol(first.file, tmp_path, "second", clock), clock)
    give(commits_of(first.file), second.file)
    scan(third, shown, third.sessions[0])
    for _ in range(30):
        clock.pass_(1000)
        scan(second, shown, second.sessions[0], out=True)
    give(commits_of(second.file), third.file)
    scan(third, shown, third.sessions[0])
    assert verify(third.file).problems == []
    give(commits_of(third.file), first.file)
    give(commits_of(second.file), first.file)
    assert dump(first.file.connection) == dump(third.file.connection)


def test_numbers_far_ahead_delay_nobody(tmp_path: Path) -> None:
    """A certified desk with absurd numbers is folded last; the others' chains stay whole and readable."""
    clock = Clock()
    first = open_desk(make(tmp_path, clock), clock)
    person = walk_in(first, {"name": "Lê Đến Đi"}).person
    print_badges(first, no_pages, tmp_path / "none.pdf", Selection())
    shown = code(first, person.id)
    odd = enrol(first.file, tmp_path, "odd", clock)
    hall = first.sessions[0].subject
    for lamport in (CREDIBLE_LAMPORT, CREDIBLE_LAMPORT + 7):
        crafted = craft(odd, [entry(SCAN, person.id, Scan("admitted", hall, "far ahead"))], lamport=lamport)
        assert give([crafted], first.file).new == 1
        for _ in range(2):
            scan(first, shown, first.sessions[0])
            assert verify(first.file).problems == []
        path = first.file.path
        first.file.close()
        first = open_desk(path, clock)
    scan(first, shown, first.sessions[0])
    with empty_replica(first.file, tmp_path, "other") as other:
        assert give(commits_of(first.file), other).refused == []
        assert dump(other.connection) == dump(first.file.connection)


def test_a_damaged_envelope_does_not_stop_a_rebuild(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    walk_in(desk, {"name": "Lê Còn Đây"})
    walk_in(desk, {"name": "Lê Cũng Còn"})
    run(desk.file.connection, "UPDATE commits SET envelope = x'00' WHERE id = (SELECT max(id) FROM commits)")
    desk.file.rebuild()
    assert Finding.ALTERED in {problem.what for problem in verify(desk.file).problems}
    assert desk.find_delegate("Lê Còn Đây").name == "Lê Còn Đây"

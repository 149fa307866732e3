"""Replicas that were given the same commits show the same, however the commits came."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.desk.desk import Desk
from checkin.desk.people import walk_in
from checkin.domain.kinds import OPERATOR, PEOPLE_KINDS, ROSTER, SUPERVISOR
from checkin.domain.log import Commit, NewEntry, open_envelope
from checkin.domain.replica import Problem, Received
from checkin.domain.trust import Standing
from checkin.store.eventfile import EventFile
from checkin.store.exchange import heads
from checkin.store.sql import rows
from checkin.store.verifying import Finding, verify
from tests.kit import (
    Clock,
    commits_of,
    dump,
    empty_replica,
    give,
    make,
    open_desk,
    open_file,
)
from tests.store.replicas import Afternoon, afternoon


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
        assert {row[1] for row in day.shown["conflicts"]} == {"fields", "badges", "admissions", "ended_badge"}
        assert any(payload is None for commit in commits_of(file) for payload in commit.payloads)
        kinds = {entry.kind for one in day.commits for entry in open_envelope(one.envelope).entries}
        assert {*PEOPLE_KINDS, OPERATOR, SUPERVISOR} - {ROSTER} <= kinds


def test_what_is_known_is_ignored(tmp_path: Path) -> None:
    day = afternoon()
    with replica(day, tmp_path, "other") as file:
        assert give(day.commits, file).new == len(day.commits)
        assert give(day.commits, file) == Received(0, [])


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

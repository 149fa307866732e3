"""Installations that exceed their role, strangers, thieves and desks gone astray: kept, and harmless."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from checkin.desk.badges import print_badges
from checkin.desk.by_hand import check_in
from checkin.desk.desk import Desk
from checkin.desk.find import history
from checkin.desk.new import new
from checkin.desk.people import walk_in
from checkin.desk.revoke import revoke
from checkin.desk.scan import scan
from checkin.desk.selecting import Selection
from checkin.desk.shift import operators, take_over
from checkin.desk.undo import undo
from checkin.desk.writing import entry, write
from checkin.domain.errors import DeskNotTrusted, RecoveryCodeNeeded
from checkin.domain.ids import subject
from checkin.domain.kinds import (
    DESK,
    EDIT,
    ERASE,
    KEY_REVOKED,
    OPERATOR,
    ROSTER,
    SCAN,
    SESSION,
    Erase,
    KeyRevoked,
    Role,
    Scan,
)
from checkin.domain.log import CREDIBLE_LAMPORT, MAX_LAMPORT, MAX_MS, Commit, NewEntry, open_envelope
from checkin.domain.replica import Problem
from checkin.domain.trust import Standing
from checkin.store.creating import unseal_root
from checkin.store.sql import rows, run
from checkin.store.verifying import Finding, verify
from tests.kit import (
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
from tests.presses import no_pages
from tests.store.replicas import code


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


@pytest.mark.parametrize("nonsense", [False, 0, [], {}, "", None])
def test_counts_hold_whatever_a_desk_writes_into_the_fields_they_group_by(
    tmp_path: Path, nonsense: Any
) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    person = walk_in(desk, {"name": "Phạm Ở Lại"}).person
    other = enrol(desk.file, tmp_path, "other", clock)
    give(commits_of(desk.file), other)
    with other.writing() as work:
        work.append([write(EDIT, person.id, {"delegation": nonsense, "category": nonsense})], desk.stamp())
    give(commits_of(other), desk.file)
    print_badges(desk, no_pages, tmp_path / "none.pdf", Selection(delegate=person.id.hex()))
    scan(desk, code(desk, person.id), desk.sessions[0])
    assert verify(desk.file).problems == []
    check_in(desk, person.id, desk.sessions[0])
    assert verify(desk.file).problems == []
    undo(desk)
    undo(desk)
    assert rows(desk.file.connection, "SELECT * FROM counts") == []
    assert verify(desk.file).problems == []
    other.close()


def test_nobody_renames_who_is_on_shift_at_another_desk(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    lan = take_over(desk, "Lan")
    other = enrol(desk.file, tmp_path, "other", clock)
    give(commits_of(desk.file), other)
    tricks = [write(OPERATOR, lan.id, {"name": "Minh"}), write(OPERATOR, b"o" * 16, {"name": "Nobody's"})]
    give([craft(other, tricks), craft(other, tricks[:1], lamport=99)], desk.file)
    assert [(one.id, one.name) for one in operators(desk)] == [(lan.id, "Lan")]
    walk_in(desk, {"name": "Phạm Ở Lại"})
    assert history(desk, "Phạm Ở Lại").events[0].operator == "Lan"
    assert verify(desk.file).problems == []
    other.close()

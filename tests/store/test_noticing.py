"""Two connections to one file: what the other writes is noticed, and no more is read again than must be."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from checkin.desk.desk import Desk
from checkin.desk.naming_desk import rename_desk
from checkin.desk.revoke import revoke
from checkin.desk.scan import scan
from checkin.desk.writing import write
from checkin.domain.ids import subject
from checkin.domain.kinds import DESK, Role
from checkin.domain.log import CREDIBLE_LAMPORT, NewEntry, open_envelope
from checkin.domain.programme import Session
from checkin.store.eventfile import EventFile
from tests.kit import Clock, commits_of, craft, enrol, give, make, open_desk, open_file


def lamports(file: EventFile) -> list[int]:
    own = (open_envelope(one.envelope) for one in commits_of(file))
    return [head.lamport for head in own if head.key == file.key]


def test_a_desk_writes_after_all_that_another_connection_took_over(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    far = Desk(enrol(desk.file, tmp_path, "far", clock), clock)
    for _ in range(20):
        scan(far, "12", far.sessions[0])
    with open_file(desk.file.path) as other:
        scan(desk, "12", desk.sessions[0])
        give(commits_of(far.file), other)
        scan(desk, "12", desk.sessions[0])
    assert lamports(desk.file)[-1] > max(lamports(far.file))


def test_so_does_one_that_is_opened_again(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    far = Desk(enrol(desk.file, tmp_path, "far", clock), clock)
    for _ in range(20):
        scan(far, "12", far.sessions[0])
    give(commits_of(far.file), desk.file)
    desk.file.close()
    with open_file(desk.file.path) as again:
        scan(Desk(again, clock), "12", desk_session(again))
        assert lamports(again)[-1] > max(lamports(far.file))


def test_a_desk_gone_astray_is_remembered_as_such(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    far = enrol(desk.file, tmp_path, "far", clock)
    scan(desk, "12", desk.sessions[0])
    entry = craft_name(far)
    give([craft(far, [entry], lamport=CREDIBLE_LAMPORT + 5)], desk.file)
    with open_file(desk.file.path) as again:
        scan(Desk(again, clock), "12", desk_session(again))
        assert again.chain.others_ahead
        assert lamports(again)[-1] < CREDIBLE_LAMPORT


def test_trust_and_programme_are_read_again_when_they_change(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    with open_file(desk.file.path, seed=5) as other:
        assert desk.own_name == "desk"
        before = len(desk.file.trust.roles)
        far = enrol(other, tmp_path, "far", clock)
        assert desk.file.trust.roles[far.key] is Role.DESK
        assert len(desk.file.trust.roles) == before + 1
        rename_desk(Desk(other, clock), "Cửa Bắc")
        assert desk.own_name == "Cửa Bắc"


def test_scans_of_others_leave_everything_remembered(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    far = Desk(enrol(desk.file, tmp_path, "far", clock), clock)
    reads = 0

    def read(_: apsw.Connection) -> int:
        nonlocal reads
        reads += 1
        return reads

    with open_file(desk.file.path, seed=5) as other:
        trust = desk.file.trust
        for _ in range(5):
            scan(far, "12", far.sessions[0])
            assert give(commits_of(far.file), other).new == 1
            desk.file.remember("reads", read)
            assert desk.file.trust is trust
    assert reads == 1


def desk_session(file: EventFile) -> Session:
    return Desk(file, Clock()).sessions[0]


def craft_name(file: EventFile) -> NewEntry:
    return write(DESK, subject(file.event, DESK, file.key), {"name": "astray"})


def test_what_is_kept_beside_the_log_is_noticed_too(tmp_path: Path) -> None:
    desk = open_desk(make(tmp_path, Clock()), Clock())

    def read() -> bytes | None:
        return desk.file.remember("kept", lambda _: desk.file.own("note"))

    with open_file(desk.file.path, seed=5) as other:
        assert read() is None
        other.keep_own("note", b"one")
        assert read() == b"one"
        desk.file.keep_own("note", b"two")
        assert read() == b"two"
        assert other.own("note") == b"two"


def test_a_commit_that_fails_leaves_nothing_stale(tmp_path: Path) -> None:
    """What was counted in it never came to be: another connection's next change has the same number."""
    clock = Clock()
    path = make(tmp_path, clock)
    desk = open_desk(path, clock)
    second = enrol(desk.file, tmp_path, "second", clock)
    with open_desk(path, clock, seed=77).file as other:
        assert second.key not in desk.file.trust.revoked
        desk.file.connection.set_commit_hook(lambda: True)
        with pytest.raises(apsw.ConstraintError):
            enrol(desk.file, tmp_path, "third", clock)
        desk.file.connection.set_commit_hook(None)
        assert desk.file.trust.certified()
        revoke(Desk(other, clock), second.key.hex())
        assert second.key in desk.file.trust.revoked

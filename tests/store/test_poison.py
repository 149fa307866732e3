"""Whatever a certified installation signs is received, projected and shown without an exception."""

from __future__ import annotations

import random as randomness
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import pytest

from checkin.desk.attendance import attendance
from checkin.desk.badges import print_badges
from checkin.desk.by_hand import check_in
from checkin.desk.conflicts import conflicts
from checkin.desk.desk import Desk
from checkin.desk.detail import detail
from checkin.desk.find import find, history
from checkin.desk.new import new
from checkin.desk.people import walk_in
from checkin.desk.selecting import Selection
from checkin.desk.writing import entry
from checkin.domain.ids import badge_subject
from checkin.domain.kinds import CERTIFICATE, EVENT, KEY_REVOKED, KINDS, SALT, SCAN, SESSION, Role, Scan
from checkin.domain.log import MAX_MS, NewEntry
from checkin.store import queries
from checkin.store.creating import unseal_root
from checkin.store.sql import rows
from checkin.store.verifying import verify
from tests.kit import START_MS, Clock, commits_of, craft, dump, empty_replica, enrol, give, open_desk, seeded
from tests.presses import no_pages

NUMBERS = [0, 1, -1, 5, MAX_MS, MAX_MS + 1, 2**31, 2**53, 2**62, 2**63 - 1, 2**63, 2**64 - 1, -(2**63)]
TEXTS = ["", "name", "free", "admitted", "x" * 500, "\0", "\ud7ff\U0010ffff", "9999-99-99", "lost", "Z/../x"]
NAMES = ["name", "post", "category", "delegation", "days", "sessions", "reference", "withdrawn"]


def odd(kind: Any, rnd: randomness.Random, known: list[bytes]) -> Any:
    """A value of the right shape for msgpack, as extreme as that allows."""
    origin, arms = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        hints = get_type_hints(kind)
        return {name: odd(hints[name], rnd, known) for name in hints if rnd.random() < 0.8}
    if origin is list:
        return [odd(arms[0], rnd, known) for _ in range(rnd.choice((0, 1, 3)))]
    if origin is dict:
        names = rnd.sample(NAMES, 3) if arms[0] is str else []
        return {name: odd(arms[1], rnd, known) for name in names}
    if arms:
        return odd(rnd.choice(arms), rnd, known)
    if kind is bytes:
        return rnd.choice([b"", b"x", b"\0" * 16, b"h" * 32, b"c" * 83, *known])
    if kind is bool:
        return rnd.random() < 0.5
    if kind is int:
        return rnd.choice(NUMBERS)
    return rnd.choice(TEXTS) if kind is str else None


def read(desk: Desk, people: list[bytes]) -> None:
    """Look at everything that a desk shows."""
    conflicts(desk)
    attendance(desk)
    for person in people:
        if queries.person(desk.file.connection, person) is None:
            continue
        history(desk, person.hex())
        found = detail(desk, person)
        find(desk, found.person.name)


def written_as(kind: str, rnd: randomness.Random, known: list[bytes]) -> bytes:
    """A payload of random content for a kind; half of the writes have all that they need."""
    payload = odd(KINDS[kind].payload, rnd, known)
    if "fields" in get_type_hints(KINDS[kind].payload):
        payload.setdefault("fields", {})
    return msgspec.msgpack.encode(payload)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {EVENT, SESSION, SALT, CERTIFICATE, KEY_REVOKED}))
def test_extreme_values_stop_nothing(tmp_path: Path, kind: str) -> None:
    clock = Clock()
    desk, evil, people, known = afternoon(tmp_path, clock)
    rnd = randomness.Random(kind)
    for turn in range(40):
        subject = rnd.choice([*people, *(one for one in known if len(one) == 16)])
        payload = written_as(kind, rnd, known)
        at_ms = rnd.choice((START_MS, 0, MAX_MS, START_MS + turn))
        bad = craft(
            evil.file,
            [NewEntry(kind, subject, payload, None)],
            lamport=rnd.choice((5, 90 + turn)),
            at_ms=at_ms,
        )
        assert give([bad], desk.file).refused == []
        if turn % 8 == 0:
            read(desk, people)
    read(desk, people)
    with empty_replica(desk.file, tmp_path, "other") as other:
        give(commits_of(desk.file), other)
        assert dump(other.connection) == dump(desk.file.connection)
        assert verify(other).problems == []
    desk.file.close()


def afternoon(folder: Path, clock: Clock) -> tuple[Desk, Desk, list[bytes], list[bytes]]:
    """An organiser's desk, one whose every word counts, two delegates, and ids that mean something."""
    path = folder / "desk.checkin"
    made = new(
        path,
        None,
        state=folder / "state",
        clock=clock,
        random=seeded(1),
        name="Test",
        timezone="UTC",
        desk="A",
    )
    desk = open_desk(path, clock)
    with desk.file.reading() as connection:
        root = unseal_root(connection, desk.file.event, made.recovery_code)
    people = [walk_in(desk, {"name": f"Phạm Ở Lại {i}"}).person.id for i in range(2)]
    print_badges(desk, no_pages, folder / "none.pdf", Selection())
    clock.pass_(1000)
    hall = desk.sessions[0]
    check_in(desk, people[0], hall)
    evil = Desk(enrol(desk.file, folder, "evil", clock, Role.ORGANISER, root=root), clock)
    badges = [one for (one,) in rows(desk.file.connection, "SELECT badge FROM badges")]
    scans = [one for (one,) in rows(desk.file.connection, "SELECT hash FROM commits")]
    known = [hall.subject, *people, *badges, *scans, *(badge_subject(desk.file.event, one) for one in badges)]
    return desk, evil, people, known


@pytest.mark.parametrize("written_ms", [2**64 - 1, 2**63, -(2**63), -1, MAX_MS + 1])
def test_a_scan_at_an_impossible_time_is_none(tmp_path: Path, written_ms: int) -> None:
    clock = Clock()
    desk, evil, people, _ = afternoon(tmp_path, clock)
    before = dump(desk.file.connection)
    scan = Scan("admitted", desk.sessions[0].subject, written_ms=written_ms)
    assert give([craft(evil.file, [entry(SCAN, people[0], scan)], lamport=50)], desk.file).new == 1
    assert dump(desk.file.connection) == before
    desk.file.close()

"""What one more entry from elsewhere costs where much is known of a person, and reading conflicts of many."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from checkin.desk.conflicts import conflict_count, conflicts
from checkin.desk.people import walk_in
from checkin.domain.conflicts import ADMISSIONS
from checkin.domain.kinds import SCAN, Scan, encode
from checkin.domain.log import NewEntry
from checkin.store.projecting import Projector
from tests.kit import Clock, make, open_desk

SCANS = 1_000
MANY = 100_000
ROUNDS = 20


def test_refolding(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    hall = desk.sessions[0].subject
    often, once = (walk_in(desk, {"name": name}).person.id for name in ("Phan Hay Đến", "Phan Ít Đến"))
    for person, times in ((often, SCANS), (once, 1)):
        scans = [Scan("admitted", hall, again=n > 0) for n in range(times)]
        with desk.file.writing() as work:
            work.append([NewEntry(SCAN, person, encode(one), one) for one in scans], desk.stamp())
    projector = Projector(desk.file.connection)
    much = spent(lambda: projector.movements(often))
    little = spent(lambda: projector.movements(once))
    print(f"\nrefolding {SCANS:,} scans: {much * 1e3:.1f} ms, {much / SCANS * 1e6:.1f} µs a scan")
    print(f"refolding one scan: {little * 1e6:.0f} µs")
    desk.file.close()


def test_many_conflicts(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    hall = desk.sessions[0].subject
    person = walk_in(desk, {"name": "Lê Hai Cửa"}).person.id
    for _ in range(2):
        scan = Scan("admitted", hall)
        with desk.file.writing() as work:
            work.append([NewEntry(SCAN, person, encode(scan), scan)], desk.stamp())
        clock.pass_(1)
    few = spent(lambda: conflicts(desk))
    run = desk.file.connection.execute
    shape: tuple[Any, ...] = run("SELECT what, part, at_ms, grade, detail FROM conflicts").fetchall()[0]
    assert shape[0] == ADMISSIONS
    run("BEGIN IMMEDIATE")
    for n in range(MANY):
        what, part, at_ms, grade, detail = shape
        row = (
            n.to_bytes(16, "big"),
            what,
            part,
            at_ms + n,
            grade if n % 9 else 0,
            n.to_bytes(9, "big"),
            detail,
        )
        run("INSERT INTO conflicts(subject, what, part, at_ms, grade, id, detail) VALUES(?,?,?,?,?,?,?)", row)
    run("COMMIT")
    print(f"\nthe first 50 of {MANY:,} conflicts: {spent(lambda: conflicts(desk)) * 1e3:.1f} ms")
    print(
        f"of one: {few * 1e3:.1f} ms; counting {MANY:,}: {spent(lambda: conflict_count(desk)) * 1e3:.2f} ms"
    )
    desk.file.close()


def spent(work: Callable[[], object]) -> float:
    """Median seconds of an action."""
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return median(times)

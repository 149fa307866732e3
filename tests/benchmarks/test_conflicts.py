"""Conflicts: refolding somebody with many scans, and listing, settling and rebuilding many conflicts."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from checkin.desk.conflicts import conflict_count, conflicts, grave_count, settle, settle_light
from checkin.desk.desk import Desk
from checkin.desk.writing import entry
from checkin.domain.conflicts import people_conflicts
from checkin.domain.items import Item
from checkin.domain.kinds import SCAN, Scan
from checkin.domain.log import Stamp
from checkin.domain.presence import fold_presence
from checkin.store import queries
from tests.benchmarks.crowd import crowd

HALL = b"h" * 16
MINUTE = 60_000
OPEN = 10_000
PAGE = 50


def test_refolding(tmp_path: Path) -> None:
    spent = {}
    for count in (100, 1_000, 10_000):
        items = [scan(n) for n in range(count)]
        conflict = min(timed(partial(people_conflicts, items, [])) for _ in range(5))
        presence = min(timed(partial(fold_presence, items)) for _ in range(5))
        spent[count] = (conflict, presence)
    told = ", ".join(
        f"{count:,} scans {found * 1e6 / count:.1f} µs each ({found / presence:.1f}× folding presence)"
        for count, (found, presence) in spent.items()
    )
    print(f"\nconflicts of one delegate: {told}")


def scan(n: int) -> Item:
    """Somebody goes in and out at twenty doors that do not know of each other."""
    payload = Scan("admitted", HALL, out=n % 2 == 1, again=n >= 20)
    key = b"%032d" % (n % 20)
    return Item(n, key, b"n" * 8, n, b"%032d" % n, 0, SCAN, payload, False, n * MINUTE, 20)


def test_many_open(tmp_path: Path) -> None:
    desk = crowd(tmp_path, OPEN)
    session = desk.sessions[0]
    people = [one.id for one in queries.people(desk.file.connection)]
    writing = timed(partial(admit, desk, people, session.subject))
    assert conflict_count(desk) == OPEN
    counts = timed(lambda: (conflict_count(desk), grave_count(desk)))
    first = min(timed(lambda: conflicts(desk, PAGE)) for _ in range(5))
    last = min(timed(lambda: conflicts(desk, PAGE, OPEN - PAGE)) for _ in range(5))
    (one,) = conflicts(desk, 1)
    single = timed(lambda: settle(desk, one.id, "same_person"))
    rebuilt = timed(desk.file.rebuild)
    together = timed(lambda: settle_light(desk, session.id))
    print(
        f"\n{OPEN:,} conflicts: counts {counts * 1000:.1f} ms, first page of {PAGE} {first * 1000:.1f} ms,"
        f" last page {last * 1000:.1f} ms, one settled {single * 1000:.1f} ms,"
        f" the rest together {together:.1f} s, beside writing the scans {writing:.1f} s,"
        f" and rebuilding all {rebuilt:.1f} s; left {conflict_count(desk):,}"
    )
    desk.file.close()


def admit(desk: Desk, people: list[bytes], session: bytes) -> None:
    """Let everybody in twice, a quarter of an hour apart, knowing of nobody."""
    now = desk.clock()
    for at_ms in (now - 15 * MINUTE, now):
        with desk.file.writing() as work:
            for one in people:
                work.append([entry(SCAN, one, Scan("admitted", session))], Stamp(at_ms, 20))


def timed(work: Callable[[], object]) -> float:
    """Return the CPU time of something in seconds."""
    begin = time.process_time()
    work()
    return time.process_time() - begin

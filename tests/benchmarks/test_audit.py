"""The first page of the history, however long the log; and what looking for something rare costs."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from checkin.desk.audit import audit
from checkin.desk.audit_lines import PROBLEMS, Wanted
from checkin.desk.desk import Desk
from checkin.domain.kinds import SCAN, Scan, encode
from checkin.domain.log import Commit, NewEntry, Place, Stamp, write_commit
from checkin.store import queries
from checkin.store.receiving import receive
from tests.benchmarks.crowd import crowd
from tests.kit import START_MS, Clock, enrol, seeded

PEOPLE = 1_000
DESKS = 10
PORTION = 20_000
ROUNDS = 15


def scans(desk: Desk, folder: Path, entries: int) -> None:
    """Give a desk so many scans of ten others, one in a thousand refused, a second apart."""
    people = [one.id for one in queries.people(desk.file.connection)]
    session, random = desk.sessions[0].subject, seeded(3)
    for number in range(DESKS):
        file = enrol(desk.file, folder, f"door-{number}", Clock())
        nonce, parent, signature, made = random(8), b"", b"", list[Commit]()
        each = entries // DESKS
        for n in range(1, each + 1):
            refused = n % 1000 == 0
            scan = Scan("not_here" if refused else "admitted", session)
            person = people[(n * DESKS + number) % len(people)]
            place = Place(file.key, nonce, n, parent, signature, 1000 + n)
            stamp = Stamp(START_MS + (n * DESKS + number) * 1000)
            last = n % PORTION == 0 or n == each
            # In bulk only the last signature of a chain is looked at.
            sign = file.sign if last else lambda _: bytes(64)
            commit, _, parent = write_commit(
                file.event, place, stamp, [NewEntry(SCAN, person, encode(scan), scan)], sign, random
            )
            signature = commit.signature
            made.append(commit)
            if last:
                with desk.file.writing() as work:
                    assert receive(work, made).new == len(made)
                made = []
        file.close()


def spent(work: Callable[[], object]) -> float:
    """Return milliseconds, the median of some rounds."""
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        times.append((time.perf_counter() - begin) * 1000)
    return median(times)


def test_audit(tmp_path: Path, sizes: list[int]) -> None:
    first = 0.0
    for size in sizes:
        folder = tmp_path / str(size)
        folder.mkdir()
        desk = crowd(folder, PEOPLE)
        scans(desk, folder, size)
        page = audit(desk)
        assert len(page.happenings) == 200
        took = spent(lambda desk=desk: audit(desk))  # type: ignore[misc]
        second = spent(lambda desk=desk, page=page: audit(desk, before=page.next))  # type: ignore[misc]
        begin = time.perf_counter()
        problems = audit(desk, Wanted(only=PROBLEMS), limit=10_000_000)
        rare = time.perf_counter() - begin
        first = first or took
        print(
            f"\naudit, {size:>9,} scans of {DESKS} desks: first page {took:.1f} ms"
            f" ({took / first:.2f}× of {sizes[0]:,}), the next {second:.1f} ms;"
            f" all {len(problems.happenings)} refusals {rare:.1f} s"
        )
        desk.file.close()

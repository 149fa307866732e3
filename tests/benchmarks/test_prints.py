"""Putting badges on paper, from the use case to the PDF in its place; timing never fails a test.

``python -m pytest tests/benchmarks/test_prints.py -q -s`` prints the figures.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from checkin.app import press
from checkin.desk.badges import print_badges
from checkin.desk.paper_counts import paper_counts, unprinted
from checkin.desk.people import edit
from checkin.desk.preview import preview
from checkin.desk.replacing import replace
from checkin.desk.selecting import EVERYBODY, Selection, selected
from checkin.store import queries
from checkin.store.sql import run
from tests.benchmarks.crowd import crowd
from tests.presses import typed

ROUNDS = 40
SOME, MANY = 10_000, 100_000


def test_a_replacement_from_click_to_pdf(tmp_path: Path) -> None:
    """Two commits, each on disk before the next step, and a badge drawn."""
    desk = crowd(tmp_path, SOME)
    with desk.file.reading() as connection:
        people = [one.id.hex() for one in queries.people_where(connection)][: ROUNDS + 1]
    made, out = press(), tmp_path / "new.pdf"
    replace(desk, made, out, people.pop(), "torn")
    run(desk.file.connection, "CREATE TABLE bare(id INTEGER PRIMARY KEY, row BLOB)")

    def bare() -> None:
        run(desk.file.connection, "BEGIN IMMEDIATE")
        run(desk.file.connection, "INSERT INTO bare(row) VALUES(?)", (b"x" * 200,))
        run(desk.file.connection, "COMMIT")

    times, commits = [], []
    begin = time.process_time()
    for one in people:
        times.append(spent(partial(replace, desk, made, out, one, "torn")))
        commits.append(spent(bare))
    cpu = (time.process_time() - begin) / ROUNDS
    slowest = sorted(times)[-ROUNDS // 10]
    print(
        f"\nreplacement, warm: median {median(times) * 1e3:.1f} ms, 90 of 100 in {slowest * 1e3:.1f} ms",
        end="",
    )
    print(f" (target ≤ 30), {cpu * 1e3:.1f} ms of it CPU; a bare commit {median(commits) * 1e3:.1f} ms")
    desk.file.close()


def test_counting_what_there_is_to_print(tmp_path: Path) -> None:
    desk = crowd(tmp_path, MANY)
    out = tmp_path / "all.txt"
    first = spent(lambda: preview(desk, typed, EVERYBODY))
    drawn = spent(lambda: print_badges(desk, typed, out, EVERYBODY))
    with desk.file.reading() as connection:
        read = spent(lambda: list(queries.people(connection)))
        everyone = next(selected(desk, EVERYBODY)).person
    edit(desk, everyone.id.hex(), {"post": "Another"})
    quick = median(spent(lambda: unprinted(desk)) for _ in range(5))
    counted = median(spent(lambda: paper_counts(desk)) for _ in range(3))
    print(f"\nbadges of {MANY:,} people issued, typed and recorded: {drawn:.1f} s")
    print(f"first page of all of them in the preview: {first * 1e3:.0f} ms")
    print(f"not on paper yet, of {MANY:,}: {quick * 1e3:.0f} ms; ", end="")
    print(f"with those changed since: {counted:.2f} s, {counted / read:.1f}× reading everybody")
    desk.file.close()


def test_a_run_of_the_changed(tmp_path: Path) -> None:
    desk = crowd(tmp_path, SOME)
    out = tmp_path / "all.txt"
    everybody = spent(lambda: print_badges(desk, typed, out, EVERYBODY))
    with desk.file.reading() as connection:
        person = next(iter(queries.people(connection)))
    edit(desk, person.id.hex(), {"post": "Another"})
    changed = spent(lambda: print_badges(desk, typed, out, Selection(only="changed")))
    new = spent(lambda: print_badges(desk, typed, out, Selection(only="new")))
    print(
        f"\nof {SOME:,} people: all {everybody:.2f} s without drawing, one changed {changed:.2f} s, ", end=""
    )
    print(f"nobody new {new * 1e3:.0f} ms")
    desk.file.close()


def spent(action: Callable[[], object]) -> float:
    """Seconds that an action takes."""
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin

"""A known badge from code text to committed verdict, beside a bare commit of one row in the same file."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from statistics import median

from checkin.desk.badges import print_badges
from checkin.desk.desk import Desk
from checkin.desk.scan import scan
from checkin.desk.selecting import Selection
from checkin.domain import badge as codes
from checkin.domain.programme import Session
from checkin.store import queries
from tests.benchmarks.crowd import crowd
from tests.presses import no_pages

BADGES = 500
ROUNDS = 200


def test_scan(tmp_path: Path, sizes: list[int]) -> None:
    at_the_door: dict[int, float] = {}
    for size in sizes:
        folder = tmp_path / str(size)
        folder.mkdir()
        desk = crowd(folder, size)
        texts = issue(desk, folder)
        session = desk.sessions[0]
        desk.file.connection.execute("CREATE TABLE bare(id INTEGER PRIMARY KEY, row BLOB)")
        shown = cycle(texts)

        def answer(desk: Desk = desk, shown: cycle[str] = shown, session: Session = session) -> None:
            scan(desk, next(shown), session)

        def bare(desk: Desk = desk) -> None:
            run = desk.file.connection.execute
            run("BEGIN IMMEDIATE")
            run("INSERT INTO bare(row) VALUES(?)", (b"x" * 200,))
            run("COMMIT")

        for _ in range(BADGES):
            answer()
        # At a door codes come one at a time; back to back the disk is kept awake, which a bare commit
        # gains more from than work between two commits does.
        door = compare(answer, bare, pause=0.02)
        rush = compare(answer, bare, pause=0.0)
        at_the_door[size] = door[0]
        print(f"\nscan, {size:>9,} delegates: {ratio(door)} one at a time (target ≤ 2×)")
        print(f"scan, {size:>9,} delegates: {ratio(rush)} back to back")
        desk.file.close()
    smallest = min(at_the_door)
    for size, mine in at_the_door.items():
        print(f"scan, {size:>9,} delegates: {mine / at_the_door[smallest]:.2f}× the time with {smallest:,}")


def issue(desk: Desk, folder: Path) -> list[str]:
    """Issue badges to the people of one delegation and return their codes."""
    group = next(iter(desk.delegations))

    print_badges(desk, no_pages, folder / "none.pdf", Selection(delegation=group))
    with desk.file.reading() as connection:
        people = list(queries.people_where(connection, delegation=group))[:BADGES]
        return [codes.digits(badge.code) for one in people for badge in queries.badges_of(connection, one.id)]


def compare(one: Callable[[], None], other: Callable[[], None], pause: float) -> tuple[float, float]:
    """Median seconds of two actions, taken in turns."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for action, spent in zip((one, other), times, strict=True):
            if pause:
                time.sleep(pause)
            begin = time.perf_counter()
            action()
            spent.append(time.perf_counter() - begin)
    return median(times[0]), median(times[1])


def ratio(times: tuple[float, float]) -> str:
    mine, bare = times
    return f"{mine / bare:.2f}× a bare commit ({mine * 1e6:.0f} / {bare * 1e6:.0f} µs)"

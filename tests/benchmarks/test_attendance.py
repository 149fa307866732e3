"""Refreshing figures after one scan, at a thousand delegates and at a million, in as many groups.

Beside them what a list of those not yet arrived costs, and one for an evacuation.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median

from checkin.desk.absent import absent
from checkin.desk.arrivals import arrivals
from checkin.desk.attendance import attendance
from checkin.desk.by_hand import check_in
from checkin.desk.desk import Desk
from checkin.desk.evacuation import evacuation
from checkin.desk.figures import figures
from checkin.desk.halls import halls
from checkin.desk.programme import set_programme
from checkin.store.connecting import open_with
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources
from checkin.store.sql import rows
from tests.benchmarks.crowd import PASSPHRASE, clock, crowd

SESSIONS = 12
ARRIVED = 600
ROUNDS = 120
PROGRAMME = '[event]\ntimezone = "UTC"\n' + "".join(
    f'[[session]]\nid = "s{i}"\nname = "Session {i}"\nhall = "Hall {i % 4}"\ncapacity = 5000\n'
    for i in range(SESSIONS)
)


def test_attendance(tmp_path: Path, sizes: list[int]) -> None:
    counters = {size: Counter(made(tmp_path / str(size), size)) for size in sizes}
    smallest = counters[min(sizes)]
    for _ in range(ROUNDS):
        # In turns, so that whatever else the machine does meanwhile touches all sizes alike.
        for counter in counters.values():
            counter.scan_and_refresh()
    for size, counter in counters.items():
        print()
        for what, spent in counter.spent.items():
            ratio = median(spent) / median(smallest.spent[what])
            print(
                f"{what:>28}, {size:>9,} delegates: {median(spent) * 1000:7.2f} ms after a scan,"
                f" {ratio:.2f}× of {min(sizes):,} (target ≤ 1.5×);"
                f" first time {counter.first[what] * 1000:.0f} ms"
            )
        counter.desk.file.close()


def made(folder: Path, size: int) -> Desk:
    """Make an event of so many delegates, and open it again as a desk does in the morning."""
    folder.mkdir()
    desk = crowd(folder, size)
    (folder / "programme.toml").write_text(PROGRAMME, encoding="utf-8")
    set_programme(desk, folder / "programme.toml")
    path = desk.file.path
    desk.file.close()
    sources = KeySources(passphrase=PASSPHRASE)
    return Desk(EventFile(path, open_with(path, sources), state=folder / "state"), clock)


class Counter:
    """A desk at which people come, and all that is asked after each."""

    def __init__(self, desk: Desk) -> None:
        """Let half of them in."""
        self.desk = desk
        first, second, *_ = self._sessions = desk.sessions
        found = "SELECT id FROM delegates WHERE seq <= 1000 ORDER BY seq"
        self._people = iter([row[0] for row in rows(desk.file.connection, found)])
        self._asked: dict[str, Callable[[], object]] = {
            "attendance of a session": lambda: attendance(desk, first),
            "attendance": lambda: attendance(desk),
            "arrivals": lambda: arrivals(desk, desk.sessions, by_door=True),
            "halls": lambda: halls(desk),
            "figures at a door": lambda: figures(desk, first),
            "absent of all": lambda: absent(desk),
            "absent of a session": lambda: absent(desk, second),
            "absent of a session, marked": lambda: absent(desk, second, marked=True),
            "evacuation of a hall": lambda: evacuation(desk, "Hall 0"),
        }
        for one in islice(self._people, ARRIVED):
            check_in(desk, one, first)
        self.first = {what: timed(ask) for what, ask in self._asked.items()}
        self.spent: dict[str, list[float]] = {what: [] for what in self._asked}

    def scan_and_refresh(self) -> None:
        """Let one more in and ask everything again."""
        check_in(self.desk, next(self._people), self._sessions[1])
        for what, ask in self._asked.items():
            self.spent[what].append(timed(ask))


def timed(ask: Callable[[], object]) -> float:
    begin = time.perf_counter()
    ask()
    return time.perf_counter() - begin

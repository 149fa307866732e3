"""The arrival board: reading it after a scan at any size, and painting it while people arrive."""

from __future__ import annotations

import csv
import os
import statistics
import time
from itertools import pairwise
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from checkin.desk.board import board
from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.people import edit
from checkin.desk.scan import scan
from checkin.ui.board.scope import Scope
from checkin.ui.board.view import FRAME_MS
from checkin.ui.board.window import BoardWindow
from checkin.ui.collecting import Collector
from checkin.ui.door import Door
from checkin.ui.look import fonts
from checkin.ui.look.theme import Theme
from tests.benchmarks.crowd import HEADINGS, empty_event, names
from tests.benchmarks.test_scan import issue
from tests.kit import RESOURCES, Clock
from tests.ui.kit import MORNING_MS, copy_sample, make_sample, make_tools, open_station, settle, wait_for

DELEGATIONS = 80
MARKED = 400
ROUNDS = 60
SECONDS = 20
EVERY_MS = 100


def roster(path: Path, count: int) -> Path:
    """Write a roster of which always as many people are waited for, however many there are."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*HEADINGS, "Trưởng đoàn"])
        for i, name in enumerate(names(count)):
            group = f"Tỉnh {i % DELEGATIONS}"
            writer.writerow(
                [name, "Chuyên viên", "", group, f"Loại {i % 12}", "", "", "", "x" * (i < MARKED)]
            )
    return path


def test_reading_after_a_scan(tmp_path: Path, sizes: list[int]) -> None:
    after: dict[int, float] = {}
    for size in sizes:
        folder = tmp_path / str(size)
        folder.mkdir()
        desk = empty_event(folder)
        import_roster(desk, roster(folder / "roster.csv", size), {})
        codes = issue(desk, folder)
        session = desk.sessions[0]
        for kind, found in (("session", session), ("whole event", None)):
            board(desk, found)
            times = []
            for i in range(ROUNDS):
                scan(desk, codes[i % len(codes)], session)
                begin = time.perf_counter()
                board(desk, found)
                times.append(time.perf_counter() - begin)
            print(
                f"\nboard, {size:>9,} delegates, {kind}: {statistics.median(times) * 1e3:.2f} ms after a scan"
            )
            if found is not None:
                after[size] = statistics.median(times)
        print(f"board, {size:>9,} delegates: {changed(desk) * 1e3:.1f} ms after somebody was edited")
        desk.file.close()
    for size, mine in after.items():
        print(f"board, {size:>9,} delegates: {mine / after[min(after)]:.2f}× the time with {min(after):,}")


def changed(desk: Desk) -> float:
    """Return the median time of a board for which everything that was remembered is read again."""
    who = next(one.id.hex() for row in board(desk).rows for one in row.people)
    times = []
    for i in range(7):
        edit(desk, who, {"post": f"Chuyên viên {i}"})
        begin = time.perf_counter()
        board(desk)
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


class Frames:
    """When something was painted, how long that took, and how long this thread worked for it."""

    def __init__(self, widget: QWidget) -> None:
        """Measure the paint events of ``widget``."""
        self.begun: list[float] = []
        self.spent: list[float] = []
        self.worked: list[float] = []
        self._paint = widget.paintEvent
        widget.paintEvent = self._timed  # type: ignore[method-assign]

    def _timed(self, event: QPaintEvent) -> None:
        begin, cpu = time.perf_counter(), time.thread_time()
        self._paint(event)
        self.begun.append(begin)
        self.spent.append(time.perf_counter() - begin)
        self.worked.append(time.thread_time() - cpu)

    def tell(self, what: str, wall: float) -> None:
        """Print the figures of ``wall`` seconds."""
        gaps = [later - one for one, later in pairwise(self.begun)]
        print(
            f"\n{what}: {len(self.begun) / wall:.1f} frames a second, between them {show(gaps)}"
            f" (30 a second: 33.3 ms); painting {show(self.spent)}, of CPU {show(self.worked)}"
        )


class Bare(QWidget):
    """Paints one small rectangle 30 times a second: what this machine allows."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(1920, 1080)
        self._frames = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(lambda: self.update(0, 0, 64, 64))
        self._frames.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), Qt.GlobalColor.darkGreen)


@pytest.mark.parametrize("kind", ["bare", "board", "whole"])
def test_thirty_frames_a_second_while_ten_people_a_second_arrive(
    qapp: QApplication, sample: tuple[Path, list[str]], tmp_path: Path, kind: str
) -> None:
    """Real scans of the sample through the station; the board fills a screen of 1920×1080.

    ``bare`` is another widget in its place; ``whole`` paints the whole screen for every frame.
    """
    fonts.load(RESOURCES / "fonts")
    theme, clock = Theme(qapp, RESOURCES / "icons", "light"), Clock(MORNING_MS)
    station = open_station(copy_sample(sample[0], tmp_path), make_tools(tmp_path, clock))
    door = Door(station)
    plenary = station.session("plenary")
    assert plenary is not None
    door.move(plenary, "A", out=False)
    window = BoardWindow(station, door, theme)
    window.show_scope(Scope("plenary"))
    window.resize(1920, 1080)
    bare = Bare()
    (bare if kind == "bare" else window).show()
    settle(station)
    every, arriving, left = QTimer(interval=FRAME_MS), QTimer(interval=EVERY_MS), iter(sample[1])
    every.setTimerType(Qt.TimerType.PreciseTimer)
    every.timeout.connect(window.view.update)
    arriving.timeout.connect(lambda: clock.pass_(EVERY_MS))
    arriving.timeout.connect(lambda: door.offer(next(left)))
    collector = Collector()
    arriving.start()
    if kind == "whole":
        every.start()
    frames = Frames(bare if kind == "bare" else window.view)
    begin = time.perf_counter()
    wait_for(lambda: time.perf_counter() - begin >= SECONDS, (SECONDS + 20) * 1_000)
    frames.tell(f"{kind}, 1920×1080, ten scans a second", time.perf_counter() - begin)
    arriving.stop()
    every.stop()
    settle(station)
    collector.leave()
    print(f"{kind}: {door.figures.present} have come, {window.view.deck.pages} pages")
    bare.close()
    window.close()
    station.close()
    station.join()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Return the folder of a sample event, and codes of its people from here and there."""
    folder = tmp_path_factory.mktemp("board")
    codes = list(make_sample(folder).values())
    return folder, [codes[number * 37 % len(codes)] for number in range(len(codes))]


def show(times: list[float]) -> str:
    """Return median, 99 % and longest of some seconds."""
    if not times:
        return "–"
    ms = sorted(one * 1e3 for one in times)
    worst = ms[int((len(ms) - 1) * 0.99)]
    return f"median {statistics.median(ms):.1f}, p99 {worst:.1f}, longest {ms[-1]:.1f} ms"

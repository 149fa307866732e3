"""The window beside a bare one of the same toolkit: start, memory, and Return to verdict painted."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from checkin.desk.scan import scan
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.look import fonts
from checkin.ui.look.theme import Theme
from checkin.ui.window import MainWindow
from tests.kit import RESOURCES, Clock
from tests.ui.kit import MORNING_MS, copy_sample, make_sample, make_tools, open_station, settle, wait_for

ROUNDS = 7
SCANS = 60
HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    folder = tmp_path_factory.mktemp("window")
    return folder, make_sample(folder)


def run(*command: str) -> tuple[float, float]:
    """Return seconds from start to end of a process, and its greatest memory in MB."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    # As on anybody's machine, where all but the very first start find the modules compiled.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begin = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    # The process tells its own peak: what the system reports of a child includes its parent's.
    return time.perf_counter() - begin, int(done.stdout.split()[-1]) / 1024


def test_start_and_memory(sample: tuple[Path, dict[str, str]], tmp_path: Path) -> None:
    event = copy_sample(sample[0], tmp_path)
    bare, ours = [], []
    run(str(HERE / "our_window.py"), str(event), str(tmp_path))
    for _ in range(ROUNDS):
        bare.append(run(str(HERE / "bare_window.py")))
        ours.append(run(str(HERE / "our_window.py"), str(event), str(tmp_path)))
    for name, column, unit in (("start to first paint", 0, "s"), ("memory", 1, "MB")):
        one, other = (statistics.median(row[column] for row in rows) for rows in (ours, bare))
        print(f"\n{name}: {one:.2f} {unit} against {other:.2f} {unit} bare: {one / other:.2f}x")


class Paints(QObject):
    """Notes when a widget was painted last."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.at = time.perf_counter()
        return False


def test_return_to_verdict_painted(
    qapp: QApplication, sample: tuple[Path, dict[str, str]], tmp_path: Path
) -> None:
    """From the code, as the scanner's Return hands it over, to the painted verdict."""
    fonts.load(RESOURCES / "fonts")
    theme, clock = Theme(qapp, RESOURCES / "icons", "light"), Clock(MORNING_MS)
    station = open_station(copy_sample(sample[0], tmp_path), make_tools(tmp_path, clock))
    window = MainWindow(station, theme, CameraPreview(theme))
    window.show()
    settle(station)
    paints = Paints()
    view = window.scan_page.verdict
    view.installEventFilter(paints)
    codes = list(sample[1].values())
    whole, alone = [], []
    for code in codes[:SCANS]:
        clock.pass_(6_000)
        window.scan_page.ready()
        QApplication.processEvents()
        begin, paints.at = time.perf_counter(), 0.0
        window.offer(code)
        wait_for(lambda: paints.at > 0)
        whole.append(paints.at - begin)
    session = window.door.session
    for code in codes[SCANS : 2 * SCANS]:
        clock.pass_(6_000)
        times: list[float] = []

        def timed(desk: object, code: str = code, times: list[float] = times) -> None:
            begin = time.perf_counter()
            scan(desk, code, session)  # type: ignore[arg-type]
            times.append(time.perf_counter() - begin)

        station.ask(timed)
        settle(station)
        alone += times
    window.close()
    station.close()
    median, worst = statistics.median(whole) * 1000, sorted(whole)[int(len(whole) * 0.99) - 1] * 1000
    recorded = statistics.median(alone) * 1000
    print(
        f"\nReturn to verdict painted: median {median:.1f} ms, p99 {worst:.1f} ms; the scan {recorded:.1f} ms"
    )
    print(f"peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")

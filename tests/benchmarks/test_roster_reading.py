"""Reading a CSV roster of 100,000 rows and twelve columns, and mending it, beside csv alone."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable
from pathlib import Path

from checkin.desk.import_roster import collector_paused
from checkin.roster import mended, people, read_roster, recognise
from tests.benchmarks.crowd import HEADINGS, names

ROWS = 100_000
MORE = ("Danh xưng", "Phòng ban", "Quốc gia", "Ngôn ngữ")


def test_roster_reading(tmp_path: Path) -> None:
    right = write(tmp_path / "right.csv", str)
    capitals = write(tmp_path / "capitals.csv", str.upper)
    bare = least(lambda: bare_reading(right))
    reading = least(lambda: read(right, mend=False))
    mending = least(lambda: read(right, mend=True))
    repairing = least(lambda: read(capitals, mend=True))
    print(
        f"\nreading {ROWS:,} rows of 12 cells: {reading / bare:.1f}× csv alone ({bare:.2f} s CPU);"
        f" with mending {mending / bare:.1f}× where nothing needs it (+{mending - reading:.2f} s),"
        f" {repairing / bare:.1f}× where every name is in capitals"
    )


def least(work: Callable[[], int]) -> float:
    """Return the least CPU time of three runs, in seconds."""
    best = float("inf")
    for _ in range(3):
        with collector_paused():
            begin = time.process_time()
            assert work() == ROWS
            best = min(best, time.process_time() - begin)
    return best


def bare_reading(path: Path) -> int:
    """Read the rows and forget them."""
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def read(path: Path, *, mend: bool) -> int:
    """Read the people of a roster."""
    table = read_roster(path).tables[0]
    columns = recognise(table)
    return sum(1 for _ in people(mended(table, columns).table if mend else table, columns))


def write(path: Path, cased: Callable[[str], str]) -> Path:
    """Write a roster; names go through ``cased``."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*HEADINGS, *MORE])
        for i, name in enumerate(names(ROWS)):
            unit, group, kind = f"Sở Ngoại vụ {i % 300}", f"Tỉnh {i % 62}", f"Loại {i % 12}"
            about = ("Chuyên viên", unit, group, kind, f"u{i}@example.org", f"0901{i:06}", "")
            writer.writerow([cased(name), *about, "Ông", "Phòng Tổng hợp", "Việt Nam", "vi"])
    return path

"""Invented crowds for benchmarks: names as frequent as they are in Vietnam and France."""

from __future__ import annotations

import csv
import os
import random
import time
from pathlib import Path

from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.new import new
from checkin.store.connecting import open_with
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources

FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split(" ")
SHARES = (38, 11, 9.5, 7, 5, 5, 4.5, 3.9, 3.9, 2.1, 2, 1.4, 1.3, 1.3, 1, 0.5)
MIDDLES = "Văn Thị Đức Minh Ngọc Thanh Quốc Hữu Xuân Thu Kim Hồng Gia Bảo Anh Đình Công".split(" ")
GIVEN = (
    "An Bình Cường Dũng Giang Hải Hạnh Hoa Hùng Hương Khánh Lan Linh Long Mai Minh Nam Nga Nhung Phúc"
    " Phương Quân Quỳnh Sơn Tâm Thảo Thủy Trang Tuấn Tùng Vân Vinh Yến"
).split(" ")
HEADINGS = ("Họ và tên", "Chức vụ", "Cơ quan", "Đoàn", "Loại đại biểu", "Email", "Điện thoại", "Ghi chú")
PASSPHRASE = "a passphrase of the benchmark"


def names(count: int, seed: int = 7) -> list[str]:
    """Four fifths Vietnamese, one fifth made up of syllables as French names are long."""
    source = random.Random(seed)
    foreign = ["".join(source.choices("aeioulnrstmdpbcg", k=source.randint(4, 9))) for _ in range(20_000)]
    found = []
    for _ in range(count):
        if source.random() < 0.8:
            family = source.choices(FAMILIES, SHARES)[0]
            found.append(f"{family} {source.choice(MIDDLES)} {source.choice(GIVEN)}")
        else:
            found.append(f"{source.choice(foreign).title()} {source.choice(foreign).upper()}")
    return found


def write_roster(path: Path, count: int) -> Path:
    """Write a CSV roster of eight columns."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for i, name in enumerate(names(count)):
            email = f"u{i}@example.org"
            unit, group, kind = f"Sở Ngoại vụ {i % 300}", f"Tỉnh {i % 62}", f"Loại {i % 12}"
            writer.writerow([name, "Chuyên viên", unit, group, kind, email, "", ""])
    return path


def clock() -> int:
    """Unix milliseconds."""
    return time.time_ns() // 1_000_000


def empty_event(folder: Path) -> Desk:
    """An encrypted event on a real disk, as a desk has it."""
    sources = KeySources(passphrase=PASSPHRASE)
    path = folder / "event.checkin"
    new(
        path,
        sources,
        state=folder / "state",
        clock=clock,
        random=os.urandom,
        name="Benchmark",
        timezone="UTC",
        desk="A",
    )
    return Desk(EventFile(path, open_with(path, sources), state=folder / "state"), clock)


def crowd(folder: Path, count: int) -> Desk:
    """An event with ``count`` delegates."""
    desk = empty_event(folder)
    import_roster(desk, write_roster(folder / "roster.csv", count), {})
    return desk

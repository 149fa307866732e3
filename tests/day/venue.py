"""The conference of the day: its programme and its guests, on paper before any desk hears of them."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tests.day.ledger import Ledger
from tests.day.records import Guest, Session
from tests.kit import MINUTE

DAY, NEXT = "2027-01-15", "2027-01-16"
_MIDNIGHT: Final = int(datetime.fromisoformat(DAY).replace(tzinfo=UTC).timestamp() * 1000) - 7 * 60 * MINUTE
GUESTS: Final = 800
PLENARY, SIGNING, LUNCH, FORUM, VISIT = "plenary", "signing", "lunch", "forum", "visit"
THEMES: Final = ("cities", "water", "culture", "digital")
SEATS: Final = 30
"""Of the smallest hall."""

SESSIONS: Final = (
    Session(PLENARY, "Khai mạc", "Thăng Long", DAY, 700),
    Session("cities", "Đô thị bền vững", "Hội trường A", DAY, 200, parallel="themes"),
    Session("water", "Nước và môi trường", "Hội trường B", DAY, SEATS, parallel="themes"),
    Session("culture", "Văn hóa và di sản", "Hội trường C", DAY, parallel="themes"),
    Session("digital", "Chuyển đổi số", "Hội trường D", DAY, parallel="themes"),
    Session(LUNCH, "Ăn trưa", "Nhà ăn", DAY),
    Session(FORUM, "Diễn đàn kinh tế", "Thăng Long", DAY),
    Session(
        SIGNING, "Lễ ký kết", "Phòng Sen", DAY, exits=True, categories=("leader",), people=("D0100", "D0101")
    ),
    Session(VISIT, "Tham quan", "Cổng chính", NEXT),
)
HOURS: Final = {
    PLENARY: ("08:00", "10:15"),
    **dict.fromkeys(THEMES, ("10:30", "11:45")),
    LUNCH: ("12:00", "13:00"),
    FORUM: ("13:00", "15:30"),
    SIGNING: ("14:00", "15:00"),
    VISIT: ("08:00", "11:00"),
}
CLOSES: Final = {"cities": "11:45", "digital": "11:45"}
CATEGORIES: Final = {"leader": 6, "delegate": 60, "expert": 20, "press": 8, "service": 6}
"""With how many of a hundred guests belong to each."""
COUNTRIES: Final = {
    **{f"Đoàn địa phương {n:02}": "VN" for n in range(1, 31)},
    **{f"Collectivité {n:02}": "FR" for n in range(1, 11)},
    "Đoàn Lào": "LA",
}
_FAMILIES: Final = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Tạ Mai Đinh Phan Trịnh".split()
_MIDDLES: Final = "Văn Thị Minh Quốc Thanh Hải Ngọc Đức Xuân Thu Hồng Kim Gia Bảo".split()
_GIVEN: Final = (
    "An Bình Châu Dũng Giang Hạnh Khánh Lan Nam Oanh Phúc Quân Sơn Thảo Uyên Vinh Yến Long".split()
)


def at(time: str) -> int:
    """Return a moment of the day in Unix milliseconds."""
    hours, minutes = map(int, time.split(":"))
    return _MIDNIGHT + (hours * 60 + minutes) * MINUTE


def guests(chance: random.Random) -> list[Guest]:
    """Return the guests of the first version of the list, each of another name."""
    names = [f"{a} {b} {c}" for a in _FAMILIES for b in _MIDDLES for c in _GIVEN]
    chance.shuffle(names)
    heads: set[str] = set()
    made = []
    for number, name in enumerate(names[:GUESTS]):
        # The first so many belong to nobody's delegation.
        delegation = "" if number < 12 else chance.choice(list(COUNTRIES))
        category = chance.choices(list(CATEGORIES), list(CATEGORIES.values()))[0]
        guest = Guest(f"D{number:04}", name, delegation, category)
        guest.country = "" if delegation else chance.choice(["VN", "LA", ""])
        guest.days = (NEXT,) if number % 80 == 40 else ()
        guest.head = bool(delegation) and delegation not in heads
        heads.add(delegation)
        guest.signatory = number in (100, 101)
        made.append(guest)
    return made


def new_guest(number: int, chance: random.Random) -> Guest:
    """Return somebody whom only the second version of the list has."""
    delegation = chance.choice(list(COUNTRIES))
    return Guest(f"N{number:03}", f"Cao Thế Mới {chr(65 + number)}", delegation, "delegate")


def empty_ledger() -> Ledger:
    """Return a notebook with the programme in it, and nobody yet."""
    return Ledger({one.id: one for one in SESSIONS}, dict(COUNTRIES), frozenset({"leader"}))


def write_list(path: Path, people: Iterable[Guest]) -> Path:
    """Write a version of the list of guests as the secretariat sends it."""
    heads = (
        "Mã đại biểu",
        "Họ và tên",
        "Đoàn",
        "Loại đại biểu",
        "Quốc gia",
        "Ngày",
        "Trưởng đoàn",
        "Người ký",
    )
    fields = ("ref", "name", "delegation", "category", "country", "days", "head", "signatory")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        for guest in people:
            said = asdict(guest)
            said["days"] = ", ".join(guest.days)
            writer.writerow(["x" if said[one] is True else said[one] or "" for one in fields])
    return path


def write_programme(path: Path) -> Path:
    """Write the programme as the organiser's file has it."""
    lines = ["[event]", 'name = "Hội nghị thử"', 'timezone = "Asia/Ho_Chi_Minh"', f"first_day = {DAY}"]
    for id in CATEGORIES:
        protocol = str(id == "leader").lower()
        lines += ["[[category]]", f'id = "{id}"', f'name = "{id.title()}"', f"protocol = {protocol}"]
    for number, (name, country) in enumerate(COUNTRIES.items()):
        lines += ["[[delegation]]", f'id = "d{number}"', f'name = "{name}"', f'country = "{country}"']
    for one in SESSIONS:
        starts, ends = HOURS[one.id]
        reentry = "once" if one.id == LUNCH else "in-out" if one.exits else "free"
        lines += ["[[session]]", f'id = "{one.id}"', f'name = "{one.name}"', f"date = {one.date}"]
        lines += [
            f"starts = {starts}:00",
            f"ends = {ends}:00",
            f'hall = "{one.hall}"',
            f'reentry = "{reentry}"',
        ]
        lines += [f"closes = {CLOSES[one.id]}:00"] if one.id in CLOSES else []
        lines += [f"capacity = {one.capacity}"] if one.capacity else []
        lines += [f'parallel = "{one.parallel}"'] if one.parallel else []
        lines += [f"categories = {list(one.categories)}"] if one.categories else []
        lines += [f"people = {list(one.people)}"] if one.people else []
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path

"""Later versions of the sample's roster, as a secretariat sends them in the night."""

from __future__ import annotations

import csv
from pathlib import Path

from checkin.desk.desk import Desk
from checkin.desk.people import edit
from tests.kit import RESOURCES

NAME, POST, ORGANISATION, GROUP, CATEGORY, PHONE = 2, 3, 4, 5, 6, 13
CORRECTED = "D0003"
"""Whose post a desk has corrected, and the new version says something else of."""
RENAMED = {"Trần Chí Truyền": "Trần Chí Truyềnn", "Lý Tấn Lộc": "Lý Tấn Lộcc"}
NEW = (
    "Trịnh Công Minh",
    "Tạ Thu Hà",
    "Quách Thành Danh",
    "Mạc Thị Bưởi",
    "Đinh Gia Bách",
    "Âu Dương Ngọc Trinh",
    "Phùng Khắc Khoan",
    "La Thị Kim Liên",
)


def sample_rows() -> list[list[str]]:
    """Return headings and rows of the sample's roster."""
    with (RESOURCES / "sample" / "roster.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def write(path: Path, rows: list[list[str]]) -> Path:
    """Write a roster as CSV."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def late_version(path: Path, rows: list[list[str]] | None = None) -> Path:
    """Write the version of 07:00: 8 new, 6 changed, 3 missing, 2 renamed, 1 against a desk's correction.

    Renamed people are listed without their references, a letter struck twice.
    """
    first, *listed = rows or sample_rows()
    for number, row in enumerate(listed[100:106]):
        row[POST] = f"Phó Chủ tịch thường trực {number + 1}"
    next(row for row in listed if row[0] == CORRECTED)[POST] = "Quyền Cục trưởng"
    for row in listed:
        if row[NAME] in RENAMED:
            row[0], row[NAME] = "", RENAMED[row[NAME]]
    del listed[300:303]
    beside = listed[50]
    for number, name in enumerate(NEW):
        row = [""] * len(first)
        row[1], row[NAME], row[POST] = ("Ông", "Bà")[number % 2], name, "Chuyên viên"
        row[GROUP], row[CATEGORY] = beside[GROUP], beside[CATEGORY]
        listed.append(row)
    return write(path, [first, *listed])


def correct(desk: Desk) -> None:
    """Correct a post at the desk, so that the late version contradicts it."""
    edit(desk, desk.find_delegate(CORRECTED).id.hex(), {"post": "Phó Cục trưởng phụ trách"})

"""Taking over workbooks of several sheets, marks and sections."""

from __future__ import annotations

from pathlib import Path

from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.importing.report import ImportReport
from checkin.store import queries
from tests.desk.scene import take_programme
from tests.roster.files import workbook

MARKS: list[list[object]] = [
    ["STT", "Họ và tên", "Phiên toàn thể", "Gala"],
    ["I. Thành phố Huế"],
    [1, "Lý Văn Thử", "x", None],
    [2, "Đặng Thị Mẫu", "x", "x"],
    ["Tổng cộng: 2"],
]
GUESTS: list[list[object]] = [
    ["Full name", "Delegation", "Lunch"],
    ["Lý Văn Thử", "Hue City", "x"],
    ["Ada Testwood", "Hue City", None],
]


def fields(desk: Desk) -> dict[str, dict[str, object]]:
    return {one.name: one.fields for one, _ in queries.roster(desk.file.connection)}


def taken(desk: Desk, path: Path) -> ImportReport:
    return import_roster(desk, path, {})


def test_marks_and_sections_become_access_and_delegation(empty: Desk, tmp_path: Path) -> None:
    take_programme(empty, tmp_path)
    path = workbook(tmp_path, {"A": MARKS})
    report = taken(empty, path)
    assert (report.added, report.rejected, report.unused) == (2, [], ["STT"])
    assert [(one.code, one.row) for one in report.notices] == [("section_delegation", 2), ("total_row", 5)]
    people = fields(empty)
    assert people["Lý Văn Thử"]["sessions"] == ["plenary"]
    assert people["Đặng Thị Mẫu"]["sessions"] == ["plenary", "gala"]
    assert people["Đặng Thị Mẫu"]["delegation"] == "hue"
    again = taken(empty, path)
    assert (again.added, again.changed, again.unchanged, again.missing) == (0, 0, 2, 0)


def test_who_stands_on_two_sheets_is_one(empty: Desk, tmp_path: Path) -> None:
    take_programme(empty, tmp_path)
    path = workbook(tmp_path, {"A": MARKS, "B": GUESTS})
    report = taken(empty, path)
    assert (report.added, [one.rows for one in report.sheets]) == (3, [2, 2])
    assert ("same_person", 2, "B") in [(one.code, one.row, one.sheet) for one in report.notices]
    assert fields(empty)["Lý Văn Thử"]["sessions"] == ["plenary", "lunch"]
    again = taken(empty, path)
    assert (again.added, again.changed, again.unchanged, again.missing) == (0, 0, 3, 0)


def test_homonyms_on_two_sheets_whose_columns_contradict_are_two(empty: Desk, tmp_path: Path) -> None:
    head = ["Name", "Email"]
    sheets = {"A": [head, ["Ada Testwood", "a@example.org"]], "B": [head, ["Ada Testwood", "b@example.org"]]}
    assert taken(empty, workbook(tmp_path, sheets)).added == 2

"""Workbooks: which sheet, which rows, and cells as text."""

from __future__ import annotations

import datetime
import itertools
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from checkin.domain.errors import RosterDamaged, RosterEmpty, RosterForeign, RosterTooLong
from checkin.roster import read_roster, read_table
from checkin.roster.xlsxfile import KEPT

from .files import all_of, fields_of, rewritten, workbook


def test_cells_as_text(tmp_path: Path) -> None:
    day = datetime.datetime(2027, 5, 4)  # noqa: DTZ001 - workbooks know no time zones
    row = ["Ada Testwood", 84901234567, 7.0, 2.5, day, day.replace(hour=9), True, "#N/A", " x "]
    path = workbook(tmp_path, {"S": [["Name", *"BCDEFGHI"], row]})
    [(row_number, cells)] = read_table(path).rows
    assert row_number == 2
    assert cells[:5] == ("Ada Testwood", "84901234567", "7", "2.5", "2027-05-04")
    assert cells[5:] == ("2027-05-04T09:00:00", "true", "#N/A", " x ")


def test_a_formula_without_cached_value_is_empty(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Name", "Post"], ["Ada Testwood", "=1+1"]]})
    assert fields_of(path) == [{"name": "Ada Testwood"}]


def test_escaped_line_ends(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Name", "Post"], ["Ada Testwood", "a_x000D_\nb_x005F_x000D_"]]})
    assert fields_of(path)[0]["post"] == "a b_x000D_"


def test_the_sheet_with_names_is_taken(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {
        "Empty": [],
        "Cover": [["Danh sách"], ["Hội nghị mẫu"]],
        "List": [[], ["Đoàn mẫu"], ["STT", "Họ và tên", None], [], [1, "Lý Văn Thử"], [2, None]],
    }
    table = read_table(workbook(tmp_path, sheets))
    assert (table.sheet, table.heading_row) == ("List", 3)
    assert table.headings == ("STT", "Họ và tên")
    assert list(table.rows) == [(5, ("1", "Lý Văn Thử")), (6, ("2", ""))]


def test_without_names_the_first_filled_sheet_is_taken(tmp_path: Path) -> None:
    table = read_table(workbook(tmp_path, {"A": [], "B": [["x", "y"], [1, 2]], "C": [["z"], [3]]}))
    assert (table.sheet, table.headings) == ("B", ("x", "y"))


def test_a_hidden_sheet_is_passed_over(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"Old": [["Name"], ["Ada Testwood"]], "New": [["Name"], ["Ben Mockley"]]})
    book = load_workbook(path)
    book["Old"].sheet_state = "hidden"
    book.active = 1
    book.save(path)
    assert fields_of(path) == [{"name": "Ben Mockley"}]


def test_a_wrong_stated_size_cuts_nothing(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Name", "Post"], ["Ada Testwood", "x"], ["Ben Mockley", "y"]]})
    rewritten(path, "xl/worksheets/sheet1.xml", b'ref="A1:B3"', b'ref="A1:A1"')
    assert [fields["post"] for fields in fields_of(path)] == ["x", "y"]


def test_more_rows_than_one_batch(tmp_path: Path) -> None:
    rows = [["Name"], *([f"Ada Testwood {n}"] for n in range(1000))]
    found = all_of(workbook(tmp_path, {"S": rows}))
    assert [row.row for row in found] == list(range(2, 1002))


def test_a_large_sheet_is_read_again_and_again(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Name", "Post"]]
    rows += [[f"Ada Testwood {n}", None] for n in range(KEPT + 50)]
    path = workbook(tmp_path, {"S": rows, "T": rows})
    rewritten(path, "xl/worksheets/sheet1.xml", b'<row r="9"', b'<row r="9" hidden="1"')
    roster = read_roster(path)
    assert [(one.code, one.sheet) for one in roster.notices] == [("marks_unseen", "S")]
    for table in roster.tables:
        assert len(table.source.head) < KEPT
        assert [row for row, _ in itertools.islice(table.rows, 3)] == [2, 3, 4]
        for _ in range(2):
            assert [row for row, _ in table.rows] == list(range(2, KEPT + 52))


def test_a_hidden_column_is_told(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Name", "Post"], ["Ada Testwood", "x"]]})
    rewritten(
        path,
        "xl/worksheets/sheet1.xml",
        b"<sheetData>",
        b'<cols><col min="2" max="2" hidden="1"/></cols><sheetData>',
    )
    assert [(one.code, one.column) for one in read_roster(path).notices] == [("hidden_column", "Post")]


@pytest.mark.parametrize("rows", [[], [["Name", "Post"]], [["Name"], [None], ["  "]]])
def test_no_row_of_people(tmp_path: Path, rows: list[list[str]]) -> None:
    with pytest.raises(RosterEmpty):
        read_table(workbook(tmp_path, {"S": rows}))


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
def test_a_workbook_cut_short(tmp_path: Path, share: float) -> None:
    path = workbook(tmp_path, {"S": [["Name"], ["Ada Testwood"]]})
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(RosterDamaged):
        read_table(path)


def test_an_altered_sheet(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Name"], ["Ada Testwood"]]})
    rewritten(path, "xl/worksheets/sheet1.xml", b"</sheetData>", b"</sheet")
    with pytest.raises(RosterDamaged):
        all_of(path)


def test_a_row_beyond_every_sheet(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Name"], ["Ada Testwood"], ["Ben Mockley"]]})
    rewritten(path, "xl/worksheets/sheet1.xml", b'<row r="3"', b'<row r="99999999999"')
    with pytest.raises(RosterTooLong):
        all_of(path)


def test_a_workbook_without_its_main_part(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Name"], ["Ada Testwood"]]})
    rewritten(path, "[Content_Types].xml", b"sheet.main+xml", b"sheet.other+xml")
    with pytest.raises(RosterDamaged):
        read_table(path)


def test_another_zip(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(RosterForeign):
        read_table(path)


def test_the_name_of_the_file_does_not_matter(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"S": [["Name"], ["Ada Testwood"]]})
    assert fields_of(path.rename(tmp_path / "list.csv")) == [{"name": "Ada Testwood"}]


def test_a_csv_file_does_not_load_the_workbook_reader(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name\nAda Testwood\n", encoding="utf-8")
    code = (
        "import pathlib, sys; from checkin.roster import *;"
        "t = read_table(pathlib.Path(sys.argv[1])); list(people(t, recognise(t)));"
        "sys.exit('openpyxl' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == 0

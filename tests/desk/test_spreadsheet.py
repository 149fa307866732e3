"""Texts stay texts in whatever opens them."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from checkin.desk.sheets import Book, Column
from checkin.desk.spreadsheet import Workbook, width_for, xml_text

WRITES = """
import os, resource, signal, sys
from pathlib import Path
from checkin.desk.outfile import into_place
from checkin.desk.sheets import Book, Column
from checkin.domain import errors
if sys.argv[2] == "full":
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    with into_place(Path(sys.argv[1])) as file, Book(file) as book:
        first, second = (book.sheet(name, [Column("A", 10)]) for name in "ab")
        for number in range(5_000):
            first.append(["Đặng Thị Hòa", number])
            second.append([number])
        if sys.argv[2] == "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        book.save()
except errors.DiskFull as error:
    print("DiskFull", error.path)
"""


def test_what_xml_cannot_hold_is_written_by_its_code() -> None:
    assert xml_text("a\x07\r\n_x0041_\uffff_") == "a_x0007__x000D_\n_x005F_x0041__xFFFF__"


def test_widths_show_headings_and_have_an_end() -> None:
    assert (width_for("Họ và tên", 0), width_for("x", 500), width_for("x", 1)) == (13, 50, 8)


def test_rows_of_a_workbook() -> None:
    file = BytesIO()
    book = Workbook(file, "S", ["A", "=B"], [10, 10], hidden="h")
    book.append(["00123", "", 5])
    book.append(["=1", None, "m"], faded=True)
    book.save()
    sheet = load_workbook(file)["S"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["A", "=B", "h"], ["00123", None, 5], ["=1", None, "m"],
    ]  # fmt: skip
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s", "n"}
    assert (sheet["A3"].quotePrefix, sheet["A2"].quotePrefix) == (True, False)
    assert sheet["A3"].font.color.rgb.endswith("808080")
    assert sheet.auto_filter.ref == "A1:B3"


@pytest.mark.skipif(os.name != "posix", reason="limits and signals")
def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-W", "error", "-c", WRITES, tmp_path / "out.xlsx", "full"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (told.stdout, told.stderr) == (f"DiskFull {tmp_path / 'out.xlsx'}\n", "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="limits and signals")
def test_no_rows_are_left_of_a_killed_one(tmp_path: Path) -> None:
    (tmp_path / "tmp").mkdir()
    there = dict(os.environ, TMPDIR=str(tmp_path / "tmp"))
    subprocess.run(
        [sys.executable, "-c", WRITES, tmp_path / "out.xlsx", "dies"], env=there, check=False, timeout=60
    )
    (part,) = (one for one in tmp_path.iterdir() if one.is_file())
    assert (part.suffix, part.stat().st_size) == (".part", 0)
    assert list((tmp_path / "tmp").iterdir()) == []


def test_many_sheets_are_not_open_at_once(tmp_path: Path) -> None:
    with (tmp_path / "out.xlsx").open("wb") as file, Book(file) as book:
        for number in range(300):
            sheet = book.sheet(f"S{number}", [Column("A", 10)])
            sheet.append([f"<&> {number}"])
            sheet.finish()
            assert sheet._draft.closed
        book.save()
    made = load_workbook(BytesIO((tmp_path / "out.xlsx").read_bytes()))
    assert [made[f"S{number}"]["A2"].value for number in (0, 299)] == ["<&> 0", "<&> 299"]


def test_what_was_not_saved_is_given_up() -> None:
    with Workbook(BytesIO(), "S", ["A"], [10]) as book:
        book.append(["somebody's name"])
    assert all(sheet._draft.closed for sheet in book._book.sheets)

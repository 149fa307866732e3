"""Texts stay texts in whatever opens them."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from checkin.desk.spreadsheet import Workbook, csv_text, width_for, xml_text


@pytest.mark.parametrize(
    "text", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+x", "\t=1", "\r=1", "'", "'=1"]
)
def test_what_a_spreadsheet_would_work_out_gets_an_apostrophe(text: str) -> None:
    assert csv_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["+84 901 234 567", "-", "Lê An", "", "–", "+84 (0) 90-1.2/3"])
def test_a_telephone_number_stays_one(text: str) -> None:
    assert csv_text(text) == (f"'{text}" if text == "-" else text)


def test_what_xml_cannot_hold_is_written_by_its_code() -> None:
    assert xml_text("a\x07\r\n_x0041_\uffff_") == "a_x0007__x000D_\n_x005F_x0041__xFFFF__"


def test_widths_show_headings_and_have_an_end() -> None:
    assert (width_for("Họ và tên", 0), width_for("x", 500), width_for("x", 1)) == (13, 50, 8)


def test_rows_of_a_workbook() -> None:
    book = Workbook("S", ["A", "=B"], [10, 10], hidden="h")
    book.append(["00123", "", 5])
    book.append(["=1", None, "m"], faded=True)
    file = BytesIO()
    book.save(file)
    sheet = load_workbook(file)["S"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["A", "=B", "h"], ["00123", None, 5], ["=1", None, "m"],
    ]  # fmt: skip
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s", "n"}
    assert (sheet["A3"].quotePrefix, sheet["A2"].quotePrefix) == (True, False)
    assert sheet["A3"].font.color.rgb.endswith("808080")
    assert sheet.auto_filter.ref == "A1:B3"

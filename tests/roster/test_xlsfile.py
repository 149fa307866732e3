"""Workbooks of before 2007."""

from __future__ import annotations

import datetime
import unicodedata
from pathlib import Path

import pytest
import xlwt

from checkin.domain.errors import RosterDamaged, RosterForeign
from checkin.roster import read_roster, read_table
from checkin.roster.sheet import Merge

from .files import fields_of
from .oldbooks import biff5, contained, formula, old_workbook

HEADINGS = ("Họ và tên", "Đoàn", "Điện thoại", "Ngày", "Ghi chú")


def dated(value: datetime.date | float, shown: str = "DD/MM/YYYY") -> tuple[object, xlwt.XFStyle]:
    style = xlwt.XFStyle()
    style.num_format_str = shown
    return value, style


def test_cells_as_text_and_what_is_merged_and_hidden(tmp_path: Path) -> None:
    book = old_workbook(tmp_path, {"Danh sách": [HEADINGS, ["Lý Văn Thử", None, 901234567, None, True]]})
    sheet = book.get_sheet(0)
    sheet.write_merge(1, 2, 1, 1, "Đoàn Pháp")
    sheet.write(1, 3, *dated(datetime.date(2027, 5, 4)))
    sheet.write(2, 0, "Đặng Thị Mẫu")
    sheet.write(2, 2, 2.5)
    sheet.write(2, 3, *dated(datetime.datetime(2027, 5, 4, 9)))  # noqa: DTZ001 - workbooks know no zones
    sheet.row(2).set_cell_error(4, 0x2A)
    sheet.row(2).hidden = True
    sheet.col(4).hidden = True
    book.add_sheet("Old").visibility = 1
    book.save(tmp_path / "list.xls")
    table = read_table(tmp_path / "list.xls")
    assert list(table.rows) == [
        (2, ("Lý Văn Thử", "Đoàn Pháp", "901234567", "2027-05-04", "true")),
        (3, ("Đặng Thị Mẫu", "", "2.5", "2027-05-04T09:00:00", "#N/A")),
    ]
    assert table.source.merges == (Merge(2, 1, 3, 1),)
    assert table.source.hidden == {3}
    assert table.source.hidden_columns == {4}
    assert fields_of(tmp_path / "list.xls")[1]["delegation"] == "Đoàn Pháp"


def test_formulas_come_as_their_results(tmp_path: Path) -> None:
    cells = formula(1, 1, b"Director") + formula(1, 2, 7.0)
    stream = biff5([[b"Name", b"Post", b"Ref"], [b"Ada Testwood"]], 1252, cells=cells)
    assert fields_of(contained(tmp_path / "list.xls", stream)) == [
        {"name": "Ada Testwood", "post": "Director", "reference": "7"}
    ]


@pytest.mark.parametrize("codepage", [1258, 1252, None])
def test_texts_of_a_vietnamese_code_page(tmp_path: Path, codepage: int | None) -> None:
    rows = [("Họ và tên", "Chức vụ"), ("Nguyễn Thị Mẫu", "Giám đốc"), ("Trần Văn Thử", "Vụ trưởng")]
    written = [[as_1258(cell) for cell in row] for row in rows]
    path = contained(tmp_path / "list.xls", biff5(written, codepage))
    assert [one["name"] for one in fields_of(path)] == ["Nguyễn Thị Mẫu", "Trần Văn Thử"]


def test_french_texts_stay_french(tmp_path: Path) -> None:
    rows = [[text.encode("cp1252") for text in row] for row in [("Nom complet",), ("Émile Modèle",)]]
    path = contained(tmp_path / "list.xls", biff5([*rows, *rows[1:]], 1252))
    assert fields_of(path)[0]["name"] == "Émile Modèle"


def test_a_workbook_without_a_container(tmp_path: Path) -> None:
    path = tmp_path / "list.xls"
    path.write_bytes(biff5([[b"Name", b"Post"], [b"Ada Testwood", b"x"]], 1252))
    assert fields_of(path) == [{"name": "Ada Testwood", "post": "x"}]


def test_another_container_is_told(tmp_path: Path) -> None:
    path = contained(tmp_path / "list.xls", b"", "WordDocument")
    with pytest.raises(RosterForeign) as caught:
        read_roster(path)
    assert caught.value.format == "Word (DOC)"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_workbook_cut_short(tmp_path: Path, share: float) -> None:
    book = old_workbook(
        tmp_path, {"S": [["Name", "Post"], *([f"Ada Testwood {n}", "x"] for n in range(400))]}
    )
    book.save(tmp_path / "list.xls")
    content = (tmp_path / "list.xls").read_bytes()
    (tmp_path / "list.xls").write_bytes(content[: int(len(content) * share)])
    with pytest.raises(RosterDamaged):
        read_roster(tmp_path / "list.xls")


def as_1258(text: str) -> bytes:
    """Windows-1258 has letters with their hats, and tones as marks behind."""
    marks = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    encoded = b""
    for letter in unicodedata.normalize("NFC", text):
        try:
            encoded += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tones = "".join(part for part in parts if part in marks)
            base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in marks))
            encoded += (base + tones).encode("cp1258")
    return encoded

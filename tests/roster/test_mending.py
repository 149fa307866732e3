"""Whole tables mended: fields and other columns, sections, titles, large files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checkin.roster import Example, Mended, Repair, RosterRow, Told, mended, people, read_table, recognise
from checkin.roster.own import mark_of
from checkin.roster.own_mark import OWN_HEADING
from checkin.roster.sheet import LARGE

from .files import text_file, workbook
from .grids import table


def done(text: str) -> Mended:
    found = table(text)
    return mended(found, recognise(found))


def fields(mending: Mended) -> list[dict[str, Any]]:
    columns = recognise(mending.table)
    return [row.fields for row in people(mending.table, columns) if isinstance(row, RosterRow)]


def test_a_table_that_is_right_is_the_same() -> None:
    found = table("STT | Họ và tên | Chức vụ\n1 | Lý Văn Thử | Giám đốc\n2 | Luce Petitpas | maire")
    mending = mended(found, recognise(found))
    assert mending.table is found
    assert mending == (found, (), ())


def test_line_ends_between_two_people_stay(tmp_path: Path) -> None:
    rows = [["Họ và tên"], ["LÝ VĂN THỬ \n ĐẶNG THỊ MẪU"], ["LÝ VĂN\nTHỬ"]]
    found = read_table(workbook(tmp_path, {"Khách": rows}))
    table = mended(found, recognise(found)).table
    assert [cells for _, cells in table.rows] == [("Lý Văn Thử\nĐặng Thị Mẫu",), ("Lý Văn Thử",)]


def test_repairs_say_where_they_were_made(tmp_path: Path) -> None:
    rows = [["Họ và tên", "Chức vụ"], ["LÝ VĂN THỬ", "Giám  đốc"], ["Đặng Thị Mẫu", "Nguy?n"]]
    found = read_table(workbook(tmp_path, {"Khách": rows}))
    mending = mended(found, recognise(found))
    assert mending.changes == (
        Repair("name", "capitals", 1, (Example(2, "LÝ VĂN THỬ", "Lý Văn Thử"),), "Họ và tên", "Khách"),
        Repair("post", "spaces", 1, (Example(2, "Giám  đốc", "Giám đốc"),), "Chức vụ", "Khách"),
    )
    [doubt] = mending.doubts
    assert (doubt.field, doubt.kind, doubt.heading, doubt.sheet) == (
        "post",
        "letters_lost",
        "Chức vụ",
        "Khách",
    )
    assert [cells for _, cells in mending.table.rows] == [
        ("Lý Văn Thử", "Giám đốc"),
        ("Đặng Thị Mẫu", "Nguy?n"),
    ]


def test_a_whole_sheet_in_tcvn3() -> None:
    mending = done(
        """
Danh s¸ch ®¹i biÓu
STT | Hä vµ tªn | Chøc vô | Ghi chó
I. §OµN VIÖT NAM
1 | NguyÔn ThÞ H\u00ad¬ng | Gi¸m ®èc | ¨n chay
II. §oµn Ph¸p
2 | Luce Petitpas | Maire |
3 | TrÇn ¸nh | | VIP
"""
    )
    assert [notice.value for notice in mending.table.titles] == ["Danh sách đại biểu"]
    assert fields(mending) == [
        {
            "name": "Nguyễn Thị Hương",
            "post": "Giám đốc",
            "notes": "ăn chay",
            "delegation": "Đoàn Việt Nam",
        },
        {"name": "Luce Petitpas", "post": "Maire", "delegation": "Đoàn Pháp"},
        {"name": "Trần Ánh", "notes": "VIP", "delegation": "Đoàn Pháp"},
    ]
    by_column = {(one.field, one.heading): one.count for one in mending.changes}
    assert by_column == {
        ("", "STT"): 2,
        ("name", "Họ và tên"): 2,
        ("post", "Chức vụ"): 1,
        ("notes", "Ghi chú"): 1,
    }


def test_one_column_in_vni_beside_others() -> None:
    mending = done("Họ và tên | Chức vụ\nLý Văn Thử | Giaùm ñoác\nĐặng Thị Mẫu | Phoù Giaùm ñoác")
    assert [row["post"] for row in fields(mending)] == ["Giám đốc", "Phó Giám đốc"]
    assert [row["name"] for row in fields(mending)] == ["Lý Văn Thử", "Đặng Thị Mẫu"]


def test_lines_that_are_nobody_keep_their_capitals() -> None:
    found = table(
        """
STT | HỌ VÀ TÊN | CHỨC VỤ | ĐƠN VỊ
| ĐOÀN PHÁP | |
1 | LUCE PETITPAS | MAIRE | VILLE D'ESSAI
STT | HỌ VÀ TÊN | CHỨC VỤ | ĐƠN VỊ
2 | LÝ VĂN THỬ | | SỞ MẪU
| TỔNG CỘNG | 2 |
| | NGƯỜI LẬP BIỂU |
"""
    )
    columns = recognise(found)
    mending = mended(found, columns)
    told = Told()
    rows = [row for row in people(mending.table, columns, told) if isinstance(row, RosterRow)]
    assert [row.fields["name"] for row in rows] == ["Luce Petitpas", "Lý Văn Thử"]
    assert [row.fields["delegation"] for row in rows] == ["Đoàn Pháp"] * 2
    assert {(one.field, one.count) for one in mending.changes} == {
        ("name", 2),
        ("post", 1),
        ("organisation", 2),
    }
    assert [(one.code, one.value) for one in told.notices] == [
        ("section_delegation", "ĐOÀN PHÁP"),
        ("headings_row", "STT"),
        ("total_row", "TỔNG CỘNG"),
        ("foot_row", "NGƯỜI LẬP BIỂU"),
    ]


def test_a_name_known_as_a_delegation_is_no_person() -> None:
    found = table("Họ và tên | Chức vụ | Email\nHỘI MẪU | |\nLÝ VĂN THỬ | x | a@test.example")
    known = {"hoi mau": "delegation"}
    columns = recognise(found)
    assert [one.count for one in mended(found, columns, known).changes] == [1]
    assert [one.count for one in mended(found, columns).changes] == [2]


def test_a_field_in_two_languages_is_mended_in_both() -> None:
    found = table("Họ tên | Chức vụ (VN) | Chức vụ (FR)\nLý Văn Thử | GIÁM ĐỐC | DIRECTRICE GÉNÉRALE")
    mending = mended(found, recognise(found))
    assert [cells[1:] for _, cells in mending.table.rows] == [("Giám đốc", "Directrice générale")]
    assert [(one.field, one.heading) for one in mending.changes] == [
        ("post", "Chức vụ (VN)"),
        ("post", "Chức vụ (FR)"),
    ]


def test_cells_beyond_the_headings_stay() -> None:
    mending = done("Name | Post\nLÝ VĂN THỬ | x | y\nADA TESTWOOD | z | w")
    assert [cells for _, cells in mending.table.rows] == [
        ("Lý Văn Thử", "x", "y"),
        ("Ada Testwood", "z", "w"),
    ]


def test_rows_that_were_exported_stay_to_the_letter() -> None:
    fields_ = {"name": "LÝ VĂN THỬ", "post": "GIÁM  ĐỐC"}
    mark = mark_of(b"i" * 16, fields_, fields_)
    found = table(f"Name | Post | {OWN_HEADING}\nLÝ VĂN THỬ | GIÁM  ĐỐC | {mark}\nADA TESTWOOD | MAIRE |")
    mending = mended(found, recognise(found))
    assert [cells[:2] for _, cells in mending.table.rows] == [
        ("LÝ VĂN THỬ", "GIÁM  ĐỐC"),
        ("Ada Testwood", "Maire"),
    ]
    assert {(one.field, one.count) for one in mending.changes} == {("name", 1), ("post", 1)}


def test_a_large_file_is_read_once_and_mended_to_its_end(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Title\nName,Post\n" + "Ada Testwood,x\n" * LARGE + "BEN MOCKLEY,y\n")
    found = read_table(path)
    columns = recognise(found)
    mending = mended(found, columns)
    path.unlink()
    rows = list(people(mending.table, columns))
    assert len(rows) == LARGE + 1
    assert isinstance(rows[-1], RosterRow)
    assert (rows[-1].row, rows[-1].fields["name"]) == (LARGE + 3, "Ben Mockley")
    assert [one.examples[0].row for one in mending.changes] == [LARGE + 3]
    assert len(list(mending.table.judged)) == LARGE - 2
    assert len(list(mending.table.source.records())) == LARGE + 3


def test_a_large_file_that_is_right_is_not_read_again(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Name,Post\n" + "Ada Testwood,x\n" * (LARGE + 5))
    found = read_table(path)
    mending = mended(found, recognise(found))
    path.unlink()
    assert not mending.changes
    assert sum(1 for _ in mending.table.rows) == LARGE + 5


def test_mending_twice_is_mending_once() -> None:
    once = done("Hä vµ tªn | Chøc vô\nNGUYÔN V¡N Hµ | GI¸M §èC\nÐặng Thị  Mẫu | x\u200by")
    again = mended(once.table, recognise(once.table))
    assert once.changes
    assert not again.changes
    assert again.table is once.table

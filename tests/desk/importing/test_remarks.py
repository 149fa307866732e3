"""Remarks for whoever made a roster: on the right cells, in a workbook that opens."""

from __future__ import annotations

import itertools
import re
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from checkin.app import resources
from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.importing.remark import COLOURS, Remark
from checkin.desk.importing.remarked import WHOLE_ROWS, remarked
from checkin.desk.importing.remarks import write_remarks
from checkin.desk.importing.report import ImportReport, SheetReport
from checkin.desk.people import edit
from checkin.domain import errors
from checkin.domain.programme import LANGUAGES
from checkin.domain.questions import Question
from checkin.roster import Doubt, Example, Repair
from checkin.words import Words
from checkin.words.remarks import sayer
from tests.desk.scene import take_programme, take_roster

VI = sayer(Words(resources() / "translations", "vi"))
HEADINGS = ("STT", "Mã", "Họ và tên", "Chức vụ", "Đoàn", "Ngày")


def roster(path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.title = "Danh sách"
    sheet["A1"] = "DANH SÁCH ĐẠI BIỂU"
    sheet.merge_cells("A1:F1")
    for row in (
        HEADINGS,
        (1, "D1", "Đặng Thị Hòa", "Giám đốc", "Huế", None),
        (2, "D2", "Lê Văn An", "=1+1", "Huế", "ngày mai"),
        (3, "D1", "Trần Văn Mẫu", "Chuyên viên", "Huế", None),
        (4, "D4", None, "Chuyên viên", "Huế", None),
        (5, "D5", "Ngô Thị Thử", "#REF!", "Huế", None),
    ):
        sheet.append(row)
    sheet["C3"].font = Font(bold=True)
    sheet["C5"].comment = Comment("Hỏi lại", "Ban thư ký")
    sheet.column_dimensions["D"].width = 40
    book.save(path)
    return path


def written(desk: Desk, path: Path, out: Path) -> tuple[int, Any]:
    count = write_remarks(path, import_roster(desk, path, {}, dry_run=True), VI, out)
    return count, load_workbook(out)


def test_each_remark_stands_in_its_cell_and_in_the_list(empty: Desk, tmp_path: Path) -> None:
    path = roster(tmp_path / "r.xlsx")
    before = path.read_bytes()
    count, book = written(empty, path, tmp_path / "out.xlsx")
    assert path.read_bytes() == before
    assert book.sheetnames == ["Góp ý", "Danh sách"]
    sheet = book["Danh sách"]
    found = {
        cell.coordinate: (cell.comment.text, cell.fill.fgColor.rgb[2:])
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }
    assert found["F4"] == (
        "Dòng 4, cột “Ngày”: không phải ngày tháng: “ngày mai”\nXin ghi ngày/tháng/năm, ví dụ 15/01/2027.",
        COLOURS["warning"],
    )
    assert found["B5"][1] == found["C6"][1] == COLOURS["error"]
    assert "Xin bổ sung họ và tên." in found["C6"][0]
    assert found["D7"][1] == COLOURS["warning"]
    assert (sheet["C3"].font.bold, sheet["D4"].value, sheet.column_dimensions["D"].width) == (
        True,
        "=1+1",
        40,
    )
    assert [str(one) for one in sheet.merged_cells.ranges] == ["A1:F1"]
    listed = [[cell.value for cell in row] for row in book["Góp ý"].iter_rows(min_row=5)]
    assert len(listed) == count == 5
    assert [(row[0], row[2], row[3]) for row in listed] == [
        ("Cần kiểm tra", 4, "D4"), ("Cần kiểm tra", 4, "F4"), ("Lỗi", 5, "B5"), ("Lỗi", 6, "C6"),
        ("Cần kiểm tra", 7, "D7"),
    ]  # fmt: skip
    assert listed[1][4] == "ngày mai"
    links = [cell.hyperlink.location for cell in book["Góp ý"]["D"][4:]]
    assert links == [f"'Danh sách'!{place}" for place in ("D4", "F4", "B5", "C6", "D7")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words(empty: Desk, tmp_path: Path, language: str) -> None:
    path = roster(tmp_path / "r.xlsx")
    report = import_roster(empty, path, {}, dry_run=True)
    say = sayer(Words(resources() / "translations", language))
    write_remarks(path, report, say, tmp_path / "out.xlsx")
    text = str(
        [[c.value for c in row] for row in load_workbook(tmp_path / "out.xlsx").worksheets[0].iter_rows()]
    )
    assert "{" not in text
    assert not re.search(r"remarks\.|problem\.|_wish", text)


def test_a_csv_comes_back_with_the_same_cells_at_the_same_places(empty: Desk, tmp_path: Path) -> None:
    path = tmp_path / "r [1].csv"
    path.write_text("Họ và tên;Ngày\nLê Văn An;mai\n=2+3;15/01/2027\nĐặng Thị Hòa;\n", encoding="utf-8")
    count, book = written(empty, path, tmp_path / "out.xlsx")
    sheet = book.worksheets[1]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Họ và tên", "Ngày"], ["Lê Văn An", "mai"], ["=2+3", "15/01/2027"], ["Đặng Thị Hòa", None],
    ]  # fmt: skip
    assert sheet["B2"].comment
    assert sheet["A3"].data_type == "s"
    assert count == 2


def test_what_both_sides_changed_is_told(desk: Desk, tmp_path: Path) -> None:
    edit(desk, "D1", {"post": "Phó giám đốc"})
    text = "Mã đại biểu,Họ và tên,Chức vụ\nD1,Đặng Thị Hòa,=Vụ trưởng\n"
    report = take_roster(desk, tmp_path, text, dry_run=True)
    write_remarks(tmp_path / "roster.csv", report, VI, tmp_path / "out.xlsx")
    book = load_workbook(tmp_path / "out.xlsx")
    comment = book.worksheets[1]["C2"].comment
    assert (
        "Danh sách ghi “=Vụ trưởng”, còn hội nghị đã ghi nhận “Phó giám đốc”".lower() in comment.text.lower()
    )
    missing = [row[5].value for row in book.worksheets[0].iter_rows(min_row=5) if row[2].value is None]
    assert any("Lê Văn An" in str(one) for one in missing)
    assert {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row} <= {"s", "n"}


def test_repairs_stand_at_the_heading_and_doubts_at_their_rows(tmp_path: Path) -> None:
    path = roster(tmp_path / "r.xlsx")
    report = ImportReport(str(path), "Danh sách", 2, {}, [])
    report.repaired = [
        Repair("post", "capitals", 3, (Example(3, "GIÁM ĐỐC", "Giám đốc"),), "Chức vụ", "Danh sách")
    ]
    report.doubts = [
        Doubt("name", "letters_lost", 1, (Example(4, "L? V?n An", "L? V?n An"),), "Họ và tên", "Danh sách")
    ]
    write_remarks(path, report, VI, tmp_path / "out.xlsx")
    sheet = load_workbook(tmp_path / "out.xlsx")["Danh sách"]
    assert "“GIÁM ĐỐC” thành “Giám đốc”" in sheet["D2"].comment.text
    assert "“L? V?n An”" in sheet["C4"].comment.text


def test_questions_are_asked_where_they_arise(tmp_path: Path) -> None:
    path = roster(tmp_path / "r.xlsx")
    mapping = {"name": "Họ và tên", "delegation": "Đoàn"}
    report = ImportReport(str(path), "Danh sách", 2, mapping, [])
    report.sheets = [SheetReport("Danh sách", 2, mapping, [])]
    two = ["one", "apart"]
    report.questions = [
        Question("d", "delegation", two, "apart", sheet="Danh sách", rows=[3, 4], texts=["Huế", "TP. Huế"]),
        Question("e", "delegation", two, "one", "given", sheet="Danh sách", rows=[5], texts=["a", "b"]),
        Question("f", "duplicate", two, "two", sheet="Danh sách", rows=[3, 5], texts=["A", "B"]),
        Question("g", "column", two, "-", sheet="Danh sách", texts=["STT", "1", "2"]),
    ]
    write_remarks(path, report, VI, tmp_path / "out.xlsx")
    sheet = load_workbook(tmp_path / "out.xlsx")["Danh sách"]
    commented = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment}
    assert commented == {"E3", "E4", "C3", "C5", "A2"}
    assert "“Huế” có lẽ là “TP. Huế”" in sheet["E4"].comment.text


LAST = ("oa", "ai", "uyền", "iên", "ành")


def test_of_a_large_roster_only_rows_with_remarks_come_back(empty: Desk, tmp_path: Path) -> None:
    take_programme(empty, tmp_path)
    path = tmp_path / "r.csv"
    syllables = [f"{first}{last}" for first in ("H", "M", "Th", "Ng", "Kh", "Tr") for last in LAST]
    names = (" ".join(("Lê", *three)).title() for three in itertools.product(syllables, repeat=3))
    lines = [
        f"{name},{'mai' if number % 5_000 == 0 else ''}"
        for number, name in zip(range(2, WHOLE_ROWS + 6_000), names, strict=False)
    ]
    path.write_text("Họ và tên,Ngày\n" + "\n".join(lines) + "\n", encoding="utf-8")
    count, book = written(empty, path, tmp_path / "out.xlsx")
    sheet = book.worksheets[1]
    rows = {cell.row for row in sheet.iter_rows(max_col=1) for cell in row if cell.value}
    assert rows == {1, *range(5_000, WHOLE_ROWS + 6_000, 5_000)}
    assert count == len(rows) - 1
    assert sheet.sheet_format.zeroHeight


def test_macros_never_come_back(empty: Desk, tmp_path: Path) -> None:
    path = roster(tmp_path / "r.xlsx")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    written(empty, path, tmp_path / "out.xlsx")
    with zipfile.ZipFile(tmp_path / "out.xlsx") as archive:
        assert not [name for name in archive.namelist() if "vba" in name.lower()]


def test_the_roster_itself_is_not_overwritten(empty: Desk, tmp_path: Path) -> None:
    path = roster(tmp_path / "r.xlsx")
    report = import_roster(empty, path, {}, dry_run=True)
    with pytest.raises(errors.FileExists):
        write_remarks(path, report, VI, path)


def test_only_its_owner_reads_the_file(empty: Desk, tmp_path: Path) -> None:
    written(empty, roster(tmp_path / "r.xlsx"), tmp_path / "out.xlsx")
    assert stat.S_IMODE((tmp_path / "out.xlsx").stat().st_mode) == 0o600


def many(count: int) -> list[Remark]:
    return [
        Remark("Danh sách", row, 2, "warning", f"Dòng {row}: họ tên cần xem lại", "Xin kiểm tra.")
        for row in range(3, 3 + count)
    ]


def test_a_thousand_comments_lie_beside_their_cells(tmp_path: Path) -> None:
    path = roster(tmp_path / "r.xlsx")
    book = load_workbook(path)
    for number in range(1_000):
        book["Danh sách"].append([number, f"E{number}", f"Người {number}"])
    book.save(path)
    remarked(path, many(1_000), tmp_path / "out.xlsx", VI)
    with zipfile.ZipFile(tmp_path / "out.xlsx") as archive:
        (name,) = (one for one in archive.namelist() if one.endswith(".vml"))
        drawing = archive.read(name).decode()
    assert len(drawing) < 1_200_000
    shapes = re.findall(r"<\w+:Anchor>([^<]+)</\w+:Anchor>.*?<\w+:Row>(\d+)</\w+:Row>", drawing, re.DOTALL)
    assert len(shapes) == 1_000
    for anchor, row in shapes:
        left, _, top, _, right, _, bottom, _ = map(int, anchor.split(", "))
        assert (left, top) == (3, int(row))
        assert right > left
        assert 1 <= bottom - top <= 6


def test_remarks_on_one_cell_share_a_comment_and_follow_theirs(tmp_path: Path) -> None:
    path = roster(tmp_path / "r.xlsx")
    remarks = [
        Remark("Danh sách", 5, 2, "information", "=một"),
        Remark("Danh sách", 5, 2, "error", "hai\x07"),
        Remark("Danh sách", 1, 4, "warning", "ô gộp"),
    ]
    remarked(path, remarks, tmp_path / "out.xlsx", VI)
    sheet = load_workbook(tmp_path / "out.xlsx")["Danh sách"]
    assert sheet["C5"].comment.text == "Ban thư ký: Hỏi lại\n\n=một\n\nhai"
    assert sheet["C5"].fill.fgColor.rgb[2:] == COLOURS["error"]
    assert sheet["A1"].comment.text == "ô gộp"

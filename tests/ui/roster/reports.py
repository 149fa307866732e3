"""Reports with one of everything, invented people only."""

from __future__ import annotations

from checkin.desk.importing.report import Change, ImportReport, SheetReport, Someone
from checkin.desk.photo_report import Matched, PhotosReport, Pictureless, Unclear, Unmatched, Unusable
from checkin.domain.questions import Question
from checkin.roster import ColumnSeen, Notice, Rejected
from checkin.roster.repaired import Doubt, Example, Repair

QUESTIONS = [
    Question(
        "encoding",
        "encoding",
        ["windows-1258", "windows-1252"],
        "windows-1258",
        texts=["Trần Thị Hường", "Sở Ngoại vụ thành phố Huế", "Nguyễn Đức Hậu"],
        why="vietnamese_words",
    ),
    Question(
        "column:ghi chu",
        "column",
        ["notes", "post", "-"],
        "notes",
        texts=["Ghi chú", "ăn chay", "xe lăn"],
    ),
    Question(
        "section:Sheet1!12",
        "section",
        ["delegation", "category", "nothing"],
        "delegation",
        rows=[12],
        texts=["III. Đoàn đại biểu thành phố kết nghĩa"],
    ),
    Question(
        "name_order:ville de bordeaux",
        "name_order",
        ["given_first", "family_first"],
        "given_first",
        rows=[21, 22, 23],
        count=14,
        texts=["Ville de Bordeaux", "Martin Thomas", "Gilbert Bernard", "Vincent Laurent"],
    ),
    Question(
        "delegation:tp hcm",
        "delegation",
        ["one", "apart"],
        "one",
        rows=[31, 45, 46],
        count=23,
        texts=["TP.HCM", "Thành phố Hồ Chí Minh"],
    ),
    Question(
        "delegation:ile de france",
        "delegation",
        ["one", "apart"],
        "one",
        rows=[52],
        texts=["Région Ile de France", "Région Île-de-France"],
    ),
    Question(
        "conflict:0a:post",
        "conflict",
        ["desk", "roster"],
        "desk",
        rows=[14],
        texts=["Đặng Thanh Hiền", "Cục trưởng", "Quyền Cục trưởng", "Phó Cục trưởng phụ trách"],
        field="post",
    ),
    Question(
        "rename:Sheet1!15",
        "rename",
        ["same", "new"],
        "same",
        rows=[0, 15],
        texts=["Trần Sĩ Thanh", "Trần Sỹ Thanh"],
        why="accents",
    ),
    Question(
        "rename:Sheet1!16",
        "rename",
        ["same", "new"],
        "same",
        by="remembered",
        rows=[0, 16],
        texts=["Élodie Marchand", "Élodie Marchand-Besson"],
        why="married",
    ),
    Question(
        "duplicate:Sheet1!17+44",
        "duplicate",
        ["two", "one"],
        "two",
        rows=[17, 44],
        texts=["Nguyễn Văn Hùng, Sở Du lịch", "Nguyen Van Hung, Sở Du lịch"],
        why="tones",
    ),
    Question(
        "missing:0b", "missing", ["keep", "withdraw"], "keep", rows=[0], texts=["Lý Tấn Lộc", "Kiên Giang"]
    ),
    Question(
        "missing:0c",
        "missing",
        ["keep", "withdraw"],
        "keep",
        rows=[0],
        texts=["Maëlle Lefèvre", "Ville de Brest"],
    ),
]


def every_kind(path: str = "danh-sach-v7.xlsx") -> ImportReport:
    """Return a report with every kind of question, problem, change and remark."""
    sheet = SheetReport(
        "Sheet1",
        4,
        {"name": "Họ và tên", "post": "Chức vụ", "delegation": "Đoàn", "phone": "Điện thoại"},
        ["Phòng khách sạn", "Ghi chú"],
        412,
        [
            ColumnSeen(0, "A", "TT", "", samples=("1", "2", "3")),
            ColumnSeen(1, "B", "Họ và tên", "name", samples=("Trịnh Công Minh", "Tạ Thu Hà")),
            ColumnSeen(2, "C", "Chức vụ", "post", "vi", samples=("Chuyên viên", "Phó Giám đốc Sở")),
            ColumnSeen(3, "D", "Đoàn", "delegation", samples=("Bộ Ngoại giao",)),
            ColumnSeen(4, "E", "Gala", "sessions", "", "gala", ("x",)),
            ColumnSeen(5, "F", "Phòng khách sạn", samples=("1204", "Mường Thanh 507")),
        ],
    )
    return ImportReport(
        path,
        "Sheet1",
        4,
        sheet.mapping,
        sheet.unused,
        dry_run=True,
        digest="ab" * 32,
        rows=412,
        added=3,
        changed=2,
        unchanged=400,
        missing=2,
        conflicts=1,
        rejected=[
            Rejected(37, "", "Chuyên viên", "name_missing", sheet="Sheet1"),
            Rejected(96, "Mã đại biểu", "D0042", "reference_twice", "Vũ Thị Mai", "D0042", "Sheet1"),
        ],
        left_out=[Rejected(120, "Điện thoại", "8,49E+10", "phone_rounded", sheet="Sheet1")],
        notices=[
            Notice("title_row", 1, value="DANH SÁCH ĐẠI BIỂU THAM DỰ HỘI NGHỊ", sheet="Sheet1"),
            Notice("section_delegation", 12, value="III. Đoàn thành phố Huế", sheet="Sheet1"),
            Notice("hidden_row", 77, value="Phan Thị Nhung", sheet="Sheet1"),
            Notice("total_row", 415, value="Tổng cộng: 411", sheet="Sheet1"),
            Notice("sheet_other", value="Khách sạn", sheet="Khách sạn"),
        ],
        repaired=[
            Repair(
                "name", "tcvn3", 214, (Example(9, "NguyÔn ThÞ Hµ", "Nguyễn Thị Hà"),), "Họ và tên", "Sheet1"
            )
        ],
        doubts=[
            Doubt("name", "letters_lost", 2, (Example(88, "Nguy?n Van A", "Nguy?n Van A"),), "Họ và tên")
        ],
        sheets=[sheet],
        questions=[msgspec_copy(one) for one in QUESTIONS],
        added_people=[
            Someone("1a", "Trịnh Công Minh", "Bộ Ngoại giao", 410, "Sheet1"),
            Someone("1b", "Tạ Thu Hà", "Bộ Ngoại giao", 411, "Sheet1"),
            Someone("1c", "Jean-Baptiste Le Goff", "Ville de Brest", 412, "Sheet1"),
        ],
        changes=[
            Change(
                52,
                "2a",
                "Quách Thành Danh",
                "post",
                "Chuyên viên",
                "Phó Giám đốc Sở",
                "Chuyên viên",
                "Sheet1",
            ),
            Change(
                52, "2a", "Quách Thành Danh", "phone", None, "+84 900 000 123", "+84 900 000 999", "Sheet1"
            ),
            Change(
                60, "2b", "Éléonore Ménard", "delegation", "Ville de Choisy", "Ville de Choisy-le-Roi", None
            ),
        ],
        missing_people=[
            Someone("0b", "Lý Tấn Lộc", "Kiên Giang"),
            Someone("0c", "Maëlle Lefèvre", "Ville de Brest"),
        ],
    )


def photos() -> PhotosReport:
    """Return what came of a folder of photos."""
    return PhotosReport(
        "anh",
        False,
        matched=[Matched("hue/D0012.jpg", "0a", "Đặng Thanh Hiền", "reference", "added")],
        unclear=[
            Unclear(["Nguyen Van Hung.jpg"], ["Nguyễn Văn Hùng, Huế", "Nguyễn Văn Hưng, Hà Nội"], "namesakes")
        ],
        unmatched=[Unmatched("Le Minh Thuc.jpg", ["Lê Minh Thức, Huế"])],
        unusable=[Unusable("D0019.jpg", "Tạ Thu Hà", "unreadable")],
        others=["readme.txt"],
        without=[Pictureless("0c", "Maëlle Lefèvre", "Ville de Brest")],
    )


def msgspec_copy(question: Question) -> Question:
    """Return a question of one's own: an import writes answers into it."""
    import msgspec

    return msgspec.structs.replace(question)


def many_changes(count: int) -> ImportReport:
    """Return a report of ``count`` people of whom a field differs."""
    report = every_kind()
    report.questions, report.added_people, report.added = [], [], 0
    report.changes = [
        Change(
            n + 5, f"{n:08x}", f"Nguyễn Văn Hùng {n}", "post", "Chuyên viên", f"Phó phòng {n}", "Chuyên viên"
        )
        for n in range(count)
    ]
    report.changed = count
    return report

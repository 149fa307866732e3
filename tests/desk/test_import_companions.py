"""Companions named in the row of their delegate, from the file to the door and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.check import check
from checkin.desk.desk import Desk
from checkin.desk.find import find
from checkin.desk.import_roster import import_roster
from checkin.desk.importing.report import ImportReport
from checkin.domain import errors
from checkin.domain.verdict import Verdict
from checkin.roster.review import ColumnSeen
from checkin.store import queries
from tests.kit import commits_of

from .scene import at, badge, take_programme, take_roster
from .test_export_roster import exported, says_nothing

LIST = """Họ và tên,Chức vụ,Đoàn,Người đi cùng,Số người đi cùng
Lê Văn An,Giám đốc,Thành phố Huế,Bà Trần Thị Bưởi; Lê Văn Cam (con),2
Đặng Thị Hòa,Chuyên viên,Thành phố Huế,,3
Luce Petitpas,Maire,Ville de Sceaux,Paul Petitpas,
"""


def fields(desk: Desk) -> dict[str, dict[str, object]]:
    return {one.name: one.fields for one, _ in queries.roster(desk.file.connection)}


def id_of(desk: Desk, name: str) -> str:
    return next(one.id.hex() for one, _ in queries.roster(desk.file.connection) if one.name == name)


def figures(report: ImportReport) -> tuple[int, int, int, int]:
    return report.added, report.changed, report.unchanged, report.missing


def test_they_are_people_with_a_badge_and_importing_again_changes_nothing(
    empty: Desk, tmp_path: Path
) -> None:
    take_programme(empty, tmp_path)
    report = take_roster(empty, tmp_path, LIST)
    assert (report.rows, figures(report)) == (3, (6, 0, 0, 0))
    assert (report.rejected, report.left_out, report.unused) == ([], [], [])
    people = fields(empty)
    assert people["Trần Thị Bưởi"]["companion_of"] == id_of(empty, "Lê Văn An")
    assert people["Trần Thị Bưởi"]["delegation"] == people["Lê Văn An"]["delegation"]
    assert people["Đặng Thị Hòa"]["notes"] == "Số người đi cùng: 3"
    assert "notes" not in people["Lê Văn An"]
    (hit,) = find(empty, "tran thi buoi")
    code = badge(empty, hit.person.id.hex())
    assert at(empty, "plenary", code).verdict == Verdict.ADMITTED
    written = len(commits_of(empty.file))
    again = take_roster(empty, tmp_path, LIST)
    assert (figures(again), again.questions, len(commits_of(empty.file))) == ((0, 0, 6, 0), [], written)
    assert check(empty).ok


@pytest.mark.parametrize("order", [(3, 2, 1), (2, 1, 3)])
def test_any_order_of_rows_gives_the_same_people(empty: Desk, tmp_path: Path, order: tuple[int, ...]) -> None:
    take_roster(empty, tmp_path, LIST)
    lines = LIST.splitlines()
    again = take_roster(empty, tmp_path, "\n".join([lines[0], *(lines[at] for at in order)]))
    assert figures(again) == (0, 0, 6, 0)


def test_a_companion_taken_out_of_the_cell_is_missing(empty: Desk, tmp_path: Path) -> None:
    take_roster(empty, tmp_path, LIST)
    report = take_roster(empty, tmp_path, LIST.replace("Bà Trần Thị Bưởi; ", ""))
    assert ([one.name for one in report.missing_people], report.changed) == (["Trần Thị Bưởi"], 1)
    assert fields(empty)["Lê Văn An"]["notes"] == "Số người đi cùng: 2"


def test_companions_stay_with_a_delegate_who_is_renamed(empty: Desk, tmp_path: Path) -> None:
    take_roster(empty, tmp_path, LIST)
    main = id_of(empty, "Luce Petitpas")
    report = take_roster(empty, tmp_path, LIST.replace("Luce Petitpas", "Lucie Petitpas"), dry_run=True)
    question = next(one for one in report.questions if one.kind == "rename")
    report = take_roster(
        empty, tmp_path, LIST.replace("Luce Petitpas", "Lucie Petitpas"), answers={question.key: "same"}
    )
    assert (report.added, report.changed, report.missing) == (0, 1, 0)
    assert fields(empty)["Paul Petitpas"]["companion_of"] == main == id_of(empty, "Lucie Petitpas")


def test_companions_of_homonyms_are_each_with_their_own(empty: Desk, tmp_path: Path) -> None:
    text = (
        "Họ và tên,Chức vụ,Đoàn,Phu nhân\n"
        "Lê Văn An,Giám đốc,Huế,Trần Thị Bưởi\n"
        "Lê Văn An,Trưởng phòng,Đà Nẵng,Phạm Thị Đào\n"
    )
    assert take_roster(empty, tmp_path, text).left_out == []
    people = fields(empty)
    mains = {one.id.hex(): one.fields.get("post") for one, _ in queries.roster(empty.file.connection)}
    assert mains[str(people["Trần Thị Bưởi"]["companion_of"])] == "Giám đốc"
    assert mains[str(people["Phạm Thị Đào"]["companion_of"])] == "Trưởng phòng"


def test_who_has_a_row_of_their_own_is_not_there_twice(empty: Desk, tmp_path: Path) -> None:
    text = LIST + "Lê Văn Cam,Sinh viên,Thành phố Huế,,\n"
    report = take_roster(empty, tmp_path, text)
    assert report.added == 6
    assert [(one.code, one.row) for one in report.notices] == [("same_person", 2)]
    cam = fields(empty)["Lê Văn Cam"]
    assert (cam["post"], cam["companion_of"]) == ("Sinh viên", id_of(empty, "Lê Văn An"))
    assert figures(take_roster(empty, tmp_path, text)) == (0, 0, 6, 0)


def test_one_of_a_row_is_left_out_by_its_own_key(empty: Desk, tmp_path: Path) -> None:
    seen = take_roster(empty, tmp_path, LIST, dry_run=True)
    keys = {one.name: one.added_key for one in seen.added_people}
    assert [keys[one] for one in ("Lê Văn An", "Trần Thị Bưởi", "Lê Văn Cam")] == [
        "added:!2",
        "added:!2.2",
        "added:!2.3",
    ]
    report = take_roster(empty, tmp_path, LIST, answers={"added:!2.2": "skip"})
    assert (report.added, [one.name for one in report.skipped_people]) == (5, ["Trần Thị Bưởi"])
    assert take_roster(empty, tmp_path, LIST).skipped_people == report.skipped_people


def test_companions_of_a_row_that_is_rejected_are_not_missing(empty: Desk, tmp_path: Path) -> None:
    text = LIST.replace("Họ và tên", "Trưởng đoàn,Họ và tên").replace("\nL", "\nx,L").replace("\nĐ", "\n,Đ")
    take_roster(empty, tmp_path, text)
    report = take_roster(empty, tmp_path, text.replace("\nx,Lê", "\nchưa rõ,Lê"))
    assert ([one.problem for one in report.rejected], report.missing) == (["flag_unclear"], 0)


def test_the_column_is_shown_and_may_be_decided_otherwise(empty: Desk, tmp_path: Path) -> None:
    def column(report: ImportReport) -> ColumnSeen:
        return next(one for one in report.sheets[0].columns if one.heading == "Người đi cùng")

    key = "column:nguoi di cung"
    assert column(take_roster(empty, tmp_path, LIST, dry_run=True)).field == "companions"
    other = take_roster(empty, tmp_path, LIST, dry_run=True, answers={key: "companion_of"})
    assert (column(other).field, other.added, len(other.left_out)) == ("companion_of", 3, 2)
    without = take_roster(empty, tmp_path, LIST, dry_run=True, answers={key: "-"})
    assert (column(without).field, without.added) == ("", 3)
    with pytest.raises(errors.AnswerUnknown):
        take_roster(empty, tmp_path, LIST, dry_run=True, answers={key: "nobody"})
    given = take_roster(
        empty, tmp_path, LIST.replace("Người đi cùng,", "Ai nữa,"), answers={"column:ai nua": "companions"}
    )
    assert given.added == 6
    assert take_roster(empty, tmp_path, LIST.replace("Người đi cùng,", "Ai nữa,")).unchanged == 6


@pytest.mark.parametrize("as_csv", [False, True])
def test_an_export_of_them_imports_back_to_nothing_changed(
    empty: Desk, tmp_path: Path, *, as_csv: bool
) -> None:
    take_roster(empty, tmp_path, LIST)
    written = len(commits_of(empty.file))
    out = tmp_path / ("out.csv" if as_csv else "out.xlsx")
    exported(empty, out, as_csv=as_csv)
    assert says_nothing(import_roster(empty, out, {}))
    assert len(commits_of(empty.file)) == written


SERVICE = """Họ và tên,Đoàn,Loại đại biểu
Lê Văn An,Huế,Phiên dịch
Luce Petitpas,Sceaux,Interprète
Ada Testwood,London,Interpreter
"""
INTERPRETERS = """
[event]
timezone = "Asia/Ho_Chi_Minh"
first_day = 2027-01-15

[[category]]
id = "interpreter"
name = { vi = "Phiên dịch", fr = "Interprète", en = "Interpreter" }

[[session]]
id = "plenary"
name = "Plenary"
day = 1
"""


def test_interpreters_are_one_category_where_the_programme_names_them(empty: Desk, tmp_path: Path) -> None:
    take_programme(empty, tmp_path, INTERPRETERS)
    report = take_roster(empty, tmp_path, SERVICE)
    assert report.new_categories == []
    assert {one["category"] for one in fields(empty).values()} == {"interpreter"}

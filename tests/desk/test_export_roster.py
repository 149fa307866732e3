"""The roster as a file: it reads well, and importing it changes nothing."""

from __future__ import annotations

import csv
import io
import os
import stat
from pathlib import Path

import pytest
from openpyxl import load_workbook

from checkin.app import resources
from checkin.desk.desk import Desk
from checkin.desk.export_roster import RosterExport, export_roster
from checkin.desk.import_roster import import_roster
from checkin.desk.importing.report import ImportReport
from checkin.desk.people import edit, walk_in, withdraw
from checkin.desk.pool import make_pool
from checkin.domain import errors
from checkin.domain.people import FIELDS
from checkin.domain.programme import LANGUAGES
from checkin.roster import read_table, recognise
from checkin.words import Words
from checkin.words.headings import headings
from tests.kit import Clock, enrol, make, open_desk

from .scene import HOA, MARCHAND, OEUVRARD, commits, people, take_programme, take_roster

FULL = """Mã,Danh xưng,Họ và tên,Chức vụ,Đoàn,Loại,Điện thoại,Trưởng đoàn,Ngày,Phiên,Đi cùng với,Ghi chú
00123,Bà,Đặng Thị Hòa,Giám đốc,Thành phố Huế,Khách mời,+84901234567,x,15/01/2027,plenary,,
,Ông,Lê Văn An,Chuyên viên,Thành phố Huế,Khách mời,0901234568,,,,00123,
,Ông,Lê Văn An,Phó giám đốc,Thành phố Huế,Khách mời,,,,"plenary, gala",,=1+1
7,M.,Jean-Luc Œuvrard,Maire,Ville de Sceaux,Invité,,,,,,
"""


def exported(desk: Desk, out: Path, language: str = "en", *, as_csv: bool = False) -> RosterExport:
    words = Words(resources() / "translations", language)
    desk.language = language
    return export_roster(desk, out, headings(words), words("export.sheet"), as_csv=as_csv)


def says_nothing(report: ImportReport) -> bool:
    """Whether an import found nothing to do, and nothing to ask or to tell."""
    return (
        not (report.added or report.changed or report.missing or report.conflicts)
        and not (report.rejected or report.left_out or report.questions or report.same_rows)
        and not (report.new_delegations or report.new_categories or report.both_changed)
    )


@pytest.fixture
def full(empty: Desk, tmp_path: Path) -> Desk:
    take_programme(empty, tmp_path)
    assert not take_roster(empty, tmp_path, FULL).rejected
    return empty


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_heading_is_recognised_as_its_own_field(language: str, tmp_path: Path) -> None:
    named = headings(Words(resources() / "translations", language))
    assert list(named) == list(FIELDS)
    path = tmp_path / "r.csv"
    path.write_text(f"{','.join(named.values())}\n{','.join('x' for _ in named)}\n", encoding="utf-8")
    assert recognise(read_table(path)).headings == named


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("as_csv", [False, True])
def test_importing_an_export_changes_nothing(full: Desk, tmp_path: Path, language: str, as_csv: bool) -> None:
    edit(full, "00123", {"post": "Giám đốc Sở", "email": "hoa@example.org"})
    edit(full, "7", {"name": "Jean-Luc Œuvrard-Roux", "language": "English", "delegation": "hue"})
    withdraw(full, "7")
    walk_in(full, {"name": "N/A", "post": "-", "organisation": "#REF!"})
    walk_in(full, {"name": "Tổng"})
    make_pool(full, "Lái xe", "", 2)
    known, written = people(full), commits(full)
    out = tmp_path / "out.xlsx"
    report = exported(full, out, language, as_csv=as_csv)
    assert (report.people, report.withdrawn) == (8, 1)
    again = import_roster(full, out, {})
    assert says_nothing(again), again
    assert again.unchanged == again.rows == 8
    assert (people(full), commits(full)) == (known, written)


def test_an_export_older_than_a_correction_does_not_undo_it(full: Desk, tmp_path: Path) -> None:
    exported(full, tmp_path / "out.xlsx", "vi")
    edit(full, "00123", {"post": "Vụ trưởng"})
    known = people(full)
    report = import_roster(full, tmp_path / "out.xlsx", {})
    assert (report.added, report.changed, report.missing) == (0, 0, 0)
    assert people(full) == known


def test_homonyms_corrected_after_the_export_are_told_apart(full: Desk, tmp_path: Path) -> None:
    posts = {str(fields["post"]): key for key, fields in people(full).items()}
    edit(full, posts["Chuyên viên"], {"post": "Trưởng phòng"})
    edit(full, posts["Phó giám đốc"], {"post": "Cố vấn"})
    exported(full, tmp_path / "out.xlsx")
    edit(full, posts["Chuyên viên"], {"notes": "Trường hợp 1"})
    report = import_roster(full, tmp_path / "out.xlsx", {})
    assert (report.added, report.changed, report.missing, report.conflicts) == (0, 0, 0, 0)
    assert people(full)[posts["Phó giám đốc"]]["post"] == "Cố vấn"


def test_a_new_event_gets_the_same_people(full: Desk, tmp_path: Path, clock: Clock) -> None:
    exported(full, tmp_path / "out.xlsx", "vi")
    (tmp_path / "other").mkdir()
    other = open_desk(make(tmp_path / "other", clock, seed=5), clock, language="vi")
    with other.file:
        take_programme(other, tmp_path)
        assert import_roster(other, tmp_path / "out.xlsx", {}).added == 4
        assert told(other) == told(full)


def told(desk: Desk) -> list[dict[str, object]]:
    """Return everyone's fields with names for the ids that differ from event to event."""
    everyone = people(desk)
    shown = []
    for fields in everyone.values():
        one = dict(fields)
        one["delegation"] = desk.delegation_name(str(fields.get("delegation", "")))
        one["category"] = desk.category_name(str(fields.get("category", "")))
        if main := fields.get("companion_of"):
            one["companion_of"] = everyone[str(main)]["name"]
        shown.append(one)
    return sorted(shown, key=repr)


def test_a_row_edited_by_hand_is_read_like_any_other(full: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    exported(full, out, "vi")
    book = load_workbook(out)
    sheet = book.worksheets[0]
    titles = [cell.value for cell in sheet[1]]
    rows = {sheet.cell(row, titles.index("Chức vụ") + 1).value: row for row in range(2, 6)}
    sheet.cell(rows["Maire"], titles.index("Chức vụ") + 1).value = "Sénateur"
    for added in (
        {"Họ và tên": "Bà Phạm Thị Thử", "Chức vụ": "N/A"},
        {"Họ và tên": "Trần Văn Mẫu", "Mã đại biểu": "00123"},
    ):
        sheet.append([added.get(title) for title in titles])
    book.save(out)
    report = import_roster(full, out, {})
    assert (report.added, report.changed, report.missing, report.unchanged) == (1, 1, 0, 3)
    assert [one.name for one in report.added_people] == ["Phạm Thị Thử"]
    assert [one.problem for one in report.rejected] == ["reference_twice"]
    assert "Sénateur" in {fields.get("post") for fields in people(full).values()}


def test_the_workbook_reads_well(full: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    withdraw(full, "7")
    exported(full, out, "vi")
    sheet = load_workbook(out).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert sheet.title == "Danh sách đại biểu"
    assert rows[0][:3] == ["Họ và tên", "Danh xưng", "Chức vụ"]
    assert [row[0] for row in rows[1:]] == ["Đặng Thị Hòa", "Lê Văn An", "Lê Văn An", "Jean-Luc Œuvrard"]
    by_heading = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    assert by_heading[0]["Mã đại biểu"] == "00123"
    assert (by_heading[0]["Trưởng đoàn"], by_heading[0]["Ngày"]) == ("x", "15/01/2027")
    assert {row["Đi cùng với"] for row in by_heading} == {None, "00123"}
    assert by_heading[3]["Đã rút tên"] == "x"
    (formula,) = (cell for row in sheet.iter_rows() for cell in row if cell.value == "=1+1")
    assert (formula.data_type, formula.quotePrefix, formula.number_format) == ("s", True, "@")
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    last = sheet.cell(1, sheet.max_column)
    assert last.value == "check-in"
    assert sheet.column_dimensions[last.column_letter].hidden
    assert last.column_letter not in sheet.auto_filter.ref


def test_csv_has_no_formula_and_comes_back_as_it_was(full: Desk, tmp_path: Path) -> None:
    exported(full, tmp_path / "out.csv", as_csv=True)
    text = (tmp_path / "out.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    cells = [cell for row in csv.reader(io.StringIO(text.decode("utf-8-sig"))) for cell in row]
    assert {"'=1+1", "+84901234567"} <= set(cells)
    assert says_nothing(import_roster(full, tmp_path / "out.csv", {}))


@pytest.mark.skipif(os.name != "posix", reason="rights of files are the system's own there")
def test_only_its_owner_reads_the_file(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    exported(desk, out)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_only_organisers_export(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    with enrol(desk.file, tmp_path, "second", clock) as file, pytest.raises(errors.RoleTooLow):
        exported(Desk(file, clock), tmp_path / "out.xlsx")
    assert not (tmp_path / "out.xlsx").exists()


def test_an_event_without_people_gives_headings(empty: Desk, tmp_path: Path) -> None:
    assert exported(empty, tmp_path / "out.xlsx", "fr").people == 0
    sheet = load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["Nom et prénom", "check-in"]


def test_whose_companion_is_said_by_reference_else_name_else_id(desk: Desk, tmp_path: Path) -> None:
    walk_in(desk, {"name": "Ada Testwood"})
    for name, main in (("A", HOA), ("B", "Ada Testwood"), ("C", OEUVRARD)):
        walk_in(desk, {"name": f"Companion {name}", "companion_of": main})
    edit(desk, OEUVRARD, {"reference": "", "name": "Élodie Marchand-Roux"})
    exported(desk, tmp_path / "out.xlsx")
    sheet = load_workbook(tmp_path / "out.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    at = rows[0].index("Companion of")
    said = {row[0]: row[at] for row in rows[1:] if row[at]}
    assert (said["Companion A"], said["Companion B"]) == (HOA, "Ada Testwood")
    assert len(str(said["Companion C"])) == 32
    assert says_nothing(import_roster(desk, tmp_path / "out.xlsx", {}))
    assert MARCHAND

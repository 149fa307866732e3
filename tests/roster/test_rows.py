"""Rows as people with fields, and rows that are refused."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest

from checkin.domain.people import MAX_TEXT
from checkin.roster import Notice, Rejected, RosterRow, Told, people, read_table, recognise

from .files import all_of, fields_of, text_file


def one(folder: Path, text: str) -> dict[str, Any]:
    [fields] = fields_of(text_file(folder, text))
    return fields


def rejected(folder: Path, text: str) -> list[tuple[int, str, str, str]]:
    rows = all_of(text_file(folder, text))
    return [(r.row, r.column, r.value, r.problem) for r in rows if isinstance(r, Rejected)]


def test_texts_are_tidied_and_empty_ones_left_out(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "Đặng  Thị Mẫu")
    text = f'Họ và tên;Chức vụ;Cơ quan;Ghi chú\n{name}; Giám\u00a0đốc\u200b ;-;"#N/A"\n'
    assert one(tmp_path, text) == {"name": "Đặng Thị Mẫu", "post": "Giám đốc"}


def test_a_row_longer_than_a_field_may_be(tmp_path: Path) -> None:
    long = "x" * (MAX_TEXT - 1)
    fields = one(tmp_path, f"Name,Post,Notes\nAda Testwood,{long}y,{long}z\n")
    assert fields == {"name": "Ada Testwood", "post": f"{long}y", "notes": f"{long}z"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Họ và tên đệm,Tên\nLý Văn,Thử\n", {"name": "Lý Văn Thử"}),
        ("Nom,Prénom\nPETITPAS,Luce\n", {"name": "Luce PETITPAS"}),
        ("Nom,Prénom\nPETITPAS,\n", {"name": "PETITPAS"}),
        ("Nom complet,Nom,Prénom\n-,PETITPAS,Luce\n", {"name": "Luce PETITPAS"}),
        ("Nom,Prénom\nPETITPAS,Mme Luce\n", {"name": "Luce PETITPAS", "given_name": "Luce"}),
    ],
)
def test_names_made_up_of_parts(tmp_path: Path, text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= one(tmp_path, text).items()


@pytest.mark.parametrize(
    ("column", "name", "expected"),
    [
        ("", "Mme Luce Petitpas", "Mme"),
        ("Mme", "Mme. Luce Petitpas", "Mme"),
        ("HE Mr", "Mr Ben Mockley", "HE Mr"),
        ("Ông", "TS. Lý Văn Thử", "Ông TS."),
        ("N/A", "Mme Luce Petitpas", "Mme"),
    ],
)
def test_honorifics_of_both_columns(tmp_path: Path, column: str, name: str, expected: str) -> None:
    fields = one(tmp_path, f"Honorific,Name\n{column},{name}\n")
    assert fields["honorific"] == expected
    assert fields["name"] in ("Luce Petitpas", "Ben Mockley", "Lý Văn Thử")


@pytest.mark.parametrize("cell", ["x", "X", "✓", "có", "Có", "oui", "yes", "1", "true", "TRUE", "vip"])
def test_flags_set(tmp_path: Path, cell: str) -> None:
    assert one(tmp_path, f"Name,VIP\nAda Testwood,{cell}\n")["protocol"] is True


@pytest.mark.parametrize("cell", ["", " ", "không", "Non", "no", "0", "false", "-", "#N/A"])
def test_flags_not_set(tmp_path: Path, cell: str) -> None:
    assert one(tmp_path, f"Name,VIP\nAda Testwood,{cell}\n") == {"name": "Ada Testwood"}


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        ("2027-05-04", ["2027-05-04"]),
        ("4/5/2027; 05/05/2027", ["2027-05-04", "2027-05-05"]),
        ("04.05.2027 / 2027-05-04T00:00:00", ["2027-05-04"]),
        ("14-15/5/2026", ["2026-05-14", "2026-05-15"]),
        ("30/04 - 2/5/2026; 4/5/2026", ["2026-04-30", "2026-05-01", "2026-05-02", "2026-05-04"]),
        ("46156", ["2026-05-14"]),
        ("2027-05-05 09:00:00\n04-05-2027 08:30", ["2027-05-05", "2027-05-04"]),
    ],
)
def test_days(tmp_path: Path, cell: str, days: list[str]) -> None:
    assert one(tmp_path, f'Name,Days\nAda Testwood,"{cell}"\n')["days"] == days


def test_sessions(tmp_path: Path) -> None:
    text = 'Name,Sessions\nAda Testwood,"Opening, Round  table / Gala;Gala\nClosing,-,"\n'
    assert one(tmp_path, text)["sessions"] == ["Opening", "Round table", "Gala", "Closing"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (",Director,,,", ("Name", "Director", "name_missing")),
        ("-,Director,,,", ("Name", "-", "name_missing")),
        ("#REF!,Director,,,", ("Name", "#REF!", "name_missing")),
        ("(2),(3),,,", ("Name", "(2)", "name_missing")),
        ("Ada Testwood,x,,,,,left over", ("G", "left over", "extra_cells")),
        ("Ada Testwood,a\x00b,,,", ("Post", "ab", "control_characters")),
        ("Ada \x1bTestwood,,,,", ("Name", "Ada Testwood", "control_characters")),
        (f"Ada Testwood,{'p' * 501},,,", ("Post", "p" * 120 + "…", "too_long")),
        ("Ada Testwood,,perhaps,,", ("Head", "perhaps", "flag_unclear")),
    ],
)
def test_refused_rows(tmp_path: Path, row: str, expected: tuple[str, str, str]) -> None:
    text = f"Name,Post,Head,Days,Hotel\n{row}\nBen Mockley,x,,,\n"
    rows = all_of(text_file(tmp_path, text))
    assert isinstance(rows[1], RosterRow)
    assert rejected(tmp_path, text) == [(2, *expected)]


@pytest.mark.parametrize("cell", ["4/5", "2027-02-30", "04/05/27", "17-14/5/2026"])
def test_a_day_that_cannot_be_read_leaves_out_the_cell(tmp_path: Path, cell: str) -> None:
    told = Told()
    table = read_table(text_file(tmp_path, f"Name,Days\nAda Testwood,{cell}\n"))
    [row] = people(table, recognise(table), told)
    assert isinstance(row, RosterRow)
    assert row.fields == {"name": "Ada Testwood"}
    assert [(one.column, one.value, one.problem) for one in told.left_out] == [("Days", cell, "date_unclear")]


@pytest.mark.parametrize(
    "cell",
    ["cả 2 ngày", "Cả hai ngày", "tous les jours", "les 2 jours", "Both days", "all days", "All 3 days"],
)
def test_every_day_restricts_nobody(tmp_path: Path, cell: str) -> None:
    told = Told()
    table = read_table(text_file(tmp_path, f"Name,Days\nAda Testwood,{cell}\n"))
    assert list(people(table, recognise(table), told)) == [RosterRow(2, {"name": "Ada Testwood"})]
    assert told.left_out == []


def test_a_name_too_long_when_put_together(tmp_path: Path) -> None:
    text = f"Nom,Prénom\n{'P' * 300},{'L' * 300}\n"
    assert [problem for *_, problem in rejected(tmp_path, text)] == ["too_long"]


def test_a_column_left_out_may_hold_anything(tmp_path: Path) -> None:
    assert one(tmp_path, f"Name,Hotel\nAda Testwood,\x00{'h' * 600}\n") == {"name": "Ada Testwood"}


def test_a_reference_counts_once(tmp_path: Path) -> None:
    text = "ID,Name\n7,Ada Testwood\n,Ben Mockley\n7,Cy Sample\n,Ben Mockley\n07,Di Tester\n"
    assert rejected(tmp_path, text) == [(4, "ID", "7", "reference_twice")]
    assert len(all_of(text_file(tmp_path, text))) == 5


def test_lines_kept_free_are_left_out(tmp_path: Path) -> None:
    text = "STT,Họ và tên,Chức vụ\n1,Lý Văn Thử,x\n2.,,\n3,-,\nII. Đoàn mẫu,,\n"
    told = Told()
    table = read_table(text_file(tmp_path, text))
    rows = list(people(table, recognise(table), told))
    assert [row.row for row in rows] == [2]
    assert [(one.code, one.row) for one in told.notices] == [
        ("number_row", 3),
        ("number_row", 4),
        ("section_delegation", 5),
    ]


def test_a_zero_that_only_the_country_would_give_back_is_told_once(tmp_path: Path) -> None:
    numbers = ["901234567", "0901234567", "912345678", "+33612345678", "987654321", "976543210"]
    text = "Name,Mobile\n" + "".join(f"Ada Testwood {n},{number}\n" for n, number in enumerate(numbers))
    told = Told()
    table = read_table(text_file(tmp_path, text))
    rows = [row for row in people(table, recognise(table), told) if isinstance(row, RosterRow)]
    assert [row.fields["phone"] for row in rows] == numbers
    assert told.notices == [Notice("phone_zero", 2, "Mobile", "4 (2, 4, 6…)")]


@pytest.mark.parametrize(
    "cell",
    [
        "Lý Văn Thử\nĐặng Thị Mẫu",
        "Lý Văn Thử / Đặng Thị Mẫu",
        "Lý Văn Thử; Đặng Thị Mẫu",
        "Jean Petitpas et Luce Modèle",
        "Ben Mockley & Ada Testwood",
        "M. et Mme PETITPAS",
        "Mr & Mrs Testwood",
        "MM. Petitpas et Modèle",
    ],
)
def test_two_people_in_one_cell_are_refused(tmp_path: Path, cell: str) -> None:
    text = f'Name,Post\n"{cell}",x\nBen Sample,x\n'
    assert [(row, problem) for row, *_, problem in rejected(tmp_path, text)] == [(2, "two_names")]


@pytest.mark.parametrize(
    "cell",
    [
        "Lý Văn Thử (Tony)",
        "O'Mockley; Jr",
        "LÝ VĂN\nTHỬ",
        "LÝ THỊ\nHỒ THỬ",
        "Marie Claire\nPETITPAS MODÈLE",
        "Lý Văn Thử / Ly Van Thu",
        "Thử Lý / Lý Văn Thử",
        "ທອງລຸນ ສີສຸລິດ / Thongloun Sisoulith",
        "Ông/Bà Lý Văn Thử",
    ],
)
def test_one_person_in_several_words(tmp_path: Path, cell: str) -> None:
    assert rejected(tmp_path, f'Name,Post\n"{cell}",x\nBen Sample,x\n') == []


def test_a_bullet_is_no_part_of_a_name(tmp_path: Path) -> None:
    assert one(tmp_path, "Name,Post\n- Ada Testwood,x\n")["name"] == "Ada Testwood"


def test_sections_in_capitals_name_what_follows_as_usual(tmp_path: Path) -> None:
    text = "STT,HỌ VÀ TÊN,CHỨC VỤ\nI. ĐOÀN PHÁP,,\nA. KHÁCH MỜI,,\n1,Luce Petitpas,Maire\n"
    [row] = all_of(text_file(tmp_path, text))
    assert isinstance(row, RosterRow)
    assert (row.fields["delegation"], row.fields["category"]) == ("Đoàn Pháp", "Khách mời")

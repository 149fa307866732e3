"""CSV files in the encodings and dialects that people send."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain.errors import (
    RosterBroken,
    RosterDamaged,
    RosterEmpty,
    RosterEncoding,
    RosterForeign,
    RosterUnreadable,
)
from checkin.roster import people, read_table, recognise

from .files import all_of, fields_of, text_file

HEADINGS = ["Họ và tên", "Chức vụ", "Cơ quan", "Ghi chú"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-16-be-mark"]
)
def test_every_encoding_gives_the_same_person(tmp_path: Path, encoding: str) -> None:
    text = "Họ và tên,Chức vụ\nĐặng Thị Mẫu,Giám đốc\nLý Văn Thử,Phó Giám đốc\n"
    if encoding == "utf-16-be-mark":
        text, encoding = "\ufeff" + text, "utf-16-be"
    people_ = fields_of(text_file(tmp_path, text, encoding))
    assert people_[0] == {"name": "Đặng Thị Mẫu", "post": "Giám đốc"}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Nom;Prénom;Fonction\nPetitpas;Luce;Maire, présidente\n", ("Petitpas", "Luce")),
        ('Nom\tPrénom\tPoste\nPetitpas\tLuce\t"a;b,c;d"\n', ("Petitpas", "Luce")),
        ('Nom,Prénom,Poste\n"Petitpas; dite X",Luce,"a;b\n;c;d"\n', ("Petitpas; dite X", "Luce")),
        ("sep=;\nNom;Prénom\nPetitpas;Luce\n", ("Petitpas", "Luce")),
        ('"sep=|"\r\nNom|Prénom\r\nPetit,pas|Lu;ce\r\n', ("Petit,pas", "Lu;ce")),
        ("Full name\nPetitpas, Luce\nDurandal, Roch\n", ("Petitpas, Luce",)),
        ("Nom complet\rPetitpas Luce\rDurandal Roch\r", ("Petitpas Luce",)),
        ("Spalte A;Spalte B;Spalte C\n1,5;2,5;c\n3,5;4,5;d\n", ("1,5", "2,5", "c")),
    ],
)
def test_delimiter(tmp_path: Path, text: str, first: tuple[str, ...]) -> None:
    _, cells = next(iter(read_table(text_file(tmp_path, text)).rows))
    assert cells[: len(first)] == first


def test_rows_are_numbered_by_the_line_they_start_in(tmp_path: Path) -> None:
    text = 'sep=,\nName,Post\n"Ada\nTestwood",x\n\n , \n"Ben Mockley","a\nb\nc"\nCy Sample,z\n'
    table = read_table(text_file(tmp_path, text))
    assert table.heading_row == 2
    assert [(row, cells[0]) for row, cells in table.rows] == [
        (3, "Ada\nTestwood"),
        (7, "Ben Mockley"),
        (10, "Cy Sample"),
    ]


def test_titles_above_the_headings_are_passed(tmp_path: Path) -> None:
    titles = "DANH SÁCH ĐẠI BIỂU;;;\n;;;\nHội nghị mẫu;;;\n"
    text = f"{titles}STT;Họ và tên;Chức vụ;\n1;Lý Văn Thử;Vụ trưởng;\n"
    table = read_table(text_file(tmp_path, text))
    assert (table.heading_row, table.headings) == (4, ("STT", "Họ và tên", "Chức vụ"))
    assert list(table.rows) == [(5, ("1", "Lý Văn Thử", "Vụ trưởng"))]


def test_a_category_called_delegate_is_no_heading(tmp_path: Path) -> None:
    text = "Imię,Typ\nAda Testwood,Delegate\nBen Mockley,Delegate\n"
    assert read_table(text_file(tmp_path, text)).heading_row == 1


def test_rows_can_be_read_twice(tmp_path: Path) -> None:
    table = read_table(text_file(tmp_path, "Name\nAda Testwood\n"))
    assert list(table.rows) == list(table.rows) == [(2, ("Ada Testwood",))]


def test_short_rows_are_padded_and_long_ones_kept_only_if_filled(tmp_path: Path) -> None:
    text = "Name,Post,\nAda Testwood\nBen Mockley,x,,,\nCy Sample,y,,z\n"
    assert [cells for _, cells in read_table(text_file(tmp_path, text)).rows] == [
        ("Ada Testwood", ""),
        ("Ben Mockley", "x"),
        ("Cy Sample", "y", "", "z"),
    ]


@pytest.mark.parametrize("text", ["Name,Post\n", "\n\n", "\ufeff", " , ,\n", "Name,Post\n,\n  ,\n"])
def test_no_row_of_people(tmp_path: Path, text: str) -> None:
    with pytest.raises(RosterEmpty):
        read_table(text_file(tmp_path, text))


@pytest.mark.parametrize(("end", "filler"), [("\n", 3), ("\r\n", 3), ("\r", 3), ("\r\n", 9000)])
def test_utf_8_that_is_damaged_is_refused_with_its_line(tmp_path: Path, end: str, filler: int) -> None:
    lines = ["Họ và tên,Chức vụ", *["Lý Văn Thử,Giám đốc"] * filler, "Herv\udce9 Petitpas,maire", ""]
    path = tmp_path / "list.csv"
    path.write_bytes(end.join(lines).encode(errors="surrogateescape"))
    with pytest.raises(RosterEncoding) as caught:
        all_of(path)
    assert caught.value.row == filler + 2


def test_a_half_character_of_utf_16_is_refused(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Name\nAda Testwood\n", "utf-16")
    path.write_bytes(path.read_bytes() + b"A")
    with pytest.raises(RosterEncoding) as caught:
        all_of(path)
    assert caught.value.row == 3


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 40,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        b"<!DOCTYPE html>\n<table><tr><td>Name</td></tr></table>",
        "\ufeff<html><table>".encode("utf-16-le"),
        b"%PDF-1.7\nName,Post\nAda,x\n",
        bytes(5000),
    ],
    ids=["binary", "xls", "html", "html16", "pdf", "zeros"],
)
def test_what_is_no_text(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises((RosterUnreadable, RosterForeign, RosterDamaged)):
        read_table(path)


@pytest.mark.parametrize("rest", [3, 20_000])
def test_an_open_quotation_mark_does_not_swallow_the_rest(tmp_path: Path, rest: int) -> None:
    text = 'Name,Post\nAda Testwood,x\n"Ben Mockley,y\n' + "Cy Sample,z\n" * rest
    with pytest.raises(RosterBroken) as caught:
        all_of(text_file(tmp_path, text))
    assert caught.value.row == 3


def test_a_cell_beyond_every_limit(tmp_path: Path) -> None:
    path = text_file(tmp_path, f"Name,Post\nAda Testwood,{'x' * 200_000}\n")
    with pytest.raises(RosterBroken) as caught:
        all_of(path)
    assert caught.value.row == 2


CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from(',;\t|"\n'),
    max_size=12,
)


@settings(deadline=None, max_examples=150)
@given(
    rows=st.lists(st.tuples(CELLS.filter(str.strip), CELLS, CELLS, CELLS), min_size=1, max_size=12),
    delimiter=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    end=st.sampled_from(["\n", "\r\n"]),
    quoting=st.sampled_from([0, 1]),
)
def test_what_a_spreadsheet_writes_is_read_back(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str, str, str, str]],
    delimiter: str,
    encoding: str,
    end: str,
    quoting: Literal[0, 1],
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writerow(HEADINGS)
    starts = []
    for row in rows:
        starts.append(out.getvalue().count("\n") + 1)
        writer.writerow(row)
    path = text_file(tmp_path_factory.mktemp("csv"), out.getvalue(), encoding)
    table = read_table(path)
    assert list(table.headings) == HEADINGS
    assert list(table.rows) == list(zip(starts, rows, strict=True))
    assert len(list(people(table, recognise(table)))) <= len(rows)

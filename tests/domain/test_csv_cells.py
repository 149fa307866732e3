"""Texts stay texts, whatever a file is divided by where it is opened."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.csv_cells import csv_text, text_of_csv


@pytest.mark.parametrize(
    "text", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+x", "\t=1", "\r=1", "\n=1", "'", "'=1", "-"]
)
def test_what_a_spreadsheet_would_work_out_gets_an_apostrophe(text: str) -> None:
    assert csv_text(text).startswith(f"'{text[:1]}")
    assert text_of_csv(csv_text(text)) == text


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("Foo;=1+1", "Foo;'=1+1"),
        ("Foo,=cmd|' /C calc'!A0", "Foo,'=cmd|' /C calc'!A0"),
        ("Foo\t =1", "Foo\t '=1"),
        ("Foo\n=1", "Foo\n'=1"),
        ('Foo;"=1"', 'Foo;"\'=1"'),
        ("Foo; @SUM(A1); -2+3|y", "Foo; '@SUM(A1); '-2+3|y"),
        ("Foo;'=1", "Foo;''=1"),
    ],
)
def test_so_does_what_another_separator_would_lay_bare(text: str, cell: str) -> None:
    assert csv_text(text) == cell
    assert text_of_csv(cell) == text


@pytest.mark.parametrize(
    "text",
    [
        "+84 901 234 567", "Lê An", "", "–", "+84 (0) 90-1.2/3", "+84 901, +33 6 12; -12", "Nguyễn, -",
        "Lyon, - étage 2", "Anh; +1 khách", "a = b", "Hà Nội - Huế", "x@example.org; @an", "Foo;'-",
    ],
)  # fmt: skip
def test_numbers_and_ordinary_texts_stay_as_they_are(text: str) -> None:
    assert csv_text(text) == text == text_of_csv(text)


@given(st.text(alphabet="=+-@;,\t\n\"' a1(|", max_size=12))
def test_no_separator_makes_a_formula_and_every_text_comes_back(text: str) -> None:
    cell = csv_text(text)
    assert text_of_csv(cell) == text
    for written in ",;\t":
        line = io.StringIO(newline="")
        csv.writer(line, delimiter=written).writerow(["a", cell])
        for read in ",;\t":
            for row in csv.reader(io.StringIO(line.getvalue(), newline=""), delimiter=read):
                assert not any(one.strip().startswith("=") for one in row)

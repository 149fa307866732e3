"""Row codes: every slip of one finger is noticed, and nothing else is ever taken for one."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import badge
from checkin.domain.ticks import (
    check_digit,
    is_sound,
    minute_of,
    new_sheet,
    place_of,
    row_code,
    sheet_in,
    sheet_shown,
)
from tests.kit import seeded

SHEET: Final = new_sheet(seeded(1))
SIZES: Final = st.sampled_from([1, 30, 900, 901, 9000, 9001, 10_000, 100_000])


def test_the_digit_of_the_literature() -> None:
    assert check_digit("572") == "4"


@given(st.data(), SIZES)
def test_a_code_leads_back_to_its_row(data: st.DataObject, rows: int) -> None:
    place = data.draw(st.integers(1, rows))
    code = row_code(SHEET, place, rows)
    assert place_of(SHEET, code, rows) == place
    assert place_of(SHEET, f" {code[:2]} {code[2:]} ", rows) == place


@given(st.data(), SIZES)
def test_one_wrong_digit_or_two_swapped_neighbours_are_noticed(data: st.DataObject, rows: int) -> None:
    code = row_code(SHEET, data.draw(st.integers(1, rows)), rows)
    for i, digit in enumerate(code):
        for other in "0123456789":
            if other != digit:
                assert place_of(SHEET, code[:i] + other + code[i + 1 :], rows) is None
        swapped = code[:i] + code[i + 1 : i + 2] + digit + code[i + 2 :]
        if swapped != code:
            assert place_of(SHEET, swapped, rows) is None


@given(SIZES, st.integers(1, 100))
def test_all_codes_of_a_sheet_are_of_one_length_and_begin_with_a_digit_that_stays(
    rows: int, place: int
) -> None:
    codes = {row_code(SHEET, one, rows) for one in (1, min(place, rows), rows)}
    assert len({len(code) for code in codes}) == 1
    assert not any(code.startswith("0") for code in codes)


@given(SIZES)
def test_no_code_has_the_length_of_a_badge_number_or_code(rows: int) -> None:
    for text in (SHEET, row_code(SHEET, 1, rows), row_code(SHEET, rows, rows)):
        assert len(text) not in (len(badge.number_of(bytes(8))), badge.CODE_DIGITS)
        assert badge.parse(text) is None


def test_of_ten_other_sheets_nine_have_none_of_its_rows() -> None:
    codes = [row_code(SHEET, place, 900) for place in range(1, 901)]
    others = [new_sheet(seeded(seed)) for seed in range(2, 202)]
    taken = [sum(place_of(other, code, 900) is not None for code in codes) for other in others]
    assert set(taken) == {0, 900}
    assert taken.count(0) > 160


@given(st.integers(0))
def test_numbers_of_sheets(seed: int) -> None:
    number = new_sheet(seeded(seed))
    assert len(number) == 8
    assert is_sound(number)
    assert sheet_in(sheet_shown(number)) == sheet_in(f" {number} ") == number


@pytest.mark.parametrize("text", ["", "1", "12345678", SHEET[:-1], SHEET + "0", "x" * 8, "٠" * 8])
def test_what_is_no_sheet(text: str) -> None:
    assert sheet_in(text) is None


@given(st.text(), SIZES)
def test_any_text_is_a_row_or_not(text: str, rows: int) -> None:
    place = place_of(SHEET, text, rows)
    assert place is None or row_code(SHEET, place, rows) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("9:05", 545),
        ("09:05", 545),
        ("0905", 545),
        ("905", 545),
        ("9h05", 545),
        ("9 h 05", 545),
        ("9g05", 545),
        (" 23.59 ", 1439),
        ("00:00", 0),
        ("24:00", None),
        ("9:60", None),
        ("9:5", None),
        ("9", None),
        ("", None),
        ("９:05", None),
        ("9:05:00", 9 * 60 + 5),
        ("9:05:60", None),
    ],
)
def test_times_as_people_write_them(text: str, minute: int | None) -> None:
    assert minute_of(text) == minute

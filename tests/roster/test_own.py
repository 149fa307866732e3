"""Rows of our own exports: read to the letter while nobody has touched them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.roster import RosterRow, read_table, recognise
from checkin.roster.own import OwnRow, mark_of, people, said_of, untouched
from checkin.roster.own_mark import OWN_HEADING
from tests.roster.files import text_file

WHO = bytes(range(16))
CELLS = {"name": "Ông Lê Văn An", "post": "-", "phone": "901234567", "head": "x", "days": "15/01/2027"}
TITLES = ("Họ và tên", "Chức vụ", "Điện thoại", "Trưởng đoàn", "Ngày", OWN_HEADING)


def rows(folder: Path, *lines: list[str], titles: tuple[str, ...] = TITLES) -> list[RosterRow]:
    text = "\n".join(",".join(cells) for cells in (list(titles), *lines))
    table = read_table(text_file(folder, f"{text}\n"))
    return [one for one in people(table, recognise(table, {})) if isinstance(one, RosterRow)]


def line(**changed: str) -> list[str]:
    return [*(CELLS | changed).values(), mark_of(WHO, {"name": "Ông Lê Văn An"}, CELLS)]


def test_an_untouched_row_is_what_it_says(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, line())
    assert isinstance(row, OwnRow)
    assert row.fields == {**CELLS, "head": True, "days": ["2027-01-15"]}
    assert (row.delegate, row.said) == (WHO, said_of(WHO, {"name": "Ông Lê Văn An"}))


def test_an_apostrophe_of_the_csv_is_not_the_texts(tmp_path: Path) -> None:
    cells = CELLS | {"name": "=Lê An", "post": "'"}
    mark = mark_of(WHO, {}, cells)
    (row,) = rows(tmp_path, [*(cells | {"name": "'=Lê An", "post": "''"}).values(), mark])
    assert (row.fields["name"], row.fields["post"]) == ("=Lê An", "'")


@pytest.mark.parametrize("field", [field for field in CELLS if field != "head"])
def test_a_row_somebody_touched_is_read_like_any_other(tmp_path: Path, field: str) -> None:
    (row,) = rows(tmp_path, line(**{field: "16/01/2027" if field == "days" else "Trần Văn Mẫu"}))
    assert not isinstance(row, OwnRow)
    assert "post" not in row.fields or field == "post"


def test_columns_may_change_places(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, line()[::-1], titles=TITLES[::-1])
    assert isinstance(row, OwnRow)


def test_a_row_copied_with_its_mark_counts_once(tmp_path: Path) -> None:
    own, copy = rows(tmp_path, line(), line())
    assert isinstance(own, OwnRow)
    assert not isinstance(copy, OwnRow)


def test_a_mark_without_a_person_is_nobody(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, ["", "", "", "", "", line()[-1]], line())
    assert row.row == 3


def test_untouched_rows_are_told_by_number(tmp_path: Path) -> None:
    text = "\n".join(",".join(cells) for cells in (list(TITLES), line(), line(name="Ai")))
    table = read_table(text_file(tmp_path, f"{text}\n"))
    assert untouched(table.rows, table, recognise(table, {})) == {2}

"""Columns listed for a person to review, recognised or not."""

from __future__ import annotations

from checkin.domain.programme import Session
from checkin.roster import ColumnSeen, columns_for_review, recognise

from .grids import table

LUNCH = Session("lunch", {"vi": "Ăn trưa"}, "2027-05-04", "12:00", "14:00")


def test_each_column_with_what_it_was_taken_for() -> None:
    found = table(
        """
        STT | Họ và tên | Chức vụ (VN) | Chức vụ (EN) | Khách sạn | Ăn trưa | |
        1 | Lý Văn Thử | Giám đốc | Director | Mẫu | x | |
        2 | Đặng Thị Mẫu | Giám đốc | Director | | | | R\u00adest
        """.replace("        ", "")
    )
    columns = recognise(found, {}, [LUNCH])
    assert columns_for_review(found, columns) == [
        ColumnSeen(0, "A", "STT", samples=("1", "2")),
        ColumnSeen(1, "B", "Họ và tên", "name", samples=("Lý Văn Thử", "Đặng Thị Mẫu")),
        ColumnSeen(2, "C", "Chức vụ (VN)", "post", "vi", samples=("Giám đốc",)),
        ColumnSeen(3, "D", "Chức vụ (EN)", "post", "en", samples=("Director",)),
        ColumnSeen(4, "E", "Khách sạn", samples=("Mẫu",)),
        ColumnSeen(5, "F", "Ăn trưa", "sessions", session="lunch", samples=("x",)),
    ]


def test_without_a_name_column_the_columns_can_still_be_chosen() -> None:
    found = table("Imię | | Stanowisko\nAda | |x\nBen | 7 | y\nAda | | z\nCy | | w\nDi | | v")
    assert columns_for_review(found) == [
        ColumnSeen(0, "A", "Imię", samples=("Ada", "Ben", "Cy")),
        ColumnSeen(1, "B", "", samples=("7",)),
        ColumnSeen(2, "C", "Stanowisko", samples=("x", "y", "z")),
    ]


def test_columns_without_heading_and_cells_are_not_listed() -> None:
    assert [one.index for one in columns_for_review(table("Name | | Post\nAda | | x"))] == [0, 2]


def test_samples_read_as_they_will_be_taken() -> None:
    [seen] = columns_for_review(table(f"Name\nNguyÔn V¨n Hµ\n{'x' * 200}"))
    assert seen.samples == ("Nguyễn Văn Hà", "x" * 60)

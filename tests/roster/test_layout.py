"""Where the headings of a grid stand, over one row or several."""

from __future__ import annotations

import pytest

from checkin.roster.layout import find_layout
from tests.roster.grids import grid


@pytest.mark.parametrize(
    ("text", "merges", "rows", "headings"),
    [
        ("Name|Post\nAda|x", [], (1, 1), ("Name", "Post")),
        ("Title\n\nName|Post\nAda|x", [], (3, 3), ("Name", "Post")),
        (
            "STT|Họ và tên|Liên hệ|\n||Email|SĐT\n1|Lý|a@b.c|1",
            [(1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 3)],
            (1, 2),
            ("STT", "Họ và tên", "Email", "SĐT"),
        ),
        (
            "STT|Họ và tên|Liên hệ||Ghi chú\n||Email|SĐT|\n1|Lý|a@b.c|1|",
            [],
            (1, 2),
            ("STT", "Họ và tên", "Email", "SĐT", "Ghi chú"),
        ),
        (
            "Name|Arrival||Departure|\n|Flight|Date|Flight|Date\nAda|VN1|x|VN2|y",
            [(1, 0, 2, 0), (1, 1, 1, 2), (1, 3, 1, 4)],
            (1, 2),
            ("Name", "Arrival › Flight", "Arrival › Date", "Departure › Flight", "Departure › Date"),
        ),
        (
            "Họ và tên||Chức vụ\nTiếng Việt|English|\nLý|Ly|x",
            [(1, 0, 1, 1), (1, 2, 2, 2)],
            (1, 2),
            ("Họ và tên (Tiếng Việt)", "Họ và tên (English)", "Chức vụ"),
        ),
        (
            "Name|Phone||Post\n|Office|Mobile|\nAda|1|2|x",
            [(1, 0, 2, 0), (1, 1, 1, 2), (1, 3, 2, 3)],
            (1, 2),
            ("Name", "Phone (Office)", "Mobile", "Post"),
        ),
        # What may look like a second row of headings, and is none.
        ("STT|Họ và tên|Chức vụ\n|Đoàn Pháp|\n1|Luce|x", [], (1, 1), ("STT", "Họ và tên", "Chức vụ")),
        ("Name|Category|Country\nAda|Delegate|UK", [], (1, 1), ("Name", "Category", "Country")),
        ("Name|Post|\n||left over\nAda|x|", [], (1, 1), ("Name", "Post")),
    ],
)
def test_headings(
    text: str, merges: list[tuple[int, int, int, int]], rows: tuple[int, int], headings: tuple[str, ...]
) -> None:
    found = find_layout(grid(text, merges))
    assert found is not None
    assert ((found.first, found.row), found.headings) == (rows, headings)


def test_a_blank_grid_has_none() -> None:
    assert find_layout(grid(" | \n |")) is None

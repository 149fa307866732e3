"""Lists below and beside each other on one sheet."""

from __future__ import annotations

import dataclasses

import pytest

from checkin.roster.dividing import divided
from tests.roster.grids import grid


def heads(text: str) -> list[list[int]]:
    """Return the filled rows of each list."""
    return [[row for row, cells in part.head if any(map(str.strip, cells))] for part in divided(grid(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Name|Post\nAda|x\nBen|y", [[1, 2, 3]]),
        ("Name|Post\nAda|x\n|\nPost|Name|Country\nx|Ben|UK", [[1, 2], [4, 5]]),
        ("Name|Post\nAda|x\nPRESS|\nPost|Name|Country\nx|Ben|UK", [[1, 2], [3, 4, 5]]),
        ("Name|Post\nAda|x\nTotal: 1|\nPost|Name|Country\nx|Ben|UK", [[1, 2, 3], [4, 5]]),
        ("Name|Post\nAda|x\nNAME|POST\nBen|y", [[1, 2, 3, 4]]),
        (
            "Họ và tên|Chức vụ\nFull name|Post\nLý|x\nHọ và tên|Chức vụ\nFull name|Post\nMẫu|y",
            [[1, 2, 3, 4, 5, 6]],
        ),
        ("Name|Post\nAda|x\n|\nApproved by|\nName|Function", [[1, 2, 4, 5]]),
        ("Name|Post||Name|Post\nAda|x||Ben|y\n|||Cy|z", [[1, 2], [1, 2, 3]]),
        ("Name|Post||Name|Post||Name|Post\nAda|x||Ben|y||Cy|z", [[1, 2], [1, 2], [1, 2]]),
        ("Name|Post|Phone||Notes\nAda|x|1||y", [[1, 2]]),
        ("Name|Post||Country|Phone\nAda|x|left|UK|1", [[1, 2]]),
    ],
)
def test_rows(text: str, expected: list[list[int]]) -> None:
    assert heads(text) == expected


def test_columns_keep_their_places() -> None:
    left, right = divided(grid("Name|Post||Name|Post\nAda|x||Ben|y"))
    assert left.head[1][1] == ("Ada", "x")
    assert right.head[1][1] == ("", "", "", "Ben", "y")


def test_what_comes_after_the_rows_in_memory_belongs_to_the_last_list() -> None:
    sheet = grid("Name|Post\nAda|x\nPost|Name|Country\nx|Ben|UK")
    more = [*sheet.head, (5, ("y", "Cy", "USA"))]
    first, last = divided(dataclasses.replace(sheet, stream=lambda: iter(more)))
    assert first.stream is None
    assert [row for row, _ in last.records()] == [3, 4, 5]


def test_a_sheet_that_is_one_list_is_left_as_it_is() -> None:
    sheet = grid("Name|Post\nAda|x")
    assert divided(sheet) == [sheet]
    assert divided(sheet)[0] is sheet

"""Rows that stand for people without a name."""

from __future__ import annotations

import pytest

from checkin.roster.pools import pool_in, pool_notice


@pytest.mark.parametrize(
    ("cells", "label", "count"),
    [
        (["Lái xe: 12"], "Lái xe", 12),
        (["Lái xe (12 người)"], "Lái xe", 12),
        (["12 lái xe"], "lái xe", 12),
        (["05 cán bộ an ninh"], "cán bộ an ninh", 5),
        (["Chauffeurs : 4"], "Chauffeurs", 4),
        (["4 chauffeurs"], "chauffeurs", 4),
        (["Security staff x 20"], "Security staff", 20),
        (["- Lái xe", "12"], "Lái xe", 12),
        (["Lái xe", "12 người"], "Lái xe", 12),
        (["Agents de sécurité", "", "6"], "Agents de sécurité", 6),
        (["An ninh", "Lái xe: 3"], "Lái xe", 3),
        (["Drivers", "x 3"], "Drivers", 3),
    ],
)
def test_a_pool(cells: list[str], label: str, count: int) -> None:
    assert pool_in(cells) == (label, count)


@pytest.mark.parametrize(
    "cells",
    [
        [],
        [""],
        ["Lái xe"],
        ["II. Lái xe"],
        ["12"],
        ["Lái xe: 0"],
        ["Nguyễn Văn An", "Lái xe", "12"],
        ["Lái xe", "12", "15"],
        ["Lái xe", "0912345678"],
        ["Tổng cộng: 12"],
        ["Đoàn Thành phố Huế (12 người)"],
        ["Lái xe Nguyễn Văn An"],
        ["Lê Tân", "5"],
    ],
)
def test_no_pool(cells: list[str]) -> None:
    assert pool_in(cells) is None


def test_what_is_told() -> None:
    pool = pool_in(["Lái xe: 12"])
    assert pool is not None
    told = pool_notice(pool, 40, "Đoàn xe")
    assert (told.code, told.row, told.value, told.sheet) == ("pool_row", 40, "Lái xe × 12", "Đoàn xe")

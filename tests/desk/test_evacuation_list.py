"""The evacuation list on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.evacuation import evacuation
from checkin.desk.evacuation_list import evacuation_list
from checkin.desk.people import edit
from checkin.domain import errors
from checkin.words import Words
from checkin.words.documents import evacuation_texts
from tests.kit import MINUTE, RESOURCES, Clock
from tests.paper.conftest import Pdf

from .scene import AN, HOA, MARCHAND, at, badge
from .test_evacuation import house as house

TEXTS = evacuation_texts(Words(RESOURCES / "translations", "en"))
FONTS = RESOURCES / "fonts"


def test_each_hall_has_pages_of_its_own(
    house: Desk, clock: Clock, tmp_path: Path, need: Callable[[str], str]
) -> None:
    edit(house, AN, {"notes": "Xe lăn"})
    for who, session in ((HOA, "north"), (AN, "north"), (MARCHAND, "gala")):
        at(house, session, badge(house, who), door="Cửa A")
        clock.pass_(MINUTE)
    out = tmp_path / "list.pdf"
    made = evacuation_list(house, evacuation(house), FONTS, out, TEXTS)
    assert (made.people, made.pages, made.as_of_ms) == (3, 2, clock.now)
    north, gala = Pdf(out, need).pages("-layout")
    assert north.index("Lê Văn An") < north.index("Đặng Thị Hòa")
    assert "Last seen here: 2" in north
    assert "15:00 · Cửa A" in north
    assert "As of 15/01/2027 15:03 (Asia/Ho_Chi_Minh)" in north
    assert "Inside: 1" in gala
    assert "Marchand" not in north


def test_one_hall_and_one_where_nobody_is(house: Desk, tmp_path: Path) -> None:
    at(house, "north", badge(house, HOA))
    for hall, people in (("Hồng Hà", 1), ("Seine", 0)):
        made = evacuation_list(house, evacuation(house, hall), FONTS, tmp_path / "list.pdf", TEXTS)
        assert (made.people, made.pages) == (people, 1)


def test_nothing_is_written_where_nothing_can_be(house: Desk, tmp_path: Path) -> None:
    with pytest.raises(errors.FolderMissing):
        evacuation_list(house, evacuation(house), FONTS, tmp_path / "no" / "list.pdf", TEXTS)
    with pytest.raises(errors.FileExists):
        evacuation_list(house, evacuation(house), FONTS, house.file.path, TEXTS)

"""People per minute, in columns."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.charts.model import Picture, Rect, Role, Series, Style
from checkin.domain.charts.rate import MOST_COLUMNS, rate_chart
from tests.domain.charts.drawn import (
    HANOI,
    LONG,
    MINUTE,
    MORNING,
    ZONES,
    many_series,
    measure,
    names,
    outside,
    overlapping,
    sides,
    texts,
    wave,
)


def chart(series: list[Series], width: float = 700, height: float = 400, **more: object) -> Picture:
    return rate_chart("A minute", series, HANOI, width, height, measure, **more)  # type: ignore[arg-type]


def columns(picture: Picture) -> list[Rect]:
    return [mark for mark in picture.marks if isinstance(mark, Rect) and mark.role is not Role.GRID]


@given(names, many_series, st.sampled_from(ZONES), sides, sides, st.sampled_from([8.0, 15.0]))
def test_nothing_is_cut_and_no_label_stands_on_another(
    title: str, series: list[Series], zone: ZoneInfo, width: float, height: float, size: float
) -> None:
    picture = rate_chart(title, series, zone, width, height, measure, nothing=LONG, style=Style(size=size))
    assert outside(picture) == []
    assert list(overlapping(picture)) == []


@given(st.integers(1, 20_000), st.floats(200, 3000))
def test_never_more_columns_than_can_be_told_apart(minutes: int, width: float) -> None:
    picture = chart([Series("A", [(MORNING + i * MINUTE, 1) for i in range(minutes)])], width)
    assert 1 <= len(columns(picture)) <= MOST_COLUMNS
    assert all(column.width >= 1.5 for column in columns(picture))


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=90))
def test_columns_are_as_high_as_people_were_many(people: list[int]) -> None:
    picture = chart([Series("A", [(MORNING + i * MINUTE, many) for i, many in enumerate(people)])], 2000)
    shown = columns(picture)
    assert len(shown) == len(people)
    tallest = max(column.height for column in shown)
    for column, many in zip(shown, people, strict=True):
        assert column.height == pytest.approx(tallest * many / max(people))
    assert len({round(column.y + column.height, 6) for column in shown}) == 1


def test_columns_begin_at_round_times() -> None:
    picture = chart([wave("A", 600, 180, first=3)])
    reading = picture.read(350, 200)
    assert reading is not None
    begins, ends = reading.text.split("\n")[0].split("–")
    assert int(begins[3:]) % 2 == int(ends[3:]) % 2 == 0


def test_several_stand_below_each_other_on_one_scale() -> None:
    picture = chart([wave("A", 360), wave("B", 180)], 700, 400)
    a = [column for column in columns(picture) if column.role is Role.S1]
    b = [column for column in columns(picture) if column.role is Role.S2]
    assert max(one.y + one.height for one in a) < min(one.y for one in b)
    assert max(one.height for one in a) == pytest.approx(2 * max(one.height for one in b))
    assert {one.x for one in a} == {one.x for one in b}
    assert {"A", "B", "360", "180"} <= {text.text for text in texts(picture)}


def test_everybody_is_counted_once() -> None:
    series = [Series("A", [(MORNING - 5 * MINUTE, 5), (MORNING, 1), (MORNING + 70 * MINUTE, 4)])]
    picture = chart(series, span=(MORNING, MORNING + 60 * MINUTE))
    first, last = columns(picture)
    assert first.height / last.height == pytest.approx(6 / 4)


def test_what_stands_under_the_pointer() -> None:
    picture = chart([wave("Cửa A", 360), wave("Cửa B", 180)])
    reading = picture.read(300, 100)
    assert reading is not None
    assert reading.text.split("\n")[1:] == ["Cửa A 2", "Cửa B 1"]
    assert picture.read(-1, 100) is None


def test_days_are_told_where_there_are_several() -> None:
    picture = chart([Series("A", [(MORNING, 1), (MORNING + 3000 * MINUTE, 1)])])
    reading = picture.read(300, 100)
    assert reading is not None
    assert reading.text.split("\n")[0] == "16/01 03:30–04:00"

"""Arrivals over time, of nobody and of a million people, in every size."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.charts.arrivals import arrivals_chart
from checkin.domain.charts.model import SERIES, Marker, Picture, Role, Series, Style
from tests.domain.charts.drawn import (
    HANOI,
    LONG,
    MINUTE,
    MORNING,
    SLACK,
    ZONES,
    lines,
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
    return arrivals_chart("Arrivals", series, HANOI, width, height, measure, **more)  # type: ignore[arg-type]


def levels(picture: Picture) -> dict[str, float]:
    """Return the baselines of the labels of both axes."""
    return {text.text: text.y for text in texts(picture) if text.role is Role.MUTED}


@given(names, many_series, st.sampled_from(ZONES), sides, sides, st.sampled_from([8.0, 15.0]))
def test_nothing_is_cut_and_no_label_stands_on_another(
    title: str, series: list[Series], zone: ZoneInfo, width: float, height: float, size: float
) -> None:
    picture = arrivals_chart(
        title, series, zone, width, height, measure, nothing=LONG, style=Style(size=size)
    )
    assert (picture.width, picture.height) == (width, height)
    assert outside(picture) == []
    assert list(overlapping(picture)) == []


def test_values_stand_where_the_axis_says() -> None:
    picture = chart([wave("A", 300), wave("B", 150)])
    level = levels(picture)
    b, a = lines(picture)
    assert (a.role, b.role) == (Role.S1, Role.S2)
    unit = (level["0"] - level["300"]) / 300
    assert a.points[0][1] - a.points[-1][1] == pytest.approx(300 * unit)
    assert b.points[0][1] - b.points[-1][1] == pytest.approx(150 * unit)
    place = {text.text: text.x for text in texts(picture)}
    assert a.points[0][0] == pytest.approx(place["07:00"])
    assert a.points[-1][0] == pytest.approx(place["10:00"])


@given(many_series)
def test_lines_only_rise(series: list[Series]) -> None:
    for line in lines(chart(series)):
        xs, ys = [x for x, _ in line.points], [y for _, y in line.points]
        assert xs == sorted(xs)
        assert ys == sorted(ys, reverse=True)


def test_more_than_eight_are_added_up() -> None:
    many = [wave(f"Door {i}", 100 - i) for i in range(30)]
    picture = chart(many, 900, 500, others="23 more")
    assert len(lines(picture)) == 8
    assert "23 more" in {text.text for text in texts(picture)}
    assert f"23 more {sum(100 - i for i in range(7, 30))}" in picture.description
    assert [line.role for line in lines(picture)][::-1] == [*SERIES[:7], Role.MUTED]


def test_lines_are_told_without_colour() -> None:
    picture = chart([wave(f"Door {i}", 100 - i) for i in range(8)], 900, 500)
    assert len({line.dash for line in lines(picture)}) == 8
    markers = [mark for mark in picture.marks if isinstance(mark, Marker)]
    assert len({marker.shape for marker in markers}) == 8


def test_who_came_outside_the_time_shown_is_counted_at_its_ends() -> None:
    series = [Series("A", [(MORNING - 99 * MINUTE, 5), (MORNING, 1), (MORNING + 999 * MINUTE, 4)])]
    picture = chart(series, span=(MORNING, MORNING + 60 * MINUTE))
    (line,) = lines(picture)
    level = levels(picture)
    unit = (level["0"] - level["10"]) / 10
    heights = sorted({round((line.points[0][1] - y) / unit) for _, y in line.points})
    assert heights == [0, 5, 6, 10]
    assert "A 10" in picture.description


def test_lines_run_on_until_now() -> None:
    (line,) = lines(chart([wave("A", 300, 60)], span=(MORNING, MORNING + 180 * MINUTE)))
    (x, y), (end, last) = line.points[-2:]
    assert y == last
    assert end - x > 250


def test_the_description_says_it_in_words() -> None:
    picture = chart([wave("Cửa A", 300), wave("Cửa B", 260)])
    assert picture.description == "Arrivals. 07:00–10:00. Cửa A 300, Cửa B 260."
    assert chart([], nothing="Nobody yet").description == "Arrivals. Nobody yet."


def test_all_in_one_minute_stand_in_the_middle() -> None:
    picture = chart([Series("A", [(MORNING, 1)])])
    (line,) = lines(picture)
    assert len({y for _, y in line.points}) == 2
    assert {"0", "1"} <= {text.text for text in texts(picture)}


def test_equal_ends_are_pushed_apart_and_led_to() -> None:
    picture = chart([wave(f"Door {i}", 100) for i in range(6)])
    ends = [text for text in texts(picture) if text.text.startswith("Door")]
    assert [text.text for text in sorted(ends, key=lambda text: text.y)] == [f"Door {i}" for i in range(6)]
    assert list(overlapping(picture)) == []


def test_a_million_arrivals_are_as_many_points_as_can_be_seen() -> None:
    every = Series("A", [(MORNING + i * 20, 1) for i in range(1_000_000)])
    picture = chart([every], 800)
    (line,) = lines(picture)
    assert len(line.points) <= 1_600
    assert "A 1000000" in picture.description
    few = chart([Series("A", [(MORNING + i * MINUTE, 3000) for i in range(334)])], 800)
    (exact,) = lines(few)
    assert abs(line.points[len(line.points) // 2][1] - exact.points[len(exact.points) // 2][1]) < 3


def test_what_stands_under_the_pointer() -> None:
    picture = chart([wave("A", 180), wave("B", 360)])
    b, a = lines(picture)
    middle = (a.points[0][0] + a.points[-1][0]) / 2
    reading = picture.read(middle, 200)
    assert reading is not None
    assert reading.text == "08:30\nA 90\nB 180"
    assert picture.read(middle, 399) is None
    end = picture.read(b.points[-1][0] - SLACK, 200)
    assert end is not None
    assert end.text == "10:00\nA 180\nB 360"


def test_arrivals_out_of_order_are_sorted() -> None:
    points = wave("A", 300).points
    assert chart([Series("A", points[::-1])]).marks == chart([Series("A", points)]).marks

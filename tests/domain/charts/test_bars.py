"""Bars of how many of how many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.charts.bars import bars_chart, bars_height
from checkin.domain.charts.model import Bar, Line, Picture, Rect, Role, Style
from tests.domain.charts.drawn import LONG, measure, names, outside, overlapping, sides, texts

counts = st.sampled_from([0, 1, 7, 300, 1_000_000])
some_bars = st.lists(st.builds(Bar, names, counts, counts | st.none()), max_size=30)


def chart(bars: list[Bar], width: float = 600) -> Picture:
    return bars_chart("Delegations", bars, width, 300, measure)


def filled(picture: Picture) -> list[Rect]:
    return [mark for mark in picture.marks if isinstance(mark, Rect) and mark.role is not Role.TRACK]


@given(names, some_bars, sides, sides, st.sampled_from([8.0, 15.0]))
def test_nothing_is_cut_and_no_label_stands_on_another(
    title: str, bars: list[Bar], width: float, height: float, size: float
) -> None:
    picture = bars_chart(title, bars, width, height, measure, nothing=LONG, style=Style(size=size))
    assert outside(picture) == []
    assert list(overlapping(picture)) == []


@given(st.lists(st.integers(10, 99), min_size=1, max_size=20))
def test_bars_are_as_long_as_their_part(values: list[int]) -> None:
    picture = chart([Bar(f"D {i}", value, 100) for i, value in enumerate(values)])
    tracks = [mark for mark in picture.marks if isinstance(mark, Rect) and mark.role is Role.TRACK]
    for track, bar, value in zip(tracks, filled(picture), values, strict=True):
        assert bar.width == pytest.approx(track.width * value / 100, abs=1)
        assert bar.x == track.x


def test_complete_ones_are_green_and_ticked() -> None:
    picture = chart([Bar("A", 11, 11), Bar("B", 12, 11), Bar("C", 10, 11)])
    assert [bar.role for bar in filled(picture)] == [Role.GOOD, Role.GOOD, Role.BAR]
    assert len([mark for mark in picture.marks if isinstance(mark, Line)]) == 2


def test_nobody_expected() -> None:
    picture = chart([Bar("A", 3, 0), Bar("B", 0, 0)])
    (bar,) = filled(picture)
    assert bar.role is Role.BAR
    assert {"3 / 0", "0 / 0"} <= {text.text for text in texts(picture)}


def test_one_of_many_is_seen_and_all_but_one_is_not_all() -> None:
    picture = chart([Bar("A", 1, 1_000_000), Bar("B", 999_999, 1_000_000), Bar("C", 5, 5)])
    few, nearly, whole = filled(picture)
    assert few.width >= few.height
    assert nearly.width < whole.width
    assert nearly.role is Role.BAR


def test_plain_numbers_are_drawn_against_the_largest() -> None:
    picture = chart([Bar("VN", 40), Bar("FR", 20), Bar("—", 0)])
    one, other = filled(picture)
    assert one.width == pytest.approx(2 * other.width, abs=1)
    assert {"40", "20", "0"} <= {text.text for text in texts(picture)}


def test_a_picture_is_as_high_as_its_bars() -> None:
    many = [Bar(f"D {i}", 1, 2) for i in range(500)]
    assert chart(many).height == bars_height(500, title="Delegations") > 300
    assert bars_chart("", many[:2], 600, 300, measure).height == bars_height(2) < 300


def test_long_names_are_shortened_and_read_in_full() -> None:
    picture = chart([Bar(LONG, 1, 2), Bar("B", 1, 2)])
    (shown,) = [text.text for text in texts(picture) if text.text.startswith("Ủy ban")]
    assert shown.endswith("…")
    reading = picture.read(5, picture.height - 45)
    assert reading is not None
    assert reading.text == f"{LONG}\n1 / 2"


def test_the_description_says_it_in_words() -> None:
    assert chart([Bar("Hà Nội", 42, 50), Bar("Huế", 31, 33)]).description == (
        "Delegations. Hà Nội 42 / 50, Huế 31 / 33."
    )
    assert chart([Bar(f"D {i}", 1, 2) for i in range(99)]).description.endswith("…")

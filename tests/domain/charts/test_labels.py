"""Names at the ends of lines are moved as little as can be; texts are shortened as little as can be."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.charts.endings import apart
from checkin.domain.charts.markers import corners
from checkin.domain.charts.model import Marker, Role, Shape
from checkin.domain.charts.texts import broken, shortened
from tests.domain.charts.drawn import SLACK, measure


@given(st.lists(st.floats(0, 400), max_size=8))
def test_places_keep_their_order_and_distance(wanted: list[float]) -> None:
    found = apart(wanted, 40, 0, 400)
    ranked = [found[i] for i in sorted(range(len(wanted)), key=lambda i: wanted[i])]
    assert all(next_ - one >= 40 - 1e-9 for one, next_ in pairwise(ranked))
    assert all(20 - 1e-9 <= place <= 380 + 1e-9 for place in found)


@given(st.lists(st.integers(0, 7), max_size=7, unique=True))
def test_what_has_room_stays(slots: list[int]) -> None:
    wanted = [20.0 + 40 * slot for slot in slots]
    assert apart(wanted, 40, 0, 400) == pytest.approx(wanted)


def test_two_that_meet_give_way_equally() -> None:
    assert apart([200, 210], 40, 0, 400) == [185, 225]


@given(st.text(max_size=60), st.floats(0, 600))
def test_shortened_texts_fit(text: str, room: float) -> None:
    said = shortened(text, room, 15, 400, measure)
    assert measure(said, 15, 400) <= room + SLACK or said == ""
    plain = " ".join(text.split())
    assert said == plain or measure(plain, 15, 400) > room
    assert said == plain or said == "" or plain.startswith(said[:-1])


@given(st.text(max_size=200), st.floats(1, 600))
def test_broken_texts_fit(text: str, room: float) -> None:
    for line in broken(text, room, 15, 400, measure):
        assert measure(line, 15, 400) <= room + SLACK


@pytest.mark.parametrize("shape", Shape)
def test_signs_lie_in_their_square(shape: Shape) -> None:
    for x, y in corners(Marker(100, 50, 20, shape, Role.S1)):
        assert 90 - 1e-9 <= x <= 110 + 1e-9
        assert 40 - 1e-9 <= y <= 60 + 1e-9

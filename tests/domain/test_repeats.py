"""The same code within five seconds is one scan."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.repeats import SAME_SCAN_MS, Repeats


def test_a_badge_held_for_long_is_one_scan() -> None:
    repeats = Repeats()
    assert [at for at in range(0, 20_000, 33) if repeats.is_new("a", at)] == [0]


def test_out_of_sight_for_five_seconds_it_is_a_new_one() -> None:
    repeats = Repeats()
    assert repeats.is_new("a", 1_000)
    assert not repeats.is_new("a", 5_999)
    assert not repeats.is_new("a", 10_998)
    assert repeats.is_new("a", 15_998)


def test_others_in_between_change_nothing() -> None:
    repeats = Repeats()
    assert [repeats.is_new(text, at) for at, text in enumerate("abcab")] == [True, True, True, False, False]


def test_a_clock_set_back_makes_a_code_new_once() -> None:
    repeats = Repeats()
    assert repeats.is_new("a", 3_600_000)
    assert repeats.is_new("a", 0)
    assert not repeats.is_new("a", 100)


def test_only_a_few_are_remembered() -> None:
    repeats = Repeats()
    for number in range(1_000):
        assert repeats.is_new(str(number), 0)
    assert not repeats.is_new("999", 0)
    assert repeats.is_new("0", 0)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9_000)), max_size=60))
def test_new_is_what_was_not_seen_within_five_seconds(steps: list[tuple[str, int]]) -> None:
    repeats, last, now = Repeats(), dict[str, int](), 0
    for text, pause in steps:
        now += pause
        assert repeats.is_new(text, now) == (text not in last or now - last[text] >= SAME_SCAN_MS)
        last[text] = now

"""What a clock is worth after it was compared with a hub's, set, put to sleep, started anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.clock import JUMP_MS, Moment, corrected, measure
from checkin.domain.log import MAX_MS

HOUR = 3_600_000
DAY = 24 * HOUR
NOON = 1_800_000_000_000


@given(
    offset=st.integers(-40 * DAY, 40 * DAY),
    there=st.integers(0, 5_000),
    back=st.integers(0, 5_000),
    later=st.integers(0, 10 * DAY),
)
def test_the_true_time_lies_within_the_error(offset: int, there: int, back: int, later: int) -> None:
    """Whatever the network did: a clock that merely runs is right within what it says."""
    sent = NOON + offset
    known = measure(sent, NOON + there, sent + there + back, 1_000, waited_ms=there + back)
    now = corrected(known, sent + there + back + later, 1_000 + later)
    assert now.err_ms is not None
    assert abs(now.at_ms - (NOON + there + back + later)) <= now.err_ms


@given(set_by=st.integers(-400 * DAY, 400 * DAY), waited=st.integers(0, 5_000))
def test_a_clock_set_during_the_question_is_measured_all_the_same(set_by: int, waited: int) -> None:
    known = measure(NOON, NOON, NOON + waited + set_by, 1_000, waited_ms=waited)
    assert abs(known.offset_ms + set_by + waited) <= known.err_ms


def test_a_clock_that_nobody_measured_is_taken_as_it_is() -> None:
    assert corrected(None, NOON, 5) == Moment(NOON, None)
    assert corrected(None, -5, 5) == Moment(0, None)
    assert corrected(None, MAX_MS * 2, 5) == Moment(MAX_MS, None)


def test_the_error_grows_as_clocks_drift() -> None:
    known = measure(NOON, NOON, NOON, 0)
    assert corrected(known, NOON + DAY, DAY) == Moment(NOON + DAY, 1 + 4320)


def test_a_clock_set_back_goes_on_by_the_steady_one() -> None:
    known = measure(NOON, NOON + HOUR, NOON, 0)
    assert corrected(known, NOON - 3 * DAY, HOUR) == Moment(NOON + 2 * HOUR, None)


def test_a_clock_set_right_is_not_corrected_twice() -> None:
    known = measure(NOON, NOON + DAY, NOON, 0)
    assert corrected(known, NOON + DAY + HOUR, HOUR) == Moment(NOON + DAY + HOUR, None)


def test_a_sleep_is_no_setting() -> None:
    """The steady clock stood still for a night; it had run for longer than that before."""
    known = measure(NOON, NOON + 5 * JUMP_MS, NOON, 0)
    night = 8 * HOUR
    assert corrected(known, NOON + 10 * HOUR + night, 10 * HOUR) == Moment(
        NOON + 10 * HOUR + night + 5 * JUMP_MS, None
    )


def test_after_a_restart_the_offset_is_a_guess() -> None:
    known = measure(NOON, NOON + HOUR, NOON, 50 * DAY)
    assert corrected(known, NOON + DAY, 60_000) == Moment(NOON + DAY + HOUR, None)

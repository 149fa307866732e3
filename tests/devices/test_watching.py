"""A camera's states, by facts and times alone."""

from __future__ import annotations

import pytest

from checkin.devices.watching import PATIENCE, Watch
from checkin.domain.camera import CameraState as S


def live(now: float = 0) -> Watch:
    """Return the watch of a camera that has just sent its first picture."""
    watch = Watch(now)
    watch.frame(now, dark=False)
    return watch


def state(watch: Watch) -> S:
    """Return the state as it is now."""
    return watch.state


def retries(watch: Watch, fault: S, count: int, now: float = 0) -> list[float]:
    """Return the pauses before each of ``count`` attempts that all end in ``fault``."""
    pauses = []
    for _ in range(count):
        watch.failed(fault, now)
        assert watch.retry_at is not None
        pauses.append(watch.retry_at - now)
        now = watch.retry_at
        assert watch.due(now)
        watch.trying()
        assert not watch.due(now)
    return pauses


@pytest.mark.parametrize("fault", [S.ABSENT, S.BUSY, S.GONE])
def test_it_tries_again_for_ever(fault: S) -> None:
    watch = Watch(0)
    assert retries(watch, fault, 6) == [1, 2, 4, 5, 5, 5]
    assert watch.state is fault, "nothing flickers while it is tried again"


def test_a_picture_makes_the_next_fault_the_first() -> None:
    watch = Watch(0)
    retries(watch, S.BUSY, 3)
    watch.frame(10, dark=False)
    assert state(watch) is S.LIVE
    assert retries(watch, S.GONE, 2, now=10) == [1, 2]


def test_pulled_out_stays_pulled_out_until_pictures_come() -> None:
    watch = live()
    watch.failed(S.GONE, 1)
    watch.trying()
    watch.failed(S.ABSENT, 2)
    assert state(watch) is S.GONE
    watch.frame(3, dark=False)
    assert state(watch) is S.LIVE


def test_silence_after_pictures_is_a_stall() -> None:
    watch = live()
    watch.tick(1.9)
    assert state(watch) is S.LIVE
    watch.tick(2.0)
    assert state(watch) is S.STALLED
    assert watch.retry_at == 3.0
    watch.tick(2.5)
    assert watch.retry_at == 3.0, "a stall is counted once"
    watch.frame(2.6, dark=False)
    assert state(watch) is S.LIVE
    assert watch.retry_at is None


def test_a_long_opening_is_busy_and_not_begun_anew() -> None:
    watch = Watch(0)
    watch.tick(9.9)
    assert state(watch) is S.OPENING
    watch.tick(10)
    assert (watch.state, watch.retry_at) == (S.BUSY, None)
    watch.frame(12, dark=False)
    assert state(watch) is S.LIVE


def test_two_seconds_of_dark_pictures_are_black() -> None:
    watch = live()
    for tenth in range(20):
        watch.frame(1 + tenth / 10, dark=True)
        assert state(watch) is S.LIVE
    watch.frame(3.0, dark=True)
    assert state(watch) is S.BLACK
    watch.frame(3.1, dark=False)
    assert state(watch) is S.LIVE
    watch.frame(3.2, dark=True)
    assert state(watch) is S.LIVE, "the two seconds begin anew"
    watch.frame(5.2, dark=True)
    watch.tick(5.2 + PATIENCE.stall)
    assert state(watch) is S.STALLED, "a black camera can stall too"


def test_a_film_that_ended_is_not_played_again() -> None:
    watch = live()
    watch.failed(S.ENDED, 5)
    watch.tick(100)
    assert (watch.state, watch.retry_at) == (S.ENDED, None)

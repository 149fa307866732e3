"""When to meet a hub: at once on a wish, seldom when idle, patiently while it is away."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.pacing import (
    CONFIRM_MS,
    FIRST_MS,
    GAP_MS,
    IDLE_MS,
    LASTING_MS,
    MOST_MS,
    SETTLED_MS,
    Pacing,
)

LONGEST_MS = 30_000
moments = st.integers(0, 10**12)
chances = st.floats(0, 1, exclude_max=True)


def half() -> float:
    return 0.5


def none() -> float:
    return 0.0


def idle(now: int = 0) -> Pacing:
    """A hub that was just met and has nothing to do with."""
    return Pacing(now).begun(now).met(now + 5, lambda: 0.0)


def test_the_first_meeting_is_due_at_once() -> None:
    assert Pacing(7).due_ms == 7


def test_an_idle_desk_meets_every_ten_seconds_or_a_little_sooner() -> None:
    for chance in (0.0, 0.5, 0.999):
        due = Pacing(0).begun(0).met(5, lambda chance=chance: chance).due_ms  # type: ignore[misc]
        assert IDLE_MS * 0.9 <= due <= IDLE_MS + 5


def test_a_wish_or_a_wake_up_is_met_at_once() -> None:
    assert idle().wished(4_000).due_ms == 4_000
    assert idle().woken(4_000).due_ms == 4_000


def test_wishes_come_together() -> None:
    pacing = idle(1_000)
    for ms in range(1_001, 1_010):
        pacing = pacing.wished(ms)
    assert pacing.due_ms == 1_000 + GAP_MS


def test_what_is_wished_during_a_meeting_holds_after_it() -> None:
    during = Pacing(0).begun(0).wished(3)
    assert during.met(500, half).due_ms == GAP_MS
    assert Pacing(0).begun(0).met(500, half).due_ms > 5_000


def test_what_was_received_is_confirmed_before_whoever_gave_it_asks_who_holds_it() -> None:
    assert Pacing(0).begun(0).met(5, half, gave=True).due_ms == 5 + SETTLED_MS
    assert Pacing(0).begun(0).met(5, half, got=True).due_ms == 5 + CONFIRM_MS
    assert Pacing(0).begun(0).met(5, half, gave=True, got=True).due_ms == 5 + CONFIRM_MS
    assert CONFIRM_MS + 500 < SETTLED_MS


def test_waits_grow_from_a_second_to_ten() -> None:
    pacing, now, waits = Pacing(0), 0, []
    for _ in range(8):
        pacing = pacing.begun(now).failed(now, none)
        waits.append(pacing.due_ms - now)
        now = pacing.due_ms
    assert waits == [FIRST_MS, 2_000, 4_000, 8_000, MOST_MS, MOST_MS, MOST_MS, MOST_MS]


def test_a_fault_that_people_must_mend_is_waited_out_longer() -> None:
    pacing = Pacing(0)
    for _ in range(8):
        pacing = pacing.failed(0, none, lasting=True)
    assert pacing.due_ms == LASTING_MS


def test_a_wish_does_not_hurry_a_hub_that_is_away() -> None:
    away = idle().failed(4_000, half)
    assert away.wished(4_010) == away


def test_a_wake_up_ends_the_waiting() -> None:
    away = idle().failed(4_000, half).failed(5_000, half)
    assert away.woken(5_010).due_ms == 5_010


def test_after_success_everything_is_as_before() -> None:
    pacing = idle().failed(4_000, half).failed(5_000, half).begun(7_000).met(7_010, half)
    assert pacing.wished(8_000).due_ms == 8_000
    assert pacing.failed(9_000, none).due_ms == 9_000 + FIRST_MS


def test_desks_that_lost_their_hub_together_do_not_come_back_in_step() -> None:
    assert Pacing(0).failed(0, half).due_ms == FIRST_MS * 0.75


@given(moments, st.lists(st.tuples(st.sampled_from("wkfld"), st.integers(0, 60_000), chances), max_size=40))
def test_nothing_makes_a_desk_wait_longer_than_half_a_minute_or_not_at_all(
    start: int, steps: list[tuple[str, int, float]]
) -> None:
    pacing, now, begun = Pacing(start), start, None
    for what, passed, chance in steps:
        now = max(now, pacing.due_ms) if what in "fld" else now + passed
        if what == "w":
            pacing = pacing.wished(now)
        elif what == "k":
            pacing = pacing.woken(now)
        else:
            assert begun is None or now >= begun + GAP_MS
            pacing, begun = pacing.begun(now), now
            now += passed % 1_000
            if what == "d":
                pacing = pacing.met(now, lambda chance=chance: chance)  # type: ignore[misc]
            else:
                pacing = pacing.failed(now, lambda chance=chance: chance, lasting=what == "l")  # type: ignore[misc]
        assert pacing.due_ms <= now + LONGEST_MS

"""Cards fill pages, and pages turn: all are shown, those with arrivals sooner."""

from __future__ import annotations

import random

from checkin.ui.board.turning import LEAST_MS, STAY_MS, Turning, fill

TICK_MS = 100


def numbers(pages: list[list[list[tuple[int, int]]]]) -> list[list[list[int]]]:
    return [[[number for number, _ in column] for column in page] for page in pages]


def test_cards_fill_columns_and_then_pages() -> None:
    heights = [[30.0]] * 7
    assert numbers(fill(heights, 2, 70, 10)) == [[[0, 1], [2, 3]], [[4, 5], [6]]]
    assert fill([], 2, 70, 10) == []


def test_a_card_tells_less_before_it_goes_elsewhere() -> None:
    assert fill([[50.0], [40.0, 20.0]], 1, 80, 10) == [[[(0, 0), (1, 1)]]]
    assert fill([[50.0], [40.0, 30.0]], 1, 80, 10) == [[[(0, 0)]], [[(1, 0)]]]


def test_a_card_that_is_too_high_stands_alone() -> None:
    assert numbers(fill([[20.0], [99.0, 90.0], [20.0]], 1, 50, 5)) == [[[0]], [[1]], [[2]]]


def test_no_card_is_lost_and_none_overflows() -> None:
    chance = random.Random(5)
    for _ in range(200):
        heights = [[float(chance.randint(10, 60))] for _ in range(chance.randint(0, 40))]
        columns, room = chance.randint(1, 4), chance.randint(60, 200)
        pages = fill(heights, columns, room, 5)
        assert [one for page in numbers(pages) for column in page for one in column] == list(
            range(len(heights))
        )
        for page in numbers(pages):
            assert len(page) <= columns
            for column in page:
                assert sum(heights[one][0] for one in column) + 5 * (len(column) - 1) <= room


def walk(turning: Turning, until: int, now: int = 0) -> list[tuple[int, int]]:
    """Return (page, when) of every turn."""
    turns = []
    while now < until:
        now += TICK_MS
        if turning.due(now):
            turns.append((turning.turn(now), now))
    return turns


def test_pages_follow_each_other() -> None:
    turning = Turning()
    turning.lay_out(3, 0, {}, 0)
    assert walk(turning, 4 * STAY_MS) == [(1, STAY_MS), (2, 2 * STAY_MS), (0, 3 * STAY_MS), (1, 4 * STAY_MS)]


def test_one_page_stays() -> None:
    turning = Turning()
    turning.lay_out(1, 0, {}, 0)
    assert walk(turning, 5 * STAY_MS) == []


def test_a_page_with_arrivals_is_next() -> None:
    turning = Turning()
    turning.lay_out(9, 0, {}, 0)
    turning.notice(6, waited_for=False)
    assert walk(turning, 2 * STAY_MS) == [(6, STAY_MS), (7, 2 * STAY_MS)]


def test_somebody_waited_for_does_not_wait_for_the_turn() -> None:
    turning = Turning()
    turning.lay_out(9, 0, {}, 0)
    turning.notice(3, waited_for=False)
    turning.notice(6, waited_for=True)
    assert walk(turning, LEAST_MS)[0] == (6, LEAST_MS)
    assert walk(turning, LEAST_MS + STAY_MS, LEAST_MS)[0] == (3, LEAST_MS + STAY_MS)


def test_in_a_rush_every_page_is_seen() -> None:
    turning, now, chance = Turning(), 0, random.Random(3)
    turning.lay_out(12, 0, {}, 0)
    seen = dict.fromkeys(range(12), 0)
    while now < 30 * 60_000:
        now += TICK_MS
        # Somebody is always arriving on the first pages, seldom elsewhere.
        turning.notice(chance.randrange(4), waited_for=True)
        if turning.due(now):
            seen[turning.turn(now)] = now
        assert now - min(seen.values()) <= 4 * STAY_MS * 12
    assert min(seen.values()) > 0


def test_progress() -> None:
    turning = Turning()
    turning.lay_out(2, 0, {}, 0)
    assert [turning.progress(now) for now in (0, STAY_MS // 2, 2 * STAY_MS)] == [0.0, 0.5, 1.0]

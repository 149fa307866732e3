"""Where a delegate was, when some of it was written on paper and entered later."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.items import Item
from checkin.domain.kinds import SCAN, UNDO, Scan, Undo
from checkin.domain.presence import Presence, comes_last, fold_presence, in_time, last_seen_in, step_presence

HALL, ROOM = b"h" * 16, b"r" * 16


def item(
    place: int, at: int, *, written: int = 0, sheet: str = "", out: bool = False, session: bytes = HALL
) -> Item:
    scan = Scan("admitted", session, "A", out, by_hand=bool(written), sheet=sheet, written_ms=written)
    return Item(place, b"k", b"n", place, bytes([place]) * 32, 0, SCAN, scan, False, at, None)


def tick(place: int, at: int, written: int, sheet: str = "1") -> Item:
    return item(place, at, written=written, sheet=sheet)


def undo(place: int, of: Item) -> Item:
    return Item(place, b"k", b"n", place, bytes([place]) * 32, 0, UNDO, Undo(of.commit), False, 900, None)


def hall(*items: Item) -> Presence:
    return fold_presence(items)[HALL]


def test_a_tick_entered_after_a_scan_is_still_the_first_entry() -> None:
    here = hall(item(1, 500), tick(2, 600, written=300))
    assert (here.first_ms, here.last_ms, here.entries, here.inside) == (300, 500, 2, True)


def test_a_tick_after_the_last_scan_is_the_last_entry() -> None:
    here = hall(item(1, 100), tick(2, 600, written=300))
    assert (here.first_ms, here.last_ms, here.entries) == (100, 300, 2)


def test_who_left_before_the_tick_was_entered_stays_out() -> None:
    here = hall(item(1, 500, out=True), tick(2, 600, written=300))
    assert (here.inside, here.out_ms, here.first_ms) == (False, 500, 300)


def test_the_same_tick_entered_at_two_desks_counts_once() -> None:
    here = hall(tick(1, 600, written=300), tick(2, 700, written=310))
    assert (here.entries, here.first_ms, here.last_ms) == (1, 300, 300)
    assert hall(tick(1, 600, written=300), tick(2, 700, written=310, sheet="2")).entries == 2


def test_a_tick_taken_back_leaves_nothing() -> None:
    wrong = tick(2, 600, written=300)
    assert fold_presence([wrong, undo(3, wrong)]) == {}
    assert hall(item(1, 500), wrong, undo(3, wrong)) == hall(item(1, 500))


def test_a_tick_opens_nothing_that_was_taken_back() -> None:
    admitted = item(1, 500)
    here = hall(admitted, undo(2, admitted), tick(3, 600, written=300))
    assert (here.entries, here.last_ms) == (1, 300)


moments = st.integers(1, 60)
items = st.lists(
    st.tuples(moments, st.one_of(st.just(0), moments), st.booleans(), st.sampled_from([HALL, ROOM])),
    max_size=12,
)


@given(items, st.randoms())
def test_the_order_of_arrival_does_not_matter(
    many: list[tuple[int, int, bool, bytes]], chance: object
) -> None:
    made = [
        item(n, at * 10, written=written * 10, sheet=str(n % 3) if written else "", out=out, session=session)
        for n, (at, written, out, session) in enumerate(many, 1)
    ]
    shuffled = list(made)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert fold_presence(shuffled) == fold_presence(made)
    assert sorted(in_time(shuffled)) == sorted(made)


@given(items, moments, st.booleans())
def test_a_step_is_the_whole_fold(many: list[tuple[int, int, bool, bytes]], at: int, out: bool) -> None:
    """What a door writes last is applied to what it knows, ticks or not."""
    made = [
        item(n, at_ * 10, written=written * 10, sheet=str(n) if written else "", session=session)
        for n, (at_, written, _, session) in enumerate(many, 1)
    ]
    last = item(99, at * 10, out=out)
    stepped = fold_presence(made)
    if not comes_last(stepped, last.at_ms):
        return
    step_presence(stepped, last.payload, last.at_ms, last.err_ms, last.key)
    assert stepped == fold_presence([*made, last])


@given(items)
def test_who_went_in_last_is_there_whatever_the_clocks_say(many: list[tuple[int, int, bool, bytes]]) -> None:
    made = [item(n, at * 10, out=out, session=session) for n, (at, _, out, session) in enumerate(many, 1)]
    made.append(item(99, 5, session=ROOM))
    assert last_seen_in(fold_presence(made)) == ROOM


def test_who_left_elsewhere_afterwards_is_nowhere() -> None:
    away = [item(1, 100), item(2, 200, session=ROOM), item(3, 300, session=ROOM, out=True)]
    assert last_seen_in(fold_presence(away)) is None
    # A clock says that the hall came last: who may be there is looked for.
    apart = [item(1, 500), item(2, 200, session=ROOM), item(3, 300, session=ROOM, out=True)]
    assert last_seen_in(fold_presence(apart)) == HALL


def test_a_tick_counts_where_it_was_placed() -> None:
    late = tick(2, 600, written=300)
    late = late._replace(payload=Scan("admitted", ROOM, by_hand=True, sheet="1", written_ms=300))
    assert last_seen_in(fold_presence([item(1, 500), late])) == HALL
    assert last_seen_in(fold_presence([item(1, 200), late])) == ROOM

"""What is remembered of partners, and what may be promised of one's own commits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.log import Chain, Head, Heads
from checkin.domain.partners import MOST, Holding, Kept, Partners, beyond, chains_of, kept

MINE, OTHER = b"m" * 32, b"o" * 32
A, B = b"a" * 8, b"b" * 8


def head(n: int, branch: int = 0) -> Head:
    return Head(n, bytes([branch]) * 32)


def heads(**tips: int) -> Heads:
    return {Chain(MINE, name.encode() * 8): frozenset({head(n)}) for name, n in tips.items()}


def hold(machine: bytes, nonce: bytes, n: int) -> Holding:
    return Holding(machine, nonce, n, head(n).hash)


def test_stored_is_elsewhere_once_and_safe_twice() -> None:
    own = chains_of(MINE, heads(a=10, b=4))
    assert kept(own, {}, doubled=frozenset()) == Kept(14, 0, 0)
    one = {b"1": [hold(b"1", A, 7), hold(b"1", B, 4)]}
    assert kept(own, one, doubled=frozenset()) == Kept(14, 11, 0)
    two = {**one, b"2": [hold(b"2", A, 3)]}
    assert kept(own, two, doubled=frozenset()) == Kept(14, 11, 3)
    assert kept(own, one, doubled=frozenset({b"1"})) == Kept(14, 11, 11)


def test_nobody_is_believed_to_hold_more_than_there_is() -> None:
    own = chains_of(MINE, heads(a=10))
    many = {b"1": [hold(b"1", A, 2**32 - 1)], b"2": [hold(b"2", A, 10), hold(b"2", A, 3)]}
    assert kept(own, many, doubled=frozenset()) == Kept(10, 10, 10)


def test_of_a_part_of_a_forked_chain_nothing_is_promised() -> None:
    own = {A: frozenset({head(5), head(6, 1)})}
    assert kept(own, {b"1": [hold(b"1", A, 6)]}, doubled=frozenset()) == Kept(6, 0, 0)


def test_of_a_forked_chain_a_machine_counts_that_holds_all_of_it() -> None:
    tips = [head(5), head(6, 1)]
    own = {A: frozenset(tips)}
    whole = {one: [Holding(one, A, *tip) for tip in tips] for one in (b"1", b"2")}
    part = {**whole, b"2": [Holding(b"2", A, *tips[1])]}
    assert kept(own, part, doubled=frozenset()) == Kept(6, 6, 0)
    assert kept(own, whole, doubled=frozenset()) == Kept(6, 6, 6)


NUMBERS = st.dictionaries(st.sampled_from("abc"), st.integers(1, 50))


@given(some=NUMBERS, others=NUMBERS)
def test_beyond_counts_what_the_other_lacks(some: dict[str, int], others: dict[str, int]) -> None:
    more = beyond(heads(**some), heads(**others))
    assert more == sum(max(n - others.get(name, 0), 0) for name, n in some.items())
    assert beyond(heads(**some), heads(**some)) == 0


def test_a_branch_of_one_side_counts() -> None:
    forked: Heads = {Chain(MINE, A): frozenset({head(5), head(4, 1)})}
    assert beyond(forked, heads(a=5)) == 1
    assert beyond(heads(a=5), forked) == 0


def test_of_several_on_one_machine_the_last_met_tells() -> None:
    """An installation that was wiped comes back under another key; what it held before is gone."""
    partners = Partners()
    chain = Chain(MINE, A)
    partners.note(b"1" * 32, b"machine1", "1", {chain: frozenset({head(9)})}, 0)
    partners.note(b"2" * 32, b"machine1", "1", {chain: frozenset({head(2)})}, 5)
    partners.note(b"3" * 32, b"machine3", "1", {chain: frozenset({head(4)})}, 5)
    assert sorted((one.machine, one.n) for one in partners.holdings(MINE)) == [
        (b"machine1", 2),
        (b"machine3", 4),
    ]
    partners.note(b"1" * 32, b"machine1", "1", {}, 9)
    assert [one.machine for one in partners.holdings(MINE)] == [b"machine3"]


def test_nobody_tells_of_themselves() -> None:
    partners = Partners()
    partners.note(MINE, b"machine1", "1", heads(a=5), 0)
    assert partners.holdings(MINE) == []
    partners.forget(MINE)
    assert partners.known({}, 0) == []


def test_what_is_known_is_compared_with_what_is_held() -> None:
    partners = Partners()
    partners.note(OTHER, b"machine1", "1.2", heads(a=5, b=2), 1_000, -30, b"f" * 32)
    (one,) = partners.known(heads(a=7), 4_000)
    assert (one.key, one.version, one.ago_ms, one.offset_ms) == (OTHER, "1.2", 3_000, -30)
    assert (one.waiting, one.lacking, one.fingerprint) == (2, 2, b"f" * 32)
    assert partners.known({}, 0)[0].ago_ms == 0


def test_memory_is_bounded_and_the_oldest_go() -> None:
    partners = Partners()
    for i in range(MOST + 3):
        partners.note(i.to_bytes(32, "big"), b"machine1", "1", {}, i)
    known = partners.known({}, 0)
    assert len(known) == MOST
    assert known[0].key == (3).to_bytes(32, "big")

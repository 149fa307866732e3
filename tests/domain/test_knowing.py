"""Desks that hear of each other now and then: who did not know of an admission is found out."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.conflicts import ADMISSIONS, Open, people_conflicts
from checkin.domain.items import Item
from checkin.domain.kinds import RESOLVED, SCAN, UNDO, Resolved, Scan, Undo
from checkin.domain.presence import fold_presence

HALL = b"h" * 16
A, B, C = b"a" * 32, b"b" * 32, b"c" * 32
KINDS: dict[Any, str] = {Scan: SCAN, Undo: UNDO, Resolved: RESOLVED}
acts = st.lists(
    st.tuples(
        st.sampled_from([A, B, C]),
        st.sampled_from(["in", "in", "out", "undo", "hear"]),
        st.sampled_from([A, B, C]),
        st.integers(0, 40),
    ),
    max_size=14,
)


def item(lamport: int, payload: Any, key: bytes, at: int = 0) -> Item:
    digest = hashlib.sha256(key + lamport.to_bytes(4, "big")).digest()
    kind = KINDS[type(payload)]
    return Item(lamport, key, b"n" * 8, lamport, digest, 0, kind, payload, False, at * 60_000, None)


def found(items: list[Item]) -> list[Open]:
    return people_conflicts(items, [])


def entries(items: Iterable[Item]) -> list[Item]:
    """The admissions that nobody took back."""
    every = list(items)
    undone = {one.payload.commit for one in every if one.kind == UNDO}
    return [one for one in every if one.kind == SCAN and not one.payload.out and one.commit not in undone]


class World:
    """Three desks, each writing what follows from what it knows."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.knows: dict[bytes, dict[bytes, Item]] = {A: {}, B: {}, C: {}}
        self.knew: dict[bytes, set[bytes]] = {}
        """Per admission (commit) those that were in force as far as its desk knew."""

    def act(self, key: bytes, what: str, other: bytes, at: int) -> None:
        known = self.knows[key]
        if what == "hear":
            known.update(self.knows[other])
            return
        lamport = max((one.lamport for one in known.values()), default=0) + 1
        live = entries(known.values())
        if what == "undo":
            if not live:
                return
            made = item(lamport, Undo(max(live, key=lambda one: one.lamport).commit), key, at)
        else:
            been = HALL in fold_presence(list(known.values()))
            made = item(
                lamport, Scan("admitted", HALL, out=what == "out", again=what == "in" and been), key, at
            )
            self.knew[made.commit] = {one.commit for one in live}
        self.items.append(made)
        known[made.commit] = made

    def strangers(self) -> list[Item]:
        """The admissions in force whose desks knew of no other that is."""
        live = entries(self.items)
        still = {one.commit for one in live}
        return [one for one in live if not self.knew[one.commit] & still]


@given(acts, st.integers(0, 10_000))
def test_two_that_knew_of_none_are_flagged_whatever_came_first(
    many: list[tuple[Any, ...]], seed: int
) -> None:
    world = World()
    for act in many:
        world.act(*act)
    shown = found(world.items)
    if sum(not one.payload.again for one in world.strangers()) > 1:
        assert [one.what for one in shown] == [ADMISSIONS]
    if len(entries(world.items)) < 2:
        assert shown == []
    shuffled = random.Random(seed).sample(world.items, len(world.items))
    assert found(shuffled) == shown
    assert all(found([*shuffled, item(99, Resolved(one.what, one.commits), A)]) == [] for one in shown)


@given(acts)
def test_desks_that_always_hear_of_each_other_have_no_conflict(many: list[tuple[Any, ...]]) -> None:
    world = World()
    for key, what, _, at in many:
        for other in (A, B, C):
            world.act(key, "hear", other, 0)
        world.act(key, what, key, at)
    assert found(world.items) == []


def test_two_who_knew_of_one_that_was_taken_back_did_not_know_of_each_other() -> None:
    world = World()
    for act in [(A, "in"), (B, "hear"), (C, "hear"), (B, "in"), (C, "in"), (A, "undo")]:
        world.act(*act, A, 0)
    (one,) = found(world.items)
    assert {side.key for side in one.detail} == {B, C}

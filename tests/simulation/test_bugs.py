"""Mistakes put into the program are found: the simulation sees what it is there to see."""

from __future__ import annotations

import pytest

from tests.simulation.bugs import BUGS, ONLY
from tests.simulation.many import on_two_cores
from tests.simulation.running import run

MOST_SEEDS = 400


def hunt(name: str) -> tuple[str, int | None, str]:
    """Return the first seed that finds a bug, and what the same seed says without it."""
    only = ONLY.get(name, "")
    for seed in range(MOST_SEEDS):
        with BUGS[name]():
            found = run(seed, only=only)
        if found.failure:
            return name, seed, run(seed, only=only).failure
    return name, None, ""


@pytest.fixture(scope="module")
def hunted() -> dict[str, tuple[int | None, str]]:
    return {name: (seed, without) for name, seed, without in on_two_cores(hunt, BUGS)}


@pytest.mark.parametrize("name", BUGS)
def test_every_bug_is_found(name: str, hunted: dict[str, tuple[int | None, str]]) -> None:
    seed, without = hunted[name]
    assert seed is not None, f"{name}: nothing seen in {MOST_SEEDS} seeds"
    assert not without, f"seed {seed} fails without {name} too:\n{without}"


def test_there_are_enough() -> None:
    assert len(BUGS) >= 15

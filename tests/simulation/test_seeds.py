"""Whatever goes wrong on the way, everyone comes to show the same, and nothing is lost."""

from __future__ import annotations

from collections import Counter

from tests.simulation.many import on_two_cores
from tests.simulation.mischief import MUST_HAPPEN
from tests.simulation.network import FATES
from tests.simulation.running import LONG, STEPS, Ran, report, run
from tests.simulation.world import MISFORTUNES

SEEDS = 2_000
BLOCK = 25
LONG_SEEDS = 12


def block(first: int) -> tuple[list[Ran], Counter[str]]:
    """Play a block of seeds; return those that failed, and what happened in all of them."""
    failed: list[Ran] = []
    counts: Counter[str] = Counter()
    for seed in range(first, first + BLOCK):
        ran = run(seed)
        counts += ran.counts
        if ran.failure:
            failed.append(ran)
    return failed, counts


def long_run(seed: int) -> Ran:
    return run(seed, LONG)


def test_two_thousand_seeds() -> None:
    happened: Counter[str] = Counter()
    for failed, counts in on_two_cores(block, range(0, SEEDS, BLOCK)):
        assert not failed, report(failed[0], STEPS)
        happened += counts
    missing = {*FATES, *MISFORTUNES, *MUST_HAPPEN} - happened.keys()
    assert not missing, f"never happened in {SEEDS} seeds: {sorted(missing)}"


def test_long_runs() -> None:
    for ran in on_two_cores(long_run, range(LONG_SEEDS)):
        assert not ran.failure, report(ran, LONG)

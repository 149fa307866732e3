"""A seed is a run: the same everywhere, so that a failure can be played again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.simulation.running import run

ROOT = Path(__file__).parents[2]


def played(seed: int, hash_seed: str) -> str:
    """What the command prints in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.simulation", str(seed)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_same_trace_again() -> None:
    for seed in range(8):
        assert run(seed).trace == run(seed).trace


def test_the_same_trace_in_another_process() -> None:
    for seed in (3, 4, 5):
        here = "\n".join(run(seed).trace) + "\n"
        assert played(seed, "0") == played(seed, "4711") == here


def test_another_seed_is_another_run() -> None:
    assert run(1).trace != run(2).trace

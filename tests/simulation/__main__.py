"""Play one seed and tell what happened: ``python -m tests.simulation SEED [--steps N] [--only WHAT]``."""

from __future__ import annotations

import argparse
import sys

from tests.simulation.running import STEPS, report, run


def main() -> int:
    """Play a seed; 1 where it fails."""
    words = argparse.ArgumentParser(prog="python -m tests.simulation")
    words.add_argument("seed", type=int)
    words.add_argument("--steps", type=int, default=STEPS)
    words.add_argument("--only", default="", help="what alone happens to laptops: 'is wiped, cut off'")
    said = words.parse_args()
    ran = run(said.seed, said.steps, said.only)
    sys.stdout.write(report(ran, said.steps, said.only) if ran.failure else "\n".join(ran.trace))
    sys.stdout.write("\n")
    return 1 if ran.failure else 0


if __name__ == "__main__":
    sys.exit(main())

"""Benchmarks: ratios to a baseline measured in the same run, printed, never asserted."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--million", action="store_true", help="measure with 1,000,000 delegates too (minutes, 2 GB of disk)"
    )


@pytest.fixture
def sizes(request: pytest.FixtureRequest) -> list[int]:
    """How many delegates to measure with."""
    return [1_000, 100_000, *([1_000_000] if request.config.getoption("--million") else [])]

"""One loaded program for all crash tests of a module."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.crash.warm import Warm


@pytest.fixture(scope="package")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warm]:
    if not hasattr(os, "fork"):
        pytest.skip("a process is killed only where processes fork")
    with Warm(tmp_path_factory.mktemp("warm")) as program:
        yield program

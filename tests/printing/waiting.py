"""Waiting for what another process does: it sends no signal, so it is asked again and again."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


def wait_for(ask: Callable[[], Found], seconds: float = 30) -> Found:
    """Return the first answer that is true; after ``seconds`` fail with the last one."""
    end = time.monotonic() + seconds
    while not (answer := ask()):
        assert time.monotonic() < end, answer
        time.sleep(0.02)
    return answer

"""Many seeds, on two cores."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

_In = TypeVar("_In")
_Out = TypeVar("_Out")

WORKERS = 2


def on_two_cores(work: Callable[[_In], _Out], tasks: Iterable[_In]) -> Iterator[_Out]:
    """Yield what comes of tasks, in their order; whoever stops asking stops the rest."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(WORKERS, mp_context=context) as pool:
        try:
            yield from pool.map(work, tasks)
        finally:
            pool.shutdown(cancel_futures=True)

"""Writing about very many people: in portions, between which the doors come through."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from checkin.desk.desk import Desk
from checkin.store.work import Work

PORTION: Final = 300
"""People in one commit: that is a fraction of a second in which nobody else can write."""
_PAUSE_S: Final = 0.05
"""SQLite wakes nobody: those who wait for the file look again about as often as this."""

_T = TypeVar("_T")


def in_portions(desk: Desk, items: Sequence[_T], write: Callable[[Work, Sequence[_T]], None]) -> None:
    """Call ``write`` with each portion, in a transaction of its own.

    Whoever is killed on the way has written the portions before it.

    Raises:
        FileFault: likewise.
    """
    for start in range(0, len(items), PORTION):
        if start:
            give_way()
        with desk.file.writing() as work:
            write(work, items[start : start + PORTION])


def give_way() -> None:
    """Let those write who wait for the file."""
    time.sleep(_PAUSE_S)

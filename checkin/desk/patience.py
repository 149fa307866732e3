"""Waiting for a hub that was met and may be back soon: its program, or the network, starts anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from checkin.domain import errors

_T = TypeVar("_T")

Pause = Callable[[float], bool]
"""Waits so many seconds, or until somebody stops it; whether somebody did."""
LOOK_S: Final = 1.0
"""Between two looks, and before a hub that was not met is tried again."""
PASSING: Final = (errors.PartnerUnreachable, errors.PartnerBusy, errors.PartnerStrange)
"""Faults that may be over soon, once the hub was met: it shows its own certificate all the time."""
PATIENCE: Final = 30
"""Tries in a row that may come to nothing."""


def patiently(attempt: Callable[[], _T], pause: Pause) -> _T:
    """Return what ``attempt`` does, once it meets the hub.

    Raises:
        PartnerFault: it has not for long.
        Cancelled: ``pause`` said so.
    """
    failed = 0
    while True:
        try:
            return attempt()
        except PASSING:
            failed += 1
            if failed >= PATIENCE:
                raise
        rest(pause)


def rest(pause: Pause) -> None:
    """Wait a moment.

    Raises:
        Cancelled: ``pause`` said so.
    """
    if pause(LOOK_S):
        raise errors.Cancelled

"""Whether the event is over, asked by every page: cheap, and nothing is loaded for it."""

from __future__ import annotations

from typing import Final

from checkin.desk.desk import Desk
from checkin.domain.log import MAX_MS
from checkin.store import closing

_LATEST_MS: Final = MAX_MS - 86_400_000
"""A day before the last that there is: every zone's time of it exists."""


def closed_since(desk: Desk) -> int | None:
    """Return when the event was closed, in Unix milliseconds; None while it goes on.

    0 where a newer program, or nonsense, does not tell when.
    """
    # The same that is remembered for the figures it has kept.
    fields = desk.file.remember("closed-fields", lambda connection: closing.said(connection, desk.file.event))
    if fields is None:
        return None
    at_ms = fields.get("at_ms")
    return at_ms if isinstance(at_ms, int) and 0 <= at_ms <= _LATEST_MS else 0

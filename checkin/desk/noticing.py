"""Telling cheaply, from one connection, that something was written: by it, or by any other."""

from __future__ import annotations

from checkin.desk.desk import Desk
from checkin.store.sql import scalar


def written_here(desk: Desk) -> int:
    """Return a number that grows whenever this connection writes."""
    return desk.file.connection.total_changes()


def written_elsewhere(desk: Desk) -> int:
    """Return a number that differs whenever another connection, of any program, has written."""
    with desk.file.reading() as connection:
        return int(scalar(connection, "PRAGMA data_version") or 0)

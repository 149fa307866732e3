"""What of a board is shown: which delegations, and counted how."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

import msgspec

from checkin.desk.board import BoardRow


class Which(StrEnum):
    """Which delegations."""

    ALL = "all"
    INCOMPLETE = "incomplete"
    """Somebody is still expected."""
    MARKED = "marked"
    """Heads of delegation, signatories and protocol persons alone, and counted alone."""


class Scope(msgspec.Struct, frozen=True):
    """What somebody chose to see."""

    session: str = ""
    """Id of a session; empty for the whole event."""
    which: Which = Which.ALL
    country: str = ""
    """Two letters; empty for all."""

    def rows(self, rows: list[BoardRow], keep: Collection[str] = ()) -> list[BoardRow]:
        """Return the rows to be shown; those of the ids in ``keep`` although they have become complete."""
        found = [row for row in rows if not self.country or row.country == self.country]
        if self.which is Which.MARKED:
            return [_marked(row) for row in found if row.people]
        if self.which is Which.INCOMPLETE:
            return [row for row in found if row.present < row.expected or row.id in keep]
        return found


def _marked(row: BoardRow) -> BoardRow:
    arrived = sum(one.arrived_ms is not None for one in row.people)
    return msgspec.structs.replace(row, expected=len(row.people), present=arrived)

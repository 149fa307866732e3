"""Taking back this desk's last admission."""

from __future__ import annotations

from typing import Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.recent import who
from checkin.desk.writing import entry
from checkin.domain import errors
from checkin.domain.kinds import SCAN, UNDO, Scan, Undo
from checkin.domain.presence import admits
from checkin.store.reading import own_scans

MINUTES: Final = 10
"""How long an admission can be undone."""


class Undone(msgspec.Struct):
    """The admission that was taken back."""

    name: str
    session: str
    at_ms: int


def undo(desk: Desk) -> Undone:
    """Take back the last admission of this desk; refusals and exits are skipped.

    Raises:
        NothingToUndo: there is none within the last ten minutes that is not undone already.
    """
    now = desk.clock()
    with desk.file.writing() as work:
        undone: set[bytes] = set()
        since = now - MINUTES * 60_000
        for _, delegate, item in own_scans(work.connection, desk.file.key, since_ms=since):
            payload = item.payload
            if isinstance(payload, Undo):
                undone.add(payload.commit)
            elif (
                isinstance(payload, Scan) and _can_be_undone(item.kind, payload) and item.commit not in undone
            ):
                work.append([entry(UNDO, delegate, Undo(item.commit))], desk.stamp(now))
                person = who(desk, delegate, payload)
                return Undone(person.name if person else "", desk.session_name(payload.session), item.at_ms)
    raise errors.NothingToUndo(MINUTES)


def _can_be_undone(kind: str, scan: Scan) -> bool:
    return kind == SCAN and admits(scan) and not scan.out

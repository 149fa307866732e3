"""Reading those whose arrival somebody waits for: who they are, and when each came first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import apsw
import msgspec

from checkin.store.presence import unpack_presence
from checkin.store.queries import Person, person_of
from checkin.store.sql import run

_PERSON = "SELECT id, fields, update_needed, in_roster FROM delegates"


class First(NamedTuple):
    """The first admission of somebody."""

    at_ms: int
    door: str
    """Empty for the installation's own."""
    key: bytes
    """The installation."""


def flagged(connection: apsw.Connection) -> Iterator[Person]:
    """Yield who has not withdrawn and has a mark of their own: head of delegation, signatory or protocol."""
    for row in run(connection, f"{_PERSON} WHERE marks <> 0 AND withdrawn = 0"):
        yield person_of(row)


def of_groups(connection: apsw.Connection, groups: Iterable[tuple[str, str]]) -> Iterator[Person]:
    """Yield who has not withdrawn of these groups, each a delegation and a category."""
    for group in groups:
        for row in run(
            connection, f"{_PERSON} WHERE delegation = ? AND category = ? AND withdrawn = 0", group
        ):
            yield person_of(row)


def first_admissions(
    connection: apsw.Connection, delegates: Iterable[bytes], session: bytes
) -> dict[bytes, First]:
    """Return the first admissions of some delegates to a session (``ANYWHERE``: to any), by delegate.

    Each is looked up by key, so that it does not matter how many others there are.
    """
    wanted = msgspec.json.encode([one.hex() for one in delegates]).decode()
    of_session = " AND p.session = ?2" if session else " AND ?2 = x''"
    query = (
        "SELECT p.delegate, p.state FROM json_each(?1) j"
        f" CROSS JOIN presence p ON p.delegate = unhex(j.value){of_session}"
    )
    found: dict[bytes, First] = {}
    for delegate, state in run(connection, query, (wanted, session)):
        one = unpack_presence(state)
        before = found.get(delegate)
        if one.entries and (before is None or one.first_ms < before.at_ms):
            found[delegate] = First(one.first_ms, one.first_door, one.first_key)
    return found

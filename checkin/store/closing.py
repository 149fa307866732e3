"""Erasing everything personal once the event is closed, on whichever replica hears of it.

What was projected goes in the very transaction in which the closing begins to count, so that nobody is
shown any more; payloads, which may be millions, go in portions behind it. Whoever is killed on the way
goes on when the file is opened next: folds pass over what is still to go, so every state is whole.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import apsw

from checkin.domain.closing import IMPERSONAL, KEPT, remains
from checkin.domain.ids import subject as subject_of
from checkin.domain.items import Item
from checkin.domain.kinds import CLOSED
from checkin.store import owed, queries, schema, wiping
from checkin.store.projecting import Projector
from checkin.store.reading import is_closed, items_of, open_payload
from checkin.store.rebuilding import rebuild
from checkin.store.sql import rows, run, scalar, transaction

PORTION: Final = 4000
"""Entries in one transaction: a fraction of a second in which nobody else can write."""
_WHOLLY: Final = ", ".join(f"'{kind}'" for kind in sorted(KEPT))
_PARTLY: Final = ", ".join(f"'{kind}'" for kind in sorted(IMPERSONAL))
_STATE: Final = "closed"
_OWED: Final = b"owed"
_DONE: Final = b"done"

Progress = Callable[[int, int], object]
"""Called with the entries that were looked at, and of how many."""


def silent(done: int, of: int) -> None:
    """Tell nobody."""


def follow(connection: apsw.Connection, event: bytes) -> bool:
    """Make the projections true after the event may have been closed; return whether people just went.

    The caller holds the transaction in which that was written.
    """
    closed, before = is_closed(connection, event), _state(connection)
    if closed and before is None:
        _clear(connection)
        _set_state(connection, _OWED)
        return True
    if before is not None and not closed:
        # Whoever closed it was not entitled to after all. What has gone is gone; verify says so.
        run(connection, "DELETE FROM meta WHERE name = ?", (_STATE,))
        rebuild(connection, event)
        # Others may still hold it: they are asked.
        owed.note_all(connection)
    return False


def untold(connection: apsw.Connection, event: bytes) -> bool:
    """Whether the event was closed, or is so no more, and nobody has followed.

    So it is where a program took the closing over that did not know it yet, or judged it otherwise.
    """
    return is_closed(connection, event) is (_state(connection) is None)


def unswept(connection: apsw.Connection) -> bool:
    """Whether payloads are still to go."""
    return _state(connection) == _OWED


def sweep(connection: apsw.Connection, progress: Progress = silent) -> None:
    """Delete every payload that does not remain, in transactions of its own; what to wipe is noted."""
    of = int(scalar(connection, "SELECT count(*) FROM entries"))
    done, last = 0, b""
    while True:
        progress(min(done, of), of)
        with transaction(connection):
            end = scalar(
                connection,
                "SELECT subject FROM entries WHERE subject > ? ORDER BY subject LIMIT 1 OFFSET ?",
                (last, PORTION),
            )
            between = ("subject > ? AND subject <= ?", (last, end)) if end else ("subject > ?", (last,))
            run(
                connection,
                f"UPDATE entries SET payload = NULL WHERE {between[0]} AND payload IS NOT NULL"
                f" AND kind NOT IN ({_WHOLLY}, {_PARTLY})",
                between[1],
            )
            _with_people(connection, *between)
        if end is None:
            break
        last, done = end, done + PORTION
    with transaction(connection):
        if unswept(connection):
            wiping.note(connection)
            _set_state(connection, _DONE)
    progress(of, of)


def count_people(connection: apsw.Connection) -> int:
    """Return how many delegates there are, those who have withdrawn too."""
    return int(scalar(connection, "SELECT count(*) FROM delegates"))


def count_photos(connection: apsw.Connection) -> int:
    """Return of how many people there is a picture, or was one."""
    query = "SELECT count(DISTINCT subject) FROM entries WHERE kind = 'photo' AND payload IS NOT NULL"
    return int(scalar(connection, query))


def said(connection: apsw.Connection, event: bytes) -> dict[str, Any] | None:
    """Return what the entry that closed the event says, which may be nothing; None while it goes on."""
    if not is_closed(connection, event):
        return None
    return queries.things(connection, CLOSED).get(subject_of(event, CLOSED), {})


def naming_people(connection: apsw.Connection) -> dict[tuple[str, bytes], list[Item]]:
    """Return the things that stay of which something written names people, by kind, with their entries."""
    found = rows(connection, f"SELECT kind, subject FROM things WHERE kind IN ({_PARTLY})")
    listed = {(kind, thing): items_of(connection, thing) for kind, thing in found}
    return {
        key: items
        for key, items in listed.items()
        if any(one.kind in IMPERSONAL and not remains(one.kind, one.payload) for one in items)
    }


def _with_people(connection: apsw.Connection, where: str, between: tuple[bytes, ...]) -> None:
    """Delete, of the kinds that stay where they name nobody, the payloads that do."""
    found = rows(
        connection,
        f"SELECT subject, commit_id, i, kind, payload FROM entries WHERE {where} AND kind IN ({_PARTLY})"
        " AND payload IS NOT NULL",
        between,
    )
    gone = [row[:3] for row in found if not remains(row[3], open_payload(row[3], row[4]))]
    connection.executemany(
        "UPDATE entries SET payload = NULL WHERE subject = ? AND commit_id = ? AND i = ?", gone
    )


def _clear(connection: apsw.Connection) -> None:
    """Empty the projections and fold what remains: programme, groups, desks, the figures kept."""
    things = [row[0] for row in rows(connection, "SELECT DISTINCT subject FROM things")]
    for table in schema.PROJECTED:
        if table != "erased":
            run(connection, f"DELETE FROM {table}")
    run(connection, "DROP TABLE people_words")
    run(connection, "DROP TABLE people")
    run(connection, schema.SEARCH)
    # What is lacking of all else is explained now.
    run(
        connection,
        "DELETE FROM owed WHERE NOT EXISTS (SELECT 1 FROM entries e WHERE e.subject = owed.subject"
        f" AND e.commit_id = owed.commit_id AND e.payload IS NULL AND e.kind IN ({_WHOLLY}))",
    )
    projector = Projector(connection)
    for thing in things:
        projector.project(thing, items_of(connection, thing))
    projector.flush()


def _state(connection: apsw.Connection) -> bytes | None:
    found = scalar(connection, "SELECT value FROM meta WHERE name = ?", (_STATE,))
    return None if found is None else bytes(found)


def _set_state(connection: apsw.Connection, state: bytes) -> None:
    run(connection, "INSERT OR REPLACE INTO meta VALUES(?, ?)", (_STATE, state))

"""Finding the prints of a run in the log."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

import apsw

from checkin.domain.items import Item
from checkin.domain.kinds import Print
from checkin.domain.log import CommitInvalid, open_envelope
from checkin.store.reading import ITEMS, OF_SUBJECT, item_of, items_of
from checkin.store.sql import rows, run

_NAMED: Final = ITEMS.format(
    more=", e.subject", where="c.standing = 0 AND e.kind = 'print' AND instr(e.payload, ?)"
)


def runs_of(
    connection: apsw.Connection, begins: bytes, of: Collection[bytes] | None = None
) -> dict[bytes, list[tuple[bytes, Item]]]:
    """Return, of print runs whose name begins so, (delegate, print) in their order, by what names the run.

    ``of`` leaves out other delegates. No index knows runs: without it this reads through the log, and is
    for what people ask now and then.
    """
    if of is not None:
        found = [(one, item) for one in dict.fromkeys(of) for item in items_of(connection, one)]
    else:
        found = [*_in_one_commit(connection, begins), *_in_several(connection, begins)]
    runs: dict[bytes, list[tuple[bytes, Item]]] = {}
    for delegate, item in found:
        if isinstance(item.payload, Print) and not item.payload.lost:
            name = item.payload.run_of(item.commit)
            if name.startswith(begins):
                runs.setdefault(name, []).append((delegate, item))
    return {name: sorted(prints, key=lambda one: one[1][:6]) for name, prints in runs.items()}


def _in_one_commit(connection: apsw.Connection, begins: bytes) -> Iterator[tuple[bytes, Item]]:
    """Yield what is in the commits whose hash begins so."""
    found = rows(
        connection,
        "SELECT id, envelope FROM commits WHERE standing = 0 AND substr(hash, 1, ?) = ?",
        (len(begins), begins),
    )
    for commit, envelope in found:
        try:
            subjects = {entry.subject for entry in open_envelope(envelope).entries}
        except CommitInvalid:
            continue  # Altered in the file: verify names it.
        for subject in subjects:
            for row in rows(connection, f"{OF_SUBJECT} AND c.id = ?", (subject, commit)):
                yield subject, item_of(row)


def _in_several(connection: apsw.Connection, begins: bytes) -> Iterator[tuple[bytes, Item]]:
    """Yield the prints that may carry the name of a run that begins so."""
    for row in run(connection, _NAMED, (begins,)):
        item = item_of(row)
        if isinstance(item.payload, Print) and item.payload.run:
            yield row[11], item

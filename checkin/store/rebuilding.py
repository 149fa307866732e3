"""Folding the whole log anew, into the file's tables or beside them."""

from __future__ import annotations

import apsw

from checkin.store import schema
from checkin.store.projecting import Projector
from checkin.store.reading import all_items
from checkin.store.sql import run


def rebuild(connection: apsw.Connection) -> None:
    """Empty the projected tables and fill them from the log; the caller holds a transaction."""
    for table in schema.PROJECTED:
        run(connection, f"DELETE FROM {table}")
    run(connection, "DROP TABLE people_words")
    run(connection, "DROP TABLE people")
    run(connection, schema.SEARCH)
    fold_into(connection, Projector(connection))


def fold_beside(connection: apsw.Connection) -> None:
    """Fold the log into empty tables of the same names in the ``temp`` schema."""
    for table in schema.PROJECTED:
        run(connection, f"DROP TABLE IF EXISTS temp.{table}")
    run(connection, schema.PROJECTIONS.format(db="temp."))
    fold_into(connection, Projector(connection, "temp.", searchable=False))


def fold_into(connection: apsw.Connection, projector: Projector) -> None:
    """Fold every subject of the log."""
    erased = {
        row[0]
        for row in run(
            connection,
            "SELECT e.subject FROM entries e JOIN commits c ON c.id = e.commit_id"
            " WHERE e.kind = 'erase' AND c.standing = 0",
        )
    }
    for subject in erased:
        projector.remove(subject)
    for subject, items in all_items(connection):
        if subject not in erased:
            projector.project(subject, items, fresh=True)
    projector.flush()


def differences(connection: apsw.Connection) -> list[str]:
    """Return the projected tables whose rows in ``main`` and ``temp`` differ."""
    wrong = []
    for table, columns in schema.PROJECTED.items():
        names = ", ".join(columns)
        here, there = (f"SELECT {names} FROM {db}.{table}" for db in ("main", "temp"))
        query = f"SELECT EXISTS({here} EXCEPT {there}) OR EXISTS({there} EXCEPT {here})"
        if run(connection, query).fetchall()[0][0]:
            wrong.append(table)
    return wrong


def dump(connection: apsw.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Return every projected row, sorted, so that two replicas can be compared."""
    return {
        table: sorted(run(connection, f"SELECT {', '.join(columns)} FROM {table}").fetchall(), key=repr)
        for table, columns in schema.PROJECTED.items()
    }

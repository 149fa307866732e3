"""Folding the whole log anew, into the file's tables or beside them."""

from __future__ import annotations

import apsw

from checkin.domain.log import CommitInvalid, open_envelope
from checkin.domain.trust import Trust
from checkin.store import schema
from checkin.store.lineage import lineage
from checkin.store.projecting import Projector
from checkin.store.reading import all_items, trust_facts
from checkin.store.sql import rows, run


def rebuild(connection: apsw.Connection, event: bytes) -> None:
    """Judge every commit anew, empty the projected tables and fill them from the log.

    The caller holds a transaction. Standings too: what a newer program knows of a kind may change
    who was allowed to write it.
    """
    _restand(connection, event)
    for table in schema.PROJECTED:
        run(connection, f"DELETE FROM {table}")
    run(connection, "DROP TABLE people_words")
    run(connection, "DROP TABLE people")
    run(connection, schema.SEARCH)
    fold_into(connection, Projector(connection))


def _restand(connection: apsw.Connection, event: bytes) -> None:
    trust = Trust(event, trust_facts(connection), lineage(connection))
    found = rows(
        connection,
        "SELECT c.id, ch.key, c.hash, c.standing, c.envelope FROM commits c"
        " JOIN chains ch ON ch.id = c.chain",
    )
    for commit, key, digest, standing, envelope in found:
        try:
            kinds = {entry.kind for entry in open_envelope(envelope).entries}
        except CommitInvalid:
            continue  # Altered in the file: verify names it.
        now = trust.standing(key, digest, kinds)
        if now != standing:
            run(connection, "UPDATE commits SET standing = ? WHERE id = ?", (int(now), commit))


def erase_again(connection: apsw.Connection) -> bool:
    """Delete what the log still holds of whoever is erased now, as an erasure may count since; say if any."""
    run(
        connection,
        "UPDATE entries SET payload = NULL"
        " WHERE subject IN (SELECT subject FROM erased) AND kind <> 'erase' AND payload IS NOT NULL",
    )
    return connection.changes() > 0


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

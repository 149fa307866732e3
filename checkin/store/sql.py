"""Running statements, one transaction at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import apsw


def run(connection: apsw.Connection, statement: str, bindings: Sequence[Any] = ()) -> Any:
    """Run a statement and return its cursor; the caller knows the types of the columns."""
    return connection.execute(statement, bindings)


def rows(connection: apsw.Connection, statement: str, bindings: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Return all rows of a query."""
    return connection.execute(statement, bindings).fetchall()


def scalar(connection: apsw.Connection, statement: str, bindings: Sequence[Any] = ()) -> Any:
    """Return the first column of the first row, None where there is no row."""
    found = connection.execute(statement, bindings).fetchall()
    return found[0][0] if found else None


@contextmanager
def transaction(
    connection: apsw.Connection, go_on_waiting: Callable[[], bool] = lambda: False
) -> Iterator[None]:
    """Hold the write lock from the start, so that what was read is still true when writing.

    Committed at the end, rolled back by any exception. ``go_on_waiting`` is asked where somebody holds
    the lock for longer than anybody should.
    """
    while True:
        try:
            connection.execute("BEGIN IMMEDIATE")
            break
        except apsw.BusyError:
            if not go_on_waiting():
                raise
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: apsw.Connection) -> Iterator[None]:
    """See one state of the file in several queries, whatever others write meanwhile.

    Within a transaction, that transaction's.
    """
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")

"""Named changes to the tables, each applied once, in its own transaction, after a backup."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import apsw

from checkin.domain import errors
from checkin.store import owed, schema
from checkin.store.sql import transaction


class Migration(NamedTuple):
    """A change to the tables; ``name`` is recorded in the file and never reused."""

    name: str
    apply: Callable[[apsw.Connection], object]


def _initial(connection: apsw.Connection) -> None:
    connection.execute("CREATE TABLE migrations(name TEXT PRIMARY KEY) WITHOUT ROWID")
    connection.execute(schema.LOG)
    connection.execute(schema.PROJECTIONS.format(db=""))
    connection.execute(schema.INDEXES)
    connection.execute(schema.SEARCH)


def _project_anew(connection: apsw.Connection) -> None:
    """Make the projected tables anew; they are filled as after a change of the fold."""
    for table in schema.PROJECTED:
        # An older file has not had all of them yet.
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    connection.execute(schema.PROJECTIONS.format(db=""))
    connection.execute(schema.INDEXES)
    connection.execute("UPDATE meta SET value = x'' WHERE name = 'fold'")


def _owed(connection: apsw.Connection) -> None:
    """Note the payloads that are lacking; nearly always there are none."""
    connection.execute(schema.OWED)
    owed.note_all(connection)


MIGRATIONS: Final[tuple[Migration, ...]] = (
    Migration("initial", _initial),
    Migration("companions", _project_anew),
    Migration("prints", _project_anew),
    Migration("conflicts", _project_anew),
    Migration("owed", _owed),
    Migration("arrivals", _project_anew),
)


def backups(path: Path) -> list[Path]:
    """Return the backups that migrations of ``path`` have left."""
    return sorted(path.parent.glob(f"{glob.escape(path.name)}.before-*"))


def check_version(connection: apsw.Connection, path: Path, migrations: Sequence[Migration]) -> int:
    """Return how many migrations the file has had.

    Raises:
        FileForeign: not an event file.
        FileTooNew: the file has had migrations that this program does not know.
    """
    if connection.pragma("application_id") != schema.APPLICATION_ID:
        raise errors.FileForeign(str(path))
    done = int(connection.pragma("user_version"))
    if done > len(migrations):
        raise errors.FileTooNew(str(path))
    return done


def migrate(connection: apsw.Connection, path: Path, migrations: Sequence[Migration]) -> None:
    """Bring the tables up to date; the file as it was stays beside it as ``FILE.before-NAME``.

    Raises:
        FileForeign, FileTooNew: see ``check_version``.
    """
    done = check_version(connection, path, migrations)
    for number, migration in enumerate(migrations[done:], start=done + 1):
        if done:
            _back_up(connection, path, migration.name)
        with transaction(connection):
            # Another process may have been faster while this one waited for the lock.
            if int(connection.pragma("user_version")) < number:
                migration.apply(connection)
                connection.execute("INSERT INTO migrations VALUES(?)", (migration.name,))
                connection.pragma("user_version", number)


def _back_up(connection: apsw.Connection, path: Path, name: str) -> None:
    """Copy everything committed, under the same key and salt.

    SQLite makes the copy itself: opening and closing the file beside it would drop its locks.
    """
    target = path.with_name(f"{path.name}.before-{name}")
    part = target.with_name(target.name + ".part")
    for rest in (part, part.with_name(part.name + "-journal")):
        rest.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", (str(part),))
    with part.open("rb+") as copy:
        os.fsync(copy.fileno())
    part.replace(target)

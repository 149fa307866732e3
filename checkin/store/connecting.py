"""Opening SQLite on an event file: what it is, which key opens it, how it is set up."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import apsw

from checkin.domain import errors
from checkin.store import keys, schema
from checkin.store.faults import faults, of_system

BUSY_MS: Final = 5000
_LOOK_S: Final = 0.004
"""Between two looks at whether the lock is free."""
_PLAIN: Final = b"SQLite format 3\x00"
# Bytes 18 to 23 of the header stay readable under encryption: WAL or rollback format twice, 32
# reserved bytes a page, and SQLite's fixed fractions 64, 32, 32.
_FRACTIONS: Final = bytes([64, 32, 32])
_CIPHER: Final = "chacha20"
_CIPHER_RESERVE: Final = 32


def is_encrypted(path: Path) -> bool:
    """Look at a file's first bytes.

    Raises:
        FileMissing, FileIsDirectory, FileEmpty, FileForbidden: it cannot be read.
        FileForeign: it is neither an SQLite file nor an encrypted one.
        FileReadOnly: it cannot be written.
    """
    try:
        if path.is_dir():
            raise errors.FileIsDirectory(str(path))
        with path.open("rb") as file:
            head = file.read(24)
    except OSError as error:
        raise of_system(error, path) from error
    if not head:
        raise errors.FileEmpty(str(path))
    plain = head.startswith(_PLAIN)
    if not plain and (len(head) < 24 or head[20] != _CIPHER_RESERVE or head[21:24] != _FRACTIONS):
        raise errors.FileForeign(str(path))
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise errors.FileReadOnly(str(path))
    return not plain


class _Patience:
    """Waits for the lock and looks often, as SQLite's own waiting does not.

    That looks ten times a second at last, and so can miss for seconds the moments in which somebody who
    writes much lets the lock go.
    """

    def __init__(self, seconds: float | None = None) -> None:
        self._seconds = seconds
        self._until = 0.0

    def __call__(self, tries: int) -> bool:
        now = time.monotonic()
        if tries == 0:
            self._until = now + (BUSY_MS / 1000 if self._seconds is None else self._seconds)
        if now >= self._until:
            return False
        time.sleep(_LOOK_S)
        return True


@contextmanager
def waiting(connection: apsw.Connection, seconds: float | None) -> Iterator[None]:
    """Wait for others only so long meanwhile; None for as long as always."""
    connection.set_busy_handler(_Patience(seconds))
    try:
        yield
    finally:
        connection.set_busy_handler(_Patience())


def connect(path: Path, key: bytes | None, salt: bytes | None, *, create: bool = False) -> apsw.Connection:
    """Open ``path``, with ``key`` (32 bytes) and ``salt`` (16 bytes, new files only) if encrypted.

    Raises:
        KeyWrong: the key does not open the file.
        FileFault: see ``faults``.
    """
    flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)
    with faults(path):
        connection = apsw.Connection(str(path), flags=flags)
        try:
            connection.set_busy_handler(_Patience())
            if key is not None:
                connection.execute(f"PRAGMA cipher = '{_CIPHER}'").fetchall()
                connection.execute(f"PRAGMA key = 'raw:{key.hex()}{(salt or b'').hex()}'").fetchall()
            try:
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
            except apsw.NotADBError as error:
                if key is None:
                    raise
                raise errors.KeyWrong(str(path)) from error
            if not create and connection.pragma("application_id") != schema.APPLICATION_ID:
                raise errors.FileForeign(str(path))
            _set_up(connection)
        except BaseException as error:
            if isinstance(error, apsw.IOError):
                error.system_errno = connection.system_errno  # type: ignore[attr-defined]
            connection.close()
            raise
    return connection


def _set_up(connection: apsw.Connection) -> None:
    """Durable at every commit, nothing deleted left readable, nothing temporary on the disk."""
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "secure_delete = ON",
        "temp_store = MEMORY",
        "cache_size = -32768",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()


def check_unused(path: Path) -> None:
    """Find out whether a file that is to be deleted is open somewhere; deleting would not tell.

    Raises:
        FileLocked: it is.
    """
    if not path.exists():
        return
    try:
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
        try:
            # Leaving WAL takes every other connection's having left.
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
        finally:
            connection.close()
    except (apsw.BusyError, apsw.LockedError) as error:
        raise errors.FileLocked(str(path)) from error
    except apsw.Error:
        return  # Damaged, or no database: nobody works with it.


def open_with(path: Path, sources: keys.KeySources) -> apsw.Connection:
    """Open an existing event file with the first key that fits.

    Raises:
        KeyMissing: it is encrypted and there is no key to try.
        KeyWrong: none of the keys opens it.
        FileFault: see ``is_encrypted`` and ``faults``.
    """
    if not is_encrypted(path):
        return connect(path, None, None)
    with path.open("rb") as file:
        salt = file.read(keys.SALT_BYTES)
    tried = bool(sources.recovery_code)
    for key in keys.candidates(path, salt, sources):
        tried = True
        try:
            return connect(path, key, None)
        except errors.KeyWrong:
            continue
    raise errors.KeyWrong(str(path)) if tried else errors.KeyMissing(str(path))
